// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

#include <QString>

#include "core/metrics/figures/kpipeople.h"

namespace retenta {

/// In what a figure is counted. Money is minor units, a share a fraction.
enum class FigureUnit : std::uint8_t { Count, Money, Share, Number, Days };

/// One figure of domain D3: a row of the table of all figures.
struct KpiFigure {
  /// The key of `kpi`, without "_minor": "payers", "average_check", "crr".
  const char* id;
  FigureUnit unit;
  int decimals;  ///< of a Number or of Days, as it is shown
  bool part;     ///< belongs to the figure above it
  std::optional<bool> growthIsGood;
  KpiPeople people;  ///< the clients it counts, first of all
  std::optional<double> (*value)(const KpiSheet& sheet);

  QString key() const { return QString::fromLatin1(id); }
};

/// All of them in the order in which they are shown. NPS is not among them: nobody asks clients
/// yet.
std::span<const KpiFigure> kpiFigures();
/// Null when there is none of that id.
const KpiFigure* kpiFigure(QStringView id);

/// How a figure moved: of a share the difference, else (now − before) / before. nullopt unless
/// both are known and, but for shares, `before` is above zero.
std::optional<double> figureChange(const KpiFigure& figure, std::optional<double> now,
                                   std::optional<double> before);

}  // namespace retenta
