// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/importing/importplan.h"
#include "core/importing/reading/reading.h"
#include "core/purchases/purchasestatus.h"

namespace retenta {

/// One order or return put together from its lines.
struct ReadOrder {
  std::uint32_t firstLine = 0;  ///< the others follow by OrderBook::nextLine
  std::uint32_t lines = 0;
  std::uint32_t ref = TextTable::none;
  std::uint32_t channel = TextTable::none;
  std::uint32_t payment = TextTable::none;
  Day day = 0;
  qint64 amountMinor = 0;
  qint64 refundMinor = 0;
  PurchaseStatus status = PurchaseStatus::Paid;
  std::uint8_t currency = 0;
};

/// The lines of a file as orders and contacts; those left out are in the report.
struct OrderBook {
  LargeVector<ReadOrder> orders;
  std::vector<std::uint32_t> nextLine;  ///< by line: the next of the same order, or none
  std::vector<std::uint32_t> contacts;  ///< lines that are people without an order
  AmountRule amountRule = AmountRule::PerLine;
};

/// Puts lines of one order number together, decides whether their amounts are the order's total
/// repeated or parts to be summed, and holds back whole orders with a bad line. Adds rejects,
/// counts and sums to reading.report. Pure.
OrderBook assembleOrders(const ImportPlan& plan, Reading& reading);

}  // namespace retenta
