// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/text/reftable.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include <QtEndian>

namespace retenta {

namespace {

constexpr std::size_t mostDigits = 18;  // any such number has room
constexpr std::size_t atOnce = 32;      // that many are fetched together

// Eight digits of a number below a hundred million, the first one lowest: all are parted at once.
// In one piece, for bytes written one by one and read back together cost a stall.
std::uint64_t eightDigits(std::uint64_t number) {
  std::uint64_t parts = number / 10'000 | number % 10'000 << 32;
  const std::uint64_t hundreds = (parts * 10'486 >> 20) & 0x0000'007F'0000'007F;
  parts = hundreds | (parts - hundreds * 100) << 16;
  const std::uint64_t tens = (parts * 103 >> 10) & 0x000F'000F'000F'000F;
  return tens | (parts - tens * 10) << 8;
}

std::size_t writeNumber(std::uint64_t number, char* to) {
  constexpr std::uint64_t piece = 100'000'000;
  constexpr std::uint64_t noughts = 0x3030'3030'3030'3030;
  if (number >= piece) {
    const std::size_t before = writeNumber(number / piece, to);
    qToLittleEndian<quint64>(eightDigits(number % piece) + noughts, to + before);
    return before + 8;
  }
  const std::uint64_t digits = eightDigits(number);
  const int leading = std::min(std::countr_zero(digits) / 8, 7);
  qToLittleEndian<quint64>((digits + noughts) >> (8 * leading), to);
  return static_cast<std::size_t>(8 - leading);
}

}  // namespace

// 0 unless the number would be written as the text is.
RefTable::Ref RefTable::plainOf(std::string_view text) {
  if (text.empty() || text.size() > mostDigits) return 0;
  if (text.front() == '0' && text.size() > 1) return 0;
  Ref number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return 0;
    number = number * 10 + static_cast<Ref>(c - '0');
  }
  return number | plainMark;
}

std::string_view RefTable::textOf(Ref ref, Room& room) {
  if (isPlain(ref)) return {room.data(), writeNumber(ref & ~plainMark, room.data())};
  std::uint32_t size = 0;
  std::memcpy(&size, bytesOf(ref), sizeof size);
  return {bytesOf(ref) + sizeof size, size};
}

// Before its bytes stands how many they are.
RefTable::Ref RefTable::keep(std::string_view text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  char* const bytes = m_arena.room(sizeof size + text.size());
  std::memcpy(bytes, &size, sizeof size);
  std::copy(text.begin(), text.end(), bytes + sizeof size);
  return reinterpret_cast<Ref>(bytes);
}

std::uint64_t RefTable::hashAt(std::uint32_t id) const {
  Room room;
  return stableHash(at(id, room), m_seed);
}

std::uint64_t RefTable::slotHash(Ref plain, std::string_view text) {
  return plain != 0 ? mixHash(0, plain) : stableHash(text);
}

// Shorter ones first: numbers as texts stand as the numbers do.
int RefTable::compared(Ref ref, Ref plain, std::string_view text) {
  if (isPlain(ref) && plain != 0) return ref < plain ? -1 : ref > plain ? 1 : 0;
  Room room;
  Room other;
  const std::string_view mine = textOf(ref, room);
  if (plain != 0) text = textOf(plain, other);
  if (mine.size() != text.size()) return mine.size() < text.size() ? -1 : 1;
  return text.empty() ? 0 : std::memcmp(mine.data(), text.data(), text.size());
}

// Whether the text is beyond all others, in the order that they stand in.
bool RefTable::goesOn(Ref plain, std::string_view text) {
  if (m_refs.empty()) return true;
  const int side = compared(m_refs.back(), plain, text);
  if (m_order == Order::Any && side != 0) m_order = side < 0 ? Order::Rising : Order::Falling;
  return m_order == Order::Rising ? side < 0 : side > 0;
}

std::uint32_t RefTable::append(Ref plain, std::string_view text, Ref kept) {
  m_refs.push_back(plain != 0 ? plain : kept != 0 ? kept : keep(text));
  return static_cast<std::uint32_t>(m_refs.size() - 1);
}

void RefTable::grow() {
  std::size_t size = std::max<std::size_t>(1024, m_slots.size() * 2);
  while ((m_refs.size() + 1) * 2 > size) size *= 2;
  m_slots = LargeVector<Slot>();  // made anew from the texts: the old ones need not stay meanwhile
  m_slots.assign(size, {});
  const std::size_t mask = size - 1;
  Room room;
  for (std::uint32_t id = 0; id < m_refs.size(); ++id) {
    const Ref ref = m_refs[id];
    const std::uint64_t hash = isPlain(ref) ? slotHash(ref, {}) : slotHash(0, textOf(ref, room));
    std::size_t at = hash & mask;
    while (m_slots[at].id != none) at = (at + 1) & mask;
    m_slots[at] = {static_cast<std::uint32_t>(hash >> 32), id};
  }
}

std::uint32_t RefTable::add(Ref plain, std::string_view text, Ref kept) {
  if (m_order != Order::None) {
    if (goesOn(plain, text)) return append(plain, text, kept);
    if (compared(m_refs.back(), plain, text) == 0) return size() - 1;
    m_order = Order::None;
  }
  if ((m_refs.size() + 1) * 2 > m_slots.size()) grow();
  const std::uint64_t hash = slotHash(plain, text);
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  const std::size_t mask = m_slots.size() - 1;
  std::size_t at = hash & mask;
  for (; m_slots[at].id != none; at = (at + 1) & mask) {
    if (m_slots[at].tag == tag && compared(m_refs[m_slots[at].id], plain, text) == 0)
      return m_slots[at].id;
  }
  m_slots[at] = {tag, size()};
  return append(plain, text, kept);
}

std::uint32_t RefTable::add(std::string_view text) { return add(plainOf(text), text, 0); }

void RefTable::bringNear(std::span<const std::string_view> texts) const {
  if (m_slots.empty()) return;
  const std::size_t mask = m_slots.size() - 1;
  std::array<std::uint64_t, atOnce> hashes;
  const std::size_t count = std::min(texts.size(), atOnce);
  for (std::size_t i = 0; i < count; ++i) {
    hashes[i] = slotHash(plainOf(texts[i]), texts[i]);
    __builtin_prefetch(&m_slots[hashes[i] & mask]);
  }
  for (std::size_t i = 0; i < count; ++i) {
    const Slot& slot = m_slots[hashes[i] & mask];
    if (slot.id != none) __builtin_prefetch(&m_refs[slot.id]);
  }
}

void RefTable::settle() {
  m_order = Order::None;
  m_slots = LargeVector<Slot>();
}

std::vector<std::uint32_t> RefTable::absorb(RefTable other) {
  constexpr std::size_t ahead = 16;
  other.settle();
  std::vector<std::uint32_t> numbers;
  numbers.reserve(other.size());
  Room room;
  for (std::size_t i = 0; i < other.m_refs.size(); ++i) {
    if (!m_slots.empty() && i + ahead < other.m_refs.size() && isPlain(other.m_refs[i + ahead]))
      __builtin_prefetch(&m_slots[slotHash(other.m_refs[i + ahead], {}) & (m_slots.size() - 1)]);
    const Ref ref = other.m_refs[i];
    numbers.push_back(isPlain(ref) ? add(ref, {}, 0) : add(0, textOf(ref, room), ref));
  }
  m_arena.absorb(std::move(other.m_arena));
  return numbers;
}

}  // namespace retenta
