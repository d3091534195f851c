// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/text/lineplaces.h"

#include <algorithm>

#include "core/importing/text/csvscanner.h"

namespace retenta {

namespace {

constexpr int rowsBetweenMarks = 16;

}  // namespace

void LinePlaces::add(int row, const char* record) {
  if (m_runs.empty() || row - m_runs.back().row != static_cast<int>(m_count - m_runs.back().line))
    m_runs.push_back({m_count, row});
  if (m_marks.empty() || row - m_marks.back().row >= rowsBetweenMarks)
    m_marks.push_back({row, record});
  ++m_count;
}

int LinePlaces::rowOf(std::uint32_t line) const {
  const auto behind =
      std::upper_bound(m_runs.begin(), m_runs.end(), line,
                       [](std::uint32_t wanted, const Run& run) { return wanted < run.line; });
  const Run& run = *(behind - 1);
  return run.row + static_cast<int>(line - run.line);
}

std::string_view LinePlaces::rawOf(std::uint32_t line) const {
  const auto corrected =
      std::lower_bound(m_corrected.begin(), m_corrected.end(), line,
                       [](const auto& each, std::uint32_t wanted) { return each.first < wanted; });
  if (corrected != m_corrected.end() && corrected->first == line) return corrected->second;
  const int row = rowOf(line);
  const auto behind =
      std::upper_bound(m_marks.begin(), m_marks.end(), row,
                       [](int wanted, const Mark& mark) { return wanted < mark.row; });
  const Mark& mark = *(behind - 1);
  CsvScanner scanner({mark.text, static_cast<std::size_t>(m_end - mark.text)}, m_delimiter);
  CsvRecord record;
  for (int at = mark.row; at < row; ++at) {
    if (!scanner.skip(record)) return {};
  }
  return scanner.next(record) ? record.raw : std::string_view();
}

void LinePlaces::append(const LinePlaces& next, int rows) {
  for (const Run& run : next.m_runs) m_runs.push_back({run.line + m_count, run.row + rows});
  for (const Mark& mark : next.m_marks) m_marks.push_back({mark.row + rows, mark.text});
  for (const auto& [line, text] : next.m_corrected) m_corrected.emplace_back(line + m_count, text);
  m_count += next.m_count;
}

}  // namespace retenta
