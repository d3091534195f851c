// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/id.h"
#include "core/importing/reading/orderbook.h"
#include "core/importing/storing/purchases/orderset.h"

namespace retenta {

/// Orders of a file under their clients, those of one client in the order of the book:
/// counted and put into their places, four bytes an order.
class OrdersByClient {
 public:
  struct Group {
    ClientId client = 0;
    std::uint32_t begin = 0;  ///< where in orders() theirs begin; they end where the next ones do
  };

  OrdersByClient() = default;
  /// `numbers` of the book's orders; `personOfLine` and `clientOf` say whose they are: those of
  /// client 0 are left out.
  OrdersByClient(const OrderBook& book, const OrderSet& numbers,
                 const std::vector<std::uint32_t>& personOfLine,
                 const std::vector<ClientId>& clientOf);

  /// By client, ascending; behind the last one an end that is nobody's. Empty when there are none.
  const std::vector<Group>& groups() const { return m_groups; }
  /// Numbers of the book.
  const std::vector<std::uint32_t>& orders() const { return m_orders; }
  /// One group's, which the caller may put into another order.
  std::span<std::uint32_t> ordersOf(std::size_t group) {
    return std::span(m_orders).subspan(m_groups[group].begin,
                                       m_groups[group + 1].begin - m_groups[group].begin);
  }

 private:
  std::vector<Group> m_groups;
  std::vector<std::uint32_t> m_orders;
};

}  // namespace retenta
