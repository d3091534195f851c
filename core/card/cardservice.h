// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QFuture>

#include "core/business/business.h"
#include "core/card/clientcard.h"

namespace retenta {

/// Reads client cards. Thread-safe as Business, which must outlive what is under way; the service
/// itself may be gone before the answer.
class CardService {
 public:
  explicit CardService(Business& business);

  /// NotFound for an unknown id. The VIP bound of past days is computed once a ledger, and only for
  /// clients whose history depends on it.
  Result<ClientCardPtr> cardNow(ClientId id, Day asOf) const;
  QFuture<Result<ClientCardPtr>> card(ClientId id, Day asOf) const;

 private:
  struct Bounds;
  Business& m_business;
  std::shared_ptr<Bounds> m_bounds;
};

}  // namespace retenta
