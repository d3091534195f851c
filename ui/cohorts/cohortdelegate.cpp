// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cohorts/cohortdelegate.h"

#include <algorithm>

#include <QPainter>

#include "ui/cohorts/cohorttablemodel.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/look.h"

namespace retenta {

void CohortDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
  const QVariant heat = index.data(CohortTableModel::HeatRole);
  if (!heat.isValid()) {
    QStyledItemDelegate::paint(painter, option, index);
    return;
  }
  const Tokens& t = tokensOf(option.palette);
  const auto step =
      static_cast<std::size_t>(std::clamp(static_cast<int>(heat.toDouble() * 6.999), 0, 6));
  const QColor fill = t.ramp[step];
  const QColor ink = t.inkOn(fill);
  const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->fillRect(box, fill);
  if (index.data(CohortTableModel::PartRole).toBool()) {
    QColor line = ink;
    line.setAlphaF(0.28F);
    drawHatch(*painter, box, line);
  }
  if (option.state.testFlag(QStyle::State_Selected)) {
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(t.accent, t.focusWidth));
    painter->drawRect(box.adjusted(1, 1, -1, -1));
  }
  if (option.state.testFlag(QStyle::State_HasFocus)) {
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(ink, 1, Qt::DotLine));
    painter->drawRect(box.adjusted(3.5, 3.5, -3.5, -3.5));
  }
  painter->setFont(index.data(Qt::FontRole).value<QFont>());
  painter->setPen(ink);
  painter->drawText(box.adjusted(scaled(4), 0, -scaled(6), 0), Qt::AlignRight | Qt::AlignVCenter,
                    index.data().toString());
  painter->restore();
}

}  // namespace retenta
