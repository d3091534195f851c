// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/figures/figuresdelegate.h"

#include <QPainter>

#include "ui/growth/figures/figuresmodel.h"
#include "ui/theme/look.h"
#include "ui/widgets/tables/sparkline.h"

namespace retenta {

namespace {

std::vector<double> valuesOf(const QVariant& line) {
  const auto values = line.value<QList<double>>();
  return {values.begin(), values.end()};
}

}  // namespace

void FiguresDelegate::initStyleOption(QStyleOptionViewItem* option,
                                      const QModelIndex& index) const {
  QStyledItemDelegate::initStyleOption(option, index);
  if (index.data(FiguresModel::LineRole).isValid()) option->text.clear();  // drawn, not written
  const QVariant good = index.data(FiguresModel::GoodRole);
  if (!good.isValid()) return;
  const Tokens& t = tokensOf(option->palette);
  const QColor color = good.toBool() ? t.positive : t.negative;
  option->palette.setColor(QPalette::Text, color);
  option->palette.setColor(QPalette::HighlightedText, color);
}

void FiguresDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  QStyledItemDelegate::paint(painter, option, index);
  const QVariant line = index.data(FiguresModel::LineRole);
  if (!line.isValid()) return;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const int edge = scaled(6);
  paintSparkline(*painter, QRectF(option.rect).adjusted(edge, edge, -edge, -edge), valuesOf(line),
                 valuesOf(index.data(FiguresModel::EarlierRole)), tokensOf(option.palette));
  painter->restore();
}

}  // namespace retenta
