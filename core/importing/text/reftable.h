// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/largevector.h"
#include "core/importing/text/texttable.h"

namespace retenta {

/// Numbers of orders: different texts, numbered from 0 in order of appearance. Ten million stand in
/// the memory at once, so one that is a plain number takes eight bytes and nothing else. Those that
/// come in their order, as they mostly do (either way), need no looking up: a new one stands beyond
/// the last.
class RefTable {
 public:
  static constexpr std::uint32_t none = TextTable::none;
  /// Where a plain number is written out to be read.
  using Room = std::array<char, 32>;

  /// The hashes of its texts are stableHash(text, seed).
  explicit RefTable(std::uint64_t seed = 0) : m_seed(seed) {}

  /// The number of the text, a new one when it is new.
  std::uint32_t add(std::string_view text);
  /// The text of that number; it lives no longer than `room`.
  std::string_view at(std::uint32_t id, Room& room) const { return textOf(m_refs[id], room); }
  /// Whether the text is a plain number, digits alone.
  bool isNumber(std::uint32_t id) const { return isPlain(m_refs[id]); }
  std::uint64_t hashAt(std::uint32_t id) const;
  /// What hashAt() would be of a text that need not be in the table.
  std::uint64_t hashOf(std::string_view text) const { return stableHash(text, m_seed); }
  std::uint32_t size() const { return static_cast<std::uint32_t>(m_refs.size()); }
  /// Asks the memory for what adding these texts will need.
  void bringNear(std::span<const std::string_view> texts) const;
  /// For what at() of that number will need; then, a while later, for its text.
  void bringNear(std::uint32_t id) const { __builtin_prefetch(&m_refs[id]); }
  void bringTextNear(std::uint32_t id) const {
    if (!isPlain(m_refs[id])) __builtin_prefetch(bytesOf(m_refs[id]));
  }
  /// Room for so many.
  void reserve(std::size_t count) { m_refs.reserve(count); }
  /// Gives back what looking up takes, until the next text is added.
  void settle();
  /// Adds all texts of another table of the same seed in their order; answers the number of each
  /// here.
  std::vector<std::uint32_t> absorb(RefTable other);

 private:
  // A plain number, or where its length and bytes are kept.
  using Ref = std::uint64_t;
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t id = none;
  };
  // How the texts stand so far: all in one order, or anyhow (then there are slots).
  enum class Order : std::uint8_t { Any, Rising, Falling, None };

  static constexpr Ref plainMark = Ref{1} << 63;
  static bool isPlain(Ref ref) { return (ref & plainMark) != 0; }
  static Ref plainOf(std::string_view text);
  static const char* bytesOf(Ref ref) { return reinterpret_cast<const char*>(ref); }
  static std::string_view textOf(Ref ref, Room& room);
  static std::uint64_t slotHash(Ref plain, std::string_view text);
  static int compared(Ref ref, Ref plain, std::string_view text);
  Ref keep(std::string_view text);
  bool goesOn(Ref plain, std::string_view text);
  // `plain` is the text as a plain number, 0 if it is none; `kept` where it stands already.
  std::uint32_t add(Ref plain, std::string_view text, Ref kept);
  std::uint32_t append(Ref plain, std::string_view text, Ref kept);
  void grow();

  std::uint64_t m_seed;
  Order m_order = Order::Any;
  TextArena m_arena;
  LargeVector<Ref> m_refs;
  LargeVector<Slot> m_slots;
};

}  // namespace retenta
