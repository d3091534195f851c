// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/recognition/barenumbers.h"

#include <algorithm>

#include "core/importing/values/moneyvalue.h"

namespace retenta {

namespace {

bool isDigits(const std::string& cell) {
  return std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// What a column of bare numbers is like.
struct Numbers {
  int column = 0;
  std::size_t count = 0;
  bool whole = true;   // no decimals
  bool rising = true;  // each more than the one before: numbers of rows or orders
  bool coded = false;  // noughts lead: a code
  qint64 middle = 0;
};

Numbers numbersOf(const ImportPlan& plan, const ColumnEvidence& evidence, int column) {
  Numbers numbers;
  numbers.column = column;
  std::vector<qint64> values;
  for (const HeadRecord& record : evidence.records) {
    if (column >= static_cast<int>(record.cells.size())) continue;
    const std::string& cell = record.cells[static_cast<std::size_t>(column)];
    const auto value = parseMoney(cell, plan.decimal);
    if (!value) continue;
    numbers.coded = numbers.coded || (cell.size() > 1 && cell[0] == '0' && isDigits(cell));
    numbers.whole = numbers.whole && value->decimals == 0;
    const qint64 minor = value->minor(2).value_or(0);
    numbers.rising = numbers.rising && (values.empty() || minor > values.back());
    values.push_back(minor);
  }
  numbers.count = values.size();
  if (values.empty()) return numbers;
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2),
                   values.end());
  numbers.middle = values[values.size() / 2];
  return numbers;
}

}  // namespace

void placeBareNumbers(ImportPlan& plan, const ColumnEvidence& evidence, ColumnAssignment& columns) {
  if (!columns.has(ImportField::Date)) return;
  std::vector<Numbers> bare;
  for (const ImportColumn& column : std::as_const(plan.columns)) {
    if (!column.guessed || column.field != ImportField::Ignore) continue;
    if (matchPercent(plan, evidence, column.index, ImportField::Amount) < 50) continue;
    const Numbers numbers = numbersOf(plan, evidence, column.index);
    if (numbers.count > 0) bare.push_back(numbers);
  }
  if (!columns.has(ImportField::Amount)) {
    const Numbers* best = nullptr;
    for (const Numbers& each : bare) {
      const bool running = each.rising && each.count > 2;
      if (each.coded || running || each.middle >= qint64{10'000'000'000}) continue;
      if (!best || each.middle > best->middle) best = &each;
    }
    if (!best) return;
    columns.give(best->column, ImportField::Amount, ColumnReason::Content);
  }
  if (columns.hasPerson()) return;
  for (const Numbers& each : bare) {
    if (!each.whole || plan.columns[each.column].field != ImportField::Ignore) continue;
    columns.give(each.column, ImportField::ExternalId, ColumnReason::Content);
    return;
  }
}

}  // namespace retenta
