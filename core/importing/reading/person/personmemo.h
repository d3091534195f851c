// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/largevector.h"
#include "core/importing/text/csvscanner.h"
#include "core/importing/text/texttable.h"

namespace retenta {

/// Who was read from cells of exactly these bytes: most rows of a journal are about somebody met
/// before, and need not be read again. The bytes themselves are not kept: 96 bits of two hashes
/// that have nothing to do with each other stand for them, which among ten million rows about
/// millions of people are the same for different ones once in 10^15 files. Gives up by itself once
/// it is full and rows hardly ever repeat: a journal may begin with a million new people.
class PersonMemo {
 public:
  static constexpr std::size_t recordsAtOnce = 32;

  /// Of records alike in these columns; keeps so many, 16 to 51 bytes each.
  explicit PersonMemo(std::vector<std::size_t> columns, std::size_t mostKept = 5 << 20);

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
  struct Met {
    std::uint64_t hash = 0;
    std::uint32_t check = 0;
    std::uint32_t person = TextTable::none;
  };
  static_assert(sizeof(Met) == 16);

  Met hashed(const CsvRecord& record) const;
  std::size_t placeOf(const Met& cells) const;
  void grow();

  std::vector<std::size_t> m_columns;
  std::size_t m_mostKept;
  LargeVector<Met> m_known;  // open addressing; nobody = free
  std::size_t m_count = 0;
  std::array<Met, recordsAtOnce> m_cells{};            // of the records prepared
  std::array<std::uint32_t, recordsAtOnce> m_found{};  // people
  std::size_t m_prepared = 0;
  std::size_t m_asked = 0;
  std::size_t m_met = 0;
  bool m_off = false;
};

}  // namespace retenta
