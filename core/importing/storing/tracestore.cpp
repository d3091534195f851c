// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/tracestore.h"

#include <algorithm>

#include <QFileInfo>
#include <QJsonDocument>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/base/radixsort.h"
#include "core/clients/personname.h"
#include "core/importing/text/texttable.h"
#include "core/storage/rawstatement.h"

namespace retenta {

namespace {

constexpr std::uint64_t signBit = std::uint64_t{1} << 63;
constexpr const char* importSql = R"sql(
  INSERT INTO import (file, source, kind, at_ms, records, accepted, mapping)
  VALUES (?, ?, ?, ?, ?, ?, ?)
)sql";
constexpr const char* rejectSql = R"sql(
  INSERT OR IGNORE INTO import_reject (import_id, row, column_name, value, reason, record)
  VALUES (?, ?, ?, ?, ?, ?)
)sql";

// Ascending numbers as differences, seven bits a byte: a million purchases are a megabyte.
std::string packed(std::vector<qint64> numbers) {
  // Negative ones first.
  radixSort(numbers, [](qint64 number) { return static_cast<std::uint64_t>(number) ^ signBit; });
  std::string bytes;
  qint64 last = 0;
  for (const qint64 number : numbers) {
    auto step = static_cast<std::uint64_t>(number) - static_cast<std::uint64_t>(last);
    last = number;
    while (step >= 0x80) {
      bytes.push_back(static_cast<char>(step | 0x80));
      step >>= 7;
    }
    bytes.push_back(static_cast<char>(step));
  }
  return bytes;
}

std::vector<qint64> unpacked(std::string_view bytes) {
  std::vector<qint64> numbers;
  std::uint64_t last = 0;
  std::uint64_t step = 0;
  int shift = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (shift < 64) step |= std::uint64_t{byte & 0x7FU} << shift;
    if (byte & 0x80) {
      shift += 7;
      continue;
    }
    last += step;
    numbers.push_back(static_cast<qint64>(last));
    step = 0;
    shift = 0;
  }
  return numbers;
}

ImportTrace traceOf(const RawStatement& row) {
  ImportTrace trace;
  trace.import = row.number(0);
  trace.purchaseFrom = row.number(1);
  trace.purchaseTo = row.number(2);
  trace.knownPurchases = unpacked(row.blob(3));
  trace.knownClients = unpacked(row.blob(4));
  trace.knownKeys = unpacked(row.blob(5));
  const std::string_view changes = row.blob(6);
  trace.changes = QByteArray(changes.data(), static_cast<qsizetype>(changes.size()));
  return trace;
}

}  // namespace

ImportId addImport(SQLite::Database& db, const ImportPlan& plan, const ImportReport& report,
                   qint64 nowMs) {
  QJsonObject fields;
  for (const ImportColumn& column : plan.columns) {
    if (column.field == ImportField::Ignore) continue;
    const QString header =
        column.header.isEmpty() ? QString::number(column.index + 1) : column.header;
    fields[header] = importFieldId(column.field);
  }
  const std::string mapping = QJsonDocument(fields).toJson(QJsonDocument::Compact).toStdString();
  const std::string file = QFileInfo(plan.title()).fileName().toStdString();
  const std::string source = plan.source.toStdString();
  const std::string kind = importKindId(plan.kind).toStdString();
  RawStatement insert(db, importSql);
  insert.bind(1, file);
  insert.bind(2, source);
  insert.bind(3, kind);
  insert.bind(4, nowMs);
  insert.bind(5, report.records);
  insert.bind(6, report.accepted);
  insert.bind(7, mapping);
  insert.run();
  return db.getLastInsertRowid();
}

void addRejects(SQLite::Database& db, ImportId import, const ImportReport& report) {
  RawStatement insert(db, rejectSql);
  for (const RejectedRow& rejected : report.rejected) {
    const std::string column = rejected.column.toStdString();
    const std::string value = rejected.value.toStdString();
    const std::string reason = rejectReasonId(rejected.reason).toStdString();
    const std::string record = rejected.record.toStdString();
    insert.bind(1, import);
    insert.bind(2, std::int64_t{rejected.row});
    insert.bind(3, column);
    insert.bind(4, value);
    insert.bind(5, reason);
    insert.bind(6, record);
    insert.run();
  }
}

void keepReport(SQLite::Database& db, ImportId import, const ImportReport& report) {
  const std::string text =
      QJsonDocument(report.summary()).toJson(QJsonDocument::Compact).toStdString();
  RawStatement update(db, "UPDATE import SET report = ?2 WHERE id = ?1");
  update.bind(1, import);
  update.bind(2, text);
  update.run();
}

void saveTrace(SQLite::Database& db, const ImportTrace& trace) {
  const std::string purchases = packed(trace.knownPurchases);
  const std::string clients = packed(trace.knownClients);
  const std::string keys = packed(trace.knownKeys);
  RawStatement insert(db, R"sql(
    INSERT INTO import_trace (import_id, purchase_from, purchase_to, known_purchases, known_clients,
                              known_keys, changes)
    VALUES (?, ?, ?, ?, ?, ?, ?)
  )sql");
  insert.bind(1, trace.import);
  insert.bind(2, trace.purchaseFrom);
  insert.bind(3, trace.purchaseTo);
  insert.bindBlob(4, purchases);
  insert.bindBlob(5, clients);
  insert.bindBlob(6, keys);
  insert.bindBlob(7, {trace.changes.constData(), static_cast<std::size_t>(trace.changes.size())});
  insert.run();
}

std::vector<ImportTrace> loadLaterTraces(SQLite::Database& db, ImportId import) {
  std::vector<ImportTrace> traces;
  RawStatement rows(db, R"sql(
    SELECT t.import_id, t.purchase_from, t.purchase_to, t.known_purchases, t.known_clients,
           t.known_keys, x''
    FROM import_trace AS t JOIN import AS i ON i.id = t.import_id
    WHERE i.undone_ms IS NULL AND i.id > ?1
    ORDER BY i.id
  )sql");
  rows.bind(1, import);
  while (rows.next()) traces.push_back(traceOf(rows));
  return traces;
}

ImportTrace loadTrace(SQLite::Database& db, ImportId import) {
  RawStatement rows(db, R"sql(
    SELECT import_id, purchase_from, purchase_to, known_purchases, known_clients, known_keys,
           changes
    FROM import_trace WHERE import_id = ?1
  )sql");
  rows.bind(1, import);
  ImportTrace trace;
  while (rows.next()) trace = traceOf(rows);
  return trace;
}

std::uint64_t identityHash(int kind, std::string_view source, std::string_view value) {
  return stableHash(value, stableHash(source, static_cast<std::uint64_t>(kind)));
}

std::optional<QString> clientField(SQLite::Database& db, ClientId client, const QString& field) {
  SQLite::Statement query(
      db,
      "SELECT CASE WHEN ?2 LIKE 'extra:%' "
      "THEN (SELECT value FROM client_extra WHERE client_id = ?1 AND 'extra:' || name = ?2) "
      "WHEN ?2 LIKE 'related:%' "
      "THEN (SELECT birthday FROM related_person WHERE client_id = ?1 AND 'related:' || id = ?2) "
      "ELSE json_object('name', name, 'weak', CAST(weak AS TEXT), 'gender', gender, "
      "'birthday', birthday, 'city', city, 'origin', origin, 'address', address) ->> ?2 END "
      "FROM client WHERE id = ?1");
  query.bind(1, static_cast<std::int64_t>(client));
  query.bind(2, field.toStdString());
  if (!query.executeStep() || query.getColumn(0).isNull()) return std::nullopt;
  return QString::fromUtf8(query.getColumn(0).getText());
}

void setClientField(SQLite::Database& db, ClientId client, const char* field,
                    const QString& value) {
  const std::string_view name(field);
  constexpr std::string_view extra = "extra:";
  if (name.substr(0, extra.size()) == extra) {
    SQLite::Statement set(db,
                          "UPDATE client_extra SET value = ?3 WHERE client_id = ?1 AND name = ?2");
    set.bind(1, static_cast<std::int64_t>(client));
    set.bind(2, std::string(name.substr(extra.size())));
    set.bind(3, value.toStdString());
    set.exec();
    return;
  }
  constexpr std::string_view related = "related:";
  if (name.substr(0, related.size()) == related) {
    SQLite::Statement set(
        db,
        "UPDATE related_person SET birthday = ?3 WHERE client_id = ?1 AND 'related:' || id = ?2");
    set.bind(1, static_cast<std::int64_t>(client));
    set.bind(2, std::string(name));
    set.bind(3, value.toStdString());
    set.exec();
    return;
  }
  // A base can come by mail: what it calls a field is no SQL.
  constexpr std::string_view fields[] = {"name", "weak",   "gender", "birthday",
                                         "city", "origin", "address"};
  if (std::find(std::begin(fields), std::end(fields), name) == std::end(fields)) return;
  SQLite::Statement update(
      db, name == "name" ? std::string("UPDATE client SET name = ?2, name_key = ?3 WHERE id = ?1")
                         : "UPDATE client SET " + std::string(name) + " = ?2 WHERE id = ?1");
  update.bind(1, static_cast<std::int64_t>(client));
  if (name == "weak")
    update.bind(2, value == QStringLiteral("1") ? 1 : 0);
  else
    update.bind(2, value.toStdString());
  if (name == "name")
    update.bind(3, isPlaceholderName(value) ? std::string() : nameKey(value).toStdString());
  update.exec();
}

}  // namespace retenta
