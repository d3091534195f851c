// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/text/csvscanner.h"

#include <algorithm>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "core/importing/text/celltext.h"

namespace retenta {

namespace {

// After so many quotes without an end the file is no table; the rest of it is one record, so that
// hostile text cannot make the scan quadratic.
constexpr int unclosedLimit = 16;

// The first of the three signs at or behind `at`, else the end of the text.
std::size_t findSign(std::string_view text, std::size_t at, char delimiter) {
#ifdef __SSE2__
  const __m128i delimiters = _mm_set1_epi8(delimiter);
  const __m128i newlines = _mm_set1_epi8('\n');
  const __m128i returns = _mm_set1_epi8('\r');
  for (; at + 16 <= text.size(); at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const __m128i found =
        _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiters),
                     _mm_or_si128(_mm_cmpeq_epi8(bytes, newlines), _mm_cmpeq_epi8(bytes, returns)));
    if (const int mask = _mm_movemask_epi8(found))
      return at + static_cast<std::size_t>(__builtin_ctz(static_cast<unsigned>(mask)));
  }
#endif
  while (at < text.size() && text[at] != delimiter && text[at] != '\n' && text[at] != '\r') ++at;
  return at;
}

}  // namespace

CsvScanner::CsvScanner(std::string_view text, char delimiter)
    : m_text(text), m_delimiter(delimiter) {}

bool CsvScanner::skip(CsvRecord& record) {
  if (m_at >= m_text.size()) return false;
  const std::size_t end = std::min(m_text.find('\n', m_at), m_text.size());
  const std::string_view line = m_text.substr(m_at, end - m_at);
  // A quote may hide line ends, and a lone return is one; the last byte of a line may be its own.
  const std::size_t lone = line.find('\r');
  const bool inside = lone != std::string_view::npos && lone + 1 < line.size();
  if (inside || line.find('"') != std::string_view::npos) return next(record);
  ++m_row;
  m_at = std::min(end + 1, m_text.size());
  return true;
}

// A field that is too long, or one too many.
void CsvScanner::addBeyond(CsvRecord& record, std::string_view value) {
  if (value.size() > fieldLimit) {
    value = cutTo(value, fieldLimit);
    record.cut = true;
  }
  if (record.fields.size() < maxFields) record.fields.push_back(value);
}

void CsvScanner::plain(CsvRecord& record) {
  const std::size_t begin = m_at;
  m_at = findSign(m_text, m_at, m_delimiter);
  add(record, m_text.substr(begin, m_at - begin));
}

// False when the quote never closes.
bool CsvScanner::quoted(CsvRecord& record) {
  std::size_t begin = ++m_at;
  std::string* scratch = nullptr;
  const auto keep = [&](std::string_view part) {
    if (!scratch) {
      if (m_scratchUsed == m_scratch.size()) m_scratch.emplace_back();
      scratch = &m_scratch[m_scratchUsed++];
      scratch->clear();
    }
    if (scratch->size() <= fieldLimit) scratch->append(part.substr(0, fieldLimit + 4));
  };
  while (true) {
    const void* found = std::memchr(m_text.data() + m_at, '"', m_text.size() - m_at);
    if (!found) return false;
    m_at = static_cast<std::size_t>(static_cast<const char*>(found) - m_text.data());
    if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
      keep(m_text.substr(begin, m_at + 1 - begin));
      m_at += 2;
      begin = m_at;
      continue;
    }
    const std::string_view part = m_text.substr(begin, m_at - begin);
    ++m_at;
    const std::size_t rest = m_at;
    m_at = findSign(m_text, m_at, m_delimiter);
    if (!scratch && rest == m_at) {
      add(record, part);
      return true;
    }
    keep(part);
    keep(m_text.substr(rest, m_at - rest));
    add(record, *scratch);
    return true;
  }
}

// The record up to its line's end, the quote taken as a letter.
void CsvScanner::giveUpQuote(CsvRecord& record, std::size_t begin) {
  record.unclosed = true;
  m_at = begin;
  if (++m_unclosed > unclosedLimit) {
    m_at = m_text.size();
    add(record, m_text.substr(begin));
    return;
  }
  plain(record);
}

// Fields without quotes as long as whole blocks of text last: all signs of a block are found at
// once. False at the end of the record; else it goes on with field().
bool CsvScanner::plainRun([[maybe_unused]] CsvRecord& record) {
#ifdef __SSE2__
  const __m128i delimiters = _mm_set1_epi8(m_delimiter);
  const __m128i newlines = _mm_set1_epi8('\n');
  const __m128i returns = _mm_set1_epi8('\r');
  const auto quotedAt = [this](std::size_t at) { return at < m_text.size() && m_text[at] == '"'; };
  if (quotedAt(m_at)) return true;
  for (std::size_t at = m_at; at + 16 <= m_text.size(); at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(m_text.data() + at));
    const __m128i ends =
        _mm_or_si128(_mm_cmpeq_epi8(bytes, newlines), _mm_cmpeq_epi8(bytes, returns));
    const __m128i found = _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiters), ends);
    auto signs = static_cast<unsigned>(_mm_movemask_epi8(found));
    for (; signs != 0; signs &= signs - 1) {
      const std::size_t sign = at + static_cast<std::size_t>(__builtin_ctz(signs));
      add(record, m_text.substr(m_at, sign - m_at));
      m_at = sign;
      if (m_text[sign] != m_delimiter) return false;
      if (quotedAt(++m_at)) return true;
    }
  }
#endif
  return true;
}

bool CsvScanner::field(CsvRecord& record) {
  const std::size_t begin = m_at;
  if (m_at < m_text.size() && m_text[m_at] == '"') {
    if (!quoted(record)) giveUpQuote(record, begin);
  } else {
    plain(record);
  }
  if (m_at < m_text.size() && m_text[m_at] == m_delimiter) {
    ++m_at;
    return true;
  }
  return false;
}

// Columns held apart by blanks, as old data sets are.
void CsvScanner::spaced(CsvRecord& record) {
  const std::size_t end = std::min(m_text.find_first_of("\r\n", m_at), m_text.size());
  while (m_at < end) {
    const std::size_t begin = m_text.find_first_not_of(" \t", m_at);
    if (begin >= end) break;
    m_at = std::min(m_text.find_first_of(" \t", begin), end);
    add(record, m_text.substr(begin, m_at - begin));
  }
  m_at = end;
  if (record.fields.empty()) record.fields.emplace_back();
}

void CsvScanner::endLine() {
  if (m_at >= m_text.size()) return;
  if (m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n') ++m_at;
  ++m_at;
}

bool CsvScanner::next(CsvRecord& record) {
  m_scratchUsed = 0;
  return nextToo(record);
}

bool CsvScanner::nextToo(CsvRecord& record) {
  record.fields.clear();
  record.cut = false;
  record.unclosed = false;
  if (m_at >= m_text.size()) return false;
  record.row = ++m_row;
  const std::size_t begin = m_at;
  if (m_delimiter == ' ') {
    spaced(record);
  } else {
    while (plainRun(record) && field(record)) {
    }
  }
  record.raw = m_text.substr(begin, m_at - begin);
  endLine();
  return true;
}

}  // namespace retenta
