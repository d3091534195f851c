// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/migration/migrationservice.h"

#include "core/rfm/rfmservice.h"

namespace retenta {

Result<MigrationViewPtr> MigrationService::viewNow(const MigrationQuery& query) const {
  RfmThresholds thresholds;
  if (query.thresholds) {
    thresholds = *query.thresholds;
  } else {
    const auto stored = RfmService(m_business).thresholdsNow();
    if (!stored) return stored.error();
    thresholds = *stored;
  }
  if (const auto checked = thresholds.check(); !checked) return checked.error();

  auto view = std::make_shared<MigrationView>();
  view->ledger = m_business.ledger();
  view->migration = migrationBetween(*view->ledger, query.dates, thresholds);
  const Day earlier = query.dates.from - query.dates.length();
  const bool forward = query.dates.from < query.dates.to;
  if (forward && view->ledger->firstDay && earlier >= *view->ledger->firstDay) {
    view->earlier = migrationBetween(*view->ledger, {earlier, query.dates.from}, thresholds);
  }
  return MigrationViewPtr(std::move(view));
}

QFuture<Result<MigrationViewPtr>> MigrationService::view(const MigrationQuery& query) {
  return m_business.async(
      [business = &m_business, query] { return MigrationService(*business).viewNow(query); });
}

}  // namespace retenta
