// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/kpiservice.h"

#include <algorithm>
#include <functional>
#include <numeric>

#include "core/base/foldedtext.h"
#include "core/metrics/ledgersubset.h"
#include "core/rfm/rfmservice.h"
#include "core/segments/clientlistservice.h"

namespace retenta {

namespace {

// Which of the ledger's sources the word means. The empty one may be nobody's.
Result<std::vector<bool>> sourcesMeant(const WordColumn& origins, const QString& source) {
  std::vector<bool> meant;
  QStringList known;
  bool any = source.isEmpty();
  for (const QByteArray& word : origins.words()) {
    const QString text = QString::fromUtf8(word);
    meant.push_back(foldedWord(text) == foldedWord(source));
    any = any || meant.back();
    if (!text.isEmpty()) known.append(text);
  }
  if (any) return meant;
  return Error{ErrorCode::UnknownValue,
               {QStringLiteral("source"), source, known.join(QStringLiteral(", "))},
               {}};
}

// `among`: rows to choose from, ascending.
Result<std::vector<std::uint32_t>> rowsIn(const Ledger& ledger, const KpiScope& scope,
                                          const RfmThresholds& thresholds, Day asOf,
                                          const std::vector<std::uint32_t>& among) {
  std::vector<std::uint32_t> rows;
  std::vector<Segment> segments;
  std::vector<bool> meant;
  if (scope.segments) segments = rfmGrid(ledger, thresholds, yearEndingAt(asOf)).classes.segments;
  const WordColumn& origins = ledger.traits.origins;
  if (scope.source) {
    auto found = sourcesMeant(origins, *scope.source);
    if (!found) return found.error();
    meant = std::move(*found);
  }
  for (const std::uint32_t i : among) {
    if (scope.segments && !scope.segments->has(segments[i])) continue;
    if (!meant.empty() && !meant[origins.numberOf(i)]) continue;
    rows.push_back(i);
  }
  return rows;
}

std::vector<std::optional<KpiSheet>> compared(const Ledger& ledger,
                                              const std::vector<Period>& periods,
                                              const KpiRule& rule,
                                              const std::optional<DataSpan>& span,
                                              const std::function<Period(const Period&)>& other) {
  std::vector<Period> others;
  for (const Period& period : periods) others.push_back(other(period));
  std::vector<std::optional<KpiSheet>> answer;
  for (const KpiSheet& sheet : kpiSheets(ledger, others, rule, span)) {
    answer.push_back(sheet.covered ? std::optional(sheet) : std::nullopt);
  }
  return answer;
}

// What figures are counted from: the purchases of those in scope up to the as-of day.
struct Ground {
  LedgerPtr ledger;
  KpiRule rule;
  std::optional<DataSpan> span;  // of the base, whoever is asked for
};

Result<Ground> groundOf(Business& business, const KpiQuery& query) {
  const auto thresholds = RfmService(business).thresholdsNow();
  if (!thresholds) return thresholds.error();
  LedgerPtr ledger = business.ledger();
  std::vector<std::uint32_t> among;
  if (query.scope.filter) {
    const auto list =
        ClientListService(business).listNow({yearEndingAt(query.asOf), *query.scope.filter, {}});
    if (!list) return list.error();
    ledger = (*list)->view->ledger;
    among = (*list)->rows;
    std::sort(among.begin(), among.end());
  } else if (!query.scope.everybody()) {
    among.resize(ledger->clients());
    std::iota(among.begin(), among.end(), 0U);
  }
  Ground ground{
      ledger, {query.churnDays.value_or(thresholds->riskDays), thresholds->frequentFrom}, {}};
  const Ledger& all = *ground.ledger;
  ground.span = dataSpan(all, query.asOf);
  if (!query.scope.everybody()) {
    const auto rows = rowsIn(all, query.scope, *thresholds, query.asOf, among);
    if (!rows) return rows.error();
    ground.ledger = std::make_shared<const Ledger>(purchasesOf(all, *rows, query.asOf));
  } else if (all.lastDay && *all.lastDay > query.asOf) {
    ground.ledger = std::make_shared<const Ledger>(purchasesUpTo(all, query.asOf));
  }
  return ground;
}

// The calendar months up to that of the last day before `end`.
KpiSeries seriesUpTo(const Ledger& ledger, Day end, const KpiRule& rule,
                     const std::optional<DataSpan>& span) {
  std::vector<Period> months;
  const int last = monthIndex(end - 1);
  for (int month = last - 2 * kpiSeriesMonths + 1; month <= last; ++month)
    months.push_back({monthStart(month), monthStart(month + 1)});
  const auto sheets = kpiSheets(ledger, months, rule, span);
  const auto middle = sheets.begin() + kpiSeriesMonths;
  return {{middle, sheets.end()}, {sheets.begin(), middle}};
}

}  // namespace

Result<KpiAnswer> KpiService::answerNow(const KpiQuery& query) const {
  const auto known = groundOf(m_business, query);
  if (!known) return known.error();
  const Ledger& ledger = *known->ledger;
  const auto& span = known->span;
  KpiAnswer answer;
  answer.currency = ledger.currency;
  answer.rule = known->rule;
  answer.clients = static_cast<qint64>(ledger.clients());
  for (const KpiSheet& sheet : kpiSheets(ledger, query.periods, answer.rule, span)) {
    answer.lines.push_back({sheet, std::nullopt, std::nullopt});
    if (query.people)
      answer.lines.back().people = kpiPeopleSizes(ledger, sheet.kpis.period, answer.rule);
  }
  if (query.series && !query.periods.empty())
    answer.series = seriesUpTo(ledger, query.periods.back().to, answer.rule, span);
  if (!query.compare) return answer;
  const auto before = compared(ledger, query.periods, answer.rule, span, periodBefore);
  const auto year = compared(ledger, query.periods, answer.rule, span, yearBefore);
  for (std::size_t i = 0; i < answer.lines.size(); ++i) {
    answer.lines[i].before = before[i];
    answer.lines[i].yearBefore = year[i];
  }
  return answer;
}

Result<std::vector<ClientId>> KpiService::peopleNow(const KpiQuery& query, KpiPeople people) const {
  const auto known = groundOf(m_business, query);
  if (!known) return known.error();
  std::vector<ClientId> clients;
  for (const std::uint32_t row :
       kpiPeople(*known->ledger, query.periods.front(), known->rule, people))
    clients.push_back(known->ledger->clientIds[row]);
  return clients;
}

QFuture<Result<std::vector<ClientId>>> KpiService::people(const KpiQuery& query, KpiPeople people) {
  return m_business.async([business = &m_business, query, people] {
    return KpiService(*business).peopleNow(query, people);
  });
}

QFuture<Result<KpiAnswer>> KpiService::answer(const KpiQuery& query) {
  return m_business.async(
      [business = &m_business, query] { return KpiService(*business).answerNow(query); });
}

}  // namespace retenta
