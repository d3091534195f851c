// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include <QString>
#include <QStringView>

namespace retenta {

/// What became of an order; the number is what the base stores. Never renumber.
enum class PurchaseStatus : std::uint8_t {
  Paid = 1,
  PartiallyRefunded = 2,
  Refunded = 3,
  Unpaid = 4,
  Cancelled = 5,
  Failed = 6,
  Return = 7,  ///< a return document of its own, with a negative amount
};

inline constexpr std::array<PurchaseStatus, 7> allPurchaseStatuses = {
    PurchaseStatus::Paid,   PurchaseStatus::PartiallyRefunded, PurchaseStatus::Refunded,
    PurchaseStatus::Unpaid, PurchaseStatus::Cancelled,         PurchaseStatus::Failed,
    PurchaseStatus::Return};

/// "paid", "partially_refunded", "refunded", "unpaid", "cancelled", "failed", "return".
QString purchaseStatusId(PurchaseStatus status);
std::optional<PurchaseStatus> purchaseStatusFromId(QStringView id);

/// Whether the order counts as a transaction (domain D3: paid or partially refunded).
constexpr bool isTransaction(PurchaseStatus status) {
  return status == PurchaseStatus::Paid || status == PurchaseStatus::PartiallyRefunded;
}

/// Whether its money counts: transactions, and returns as money only.
constexpr bool hasRevenue(PurchaseStatus status) {
  return isTransaction(status) || status == PurchaseStatus::Return;
}

}  // namespace retenta
