// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/importing/reading/person/personreader.h"
#include "core/importing/values/moneyvalue.h"

namespace retenta {

/// Reads what a record says of money and quantity.
class MoneyReader {
 public:
  /// Enters the file's own currency as the first of the reading.
  MoneyReader(const ImportPlan& plan, const FieldColumns& columns, Reading& reading);
  void read(const CsvRecord& record, ReadLine& line, ReadMore& more);

 private:
  std::uint8_t currencyIndex(Currency currency);
  void readCurrency(const CsvRecord& record, ReadLine& line);
  std::optional<MoneyValue> numberOf(const CsvRecord& record, ImportField field, CellState& state);
  void readOrderTotal(const CsvRecord& record, std::optional<MoneyValue>& amount, CellState& state);
  void readItemTotal(const CsvRecord& record, ReadLine& line, ReadMore& more);
  void readAddend(const CsvRecord& record, ReadLine& line);
  void readRefund(const CsvRecord& record, const ReadLine& line, ReadMore& more);
  bool isMergedBelow(const CsvRecord& record, ImportField field) const;
  // Of a cell that is no number: whether it does not say that there is none either.
  bool isUnread(const CsvRecord& record, ImportField field);
  void tellUnread(const CsvRecord& record, ImportField field);

  const ImportPlan& m_plan;
  const FieldColumns& m_columns;
  Reading& m_reading;
  TextTable m_currencyWords;
  std::vector<std::uint8_t> m_currencyOfWord;
  std::vector<bool> m_currencyKnown;
  std::vector<int> m_exponents;                 // by currency of the reading
  std::array<int, importFieldCount> m_power{};  // noughts that the header says are left out
  bool m_anyPower = false;
  bool m_book = false;  // taken out of a container, which may have merged cells
  std::string m_scratch;
};

}  // namespace retenta
