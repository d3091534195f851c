// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"

#include <algorithm>

#include <QWidget>

#include "ui/theme/look.h"

namespace retenta {

namespace {

constexpr int labelledHeight = 44;  // what is as high as this is more than one control

}  // namespace

FlowLayout::FlowLayout(QWidget* parent, int gap) : QLayout(parent), m_gap(gap) {
  setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

void FlowLayout::addItem(QLayoutItem* item) { m_items += item; }
int FlowLayout::count() const { return static_cast<int>(m_items.size()); }
QLayoutItem* FlowLayout::itemAt(int index) const { return m_items.value(index); }

QLayoutItem* FlowLayout::takeAt(int index) {
  return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const { return arrange(QRect(0, 0, width, 0), false); }

QSize FlowLayout::sizeHint() const {
  int width = 0;
  int height = 0;
  for (const QLayoutItem* item : m_items) {
    if (item->isEmpty()) continue;
    width += item->sizeHint().width() + m_gap;
    height = std::max(height, item->sizeHint().height());
  }
  return {width, height};
}

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const QLayoutItem* item : m_items) {
    if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
  }
  return size;
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  arrange(rect, true);
}

// Lines are as high as their highest item. On the line's foot is a band as high as its highest
// control: words and controls are centred on it, and fields with a label above them stand on it.
int FlowLayout::arrange(const QRect& rect, bool move) const {
  int y = rect.y();
  qsizetype begin = 0;
  while (begin < m_items.size()) {
    int x = 0;
    int height = 0;
    int band = 0;
    qsizetype end = begin;
    for (; end < m_items.size(); ++end) {
      if (m_items[end]->isEmpty()) continue;
      const QSize size = m_items[end]->sizeHint();
      if (x > 0 && x + size.width() > rect.width()) break;
      x += size.width() + m_gap;
      height = std::max(height, size.height());
      if (size.height() < scaled(labelledHeight)) band = std::max(band, size.height());
    }
    x = rect.x();
    for (qsizetype i = begin; move && i < end; ++i) {
      if (m_items[i]->isEmpty()) continue;
      const QSize size = m_items[i]->sizeHint().boundedTo({rect.width(), height});
      const int under = size.height() < band ? (band - size.height()) / 2 : 0;
      m_items[i]->setGeometry(QRect(QPoint(x, y + height - size.height() - under), size));
      x += size.width() + m_gap;
    }
    y += height + (height > 0 ? m_gap : 0);
    begin = end;
  }
  return std::max(0, y - rect.y() - m_gap);
}

}  // namespace retenta
