// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFileInfo>

#include "core/backups/backupservice.h"
#include "core/backups/restore.h"
#include "tests/core/backups/backupfixture.h"

using namespace retenta;

class TestRestore : public QObject {
  Q_OBJECT
 private:
  std::unique_ptr<QTemporaryDir> m_dir;
  test::MovedClock m_clock;
  QString m_shop;
  QString m_backup;

  QString at(const char* name) const { return m_dir->filePath(QString::fromLatin1(name)); }

  int count(const QString& path, const char* sql) {
    const auto base = BaseFile::open(path, BaseFile::Access::ReadWrite);
    if (!base) return -1;
    const auto n = (*base)->read([&](SQLite::Database& db) { return db.execAndGet(sql).getInt(); });
    return n ? *n : -2;
  }

  Result<RestoreReport> inPlace(const QString& backup) {
    return restoreBackup({backup, m_shop, {}, true}, m_clock);
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
    m_shop = at("shop.retenta");
    m_backup = at("saved.bak");
    const auto shop = test::smallShop(m_shop, m_clock);
    VERIFY_OK(shop->file().write([](SQLite::Database& db) {
      db.exec(
          "INSERT INTO campaign (name, state, plan, planned_day, saved_ms) VALUES "
          "('a', 'scheduled', '{\"frozen_as_of\":\"2026-01-01\",\"text\":\"x\"}', 20001, 1), "
          "('b', 'handed_over', '{\"frozen_as_of\":\"2026-01-01\"}', 20001, 1), "
          "('c', 'running', '{}', 20001, 1), ('d', 'draft', '{}', 20001, 1)");
      db.exec(
          "INSERT INTO campaign_member VALUES (1, 5, 'treated', 'loyal'), "
          "(2, 6, 'treated', 'loyal')");
    }));
    const BackupService backups(*shop);
    VERIFY_OK(backups.backUpToNow(m_backup));
    VERIFY_OK(shop->file().write([](SQLite::Database& db) {
      db.exec("INSERT INTO client (name, created_day) VALUES ('после копии', 1)");
    }));
  }

  void replacesAndKeepsTheOld() {
    const auto restored = inPlace(m_backup);
    VERIFY_OK(restored);
    QCOMPARE(restored->path, m_shop);
    QCOMPARE(QFileInfo(restored->kept).fileName(),
             QStringLiteral("shop.before-restore-20241004-120000.retenta"));
    QCOMPARE(count(m_shop, "SELECT count(*) FROM client"), 300);
    QCOMPARE(count(restored->kept, "SELECT count(*) FROM client"), 301);
    QCOMPARE(QFile::permissions(m_shop) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    QVERIFY(QDir(m_dir->path()).entryList({QStringLiteral("*.part*")}).isEmpty());
    // And again, in the same second.
    const auto again = inPlace(m_backup);
    VERIFY_OK(again);
    QVERIFY(again->kept != restored->kept);
  }

  void nothingIsSentTwice() {
    const auto restored = inPlace(m_backup);
    VERIFY_OK(restored);
    QCOMPARE(restored->campaignsQuieted, 2);
    QCOMPARE(count(m_shop, "SELECT count(*) FROM campaign WHERE state = 'scheduled'"), 0);
    QCOMPARE(count(m_shop,
                   "SELECT count(*) FROM campaign WHERE id = 1 AND state = 'draft' AND "
                   "plan = '{\"text\":\"x\"}'"),
             1);
    QCOMPARE(count(m_shop, "SELECT count(*) FROM campaign WHERE state = 'running'"), 0);
    QCOMPARE(count(m_shop, "SELECT count(*) FROM campaign WHERE id = 2 AND state='handed_over'"),
             1);
    QCOMPARE(count(m_shop, "SELECT count(*) FROM campaign_member"), 1);
  }

  void besideIntoANewFile() {
    const auto restored = restoreBackup({m_backup, at("new.retenta"), {}, false}, m_clock);
    VERIFY_OK(restored);
    QVERIFY(restored->kept.isEmpty());
    QCOMPARE(count(at("new.retenta"), "SELECT count(*) FROM client"), 300);
    QCOMPARE(count(m_shop, "SELECT count(*) FROM client"), 301);
    const auto refused = restoreBackup({m_backup, m_shop, {}, false}, m_clock);
    QCOMPARE(refused.error().code, ErrorCode::FileExists);
  }

  void openBaseIsNotReplaced() {
    const auto open = BaseFile::open(m_shop, BaseFile::Access::ReadWrite);
    VERIFY_OK(open);
    QCOMPARE(inPlace(m_backup).error().code, ErrorCode::BaseLocked);
  }

  // A -wal file left by a crash belongs to the old base: read into the new one it would spoil it.
  void crashedBaseIsKeptWholeAndDoesNotLeakIntoTheNew() {
    {
      const auto shop = BaseFile::open(m_shop, BaseFile::Access::ReadWrite);
      VERIFY_OK(shop);
      VERIFY_OK((*shop)->write(
          [](SQLite::Database& db) { db.exec("DELETE FROM purchase; DELETE FROM client"); }));
      QVERIFY(QFile::copy(m_shop + QStringLiteral("-wal"), at("wal")));
      QVERIFY(QFile::copy(m_shop, at("main")));
    }
    // As a kill would have left it.
    test::writeBytes(m_shop, test::bytesOf(at("main")));
    test::writeBytes(m_shop + QStringLiteral("-wal"), test::bytesOf(at("wal")));
    QVERIFY(QFileInfo(m_shop + QStringLiteral("-wal")).size() > 0);
    const auto restored = inPlace(m_backup);
    VERIFY_OK(restored);
    QCOMPARE(count(m_shop, "SELECT count(*) FROM client"), 300);
    QCOMPARE(count(restored->kept, "SELECT count(*) FROM client"), 0);
  }

  void damagedOrForeignBaseIsReplacedToo_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("wal");
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("zeroed header") << QByteArray(50'000, '\0') << false;
    QTest::newRow("zeroed header and a wal") << QByteArray(50'000, '\0') << true;
    QTest::newRow("text") << QByteArray("not a base").repeated(1000) << false;
  }
  void damagedOrForeignBaseIsReplacedToo() {
    QFETCH(QByteArray, bytes);
    QFETCH(bool, wal);
    test::writeBytes(m_shop, bytes);
    if (wal) test::writeBytes(m_shop + QStringLiteral("-wal"), QByteArray(5000, 'w'));
    const auto restored = inPlace(m_backup);
    VERIFY_OK(restored);
    QCOMPARE(count(m_shop, "SELECT count(*) FROM client"), 300);
    QCOMPARE(test::bytesOf(restored->kept), bytes);
    if (wal) {
      QCOMPARE(test::bytesOf(restored->kept + QStringLiteral("-wal")), QByteArray(5000, 'w'));
    }
  }

  void everyChangedByteIsNoticed() {
    const QByteArray before = test::bytesOf(m_shop);
    const QByteArray good = test::bytesOf(m_backup);
    for (const qsizetype position : {qsizetype{0}, qsizetype{20}, qsizetype{100}, qsizetype{17'000},
                                     good.size() / 2, good.size() - 1}) {
      QByteArray bad = good;
      bad[position] = static_cast<char>(bad[position] ^ 1);
      test::writeBytes(m_backup, bad);
      const auto refused = inPlace(m_backup);
      QVERIFY(!refused);
      QCOMPARE(refused.error().code, ErrorCode::BackupDamaged);
      QCOMPARE(test::bytesOf(m_backup), bad);
    }
    test::writeBytes(m_backup, good.left(good.size() - 16384));
    QCOMPARE(inPlace(m_backup).error().code, ErrorCode::BackupDamaged);
    QCOMPARE(test::bytesOf(m_shop), before);
    QVERIFY(QDir(m_dir->path()).entryList({QStringLiteral("*.part*")}).isEmpty());
  }

  void withoutItsManifestIntegrityDecides() {
    QVERIFY(QFile::remove(manifestPath(m_backup)));
    const auto restored = inPlace(m_backup);
    VERIFY_OK(restored);
    QVERIFY(!restored->manifest);
    QCOMPARE(count(m_shop, "SELECT count(*) FROM client"), 300);
  }

  void anyBaseFileIsABackup_walIncluded() {
    // Somebody's own copy of a base after a crash, -wal beside it.
    {
      const auto shop = BaseFile::open(m_shop, BaseFile::Access::ReadWrite);
      VERIFY_OK(shop);
      VERIFY_OK((*shop)->write([](SQLite::Database& db) {
        db.exec("INSERT INTO client (name, created_day) VALUES ('в -wal', 1)");
      }));
      QVERIFY(QFile::copy(m_shop, at("copy.retenta")));
      QVERIFY(QFile::copy(m_shop + QStringLiteral("-wal"), at("copy.retenta-wal")));
    }
    VERIFY_OK(restoreBackup({at("copy.retenta"), at("new.retenta"), {}, false}, m_clock));
    QCOMPARE(count(at("new.retenta"), "SELECT count(*) FROM client WHERE name = 'в -wal'"), 1);
  }

  void olderSchemasMigrate() {
    for (int schema = 1; schema < currentSchema(); ++schema) {
      const QString old = m_dir->filePath(QStringLiteral("old%1.bak").arg(schema));
      const QString now = m_dir->filePath(QStringLiteral("now%1.retenta").arg(schema));
      test::makeOldBase(old, schema);
      const QByteArray bytes = test::bytesOf(old);
      const auto restored = restoreBackup({old, now, {}, false}, m_clock);
      VERIFY_OK(restored);
      QCOMPARE(restored->schema, schema);
      QCOMPARE(count(now, "SELECT count(*) FROM client WHERE erased_ms IS NULL"), 1);
      QCOMPARE(test::bytesOf(old), bytes);
    }
  }

  void newerSchemaIsRefusedWithItsVersion() {
    const QString newer = at("newer.bak");
    QVERIFY(QFile::copy(m_backup, newer));
    {
      SQLite::Database raw(newer.toStdString(), SQLite::OPEN_READWRITE);
      raw.exec("PRAGMA user_version = " + std::to_string(currentSchema() + 1));
    }
    auto manifest = loadManifest(m_backup);
    QVERIFY(manifest.has_value());
    manifest->program = QStringLiteral("9.1.0");
    VERIFY_OK(saveManifest(newer, *manifest));
    const auto refused = inPlace(newer);
    QCOMPARE(refused.error().code, ErrorCode::BackupNewer);
    QCOMPARE(refused.error().args.value(1), QStringLiteral("9.1.0"));
    QCOMPARE(inspectBackup(newer).error().code, ErrorCode::BackupNewer);
  }

  void foreignFilesAreNoBackups() {
    test::writeBytes(at("text.bak"), "hello");
    QCOMPARE(inPlace(at("text.bak")).error().code, ErrorCode::BaseNotRetenta);
    QCOMPARE(inPlace(at("none.bak")).error().code, ErrorCode::FileNotFound);
    QCOMPARE(inPlace(m_dir->path()).error().code, ErrorCode::FileNotFound);
  }

  void restoringAMigratedBaseGoesBack() {
    // Migrated at opening: the copy made before it is a whole base of the old schema.
    const QString old = at("old.retenta");
    test::makeOldBase(old, 2);
    QVERIFY(count(old, "SELECT count(*) FROM client WHERE erased_ms IS NULL") == 1);
    const auto list = listBackups(at("old.backups"), old);
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.first().manifest.schema, 2);
    QCOMPARE(list.first().manifest.reason, QStringLiteral("schema2"));
    QCOMPARE(list.first().state, BackupEntry::State::Verified);
    QVERIFY(list.first().path.endsWith(QLatin1String("-schema2.bak")));
    VERIFY_OK(tryRestoring(list.first().path, {}));
  }
};

RETENTA_TEST_MAIN(TestRestore)
#include "tst_restore.moc"
