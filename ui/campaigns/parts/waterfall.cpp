// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/parts/waterfall.h"

#include <QPainter>

#include "ui/text/formatters.h"
#include "ui/theme/look.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {
constexpr int barWidth = 86;
constexpr int figureWidth = 54;
}  // namespace

WaterfallRow::WaterfallRow(Kind kind, const QString& label, QWidget* parent)
    : QAbstractButton(parent), m_kind(kind) {
  setText(label);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setFont(textFont(kind == Kind::Total ? TextRole::Strong : TextRole::Secondary));
}

void WaterfallRow::setLabel(const QString& label) {
  if (label != text()) setText(label);
}

QString WaterfallRow::figure() const {
  const Formatters f;
  return m_kind == Kind::Minus ? f.signedCount(-m_people) : f.count(m_people);
}

void WaterfallRow::setFigures(qint64 people, qint64 left, qint64 all) {
  m_people = people;
  m_left = left;
  m_all = all;
  setAccessibleName(text() + QStringLiteral(", ") + Formatters().people(people));
  const QFontMetrics metrics(font());
  const int room = width() - scaled(barWidth + figureWidth + 12);
  setToolTip(metrics.horizontalAdvance(text()) > room ? plainTip(text()) : QString());
  update();
}

void WaterfallRow::setStale(bool stale) {
  if (m_stale == stale) return;
  m_stale = stale;
  update();
}

QSize WaterfallRow::sizeHint() const {
  return {scaled(300), scaled(m_kind == Kind::Total ? 26 : 20)};
}

QSize WaterfallRow::minimumSizeHint() const {
  return {scaled(barWidth + figureWidth + 90), sizeHint().height()};
}

void WaterfallRow::paintEvent(QPaintEvent*) {
  const Tokens& t = tokensOf(this);
  QPainter p(this);
  p.setRenderHint(QPainter::Antialiasing);
  if (m_stale) p.setOpacity(0.5);
  if (underMouse() || hasFocus()) {
    p.setPen(hasFocus() ? QPen(t.accent, t.focusWidth) : QPen(Qt::NoPen));
    p.setBrush(t.surface2);
    p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
  }
  const bool total = m_kind == Kind::Total;
  const int bar = scaled(barWidth);
  const int pad = scaled(2);
  const QRect barBox(width() - bar - pad, 0, bar, height());
  const QRect figureBox(barBox.left() - scaled(figureWidth + 10), 0, scaled(figureWidth), height());
  const QRect labelBox(pad, 0, figureBox.left() - pad - scaled(4), height());
  p.setFont(font());
  p.setPen(total ? t.text : t.text2);
  p.drawText(labelBox, Qt::AlignLeft | Qt::AlignVCenter,
             p.fontMetrics().elidedText(text(), Qt::ElideRight, labelBox.width()));
  p.setFont(textFont(total ? TextRole::Section : TextRole::Strong));
  p.setPen(total ? t.accent : t.text);
  p.drawText(figureBox, Qt::AlignRight | Qt::AlignVCenter, figure());
  const qreal thick = scaled(8);
  const QRectF track(barBox.left(), (height() - thick) / 2.0, bar, thick);
  p.setPen(Qt::NoPen);
  p.setBrush(t.surface2);
  p.drawRoundedRect(track, thick / 2, thick / 2);
  if (m_all <= 0 || m_left <= 0) return;
  const qreal share = static_cast<qreal>(m_left) / static_cast<qreal>(m_all);
  p.setBrush(total ? t.accent : t.baseline);
  p.drawRoundedRect(QRectF(track.topLeft(), QSizeF(std::max(thick, bar * share), thick)), thick / 2,
                    thick / 2);
}

}  // namespace retenta
