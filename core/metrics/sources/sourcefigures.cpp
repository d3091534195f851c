// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/sources/sourcefigures.h"

#include <algorithm>

#include "core/base/ratio.h"
#include "core/metrics/cohorts/cohorts.h"
#include "core/metrics/growth/decomposition.h"
#include "core/metrics/ledgersubset.h"

namespace retenta {

namespace {

using Rows = std::vector<std::uint32_t>;

struct BySource {
  bool operator()(const QString& a, const QString& b) const {
    return foldedWord(a) < foldedWord(b);
  }
};
using RowsOfSources = std::map<QString, Rows, BySource>;

RowsOfSources rowsBySource(const Ledger& ledger) {
  const WordColumn& origins = ledger.traits.origins;
  std::vector<Rows> rows(std::max<std::size_t>(origins.words().size(), 1));
  for (std::size_t i = 0; i < ledger.clients(); ++i)
    rows[origins.words().empty() ? 0 : origins.numberOf(i)].push_back(std::uint32_t(i));
  RowsOfSources bySource;
  for (std::size_t word = 0; word < rows.size(); ++word) {
    if (rows[word].empty()) continue;
    const QString source =
        origins.words().empty() ? QString() : QString::fromUtf8(origins.words()[word]);
    bySource[source] = std::move(rows[word]);
  }
  return bySource;
}

void addHistories(const Ledger& own, const Period& period, SourceFigures& figures) {
  for (std::size_t i = 0; i < own.clients(); ++i) {
    std::optional<Day> first;
    qint64 transactions = 0;
    qint64 minor = 0;
    for (std::size_t r = own.purchaseBegin[i]; r < own.purchaseBegin[i + 1]; ++r) {
      minor += own.netMinor[r];
      if (own.transactions[r] == 0) continue;
      ++transactions;
      if (!first) first = own.days[r];
    }
    if (!first) continue;
    ++figures.buyers;
    figures.repeat += transactions > 1;
    figures.broughtMinor += minor;
    if (*first < period.from || *first >= period.to) continue;
    ++figures.acquired;
    figures.acquiredMinor += minor;
    for (SourceMonth& month : figures.months) month.newClients += month.month == monthIndex(*first);
  }
}

void addSpend(const Spend& spend, SourceFigures& figures) {
  for (SourceMonth& month : figures.months) {
    const auto found = spend.find({figures.source, month.month});
    if (found == spend.end()) continue;
    month.spendMinor = found->second;
    figures.spendMinor = figures.spendMinor.value_or(0) + found->second;
  }
}

// By how old a client is who has brought what one costs.
std::optional<int> paybackOf(const Cohort& cohort, double cost, double margin) {
  for (std::size_t age = 0; age < cohort.cells.size(); ++age) {
    const auto brought = cohort.cells[age].perClient(CohortMeasure::CumulativeRevenue);
    if (brought && *brought * margin >= cost) return static_cast<int>(age) + 1;
  }
  return std::nullopt;
}

std::vector<SourceMonth> monthsIn(const SourceQuery& query) {
  std::vector<SourceMonth> months;
  for (const Period& part : splitByMonth(query.period))
    months.push_back({monthIndex(part.from), 0, std::nullopt});
  return months;
}

}  // namespace

std::optional<double> SourceMonth::cacMinor() const {
  if (!spendMinor) return std::nullopt;
  return ratio(*spendMinor, newClients);
}

std::optional<double> SourceFigures::conversion() const { return ratio(repeat, buyers); }
std::optional<double> SourceFigures::ltvMinor() const { return ratio(broughtMinor, buyers); }

std::optional<double> SourceFigures::cacMinor() const {
  if (!spendMinor) return std::nullopt;
  return ratio(*spendMinor, acquired);
}

std::optional<double> SourceFigures::roi(double margin) const {
  if (!spendMinor || *spendMinor == 0) return std::nullopt;
  const auto spent = static_cast<double>(*spendMinor);
  return (static_cast<double>(acquiredMinor) * margin - spent) / spent;
}

std::vector<SourceFigures> sourceFigures(const Ledger& ledger, const Spend& spend,
                                         const SourceQuery& query) {
  RowsOfSources rows = rowsBySource(ledger);
  for (const auto& [key, minor] : spend) rows[key.source];  // spent on, though nobody came
  const CohortTable cohorts = cohortTable(ledger, CohortBy::Source, query.asOf);
  std::vector<SourceFigures> all;
  for (const auto& [source, members] : rows) {
    const Ledger own = purchasesOf(ledger, members, query.asOf);
    SourceFigures figures;
    figures.source = source;
    figures.referral = isReferral(source.toUtf8());
    figures.contacts = static_cast<qint64>(members.size());
    figures.kpis = kpisOf(own, query.period, query.churnDays);
    figures.months = monthsIn(query);
    addHistories(own, query.period, figures);
    addSpend(spend, figures);
    if (const auto cac = figures.cacMinor()) {
      const auto cohort = std::find_if(cohorts.cohorts.begin(), cohorts.cohorts.end(),
                                       [&](const Cohort& c) { return c.source == figures.source; });
      if (cohort != cohorts.cohorts.end())
        figures.paybackMonths = paybackOf(*cohort, *cac, query.margin);
    }
    if (figures.contacts > 0 || figures.spendMinor) all.push_back(std::move(figures));
  }
  std::stable_sort(all.begin(), all.end(), [](const SourceFigures& a, const SourceFigures& b) {
    return a.buyers > b.buyers;
  });
  return all;
}

ReferralComparison compareReferrals(const std::vector<SourceFigures>& sources) {
  ReferralComparison answer;
  answer.referred.referral = true;
  for (const SourceFigures& source : sources) {
    SourceFigures& sum = source.referral ? answer.referred : answer.others;
    sum.contacts += source.contacts;
    sum.buyers += source.buyers;
    sum.repeat += source.repeat;
    sum.broughtMinor += source.broughtMinor;
    sum.acquired += source.acquired;
    sum.acquiredMinor += source.acquiredMinor;
    sum.kpis.add(source.kpis);
    if (source.spendMinor) sum.spendMinor = sum.spendMinor.value_or(0) + *source.spendMinor;
  }
  return answer;
}

}  // namespace retenta
