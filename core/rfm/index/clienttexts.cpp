// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/index/clienttexts.h"

#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "core/base/foldedtext.h"
#include "core/base/inhalves.h"

namespace retenta {

namespace {

/// Where some bytes stand next, from `at` on: sixteen places at once are asked for the first and
/// the last byte, and only where both are right for the rest.
class Finder {
 public:
  explicit Finder(const QByteArray& wanted)
      : m_wanted(wanted.constData()), m_size(static_cast<std::size_t>(wanted.size())) {}

  const char* next(const char* at, const char* end) const {
    const std::size_t rest = m_size - 1;
#ifdef __SSE2__
    const __m128i first = _mm_set1_epi8(m_wanted[0]);
    const __m128i last = _mm_set1_epi8(m_wanted[rest]);
    for (; at + 16 + rest <= end; at += 16) {
      const __m128i begin = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
      const __m128i tail = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + rest));
      auto bits = static_cast<unsigned>(_mm_movemask_epi8(
          _mm_and_si128(_mm_cmpeq_epi8(begin, first), _mm_cmpeq_epi8(tail, last))));
      for (; bits != 0; bits &= bits - 1) {
        const char* here = at + std::countr_zero(bits);
        // Of one letter the first and the last byte are all.
        if (m_size <= 2 || std::memcmp(here, m_wanted, m_size) == 0) return here;
      }
    }
#endif
    for (; at + m_size <= end; ++at) {
      if (*at == *m_wanted && std::memcmp(at, m_wanted, m_size) == 0) return at;
    }
    return end;
  }

 private:
  const char* m_wanted;
  std::size_t m_size;
};

// A row whose text holds the bytes as a whole; the halves of the rows on two threads.
void markWhere(const std::vector<char>& texts, const std::vector<std::size_t>& ends,
               const QByteArray& wanted, std::vector<std::uint8_t>& marks) {
  const char* const arena = texts.data();
  if (wanted.isEmpty()) return;
  const Finder finder(wanted);
  const auto size = static_cast<std::size_t>(wanted.size());
  inHalves(ends.size(), [&](std::size_t begin, std::size_t last) {
    if (begin == last) return;
    const char* const end = arena + ends[last - 1];
    const char* at = arena + (begin == 0 ? 0 : ends[begin - 1]);
    std::size_t row = begin;
    for (at = finder.next(at, end); at != end; at = finder.next(at, end)) {
      const auto place = static_cast<std::size_t>(at - arena);
      while (ends[row] <= place) ++row;
      if (place + size > ends[row]) {  // partly in the next text
        ++at;
        continue;
      }
      marks[row] = 1;
      at = arena + ends[row];
    }
  });
}

}  // namespace

ClientTexts::ClientTexts(const Ledger& ledger) {
  struct Half {
    std::vector<char> arena;
    std::vector<std::size_t> ends;
  };
  Half halves[2];
  inHalves(ledger.clients(), [&](std::size_t begin, std::size_t end) {
    Half& half = halves[begin == 0 ? 0 : 1];
    half.ends.reserve(end - begin);
    QByteArray folded;
    for (std::size_t row = begin; row < end; ++row) {
      for (const TextColumn* column :
           {&ledger.names, &ledger.emails, &ledger.externalIds, &ledger.cities}) {
        const QByteArrayView text = column->at(row);
        if (text.isEmpty()) continue;
        foldUtf8(text, folded);
        half.arena.insert(half.arena.end(), folded.begin(), folded.end());
        half.arena.push_back('\n');
      }
      half.ends.push_back(half.arena.size());
    }
  });
  m_arena = std::move(halves[0].arena);
  m_ends = std::move(halves[0].ends);
  const std::size_t before = m_arena.size();
  m_arena.insert(m_arena.end(), halves[1].arena.begin(), halves[1].arena.end());
  for (const std::size_t end : halves[1].ends) m_ends.push_back(before + end);
  m_phoneEnds.reserve(ledger.clients());
  for (std::size_t row = 0; row < ledger.clients(); ++row) {
    const QByteArrayView phone = ledger.phones.at(row);
    m_phones.insert(m_phones.end(), phone.begin(), phone.end());
    m_phoneEnds.push_back(m_phones.size());
  }
}

void ClientTexts::mark(const QByteArray& wanted, std::vector<std::uint8_t>& rows) const {
  if (wanted.contains('\n')) return;
  markWhere(m_arena, m_ends, wanted, rows);
}

void ClientTexts::markPhones(const QByteArray& digits, std::vector<std::uint8_t>& rows) const {
  markWhere(m_phones, m_phoneEnds, digits, rows);
}

}  // namespace retenta
