// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <thread>

#ifdef __linux__
#include <sys/resource.h>
#endif

namespace retenta {

/// Runs `work` on a thread of its own that gives way to all others, and returns when it is done:
/// for what nobody waits for. `work` must not throw.
inline void runGently(const std::function<void()>& work) {
  const std::jthread gentle([&] {
#ifdef __linux__
    // Of the calling thread alone; it could not be taken back, hence a thread of its own.
    constexpr int last = 19;
    setpriority(PRIO_PROCESS, 0, last);
#endif
    work();
  });
}

}  // namespace retenta
