// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/order/dayreader.h"

#include "core/importing/text/celltext.h"
#include "core/importing/values/datevalue.h"
#include "core/importing/values/documentwords.h"

namespace retenta {

namespace {

constexpr Day earliestPlausible = 7305;  // 1990-01-01

}  // namespace

DayReader::DayReader(const ImportPlan& plan, const FieldColumns& columns,
                     const ReadingContext& context, Reading& reading)
    : m_plan(plan),
      m_columns(columns),
      m_reading(reading),
      m_today(context.today),
      m_zone(context.timeZone) {
  if (!m_columns.has(ImportField::Date)) return;
  m_dateColumn = m_columns.of(ImportField::Date).front();
  m_dateIndex = static_cast<std::int16_t>(m_dateColumn);
  m_dateAlone = m_columns.of(ImportField::Date).size() == 1 && !m_columns.has(ImportField::Time) &&
                !plan.dateInOrderId;
}

// A journal has many records a day: the date of the one before is not read again.
void DayReader::read(const CsvRecord& record, ReadLine& line) {
  if (!m_lastDate.empty() && record.at(m_dateColumn) == m_lastDate) {
    line.date = CellState::Good;
    line.day = m_lastDay;
    return;
  }
  const auto told = m_reading.report.warnings.size();
  readNew(record, line);
  if (m_plan.traits.grouped) follow(record, line);
  if (!m_dateAlone || line.date != CellState::Good || told != m_reading.report.warnings.size())
    return;
  m_lastDate = record.at(m_dateColumn);
  m_lastDay = line.day;
}

// An order without a day is of the day above it.
void DayReader::follow(const CsvRecord& record, ReadLine& line) {
  if (line.date == CellState::Good) m_groupDay = line.day;
  if (line.date != CellState::Empty ||
      m_columns.cell(record, ImportField::OrderId, m_scratch).empty())
    return;
  m_wantsEarlier = m_wantsEarlier || !m_groupDay;
  if (!m_groupDay) return;
  line.date = CellState::Good;
  line.day = *m_groupDay;
}

void DayReader::readNew(const CsvRecord& record, ReadLine& line) {
  std::string_view cell;
  if (m_plan.dateInOrderId) {
    cell = m_columns.cell(record, ImportField::OrderId, m_scratch);
    cell = dateInDocument(cell);
    if (cell.empty()) return;
  }
  DateOrder order = m_plan.dateOrder;
  // «не закрыта» in the first column: the second one counts.
  if (!m_plan.dateInOrderId) {
    for (const std::size_t column : m_columns.of(ImportField::Date)) {
      cell = cleanCell(record.at(column), m_scratch);
      order = m_plan.orderOf(column);
      if (!isEmptyDate(cell)) break;
    }
  }
  if (isEmptyDate(cell)) return;
  auto value = parseDate(cell, order);
  const ImportCorrections* said = m_plan.options.corrections.get();
  if (!value && said && said->otherDates) value = parseDate(cell, *said->otherDates);
  if (value && value->secondOfDay < 0 && m_columns.has(ImportField::Time)) {
    m_joined.assign(cell);
    m_joined.push_back(' ');
    const std::string_view time = m_columns.cell(record, ImportField::Time, m_scratch);
    m_joined.append(time);
    if (const auto timed = parseDate(m_joined, order))
      value = timed;
    else if (!isNothing(time))
      m_reading.warn(ImportWarning::UnreadCell, m_columns.of(ImportField::Time).front());
  }
  line.date = value ? CellState::Good : CellState::Bad;
  if (!value) return;
  const bool utc = (value->utc || m_plan.utcDates) && value->secondOfDay >= 0;
  line.day = utc ? m_zone.dayOf(*value) : value->day;
  if (line.day > m_today || line.day < earliestPlausible)
    m_reading.report.warnings += {m_reading.rowRead, ImportWarning::FutureDate, m_dateIndex};
}

}  // namespace retenta
