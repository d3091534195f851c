// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/purchases/purchasestatus.h"

namespace retenta {

QString purchaseStatusId(PurchaseStatus status) {
  switch (status) {
    case PurchaseStatus::Paid:
      return QStringLiteral("paid");
    case PurchaseStatus::PartiallyRefunded:
      return QStringLiteral("partially_refunded");
    case PurchaseStatus::Refunded:
      return QStringLiteral("refunded");
    case PurchaseStatus::Unpaid:
      return QStringLiteral("unpaid");
    case PurchaseStatus::Cancelled:
      return QStringLiteral("cancelled");
    case PurchaseStatus::Failed:
      return QStringLiteral("failed");
    case PurchaseStatus::Return:
      return QStringLiteral("return");
  }
  return {};
}

std::optional<PurchaseStatus> purchaseStatusFromId(QStringView id) {
  for (const PurchaseStatus status : allPurchaseStatuses) {
    if (id == purchaseStatusId(status)) return status;
  }
  return std::nullopt;
}

}  // namespace retenta
