// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/importing/reading/person/personreader.h"
#include "core/importing/text/texttable.h"
#include "core/importing/values/goodslist.h"

namespace retenta {

/// Reads what a record says was bought: one product, or all that one cell lists.
class GoodsReader {
 public:
  GoodsReader(const ImportPlan& plan, const FieldColumns& columns, Reading& reading);
  /// After the money: of the reading's last line.
  void read(const CsvRecord& record, ReadLine& line, ReadMore& more);

 private:
  bool readListed(const CsvRecord& record, ReadLine& line, ReadMore& more);
  std::uint32_t wordOf(const ListedGood& good);

  const ImportPlan& m_plan;
  const FieldColumns& m_columns;
  Reading& m_reading;
  bool m_lists;       ///< a row seems to be a whole order: no columns for single pieces
  bool m_nameAlone;   ///< one cell says which product it is: its word is known by that
  TextTable m_cells;  // as they stand in the file
  std::vector<std::uint32_t> m_wordOfCell;  // by number in m_cells
  std::string m_cell;
  std::string m_scratch;
  std::string m_joined;
};

}  // namespace retenta
