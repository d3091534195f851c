// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/backups/restore.h"
#include "core/storage/basefile.h"
#include "core/storage/migrator.h"
#include "tests/anomaly/basedigest.h"
#include "tests/support/support.h"

using namespace retenta;

/// The real command line, killed at a random moment of a backup, a restore and a migration: the old
/// state or the whole new one, and a backup that has its name is a whole one.
class TestBackupKill : public QObject {
  Q_OBJECT
 private:
  const int m_kills = qEnvironmentVariableIsSet("RETENTA_KILLS")
                          ? qEnvironmentVariableIntValue("RETENTA_KILLS")
                          : 15;
  const quint32 m_seed = qEnvironmentVariableIsSet("RETENTA_SEED")
                             ? qEnvironmentVariable("RETENTA_SEED").toUInt()
                             : QRandomGenerator::global()->generate();
  QRandomGenerator m_random{m_seed};
  int m_started = 0;
  QTemporaryDir m_dir;
  QString m_base;
  QByteArray m_digest;
  const FixedClock m_clock{20'000};

  QString at(const QString& name) const { return m_dir.filePath(name); }

  static QStringList cli(const QString& base, const QStringList& command) {
    return QStringList{QStringLiteral("--quiet"), QStringLiteral("--base"), base} + command;
  }
  static int run(const QStringList& args) {
    return QProcess::execute(QStringLiteral(RETENTA_CLI), args);
  }
  static qint64 timed(const QStringList& args) {
    QElapsedTimer timer;
    timer.start();
    return run(args) == 0 ? timer.elapsed() : -1;
  }

  // Starts the program and kills it somewhere in the time it would take, every other time towards
  // the end, where files change their names.
  void killed(const QStringList& args, qint64 fullMs) {
    QProcess process;
    process.start(QStringLiteral(RETENTA_CLI), args);
    QVERIFY(process.waitForStarted());
    const auto share = [&](double part) { return static_cast<int>(part * 1000.0 * fullMs); };
    const bool first = ++m_started == 1;
    const int from = m_started % 2 == 0 ? share(0.7) : 0;
    const int to = first ? share(0.05) : share(1.1);
    ::usleep(static_cast<useconds_t>(m_random.bounded(from, to)));
    process.kill();
    QVERIFY(process.waitForFinished());
  }

  void clear() {
    for (const QString& name : QDir(m_dir.path()).entryList({QStringLiteral("x*")})) {
      QDir(at(name)).removeRecursively();
      QFile::remove(at(name));
    }
  }

  void makeOld(const QString& path, int schema) {
    SQLite::Database raw(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    raw.exec("PRAGMA page_size=16384; PRAGMA application_id = 0x52544E41");
    for (int step = 0; step < schema; ++step) {
      raw.exec(allMigrations()[static_cast<std::size_t>(step)].sql);
    }
    raw.exec("PRAGMA user_version = " + std::to_string(schema));
    raw.exec("INSERT INTO source VALUES (1, 's')");
    raw.exec(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
        "INSERT INTO client (id, name, created_day) SELECT i, 'Клиент ' || i, 1 FROM n");
    raw.exec(
        "INSERT INTO purchase (client_id, day, id, status, amount_minor, currency, source_id, "
        "key_hash) SELECT id, 100, id, 1, id, 'RUB', 1, id FROM client");
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void initTestCase() {
    m_base = at(QStringLiteral("shop.retenta"));
    QCOMPARE(run(cli(m_base, {QStringLiteral("demo"), QStringLiteral("--clients"),
                              QStringLiteral("4000")})),
             0);
    m_digest = test::baseDigest(m_base);
    QVERIFY(!m_digest.isEmpty());
  }
  void cleanup() {
    clear();
    m_started = 0;
  }

  void backupIsWholeOrAbsent() {
    const QString out = at(QStringLiteral("x.bak"));
    const auto command = [&] {
      return cli(m_base, {QStringLiteral("backup"), QStringLiteral("--out"), out});
    };
    const qint64 fullMs = timed(command());
    QVERIFY(fullMs > 0);
    int whole = 0;
    for (int i = 0; i < m_kills; ++i) {
      clear();
      killed(command(), fullMs);
      if (!QFile::exists(out)) continue;
      ++whole;
      QVERIFY2(QFile::exists(manifestPath(out)), qPrintable(QString::number(m_seed)));
      const auto tried = tryRestoring(out, {});
      QVERIFY2(tried.ok(), tried ? "" : qPrintable(test::describe(tried.error())));
    }
    QCOMPARE(test::baseDigest(m_base), m_digest);
    qInfo("T4 backup: %d kills, %d whole, 0 failures; seed %u", m_kills, whole, m_seed);
    QVERIFY(whole < m_kills);
  }

  void restoreIsOldOrNew() {
    // A base with other content, to be replaced by the backup.
    const QString backup = at(QStringLiteral("saved.bak"));
    QCOMPARE(run(cli(m_base, {QStringLiteral("backup"), QStringLiteral("--out"), backup})), 0);
    const QString other = at(QStringLiteral("other.retenta"));
    QCOMPARE(run(cli(other,
                     {QStringLiteral("demo"), QStringLiteral("--clients"), QStringLiteral("200")})),
             0);
    const QByteArray before = test::baseDigest(other);
    const QString base = at(QStringLiteral("x.retenta"));
    const auto command = cli(base, {QStringLiteral("restore"), backup});
    QVERIFY(QFile::copy(other, base));
    const qint64 fullMs = timed(command);
    QVERIFY(fullMs > 0);
    const QByteArray after = test::baseDigest(base);
    QVERIFY(after != before);
    int restored = 0;
    for (int i = 0; i < m_kills; ++i) {
      clear();
      QVERIFY(QFile::copy(other, base));
      killed(command, fullMs);
      const QByteArray now = test::baseDigest(base);
      QVERIFY2(now == before || now == after, qPrintable(QString::number(m_seed)));
      if (now == after) {
        ++restored;
        // What was there is kept whole.
        const QStringList kept =
            QDir(m_dir.path()).entryList({QStringLiteral("x.before-restore-*.retenta")});
        QCOMPARE(kept.size(), 1);
        QCOMPARE(test::baseDigest(at(kept.first())), before);
      }
      const auto usable = tryRestoring(backup, {});
      QVERIFY(usable.ok());
    }
    qInfo("T4 restore: %d kills, %d restored, 0 failures; seed %u", m_kills, restored, m_seed);
    QVERIFY(restored < m_kills);
  }

  void eraseIsAllOrNothing() {
    const QString base = at(QStringLiteral("x.retenta"));
    const auto command = cli(base, {QStringLiteral("erase"), QStringLiteral("5")});
    QVERIFY(QFile::copy(m_base, base));
    const qint64 fullMs = timed(command);
    QVERIFY(fullMs > 0);
    // The key of the hashes is another one each time: what counts is what is left of the person.
    const auto left = [&] {
      const auto file = BaseFile::open(base, BaseFile::Access::ReadWrite);
      if (!file || !(*file)->check()->isEmpty()) return -1;
      const auto n = (*file)->read([](SQLite::Database& db) {
        const int erased =
            db.execAndGet("SELECT count(*) FROM client WHERE id = 5 AND erased_ms > 0").getInt();
        const int named =
            db.execAndGet("SELECT count(*) FROM client WHERE id = 5 AND name <> ''").getInt();
        const int contacts =
            db.execAndGet("SELECT count(*) > 0 FROM identity WHERE client_id = 5").getInt();
        const int hashes = db.execAndGet("SELECT count(*) > 0 FROM suppression").getInt();
        return erased + 2 * named + 4 * contacts + 8 * hashes;
      });
      return n ? *n : -1;
    };
    const int after = left();
    int erased = 0;
    int before = -1;
    for (int i = 0; i < m_kills; ++i) {
      clear();
      QVERIFY(QFile::copy(m_base, base));
      if (i == 0) before = left();
      killed(command, fullMs);
      const int now = left();
      QVERIFY2(now == before || now == after, qPrintable(QString::number(m_seed)));
      if (now == after) ++erased;
    }
    QVERIFY(before != after && before > 0 && after > 0);
    qInfo("T4 erase: %d kills, %d erased, 0 half; seed %u", m_kills, erased, m_seed);
  }

  void migrationIsOldOrNew_data() {
    QTest::addColumn<int>("schema");
    for (int schema = 1; schema < currentSchema(); ++schema) {
      QTest::addRow("from schema %d", schema) << schema;
    }
  }
  void migrationIsOldOrNew() {
    QFETCH(int, schema);
    const QString old = at(QStringLiteral("old%1.retenta").arg(schema));
    makeOld(old, schema);
    const QString base = at(QStringLiteral("x.retenta"));
    // The first command that writes migrates.
    const auto command = cli(base, {QStringLiteral("rfm-thresholds"), QStringLiteral("--recency"),
                                    QStringLiteral("10,20,30")});
    QVERIFY(QFile::copy(old, base));
    const qint64 fullMs = timed(command);
    QVERIFY(fullMs > 0);
    int untouched = 0;
    for (int i = 0; i < m_kills; ++i) {
      clear();
      QVERIFY(QFile::copy(old, base));
      killed(command, fullMs);
      {
        SQLite::Database raw(base.toStdString(), SQLite::OPEN_READWRITE);
        const int now = raw.execAndGet("PRAGMA user_version").getInt();
        QVERIFY2(now >= schema && now <= currentSchema(), qPrintable(QString::number(m_seed)));
        // Each step is whole: the schema's tables are those of its number.
        const bool third = raw.execAndGet(
                                  "SELECT count(*) FROM pragma_table_info('client') WHERE "
                                  "name = 'erased_ms'")
                               .getInt() == 1;
        const bool tags =
            raw.execAndGet("SELECT count(*) FROM sqlite_master WHERE name = 'suppression'")
                .getInt() == 1;
        QCOMPARE(third, now >= 3);
        QCOMPARE(tags, now >= 3);
        QCOMPARE(QString::fromUtf8(raw.execAndGet("PRAGMA integrity_check").getText()),
                 QStringLiteral("ok"));
        QCOMPARE(raw.execAndGet("SELECT count(*) FROM client").getInt(), 20'000);
        if (now == schema) ++untouched;
        if (now > schema) {
          const QDir backups(at(QStringLiteral("x.backups")));
          const QStringList names = backups.entryList({QStringLiteral("x-*-schema*.bak")});
          QVERIFY2(!names.isEmpty(), "migrated without a backup");
          const auto manifest = loadManifest(backups.filePath(names.first()));
          QVERIFY(manifest && manifest->schema == schema && manifest->verifiedMs > 0);
        }
      }
      QCOMPARE(run(command), 0);  // and it goes on from there
    }
    qInfo("T2 schema %d: %d kills, %d old, 0 mixed; seed %u", schema, m_kills, untouched, m_seed);
    QVERIFY(untouched > 0);
  }
};

RETENTA_TEST_MAIN(TestBackupKill)
#include "tst_backupkill.moc"
