// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <type_traits>
#include <vector>

#include "core/base/inhalves.h"

namespace retenta {

/// value(i) of every i in [0, n) for which holds(i), in order; of a large n the halves on two
/// threads. No branch on what holds: where every second one does, mispredicting would cost more
/// than all the rest. value() is asked for every i.
template <class Value, class Holds>
auto collected(std::size_t n, const Value& value, const Holds& holds) {
  using T = std::decay_t<decltype(value(n))>;
  std::vector<T> halves[2];
  inHalves(n, [&](std::size_t begin, std::size_t end) {
    std::vector<T>& half = halves[begin == 0 ? 0 : 1];
    std::array<T, 4096> block;
    for (std::size_t first = begin; first < end; first += block.size()) {
      const std::size_t last = std::min(first + block.size(), end);
      std::size_t found = 0;
      for (std::size_t i = first; i < last; ++i) {
        block[found] = value(i);
        found += std::size_t{holds(i)};
      }
      half.insert(half.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(found));
    }
  });
  halves[0].insert(halves[0].end(), halves[1].begin(), halves[1].end());
  return std::move(halves[0]);
}

}  // namespace retenta
