// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/figures/kpipeople.h"

#include <QStringList>

namespace retenta {

namespace {

constexpr std::array<const char*, kpiPeopleCount> ids = {
    "payers",       "repeating", "new",          "active_start", "active_end",
    "kept",         "lost",      "returned",     "ever_bought",  "bought_again",
    "on_many_days", "churned",   "loyal_payers", "other_payers"};

// The groups a client is in, a bit each.
using Groups = std::uint32_t;

constexpr Groups bit(KpiPeople people, bool in) {
  return static_cast<Groups>(in) << static_cast<unsigned>(people);
}

Groups groupsOf(const Ledger& ledger, std::size_t client, const Period& period,
                const KpiRule& rule) {
  qint64 before = 0;  // transactions
  qint64 within = 0;
  Day first = 0;
  Day lastBefore = 0;
  Day last = 0;
  for (std::size_t row = ledger.purchaseBegin[client]; row < ledger.purchaseBegin[client + 1];
       ++row) {
    const Day day = ledger.days[row];
    if (day >= period.to) break;
    if (ledger.transactions[row] == 0) continue;
    if (before + within == 0) first = day;
    last = day;
    if (day < period.from) {
      ++before;
      lastBefore = day;
    } else {
      ++within;
    }
  }
  const qint64 all = before + within;
  if (all == 0) return 0;
  const bool start = before > 0 && lastBefore >= period.from - rule.churnDays;
  const bool end = last >= period.to - rule.churnDays;
  const bool pays = within > 0;
  const bool isNew = before == 0;
  const bool loyal = all >= rule.frequentFrom;
  return bit(KpiPeople::Payers, pays) | bit(KpiPeople::Repeating, within > (isNew ? 1 : 0)) |
         bit(KpiPeople::NewClients, isNew) | bit(KpiPeople::ActiveAtStart, start) |
         bit(KpiPeople::ActiveAtEnd, end) | bit(KpiPeople::Kept, start && end) |
         bit(KpiPeople::Lost, start && !end) | bit(KpiPeople::Returned, end && !start && !isNew) |
         bit(KpiPeople::EverBought, true) | bit(KpiPeople::BoughtAgain, all > 1) |
         bit(KpiPeople::OnManyDays, last > first) | bit(KpiPeople::Churned, !end) |
         bit(KpiPeople::LoyalPayers, pays && loyal) | bit(KpiPeople::OtherPayers, pays && !loyal);
}

}  // namespace

QString kpiPeopleId(KpiPeople people) {
  return QString::fromLatin1(ids[static_cast<std::size_t>(people)]);
}

std::optional<KpiPeople> kpiPeopleFromId(QStringView id) {
  for (std::size_t i = 0; i < ids.size(); ++i)
    if (id == QLatin1String(ids[i])) return static_cast<KpiPeople>(i);
  return std::nullopt;
}

QStringList kpiPeopleIds() {
  QStringList all;
  for (const char* id : ids) all += QString::fromLatin1(id);
  return all;
}

KpiPeopleSizes kpiPeopleSizes(const Ledger& ledger, const Period& period, const KpiRule& rule) {
  KpiPeopleSizes sizes{};
  for (std::size_t i = 0; i < ledger.clients(); ++i) {
    const Groups groups = groupsOf(ledger, i, period, rule);
    for (unsigned group = 0; group < kpiPeopleCount; ++group) sizes[group] += groups >> group & 1U;
  }
  return sizes;
}

std::vector<std::uint32_t> kpiPeople(const Ledger& ledger, const Period& period,
                                     const KpiRule& rule, KpiPeople people) {
  std::vector<std::uint32_t> rows;
  for (std::size_t i = 0; i < ledger.clients(); ++i) {
    if (groupsOf(ledger, i, period, rule) & bit(people, true))
      rows.push_back(static_cast<std::uint32_t>(i));
  }
  return rows;
}

}  // namespace retenta
