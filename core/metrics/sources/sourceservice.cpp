// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/sources/sourceservice.h"

#include "core/metrics/ledgersubset.h"
#include "core/metrics/sources/spendstore.h"
#include "core/rfm/rfmservice.h"

namespace retenta {

Result<SourceAnswer> SourceService::answerNow(const Period& period, Day asOf, double margin) const {
  const auto thresholds = RfmService(m_business).thresholdsNow();
  if (!thresholds) return thresholds.error();
  const auto spends = m_business.file().read(
      [](SQLite::Database& db) { return std::pair(loadSpend(db), loadRetentionSpend(db)); });
  if (!spends) return spends.error();
  const auto& [spend, retention] = *spends;
  const LedgerPtr ledger = m_business.ledger();
  SourceAnswer answer;
  answer.currency = ledger->currency;
  answer.period = period;
  answer.margin = margin;
  answer.sources = sourceFigures(*ledger, spend, {period, asOf, thresholds->riskDays, margin});
  answer.referrals = compareReferrals(answer.sources);
  const bool past = ledger->lastDay && *ledger->lastDay > asOf;
  answer.months =
      acquisitionMonths(past ? purchasesUpTo(*ledger, asOf) : *ledger, splitByMonth(period),
                        thresholds->riskDays, dataSpan(*ledger, asOf), spend, retention);
  return answer;
}

QFuture<Result<SourceAnswer>> SourceService::answer(const Period& period, Day asOf, double margin) {
  return m_business.async([business = &m_business, period, asOf, margin] {
    return SourceService(*business).answerNow(period, asOf, margin);
  });
}

Result<void> SourceService::setSpendNow(const QString& source, int month, qint64 minor) {
  if (minor < 0) {
    return Error{ErrorCode::BadNumber, {QStringLiteral("spend"), QString::number(minor)}, {}};
  }
  const QString clean = source.simplified();
  return m_business.changeNow({QStringLiteral("sources.spend"), {clean}}, Business::Touches::Plans,
                              [&](SQLite::Database& db) {
                                Spend spend = loadSpend(db);
                                if (minor == 0) {
                                  spend.erase({clean, month});
                                } else {
                                  spend[{clean, month}] = minor;
                                }
                                saveSpend(db, spend);
                              });
}

Result<void> SourceService::setRetentionSpendNow(int month, qint64 minor) {
  if (minor < 0) {
    return Error{ErrorCode::BadNumber, {QStringLiteral("spend"), QString::number(minor)}, {}};
  }
  return m_business.changeNow({QStringLiteral("retention.spend"), {}}, Business::Touches::Plans,
                              [&](SQLite::Database& db) {
                                RetentionSpend spend = loadRetentionSpend(db);
                                if (minor == 0) {
                                  spend.erase(month);
                                } else {
                                  spend[month] = minor;
                                }
                                saveRetentionSpend(db, spend);
                              });
}

}  // namespace retenta
