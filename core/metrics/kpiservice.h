// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QFuture>
#include <QString>

#include "core/business/business.h"
#include "core/metrics/kpisheet.h"
#include "core/rfm/segment.h"

namespace retenta {

/// Of whom figures are asked; nothing set = of everybody.
struct KpiScope {
  std::optional<SegmentSet> segments;  ///< as of the as-of day
  std::optional<QString> source;       ///< traffic source, folded; "" = unknown

  bool everybody() const { return !segments && !source; }
  friend bool operator==(const KpiScope&, const KpiScope&) = default;
};

struct KpiQuery {
  std::vector<Period> periods;
  Day asOf = 0;  ///< purchases after it do not exist
  KpiScope scope;
  std::optional<int> churnDays;  ///< else that of the business's thresholds
  bool compare = false;          ///< with the period before and the year before
};

/// One period, and those it is compared with; nullopt where the data do not cover them whole.
struct KpiLine {
  KpiSheet now;
  std::optional<KpiSheet> before;
  std::optional<KpiSheet> yearBefore;
};

struct KpiAnswer {
  Currency currency;
  KpiRule rule;
  qint64 clients = 0;  ///< in scope, those without a purchase included
  std::vector<KpiLine> lines;
};

/// The figures of domain D3 as a use case. Thread-safe as Business, which must outlive what is
/// under way.
class KpiService {
 public:
  explicit KpiService(Business& business) : m_business(business) {}

  /// UnknownValue for a source that no client has.
  Result<KpiAnswer> answerNow(const KpiQuery& query) const;
  QFuture<Result<KpiAnswer>> answer(const KpiQuery& query);

 private:
  Business& m_business;
};

}  // namespace retenta
