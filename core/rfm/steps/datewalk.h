// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/rfm/steps/columnshelf.h"
#include "core/rfm/steps/daylist.h"

namespace retenta {

/// What goes along from answer to answer while the date of a ledger is in the hand: who bought on
/// each day, and columns nobody reads any more. Thread-safe.
class DateWalk {
 public:
  explicit DateWalk(const Ledger& ledger)
      : m_days(ledger), m_shelf(std::make_shared<ColumnShelf>()) {}

  /// Columns that are known, and of when.
  struct Known {
    RfmDates dates;
    ColumnsPtr columns;
  };

  /// The columns of one date or two, equal to rfmColumns() of each. What lies a few days from
  /// columns that are there is stepped, in the memory of columns nobody reads any more where there
  /// are some; the others are one pass over the purchases. `known` are of the same window.
  std::vector<ColumnsPtr> columns(const Ledger& ledger, std::span<const RfmDates> wanted,
                                  int windowMonths, const std::vector<Known>& known);

  /// The date has come to rest: spare memory is given back.
  void rest() { m_shelf->setKeeping(false); }
  void move() { m_shelf->setKeeping(true); }

 private:
  struct Piece;
  Piece pieceFor(const Ledger& ledger, const RfmDates& dates, int windowMonths,
                 const std::vector<Known>& known) const;

  const DayList m_days;
  const std::shared_ptr<ColumnShelf> m_shelf;
};

}  // namespace retenta
