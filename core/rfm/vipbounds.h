// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/purchases/ledger.h"
#include "core/rfm/rfm.h"

namespace retenta {

/// The VIP bound of every day: who is among the dearest depends on what all others had brought by
/// then. Pure data.
class VipBounds {
 public:
  struct Step {
    Day from = 0;
    std::optional<qint64> minor;  ///< nullopt: nobody has bought
  };

  /// Of a rule by amount: the same on every day.
  static VipBounds constant(qint64 minor);
  /// As domain D4 rules: the ⌈p·n⌉-th largest monetary of the n clients with a transaction by that
  /// day. One pass over all purchases in order of day, O(n log n): for a worker.
  static VipBounds of(const Ledger& ledger, const RfmThresholds& thresholds);

  std::optional<qint64> at(Day day) const;
  /// Where it changes, ascending.
  const std::vector<Step>& steps() const { return m_steps; }

 private:
  std::vector<Step> m_steps;
};

/// The first day on which a purchase of `day` is out of a window of so many months.
Day leavesWindow(Day day, int windowMonths);

}  // namespace retenta
