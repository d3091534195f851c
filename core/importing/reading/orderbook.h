// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/importing/importplan.h"
#include "core/importing/reading/reading.h"
#include "core/purchases/purchasestatus.h"

namespace retenta {

/// What few orders say, or all of them the same.
struct OrderMore {
  qint64 refundMinor = 0;
  std::uint32_t channel = TextTable::none;
  std::uint32_t payment = TextTable::none;
  bool operator==(const OrderMore&) const = default;
};

/// One order or return put together from its lines. Ten million of them stand in the memory at
/// once.
struct ReadOrder {
  std::uint32_t firstLine = 0;  ///< the others follow by OrderBook::lineAfter
  std::uint32_t lines = 0;
  std::uint32_t ref = TextTable::none;
  std::uint32_t more = 0;  ///< of OrderBook::mores
  qint64 amountMinor = 0;
  Day day = 0;
  PurchaseStatus status = PurchaseStatus::Paid;
  std::uint8_t currency = 0;
};
static_assert(sizeof(ReadOrder) <= 32);

/// The lines of a file as orders and contacts; those left out are in the report.
struct OrderBook {
  LargeVector<ReadOrder> orders;
  std::vector<OrderMore> mores{{}};     ///< the first one says nothing
  std::vector<std::uint32_t> nextLine;  ///< by line: see lineAfter; empty when none has a next one
  std::vector<std::uint32_t> contacts;  ///< lines that are people without an order
  AmountRule amountRule = AmountRule::PerLine;

  const OrderMore& moreOf(const ReadOrder& order) const { return mores[order.more]; }
  /// The next line of the same order, or none.
  std::uint32_t lineAfter(std::uint32_t line) const {
    return nextLine.empty() ? TextTable::none : nextLine[line];
  }
};

/// Puts lines of one order number together, decides whether their amounts are the order's total
/// repeated or parts to be summed, and holds back whole orders with a bad line. Adds rejects,
/// counts and sums to reading.report. Pure.
OrderBook assembleOrders(const ImportPlan& plan, Reading& reading);

/// The lines of one order, or of one contact: one.
using Lines = std::span<const std::uint32_t>;

/// For those who fetch nothing.
inline constexpr auto nothing = [](std::uint32_t) {};

/// Goes through the orders and contacts of a book. What their lines point to lies anywhere in the
/// memory: `fetch` is told the first lines of orders a while before.
template <class Fetch, class Use>
void eachAcceptedGroup(const OrderBook& book, Fetch&& fetch, Use&& use) {
  constexpr std::size_t ahead = 32;
  const auto& orders = book.orders;
  std::vector<std::uint32_t> lines;
  for (std::size_t i = 0; i < orders.size(); ++i) {
    if (i + ahead < orders.size()) fetch(orders[i + ahead].firstLine);
    lines.clear();
    for (std::uint32_t at = orders[i].firstLine; at != TextTable::none; at = book.lineAfter(at))
      lines.push_back(at);
    use(Lines(lines), &orders[i]);
  }
  for (const std::uint32_t& contact : book.contacts)
    use(Lines(&contact, 1), static_cast<const ReadOrder*>(nullptr));
}

}  // namespace retenta
