// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/packs/purchasepack.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include <QtEndian>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace retenta {

namespace {

// What begins a purchase: its status in three bits, and what of the rest is told.
enum Told : unsigned {
  Words = 1U << 3,  // currency, source, channel, payment; else as the one before
  Refund = 1U << 4,
  Quantity = 1U << 5,  // else one piece
  Product = 1U << 6,
  Key = 1U << 7  // else nought
};
constexpr unsigned statusBits = 7;

constexpr std::size_t digitsMost = 18;  // such a number and its differences fit 64 bits
constexpr std::size_t sharedMost = 255;
constexpr PurchaseId mostId = PurchaseId{1} << 62;

// A reference that is a number and nothing else: reading it gives the same text again.
bool isNumber(std::string_view ref) {
  const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
  return !ref.empty() && ref.size() <= digitsMost && ref.front() != '0' &&
         std::all_of(ref.begin(), ref.end(), isDigit);
}

[[noreturn]] void damaged() { throw SQLite::Exception("pack of purchases", SQLITE_CORRUPT); }

}  // namespace

void PurchasePacker::number(std::uint64_t value) {
  while (value >= 0x80) {
    m_bytes.push_back(static_cast<char>(value | 0x80));
    value >>= 7;
  }
  m_bytes.push_back(static_cast<char>(value));
}

// Small ones of either sign are short.
void PurchasePacker::difference(std::int64_t value) {
  number(static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63));
}

void PurchasePacker::text(std::string_view value) {
  number(value.size());
  m_bytes.append(value);
}

void PurchasePacker::words(const StoredPurchase& purchase) {
  m_currency = purchase.currency;
  m_source = purchase.source;
  m_channel = purchase.channel;
  m_payment = purchase.payment;
  text(m_currency);
  difference(m_source);
  text(m_channel);
  text(m_payment);
}

// 0: none. Odd: a number, by its difference. Even: how many bytes follow those it shares with the
// one before, and one more.
void PurchasePacker::reference(std::string_view ref) {
  if (ref.empty()) return number(0);
  if (isNumber(ref)) {
    std::int64_t value = 0;
    std::from_chars(ref.data(), ref.data() + ref.size(), value);
    const std::int64_t step = value - m_number;
    m_number = value;
    number((static_cast<std::uint64_t>(step) << 1 ^ static_cast<std::uint64_t>(step >> 63)) << 1 |
           1);
    return;
  }
  const std::size_t most = std::min({ref.size(), m_ref.size(), sharedMost});
  const auto differ =
      std::mismatch(ref.begin(), ref.begin() + static_cast<std::ptrdiff_t>(most), m_ref.begin());
  const auto shared = static_cast<std::size_t>(differ.first - ref.begin());
  number((ref.size() - shared + 1) << 1);
  m_bytes.push_back(static_cast<char>(shared));
  m_bytes.append(ref.substr(shared));
  m_ref = ref;
}

void PurchasePacker::add(const StoredPurchase& purchase) {
  const bool told = m_count == 0 || purchase.currency != m_currency ||
                    purchase.source != m_source || purchase.channel != m_channel ||
                    purchase.payment != m_payment;
  const unsigned flags = (static_cast<unsigned>(purchase.status) & statusBits) |
                         (told ? Words : 0U) | (purchase.refundMinor != 0 ? Refund : 0U) |
                         (purchase.quantityMilli != 1000 ? Quantity : 0U) |
                         (purchase.product != 0 ? Product : 0U) | (purchase.key != 0 ? Key : 0U);
  m_bytes.push_back(static_cast<char>(flags));
  if (told) words(purchase);
  difference(std::int64_t{purchase.day} - m_day);
  m_day = purchase.day;
  difference(purchase.amountMinor);
  if (flags & Refund) difference(purchase.refundMinor);
  if (flags & Quantity) difference(purchase.quantityMilli);
  if (flags & Product) difference(purchase.product);
  reference(purchase.ref);
  if (flags & Key) {
    std::array<char, sizeof(qint64)> bytes;
    qToLittleEndian<qint64>(purchase.key, bytes.data());
    m_bytes.append(bytes.data(), bytes.size());
  }
  ++m_count;
}

void PurchasePacker::clear() {
  m_bytes.clear();
  m_count = 0;
  m_day = 0;
  m_number = 0;
  m_ref.clear();
}

void PackedPurchases::begin(std::string_view bytes, ClientId client, PurchaseId first,
                            ImportId import) {
  // None is written empty, and ids are counted up from 1.
  if (bytes.empty() || first < 1 || first > mostId) damaged();
  m_next = bytes.data();
  m_end = m_next + bytes.size();
  m_at = {};
  m_at.client = client;
  m_at.id = first - 1;
  m_at.import = import;
  m_begun = false;
  m_number = 0;
  m_ref.clear();
}

std::uint64_t PackedPurchases::number() {
  std::uint64_t value = 0;
  for (int shift = 0; shift < 64; shift += 7) {
    if (m_next == m_end) damaged();
    const auto byte = static_cast<unsigned char>(*m_next++);
    value |= std::uint64_t{byte & 0x7FU} << shift;
    if ((byte & 0x80U) == 0) return value;
  }
  damaged();
}

std::int64_t PackedPurchases::difference() {
  const std::uint64_t value = number();
  return static_cast<std::int64_t>(value >> 1 ^ (~(value & 1) + 1));
}

std::string_view PackedPurchases::take(std::uint64_t count) {
  if (count > static_cast<std::uint64_t>(m_end - m_next)) damaged();
  m_next += count;
  return {m_next - count, static_cast<std::size_t>(count)};
}

void PackedPurchases::reference() {
  const std::uint64_t told = number();
  if (told == 0) {
    m_at.ref = {};
    return;
  }
  if (told & 1) {
    const std::uint64_t step = told >> 1;
    // Damaged bytes may give anything; it must not overflow.
    m_number = static_cast<std::int64_t>(static_cast<std::uint64_t>(m_number) +
                                         (step >> 1 ^ (~(step & 1) + 1)));
    // Apart from the last text, which a later one may share the beginning of.
    const auto end = std::to_chars(m_digits.begin(), m_digits.end(), m_number).ptr;
    m_at.ref = {m_digits.data(), static_cast<std::size_t>(end - m_digits.data())};
    return;
  }
  const auto shared = static_cast<unsigned char>(take(1).front());
  if (shared > m_ref.size()) damaged();
  m_ref.resize(shared);
  m_ref.append(take((told >> 1) - 1));
  m_at.ref = m_ref;
}

bool PackedPurchases::next() {
  if (m_next == m_end) return false;
  const auto flags = static_cast<unsigned char>(*m_next++);
  m_at.status = static_cast<int>(flags & statusBits);
  if (m_at.status == 0) damaged();
  if (flags & Words) {
    m_at.currency = take(number());
    m_at.source = difference();
    m_at.channel = take(number());
    m_at.payment = take(number());
    m_begun = true;
  }
  if (!m_begun) damaged();
  const auto day = static_cast<std::int64_t>(static_cast<std::uint64_t>(m_at.day) +
                                             static_cast<std::uint64_t>(difference()));
  if (day < std::numeric_limits<Day>::min() || day > std::numeric_limits<Day>::max()) damaged();
  m_at.day = static_cast<Day>(day);
  m_at.amountMinor = difference();
  m_at.refundMinor = flags & Refund ? difference() : 0;
  m_at.quantityMilli = flags & Quantity ? difference() : 1000;
  m_at.product = flags & Product ? difference() : 0;
  reference();
  m_at.key = flags & Key ? qFromLittleEndian<qint64>(take(sizeof(qint64)).data()) : 0;
  ++m_at.id;
  return true;
}

}  // namespace retenta
