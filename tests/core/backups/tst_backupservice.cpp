// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFileInfo>

#include "core/backups/backupservice.h"
#include "core/storage/snapshot.h"
#include "tests/core/backups/backupfixture.h"

using namespace retenta;

class TestBackupService : public QObject {
  Q_OBJECT
 private:
  std::unique_ptr<QTemporaryDir> m_dir;
  test::MovedClock m_clock;
  std::unique_ptr<Business> m_shop;

  QString at(const char* name) const { return m_dir->filePath(QString::fromLatin1(name)); }
  QString folder() const { return at("shop.backups"); }

  void change() {
    const auto done = m_shop->file().write(
        [](SQLite::Database& db) { db.exec("UPDATE client SET city = city || 'x' WHERE id = 1"); });
    VERIFY_OK(done);
    QTest::qSleep(5);  // file times tick
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
    m_clock.set(20'000);
    m_shop = test::smallShop(at("shop.retenta"), m_clock);
  }
  void cleanup() { m_shop.reset(); }

  // Each currency has its sum, whichever of them the first purchase is in.
  void figuresKeepCurrenciesApart() {
    for (const char* sql : {"UPDATE purchase SET currency = 'EUR' WHERE id IN (1, 5, 300)",
                            "UPDATE purchase SET currency = 'USD' WHERE id IN (2, 299)"}) {
      VERIFY_OK(m_shop->file().write([&](SQLite::Database& db) { db.exec(sql); }));
    }
    const auto made = BackupService(*m_shop).backUpNow();
    VERIFY_OK(made);
    const BaseFigures& figures = made->manifest.figures;
    QCOMPARE(figures.purchases, 300);
    QCOMPARE(figures.sums.size(), 3);
    const qint64 all = qint64{4} * 300 * 301 / 2;
    QCOMPARE(figures.sums.value(QStringLiteral("EUR")), 4 * (1 + 5 + 300));
    QCOMPARE(figures.sums.value(QStringLiteral("USD")), 4 * (2 + 299));
    QCOMPARE(figures.sums.value(QStringLiteral("RUB")), all - 4 * (1 + 5 + 300 + 2 + 299));
  }

  void manifestTellsTheCopy() {
    const BackupService backups(*m_shop);
    const auto made = backups.backUpNow();
    VERIFY_OK(made);
    QCOMPARE(QFileInfo(made->path).absolutePath(), folder());
    QCOMPARE(QFileInfo(made->path).fileName(), QStringLiteral("shop-20241004-120000-manual.bak"));
    QCOMPARE(made->state, BackupEntry::State::Verified);
    const Manifest& m = made->manifest;
    QCOMPARE(m.business, QStringLiteral("Зёрна"));
    QCOMPARE(m.base, QStringLiteral("shop.retenta"));
    QCOMPARE(m.day, 20'000);
    QCOMPARE(m.schema, currentSchema());
    QCOMPARE(m.figures.clients, 300);
    QCOMPARE(m.figures.purchases, 300);
    QCOMPARE(m.figures.sums.value(QStringLiteral("RUB")), 4 * 300 * 301 / 2);
    QCOMPARE(m.size, QFileInfo(made->path).size());
    const auto hash = fileSha256(made->path);
    VERIFY_OK(hash);
    QCOMPARE(*hash, m.sha256);
    VERIFY_OK(checkCopy(made->path, m.figures));
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther;
    for (const QString& path : {made->path, manifestPath(made->path), folder()}) {
      QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
    }
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), 2);  // nothing unfinished
  }

  void nothingIsOverwritten() {
    const BackupService backups(*m_shop);
    test::writeBytes(at("there.bak"), "mine");
    const auto refused = backups.backUpToNow(at("there.bak"));
    QCOMPARE(refused.error().code, ErrorCode::FileExists);
    QCOMPARE(test::bytesOf(at("there.bak")), QByteArray("mine"));
    QVERIFY(!QFile::exists(manifestPath(at("there.bak"))));
    // Twice in one second: two files.
    VERIFY_OK(backups.backUpNow());
    VERIFY_OK(backups.backUpNow());
    QCOMPARE(listBackups(folder(), m_shop->file().path()).size(), 2);
  }

  void aCopyDuringWritesIsOnePicture() {
    // Every transaction moves money between two rows: no copy may see half of it.
    const BackupService backups(*m_shop);
    auto writing = m_shop->async([this] {
      for (int i = 0; i < 150; ++i) {
        const auto done = m_shop->file().write([](SQLite::Database& db) {
          db.exec("UPDATE purchase SET amount_minor = amount_minor - 1 WHERE client_id = 1");
          db.exec("UPDATE purchase SET amount_minor = amount_minor + 1 WHERE client_id = 2");
        });
        if (!done) return false;
      }
      return true;
    });
    for (int i = 0; i < 10; ++i) {
      const auto made = backups.backUpToNow(m_dir->filePath(QStringLiteral("c%1.bak").arg(i)));
      VERIFY_OK(made);
      QCOMPARE(made->manifest.figures.sums.value(QStringLiteral("RUB")), 4 * 300 * 301 / 2);
    }
    QVERIFY(writing.result());
  }

  void careMakesOneADay() {
    const BackupService backups(*m_shop);
    QVERIFY(backups.careIsDue());
    auto care = backups.careNow();
    VERIFY_OK(care);
    QVERIFY(care->made.has_value());
    QVERIFY(care->drilled);
    QVERIFY(!backups.careIsDue());
    care = backups.careNow();
    VERIFY_OK(care);
    QVERIFY(!care->made && !care->drilled);
    m_clock.set(20'001);
    QVERIFY(backups.careIsDue());
    care = backups.careNow();
    VERIFY_OK(care);
    QVERIFY(care->made.has_value());
    QVERIFY2(!care->drilled, "once a month");
    m_clock.set(20'031);
    care = backups.careNow();
    VERIFY_OK(care);
    QVERIFY(care->drilled);
  }

  void careThinsOut() {
    const BackupService backups(*m_shop);
    int pruned = 0;
    for (Day day = 20'000; day < 20'060; ++day) {
      m_clock.set(day);
      const auto care = backups.careNow();
      VERIFY_OK(care);
      pruned += care->pruned;
    }
    const auto left = listBackups(folder(), m_shop->file().path());
    QVERIFY(pruned > 40);
    QCOMPARE(left.size() + pruned, 60);
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), left.size() * 2);
    QCOMPARE(left.first().manifest.day, 20'059);
  }

  void beforeAnImportOnlyWhatChanged() {
    const BackupService backups(*m_shop);
    { const BackupBeside copying = backups.besideImport(); }
    QCOMPARE(listBackups(folder(), m_shop->file().path()).size(), 1);
    { const BackupBeside copying = backups.besideImport(); }
    QCOMPARE(listBackups(folder(), m_shop->file().path()).size(), 1);
    change();
    m_clock.set(20'000, 50'000'000);
    { const BackupBeside copying = backups.besideImport(); }
    auto list = listBackups(folder(), m_shop->file().path());
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.first().state, BackupEntry::State::Unseen);
    const auto care = backups.careNow();
    VERIFY_OK(care);
    QCOMPARE(care->verified, 2);
    list = listBackups(folder(), m_shop->file().path());
    QCOMPARE(list.first().state, BackupEntry::State::Verified);
  }

  void damagedBackupIsNotedAndAnotherMade() {
    const BackupService backups(*m_shop);
    { const BackupBeside copying = backups.besideImport(); }
    const QString path = listBackups(folder(), m_shop->file().path()).first().path;
    QByteArray bytes = test::bytesOf(path);
    bytes.replace(bytes.size() - 3 * 16384, 16384, QByteArray(16384, '\x5a'));
    test::writeBytes(path, bytes);
    const auto care = backups.careNow();
    VERIFY_OK(care);
    QCOMPARE(care->verified, 0);
    QVERIFY(care->made.has_value());
    for (const BackupEntry& entry : listBackups(folder(), m_shop->file().path())) {
      QCOMPARE(entry.state,
               entry.path == path ? BackupEntry::State::Damaged : BackupEntry::State::Verified);
    }
    QCOMPARE(test::bytesOf(path), bytes);
    m_clock.set(20'040);
    VERIFY_OK(backups.careNow());
    QVERIFY(!QFile::exists(path));
  }

  void damagedBaseMakesNoBackupAndPrunesNone() {
    const QString path = m_shop->file().path();
    const BackupService first(*m_shop);
    VERIFY_OK(first.careNow());
    m_shop.reset();
    QByteArray bytes = test::bytesOf(path);
    // Somewhere in the middle of the sales; the header and the schema stay readable.
    bytes.replace(bytes.size() - 3 * 16384, 16384, QByteArray(16384, '\x5a'));
    test::writeBytes(path, bytes);
    m_clock.set(20'010);
    auto opened = Business::open(path, BaseFile::Access::ReadWrite, m_clock);
    if (!opened) return;  // even better: seen at once
    const BackupService backups(**opened);
    const auto care = backups.careNow();
    QVERIFY(!care);
    QCOMPARE(care.error().code, ErrorCode::BaseDamaged);
    QCOMPARE(listBackups(folder(), path).size(), 1);
    const auto status = backups.statusNow();
    VERIFY_OK(status);
    QVERIFY(status->overdue);
    QVERIFY(status->last.has_value());
  }

  void sampleHasNone() {
    BusinessProfile profile = m_shop->profile();
    profile.demo = true;
    VERIFY_OK(m_shop->saveProfileNow(profile));
    const BackupService backups(*m_shop);
    QVERIFY(!backups.careIsDue());
    { const BackupBeside copying = backups.besideImport(); }
    VERIFY_OK(backups.careNow());
    QVERIFY(!QFile::exists(folder()));
    VERIFY_OK(backups.backUpToNow(at("by-hand.bak")));
  }

  void overdueAfterSevenDays() {
    const BackupService backups(*m_shop);
    VERIFY_OK(backups.careNow());
    m_clock.set(20'006);
    QVERIFY(!backups.statusNow()->overdue);
    m_clock.set(20'007);
    QVERIFY(backups.statusNow()->overdue);
  }

  void folderOfChoice() {
    BackupService backups(*m_shop);
    QCOMPARE(backups.setFolderNow(at("nowhere")).error().code, ErrorCode::FileNotFound);
    QDir().mkpath(at("usb"));
    VERIFY_OK(backups.setFolderNow(at("usb")));
    VERIFY_OK(backups.backUpNow());
    QCOMPARE(listBackups(at("usb"), m_shop->file().path()).size(), 1);
    // Unplugged: the default serves, and it is told.
    QVERIFY(QDir(at("usb")).removeRecursively());
    const auto status = backups.statusNow();
    VERIFY_OK(status);
    QVERIFY(status->folderMissing);
    QCOMPARE(status->folder, folder());
    VERIFY_OK(backups.careNow());
    QCOMPARE(listBackups(folder(), m_shop->file().path()).size(), 1);
  }

  void neighboursAreNotMixedUp() {
    const auto other = test::smallShop(at("shop-east.retenta"), m_clock);
    BackupService east(*other);
    QDir().mkpath(at("both"));
    VERIFY_OK(east.setFolderNow(at("both")));
    BackupService shop(*m_shop);
    VERIFY_OK(shop.setFolderNow(at("both")));
    VERIFY_OK(east.backUpNow());
    VERIFY_OK(shop.backUpNow());
    QCOMPARE(shop.statusNow()->backups.size(), 1);
    QCOMPARE(east.statusNow()->backups.size(), 1);
  }

  void cancelledLeavesNothing() {
    const BackupService backups(*m_shop);
    std::stop_source stop;
    stop.request_stop();
    const auto made = backups.backUpToNow(at("c.bak"), {{}, stop.get_token()});
    QCOMPARE(made.error().code, ErrorCode::Cancelled);
    QVERIFY(QDir(m_dir->path()).entryList({QStringLiteral("c.bak*")}).isEmpty());
  }
};

RETENTA_TEST_MAIN(TestBackupService)
#include "tst_backupservice.moc"
