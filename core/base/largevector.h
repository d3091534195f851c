// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <type_traits>
#include <vector>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace retenta {

/// Memory that is walked through in no order: a large piece is asked for in pages of two megabytes
/// where the system has them to give, since finding four thousand small ones costs as much as
/// reading from them.
template <class T>
struct LargePages {
  using value_type = T;
  LargePages() = default;
  template <class U>
  LargePages(const LargePages<U>&) {}  // NOLINT: allocators convert

  T* allocate(std::size_t count) {
    constexpr std::size_t page = std::size_t{2} << 20;
    if (count > static_cast<std::size_t>(-1) / 2 / sizeof(T)) throw std::bad_alloc();
    const std::size_t bytes = count * sizeof(T);
    void* memory = nullptr;
    if (bytes >= 2 * page) {
      memory = std::aligned_alloc(page, (bytes + page - 1) / page * page);
#ifdef MADV_HUGEPAGE
      if (memory) madvise(memory, bytes, MADV_HUGEPAGE);
#endif
    } else {
      memory = std::malloc(bytes);
    }
    if (!memory) throw std::bad_alloc();
    return static_cast<T*>(memory);
  }
  void deallocate(T* memory, std::size_t) { std::free(memory); }

  template <class U>
  bool operator==(const LargePages<U>&) const {
    return true;
  }
};

/// A vector for millions of things.
template <class T>
using LargeVector = std::vector<T, LargePages<T>>;

/// Gives the memory of the things from `from` up to `to` back before the vector itself goes: nobody
/// may read them any more. Whole pages only.
template <class T>
void giveBack(LargeVector<T>& things, std::size_t from, std::size_t to) {
  static_assert(std::is_trivially_destructible_v<T>);
#ifdef MADV_DONTNEED
  constexpr std::uintptr_t page = std::uintptr_t{2} << 20;
  const auto begin =
      (reinterpret_cast<std::uintptr_t>(things.data() + from) + page - 1) & ~(page - 1);
  const auto end = reinterpret_cast<std::uintptr_t>(things.data() + to) & ~(page - 1);
  if (begin < end) madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED);  // NOLINT
#endif
}

}  // namespace retenta
