// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include <QtEndian>

namespace retenta {

/// Up to seven bytes as a number, the first one lowest. Put together in registers: bytes that go
/// through the memory and are read back at once as a whole cost a stall of a dozen cycles.
inline std::uint64_t shortWord(std::string_view bytes) {
  const std::size_t size = bytes.size();
  const auto byte = [&](std::size_t i) {
    return std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  };
  if (size >= 4) {
    const auto half = [&](std::size_t i) {
      quint32 four = 0;
      std::memcpy(&four, bytes.data() + i, sizeof four);
      return std::uint64_t{qFromLittleEndian(four)} << (8 * i);
    };
    return half(0) | half(size - 4);
  }
  return size == 0 ? 0 : byte(0) | byte(size / 2) | byte(size - 1);
}

}  // namespace retenta
