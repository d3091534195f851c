// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/importing/text/csvscanner.h"
#include "core/importing/text/texttable.h"

namespace retenta {

/// Who was read from cells of exactly these bytes: most rows of a journal are about somebody met
/// before, and need not be read again. Gives up by itself where rows hardly ever repeat.
class PersonMemo {
 public:
  static constexpr std::size_t recordsAtOnce = 32;

  /// Of records alike in these columns.
  explicit PersonMemo(std::vector<std::size_t> columns) : m_columns(std::move(columns)) {}

  /// Takes up to recordsAtOnce records that will be asked for next, and fetches what is known of
  /// them together.
  void prepare(std::span<const CsvRecord> records);
  /// Whether the i-th of them was met before this batch.
  bool met(std::size_t i) const { return i < m_prepared && m_found[i] != TextTable::none; }
  /// The person of the i-th of them; TextTable::none = not met.
  std::uint32_t find(std::size_t i);
  /// That it is this one.
  void keep(std::size_t i, std::uint32_t person);

 private:
  std::string_view cellsOf(std::size_t i) const {
    return std::string_view(m_cells).substr(m_begin[i], m_begin[i + 1] - m_begin[i]);
  }

  std::vector<std::size_t> m_columns;
  TextTable m_known;
  std::vector<std::uint32_t> m_persons;  // by number in m_known
  std::string m_cells;                   // of the records prepared, each cell after its length
  std::array<std::size_t, recordsAtOnce + 1> m_begin{};
  std::array<std::uint64_t, recordsAtOnce> m_hashes{};
  std::array<std::uint32_t, recordsAtOnce> m_found{};  // numbers in m_known
  std::size_t m_prepared = 0;
  std::size_t m_asked = 0;
  std::size_t m_met = 0;
  std::size_t m_lookAt = 1 << 18;  // whether it is of use
  bool m_off = false;
};

}  // namespace retenta
