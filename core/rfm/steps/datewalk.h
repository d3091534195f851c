// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <mutex>
#include <optional>
#include <span>

#include "core/rfm/rfmcolumns.h"
#include "core/rfm/steps/daylist.h"

namespace retenta {

/// What goes along from answer to answer while the date of a ledger is in the hand: who bought on
/// each day, and the columns of the date and of the one it is compared with. They change under
/// whoever reads them with the next go(): answers keep what was counted from them, never them.
class DateWalk {
 public:
  static constexpr std::size_t mostDates = 2;

  explicit DateWalk(const Ledger& ledger) : m_days(ledger) {}

  /// To be held from go() to the last look at columns().
  std::unique_lock<std::mutex> lock() { return std::unique_lock(m_mutex); }

  /// Makes columns(k) those of `wanted[k]`, equal to rfmColumns() of each: a few days on they are
  /// stepped in place (true), else all come of one pass over the purchases (false).
  bool go(const Ledger& ledger, std::span<const RfmDates> wanted, int windowMonths);
  const RfmColumns& columns(std::size_t k) const { return m_places[k].columns; }

  /// The date has come to rest: the memory of the columns is given back.
  void rest();

 private:
  struct Place {
    std::optional<RfmDates> dates;  ///< nullopt: the columns are of no date
    RfmColumns columns;
  };
  bool step(const Ledger& ledger, std::span<const RfmDates> wanted, int windowMonths);

  const DayList m_days;
  std::mutex m_mutex;
  int m_windowMonths = 0;
  std::array<Place, mostDates> m_places;
};

}  // namespace retenta
