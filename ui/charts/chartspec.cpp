// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartspec.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QFontMetricsF>

namespace retenta {

namespace {

struct Range {
  double low = 0;
  double high = 0;
  void take(double value) {
    if (!std::isfinite(value)) return;
    low = std::min(low, value);
    high = std::max(high, value);
  }
};

Range rangeOf(const ChartSpec& spec) {
  Range range;
  if (spec.kind == ChartKind::Stacked) {
    for (qsizetype i = 0; i < spec.categories.size(); ++i) {
      double sum = 0;
      for (const ChartSeries& s : spec.series) {
        const double value = s.values.at(static_cast<std::size_t>(i));
        if (std::isfinite(value)) sum += value;
      }
      range.take(sum);
    }
  } else {
    for (const ChartSeries& s : spec.series)
      for (const double value : s.values) range.take(value);
  }
  return range;
}

}  // namespace

ChartScale chartScale(const ChartSpec& spec) {
  const Range range = rangeOf(spec);
  if (spec.kind == ChartKind::Tornado) {
    // Both sides alike, so that the zero line stands in the middle.
    const double side = std::max({-range.low, range.high, 1e-9});
    return {-side, side, side, spec.decimals};
  }
  const double high = spec.top > 0 ? spec.top : range.high;
  const double span = std::max(high - range.low, 1e-9);
  const double rough = span / 4;
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  constexpr std::array<double, 5> nice = {1, 2, 2.5, 5, 10};
  const double step = power * *std::find_if(nice.begin(), nice.end(), [&](double n) {
                        return n * power >= rough * (1 - 1e-9);
                      });
  ChartScale scale;
  scale.step = step;
  scale.low = std::floor(range.low / step + 1e-9) * step;
  // A line may stand above its last grid line: air for one more step would flatten it.
  scale.high = spec.top > 0 ? spec.top : std::max(high + span * 0.04, step);
  const double fraction = step / std::pow(10.0, std::floor(std::log10(step)));
  const int places = static_cast<int>(-std::floor(std::log10(step)));
  scale.decimals = std::max(0, places + (std::abs(fraction - 2.5) < 1e-6 ? 1 : 0));
  return scale;
}

int labelStep(const QStringList& categories, double widthEach, const QFont& font) {
  const QFontMetricsF metrics(font);
  double widest = 0;
  for (const QString& text : categories) widest = std::max(widest, metrics.horizontalAdvance(text));
  const double need = widest + metrics.averageCharWidth();
  return std::max(1, static_cast<int>(std::ceil(need / std::max(1.0, widthEach))));
}

}  // namespace retenta
