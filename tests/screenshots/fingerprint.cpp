// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/fingerprint.h"

#include <cstdlib>

#include <QPainter>

namespace retenta::shots {

namespace {

QRect cellRect(const QSize& size, int column, int row) {
  const int left = column * size.width() / Fingerprint::columns;
  const int top = row * size.height() / Fingerprint::rows;
  const int right = (column + 1) * size.width() / Fingerprint::columns;
  const int bottom = (row + 1) * size.height() / Fingerprint::rows;
  return QRect(left, top, right - left, bottom - top);
}

QRgb meanOf(const QImage& image, const QRect& area) {
  qint64 red = 0;
  qint64 green = 0;
  qint64 blue = 0;
  for (int y = area.top(); y <= area.bottom(); ++y) {
    for (int x = area.left(); x <= area.right(); ++x) {
      const QRgb pixel = image.pixel(x, y);
      red += qRed(pixel);
      green += qGreen(pixel);
      blue += qBlue(pixel);
    }
  }
  const qint64 count = std::max<qint64>(1, qint64(area.width()) * area.height());
  return qRgb(static_cast<int>(red / count), static_cast<int>(green / count),
              static_cast<int>(blue / count));
}

bool differs(QRgb a, QRgb b) {
  return std::abs(qRed(a) - qRed(b)) > Fingerprint::tolerance ||
         std::abs(qGreen(a) - qGreen(b)) > Fingerprint::tolerance ||
         std::abs(qBlue(a) - qBlue(b)) > Fingerprint::tolerance;
}

}  // namespace

Fingerprint Fingerprint::of(const QImage& image) {
  Fingerprint print;
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      print.m_cells[static_cast<std::size_t>(row * columns + column)] =
          meanOf(image, cellRect(image.size(), column, row));
    }
  }
  return print;
}

std::optional<Fingerprint> Fingerprint::fromText(const QByteArray& text) {
  const QList<QByteArray> words = text.simplified().split(' ');
  Fingerprint print;
  if (words.size() != static_cast<qsizetype>(print.m_cells.size())) return std::nullopt;
  for (qsizetype i = 0; i < words.size(); ++i) {
    bool ok = false;
    print.m_cells[static_cast<std::size_t>(i)] = words[i].toUInt(&ok, 16) | 0xFF000000U;
    if (!ok || words[i].size() != 6) return std::nullopt;
  }
  return print;
}

QByteArray Fingerprint::toText() const {
  QByteArray text;
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      if (column > 0) text += ' ';
      text += QByteArray::number(cell(column, row) & 0xFFFFFFU, 16).rightJustified(6, '0');
    }
    text += '\n';
  }
  return text;
}

QList<QPoint> Fingerprint::differences(const Fingerprint& other) const {
  QList<QPoint> found;
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      if (differs(cell(column, row), other.cell(column, row))) found += QPoint(column, row);
    }
  }
  return found;
}

QImage marked(const QImage& image, const QList<QPoint>& cells) {
  QImage copy = image.convertToFormat(QImage::Format_RGB32);
  QPainter painter(&copy);
  painter.setPen(QPen(Qt::magenta, 2));
  for (const QPoint& cell : cells) {
    painter.drawRect(cellRect(copy.size(), cell.x(), cell.y()).adjusted(1, 1, -1, -1));
  }
  return copy;
}

}  // namespace retenta::shots
