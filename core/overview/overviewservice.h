// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "core/business/business.h"
#include "core/overview/overview.h"

namespace retenta {

/// Gathers what the overview says out of an open business. Holds no state; changes nothing.
class OverviewService {
 public:
  explicit OverviewService(Business& business) : m_business(business) {}

  /// Blocks; any thread. An empty base has an overview too: see Overview::empty().
  Result<OverviewPtr> buildNow(const OverviewRequest& request) const;
  QFuture<Result<OverviewPtr>> build(const OverviewRequest& request) const;

 private:
  Business& m_business;
};

}  // namespace retenta
