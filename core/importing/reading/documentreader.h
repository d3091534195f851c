// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/importing/importplan.h"
#include "core/importing/reading/person/personreader.h"
#include "core/importing/reading/reading.h"
#include "core/importing/text/csvscanner.h"
#include "core/importing/text/texttable.h"
#include "core/importing/values/documentwords.h"

namespace retenta {

/// Tells sales and returns from what is neither, by the columns that name the kind of a document.
class DocumentReader {
 public:
  DocumentReader(const ImportPlan& plan, const FieldColumns& columns, Reading& reading);
  /// A sale where no column says otherwise; a word that is none we know is told of the row.
  DocumentKind kindOf(const CsvRecord& record);

 private:
  const ImportPlan& m_plan;
  const FieldColumns& m_columns;
  Reading& m_reading;
  TextTable m_words;
  std::vector<std::optional<DocumentKind>> m_kindOfWord;
  std::string m_scratch;
};

}  // namespace retenta
