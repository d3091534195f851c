// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QFuture>

#include "core/business/business.h"
#include "core/rfm/migration/migration.h"

namespace retenta {

/// What is asked. Without thresholds those of the business apply.
struct MigrationQuery {
  MigrationDates dates;
  std::optional<RfmThresholds> thresholds;
};

/// One answer: the moves, and those of as many days before, so that a flow can be told to have
/// grown. Immutable and shared; holds the ledger its rows belong to.
struct MigrationView {
  LedgerPtr ledger;
  Migration migration;
  /// Between `from` less the length and `from`; nullopt where the data do not reach so far back.
  std::optional<Migration> earlier;
};
using MigrationViewPtr = std::shared_ptr<const MigrationView>;

/// The use case of migration. Thread-safe as Business, which must outlive what is under way.
class MigrationService {
 public:
  explicit MigrationService(Business& business) : m_business(business) {}

  /// BadThresholds when those asked for do not grow.
  Result<MigrationViewPtr> viewNow(const MigrationQuery& query) const;
  QFuture<Result<MigrationViewPtr>> view(const MigrationQuery& query);

 private:
  Business& m_business;
};

}  // namespace retenta
