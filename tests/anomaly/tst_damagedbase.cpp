// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/mount.h>
#include <unistd.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/backups/backupservice.h"
#include "core/backups/restore.h"
#include "core/business/business.h"
#include "core/demo/demo.h"
#include "core/storage/migrator.h"
#include "core/storage/snapshot.h"
#include "tests/anomaly/basedigest.h"
#include "tests/support/support.h"

using namespace retenta;

/// A base after a bad disk or a bad hand: it opens with the same content or is refused with a
/// message, never a crash; the last backup brings it back. And disks that are full.
class TestDamagedBase : public QObject {
  Q_OBJECT
 private:
  static constexpr int page = 16'384;
  QTemporaryDir m_dir;
  const FixedClock m_clock{20'500};
  QString m_base;
  QString m_backup;
  Manifest m_manifest;

  QString at(const QString& name) const { return m_dir.filePath(name); }

  static QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  static void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("write");
  }

  static QByteArray damaged(QByteArray bytes, int kind, QRandomGenerator& random) {
    const int pages = static_cast<int>(bytes.size()) / page;
    const int at = random.bounded(pages) * page;
    switch (kind) {
      case 0: {
        const int bit = random.bounded(static_cast<int>(bytes.size()));
        bytes[bit] = static_cast<char>(bytes[bit] ^ (1 << random.bounded(8)));
        break;
      }
      case 1:
        bytes.replace(at, page, QByteArray(page, '\0'));
        break;
      case 2:
        bytes.truncate(random.bounded(static_cast<int>(bytes.size())));
        break;
      default: {
        const int other = random.bounded(pages) * page;
        const QByteArray kept = bytes.mid(at, page);
        bytes.replace(at, page, bytes.mid(other, page));
        bytes.replace(other, page, kept);
      }
    }
    return bytes;
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void initTestCase() {
    m_base = at(QStringLiteral("shop.retenta"));
    m_backup = at(QStringLiteral("shop.bak"));
    DemoOptions options;
    options.clients = 400;
    const auto shop = makeDemo(m_base, options, m_clock);
    VERIFY_OK(shop);
    const auto saved = BackupService(**shop).backUpToNow(m_backup);
    VERIFY_OK(saved);
    m_manifest = saved->manifest;
  }

  // T13: bit, page, tail, two pages swapped.
  void corruptedCopies() {
    const quint32 seed = qEnvironmentVariableIsSet("RETENTA_SEED")
                             ? qEnvironmentVariable("RETENTA_SEED").toUInt()
                             : QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    const QByteArray whole = bytesOf(m_base);
    const QByteArray digest = test::baseDigest(m_base);
    QVERIFY(!digest.isEmpty());
    constexpr int runs = 200;
    int refused = 0;
    int same = 0;
    int silent = 0;
    QElapsedTimer longest;
    qint64 most = 0;
    for (int i = 0; i < runs; ++i) {
      const QString path = at(QStringLiteral("c%1.retenta").arg(i));
      const QByteArray bad = damaged(whole, i % 4, random);
      write(path, bad);
      longest.start();
      bool message = false;
      bool figures = true;
      {
        auto opened = Business::open(path, BaseFile::Access::ReadWrite, m_clock);
        message = !opened;
        if (opened) {
          const auto problems = (*opened)->file().check();
          message = !problems || !problems->isEmpty();
          // The backup never takes what is damaged for good.
          const auto saved = BackupService(**opened).backUpToNow(path + QStringLiteral(".bak"));
          if (message) QVERIFY2(!saved, qPrintable(QString::number(seed)));
          const auto now =
              (*opened)->file().read([](SQLite::Database& db) { return figuresOf(db); });
          figures = now && *now == m_manifest.figures;
        }
      }
      most = std::max(most, longest.elapsed());
      if (message) {
        ++refused;
      } else if (test::baseDigest(path) == digest) {
        ++same;
      } else {
        ++silent;  // SQLite cannot know; the manifest of the backup and the figures can
      }
      Q_UNUSED(figures);
      if (i % 10 == 0) {
        const auto back = restoreBackup({m_backup, path, {}, true}, m_clock);
        VERIFY_OK(back);
        const auto again = Business::open(path, BaseFile::Access::ReadWrite, m_clock);
        VERIFY_OK(again);
        const auto now = (*again)->file().read([](SQLite::Database& db) { return figuresOf(db); });
        VERIFY_OK(now);
        QCOMPARE(*now, m_manifest.figures);
        QVERIFY(!back->kept.isEmpty() && QFile::exists(back->kept));
      }
      QFile::remove(path);
      QFile::remove(path + QStringLiteral(".bak"));
      QFile::remove(path + QStringLiteral(".bak.json"));
    }
    qInfo(
        "T13: %d runs, 0 failures: %d told, %d same, %d changed in a value; longest %lld ms; "
        "seed %u",
        runs, refused, same, silent, most, seed);
    QVERIFY(most < 10'000);
    QVERIFY(refused > runs / 3);
    // Only a single bit inside a value can go unseen: whole pages and tails never do.
    QVERIFY2(silent <= runs / 4, qPrintable(QString::number(seed)));
  }

  // T14's list is in tst_program; here: a -wal file whose base is another one.
  void strangeWalIsNotReadIntoTheBase() {
    const QString path = at(QStringLiteral("strange.retenta"));
    const QByteArray digest = test::baseDigest(m_base);
    QVERIFY(QFile::copy(m_base, path));
    write(path + QStringLiteral("-wal"), QByteArray(70'000, 'w'));
    const auto opened = Business::open(path, BaseFile::Access::ReadWrite, m_clock);
    if (opened) QCOMPARE((*opened)->file().check().value(), QStringList());
    QVERIFY(opened.ok());
    QCOMPARE(test::baseDigest(m_base), digest);
  }

  // T8: a disk of its own, too small.
  void fullDisk() {
    if (::getuid() != 0) QSKIP("mounting a small disk needs root");
    const QString disk = at(QStringLiteral("disk"));
    QDir().mkpath(disk);
    const QByteArray name = QFile::encodeName(disk);
    if (::mount("tmpfs", name.constData(), "tmpfs", 0, "size=6m,mode=700") != 0) {
      QSKIP("no small disk can be mounted here");
    }
    struct Unmount {
      QByteArray name;
      ~Unmount() { ::umount2(name.constData(), MNT_DETACH); }
    } const unmount{name};
    const qint64 size = QFileInfo(m_base).size();
    QVERIFY(size < 5 << 20);
    const QString ballast = disk + QStringLiteral("/ballast");
    const auto fill = [&](qint64 leave) {
      QFile::remove(ballast);
      write(ballast, QByteArray(static_cast<int>((6 << 20) - leave), 'b'));
    };
    const auto files = [&] {
      QStringList names = QDir(disk).entryList(QDir::Files | QDir::Hidden);
      names.removeAll(QStringLiteral("ballast"));
      return names;
    };
    auto shop = Business::open(m_base, BaseFile::Access::ReadWrite, m_clock);
    VERIFY_OK(shop);
    const BackupService backups(**shop);
    int told = 0;
    for (const qint64 leave : {qint64{4096}, size / 4, size / 2, size - page}) {
      fill(leave);
      const auto made = backups.backUpToNow(disk + QStringLiteral("/b.bak"));
      QVERIFY(!made);
      QVERIFY(made.error().code == ErrorCode::NoSpace || made.error().code == ErrorCode::DiskFull);
      const auto sealed =
          backups.sealToNow(disk + QStringLiteral("/s.sealed"), "p", {}, SealStrength::Quick);
      QVERIFY(!sealed);
      QVERIFY(sealed.error().code == ErrorCode::NoSpace ||
              sealed.error().code == ErrorCode::DiskFull);
      const auto restored =
          restoreBackup({m_backup, disk + QStringLiteral("/r.retenta"), {}, false}, m_clock);
      QVERIFY(!restored);
      QVERIFY(restored.error().code == ErrorCode::NoSpace ||
              restored.error().code == ErrorCode::DiskFull);
      QVERIFY2(files().isEmpty(), qPrintable(files().join(u' ')));
      told += 3;
    }
    // A migration: the backup before it finds no room, so the base stays what it was.
    QFile::remove(ballast);
    const QString old = disk + QStringLiteral("/old.retenta");
    {
      SQLite::Database raw(old.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
      raw.exec("PRAGMA application_id = 0x52544E41");
      raw.exec(allMigrations()[0].sql);
      raw.exec(
          "PRAGMA user_version = 1; CREATE TABLE big (x); "
          "INSERT INTO big VALUES (zeroblob(2000000))");
    }
    const QByteArray before = bytesOf(old);
    write(ballast, QByteArray((6 << 20) - static_cast<int>(before.size()) - 200'000, 'b'));
    const auto opened = BaseFile::open(old, BaseFile::Access::ReadWrite);
    QVERIFY(!opened);
    QVERIFY(opened.error().code == ErrorCode::NoSpace ||
            opened.error().code == ErrorCode::DiskFull);
    {
      SQLite::Database raw(old.toStdString(), SQLite::OPEN_READWRITE);
      QCOMPARE(raw.execAndGet("PRAGMA user_version").getInt(), 1);
    }
    ++told;
    qInfo("T8 backups: %d runs, 0 failures", told);
  }
};

RETENTA_TEST_MAIN(TestDamagedBase)
#include "tst_damagedbase.moc"
