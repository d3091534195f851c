// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/id.h"

namespace retenta {

/// A purchase as the base keeps it: the columns of table purchase. Whoever gives one out says how
/// long its texts live.
struct StoredPurchase {
  ClientId client = 0;
  Day day = 0;
  PurchaseId id = 0;
  int status = 0;  ///< of PurchaseStatus
  qint64 amountMinor = 0;
  qint64 refundMinor = 0;
  std::string_view currency;  ///< three letters
  std::int64_t source = 0;
  std::string_view ref;  ///< the order's number as its source writes it; empty = it has none
  std::int64_t key = 0;  ///< purchase.key_hash
  std::string_view channel;
  ImportId import = 0;  ///< 0 = typed by hand
  std::string_view payment;
  std::int64_t product = 0;  ///< 0 = what it consists of stands in table item
  qint64 quantityMilli = 1000;
};

/// A pack holds purchases that one import brought for one client, ascending by day, with ids that
/// follow each other: some ten bytes each instead of forty. Each is told by what differs from the
/// one before it, in numbers of seven bits a byte.
inline constexpr std::size_t purchasesInPack = 256;  // keeps a pack within its page

/// Writes one pack after another.
class PurchasePacker {
 public:
  /// The next purchase of the pack; of client, import and id only the pack's own are kept.
  void add(const StoredPurchase& purchase);
  std::size_t count() const { return m_count; }
  /// The bytes so far; until clear().
  std::string_view bytes() const { return m_bytes; }
  /// Begins a new pack.
  void clear();

 private:
  void number(std::uint64_t value);
  void difference(std::int64_t value);
  void text(std::string_view value);
  void words(const StoredPurchase& purchase);
  void reference(std::string_view ref);

  std::string m_bytes;
  std::size_t m_count = 0;
  Day m_day = 0;
  std::int64_t m_number = 0;  // the last reference that was one
  std::string m_currency;
  std::int64_t m_source = 0;
  std::string m_channel;
  std::string m_payment;
  std::string m_ref;
};

/// Reads a pack. Throws SQLite::Exception (SQLITE_CORRUPT) where its bytes are not such.
class PackedPurchases {
 public:
  PackedPurchases() = default;
  /// The bytes must stay in place. A pack holds at least one purchase.
  void begin(std::string_view bytes, ClientId client, PurchaseId first, ImportId import);
  /// Goes to the next purchase (at first: to the first one); false at the end.
  bool next();
  /// Its texts live until the next call of next() or begin().
  const StoredPurchase& at() const { return m_at; }

 private:
  std::uint64_t number();
  std::int64_t difference();
  std::string_view take(std::uint64_t count);
  void reference();

  const char* m_next = nullptr;
  const char* m_end = nullptr;
  StoredPurchase m_at;
  bool m_begun = false;
  std::int64_t m_number = 0;
  std::string m_ref;                // the last that was no number
  std::array<char, 24> m_digits{};  // of the last that was
};

}  // namespace retenta
