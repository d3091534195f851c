// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "core/business/business.h"
#include "core/metrics/sources/acquisition.h"

namespace retenta {

struct SourceAnswer {
  Currency currency;
  Period period;
  double margin = 1;
  std::vector<SourceFigures> sources;
  ReferralComparison referrals;
  std::vector<AcquisitionMonth> months;  ///< the period's, parts at its ends stay parts
};

/// Acquisition by traffic source as a use case. Thread-safe as Business, which must outlive what is
/// under way.
class SourceService {
 public:
  explicit SourceService(Business& business) : m_business(business) {}

  /// `margin` = share of revenue that pays acquisition back, 1 = by revenue.
  Result<SourceAnswer> answerNow(const Period& period, Day asOf, double margin) const;
  QFuture<Result<SourceAnswer>> answer(const Period& period, Day asOf, double margin);

  /// What was spent on a source in a month; 0 forgets it. One undoable step "sources.spend".
  /// BadNumber for a negative sum.
  Result<void> setSpendNow(const QString& source, int month, qint64 minor);
  /// The same of what was spent on retention in a month; step "retention.spend".
  Result<void> setRetentionSpendNow(int month, qint64 minor);

 private:
  Business& m_business;
};

}  // namespace retenta
