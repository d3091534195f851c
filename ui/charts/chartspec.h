// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include <QFont>
#include <QString>
#include <QStringList>

#include "ui/text/language.h"
#include "ui/theme/tokens.h"

namespace retenta {

/// What a series means; its colour follows (grey = what happens anyway, accent = our doing).
enum class ChartInk { Before, After, Good, Bad };
/// Solid = actual, weak = pale with an outline, hatched = has not happened yet.
enum class ChartFill { Solid, Weak, Hatched };

/// One number a category, in the unit the subtitle names; NaN = unknown (a gap).
struct ChartSeries {
  QString name;  ///< stands at the line's end or on the bar: no legend
  ChartInk ink = ChartInk::After;
  ChartFill fill = ChartFill::Solid;
  std::vector<double> values;
  /// Bars: 1 = the value is of a part of its category (a month not over): hatched. May be empty.
  std::vector<std::uint8_t> parts = {};
  bool valued = false;  ///< bars: the value stands over each, where there is room

  friend bool operator==(const ChartSeries&, const ChartSeries&) = default;
};

enum class ChartKind {
  Lines,    ///< at most three; series 0 is the baseline
  Bars,     ///< grouped
  Stacked,  ///< series 0 at the bottom
  Tornado,  ///< horizontal; series 0 ≤ 0 to the left, series 1 ≥ 0 to the right, first on top
};

/// A chart as plain data: built by a presenter or a report, drawn by ChartView or paintChart().
struct ChartSpec {
  ChartKind kind = ChartKind::Lines;
  QString title;          ///< a sentence with the finding
  QString subtitle;       ///< measure and unit
  QString description;    ///< one sentence for a screen reader
  QString categoryTitle;  ///< "Month": the first column of the table
  QStringList categories;
  std::vector<ChartSeries> series;
  int decimals = 0;   ///< of labels and of the table
  bool band = false;  ///< lines: shade between series 0 and 1
  QString bandLabel;
  bool valueAxis = true;  ///< ticks and grid; without it only direct labels
  bool categoryLabels = true;
  double top = 0;  ///< > 0: the axis ends here, so that two charts share a scale
  /// Where on the axis of categories something happened (category i reaches from i − ½ to i + ½):
  /// a dashed line; the subtitle says what. Not of a tornado.
  std::optional<double> mark = {};

  friend bool operator==(const ChartSpec&, const ChartSpec&) = default;
};

/// How a chart looks: everything that is not data.
struct ChartStyle {
  const Tokens* tokens = &lightTokens();
  QFont font;  ///< body text in pixels of the target; captions are 11/13 of it
  Language language = Language::current();
  bool withTitle = true;  ///< title and subtitle inside the picture (paper, export)
};

inline constexpr double noValue = std::numeric_limits<double>::quiet_NaN();

/// The value axis: from `low` to `high` in steps; at most four grid lines above the lowest.
struct ChartScale {
  double low = 0;
  double high = 1;
  double step = 1;
  int decimals = 0;  ///< the ticks need
};
/// Zero is always on it. 1, 2, 2.5 or 5 times a power of ten.
ChartScale chartScale(const ChartSpec& spec);

/// The months that get a label so that none meets its neighbour: every `n`-th.
int labelStep(const QStringList& categories, double widthEach, const QFont& font);

}  // namespace retenta
