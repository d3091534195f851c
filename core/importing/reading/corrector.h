// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/importing/importplan.h"
#include "core/importing/text/csvscanner.h"

namespace retenta {

/// Puts the user's corrections into records as they are scanned. Costs nothing without any.
class Corrector {
 public:
  explicit Corrector(const ImportPlan& plan);

  /// Replaces cells of the record, and its raw text with one that says the same. The views live
  /// until the next call. Whether anything was replaced.
  bool apply(CsvRecord& record);
  /// Whether the user leaves the row out; `row` as a spreadsheet numbers it.
  bool leavesOut(int row) const;

 private:
  using Values = std::unordered_map<std::string, std::string>;

  void put(CsvRecord& record, std::size_t column, std::string_view text);

  ImportCorrectionsPtr m_corrections;
  int m_rowShift = 0;
  int m_headerRow = 0;
  char m_delimiter = ',';
  bool m_cells = false;
  std::unordered_map<int, std::vector<std::pair<std::size_t, std::string>>> m_cellsOfRow;
  std::vector<std::pair<std::size_t, Values>> m_valuesOfColumn;
  std::string m_scratch;
  std::string m_raw;
};

/// What a word of a status column means: as the user said, else as statusOfWord() knows.
std::optional<PurchaseStatus> statusMeant(std::string_view word, const ImportPlan& plan);

/// A cell as a CSV file has it: in quotes where it holds the delimiter, a quote or a line break.
std::string quotedCell(std::string_view text, char delimiter);

}  // namespace retenta
