// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figures/answertable.h"

#include <algorithm>
#include <cmath>

#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QSet>

#include "app/cli/output.h"
#include "core/exports/tablewriter.h"

namespace retenta::cli {

namespace {

using Row = QHash<QString, QJsonValue>;

// What a row is about stands before its figures, which follow by their names.
const QStringList leading = {
    QStringLiteral("as_of"),   QStringLiteral("from"),  QStringLiteral("to"),
    QStringLiteral("cohort"),  QStringLiteral("size"),  QStringLiteral("age"),
    QStringLiteral("segment"), QStringLiteral("id"),    QStringLiteral("name"),
    QStringLiteral("group"),   QStringLiteral("source")};

constexpr double mostWhole = 9'007'199'254'740'992;  // beyond it a double skips whole numbers

QString joined(const QJsonArray& words) {
  QStringList texts;
  for (const QJsonValue& word : words) texts += word.toVariant().toString();
  return texts.join(QStringLiteral(", "));
}

bool isTable(const QJsonValue& value) {
  return value.isArray() && value.toArray().at(0).isObject();
}

void addMembers(Row& row, const QJsonObject& object, const QString& prefix) {
  for (auto member = object.begin(); member != object.end(); ++member) {
    const QJsonValue value = *member;
    if (isTable(value)) continue;
    if (value.isObject()) {
      addMembers(row, value.toObject(), prefix + member.key() + QLatin1Char('.'));
    } else {
      row.insert(prefix + member.key(),
                 value.isArray() ? QJsonValue(joined(value.toArray())) : value);
    }
  }
}

class Table {
 public:
  explicit Table(const QJsonValue& rows, const QString& key) {
    if (rows.isArray()) {
      for (const QJsonValue& row : rows.toArray()) add({}, row.toObject());
    } else {
      addNamed({}, rows.toObject(), key);
    }
  }
  const std::vector<Row>& rows() const { return m_rows; }

  QStringList columns() const {
    QSet<QString> known;
    for (const Row& row : m_rows)
      for (auto cell = row.begin(); cell != row.end(); ++cell) known.insert(cell.key());
    QStringList names = known.values();
    const auto place = [](const QString& name) {
      const qsizetype at = leading.indexOf(name);
      return at < 0 ? leading.size() : at;
    };
    std::sort(names.begin(), names.end(), [&](const QString& a, const QString& b) {
      return std::pair(place(a), a) < std::pair(place(b), b);
    });
    return names;
  }

 private:
  void addNamed(const Row& shared, const QJsonObject& rows, const QString& key) {
    for (auto member = rows.begin(); member != rows.end(); ++member) {
      Row row = shared;
      row.insert(key, member.key());
      add(row, member->toObject());
    }
  }
  void add(Row row, QJsonObject object) {
    const QJsonValue cells = object.take(QStringLiteral("cells"));
    addMembers(row, object, {});
    if (cells.isObject()) return addNamed(row, cells.toObject(), QStringLiteral("segment"));
    if (!cells.isArray()) return m_rows.push_back(row);
    int age = 0;
    for (const QJsonValue& cell : cells.toArray()) {
      Row own = row;
      own.insert(QStringLiteral("age"), age++);
      add(own, cell.toObject());
    }
  }

  std::vector<Row> m_rows;
};

void put(TableWriter& to, const QJsonValue& value) {
  if (!value.isDouble())
    return to.text(value.isBool()
                       ? (value.toBool() ? QStringLiteral("true") : QStringLiteral("false"))
                       : value.toString());
  const double number = value.toDouble();
  const bool whole = number == std::floor(number) && std::abs(number) < mostWhole;
  whole ? to.number(value.toInteger()) : to.real(number);
}

}  // namespace

bool hasTable(const QString& command) {
  static const QStringList commands = {
      QStringLiteral("clients"), QStringLiteral("segments"),  QStringLiteral("kpi"),
      QStringLiteral("rfm"),     QStringLiteral("migration"), QStringLiteral("cohorts"),
      QStringLiteral("growth"),  QStringLiteral("bucket"),    QStringLiteral("funnel"),
      QStringLiteral("sources"), QStringLiteral("goals")};
  return commands.contains(command);
}

int printAnswer(const Invocation& call, const QJsonObject& document, const QJsonValue& rows,
                const QString& key) {
  if (call.table.isEmpty()) {
    printJson(document);
    return Done;
  }
  const Table table(rows, key);
  // A table without rows has no columns that could be told: its head says what there is none of.
  const QStringList columns = table.rows().empty() ? QStringList(call.command) : table.columns();
  const bool workbook =
      QFileInfo(call.table).suffix().compare(QLatin1String("xlsx"), Qt::CaseInsensitive) == 0;
  const auto written = writeTable(call.table, workbook ? TableFormat::Xlsx : TableFormat::CsvExcel,
                                  call.command, columns, [&](TableWriter& to) -> Result<void> {
                                    for (const Row& row : table.rows()) {
                                      for (const QString& column : columns)
                                        put(to, row.value(column));
                                      to.endRow();
                                    }
                                    return {};
                                  });
  if (!written) return fail(written.error());
  if (!call.quiet)
    printLine(Cli::tr("%1: %2.").arg(QFileInfo(call.table).absoluteFilePath(),
                                     QString::number(table.rows().size())));
  return Done;
}

}  // namespace retenta::cli
