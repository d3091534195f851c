// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/importstore.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/clients/erasure/erasedagainstore.h"

namespace retenta {

Result<ImportId> storeImport(SQLite::Database& db, const ImportPlan& plan, Reading& reading,
                             const OrderBook& book, const ImportOutcome& outcome,
                             const WriteContext& context, const Progress& progress) {
  if (!mayBringNews(outcome, reading, context.consent)) return ImportId{0};
  db.exec("SAVEPOINT import");
  const auto import = writeImport(db, plan, reading, book, outcome, context, progress);
  if (!import) return import;
  // The file may know people who asked to be forgotten: their purchases count, they stay unknown.
  forgetAgain(db, *import, context.nowMs);
  const bool news = bringsNews(outcome, reading);
  if (!news) db.exec("ROLLBACK TO import");
  db.exec("RELEASE import");
  return news ? *import : ImportId{0};
}

QList<ImportEntry> listImports(SQLite::Database& db) {
  QList<ImportEntry> entries;
  SQLite::Statement query(db, R"sql(
    SELECT id, file, source, kind, at_ms, records, accepted, undone_ms IS NOT NULL,
           (SELECT count(*) FROM import_reject AS r WHERE r.import_id = import.id)
    FROM import ORDER BY id
  )sql");
  while (query.executeStep()) {
    ImportEntry entry;
    entry.id = query.getColumn(0).getInt64();
    entry.file = QString::fromUtf8(query.getColumn(1).getText());
    entry.source = QString::fromUtf8(query.getColumn(2).getText());
    entry.kind = importKindFromId(QString::fromUtf8(query.getColumn(3).getText()))
                     .value_or(ImportKind::Both);
    entry.atMs = query.getColumn(4).getInt64();
    entry.records = query.getColumn(5).getInt64();
    entry.accepted = query.getColumn(6).getInt64();
    entry.undone = query.getColumn(7).getInt() != 0;
    entry.rejected = query.getColumn(8).getInt64();
    entries += entry;
  }
  return entries;
}

QList<RejectedRow> loadRejected(SQLite::Database& db, ImportId import) {
  QList<RejectedRow> rows;
  SQLite::Statement query(db, R"sql(
    SELECT row, column_name, value, reason, record FROM import_reject
    WHERE import_id = ?1 ORDER BY row
  )sql");
  query.bind(1, static_cast<std::int64_t>(import));
  while (query.executeStep()) {
    const auto text = [&](int column) {
      return QString::fromUtf8(query.getColumn(column).getText());
    };
    const auto reason = rejectReasonFromId(text(3)).value_or(RejectReason::EmptyRecord);
    rows += RejectedRow{query.getColumn(0).getInt(), text(1), text(2), reason, text(4)};
  }
  return rows;
}

QString importedFile(SQLite::Database& db, ImportId import) {
  SQLite::Statement name(db, "SELECT file FROM import WHERE id = ?1");
  name.bind(1, static_cast<std::int64_t>(import));
  return name.executeStep() ? QString::fromUtf8(name.getColumn(0).getText()) : QString();
}

}  // namespace retenta
