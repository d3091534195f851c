// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/recognition/previewrows.h"

#include "core/clients/email.h"
#include "core/clients/phone.h"
#include "core/importing/text/celltext.h"
#include "core/importing/reading/corrector.h"
#include "core/importing/recognition/columnguess.h"
#include "core/importing/text/csvscanner.h"
#include "core/importing/values/datevalue.h"
#include "core/importing/values/moneyvalue.h"
#include "core/importing/recognition/rowjudge.h"

namespace retenta {

namespace {

constexpr int recordsShown = 25;
constexpr int rowsShown = 60;

QString number(MoneyValue value, int power) {
  for (value.decimals -= power; value.decimals < 0; ++value.decimals) {
    if (__builtin_mul_overflow(value.mantissa, qint64{10}, &value.mantissa)) return {};
  }
  QString text = QString::number(std::abs(value.mantissa));
  if (value.decimals > 0) {
    text = text.rightJustified(value.decimals + 1, QLatin1Char('0'));
    text.insert(text.size() - value.decimals, QLatin1Char('.'));
  }
  if (value.mantissa < 0) text.prepend(QLatin1Char('-'));
  return value.currency ? text + QLatin1Char(' ') + value.currency->code() : text;
}

}  // namespace

QString typedCell(std::string_view cell, const ImportColumn& column, const ImportPlan& plan,
                  int power) {
  std::string out;
  switch (column.field) {
    case ImportField::Email:
      if (normalizeEmail(cell, out)) return toQString(out);
      break;
    case ImportField::Phone:
      if (normalizePhone(cell, plan.country.toStdString(), out))
        return QLatin1Char('+') + toQString(out);
      break;
    case ImportField::Date:
      if (const auto date = parseDate(cell, column.dateOrder.value_or(plan.dateOrder)))
        return isoDate(date->day);
      break;
    case ImportField::Amount:
    case ImportField::Refund:
    case ImportField::Price:
    case ImportField::Quantity:
      if (const auto value = parseMoney(cell, plan.decimal)) return number(*value, power);
      break;
    default:
      break;
  }
  return toQString(cell);
}

QList<PreviewRow> previewRows(const Dialect& dialect, const ImportPlan& plan) {
  QList<PreviewRow> rows;
  const RowJudge judge(plan);
  CsvScanner scanner(dialect.table, dialect.delimiter);
  Corrector corrector(plan);
  CsvRecord record;
  std::string scratch;
  int shown = 0;
  while (shown < recordsShown && rows.size() < rowsShown && scanner.next(record)) {
    corrector.apply(record);
    PreviewRow row;
    row.row = record.row - plan.rowShift;
    if (record.row < plan.headerRow)
      row.kind = RowKind::Title;
    else
      row.kind = record.row == plan.headerRow ? RowKind::Header : judge.kindOf(record);
    for (const ImportColumn& column : plan.columns) {
      const std::string_view cell =
          cleanCell(record.at(static_cast<std::size_t>(column.index)), scratch);
      const bool data = row.kind == RowKind::Data;
      const int power = isMoney(column.field) ? powerInHeader(column.header.toStdString()) : 0;
      row.cells += (data ? typedCell(cell, column, plan, power) : toQString(cell)).left(200);
      row.invalid.push_back(data && !cell.empty() &&
                            !readsAs(cell, column.field, plan, column.dateOrder));
    }
    shown += row.kind == RowKind::Data ? 1 : 0;
    rows += row;
  }
  return rows;
}

}  // namespace retenta
