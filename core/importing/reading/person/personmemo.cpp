// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/person/personmemo.h"

#include <algorithm>

namespace retenta {

namespace {

constexpr std::size_t metOfAsked = 4;  // one in so many must have been met
constexpr std::size_t smallest = 1 << 12;
constexpr std::size_t fullEighths = 5;  // of the places at most taken

}  // namespace

PersonMemo::PersonMemo(std::vector<std::size_t> columns, std::size_t mostKept)
    : m_columns(std::move(columns)), m_mostKept(mostKept) {
  std::sort(m_columns.begin(), m_columns.end());
  m_columns.erase(std::unique(m_columns.begin(), m_columns.end()), m_columns.end());
}

// Cells that follow each other in the file with one sign between, which are bare ones, are hashed
// together: how many there are says where one ends.
PersonMemo::Met PersonMemo::hashed(const CsvRecord& record) const {
  TwoHashes hashes;
  for (std::size_t i = 0; i < m_columns.size();) {
    std::string_view cells = record.at(m_columns[i]);
    std::size_t count = 1;
    for (; i + count < m_columns.size(); ++count) {
      const std::string_view next = record.at(m_columns[i + count]);
      if (cells.empty() || next.data() != cells.data() + cells.size() + 1) break;
      cells = {cells.data(), cells.size() + 1 + next.size()};
    }
    hashes.add(cells, count);
    i += count;
  }
  return {hashes.first(), static_cast<std::uint32_t>(hashes.second() >> 32), TextTable::none};
}

std::size_t PersonMemo::placeOf(const Met& cells) const {
  const std::size_t mask = m_known.size() - 1;
  std::size_t at = cells.hash & mask;
  while (m_known[at].person != TextTable::none &&
         !(m_known[at].hash == cells.hash && m_known[at].check == cells.check))
    at = (at + 1) & mask;
  return at;
}

void PersonMemo::grow() {
  const LargeVector<Met> before = std::move(m_known);
  m_known = LargeVector<Met>(std::max(smallest, before.size() * 2));
  for (const Met& each : before) {
    if (each.person != TextTable::none) m_known[placeOf(each)] = each;
  }
}

void PersonMemo::prepare(std::span<const CsvRecord> records) {
  m_prepared = 0;
  if (m_off) return;
  if (m_count >= m_mostKept && m_met * metOfAsked < m_asked) {
    m_off = true;
    m_known = LargeVector<Met>();
    return;
  }
  if ((m_count + records.size()) * 8 > m_known.size() * fullEighths) grow();
  m_prepared = records.size();
  const std::size_t mask = m_known.size() - 1;
  for (std::size_t i = 0; i < m_prepared; ++i) {
    m_cells[i] = hashed(records[i]);
    __builtin_prefetch(&m_known[m_cells[i].hash & mask]);
  }
  for (std::size_t i = 0; i < m_prepared; ++i) m_found[i] = m_known[placeOf(m_cells[i])].person;
}

std::uint32_t PersonMemo::find(std::size_t i) {
  if (i >= m_prepared) return TextTable::none;
  ++m_asked;
  std::uint32_t person = m_found[i];
  if (person == TextTable::none) person = m_known[placeOf(m_cells[i])].person;  // met meanwhile
  m_met += person == TextTable::none ? 0 : 1;
  return person;
}

void PersonMemo::keep(std::size_t i, std::uint32_t person) {
  if (i >= m_prepared || m_count >= m_mostKept) return;
  Met& place = m_known[placeOf(m_cells[i])];
  m_count += place.person == TextTable::none ? 1 : 0;
  place = {m_cells[i].hash, m_cells[i].check, person};
}

}  // namespace retenta
