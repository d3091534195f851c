// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include "core/storage/basefile.h"
#include "core/storage/manifest.h"
#include "core/storage/migrator.h"
#include "tests/support/support.h"

using namespace retenta;

class TestBaseFile : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  QString at(const char* name) const { return m_dir.filePath(QString::fromLatin1(name)); }

 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void createsPrivateFileAndOpensItAgain() {
    const QString path = at("a.retenta");
    {
      const auto made = BaseFile::create(path);
      VERIFY_OK(made);
      VERIFY_OK((*made)->write(
          [](SQLite::Database& db) { db.exec("INSERT INTO setting VALUES('name','Зёрна')"); }));
      QCOMPARE((*made)->check().value(), QStringList());
    }
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup),
             QFile::Permissions());
    const auto opened = BaseFile::open(path, BaseFile::Access::ReadWrite);
    VERIFY_OK(opened);
    const auto name = (*opened)->read([](SQLite::Database& db) {
      return QString::fromUtf8(
          db.execAndGet("SELECT value FROM setting WHERE key='name'").getText());
    });
    VERIFY_OK(name);
    QCOMPARE(*name, QStringLiteral("Зёрна"));
    QCOMPARE(BaseFile::create(path).error().code, ErrorCode::FileExists);
  }

  void noFolderIsNoFullDisk() {
    const auto made = BaseFile::create(at("nowhere/a.retenta"));
    QCOMPARE(made.error().code, ErrorCode::FileWriteFailed);
  }

  void secondWriterIsToldWhoHoldsIt() {
    const QString path = at("locked.retenta");
    const auto first = BaseFile::create(path);
    VERIFY_OK(first);
    QCOMPARE(BaseFile::open(path, BaseFile::Access::ReadWrite).error().code, ErrorCode::BaseLocked);
    const auto reader = BaseFile::open(path, BaseFile::Access::ReadOnly);
    VERIFY_OK(reader);
    const auto refused = (*reader)->write([](SQLite::Database&) {});
    QCOMPARE(refused.error().code, ErrorCode::BaseReadOnly);
  }

  // A transaction that only becomes a writing one later fails at once where another writes, however
  // long it might wait (T9): ours has the lock before its first statement.
  void aWriteHasTheLockFromItsStart() {
    const QString path = at("immediate.retenta");
    const auto base = BaseFile::create(path);
    VERIFY_OK(base);
    SQLite::Database other(path.toStdString(), SQLite::OPEN_READWRITE);
    VERIFY_OK((*base)->write(
        [&](SQLite::Database&) { QCOMPARE(other.tryExec("BEGIN IMMEDIATE"), SQLITE_BUSY); }));
    QCOMPARE(other.tryExec("BEGIN IMMEDIATE"), SQLITE_OK);
    // Let go within the time of waiting: it is waited for.
    std::thread later([&] {
      QThread::msleep(700);
      other.exec("ROLLBACK");
    });
    VERIFY_OK((*base)->write(
        [](SQLite::Database& db) { db.exec("INSERT INTO setting VALUES ('waited', '1')"); }));
    later.join();
  }

  void aCopyCanBeStoppedAndLeavesNothing() {
    const QString path = at("many.retenta");
    const auto base = BaseFile::create(path);
    VERIFY_OK(base);
    VERIFY_OK((*base)->write([](SQLite::Database& db) {
      db.exec(
          "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000) "
          "INSERT INTO setting SELECT 'key ' || i, i FROM n");
    }));
    std::stop_source stop;
    stop.request_stop();
    const QString copy = at("many copy.retenta");
    QCOMPARE((*base)->saveCopy(copy, {{}, stop.get_token()}).error().code, ErrorCode::Cancelled);
    QVERIFY(QDir(m_dir.path()).entryList({QStringLiteral("many copy*")}).isEmpty());
    VERIFY_OK((*base)->saveCopy(copy));  // and the connection is as good as before
  }

  void failedWriteLeavesNothing() {
    const auto base = BaseFile::create(at("rollback.retenta"));
    VERIFY_OK(base);
    const auto failed = (*base)->write([](SQLite::Database& db) -> Result<void> {
      db.exec("INSERT INTO setting VALUES('k','v')");
      return Error{ErrorCode::Cancelled, {}, {}};
    });
    QCOMPARE(failed.error().code, ErrorCode::Cancelled);
    const auto thrown = (*base)->write([](SQLite::Database& db) {
      db.exec("INSERT INTO setting VALUES('k','v')");
      db.exec("INSERT INTO setting VALUES('k','v')");
    });
    QVERIFY(!thrown);
    const auto rows = (*base)->read([](SQLite::Database& db) {
      return db.execAndGet("SELECT count(*) FROM setting WHERE key = 'k'").getInt();
    });
    QCOMPARE(*rows, 0);
  }

  void foreignAndNewerFilesAreRefusedUntouched() {
    const auto write = [&](const char* name, const QByteArray& bytes) {
      QFile file(at(name));
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write(bytes);
    };
    write("empty.retenta", {});
    write("png.retenta", QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(500, 'x'));
    for (const char* name : {"empty.retenta", "png.retenta"}) {
      QCOMPARE(BaseFile::open(at(name), BaseFile::Access::ReadWrite).error().code,
               ErrorCode::BaseNotRetenta);
    }
    QCOMPARE(QFile(at("empty.retenta")).size(), 0);
    {
      SQLite::Database other(at("other.retenta").toStdString(),
                             SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
      other.exec("CREATE TABLE t(x)");
    }
    QCOMPARE(BaseFile::open(at("other.retenta"), BaseFile::Access::ReadWrite).error().code,
             ErrorCode::BaseNotRetenta);
    {
      const auto base = BaseFile::create(at("newer.retenta"));
      VERIFY_OK(base);
    }
    {
      SQLite::Database raw(at("newer.retenta").toStdString(), SQLite::OPEN_READWRITE);
      raw.exec("PRAGMA user_version = " + std::to_string(currentSchema() + 1));
    }
    QCOMPARE(BaseFile::open(at("newer.retenta"), BaseFile::Access::ReadWrite).error().code,
             ErrorCode::BaseNewer);
    QCOMPARE(BaseFile::open(at("none.retenta"), BaseFile::Access::ReadWrite).error().code,
             ErrorCode::FileNotFound);
  }

  void aLockThatWasNeverFinishedIsNobodys() {
    const QString path = at("killed.retenta");
    {
      const auto base = BaseFile::create(path);
      VERIFY_OK(base);
    }
    QFile lock(path + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.close();
    VERIFY_OK(BaseFile::open(path, BaseFile::Access::ReadWrite));
  }

  void goneFileIsNoticed() {
    const QString path = at("gone.retenta");
    const auto base = BaseFile::create(path);
    VERIFY_OK(base);
    QVERIFY((*base)->isInPlace());
    QVERIFY(QFile::remove(path));
    QVERIFY(!(*base)->isInPlace());
    QVERIFY(!(*base)->write([](SQLite::Database&) {}));
  }

  void olderSchemaIsBackedUpThenMigrated() {
    const QString path = at("older.retenta");
    {
      SQLite::Database raw(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
      raw.exec("PRAGMA application_id = 0x52544E41; PRAGMA journal_mode = WAL");
      raw.exec(allMigrations().front().sql);
      raw.exec("PRAGMA user_version = 1");
    }
    {
      const auto base = BaseFile::open(path, BaseFile::Access::ReadWrite);
      VERIFY_OK(base);
      QCOMPARE((*base)->check().value(), QStringList());
    }
    const QDir backups(at("older.backups"));
    const QStringList names = backups.entryList({QStringLiteral("older-*-schema1.bak")});
    QCOMPARE(names.size(), 1);
    const auto manifest = loadManifest(backups.filePath(names.first()));
    QVERIFY(manifest && manifest->schema == 1 && manifest->verifiedMs > 0);
  }
};

RETENTA_TEST_MAIN(TestBaseFile)
#include "tst_basefile.moc"
