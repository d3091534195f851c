// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/importing/text/csvscanner.h"
#include "core/importing/importplan.h"

namespace retenta {

/// Tells records from what stands among them: blank rows, the header repeated, totals, headings and
/// signatures (Title: whoever reads on knows whether data follow, and calls the last ones Footer).
class RowJudge {
 public:
  explicit RowJudge(const ImportPlan& plan);
  RowKind kindOf(const CsvRecord& record) const;

 private:
  bool isHeader(const CsvRecord& record) const;
  bool isTotal(const CsvRecord& record) const;
  bool isNote(const CsvRecord& record) const;

  ImportKind m_kind;
  DateOrder m_dateOrder;
  std::vector<std::string> m_header;  ///< cells of the header row as cleaned
  std::vector<ImportField> m_fields;
};

/// "Итого", «ИТОГО за январь:», "Grand total": the word of a total row.
bool isTotalWord(std::string_view cell);

}  // namespace retenta
