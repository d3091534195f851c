// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace retenta {

/// Packed keys keep this many upper bits: among ten million orders one new one in thirty million
/// looks like one of them, and costs a look at the table.
inline constexpr unsigned packedKeyBits = 48;

/// Ascending hashes as the distances between their upper bits, each in as many bits as their mean
/// needs (Golomb and Rice): under four bytes a key.
std::string packKeys(std::span<const std::uint64_t> hashes);

/// Reads packed keys one after the other. Bytes that are damaged end the list early or give other
/// keys, never more than were said to be there.
class PackedKeys {
 public:
  explicit PackedKeys(std::string_view bytes);
  /// Goes to the next key (at first: to the first one); false at the end.
  bool next();
  /// The upper packedKeyBits of a hash.
  std::uint64_t key() const { return m_key; }

 private:
  void refill();
  std::uint64_t take(unsigned bits);
  bool end();

  std::string_view m_bytes;
  std::size_t m_at = 0;      // of the byte read next
  std::uint64_t m_bits = 0;  // those ahead, the next one lowest
  unsigned m_ahead = 0;      // how many
  unsigned m_lowBits = 0;
  std::uint32_t m_left = 0;
  bool m_begun = false;
  std::uint64_t m_key = 0;
};

}  // namespace retenta
