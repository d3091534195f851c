// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/order/statusreader.h"

#include "core/importing/reading/corrector.h"
#include "core/importing/reading/person/personreader.h"
#include "core/importing/text/celltext.h"
#include "core/importing/values/datevalue.h"
#include "core/importing/values/statuswords.h"

namespace retenta {

StatusReader::StatusReader(const ImportPlan& plan, const FieldColumns& columns, Reading& reading)
    : m_plan(plan), m_columns(columns), m_reading(reading) {}

void StatusReader::read(const CsvRecord& record, ReadLine& line) {
  if (m_columns.has(ImportField::CancelledAt)) {
    const auto cell = m_columns.cell(record, ImportField::CancelledAt, m_scratch);
    if (!isEmptyDate(cell) && yesOrNo(cell).value_or(true)) {
      line.status = static_cast<std::uint8_t>(PurchaseStatus::Cancelled);
      return;
    }
  }
  if (!m_columns.has(ImportField::Status)) return;
  const std::string_view cell = m_columns.cell(record, ImportField::Status, m_scratch);
  if (cell.empty()) return;
  line.status = static_cast<std::uint8_t>(statusOf(cell));
  if (m_columns.of(ImportField::Status).size() > 1) readFurther(record, line);
}

PurchaseStatus StatusReader::statusOf(std::string_view cell) {
  ImportReport& report = m_reading.report;
  const std::uint32_t word = m_words.add(cutTo(cell, 200));
  if (word == m_statusOfWord.size()) {
    const auto status = statusMeant(cell, m_plan);
    m_unknownOfWord.push_back(status ? -1 : static_cast<int>(report.unknownStatuses.size()));
    if (!status) {
      report.unknownStatuses += toQString(cutTo(cell, 200));
      report.unknownStatusRows += 0;
    }
    m_statusOfWord.push_back(status.value_or(m_plan.traits.unknownStatus));
  }
  if (const int unknown = m_unknownOfWord[word]; unknown >= 0) ++report.unknownStatusRows[unknown];
  return m_statusOfWord[word];
}

// Whether it was paid leads; that it was called off, failed or given back is said beside it.
void StatusReader::readFurther(const CsvRecord& record, ReadLine& line) {
  const auto led = static_cast<PurchaseStatus>(line.status);
  if (led != PurchaseStatus::Paid && led != PurchaseStatus::Unpaid) return;
  for (const std::size_t column : m_columns.of(ImportField::Status)) {
    const std::string_view cell = cleanCell(record.at(column), m_scratch);
    const auto status = statusMeant(cell, m_plan);
    if (!status && !isNothing(cell) && column != m_columns.of(ImportField::Status).front())
      statusOf(cell);  // told as unknown
    if (!status || *status == PurchaseStatus::Paid || *status == PurchaseStatus::Unpaid) continue;
    line.status = static_cast<std::uint8_t>(*status);
    return;
  }
}

}  // namespace retenta
