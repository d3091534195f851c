// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QFuture>
#include <QString>

#include "core/business/business.h"
#include "core/metrics/figures/kpipeople.h"
#include "core/metrics/kpisheet.h"
#include "core/rfm/segment.h"
#include "core/segments/clientfilter.h"

namespace retenta {

/// Of whom figures are asked; nothing set = of everybody.
struct KpiScope {
  std::optional<SegmentSet> segments;  ///< as of the as-of day
  std::optional<ClientFilter> filter;  ///< rules of a saved segment, as of the as-of day
  std::optional<QString> source;       ///< traffic source, folded; "" = unknown

  bool everybody() const { return !segments && !filter && !source; }
  friend bool operator==(const KpiScope&, const KpiScope&) = default;
};

struct KpiQuery {
  std::vector<Period> periods;
  Day asOf = 0;  ///< purchases after it do not exist
  KpiScope scope;
  std::optional<int> churnDays;  ///< else that of the business's thresholds
  bool compare = false;          ///< with the period before and the year before
  bool people = false;           ///< count the clients behind the figures
  bool series = false;           ///< the months to the last period's end, and a year before
};

/// One period, and those it is compared with; nullopt where the data do not cover them whole.
struct KpiLine {
  KpiSheet now;
  std::optional<KpiSheet> before;
  std::optional<KpiSheet> yearBefore;
  KpiPeopleSizes people{};  ///< noughts unless asked for
};

inline constexpr int kpiSeriesMonths = 12;

/// The figures of calendar months, oldest first; a month that the data cover in part is not
/// `covered`.
struct KpiSeries {
  std::vector<KpiSheet> months;
  std::vector<KpiSheet> yearBefore;  ///< the same months of the year before
};

struct KpiAnswer {
  Currency currency;
  KpiRule rule;
  qint64 clients = 0;  ///< in scope, those without a purchase included
  std::vector<KpiLine> lines;
  KpiSeries series;  ///< empty unless asked for
};

/// The figures of domain D3 as a use case. Thread-safe as Business, which must outlive what is
/// under way.
class KpiService {
 public:
  explicit KpiService(Business& business) : m_business(business) {}

  /// UnknownValue for a source that no client has.
  Result<KpiAnswer> answerNow(const KpiQuery& query) const;
  QFuture<Result<KpiAnswer>> answer(const KpiQuery& query);

  /// The clients behind a figure of the query's first period, ascending: as many as `people` of its
  /// line says. Errors as answerNow().
  Result<std::vector<ClientId>> peopleNow(const KpiQuery& query, KpiPeople people) const;
  QFuture<Result<std::vector<ClientId>>> people(const KpiQuery& query, KpiPeople people);

 private:
  Business& m_business;
};

}  // namespace retenta
