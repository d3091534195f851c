// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"

#include <algorithm>

#include <QWidget>

namespace retenta {

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

// Lines are as high as their highest item; items sit on the line's foot, so that fields with and
// without a label above them align.
int FlowLayout::arrange(const QRect& rect, bool move) const {
  int y = rect.y();
  qsizetype begin = 0;
  while (begin < m_items.size()) {
    int x = 0;
    int height = 0;
    qsizetype end = begin;
    for (; end < m_items.size(); ++end) {
      if (m_items[end]->isEmpty()) continue;
      const QSize size = m_items[end]->sizeHint();
      if (x > 0 && x + size.width() > rect.width()) break;
      x += size.width() + m_gap;
      height = std::max(height, size.height());
    }
    x = rect.x();
    for (qsizetype i = begin; move && i < end; ++i) {
      if (m_items[i]->isEmpty()) continue;
      const QSize size = m_items[i]->sizeHint().boundedTo({rect.width(), height});
      m_items[i]->setGeometry(QRect(QPoint(x, y + height - size.height()), size));
      x += size.width() + m_gap;
    }
    y += height + (height > 0 ? m_gap : 0);
    begin = end;
  }
  return std::max(0, y - rect.y() - m_gap);
}

}  // namespace retenta
