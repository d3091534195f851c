// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/reportstore.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta {

namespace {

constexpr const char* statusSql = R"sql(
  SELECT status, count(*), sum(amount_minor), sum(refund_minor)
  FROM every_purchase
  WHERE day <= ? AND currency = ?
  GROUP BY status
)sql";

constexpr const char* importSql = R"sql(
  SELECT file, at_ms, records, accepted, undone_ms IS NOT NULL,
         (SELECT count(*) FROM import_reject WHERE import_id = import.id)
  FROM import
  ORDER BY id DESC
)sql";

}  // namespace

void loadCoverage(SQLite::Database& db, Day asOf, Currency currency, ReportCoverage& coverage) {
  SQLite::Statement status(db, statusSql);
  status.bind(1, asOf);
  status.bind(2, currency.code().toStdString());
  while (status.executeStep()) {
    const auto number = static_cast<std::size_t>(status.getColumn(0).getInt());
    if (number >= coverage.statuses.size()) continue;
    coverage.statuses[number] = {status.getColumn(1).getInt64(), status.getColumn(2).getInt64(),
                                 status.getColumn(3).getInt64()};
  }
  SQLite::Statement imports(db, importSql);
  while (imports.executeStep()) {
    ReportImport line;
    line.file = QString::fromUtf8(imports.getColumn(0).getText());
    line.atMs = imports.getColumn(1).getInt64();
    line.records = imports.getColumn(2).getInt64();
    line.accepted = imports.getColumn(3).getInt64();
    line.undone = imports.getColumn(4).getInt() != 0;
    line.rejected = imports.getColumn(5).getInt64();
    ++coverage.importsAll;
    if (!line.undone) coverage.rejected += line.rejected;
    if (coverage.imports.size() < reportImportLimit) coverage.imports.push_back(line);
  }
}

}  // namespace retenta
