// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/recognition/orders/numberguess.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "core/importing/recognition/presets.h"
#include "core/importing/text/celltext.h"
#include "core/importing/text/texttable.h"
#include "core/importing/values/datevalue.h"

namespace retenta {

namespace {

// Words in the name of a column that make its numbers those of receipts.
constexpr const char* receiptWords = "чек|чека|чеку|чэк|чэка|receipt|check|квитанция|квитанции";
constexpr const char* tillNames =
    "Касса|№ кассы|Номер кассы|Терминал|№ терминала|ККТ|ККМ|ФН|Номер ФН|РН ККТ|ЗН ККТ|"
    "Торговая точка|Магазин|Точка|Ресторан|Торговое предприятие|Till|Register|Terminal|POS|Store|"
    "Location|Outlet;Смена|№ смены|Номер смены|Кассовая смена|Shift|Shift number|Shift no";

const ImportColumn* leading(const ImportPlan& plan, ImportField field) {
  for (const ImportColumn& column : plan.columns)
    if (column.field == field && column.rank == 0) return &column;
  return nullptr;
}

bool isOfReceipts(const QString& header) {
  static const QStringList words = QString::fromUtf8(receiptWords).split(QLatin1Char('|'));
  const QStringList said = wordKey(header).split(QLatin1Char(' '));
  return std::any_of(said.begin(), said.end(),
                     [](const QString& word) { return words.contains(word); });
}

QStringList headersOf(const ImportPlan& plan) {
  QStringList headers;
  for (const ImportColumn& column : plan.columns) headers += column.header;
  return headers;
}

// The text of some cells, one after the other.
class Cells {
 public:
  std::string_view of(const CsvRecord& record, const std::vector<int>& columns) {
    m_text.clear();
    for (const int column : columns) {
      m_text += cleanCell(record.at(static_cast<std::size_t>(column)), m_scratch);
      if (!m_text.empty()) m_text += '\x1F';
    }
    return m_text;
  }

 private:
  std::string m_text;
  std::string m_scratch;
};

struct Met {
  std::uint64_t when = 0;
  std::uint64_t who = 0;
};

}  // namespace

NumberGuess::NumberGuess(const ImportPlan& plan) {
  const ImportColumn* number = leading(plan, ImportField::OrderId);
  const bool dated = leading(plan, ImportField::Date) != nullptr;
  if (plan.preset.isEmpty() && plan.kind != ImportKind::Contacts && number && dated)
    m_column = number->index;
}

void NumberGuess::look(const CsvRecord& record) {
  if (m_column < 0 || (m_rises && m_falls)) return;
  const std::string_view cell = record.at(static_cast<std::size_t>(m_column));
  if (cell.empty() || cell == m_last) return;
  if (!m_last.empty()) {
    const bool shorter = m_last.size() < cell.size();
    (shorter || (m_last.size() == cell.size() && m_last < cell) ? m_rises : m_falls) = true;
  }
  m_last = cell;
}

void NumberGuess::decide(const Dialect& dialect, const QStringList& restarted,
                         ImportPlan& plan) const {
  if (m_column < 0) return;
  const QString& header = plan.columns[m_column].header;
  plan.traits.numberColumn = plan.source + QLatin1Char('/') + wordKey(header);
  const auto tills = tillColumns(tillNames, headersOf(plan));
  const auto ofDay = [&] {
    plan.traits.key = OrderKey::NumberOfDay;
    plan.traits.tills = tills;
  };
  if (isOfReceipts(header) || restarted.contains(plan.traits.numberColumn)) return ofDay();
  if (!m_rises || !m_falls) return;
  std::vector<int> where;
  std::vector<int> who;
  for (const int till : tills)
    if (till >= 0) where.push_back(till);
  const auto date = static_cast<std::size_t>(leading(plan, ImportField::Date)->index);
  for (const ImportColumn& column : std::as_const(plan.columns)) {
    if (column.field <= ImportField::ExternalId && column.field != ImportField::Ignore)
      who.push_back(column.index);
  }
  std::unordered_map<std::uint64_t, Met> met;
  int others = 0;
  int same = 0;
  Cells cells;
  CsvScanner scanner(dialect.table, dialect.delimiter);
  CsvRecord record;
  std::string scratch;
  for (qint64 row = 0; row < ImportPlan::rowsCounted && scanner.next(record); ++row) {
    if (record.row <= plan.headerRow) continue;
    const std::string_view number = cells.of(record, {m_column});
    const auto day = parseDate(cleanCell(record.at(date), scratch), plan.orderOf(date));
    if (number.empty() || !day) continue;
    const std::uint64_t key = stableHash(number);
    const std::uint64_t when =
        stableHash(cells.of(record, where), static_cast<std::uint64_t>(day->day));
    const Met now{when, stableHash(cells.of(record, who))};
    static const std::uint64_t nobody = stableHash({});
    const auto [at, first] = met.emplace(key, now);
    if (first || at->second.when == now.when || now.who == nobody || at->second.who == nobody)
      continue;
    ++(at->second.who == now.who ? same : others);
    at->second = now;
  }
  if (others >= 2 && others > same) ofDay();
}

}  // namespace retenta
