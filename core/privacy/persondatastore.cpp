// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/persondatastore.h"

#include <QJsonArray>
#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta {

namespace {

// Every table that names a client, whichever feature owns it.
constexpr const char* tablesSql = R"sql(
  SELECT m.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
  WHERE m.type = 'table' AND c.name = 'client_id' AND m.name <> 'suppression'
  ORDER BY m.name
)sql";
// What the numbers of those tables stand for.
constexpr const char* itemsSql = R"sql(
  SELECT i.purchase_id, i.line, p.name AS product, p.category, p.sku, i.quantity_milli,
         i.amount_minor
  FROM bought AS i JOIN product AS p ON p.id = i.product_id
  WHERE i.client_id = ?1 ORDER BY 1, 2
)sql";
constexpr const char* tagsSql = R"sql(
  SELECT t.name FROM client_tag AS c JOIN tag AS t ON t.id = c.tag_id WHERE c.client_id = ?1
)sql";
constexpr const char* messagesSql = R"sql(
  SELECT m.source, m.ref AS mailing, m.title, d.kind, d.address, d.stages, d.sent_s, d.delivered_s,
         d.opened_s, d.clicked_s, d.unsubscribed_s, d.bounced_s
  FROM identity AS i JOIN delivery AS d ON d.kind = i.kind AND d.address = i.value
  JOIN mailing AS m ON m.id = d.mailing_id
  WHERE i.client_id = ?1 ORDER BY d.mailing_id, d.import_id
)sql";
constexpr const char* importsSql = R"sql(
  SELECT id, file, source, at_ms FROM import WHERE id IN (
    SELECT import_id FROM client WHERE id = ?1 UNION
    SELECT import_id FROM every_purchase WHERE client_id = ?1)
)sql";

QJsonValue valueOf(const SQLite::Column& cell) {
  if (cell.isNull()) return QJsonValue::Null;
  if (cell.isInteger()) return static_cast<qint64>(cell.getInt64());
  if (cell.isFloat()) return cell.getDouble();
  if (cell.isBlob()) {
    return QString::fromLatin1(
        QByteArray(static_cast<const char*>(cell.getBlob()), cell.getBytes()).toHex());
  }
  return QString::fromUtf8(cell.getText());
}

QJsonArray rowsOf(SQLite::Database& db, const std::string& sql, ClientId client) {
  QJsonArray rows;
  SQLite::Statement query(db, sql);
  query.bind(1, static_cast<std::int64_t>(client));
  while (query.executeStep()) {
    QJsonObject row;
    for (int i = 0; i < query.getColumnCount(); ++i) {
      row[QString::fromUtf8(query.getColumn(i).getName())] = valueOf(query.getColumn(i));
    }
    rows += row;
  }
  return rows;
}

}  // namespace

QJsonObject loadPersonData(SQLite::Database& db, ClientId client) {
  QJsonObject data;
  const QJsonArray self = rowsOf(db, "SELECT * FROM client WHERE id = ?1", client);
  if (self.isEmpty()) return data;
  data[QStringLiteral("client")] = self;
  SQLite::Statement tables(db, tablesSql);
  while (tables.executeStep()) {
    const std::string table = tables.getColumn(0).getString();
    data[QString::fromStdString(table)] =
        rowsOf(db, "SELECT * FROM \"" + table + "\" WHERE client_id = ?1", client);
  }
  data[QStringLiteral("item")] = rowsOf(db, itemsSql, client);
  data[QStringLiteral("tag")] = rowsOf(db, tagsSql, client);
  data[QStringLiteral("delivery")] = rowsOf(db, messagesSql, client);
  data[QStringLiteral("import")] = rowsOf(db, importsSql, client);
  return data;
}

}  // namespace retenta
