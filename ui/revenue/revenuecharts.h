// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <QCoreApplication>

#include "ui/charts/chartspec.h"
#include "ui/revenue/revenuetexts.h"

namespace retenta {

/// The charts of the revenue page as plain data, in the language of the interface.
class RevenueCharts {
  Q_DECLARE_TR_FUNCTIONS(RevenueCharts)
 public:
  explicit RevenueCharts(const RevenueView& view) : m_view(view), m_texts(view) {}

  /// Both lines with the gap between them; months, or the running total.
  ChartSpec revenue(bool cumulative) const;
  /// Each lever 10 % worse and better than "before".
  ChartSpec tornado() const;
  /// Who is left of the base at the start, and who came since: before and after on one scale.
  std::pair<ChartSpec, ChartSpec> snowball() const;
  /// Who came to stay against who was lost, month by month, on one scale.
  std::pair<ChartSpec, ChartSpec> bucket() const;

 private:
  ChartSpec pile(const ModelRun& run, bool after) const;
  ChartSpec flows(const ModelRun& run, bool after) const;
  const RevenueView& m_view;
  RevenueTexts m_texts;
};

}  // namespace retenta
