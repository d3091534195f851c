// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <optional>

#include "core/base/date.h"
#include "core/rfm/rfmgrid.h"

namespace retenta {

/// The first day that counts in a window of so many months; nullopt for the whole history.
inline std::optional<Day> windowBegin(Day asOf, int windowMonths) {
  if (windowMonths <= 0) return std::nullopt;
  return addMonths(asOf, -windowMonths) + 1;
}

/// Recency, frequency, money of one client after another as of a day: the rule that the pass over
/// all of them and the steps from day to day share.
class ClientFigures {
 public:
  ClientFigures(const Ledger& ledger, const RfmDates& dates, int windowMonths)
      : m_ledger(ledger),
        m_dates(dates),
        m_from(windowBegin(dates.asOf, windowMonths).value_or(std::numeric_limits<Day>::min())) {}

  void fill(RfmColumns& columns, std::size_t i) const {
    Day last = std::numeric_limits<Day>::min();
    std::uint32_t frequency = 0;
    std::uint32_t periodFrequency = 0;
    qint64 money = 0;
    qint64 periodMoney = 0;
    const std::size_t end = m_ledger.purchaseBegin[i + 1];
    for (std::size_t row = m_ledger.purchaseBegin[i]; row < end; ++row) {
      const Day day = m_ledger.days[row];
      if (day > m_dates.asOf) break;
      const std::uint32_t counts = m_ledger.transactions[row];
      const qint64 net = m_ledger.netMinor[row];
      if (day >= m_from) {
        money += net;
        frequency += counts;
        if (counts != 0) last = day;
      }
      if (day >= m_dates.periodFrom && day < m_dates.periodTo) {
        periodMoney += net;
        periodFrequency += counts;
      }
    }
    columns.recencyDays[i] = frequency > 0 ? m_dates.asOf - last : -1;
    columns.frequency[i] = frequency;
    columns.monetaryMinor[i] = money;
    columns.periodRevenueMinor[i] = periodMoney;
    columns.periodTransactions[i] = periodFrequency;
  }

 private:
  const Ledger& m_ledger;
  const RfmDates m_dates;
  const Day m_from;
};

}  // namespace retenta
