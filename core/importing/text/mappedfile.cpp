// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/text/mappedfile.h"

#include <array>
#include <atomic>
#include <csignal>
#include <cstdint>
#include <mutex>

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QFile>

namespace retenta {

namespace {

// What is mapped, for the signal handler: plain numbers that are never freed.
struct Range {
  std::atomic<std::uintptr_t> begin{0};  // 0 = free
  std::atomic<std::uintptr_t> end{0};
  std::atomic<bool> lost{false};
};
std::array<Range, 64> ranges;
std::mutex choosing;
struct sigaction handlerBefore = {};
std::uintptr_t pageBytes = 4096;

// Reading a page that the file no longer has: a page of noughts takes its place. Nothing but what a
// signal handler may do.
void onLostPage(int number, siginfo_t* info, void* context) {
  const auto at = reinterpret_cast<std::uintptr_t>(info->si_addr);
  for (Range& range : ranges) {
    const std::uintptr_t begin = range.begin.load(std::memory_order_acquire);
    if (begin == 0 || at < begin || at >= range.end.load(std::memory_order_acquire)) continue;
    void* page = reinterpret_cast<void*>(at & ~(pageBytes - 1));
    if (::mmap(page, pageBytes, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) !=
        MAP_FAILED) {
      range.lost.store(true, std::memory_order_release);
      return;
    }
  }
  // Not ours: as if we were not there.
  if (handlerBefore.sa_flags & SA_SIGINFO) return handlerBefore.sa_sigaction(number, info, context);
  if (handlerBefore.sa_handler != SIG_DFL && handlerBefore.sa_handler != SIG_IGN)
    return handlerBefore.sa_handler(number);
  std::signal(number, SIG_DFL);  // the instruction is tried again, and ends the program
}

void installHandler() {
  static std::once_flag once;
  std::call_once(once, [] {
    pageBytes = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    struct sigaction handler = {};
    handler.sa_sigaction = onLostPage;
    handler.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigemptyset(&handler.sa_mask);
    ::sigaction(SIGBUS, &handler, &handlerBefore);
  });
}

Range* takeRange(const void* at, std::size_t bytes) {
  const std::scoped_lock lock(choosing);
  for (Range& range : ranges) {
    if (range.begin.load(std::memory_order_relaxed) != 0) continue;
    const auto begin = reinterpret_cast<std::uintptr_t>(at);
    range.lost.store(false, std::memory_order_relaxed);
    range.end.store(begin + bytes, std::memory_order_release);
    range.begin.store(begin, std::memory_order_release);
    return &range;
  }
  return nullptr;
}

}  // namespace

struct MappedFile::State {
  int file = -1;
  struct stat before = {};
  Range* range = nullptr;
};

std::unique_ptr<MappedFile> MappedFile::map(QFile& file) {
  installHandler();
  std::unique_ptr<MappedFile> mapped(new MappedFile);
  mapped->m_state = std::make_unique<State>();
  State& state = *mapped->m_state;
  state.file = file.handle();
  if (state.file < 0 || ::fstat(state.file, &state.before) != 0 || state.before.st_size <= 0)
    return nullptr;
  const auto bytes = static_cast<std::size_t>(state.before.st_size);
  void* at = ::mmap(nullptr, bytes, PROT_READ, MAP_PRIVATE, state.file, 0);
  if (at == MAP_FAILED) return nullptr;
  mapped->m_view = {static_cast<const char*>(at), bytes};
  state.range = takeRange(at, bytes);
  if (!state.range) return nullptr;
  return mapped;
}

MappedFile::~MappedFile() {
  if (m_state->range) m_state->range->begin.store(0, std::memory_order_release);
  if (!m_view.empty()) ::munmap(const_cast<char*>(m_view.data()), m_view.size());
}

bool MappedFile::changed() const {
  if (m_state->range->lost.load(std::memory_order_acquire)) return true;
  struct stat now = {};
  const struct stat& before = m_state->before;
  return ::fstat(m_state->file, &now) != 0 || now.st_size != before.st_size ||
         now.st_mtim.tv_sec != before.st_mtim.tv_sec ||
         now.st_mtim.tv_nsec != before.st_mtim.tv_nsec;
}

}  // namespace retenta
