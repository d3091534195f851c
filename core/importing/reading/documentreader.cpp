// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/documentreader.h"

#include "core/importing/text/celltext.h"
#include "core/importing/values/moneyvalue.h"

namespace retenta {

DocumentReader::DocumentReader(const ImportPlan& plan, const FieldColumns& columns,
                               Reading& reading)
    : m_plan(plan), m_columns(columns), m_reading(reading) {}

DocumentKind DocumentReader::kindOf(const CsvRecord& record) {
  auto kind = DocumentKind::Sale;
  for (const std::size_t column : m_columns.of(ImportField::Document)) {
    const std::string_view cell = cleanCell(record.at(column), m_scratch);
    if (cell.empty()) continue;
    const std::uint32_t word = m_words.add(cutTo(cell, 200));
    if (word == m_kindOfWord.size()) m_kindOfWord.push_back(documentOfWord(cell));
    const std::optional<DocumentKind> said = m_kindOfWord[word];
    if (!said && !isNothing(cell)) m_reading.warn(ImportWarning::UnreadCell, column);
    if (said.value_or(DocumentKind::Sale) != DocumentKind::Sale) kind = *said;
    if (kind == DocumentKind::NoSale) return kind;
  }
  if (kind != DocumentKind::Sale || !m_plan.traits.spendings) return kind;
  const auto amount =
      parseMoney(m_columns.cell(record, ImportField::Amount, m_scratch), m_plan.decimal);
  return amount && amount->mantissa < 0 ? DocumentKind::NoSale : kind;
}

}  // namespace retenta
