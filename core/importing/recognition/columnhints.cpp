// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/recognition/columnhints.h"

#include "core/importing/text/celltext.h"
#include "core/importing/values/datevalue.h"
#include "core/importing/values/moneyvalue.h"

namespace retenta {

namespace {

constexpr int enough = 50;  // cells that agree

template <std::size_t N, class Hint>
int countOf(const std::array<int, N>& counts, Hint hint) {
  return counts[static_cast<std::size_t>(hint)];
}

}  // namespace

ColumnHints::ColumnHints(const ImportPlan& plan) {
  for (const ImportColumn& column : plan.columns) {
    const bool money = column.field == ImportField::Amount || column.field == ImportField::Refund ||
                       column.field == ImportField::Price;
    const Column entry{static_cast<std::size_t>(column.index), column.header, money};
    if (money || column.field == ImportField::Quantity) m_numbers.push_back(entry);
    const bool instant =
        column.field == ImportField::SendResultAt ||
        (column.field >= ImportField::Sent && column.field <= ImportField::Unsubscribed);
    if (column.field == ImportField::Date || column.field == ImportField::Birthday || instant)
      m_dates.push_back(entry);
  }
}

void ColumnHints::lookAtNumber(const Column& column, std::string_view cell) {
  const DecimalHint hint = decimalHint(cell);
  if (hint == DecimalHint::Ambiguous) {
    if (!column.money) return;
    if (m_moneyAsked.sample.isEmpty()) m_moneyAsked = {column.header, toQString(cell)};
  }
  ++m_decimal[static_cast<std::size_t>(hint)];
}

void ColumnHints::lookAtDate(const Column& column, std::string_view cell) {
  const DateHint hint = dateHint(cell);
  ++m_date[static_cast<std::size_t>(hint)];
  if (hint == DateHint::Ambiguous && m_dateAsked.sample.isEmpty())
    m_dateAsked = {column.header, toQString(cell)};
  if (hint != DateHint::None && m_dateSample.empty()) m_dateSample = std::string(cell);
}

void ColumnHints::look(const CsvRecord& record) {
  std::string scratch;
  for (const Column& column : m_numbers) {
    const std::string_view cell = cleanCell(record.at(column.index), scratch);
    if (!cell.empty()) lookAtNumber(column, cell);
  }
  for (const Column& column : m_dates) {
    const std::string_view cell = cleanCell(record.at(column.index), scratch);
    if (!cell.empty()) lookAtDate(column, cell);
  }
}

bool ColumnHints::settled() const {
  const bool money = m_numbers.empty() || countOf(m_decimal, DecimalHint::Dot) >= enough ||
                     countOf(m_decimal, DecimalHint::Comma) >= enough;
  const bool date = m_dates.empty() || countOf(m_date, DateHint::Iso) >= enough ||
                    countOf(m_date, DateHint::Dotted) >= enough ||
                    countOf(m_date, DateHint::Dmy) >= enough ||
                    countOf(m_date, DateHint::Mdy) >= enough;
  return money && date;
}

void ColumnHints::decide(ImportPlan& plan) const {
  const int dots = countOf(m_decimal, DecimalHint::Dot);
  const int commas = countOf(m_decimal, DecimalHint::Comma);
  plan.moneyAmbiguous = false;
  if (plan.options.decimal) {
    plan.decimal = *plan.options.decimal;
  } else if (dots != commas) {
    plan.decimal = dots > commas ? '.' : ',';
  } else {
    // Nothing but whole numbers, or only numbers like 1,234: the habit of the delimiter's country.
    plan.decimal = likelyDecimal(plan);
    plan.moneyAmbiguous = countOf(m_decimal, DecimalHint::Ambiguous) > 0;
  }
  const int dmy = countOf(m_date, DateHint::Dmy) + countOf(m_date, DateHint::Dotted);
  const int mdy = countOf(m_date, DateHint::Mdy);
  plan.dateAmbiguous = false;
  if (plan.options.dateOrder) {
    plan.dateOrder = *plan.options.dateOrder;
  } else if (countOf(m_date, DateHint::Dmy) != mdy) {
    plan.dateOrder = countOf(m_date, DateHint::Dmy) > mdy ? DateOrder::Dmy : DateOrder::Mdy;
  } else if (countOf(m_date, DateHint::Ambiguous) > 0) {
    plan.dateAmbiguous = true;
    plan.dateOrder = plan.country == QStringLiteral("US") ? DateOrder::Mdy : DateOrder::Dmy;
  } else {
    plan.dateOrder =
        dmy == 0 && countOf(m_date, DateHint::Iso) > 0 ? DateOrder::Ymd : DateOrder::Dmy;
  }
  plan.ambiguousColumn = plan.dateAmbiguous ? m_dateAsked.column : m_moneyAsked.column;
  plan.ambiguousSample = plan.dateAmbiguous ? m_dateAsked.sample : m_moneyAsked.sample;
  if (!plan.dateAmbiguous && !plan.moneyAmbiguous) {
    plan.ambiguousColumn.clear();
    plan.ambiguousSample.clear();
  }
  plan.dateFormat = datePattern(m_dateSample, plan.dateOrder);
}

}  // namespace retenta
