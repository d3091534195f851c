// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/text/texttable.h"

#include <algorithm>
#include <cstring>

#include <QtEndian>

#include "core/importing/text/shortword.h"

namespace retenta {

namespace {

constexpr std::uint64_t primeA = 0x9E3779B97F4A7C15ULL;
constexpr std::uint64_t primeB = 0xE7037ED1A0B428DBULL;

std::uint64_t folded(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

std::uint64_t word(const char* at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  return qFromLittleEndian(bytes);
}

}  // namespace

std::uint64_t mixHash(std::uint64_t hash, std::uint64_t value) {
  return folded(hash ^ primeA, value ^ primeB);
}

std::uint64_t stableHash(std::string_view text, std::uint64_t seed) {
  std::uint64_t hash = seed ^ (primeA * (text.size() + 1));
  const char* at = text.data();
  std::size_t left = text.size();
  for (; left >= 8; at += 8, left -= 8) hash = folded(hash ^ word(at), primeB);
  hash = folded(hash ^ shortWord({at, left}), primeA ^ left);
  return folded(hash, primeB);
}

void TwoHashes::add(std::string_view text, std::uint64_t mark) {
  constexpr std::uint64_t primeC = 0x8EBC6AF09C88C6E3ULL;
  constexpr std::uint64_t primeD = 0x589965CC75374CC3ULL;
  const char* at = text.data();
  std::size_t left = text.size();
  const auto mix = [this](std::uint64_t a, std::uint64_t b) {
    m_first = folded(a ^ m_first, b ^ primeB);
    m_second = folded(b ^ m_second, a ^ primeC);
  };
  m_first ^= primeA;
  m_second ^= primeD;
  mix(text.size(), mark);
  for (; left >= 16; at += 16, left -= 16) mix(word(at), word(at + 8));
  if (left >= 8) return mix(word(at), shortWord({at + 8, left - 8}));
  mix(shortWord({at, left}), 0);
}

char* TextArena::room(std::size_t bytes) {
  if (bytes > m_left) {
    const std::size_t size = std::max(blockBytes, bytes);
    m_blocks.push_back(std::make_unique_for_overwrite<char[]>(size));
    m_next = m_blocks.back().get();
    m_left = size;
  }
  char* const begin = m_next;
  m_next += bytes;
  m_left -= bytes;
  return begin;
}

std::string_view TextArena::keep(std::string_view text) {
  if (text.empty()) return {};
  char* const kept = room(text.size());
  std::memcpy(kept, text.data(), text.size());
  return {kept, text.size()};
}

void TextArena::absorb(TextArena other) {
  // The block that is being filled stays the last one.
  m_blocks.insert(m_blocks.begin(), std::make_move_iterator(other.m_blocks.begin()),
                  std::make_move_iterator(other.m_blocks.end()));
}

std::size_t TextTable::slotOf(std::string_view text, std::uint32_t tag, std::uint64_t hash) const {
  const std::size_t mask = m_slots.size() - 1;
  std::size_t at = hash & mask;
  while (m_slots[at].id != none && !(m_slots[at].tag == tag && m_texts[m_slots[at].id] == text))
    at = (at + 1) & mask;
  return at;
}

void TextTable::grow() {
  std::size_t size = std::max<std::size_t>(1024, m_slots.size() * 2);
  while ((m_texts.size() + 1) * 2 > size) size *= 2;
  m_slots = LargeVector<Slot>();  // made anew from the hashes: the old ones need not stay meanwhile
  m_slots.assign(size, {});
  const std::size_t mask = size - 1;
  for (std::uint32_t id = 0; id < m_texts.size(); ++id) {
    std::size_t at = m_hashes[id] & mask;
    while (m_slots[at].id != none) at = (at + 1) & mask;
    m_slots[at] = {static_cast<std::uint32_t>(m_hashes[id] >> 32), id};
  }
}

std::uint32_t TextTable::add(std::string_view text, std::uint64_t hash) {
  if ((m_texts.size() + 1) * 2 > m_slots.size()) grow();
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  const std::size_t at = slotOf(text, tag, hash);
  if (m_slots[at].id != none) return m_slots[at].id;
  m_slots[at] = {tag, size()};
  m_texts.push_back(m_arena.keep(text));
  m_hashes.push_back(hash);
  return size() - 1;
}

void TextTable::bringNear(std::span<const std::uint64_t> hashes) const {
  if (m_slots.empty()) return;
  const std::size_t mask = m_slots.size() - 1;
  for (const std::uint64_t hash : hashes) __builtin_prefetch(&m_slots[hash & mask]);
  const auto met = [&](std::uint64_t hash) {
    std::size_t at = hash & mask;
    while (m_slots[at].id != none && m_slots[at].tag != static_cast<std::uint32_t>(hash >> 32))
      at = (at + 1) & mask;
    return m_slots[at].id;
  };
  for (const std::uint64_t hash : hashes) {
    if (const std::uint32_t id = met(hash); id != none) __builtin_prefetch(&m_texts[id]);
  }
  for (const std::uint64_t hash : hashes) {
    if (const std::uint32_t id = met(hash); id != none) __builtin_prefetch(m_texts[id].data());
  }
}

std::vector<std::uint32_t> TextTable::absorb(TextTable other) {
  constexpr std::size_t atOnce = 32;
  other.settle();
  std::vector<std::uint32_t> numbers;
  numbers.reserve(other.size());
  const std::span<const std::uint64_t> hashes(other.m_hashes);
  for (std::size_t i = 0; i < other.m_texts.size(); ++i) {
    if (i % atOnce == 0) bringNear(hashes.subspan(i, std::min(atOnce, hashes.size() - i)));
    numbers.push_back(add(other.m_texts[i], hashes[i]));
  }
  return numbers;
}

std::uint32_t TextTable::find(std::string_view text, std::uint64_t hash) const {
  if (m_slots.empty()) return none;
  return m_slots[slotOf(text, static_cast<std::uint32_t>(hash >> 32), hash)].id;
}

}  // namespace retenta
