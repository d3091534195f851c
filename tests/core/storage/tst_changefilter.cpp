// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/storage/changes/changefilter.h"
#include "core/storage/changeset.h"
#include "tests/support/support.h"

using namespace retenta;

// Changesets are read and thinned out byte by byte: SQLite itself must agree.
class TestChangeFilter : public QObject {
  Q_OBJECT

  static QByteArray changesOf(SQLite::Database& db) {
    db.exec(
        "CREATE TABLE client (id INTEGER PRIMARY KEY, name TEXT, weight REAL, photo BLOB);"
        "CREATE TABLE note (client_id INTEGER, line INTEGER, text TEXT, "
        "PRIMARY KEY (client_id, line)) WITHOUT ROWID;"
        "INSERT INTO client VALUES (1, 'Анна', 1.5, x'00ff'), (2, 'Борис', NULL, NULL), "
        "(300, 'Вера', -2.25, x'');"
        "INSERT INTO note VALUES (1, 1, 'раз'), (2, 1, 'два')");
    ChangeRecorder recorder(db);
    db.exec("UPDATE client SET name = 'Анна Ли' WHERE id = 1");
    db.exec("DELETE FROM client WHERE id = 2");
    db.exec("UPDATE client SET weight = 7, photo = NULL WHERE id = 300");
    db.exec("INSERT INTO client VALUES (4, NULL, 0, x'0102')");
    db.exec("UPDATE note SET client_id = 1, line = 2 WHERE client_id = 2");
    SQLite::Statement longer(db, "INSERT INTO note VALUES (5, 1, ?1)");
    longer.bind(1, std::string(70'000, 'x'));
    longer.exec();
    return recorder.take();
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void readsWhatSqliteWrites() {
    SQLite::Database db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const QByteArray changes = changesOf(db);
    const auto rows = changedRows(changes);
    QVERIFY(rows.has_value());
    QCOMPARE(static_cast<qint64>(rows->size()), changeCount(changes));
    QCOMPARE(withoutRows(changes, [](std::size_t) { return false; }), changes);
    QVERIFY(withoutRows(changes, [](std::size_t) { return true; }).isEmpty());
    QVERIFY(changesTable(changes, "note"));
    QVERIFY(!changesTable(changes, "tag"));
    bool renamed = false;
    for (const ChangedRow& row : *rows) {
      if (row.table == "client" && !row.after.empty() && row.after[1] == "Анна Ли")
        renamed = row.before[0] == "1" && row.before[1] == "Анна";
    }
    QVERIFY(renamed);
  }

  // All but one: SQLite takes back exactly the others.
  void leavesOutOneRow() {
    SQLite::Database db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const QByteArray changes = changesOf(db);
    const auto rows = changedRows(changes);
    QVERIFY(rows.has_value());
    const QByteArray some = withoutRows(changes, [&](std::size_t i) {
      const ChangedRow& row = (*rows)[i];
      return row.table == "client" && !row.before.empty() && row.before[0] == "2";
    });
    QCOMPARE(changeCount(some), changeCount(changes) - 1);
    QCOMPARE(applyChanges(db, inverted(some)), 0);
    QCOMPARE(db.execAndGet("SELECT name FROM client WHERE id = 1").getString(),
             std::string("Анна"));
    QCOMPARE(db.execAndGet("SELECT count(*) FROM client WHERE id = 2").getInt(), 0);
    QCOMPARE(db.execAndGet("SELECT count(*) FROM note").getInt(), 2);
  }

  void refusesWhatIsNone() {
    QVERIFY(!changedRows("hello").has_value());
    QVERIFY(withoutRows("hello", [](std::size_t) { return false; }).isEmpty());
    SQLite::Database db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const QByteArray changes = changesOf(db);
    for (qsizetype size = 1; size < 200; ++size) (void)changedRows(changes.left(size));
    QVERIFY(changedRows({}).has_value());
  }
};

RETENTA_TEST_MAIN(TestChangeFilter)
#include "tst_changefilter.moc"
