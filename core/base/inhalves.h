// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <thread>

namespace retenta {

/// From so many elements on, a second thread gains more than it costs.
inline constexpr std::size_t worthTwoThreads = 100'000;

/// work(begin, end) over [0, n): in two halves at once when n is large, else here in one. The half
/// that begins with 0 runs on the calling thread.
template <class Work>
void inHalves(std::size_t n, Work work) {
  if (n < worthTwoThreads) {
    work(std::size_t{0}, n);
    return;
  }
  const std::size_t middle = n / 2;
  std::jthread other([&] { work(middle, n); });
  work(std::size_t{0}, middle);
}

}  // namespace retenta
