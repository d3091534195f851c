// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/importing/reading/person/personreader.h"

namespace retenta {

/// Reads where an order's number comes from: the year or day within which it is one, by the
/// preset's rule or as Retenta's own files say it; which source gave it, and which lines are one
/// order, as those alone say.
class OriginReader {
 public:
  OriginReader(const ImportPlan& plan, const FieldColumns& columns, Reading& reading);
  /// Whether the order's number says that it is a return: «Возврат …».
  bool isReturn(std::string_view number) const;
  /// The year ("2025") or day ("2025-03-05") of the order's number, '' when it is of all times.
  std::string_view numberedWithin(const CsvRecord& record, const ReadLine& line);
  /// Behind a number that begins anew with each till or shift: with which, «15 (Касса 1, 34)».
  void addTills(const CsvRecord& record, std::string& number);
  /// Notes source and group of the line just added.
  void read(const CsvRecord& record);

 private:
  std::uint32_t wordAt(const CsvRecord& record, ImportField field, TextTable& table);

  const ImportPlan& m_plan;
  const FieldColumns& m_columns;
  Reading& m_reading;
  bool m_own;
  TextTable m_groups;
  std::string m_within;
  std::string m_scratch;
};

}  // namespace retenta
