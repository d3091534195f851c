// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on bars above Qt Charts: hatches, names, values.
#include <algorithm>
#include <cmath>

#include <QFontMetricsF>
#include <QGraphicsRectItem>
#include <QGraphicsSimpleTextItem>
#include <QPainter>

#include "ui/charts/chartlayout.h"
#include "ui/text/formatters.h"
#include "ui/theme/glyphs.h"

namespace retenta {

namespace {

// 45° lines of our own: Qt's hatch brushes turn three times finer on paper.
class HatchItem final : public QGraphicsItem {
 public:
  HatchItem(const QRectF& area, const QColor& color) : m_area(area), m_color(color) {}
  QRectF boundingRect() const override { return m_area; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
    drawHatch(*painter, m_area, m_color);
  }

 private:
  QRectF m_area;
  QColor m_color;
};

double widthOf(const QString& text, const QFont& font) {
  return QFontMetricsF(font).horizontalAdvance(text);
}

double heightOf(const QFont& font) { return QFontMetricsF(font).height(); }

// A text with its left (0), centre (0.5) or right (1) at the point, and its middle at its height.
void put(QGraphicsScene& scene, const QString& text, const QFont& font, const QColor& color,
         const QPointF& at, double align) {
  auto* item = scene.addSimpleText(text, font);
  item->setBrush(color);
  item->setPos(at.x() - widthOf(text, font) * align, at.y() - heightOf(font) / 2);
  item->setZValue(2);
}

// Bars of one series and one category, in the plot.
QRectF barRect(const ChartSpec& spec, const ChartLayout& layout, std::size_t series, int category) {
  const auto k = static_cast<std::size_t>(category);
  const double share = barShare(spec.kind);
  double from = 0;
  double left = category - share / 2;
  double width = share;
  if (spec.kind == ChartKind::Stacked)
    for (std::size_t i = 0; i < series; ++i) from += spec.series[i].values[k];
  if (spec.kind == ChartKind::Bars) {
    width = share / static_cast<double>(spec.series.size());
    left += width * static_cast<double>(series);
  }
  return QRectF(layout.at(left, from),
                layout.at(left + width, from + spec.series[series].values[k]))
      .normalized();
}

void addHatches(QGraphicsScene& scene, const ChartSpec& spec, const ChartStyle& style,
                const ChartLayout& layout) {
  for (std::size_t s = 0; s < spec.series.size(); ++s) {
    const ChartSeries& series = spec.series[s];
    const QColor line = paintOf(series, *style.tokens).line;
    for (int i = 0; i < layout.categories; ++i) {
      const auto k = static_cast<std::size_t>(i);
      const bool part = k < series.parts.size() && series.parts[k] != 0;
      if (series.fill != ChartFill::Hatched && !part) continue;
      if (!std::isfinite(series.values[k])) continue;
      const QRectF bar = barRect(spec, layout, s, i);
      if (part) scene.addRect(bar, QPen(line, 1), style.tokens->surface)->setZValue(1);
      auto* hatch = new HatchItem(bar, line);
      hatch->setZValue(1);
      scene.addItem(hatch);
    }
  }
}

// Names of bars: over the last ones, lines apart, those of a stack as their parts lie. In a small
// stack without an axis its lowest part is named inside its bars, where they are high enough.
void addBarNames(QGraphicsScene& scene, const ChartSpec& spec, const ChartStyle& style,
                 const ChartLayout& layout) {
  const QFont font = captionFont(style);
  const double line = heightOf(font);
  const double right = layout.at(layout.categories - 1 + barShare(spec.kind) / 2, 0).x();
  const double left = layout.at(-barShare(spec.kind) / 2, 0).x() + 3;
  double widest = 0;
  for (const ChartSeries& s : spec.series) widest = std::max(widest, widthOf(s.name, font));
  double highest = layout.plot.bottom();
  double lowest = layout.plot.top();  // of the first part's bars under its name
  for (int i = 0; i < layout.categories; ++i) {
    for (std::size_t s = 0; s < spec.series.size(); ++s) {
      const QRectF bar = barRect(spec, layout, s, i);
      const double label = spec.series[s].valued ? line + 2 : 0;
      if (bar.right() >= right - widest) highest = std::min(highest, bar.top() - label);
      if (s == 0 && bar.left() <= left + widthOf(spec.series[0].name, font))
        lowest = std::max(lowest, bar.top());
    }
  }
  const bool stacked = spec.kind == ChartKind::Stacked;
  double y = highest - 3 - line / 2;
  for (std::size_t n = 0; n < spec.series.size(); ++n) {
    const std::size_t s = stacked ? n : spec.series.size() - 1 - n;
    const ChartSeries& series = spec.series[s];
    if (stacked && s == 0 && !spec.valueAxis) {
      if (layout.plot.bottom() - lowest > line * 1.4)
        put(scene, series.name, font, style.tokens->text, {left, layout.plot.bottom() - line}, 0);
      continue;
    }
    put(scene, series.name, font, paintOf(series, *style.tokens).line, {right, y}, 1);
    y -= line;
  }
}

// The value over each bar of a series; where they would touch, of none: the tip and the table tell.
void addValues(QGraphicsScene& scene, const ChartSpec& spec, const ChartStyle& style,
               const ChartLayout& layout, std::size_t s) {
  const Formatters format(style.language);
  const QFont font = captionFont(style);
  const ChartSeries& series = spec.series[s];
  double widest = 0;
  for (const double value : series.values)
    widest = std::max(widest, widthOf(format.number(value, spec.decimals), font));
  if (widest + 4 > layout.plot.width() / layout.categories) return;
  const double most = layout.plot.right() - widest / 2;
  for (int i = 0; i < layout.categories; ++i) {
    const double value = series.values[static_cast<std::size_t>(i)];
    if (!std::isfinite(value)) continue;
    const QRectF bar = barRect(spec, layout, s, i);
    const double top = value < 0 ? layout.at(i, 0).y() : bar.top();
    put(scene, format.number(value, spec.decimals), font, style.tokens->text,
        {std::min(bar.center().x(), most), top - 2 - heightOf(font) / 2}, 0.5);
  }
}

}  // namespace

void addBarMarks(QGraphicsScene& scene, const ChartSpec& spec, const ChartStyle& style,
                 const ChartLayout& layout) {
  addHatches(scene, spec, style, layout);
  if (spec.kind == ChartKind::Stacked || spec.series.size() > 1)
    addBarNames(scene, spec, style, layout);
  for (std::size_t s = 0; s < spec.series.size(); ++s)
    if (spec.kind == ChartKind::Bars && spec.series[s].valued)
      addValues(scene, spec, style, layout, s);
}

}  // namespace retenta
