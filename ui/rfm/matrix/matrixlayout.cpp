// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/matrix/matrixlayout.h"

#include <algorithm>

#include <QFontMetricsF>

#include "ui/rfm/rfmwords.h"
#include "ui/text/terms.h"
#include "ui/theme/look.h"

namespace retenta {

namespace {

constexpr int columns = 4;
constexpr int rows = 3;

// At 100 % text.
constexpr int headWidth = 100;
constexpr int headHeight = 40;
constexpr int stripHeight = 44;
constexpr int stripGap = 12;
constexpr int nameInset = 36;  // band, padding, glyph
constexpr int rightInset = 12;
constexpr int leastCellHeight = 118;
constexpr int edge = 4;  // room for the focus ring

// The narrowest width in which a text takes two lines.
qreal twoLineWidth(const QString& text, const QFontMetricsF& metrics) {
  const QStringList words = text.split(QLatin1Char(' '));
  qreal best = metrics.horizontalAdvance(text);
  for (qsizetype split = 1; split < words.size(); ++split) {
    const QString first = words.first(split).join(QLatin1Char(' '));
    const QString second = words.sliced(split).join(QLatin1Char(' '));
    best = std::min(best,
                    std::max(metrics.horizontalAdvance(first), metrics.horizontalAdvance(second)));
  }
  return best;
}

}  // namespace

QSize MatrixLayout::minimumSize(int columnGap) {
  const QFontMetricsF metrics(textFont(TextRole::Strong));
  qreal widest = 0;
  for (const Segment segment : allSegments) {
    widest = std::max(widest, twoLineWidth(rfmwords::name(segment), metrics));
  }
  int cell = static_cast<int>(widest) + scaled(nameInset + rightInset) + 2;
  QFont bold = textFont(TextRole::Strong);
  bold.setWeight(QFont::Bold);
  for (int column = 0; column < columns; ++column) {
    const QString head = term(familyId(static_cast<RecencyFamily>(column)));
    const qreal text = QFontMetricsF(bold).horizontalAdvance(head);
    cell = std::max(cell, static_cast<int>(text) + scaled(18) + 2);
  }
  const int width = scaled(headWidth) + columns * cell + (columns - 1) * columnGap + edge;
  const int height = scaled(headHeight) + rows * scaled(leastCellHeight) + (rows - 1) * gap +
                     stripGap + scaled(stripHeight) + edge;
  return {width, height};
}

MatrixLayout::MatrixLayout(const QSizeF& size, int columnGap) {
  const qreal left = scaled(headWidth);
  const qreal top = scaled(headHeight);
  const qreal strip = scaled(stripHeight);
  const qreal right = size.width() - edge;
  const qreal bottom = size.height() - edge - strip - stripGap;
  const qreal width = (right - left - (columns - 1) * columnGap) / columns;
  const qreal height = (bottom - top - (rows - 1) * gap) / rows;
  const auto x = [&](int column) { return left + column * (width + columnGap); };
  const auto y = [&](int row) { return top + row * (height + gap); };
  for (int column = 0; column < columns; ++column) {
    m_columns[static_cast<std::size_t>(column)] = QRectF(x(column), 0, width, top);
  }
  for (int row = 0; row < rows; ++row) {
    m_rows[static_cast<std::size_t>(row)] = QRectF(0, y(row), left - gap, height);
  }
  for (const SegmentInfo& info : segmentTable()) {
    const int column = static_cast<int>(info.column);
    const int row = static_cast<int>(info.row);
    m_cells[static_cast<std::size_t>(info.segment)] =
        QRectF(x(column), y(row), info.span * width + (info.span - 1) * columnGap, height);
  }
  m_strip = QRectF(0, bottom + stripGap, right, strip);
  m_cells[static_cast<std::size_t>(Segment::NoPurchases)] = m_strip;
}

QRectF MatrixLayout::cell(Segment segment) const {
  return m_cells[static_cast<std::size_t>(segment)];
}

QRectF MatrixLayout::columnHead(RecencyFamily family) const {
  return m_columns[static_cast<std::size_t>(family)];
}

QRectF MatrixLayout::rowHead(FrequencyTier tier) const {
  return m_rows[static_cast<std::size_t>(tier)];
}

std::optional<Segment> MatrixLayout::at(const QPointF& point) const {
  for (const Segment segment : allSegments) {
    if (cell(segment).contains(point)) return segment;
  }
  return std::nullopt;
}

CellStep stepFrom(Segment from, int column, int dx, int dy) {
  const SegmentInfo& info = segmentInfo(from);
  const bool outside = info.span == 0;
  int row = outside ? rows : static_cast<int>(info.row);
  if (outside && dx != 0) return {from, column};
  if (dx != 0) {
    const int first = static_cast<int>(info.column);
    column = dx > 0 ? first + info.span : first - 1;
    if (column < 0 || column >= columns) return {from, dx > 0 ? columns - 1 : 0};
  }
  row += dy;
  if (row < 0) return {from, column};
  if (row >= rows) return {Segment::NoPurchases, column};
  for (const SegmentInfo& to : segmentTable()) {
    const int first = static_cast<int>(to.column);
    if (to.span > 0 && static_cast<int>(to.row) == row && first <= column &&
        column < first + to.span) {
      return {to.segment, column};
    }
  }
  return {from, column};
}

QStringList wrapWords(const QString& text, const QFont& font, qreal width) {
  const QFontMetricsF metrics(font);
  QStringList lines;
  for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    const QString longer = lines.isEmpty() ? word : lines.last() + QLatin1Char(' ') + word;
    if (!lines.isEmpty() && metrics.horizontalAdvance(longer) <= width) {
      lines.last() = longer;
    } else {
      lines += word;
    }
  }
  return lines;
}

}  // namespace retenta
