// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <QtEndian>

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
  static constexpr unsigned enoughAhead = 56;  // one byte more still fits beside them

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

// Here, for ten million keys are read at once.
inline void PackedKeys::refill() {
  if (m_at + sizeof(quint64) <= m_bytes.size()) {  // all at once, as many whole bytes as have room
    const unsigned bytes = (63 - m_ahead) / 8;
    m_bits |= qFromLittleEndian<quint64>(m_bytes.data() + m_at) << m_ahead;
    m_at += bytes;
    m_ahead += 8 * bytes;
    m_bits &= (std::uint64_t{1} << m_ahead) - 1;
    return;
  }
  for (; m_ahead < enoughAhead && m_at < m_bytes.size(); m_ahead += 8)
    m_bits |= std::uint64_t{static_cast<unsigned char>(m_bytes[m_at++])} << m_ahead;
}

// Fewer than 64; those that are not there are nought.
inline std::uint64_t PackedKeys::take(unsigned bits) {
  const std::uint64_t value = m_bits & ((std::uint64_t{1} << bits) - 1);
  m_bits >>= bits;
  m_ahead -= std::min(bits, m_ahead);
  return value;
}

inline bool PackedKeys::end() {
  m_left = 0;
  return false;
}

inline bool PackedKeys::next() {
  if (m_left == 0) return end();
  --m_left;
  refill();
  if (!m_begun) {
    m_begun = true;
    if (m_ahead < packedKeyBits) return end();
    m_key = take(packedKeyBits);
    return true;
  }
  std::uint64_t high = 0;
  for (;; refill()) {
    if (m_ahead == 0) return end();
    const unsigned zeros = std::min(static_cast<unsigned>(std::countr_zero(m_bits)), m_ahead);
    high += zeros;
    const bool more = zeros == m_ahead;
    take(more ? zeros : zeros + 1);
    if (!more) break;
  }
  refill();
  if (m_ahead < m_lowBits) return end();
  m_key += (high << m_lowBits) + take(m_lowBits);
  return true;
}

}  // namespace retenta
