// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/largevector.h"

namespace retenta {

/// A 64-bit hash of bytes, the same on every machine and in every version: purchases keep it in the
/// base. Not for secrets.
std::uint64_t stableHash(std::string_view text, std::uint64_t seed = 0);
/// Mixes a number into a hash.
std::uint64_t mixHash(std::uint64_t hash, std::uint64_t value);

/// Two hashes of the same texts that have nothing to do with each other, for those who keep no
/// texts to compare. The same within one run of the program.
class TwoHashes {
 public:
  /// One text more; `mark` is hashed with it.
  void add(std::string_view text, std::uint64_t mark);
  std::uint64_t first() const { return m_first; }
  std::uint64_t second() const { return m_second; }

 private:
  std::uint64_t m_first = 0;
  std::uint64_t m_second = 0;
};

/// Keeps copies of texts in large blocks; views stay valid for the arena's life.
class TextArena {
 public:
  std::string_view keep(std::string_view text);
  /// So many bytes to write into.
  char* room(std::size_t bytes);
  /// Takes over another arena's texts; their views stay valid.
  void absorb(TextArena other);

 private:
  static constexpr std::size_t blockBytes = 256 * 1024;
  std::vector<std::unique_ptr<char[]>> m_blocks;
  std::size_t m_left = 0;
  char* m_next = nullptr;
};

/// Different texts, numbered from 0 in order of appearance: open addressing with a hash tag a slot,
/// no allocation a text. In a large table each look-up waits for the memory three times; who knows
/// several texts beforehand brings them near together.
class TextTable {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  /// The hashes of its texts are stableHash(text, seed).
  explicit TextTable(std::uint64_t seed = 0) : m_seed(seed) {}

  /// The number of the text, a new one when it is new.
  std::uint32_t add(std::string_view text) { return add(text, hash(text)); }
  /// The number of the text, or none.
  std::uint32_t find(std::string_view text) const { return find(text, hash(text)); }
  /// The same for those who have the text's hash() already.
  std::uint32_t add(std::string_view text, std::uint64_t hash);
  std::uint32_t find(std::string_view text, std::uint64_t hash) const;
  std::uint64_t hash(std::string_view text) const { return stableHash(text, m_seed); }
  /// Asks the memory for what looking up texts of these hashes will need.
  void bringNear(std::span<const std::uint64_t> hashes) const;
  /// The same for a text of that number.
  void bringNear(std::uint32_t id) const {
    __builtin_prefetch(&m_texts[id]);
    __builtin_prefetch(&m_hashes[id]);
  }
  std::string_view at(std::uint32_t id) const { return m_texts[id]; }
  std::uint64_t hashAt(std::uint32_t id) const { return m_hashes[id]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(m_texts.size()); }
  /// Gives back what looking up takes, until the next text is added: nothing is found meanwhile.
  void settle() { m_slots = LargeVector<Slot>(); }
  /// Adds all texts of another table of the same seed in their order; answers the number of each
  /// here.
  std::vector<std::uint32_t> absorb(TextTable other);

 private:
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t id = none;
  };
  std::size_t slotOf(std::string_view text, std::uint32_t tag, std::uint64_t hash) const;
  void grow();

  std::uint64_t m_seed;
  TextArena m_arena;
  LargeVector<std::string_view> m_texts;
  LargeVector<std::uint64_t> m_hashes;
  LargeVector<Slot> m_slots;
};

}  // namespace retenta
