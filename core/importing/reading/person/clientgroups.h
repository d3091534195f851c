// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/importing/reading/person/personreader.h"

namespace retenta {

/// A report that is grouped by client: a row with the name and its subtotal, below it the documents
/// without a name. Whether a file is one shows in the preview of the plan.
class ClientGroups {
 public:
  ClientGroups(const ImportPlan& plan, const FieldColumns& columns);
  bool any() const { return m_any; }
  /// Whether the record names the client of those below, and is none itself.
  bool heads(const CsvRecord& record);
  /// Whether it belongs to the client above it.
  bool belongs(const CsvRecord& record);

 private:
  bool has(const CsvRecord& record, ImportField field);

  const FieldColumns& m_columns;
  bool m_any = false;
  std::string m_scratch;
};

}  // namespace retenta
