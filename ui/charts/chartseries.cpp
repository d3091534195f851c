// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a chart that Qt Charts draws: axes, grid, lines, band and bars.
#include <algorithm>
#include <cmath>

#include <QAreaSeries>
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QLineSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

#include "ui/charts/chartlayout.h"

namespace retenta {

namespace {

QPen outlined(const QColor& color, double width) {
  QPen pen(color, width);
  pen.setCapStyle(Qt::RoundCap);
  pen.setJoinStyle(Qt::RoundJoin);
  return pen;
}

QLineSeries* lineOf(const ChartSeries& series) {
  auto* line = new QLineSeries;
  for (std::size_t i = 0; i < series.values.size(); ++i)
    if (std::isfinite(series.values[i])) line->append(static_cast<double>(i), series.values[i]);
  return line;
}

// Labels and grid are our own (chartlabels.cpp): Qt Charts cuts labels with "…" when room is short
// and leaves the grid where it was when the plot area is set.
void quiet(QAbstractAxis& axis) {
  axis.setLabelsVisible(false);
  axis.setLineVisible(false);
  axis.setMinorGridLineVisible(false);
  axis.setGridLineVisible(false);
}

void addLines(QChart& chart, const ChartSpec& spec, const ChartStyle& style,
              QList<QAbstractSeries*>& all) {
  if (spec.band && spec.series.size() > 1) {
    auto* area = new QAreaSeries(lineOf(spec.series[1]), lineOf(spec.series[0]));
    area->upperSeries()->setParent(area);
    area->lowerSeries()->setParent(area);
    area->setPen(Qt::NoPen);
    area->setBrush(style.tokens->accentWeak);
    chart.addSeries(area);
    all << area;
  }
  for (const ChartSeries& s : spec.series) {
    auto* line = lineOf(s);
    QPen pen = outlined(paintOf(s, *style.tokens).line, 2.5);
    if (s.fill == ChartFill::Hatched) pen.setStyle(Qt::DashLine);
    line->setPen(pen);
    chart.addSeries(line);
    all << line;
  }
}

void addBars(QChart& chart, const ChartSpec& spec, const ChartStyle& style,
             QList<QAbstractSeries*>& all) {
  QAbstractBarSeries* bars = nullptr;
  if (spec.kind == ChartKind::Tornado) bars = new QHorizontalStackedBarSeries;
  if (spec.kind == ChartKind::Stacked) bars = new QStackedBarSeries;
  if (spec.kind == ChartKind::Bars) bars = new QBarSeries;
  bars->setBarWidth(barShare(spec.kind));
  for (const ChartSeries& s : spec.series) {
    const ChartPaint paint = paintOf(s, *style.tokens);
    auto* set = new QBarSet(s.name);
    set->setBrush(paint.fill);
    set->setPen(paint.line.isValid() ? QPen(paint.line, 1) : QPen(Qt::NoPen));
    for (const double value : s.values) *set << (std::isfinite(value) ? value : 0.0);
    // A vertical category axis counts from below, a reader from above.
    if (spec.kind == ChartKind::Tornado) {
      const int count = set->count();
      for (int i = 0; i < count / 2; ++i) {
        const double kept = set->at(i);
        set->replace(i, set->at(count - 1 - i));
        set->replace(count - 1 - i, kept);
      }
    }
    bars->append(set);
  }
  chart.addSeries(bars);
  all << bars;
}

}  // namespace

ChartPaint paintOf(const ChartSeries& series, const Tokens& tokens) {
  QColor strong = tokens.accent;
  QColor weak = tokens.accentWeak;
  switch (series.ink) {
    case ChartInk::Before:
      strong = tokens.baseline;
      weak = tokens.baselineWeak;
      break;
    case ChartInk::After:
      break;
    case ChartInk::Good:
      strong = tokens.positive;
      weak = tokens.positiveBg;
      break;
    case ChartInk::Bad:
      strong = tokens.negative;
      weak = tokens.negativeBg;
      break;
  }
  if (series.fill == ChartFill::Solid) return {strong, strong};
  if (series.fill == ChartFill::Weak) return {weak, strong};
  return {tokens.surface, strong};
}

void addSeries(QGraphicsScene& scene, const ChartSpec& spec, const ChartStyle& style,
               const ChartLayout& layout, const QSizeF& size) {
  auto* chart = new QChart;
  chart->legend()->hide();
  chart->setBackgroundVisible(false);
  chart->setMargins(QMargins());
  chart->layout()->setContentsMargins(0, 0, 0, 0);
  QList<QAbstractSeries*> all;
  if (spec.kind == ChartKind::Lines) {
    addLines(*chart, spec, style, all);
  } else {
    addBars(*chart, spec, style, all);
  }

  auto* values = new QValueAxis;
  quiet(*values);
  values->setRange(layout.scale.low, layout.scale.high);

  QAbstractAxis* categories = nullptr;
  if (spec.kind == ChartKind::Lines) {
    auto* axis = new QValueAxis;
    axis->setRange(layout.firstX, layout.lastX);
    categories = axis;
  } else {
    auto* axis = new QBarCategoryAxis;
    // The axis keeps only different names; positions are enough, the words stand in our labels.
    for (int i = 0; i < layout.categories; ++i) axis->append(QString::number(i));
    categories = axis;
  }
  quiet(*categories);
  chart->addAxis(values, layout.horizontal ? Qt::AlignBottom : Qt::AlignLeft);
  chart->addAxis(categories, layout.horizontal ? Qt::AlignLeft : Qt::AlignBottom);
  for (QAbstractSeries* series : all) {
    series->attachAxis(values);
    series->attachAxis(categories);
  }
  scene.addItem(chart);
  chart->resize(size);
  chart->setPlotArea(layout.plot);
  chart->layout()->activate();
}

}  // namespace retenta
