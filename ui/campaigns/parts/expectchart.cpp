// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/parts/expectchart.h"

#include <algorithm>

#include <QPainter>

#include "ui/text/formatters.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/look.h"
#include "ui/theme/tokens.h"

namespace retenta {

namespace {

constexpr double unknownHeight = 0.35;  // of the plot, for a bar that is not known

QString rateText(std::optional<double> rate) {
  if (!rate) return Formatters::unknown();
  return Formatters().percent(*rate, *rate < 0.1 ? 1 : 0);
}

}  // namespace

ExpectChart::ExpectChart(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ExpectChart::setRates(std::optional<double> without, std::optional<double> with,
                           std::optional<Interval> interval) {
  m_without = without;
  m_with = with;
  m_interval = interval;
  setAccessibleName(
      tr("Buy without the campaign: %1, with it: %2").arg(rateText(without), rateText(with)));
  update();
}

QSize ExpectChart::sizeHint() const { return {scaled(300), scaled(110)}; }
QSize ExpectChart::minimumSizeHint() const { return {scaled(180), scaled(96)}; }

void ExpectChart::drawBar(QPainter& p, const QRectF& area, std::optional<double> rate, double top,
                          bool with) const {
  const Tokens& t = tokensOf(this);
  const qreal share = rate ? *rate / top : unknownHeight;
  const qreal height = std::max<qreal>(area.height() * share, 1);
  const QRectF bar(area.left(), area.bottom() - height, area.width(), height);
  const QColor ink = with ? t.accent : t.baseline;
  p.setBrush(!rate || with ? QBrush(Qt::NoBrush) : QBrush(t.baselineWeak));
  p.setPen(rate ? QPen(ink, 1.5) : QPen(t.control, 1, Qt::DashLine));
  p.drawRect(bar);
  if (rate && with) drawHatch(p, bar, t.accent, scaled(6));
  p.setFont(textFont(TextRole::Section));
  p.setPen(with ? t.accent : t.text2);
  const int line = p.fontMetrics().height();
  // Left of the whisker, which stands right of the middle.
  p.drawText(QRectF(bar.left(), bar.top() - line - 3, bar.width(), line), Qt::AlignLeft,
             rateText(rate));
}

void ExpectChart::paintEvent(QPaintEvent*) {
  const Tokens& t = tokensOf(this);
  QPainter p(this);
  p.setRenderHint(QPainter::Antialiasing);
  const int labels = QFontMetrics(textFont(TextRole::Secondary)).height() + scaled(6);
  const int figures = QFontMetrics(textFont(TextRole::Section)).height() + scaled(8);
  const QRectF plot(0, figures, width(), std::max(1, height() - labels - figures));
  double top = std::max(
      {m_without.value_or(0), m_with.value_or(0), m_interval ? m_interval->high : 0.0, 0.01});
  const qreal barWidth = std::min<qreal>(scaled(72), width() / 4.0);
  const qreal leftX = width() * 0.11;
  const qreal rightX = width() * 0.48;
  drawBar(p, {leftX, plot.top(), barWidth, plot.height()}, m_without, top, false);
  drawBar(p, {rightX, plot.top(), barWidth, plot.height()}, m_with, top, true);
  p.setPen(QPen(t.border, 1));
  p.drawLine(QPointF(0, plot.bottom() + 0.5), QPointF(width(), plot.bottom() + 0.5));
  if (m_with && m_interval) {
    const qreal x = rightX + barWidth * 0.84;
    const qreal low = plot.bottom() - plot.height() * m_interval->low / top;
    const qreal high = plot.bottom() - plot.height() * m_interval->high / top;
    const qreal cap = scaled(5);
    // A light casing keeps the whisker readable over the hatch.
    for (const auto& [color, width] : {std::pair(t.surface, 5.0), std::pair(t.text, 2.0)}) {
      p.setPen(QPen(color, width));
      p.drawLine(QPointF(x, low), QPointF(x, high));
      p.drawLine(QPointF(x - cap, low), QPointF(x + cap, low));
      p.drawLine(QPointF(x - cap, high), QPointF(x + cap, high));
    }
  }
  p.setFont(textFont(TextRole::Secondary));
  // Each word has its half, centred under its bar as far as the half goes.
  const qreal middle = (leftX + rightX + barWidth) / 2;
  const auto label = [&](qreal from, qreal to, qreal centre, const QString& text,
                         const QColor& color) {
    const qreal half = std::min(centre - from, to - centre);
    const QRectF box(centre - half, plot.bottom() + scaled(4), 2 * half, labels);
    p.setPen(color);
    p.drawText(box, Qt::AlignHCenter | Qt::AlignTop,
               p.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(2 * half)));
  };
  label(-leftX, middle, leftX + barWidth / 2, tr("without campaign"), t.text2);
  label(middle, width(), rightX + barWidth / 2, tr("with campaign"), t.accent);
}

}  // namespace retenta
