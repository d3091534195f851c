// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/importing/importplan.h"
#include "core/importing/reading/order/readorders.h"
#include "core/importing/reading/reading.h"

namespace retenta {

/// The lines of a file as orders and contacts; those left out are in the report.
struct OrderBook {
  OrderBook() = default;
  explicit OrderBook(const Reading& of) : reading(&of), orders(of) {}

  const Reading* reading = nullptr;  ///< must stay where it is
  ReadOrders orders;
  std::vector<OrderMore> mores;         ///< of orders that say another than their only line
  std::vector<std::uint32_t> nextLine;  ///< by line: see lineAfter; empty when none has a next one
  std::vector<std::uint32_t> contacts;  ///< lines that are people without an order
  AmountRule amountRule = AmountRule::PerLine;

  OrderMore moreOf(const ReadOrder& order) const {
    return order.more == ReadOrder::asLine ? moreOfLine(order.firstLine) : mores[order.more];
  }
  OrderMore moreOfLine(std::uint32_t line) const {
    const ReadMore& said = reading->moreOf(line);
    return {0, said.channel, said.payment};
  }
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

/// Goes through the orders of a book from `from` up to `to`. What their lines point to lies
/// anywhere in the memory: `fetch` is told the first lines of orders a while before.
template <class Fetch, class Use>
void eachOrder(const OrderBook& book, std::size_t from, std::size_t to, Fetch&& fetch, Use&& use) {
  constexpr std::size_t ahead = 32;
  const ReadOrders& orders = book.orders;
  std::vector<std::uint32_t> lines;
  for (std::size_t i = from; i < to; ++i) {
    if (i + ahead < to) fetch(orders.firstLine(i + ahead));
    lines.clear();
    for (std::uint32_t at = orders.firstLine(i); at != TextTable::none; at = book.lineAfter(at))
      lines.push_back(at);
    use(Lines(lines), i);
  }
}

/// All orders, then the contacts.
template <class Fetch, class Use>
void eachAcceptedGroup(const OrderBook& book, Fetch&& fetch, Use&& use) {
  eachOrder(book, 0, book.orders.size(), fetch, [&](Lines lines, std::size_t number) {
    const ReadOrder order = book.orders[number];
    use(lines, &order);
  });
  for (const std::uint32_t& contact : book.contacts)
    use(Lines(&contact, 1), static_cast<const ReadOrder*>(nullptr));
}

}  // namespace retenta
