// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/purchases/packedkeys.h"

#include <algorithm>
#include <bit>

#include <QtEndian>

namespace retenta {

namespace {

constexpr unsigned droppedBits = 64 - packedKeyBits;
constexpr std::size_t countBytes = 4;
constexpr std::size_t headBytes = countBytes + 1;  // how many keys, how many low bits of each

class BitWriter {
 public:
  explicit BitWriter(std::string& bytes) : m_bytes(bytes) {}
  // At most 56 bits.
  void put(std::uint64_t value, unsigned bits) {
    m_bits |= (value & ((std::uint64_t{1} << bits) - 1)) << m_count;
    for (m_count += bits; m_count >= 8; m_count -= 8, m_bits >>= 8)
      m_bytes.push_back(static_cast<char>(m_bits & 0xFF));
  }
  void end() { put(0, 7); }

 private:
  std::string& m_bytes;
  std::uint64_t m_bits = 0;
  unsigned m_count = 0;
};

}  // namespace

std::string packKeys(std::span<const std::uint64_t> hashes) {
  std::string bytes(headBytes, '\0');
  qToBigEndian(static_cast<quint32>(hashes.size()), bytes.data());
  if (hashes.empty()) return bytes;
  const std::uint64_t first = hashes.front() >> droppedBits;
  const std::uint64_t mean = ((hashes.back() >> droppedBits) - first) / hashes.size();
  const unsigned lowBits = mean > 1 ? static_cast<unsigned>(std::bit_width(mean)) - 1 : 0;
  bytes[countBytes] = static_cast<char>(lowBits);
  bytes.reserve(headBytes + packedKeyBits / 8 + hashes.size() * (lowBits + 3) / 8);
  BitWriter writer(bytes);
  writer.put(first, packedKeyBits);
  std::uint64_t before = first;
  for (const std::uint64_t hash : hashes.subspan(1)) {
    const std::uint64_t key = hash >> droppedBits;
    const std::uint64_t distance = key - before;
    before = key;
    std::uint64_t high = distance >> lowBits;
    for (; high >= 32; high -= 32) writer.put(0, 32);
    writer.put(std::uint64_t{1} << high, static_cast<unsigned>(high) + 1);
    writer.put(distance, lowBits);
  }
  writer.end();
  return bytes;
}

PackedKeys::PackedKeys(std::string_view bytes) : m_bytes(bytes) {
  if (bytes.size() < headBytes) return;
  m_left = qFromBigEndian<quint32>(bytes.data());
  m_lowBits = std::min<unsigned>(static_cast<unsigned char>(bytes[countBytes]), packedKeyBits);
  m_at = headBytes;
}

}  // namespace retenta
