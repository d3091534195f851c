// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/own/originreader.h"

#include "core/importing/own/ownformat.h"
#include "core/importing/text/celltext.h"
#include "core/importing/values/datevalue.h"

namespace retenta {

namespace {

bool startsWithReturn(std::string_view cell) {
  return cell.substr(0, 14) == "Возврат" || cell.substr(0, 14) == "возврат";
}

}  // namespace

OriginReader::OriginReader(const ImportPlan& plan, const FieldColumns& columns, Reading& reading)
    : m_plan(plan), m_columns(columns), m_reading(reading), m_own(isOwnPreset(plan.preset)) {}

bool OriginReader::isReturn(std::string_view number) const {
  return !m_own && startsWithReturn(number);
}

std::string_view OriginReader::numberedWithin(const CsvRecord& record, const ReadLine& line) {
  if (!m_own) {
    if (m_plan.traits.key == OrderKey::Number || line.date != CellState::Good) return {};
    const bool ofDay = m_plan.traits.key == OrderKey::NumberOfDay;
    m_within =
        ofDay ? isoDate(line.day).toStdString() : std::to_string(civilFromDay(line.day).year);
    return m_within;
  }
  const std::string_view cell = m_columns.cell(record, ImportField::OrderYear, m_within);
  if (cell.size() == 4) return cell;
  const auto day = parseDate(cell, m_plan.dateOrder);
  if (!day && !cell.empty())
    m_reading.warn(ImportWarning::UnreadCell, m_columns.of(ImportField::OrderYear).front());
  m_within = day ? isoDate(day->day).toStdString() : std::string();
  return m_within;
}

void OriginReader::addTills(const CsvRecord& record, std::string& number) {
  const char* sign = " (";
  for (const int column : m_plan.traits.tills) {
    if (column < 0) continue;
    const std::string_view cell = cleanCell(record.at(static_cast<std::size_t>(column)), m_scratch);
    if (cell.empty()) continue;
    number.append(sign).append(cutTo(cell, 60));
    sign = ", ";
  }
  if (*sign == ',') number += ')';
}

std::uint32_t OriginReader::wordAt(const CsvRecord& record, ImportField field, TextTable& table) {
  if (!m_columns.has(field)) return TextTable::none;
  const std::string_view cell = m_columns.cell(record, field, m_scratch);
  return cell.empty() ? TextTable::none : table.add(cutTo(cell, 200));
}

void OriginReader::read(const CsvRecord& record) {
  if (!m_own) return;
  m_reading.sources.push_back(wordAt(record, ImportField::OrderSource, m_reading.words));
  m_reading.groups.push_back(wordAt(record, ImportField::OrderGroup, m_groups));
}

}  // namespace retenta
