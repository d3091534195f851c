// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/anomaly/basedigest.h"

#include <QCryptographicHash>
#include <QStringList>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/storage/basefile.h"

namespace retenta::test {

namespace {

// Columns that tell when something was entered differ between two equal runs.
bool isTime(const std::string& column) {
  return column.size() > 3 && column.compare(column.size() - 3, 3, "_ms") == 0;
}

void addTable(QCryptographicHash& hash, SQLite::Database& db, const std::string& table) {
  hash.addData(QByteArray::fromStdString(table));
  SQLite::Statement rows(db, "SELECT * FROM \"" + table + "\" ORDER BY 1, 2");
  while (rows.executeStep()) {
    for (int i = 0; i < rows.getColumnCount(); ++i) {
      const SQLite::Column cell = rows.getColumn(i);
      if (isTime(cell.getName())) continue;
      hash.addData(QByteArray::number(cell.getType()));
      hash.addData(QByteArray(static_cast<const char*>(cell.getBlob()), cell.getBytes()));
      hash.addData(QByteArray(1, '\0'));
    }
  }
}

}  // namespace

QByteArray baseDigest(const QString& path) {
  const auto file = BaseFile::open(path, BaseFile::Access::ReadWrite);
  if (!file) return {};
  const auto problems = (*file)->check();
  if (!problems || !problems->isEmpty()) return {};
  const auto digest = (*file)->read([](SQLite::Database& db) {
    std::vector<std::string> tables;
    SQLite::Statement names(db, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1");
    while (names.executeStep()) tables.push_back(names.getColumn(0).getString());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::string& table : tables)
      // The mark is random; what it stands for is in the other tables.
      if (table != "sqlite_stat1" && table != "base_mark") addTable(hash, db, table);
    return hash.result();
  });
  return digest ? *digest : QByteArray();
}

}  // namespace retenta::test
