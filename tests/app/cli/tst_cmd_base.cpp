// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>

#include <SQLiteCpp/Database.h>

#include "core/storage/migrator.h"
#include "tests/app/cli/clirun.h"

using namespace retenta;

// A base as such, whatever is in it.
class TestCmdBase : public test::CliTest {
  Q_OBJECT

 private Q_SLOTS:
  // The first command after an update may be one that only reads.
  void anOlderBaseIsReadToo() {
    {
      SQLite::Database raw(at("older.retenta").toStdString(),
                           SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
      raw.exec("PRAGMA application_id = 0x52544E41; PRAGMA journal_mode = WAL");
      raw.exec(allMigrations().front().sql);
      raw.exec("PRAGMA user_version = 1");
    }
    const Run read = run(QStringLiteral("clients --json"), "older.retenta");
    QVERIFY2(read.code == 0, qPrintable(read.err));
    const QDir backups(at("older.backups"));
    QCOMPARE(backups.entryList({QStringLiteral("older-*-schema1.bak")}).size(), 1);
  }

  void anOptionIsMissingOrWrong() {
    QVERIFY(run(QStringLiteral("create --name Shop"), "new.retenta").code == 0);
    const Run missing = run(QStringLiteral("bucket"), "new.retenta");
    QCOMPARE(missing.code, 2);
    QVERIFY2(missing.err.contains(QStringLiteral("--from is needed, with 2025-06-30")),
             qPrintable(missing.err));
    const Run wrong = run(QStringLiteral("bucket --from May --to 2025-07-01"), "new.retenta");
    QCOMPARE(wrong.code, 2);
    QVERIFY2(wrong.err.contains(QStringLiteral("not “May”")), qPrintable(wrong.err));
  }
};

RETENTA_TEST_MAIN(TestCmdBase)
#include "tst_cmd_base.moc"
