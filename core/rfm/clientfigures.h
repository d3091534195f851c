// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>

#include "core/base/date.h"
#include "core/rfm/rfmcolumns.h"

namespace retenta {

/// The first day that counts in a window of so many months; nullopt for the whole history.
inline std::optional<Day> windowBegin(Day asOf, int windowMonths) {
  if (windowMonths <= 0) return std::nullopt;
  return addMonths(asOf, -windowMonths) + 1;
}

/// Recency, frequency, money of one client after another as of one date or two: the rule that the
/// pass over all of them and the steps from day to day share. A purchase is read once, and asked
/// four questions at once: whether it is within either date's history, and within either's period.
/// No branch on the answers: on which purchase a year begins cannot be predicted, and guessing
/// wrong costs more than adding nothing.
class ClientFigures {
 public:
  static constexpr std::size_t mostDates = 2;

  ClientFigures(const Ledger& ledger, std::span<const ColumnsToFill> wanted, int windowMonths)
      : m_ledger(ledger), m_dates(wanted.size()) {
    for (std::size_t k = 0; k < m_dates; ++k) {
      const RfmDates& at = wanted[k].dates;
      const Day from = windowBegin(at.asOf, windowMonths).value_or(std::numeric_limits<Day>::min());
      setDays(k, from, at.asOf + 1);
      setDays(mostDates + k, at.periodFrom, std::min(at.periodTo, at.asOf + 1));
      m_asOf[k] = at.asOf;
      m_columns[k] = wanted[k].columns;
    }
  }

  void fill(std::size_t i) const {
    Lanes counts{};
    Lanes last{};
    Pair money{};
    Pair periodMoney{};
    const std::size_t end = m_ledger.purchaseBegin[i + 1];
    for (std::size_t row = m_ledger.purchaseBegin[i]; row < end; ++row) {
      const std::uint32_t day = static_cast<std::uint32_t>(m_ledger.days[row]);
      const std::uint32_t isTransaction = m_ledger.transactions[row];
      const qint64 net = m_ledger.netMinor[row];
      const auto within = (Lanes)((day - m_first) < m_length);  // all bits, or none
      const Lanes counted = within & isTransaction;
      counts += counted;
      last = counted != 0 ? Lanes{} + day : last;
      money += (Pair)__builtin_shufflevector(within, within, 0, 0, 1, 1) & net;
      periodMoney += (Pair)__builtin_shufflevector(within, within, 2, 2, 3, 3) & net;
    }
    for (std::size_t k = 0; k < m_dates; ++k) {
      RfmColumns& columns = *m_columns[k];
      columns.recencyDays[i] = counts[k] > 0 ? m_asOf[k] - static_cast<Day>(last[k]) : -1;
      columns.frequency[i] = counts[k];
      columns.monetaryMinor[i] = money[k];
      columns.periodRevenueMinor[i] = periodMoney[k];
      columns.periodTransactions[i] = counts[mostDates + k];
    }
  }

 private:
  // [the first date's history, the second's, the first one's period, the second's]
  using Lanes [[gnu::vector_size(16)]] = std::uint32_t;
  using Pair [[gnu::vector_size(16)]] = qint64;

  // Days [from, to), asked in one comparison.
  void setDays(std::size_t lane, Day from, Day to) {
    m_first[lane] = static_cast<std::uint32_t>(from);
    m_length[lane] = to > from ? static_cast<std::uint32_t>(to) - m_first[lane] : 0;
  }

  const Ledger& m_ledger;
  std::size_t m_dates;
  Lanes m_first{};
  Lanes m_length{};
  std::array<Day, mostDates> m_asOf{};
  std::array<RfmColumns*, mostDates> m_columns{};
};

}  // namespace retenta
