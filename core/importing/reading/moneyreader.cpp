// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/moneyreader.h"

#include <algorithm>

#include "core/importing/text/celltext.h"

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

}  // namespace

MoneyReader::MoneyReader(const ImportPlan& plan, const FieldColumns& columns, Reading& reading)
    : m_plan(plan), m_columns(columns), m_reading(reading) {
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

void MoneyReader::readCurrency(const CsvRecord& record, int row, ReadLine& line) {
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
  const auto column = static_cast<std::int16_t>(m_columns.of(ImportField::Currency).front());
  m_reading.report.warnings += {row, ImportWarning::CurrencyGuessed, column};
}

std::optional<MoneyValue> MoneyReader::numberOf(const CsvRecord& record, ImportField field,
                                                CellState& state) {
  const std::string_view cell = m_columns.cell(record, field, m_scratch);
  auto value = parseMoney(cell, m_plan.decimal);
  if (value && m_anyPower) value->decimals -= m_power[static_cast<std::size_t>(field)];
  if (!cell.empty()) state = value ? CellState::Good : CellState::Bad;
  return value;
}

void MoneyReader::read(const CsvRecord& record, int row, ReadLine& line, ReadMore& more) {
  line.currency = 0;
  if (m_columns.has(ImportField::Currency)) readCurrency(record, row, line);
  CellState ignored = CellState::Empty;
  const auto quantity = numberOf(record, ImportField::Quantity, ignored);
  if (quantity) more.quantityMilli = quantity->minor(3).value_or(1000);
  CellState priced = CellState::Empty;
  const auto price = numberOf(record, ImportField::Price, priced);
  CellState sum = CellState::Empty;
  auto amount = numberOf(record, ImportField::Amount, sum);
  // Several columns of totals: a zero says that the first was not needed.
  const auto& totals = m_columns.of(ImportField::Amount);
  if (totals.size() > 1 && amount && amount->mantissa == 0)
    amount =
        parseMoney(cleanCell(record.at(totals[1]), m_scratch), m_plan.decimal).value_or(*amount);
  std::optional<MoneyValue> total;
  if (price) total = product(quantity, *price);
  if (!m_columns.has(ImportField::Amount)) {
    amount = total;
    sum = total ? CellState::Good : priced;
  }
  if (amount && amount->currency) line.currency = currencyIndex(*amount->currency);
  const int exponent = m_exponents[line.currency];
  if (total) more.lineMinor = total->minor(exponent).value_or(0);
  if (const auto item = numberOf(record, ImportField::ItemAmount, ignored)) {
    more.lineMinor = item->minor(exponent).value_or(0);
    line.itemGiven = true;
  }
  if (std::abs(more.lineMinor) > largestMinor) more.lineMinor = 0;
  if (amount) {
    const auto minor = amount->minor(exponent);
    const bool countable = minor && std::abs(*minor) <= largestMinor;
    if (!countable) sum = CellState::Bad;
    line.amountMinor = countable ? *minor : 0;
  }
  line.amount = sum;
  if (m_plan.traits.addend >= 0 && line.amount == CellState::Good) {
    const auto cell =
        cleanCell(record.at(static_cast<std::size_t>(m_plan.traits.addend)), m_scratch);
    if (const auto addend = parseMoney(cell, m_plan.decimal))
      line.amountMinor +=
          std::clamp(addend->minor(exponent).value_or(0), -largestMinor, largestMinor);
  }
  if (!m_columns.has(ImportField::Refund)) return;
  if (const auto refund = numberOf(record, ImportField::Refund, ignored))
    more.refundMinor = std::min(std::abs(refund->minor(exponent).value_or(0)), largestMinor);
}

}  // namespace retenta
