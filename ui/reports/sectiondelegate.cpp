// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/sectiondelegate.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/theme/look.h"
#include "ui/theme/tokens.h"

namespace retenta {

namespace {

struct RowLayout {
  QRect box;
  QRect name;
  QRect reason;
  int height = 0;
};

RowLayout layoutRow(const QRect& row, const QModelIndex& index) {
  const int pad = scaled(6);
  const int side = scaled(16);
  const QFontMetrics nameMetrics(textFont(TextRole::Body));
  const QFontMetrics reasonMetrics(textFont(TextRole::Caption));
  RowLayout r;
  const int x = row.left() + pad + side + scaled(8);
  const int width = std::max(40, row.right() - x - pad);
  const int nameHeight = std::max(side, nameMetrics.height());
  r.box = {row.left() + pad, row.top() + pad + (nameHeight - side) / 2, side, side};
  r.name = {x, row.top() + pad, width, nameHeight};
  r.height = pad + nameHeight + pad;
  const QString reason = index.data(SectionDelegate::reasonRole).toString();
  if (!reason.isEmpty()) {
    const int lines =
        reasonMetrics.boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, reason).height();
    r.reason = {x, r.name.bottom() + scaled(2), width, lines};
    r.height += lines + scaled(2);
  }
  return r;
}

void drawTick(QPainter& painter, const QRectF& box, const QColor& color) {
  QPen pen(color, box.width() * 0.13);
  pen.setCapStyle(Qt::RoundCap);
  pen.setJoinStyle(Qt::RoundJoin);
  painter.setPen(pen);
  painter.drawPolyline(
      QPolygonF({box.topLeft() + QPointF(box.width() * 0.24, box.height() * 0.53),
                 box.topLeft() + QPointF(box.width() * 0.43, box.height() * 0.72),
                 box.topLeft() + QPointF(box.width() * 0.77, box.height() * 0.3)}));
}

}  // namespace

void SectionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  const Tokens& t = tokensOf(option.widget);
  const RowLayout r = layoutRow(option.rect, index);
  const bool may = index.flags() & Qt::ItemIsUserCheckable;
  const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  if (option.state & QStyle::State_Selected) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.selection);
    painter->drawRoundedRect(option.rect, 6, 6);
  }
  const QRectF box = QRectF(r.box).adjusted(0.5, 0.5, -0.5, -0.5);
  painter->setPen(QPen(ticked ? t.accent : may ? t.control : t.border, 1));
  painter->setBrush(ticked ? t.accent : may ? t.surface : t.surface2);
  painter->drawRoundedRect(box, 4, 4);
  if (ticked) drawTick(*painter, box, t.onAccent);
  painter->setBrush(Qt::NoBrush);
  painter->setFont(textFont(TextRole::Body));
  painter->setPen(may ? t.text : t.text2);
  painter->drawText(r.name, Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
  painter->setFont(textFont(TextRole::Caption));
  painter->setPen(t.text2);
  painter->drawText(r.reason, Qt::TextWordWrap, index.data(reasonRole).toString());
  if (option.state & QStyle::State_HasFocus) {
    painter->setPen(QPen(t.accent, t.focusWidth));
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6);
  }
  painter->restore();
}

QSize SectionDelegate::sizeHint(const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
  const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
  const int width = view ? view->viewport()->width() : scaled(240);
  return {width, layoutRow(QRect(0, 0, width, 0), index).height};
}

bool SectionDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                  const QStyleOptionViewItem& option, const QModelIndex& index) {
  if (!(index.flags() & Qt::ItemIsUserCheckable)) return false;
  bool toggles = false;
  if (event->type() == QEvent::KeyPress) {
    toggles = static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
  } else if (event->type() == QEvent::MouseButtonRelease) {
    const RowLayout r = layoutRow(option.rect, index);
    toggles = static_cast<QMouseEvent*>(event)->position().x() < r.name.left();
  }
  if (!toggles) return false;
  const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
  return model->setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

}  // namespace retenta
