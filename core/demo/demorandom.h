// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace retenta {

/// SplitMix64 (Steele, Lea, Flood 2014) with integer draws only: the same numbers on every machine
/// and with every standard library, which the standard's distributions do not promise.
class DemoRandom {
 public:
  /// The stream number `stream` of `seed`: one a person, so that people do not depend on each
  /// other.
  DemoRandom(std::uint64_t seed, std::uint64_t stream) : m_state(mix(seed) ^ mix(~stream)) {}

  std::uint64_t next() {
    m_state += 0x9e3779b97f4a7c15U;
    return mix(m_state);
  }

  /// From 0 to n − 1; n from 1 to 2³¹.
  std::int64_t below(std::int64_t n) {
    return static_cast<std::int64_t>(((next() >> 33) * static_cast<std::uint64_t>(n)) >> 31);
  }

  /// From low to high, both included.
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return high <= low ? low : low + below(high - low + 1);
  }

  bool perMille(int chance) { return below(1000) < chance; }

  /// An index of `weights`, each as likely as its weight; the sum must be positive.
  std::size_t pick(std::span<const int> weights) {
    std::int64_t sum = 0;
    for (const int weight : weights) sum += weight;
    std::int64_t left = below(sum);
    std::size_t i = 0;
    while (left >= weights[i]) left -= weights[i++];
    return i;
  }

 private:
  static std::uint64_t mix(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
  }

  std::uint64_t m_state;
};

}  // namespace retenta
