// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/largevector.h"
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

/// One order or return put together from its lines.
struct ReadOrder {
  static constexpr std::uint32_t asLine = TextTable::none;

  std::uint32_t firstLine = 0;  ///< the others follow by OrderBook::lineAfter
  std::uint32_t lines = 0;
  std::uint32_t ref = RefTable::none;
  std::uint32_t more = asLine;  ///< of OrderBook::mores; asLine: what its only line says
  qint64 amountMinor = 0;
  Day day = 0;
  PurchaseStatus status = PurchaseStatus::Paid;
  std::uint8_t currency = 0;
  bool operator==(const ReadOrder&) const = default;
};

/// Orders by number. Ten million of them stand in the memory at once: one that says no more than
/// its only line is kept as that line's number. The reading must stay where it is meanwhile.
class ReadOrders {
 public:
  ReadOrders() = default;
  explicit ReadOrders(const Reading& reading) : m_reading(&reading) {}

  std::size_t size() const { return m_places.size(); }
  bool empty() const { return m_places.empty(); }
  ReadOrder operator[](std::size_t order) const {
    const std::uint32_t place = m_places[order];
    return (place & apart) == 0 ? ofLine(place) : m_apart[place & ~apart];
  }
  std::uint32_t firstLine(std::size_t order) const {
    const std::uint32_t place = m_places[order];
    return (place & apart) == 0 ? place : m_apart[place & ~apart].firstLine;
  }
  /// Asks the memory for where an order stands.
  void bringNear(std::size_t order) const { __builtin_prefetch(&m_places[order]); }
  void reserve(std::size_t count) { m_places.reserve(count); }
  /// An order that begins with this line; until it is put, no more than that line.
  void add(std::uint32_t line) { m_places.push_back(line); }
  /// Puts an order in place of one of those.
  void put(std::size_t at, const ReadOrder& order);
  /// Only the first ones stay.
  void cut(std::size_t count) { m_places.resize(count); }

 private:
  static constexpr std::uint32_t apart = std::uint32_t{1} << 31;
  // The order that a line alone would be.
  ReadOrder ofLine(std::uint32_t line) const {
    const ReadLine& said = m_reading->lines[line];
    return {line,
            1,
            said.ref,
            ReadOrder::asLine,
            said.amountMinor,
            said.day,
            said.status == 0 ? PurchaseStatus::Paid : static_cast<PurchaseStatus>(said.status),
            said.currency};
  }

  const Reading* m_reading = nullptr;
  LargeVector<std::uint32_t> m_places;  // a line, or with the upper bit one of those apart
  LargeVector<ReadOrder> m_apart;
};

}  // namespace retenta
