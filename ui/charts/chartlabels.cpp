// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a chart that stands above Qt Charts: titles, ticks, direct labels of lines.
#include <algorithm>
#include <cmath>

#include <QFontMetricsF>
#include <QGraphicsEllipseItem>
#include <QGraphicsLineItem>
#include <QGraphicsSimpleTextItem>

#include "ui/charts/chartlayout.h"
#include "ui/text/formatters.h"

namespace retenta {

namespace {

constexpr double gap = 8;

double widthOf(const QString& text, const QFont& font) {
  return QFontMetricsF(font).horizontalAdvance(text);
}

double heightOf(const QFont& font) { return QFontMetricsF(font).height(); }

QString valueText(const ChartSpec& spec, const Formatters& format, double value) {
  return spec.kind == ChartKind::Tornado ? format.signedNumber(value, spec.decimals)
                                         : format.number(value, spec.decimals);
}

// Breaks a text into lines that fit; a single word is never cut.
QStringList wrapped(const QString& text, const QFont& font, double width) {
  QStringList lines;
  QString line;
  for (const QString& word : text.split(QLatin1Char(' '))) {
    const QString longer = line.isEmpty() ? word : line + QLatin1Char(' ') + word;
    if (!line.isEmpty() && widthOf(longer, font) > width) {
      lines << line;
      line = word;
    } else {
      line = longer;
    }
  }
  return lines << line;
}

struct Pen {
  QGraphicsScene& scene;
  QFont font;
  QColor color;
  // Puts the text with its left (0), centre (0.5) or right (1) at x, and its middle at y.
  void put(const QString& text, double x, double y, double align) const {
    auto* item = scene.addSimpleText(text, font);
    item->setBrush(color);
    item->setPos(x - widthOf(text, font) * align, y - heightOf(font) / 2);
  }
};

void addTitle(QGraphicsScene& scene, const ChartSpec& spec, const ChartStyle& style,
              const QSizeF& size) {
  double y = 0;
  const auto block = [&](const QString& text, const QFont& font, const QColor& color) {
    if (text.isEmpty()) return;
    for (const QString& line : wrapped(text, font, size.width())) {
      Pen{scene, font, color}.put(line, 0, y + heightOf(font) / 2, 0);
      y += heightOf(font);
    }
  };
  block(spec.title, titleFont(style), style.tokens->text);
  block(spec.subtitle, captionFont(style), style.tokens->text2);
}

void addAxisTexts(QGraphicsScene& scene, const ChartSpec& spec, const ChartStyle& style,
                  const ChartLayout& layout) {
  const Formatters format(style.language);
  const Pen pen{scene, captionFont(style), style.tokens->text2};
  if (spec.valueAxis) {
    const ChartScale& s = layout.scale;
    for (double tick = s.low; tick <= s.high + s.step * 1e-6; tick += s.step) {
      const double y = layout.at(0, tick).y();
      pen.put(format.number(tick, s.decimals), layout.plot.left() - gap, y, 1);
      // Behind the series.
      scene.addLine(layout.plot.left(), y, layout.plot.right(), y, QPen(style.tokens->surface2, 1))
          ->setZValue(-1);
    }
  }
  const double each = layout.plot.width() / (layout.lastX - layout.firstX);
  const int step = labelStep(spec.categories, each, pen.font);
  const int count = layout.categories;
  for (int i = 0; i < count && spec.categoryLabels; i += step) {
    const double x = layout.at(i, layout.scale.low).x();
    pen.put(spec.categories.at(i), x, layout.plot.bottom() + 4 + heightOf(pen.font) / 2, 0.5);
  }
  auto* line = scene.addLine(QLineF(layout.at(layout.firstX, 0), layout.at(layout.lastX, 0)),
                             QPen(style.tokens->border, 1));
  line->setZValue(1);
}

// The last category a line has a value of; −1 for a line without any.
int lastKnown(const ChartSeries& series) {
  auto at = static_cast<int>(series.values.size()) - 1;
  while (at >= 0 && !std::isfinite(series.values[static_cast<std::size_t>(at)])) --at;
  return at;
}

// Name and value at the end of each line, pushed apart where the lines end close together.
void addEndLabels(QGraphicsScene& scene, const ChartSpec& spec, const ChartStyle& style,
                  const ChartLayout& layout) {
  const Formatters format(style.language);
  struct End {
    const ChartSeries* series;
    double value;
    QPointF point;
    double y;
  };
  std::vector<End> ends;
  for (const ChartSeries& s : spec.series) {
    const int at = lastKnown(s);
    if (at < 0) continue;
    const double value = s.values[static_cast<std::size_t>(at)];
    const QPointF point = layout.at(at, value);
    ends.push_back({&s, value, point, point.y()});
  }
  std::stable_sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.y < b.y; });
  const QFont bold = strongFont(style);
  const double block = heightOf(bold) * 2 + 2;
  // A pair pushed apart may meet its other neighbour: a few rounds settle three lines.
  for (int round = 0; round < 8; ++round) {
    for (std::size_t i = 1; i < ends.size(); ++i) {
      const double overlap = ends[i - 1].y + block - ends[i].y;
      const double apart = std::abs(ends[i - 1].point.x() - ends[i].point.x());
      if (overlap <= 0.5 || apart > widthOf(ends[i].series->name, bold)) continue;
      ends[i - 1].y -= overlap / 2;
      ends[i].y += overlap / 2;
    }
  }
  // Up from the axis where they reach below it, but never out of the picture.
  const double below = ends.empty() ? 0 : ends.back().y + block / 2 - layout.plot.bottom();
  const double above = ends.empty() ? 0 : block / 2 - ends.front().y + std::max(below, 0.0);
  for (End& end : ends) {
    end.y += std::max(above, 0.0) - std::max(below, 0.0);
    const QColor color = paintOf(*end.series, *style.tokens).line;
    auto* dot =
        scene.addEllipse(QRectF(end.point.x() - 4, end.point.y() - 4, 8, 8), Qt::NoPen, color);
    dot->setZValue(2);
    const double x = end.point.x() + gap + 2;
    Pen{scene, bold, color}.put(end.series->name, x, end.y - heightOf(bold) / 2, 0);
    Pen{scene, bold, color}.put(format.number(end.value, spec.decimals), x,
                                end.y + heightOf(bold) / 2, 0);
  }
}

// The first value of each line: the upper one above, the others below their points where there is
// room between line and axis; what would meet another label is left to the tip and the table.
void addStartLabels(QGraphicsScene& scene, const ChartSpec& spec, const ChartStyle& style,
                    const ChartLayout& layout) {
  const Formatters format(style.language);
  const QFont font = captionFont(style);
  double highest = -std::numeric_limits<double>::infinity();
  for (const ChartSeries& s : spec.series)
    if (std::isfinite(s.values.front())) highest = std::max(highest, s.values.front());
  bool topDone = false;
  std::vector<double> taken;  // where labels stand already
  for (const ChartSeries& s : spec.series) {
    const double value = s.values.front();
    if (!std::isfinite(value)) continue;
    const bool top = value >= highest;
    if (top && topDone) continue;
    topDone = topDone || top;
    const QPointF point = layout.at(0, value);
    const QString text = format.number(value, spec.decimals);
    // Clear of the line as far as the words reach.
    double y = point.y();
    for (std::size_t i = 1; i < s.values.size(); ++i) {
      const QPointF next = layout.at(static_cast<double>(i), s.values[i]);
      const QPointF last = layout.at(static_cast<double>(i) - 1, s.values[i - 1]);
      const double reach = std::min(next.x(), point.x() + widthOf(text, font));
      if (last.x() >= reach) break;
      const double at =
          last.y() + (next.y() - last.y()) * (reach - last.x()) / (next.x() - last.x());
      if (std::isfinite(at)) y = top ? std::min(y, at) : std::max(y, at);
    }
    const double shift = heightOf(font) / 2 + 4;
    if (!top && y + 2 * shift > layout.plot.bottom()) continue;
    y += top ? -shift : shift;
    const bool meets = std::any_of(taken.begin(), taken.end(), [&](double other) {
      return std::abs(other - y) < heightOf(font);
    });
    if (meets) continue;
    taken.push_back(y);
    Pen{scene, font, paintOf(s, *style.tokens).line}.put(text, point.x(), y, 0);
  }
}

void addBandLabel(QGraphicsScene& scene, const ChartSpec& spec, const ChartStyle& style,
                  const ChartLayout& layout) {
  if (!spec.band || spec.bandLabel.isEmpty() || spec.series.size() < 2) return;
  const QFont font = strongFont(style);
  // At the widest place of the gap where the words still fit between both ends.
  const double half = widthOf(spec.bandLabel, font) / 2 + gap;
  double best = 0;
  QPointF middle;
  for (int i = 0; i < layout.categories; ++i) {
    const auto k = static_cast<std::size_t>(i);
    const QPointF a = layout.at(i, spec.series[0].values[k]);
    const QPointF b = layout.at(i, spec.series[1].values[k]);
    const bool inside = a.x() - half >= layout.plot.left() &&
                        a.x() + half <= layout.at(layout.categories - 1, 0).x();
    if (!inside || std::abs(a.y() - b.y()) < best) continue;
    best = std::abs(a.y() - b.y());
    middle = (a + b) / 2;
  }
  if (best < heightOf(font) * 1.6) return;  // no room: the figure stands in the title too
  Pen{scene, font, style.tokens->accent}.put(spec.bandLabel, middle.x(), middle.y(), 0.5);
}

void addTornadoLabels(QGraphicsScene& scene, const ChartSpec& spec, const ChartStyle& style,
                      const ChartLayout& layout) {
  const Formatters format(style.language);
  for (int i = 0; i < layout.categories; ++i) {
    const auto k = static_cast<std::size_t>(i);
    const double y = layout.at(i, 0).y();
    Pen{scene, style.font, style.tokens->text}.put(spec.categories.at(i), 0, y, 0);
    const double worse = spec.series[0].values[k];
    const double better = spec.series[1].values[k];
    // A change goes one way and is told there alone; a swing goes both, and the better way counts.
    const Pen quiet{scene, captionFont(style), style.tokens->text2};
    const Pen strong{scene, strongFont(style), style.tokens->text};
    if (worse < 0)
      (better > 0 ? quiet : strong)
          .put(format.signedNumber(worse, spec.decimals), layout.at(i, worse).x() - 6, y, 1);
    if (better > 0 || !(worse < 0))
      strong.put(format.signedNumber(better, spec.decimals), layout.at(i, better).x() + 6, y, 0);
  }
  const double x = layout.at(0, 0).x();
  auto* zero =
      scene.addLine(x, layout.plot.top(), x, layout.plot.bottom(), QPen(style.tokens->text, 1.4));
  zero->setZValue(2);
}

}  // namespace

QFont captionFont(const ChartStyle& style) {
  QFont font = style.font;
  font.setPixelSize(std::max(1, style.font.pixelSize() * 11 / 13));
  return font;
}

QFont strongFont(const ChartStyle& style) {
  QFont font = style.font;
  font.setPixelSize(std::max(1, style.font.pixelSize() * 12 / 13));
  font.setWeight(QFont::Bold);
  return font;
}

QFont titleFont(const ChartStyle& style) {
  QFont font = style.font;
  font.setWeight(QFont::Bold);
  return font;
}

ChartLayout layoutOf(const ChartSpec& spec, const ChartStyle& style, const QSizeF& size) {
  const Formatters format(style.language);
  ChartLayout layout;
  layout.scale = chartScale(spec);
  layout.categories = static_cast<int>(spec.categories.size());
  layout.horizontal = spec.kind == ChartKind::Tornado;
  const bool lines = spec.kind == ChartKind::Lines && layout.categories > 1;
  layout.firstX = lines ? -0.25 : -0.5;
  layout.lastX = layout.categories - (lines ? 1 : 0.5);

  const QFont caption = captionFont(style);
  const QFont bold = strongFont(style);
  double top = gap;
  double left = 2;
  double right = 2;
  if (style.withTitle) {
    const auto block = [&](const QString& text, const QFont& font) {
      if (!text.isEmpty())
        top += heightOf(font) * static_cast<double>(wrapped(text, font, size.width()).size());
    };
    block(spec.title, titleFont(style));
    block(spec.subtitle, caption);
    top += gap;
  }
  if (layout.horizontal) {
    double words = 0;
    double numbers = 0;
    for (const QString& text : spec.categories) words = std::max(words, widthOf(text, style.font));
    for (const ChartSeries& s : spec.series)
      for (const double value : s.values)
        numbers = std::max(numbers, widthOf(valueText(spec, format, value), bold));
    left = words + gap * 2 + numbers + 6;
    right = numbers + 8;
    layout.plot = QRectF(left, top, size.width() - left - right, size.height() - top - 2);
    return layout;
  }
  if (spec.valueAxis) {
    for (double tick = layout.scale.low; tick <= layout.scale.high; tick += layout.scale.step)
      left = std::max(left, widthOf(format.number(tick, layout.scale.decimals), caption) + gap);
    top = std::max(top, heightOf(caption) / 2);
  }
  if (spec.kind == ChartKind::Lines) {
    for (const ChartSeries& s : spec.series) {
      right = std::max({right, widthOf(s.name, bold) + gap * 2,
                        widthOf(format.number(s.values.back(), spec.decimals), bold) + gap * 2});
    }
    top += heightOf(bold);
    // The first label stands in the middle of its point.
    if (spec.categoryLabels && !spec.categories.isEmpty())
      left = std::max(left, widthOf(spec.categories.front(), caption) / 2);
  }
  // Bars carry their names above the last one.
  const bool outside = spec.kind == ChartKind::Bars || spec.valueAxis;
  if (spec.series.size() > 1 && spec.kind != ChartKind::Lines)
    top += heightOf(caption) * (outside ? static_cast<double>(spec.series.size()) : 1);
  const bool valued = std::any_of(spec.series.begin(), spec.series.end(),
                                  [](const ChartSeries& series) { return series.valued; });
  if (spec.kind == ChartKind::Bars && valued) top += heightOf(caption) + 2;
  const double bottom = spec.categoryLabels ? heightOf(caption) + 6 : 2;
  layout.plot = QRectF(left, top, size.width() - left - right, size.height() - top - bottom);
  return layout;
}

void addLabels(QGraphicsScene& scene, const ChartSpec& spec, const ChartStyle& style,
               const ChartLayout& layout, const QSizeF& size) {
  if (style.withTitle) addTitle(scene, spec, style, size);
  if (layout.horizontal) {
    addTornadoLabels(scene, spec, style, layout);
    return;
  }
  addAxisTexts(scene, spec, style, layout);
  addMark(scene, spec, style, layout);
  if (spec.kind != ChartKind::Lines) {
    addBarMarks(scene, spec, style, layout);
    return;
  }
  addStartLabels(scene, spec, style, layout);
  addBandLabel(scene, spec, style, layout);
  addEndLabels(scene, spec, style, layout);
}

}  // namespace retenta
