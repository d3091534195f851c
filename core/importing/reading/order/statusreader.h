// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/importing/reading/person/personreader.h"

namespace retenta {

/// Reads how an order stands, and counts the words that say nothing to us.
class StatusReader {
 public:
  StatusReader(const ImportPlan& plan, const FieldColumns& columns, Reading& reading);
  void read(const CsvRecord& record, ReadLine& line);

 private:
  PurchaseStatus statusOf(std::string_view cell);
  void readFurther(const CsvRecord& record, ReadLine& line);

  const ImportPlan& m_plan;
  const FieldColumns& m_columns;
  Reading& m_reading;
  TextTable m_words;
  std::vector<PurchaseStatus> m_statusOfWord;
  std::vector<int> m_unknownOfWord;  // among the report's unknown ones; -1 = known
  std::string m_scratch;
};

}  // namespace retenta
