// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/rfm/rfmcolumns.h"
#include "core/rfm/steps/daylist.h"

namespace retenta {

/// A way from columns of some dates to those of others: the clients of the days between, whose
/// figures alone have to be computed anew.
class ColumnSteps {
 public:
  /// nullopt when years lie between.
  static std::optional<ColumnSteps> between(const Ledger& ledger, const DayList& days,
                                            const RfmDates& from, const RfmDates& to,
                                            int windowMonths);

  /// How many clients of days are gone through: tells whether a pass over all of them is shorter.
  std::size_t length() const { return m_length; }

  /// `columns` are those of `from` and become those of `to` for the clients [begin, end), by the
  /// same rule as in rfmColumns(); clients who are not touched grow older. Several threads may take
  /// a part each.
  void apply(RfmColumns& columns, std::size_t begin, std::size_t end) const;

 private:
  // [first, last) of days on which a bound that moved decides anew.
  struct Days {
    Day first = 0;
    Day last = 0;
  };
  static Days daysBetween(Day a, Day b);
  static std::vector<Days> withoutOverlap(std::vector<Days> ranges);

  ColumnSteps(const Ledger& ledger, const DayList& days, Day older, const RfmDates& to,
              int windowMonths)
      : m_ledger(&ledger), m_days(&days), m_older(older), m_to(to), m_windowMonths(windowMonths) {}

  const Ledger* m_ledger;
  const DayList* m_days;
  Day m_older;  ///< by so many days
  RfmDates m_to;
  int m_windowMonths;
  std::vector<Days> m_ranges;
  std::size_t m_length = 0;
};

}  // namespace retenta
