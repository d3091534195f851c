// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
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

/// work(begin, end) of one piece of [0, n) after another, by two threads when n is large: whoever
/// is done takes the next piece. For work that is not spread evenly, and where each piece writes
/// only what is its own.
template <class Work>
void inPieces(std::size_t n, const Work& work) {
  constexpr std::size_t piece = worthTwoThreads / 4;
  if (n < worthTwoThreads) {
    work(std::size_t{0}, n);
    return;
  }
  std::atomic<std::size_t> next = 0;
  const auto takeAll = [&] {
    for (std::size_t begin = 0; (begin = next.fetch_add(piece)) < n;) {
      work(begin, std::min(begin + piece, n));
    }
  };
  const std::jthread other(takeAll);
  takeAll();
}

}  // namespace retenta
