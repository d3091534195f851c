// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/kpiservice.h"

#include <functional>

#include "core/base/foldedtext.h"
#include "core/metrics/ledgersubset.h"
#include "core/rfm/rfmservice.h"

namespace retenta {

namespace {

QString folded(const QString& text) { return foldedText(text.simplified()); }

// Which of the ledger's sources the word means. The empty one may be nobody's.
Result<std::vector<bool>> sourcesMeant(const WordColumn& origins, const QString& source) {
  std::vector<bool> meant;
  QStringList known;
  bool any = source.isEmpty();
  for (const QByteArray& word : origins.words()) {
    const QString text = QString::fromUtf8(word);
    meant.push_back(folded(text) == folded(source));
    any = any || meant.back();
    if (!text.isEmpty()) known.append(text);
  }
  if (any) return meant;
  return Error{ErrorCode::UnknownValue,
               {QStringLiteral("source"), source, known.join(QStringLiteral(", "))},
               {}};
}

Result<std::vector<std::uint32_t>> rowsIn(const Ledger& ledger, const KpiScope& scope,
                                          const RfmThresholds& thresholds, Day asOf) {
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
  for (std::size_t i = 0; i < ledger.clients(); ++i) {
    if (scope.segments && !scope.segments->has(segments[i])) continue;
    if (!meant.empty() && !meant[origins.numberOf(i)]) continue;
    rows.push_back(static_cast<std::uint32_t>(i));
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

}  // namespace

Result<KpiAnswer> KpiService::answerNow(const KpiQuery& query) const {
  const auto thresholds = RfmService(m_business).thresholdsNow();
  if (!thresholds) return thresholds.error();
  LedgerPtr ledger = m_business.ledger();
  KpiAnswer answer;
  answer.currency = ledger->currency;
  answer.rule = {query.churnDays.value_or(thresholds->riskDays), thresholds->frequentFrom};
  answer.clients = static_cast<qint64>(ledger->clients());
  const auto span = dataSpan(*ledger, query.asOf);  // of the base, whoever is asked for
  if (!query.scope.everybody()) {
    const auto rows = rowsIn(*ledger, query.scope, *thresholds, query.asOf);
    if (!rows) return rows.error();
    answer.clients = static_cast<qint64>(rows->size());
    ledger = std::make_shared<const Ledger>(purchasesOf(*ledger, *rows, query.asOf));
  } else if (ledger->lastDay && *ledger->lastDay > query.asOf) {
    ledger = std::make_shared<const Ledger>(purchasesUpTo(*ledger, query.asOf));
  }

  const auto sheets = kpiSheets(*ledger, query.periods, answer.rule, span);
  for (const KpiSheet& sheet : sheets) answer.lines.push_back({sheet, std::nullopt, std::nullopt});
  if (!query.compare) return answer;
  const auto before = compared(*ledger, query.periods, answer.rule, span, periodBefore);
  const auto year = compared(*ledger, query.periods, answer.rule, span, yearBefore);
  for (std::size_t i = 0; i < answer.lines.size(); ++i) {
    answer.lines[i].before = before[i];
    answer.lines[i].yearBefore = year[i];
  }
  return answer;
}

QFuture<Result<KpiAnswer>> KpiService::answer(const KpiQuery& query) {
  return m_business.async(
      [business = &m_business, query] { return KpiService(*business).answerNow(query); });
}

}  // namespace retenta
