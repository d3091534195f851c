// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/text/csvscanner.h"

#include <algorithm>
#include <cstring>

#include "core/importing/text/celltext.h"

namespace retenta {

namespace {

// After so many quotes without an end the file is no table; the rest of it is one record, so that
// hostile text cannot make the scan quadratic.
constexpr int unclosedLimit = 16;
constexpr std::size_t maxFields = 16'384;

}  // namespace

CsvScanner::CsvScanner(std::string_view text, char delimiter)
    : m_text(text), m_delimiter(delimiter) {}

void CsvScanner::add(CsvRecord& record, std::string_view value) {
  if (value.size() > fieldLimit) {
    value = cutTo(value, fieldLimit);
    record.cut = true;
  }
  if (record.fields.size() < maxFields) record.fields.push_back(value);
}

void CsvScanner::plain(CsvRecord& record) {
  const std::size_t begin = m_at;
  const char* text = m_text.data();
  while (m_at < m_text.size() && !isEnd(text[m_at])) ++m_at;
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
    while (m_at < m_text.size() && !isEnd(m_text[m_at])) ++m_at;
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

void CsvScanner::endLine() {
  if (m_at >= m_text.size()) return;
  if (m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n') ++m_at;
  ++m_at;
}

bool CsvScanner::next(CsvRecord& record) {
  record.fields.clear();
  record.cut = false;
  record.unclosed = false;
  if (m_at >= m_text.size()) return false;
  m_scratchUsed = 0;
  record.row = ++m_row;
  const std::size_t begin = m_at;
  while (field(record)) {
  }
  record.raw = m_text.substr(begin, m_at - begin);
  endLine();
  return true;
}

}  // namespace retenta
