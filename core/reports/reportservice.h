// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "core/business/business.h"
#include "core/reports/report.h"

namespace retenta {

/// Gathers what a report says out of an open business. Holds no state; changes nothing.
class ReportService {
 public:
  explicit ReportService(Business& business) : m_business(business) {}

  /// Blocks; any thread. An empty base has a report too: its sections say why they are missing.
  Result<ReportContentPtr> buildNow(const ReportRequest& request) const;
  QFuture<Result<ReportContentPtr>> build(const ReportRequest& request) const;

 private:
  Business& m_business;
};

/// The request the command line and a first visit start from: 12 months up to the as-of day.
ReportRequest yearReport(Day asOf);

}  // namespace retenta
