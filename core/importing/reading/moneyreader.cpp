// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/moneyreader.h"

#include <algorithm>

#include "core/importing/containers/mergefill.h"
#include "core/importing/text/celltext.h"
#include "core/importing/values/statuswords.h"

namespace retenta {

namespace {

constexpr qint64 largestMinor = 9'000'000'000'000;  // a sum of a million such has room

std::optional<MoneyValue> product(const std::optional<MoneyValue>& quantity,
                                  const MoneyValue& price) {
  if (!quantity) return price;
  MoneyValue total{0, quantity->decimals + price.decimals, price.currency};
  if (__builtin_mul_overflow(quantity->mantissa, price.mantissa, &total.mantissa))
    return std::nullopt;
  return total;
}

// «2 шт.», "x3": the number without what is counted.
std::string_view withoutUnit(std::string_view cell) {
  const auto begin = cell.find_first_of("0123456789");
  const auto end = cell.find_last_of("0123456789");
  if (begin == std::string_view::npos || begin > 3 || cell.size() - end > 16) return cell;
  const std::string_view number = cell.substr(begin, end + 1 - begin);
  const bool plain = number.find_first_not_of("0123456789.,") == std::string_view::npos;
  const bool negative = cell.substr(0, begin).find_first_of("-(") != std::string_view::npos;
  return plain && !negative ? number : cell;
}

}  // namespace

MoneyReader::MoneyReader(const ImportPlan& plan, const FieldColumns& columns, Reading& reading)
    : m_plan(plan),
      m_columns(columns),
      m_reading(reading),
      m_book(plan.container != QLatin1String("csv")) {
  currencyIndex(plan.headerCurrency.value_or(plan.defaultCurrency));
  for (const ImportColumn& column : plan.columns) {
    if (!isMoney(column.field) || column.rank != 0) continue;
    const int power = powerInHeader(column.header.toStdString());
    m_power[static_cast<std::size_t>(column.field)] = power;
    m_anyPower = m_anyPower || power != 0;
  }
}

std::uint8_t MoneyReader::currencyIndex(Currency currency) {
  auto& all = m_reading.currencies;
  const auto found = std::find(all.begin(), all.end(), currency);
  if (found != all.end()) return static_cast<std::uint8_t>(found - all.begin());
  if (all.size() == 255) return 0;
  all.push_back(currency);
  m_exponents.push_back(currency.exponent());
  return static_cast<std::uint8_t>(all.size() - 1);
}

void MoneyReader::readCurrency(const CsvRecord& record, ReadLine& line) {
  const std::string_view cell = m_columns.cell(record, ImportField::Currency, m_scratch);
  if (cell.empty()) return;
  const std::uint32_t word = m_currencyWords.add(cell);
  if (word == m_currencyOfWord.size()) {
    auto currency = currencyOfWord(cell);
    if (!currency) currency = Currency::fromCode(toQString(cell));
    m_currencyOfWord.push_back(currency ? currencyIndex(*currency) : std::uint8_t{0});
    m_currencyKnown.push_back(currency.has_value());
  }
  line.currency = m_currencyOfWord[word];
  if (m_currencyKnown[word]) return;
  m_reading.warn(ImportWarning::CurrencyGuessed, m_columns.of(ImportField::Currency).front());
}

bool MoneyReader::isMergedBelow(const CsvRecord& record, ImportField field) const {
  if (!m_book) return false;
  const auto& columns = m_columns.of(field);
  return std::any_of(columns.begin(), columns.end(), [&](std::size_t column) {
    return record.at(column).substr(0, mergedMark.size()) == mergedMark;
  });
}

std::optional<MoneyValue> MoneyReader::numberOf(const CsvRecord& record, ImportField field,
                                                CellState& state) {
  const std::string_view cell = m_columns.cell(record, field, m_scratch);
  auto value = parseMoney(cell, m_plan.decimal);  // returned from everywhere: made in its place
  if (value && isMergedBelow(record, field)) {    // said once, of all these rows
    value.reset();
    return value;
  }
  if (value && m_anyPower) value->decimals -= m_power[static_cast<std::size_t>(field)];
  if (!value && field == ImportField::Quantity && !cell.empty())
    value = parseMoney(withoutUnit(cell), m_plan.decimal);
  if (!cell.empty()) state = value ? CellState::Good : CellState::Bad;
  return value;
}

bool MoneyReader::isUnread(const CsvRecord& record, ImportField field) {
  const std::string_view cell = m_columns.cell(record, field, m_scratch);
  return !isNothing(cell) && yesOrNo(cell).value_or(true);
}

void MoneyReader::tellUnread(const CsvRecord& record, ImportField field) {
  if (isUnread(record, field))
    m_reading.warn(ImportWarning::UnreadCell, m_columns.of(field).front());
}

// Several columns of totals: a zero says that the first was not needed.
void MoneyReader::readOrderTotal(const CsvRecord& record, std::optional<MoneyValue>& amount,
                                 CellState& state) {
  const auto& totals = m_columns.of(ImportField::Amount);
  if (totals.size() < 2 || !amount || amount->mantissa != 0) return;
  const std::string_view cell = cleanCell(record.at(totals[1]), m_scratch);
  const auto other = parseMoney(cell, m_plan.decimal);
  if (!other && !isNothing(cell)) state = CellState::Bad;
  amount = other.value_or(*amount);
}

void MoneyReader::readItemTotal(const CsvRecord& record, ReadLine& line, ReadMore& more) {
  CellState state = CellState::Empty;
  if (const auto item = numberOf(record, ImportField::ItemAmount, state)) {
    more.lineMinor = item->minor(m_exponents[line.currency]).value_or(0);
    line.itemGiven = true;
  }
  if (state == CellState::Bad) tellUnread(record, ImportField::ItemAmount);
}

void MoneyReader::readAddend(const CsvRecord& record, ReadLine& line) {
  const auto cell = cleanCell(record.at(static_cast<std::size_t>(m_plan.traits.addend)), m_scratch);
  const auto addend = parseMoney(cell, m_plan.decimal);
  if (addend)
    line.amountMinor += std::clamp(addend->minor(m_exponents[line.currency]).value_or(0),
                                   -largestMinor, largestMinor);
  else if (!isNothing(cell))
    line.amount = CellState::Bad;  // less than was paid
}

void MoneyReader::readRefund(const CsvRecord& record, const ReadLine& line, ReadMore& more) {
  CellState state = CellState::Empty;
  if (const auto refund = numberOf(record, ImportField::Refund, state))
    more.refundMinor =
        std::min(std::abs(refund->minor(m_exponents[line.currency]).value_or(0)), largestMinor);
  if (state == CellState::Bad) tellUnread(record, ImportField::Refund);
}

void MoneyReader::read(const CsvRecord& record, ReadLine& line, ReadMore& more) {
  line.currency = 0;
  if (m_columns.has(ImportField::Currency)) readCurrency(record, line);
  CellState counted = CellState::Empty;
  const auto quantity = numberOf(record, ImportField::Quantity, counted);
  if (quantity) more.quantityMilli = quantity->minor(3).value_or(1000);
  CellState priced = CellState::Empty;
  const auto price = numberOf(record, ImportField::Price, priced);
  CellState sum = CellState::Empty;
  auto amount = numberOf(record, ImportField::Amount, sum);
  readOrderTotal(record, amount, sum);
  std::optional<MoneyValue> total;
  if (price) total = product(quantity, *price);
  if (!m_columns.has(ImportField::Amount)) {
    amount = total;
    sum = total ? CellState::Good : priced;
    if (counted == CellState::Bad && isUnread(record, ImportField::Quantity))
      sum = CellState::Bad;  // of how many is unknown
  } else {
    if (counted == CellState::Bad) tellUnread(record, ImportField::Quantity);
    if (priced == CellState::Bad) tellUnread(record, ImportField::Price);
  }
  if (amount && amount->currency) line.currency = currencyIndex(*amount->currency);
  const int exponent = m_exponents[line.currency];
  if (total) more.lineMinor = total->minor(exponent).value_or(0);
  readItemTotal(record, line, more);
  if (std::abs(more.lineMinor) > largestMinor) more.lineMinor = 0;
  if (amount) {
    const auto minor = amount->minor(exponent);
    const bool countable = minor && std::abs(*minor) <= largestMinor;
    if (!countable) sum = CellState::Bad;
    line.amountMinor = countable ? *minor : 0;
  }
  line.amount = sum;
  if (m_plan.traits.addend >= 0 && line.amount == CellState::Good) readAddend(record, line);
  if (m_columns.has(ImportField::Refund)) readRefund(record, line, more);
}

}  // namespace retenta
