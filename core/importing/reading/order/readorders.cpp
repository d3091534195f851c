// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/order/readorders.h"

namespace retenta {

void ReadOrders::put(std::size_t at, const ReadOrder& order) {
  if (order == ofLine(order.firstLine)) {
    m_places[at] = order.firstLine;
    return;
  }
  m_places[at] = static_cast<std::uint32_t>(m_apart.size()) | apart;
  m_apart.push_back(order);
}

}  // namespace retenta
