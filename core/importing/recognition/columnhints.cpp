// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/recognition/columnhints.h"

#include <algorithm>

#include "core/importing/text/celltext.h"
#include "core/importing/values/moneyvalue.h"

namespace retenta {

namespace {

constexpr int enough = 50;  // cells that agree
constexpr int manyRows = 20'000;

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
    const bool day = column.field == ImportField::Date || column.field == ImportField::Birthday ||
                     column.field == ImportField::RelatedBirthday ||
                     column.field == ImportField::Since;
    if (!day && !instant) continue;
    DateColumn dates;
    dates.index = entry.index;
    dates.header = entry.header;
    dates.ofPurchase = column.field == ImportField::Date;
    m_dates.push_back(std::move(dates));
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

bool ColumnHints::DateColumn::settled(int rows) const {
  // Few birthdays among many rows: once they show their order, or nothing to ask, that is that.
  if (rows >= manyRows && (proven() || of(DateHint::Ambiguous) == 0)) return true;
  return of(DateHint::Iso) >= enough || of(DateHint::Dotted) >= enough ||
         of(DateHint::Dmy) >= enough || of(DateHint::Mdy) >= enough;
}

std::optional<DateOrder> ColumnHints::DateColumn::proven() const {
  const int dmy = of(DateHint::Dmy);
  const int mdy = of(DateHint::Mdy);
  if (dmy != mdy) return dmy > mdy ? DateOrder::Dmy : DateOrder::Mdy;
  if (of(DateHint::Ambiguous) > 0) return std::nullopt;
  if (of(DateHint::Dotted) > 0) return DateOrder::Dmy;
  if (of(DateHint::Iso) > 0) return DateOrder::Ymd;
  return std::nullopt;
}

void ColumnHints::look(const CsvRecord& record) {
  ++m_rows;
  std::string scratch;
  for (const Column& column : m_numbers) {
    const std::string_view cell = cleanCell(record.at(column.index), scratch);
    if (!cell.empty()) lookAtNumber(column, cell);
  }
  for (DateColumn& column : m_dates) {
    if (column.settled(m_rows)) continue;
    const std::string_view cell = cleanCell(record.at(column.index), scratch);
    if (cell.empty()) continue;
    const DateHint hint = dateHint(cell);
    ++column.hints[static_cast<std::size_t>(hint)];
    if (hint == DateHint::Ambiguous && column.asked.isEmpty()) column.asked = toQString(cell);
    if (hint != DateHint::None && column.sample.empty()) column.sample = std::string(cell);
  }
}

bool ColumnHints::settled() const {
  const bool money = m_numbers.empty() || countOf(m_decimal, DecimalHint::Dot) >= enough ||
                     countOf(m_decimal, DecimalHint::Comma) >= enough;
  return money && std::all_of(m_dates.begin(), m_dates.end(),
                              [this](const DateColumn& column) { return column.settled(m_rows); });
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
  plan.ambiguousColumn = m_moneyAsked.column;
  plan.ambiguousSample = m_moneyAsked.sample;
  if (!plan.moneyAmbiguous) {
    plan.ambiguousColumn.clear();
    plan.ambiguousSample.clear();
  }
  decideDates(plan);
}

// The dates of purchases lead. A column that shows nothing follows those that do, where they agree;
// what the user says is of all, but not against what another column proves.
void ColumnHints::decideDates(ImportPlan& plan) const {
  plan.dateAmbiguous = false;
  plan.dateOrder = plan.options.dateOrder.value_or(DateOrder::Dmy);
  for (ImportColumn& column : plan.columns) column.dateOrder.reset();
  if (m_dates.empty()) return;
  const auto lead = std::find_if(m_dates.begin(), m_dates.end(),
                                 [](const DateColumn& column) { return column.ofPurchase; });
  const DateColumn& first = lead == m_dates.end() ? m_dates.front() : *lead;
  const DateColumn* asked = nullptr;
  std::optional<DateOrder> shown;  // by columns in which day and month could change places
  bool disagree = false;
  for (const DateColumn& column : m_dates) {
    const bool mixed = column.of(DateHint::Dmy) != column.of(DateHint::Mdy);
    const auto proven = column.proven();
    if (!proven && column.of(DateHint::Ambiguous) > 0 && (!asked || &column == &first))
      asked = &column;
    if (!mixed) continue;
    disagree = disagree || (shown && *shown != *proven);
    shown = proven;
  }
  if (!plan.options.dateOrder) {
    const DateOrder likely = plan.country == QStringLiteral("US") ? DateOrder::Mdy : DateOrder::Dmy;
    const bool follows = shown && !disagree;
    plan.dateAmbiguous = asked && !follows;
    plan.dateOrder = first.proven().value_or(follows ? *shown : asked ? likely : DateOrder::Dmy);
    if (plan.dateAmbiguous) {
      plan.ambiguousColumn = asked->header;
      plan.ambiguousSample = asked->asked;
    }
  }
  for (const DateColumn& column : m_dates) {
    const bool told = plan.options.dateOrder && &column == &first;
    auto order = told ? std::nullopt : column.proven();
    if (!order && !told && column.of(DateHint::Ambiguous) > 0 && !plan.options.dateOrder)
      order = shown;
    // A year in front is read in any order.
    if (order && *order != DateOrder::Ymd && *order != plan.dateOrder)
      plan.columns[static_cast<qsizetype>(column.index)].dateOrder = order;
  }
  plan.dateFormat = datePattern(first.sample, plan.dateOrder);
}

}  // namespace retenta
