// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/person/personmemo.h"

namespace retenta {

namespace {

constexpr std::size_t longestCells = 1024;   // longer ones are read anew
constexpr std::size_t metOfAsked = 4;        // one in so many must have been met
constexpr std::uint32_t mostKept = 1 << 18;  // some thirty megabytes

}  // namespace

void PersonMemo::prepare(std::span<const CsvRecord> records) {
  m_prepared = 0;
  if (m_off) return;
  if (m_asked >= m_lookAt) {
    m_off = m_met * metOfAsked < m_asked;
    m_lookAt *= 2;
    if (m_off) {
      m_known = TextTable();
      m_persons = std::vector<std::uint32_t>();
      return;
    }
  }
  m_cells.clear();
  for (std::size_t i = 0; i < records.size(); ++i) {
    m_begin[i] = m_cells.size();
    for (const std::size_t column : m_columns) {
      const std::string_view cell = records[i].at(column);
      const auto size = static_cast<std::uint32_t>(cell.size());
      m_cells.append(reinterpret_cast<const char*>(&size), sizeof size);
      m_cells.append(cell.substr(0, longestCells));
    }
  }
  m_prepared = records.size();
  m_begin[m_prepared] = m_cells.size();
  for (std::size_t i = 0; i < m_prepared; ++i) m_hashes[i] = m_known.hash(cellsOf(i));
  m_known.bringNear({m_hashes.data(), m_prepared});
  for (std::size_t i = 0; i < m_prepared; ++i) {
    m_found[i] = m_known.find(cellsOf(i), m_hashes[i]);
    if (m_found[i] != TextTable::none) __builtin_prefetch(&m_persons[m_found[i]]);
  }
}

std::uint32_t PersonMemo::find(std::size_t i) {
  if (i >= m_prepared) return TextTable::none;
  ++m_asked;
  std::uint32_t known = m_found[i];
  if (known == TextTable::none) known = m_known.find(cellsOf(i), m_hashes[i]);  // met meanwhile
  if (known == TextTable::none) return known;
  ++m_met;
  return m_persons[known];
}

void PersonMemo::keep(std::size_t i, std::uint32_t person) {
  if (i >= m_prepared || cellsOf(i).size() > longestCells || m_known.size() >= mostKept) return;
  m_known.add(cellsOf(i), m_hashes[i]);
  m_persons.resize(m_known.size(), person);
}

}  // namespace retenta
