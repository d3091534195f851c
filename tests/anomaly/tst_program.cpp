// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/storage/basefile.h"
#include "tests/support/support.h"

using namespace retenta;

/// The real command line in bad surroundings: wrong files, a full disk, no rights, and whether it
/// keeps its hands off the open base.
class TestProgram : public QObject {
  Q_OBJECT
 private:
  struct Run {
    int code = -1;
    QString out;
    QString err;
  };

  QTemporaryDir m_dir;
  const QString m_cli = QStringLiteral(RETENTA_CLI);
  QString m_demo;

  QString at(const char* name) const { return m_dir.filePath(QString::fromLatin1(name)); }

  static Run run(const QString& program, const QStringList& args) {
    QProcess process;
    process.start(program, args);
    Run run;
    if (!process.waitForFinished(120'000)) {
      process.kill();
      return run;
    }
    run.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    run.out = QString::fromUtf8(process.readAllStandardOutput());
    run.err = QString::fromUtf8(process.readAllStandardError());
    return run;
  }

  Run cli(const QString& base, const QStringList& args) const {
    return run(m_cli, QStringList{QStringLiteral("--lang"), QStringLiteral("en"),
                                  QStringLiteral("--base"), base} +
                          args);
  }

  static QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
  }

  static void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
  }

  // One sentence for people: something said, and nothing of the machinery.
  static void verifySentence(const Run& run) {
    QVERIFY2(run.code == 1, qPrintable(QStringLiteral("%1: %2").arg(run.code).arg(run.err)));
    QVERIFY2(run.err.trimmed().size() > 20, qPrintable(run.err));
    static const QRegularExpression machinery(
        QStringLiteral("SQLite|errno|ErrorCode|Internal|terminate|exception"));
    QVERIFY2(!machinery.match(run.err).hasMatch(), qPrintable(run.err));
  }

 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void initTestCase() {
    m_demo = at("demo.retenta");
    const Run made =
        cli(m_demo, {QStringLiteral("demo"), QStringLiteral("--clients"), QStringLiteral("300")});
    QVERIFY2(made.code == 0, qPrintable(made.err));
  }

  void wrongFilesAreRefusedUntouched_data() {
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray base = bytesOf(m_demo);
    const auto changed = [&](int at, const QByteArray& with) {
      QByteArray copy = base;
      copy.replace(at, with.size(), with);
      return copy;
    };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one byte") << QByteArray("S");
    QTest::newRow("text") << QByteArray("date;amount\n2025-01-01;5\n").repeated(100);
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(5000, 'x');
    QTest::newRow("header alone") << base.left(100);
    QTest::newRow("half a header") << base.left(50);
    QTest::newRow("another program's") << changed(68, QByteArray("\0\0\0\0", 4));
    QTest::newRow("newer schema") << changed(60, QByteArray("\0\0\x27\x0f", 4));
    QTest::newRow("zeros in the schema page") << changed(100, QByteArray(4000, '\0'));
    QTest::newRow("tail cut off") << base.left(base.size() / 2);
    QTest::newRow("no schema yet") << changed(60, QByteArray(4, '\0'));
    const QString foreign = at("foreign.db");
    {
      SQLite::Database raw(foreign.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
      raw.exec("CREATE TABLE client (id INTEGER PRIMARY KEY, name TEXT); PRAGMA user_version = 4");
    }
    QTest::newRow("a foreign SQLite base") << bytesOf(foreign);
  }
  void wrongFilesAreRefusedUntouched() {
    QFETCH(QByteArray, bytes);
    const QString path = at("wrong.retenta");
    QFile::remove(path);
    write(path, bytes);
    const Run rfm = cli(path, {QStringLiteral("rfm")});
    verifySentence(rfm);
    QVERIFY(bytesOf(path) == bytes);
    const Run made = cli(path, {QStringLiteral("create")});
    verifySentence(made);
    QVERIFY(bytesOf(path) == bytes);
  }

  void walWithoutItsBaseIsLeftAlone() {
    const QString path = at("orphan.retenta");
    write(path + QStringLiteral("-wal"), QByteArray(40'000, 'w'));
    verifySentence(cli(path, {QStringLiteral("rfm")}));
    QVERIFY(!QFile::exists(path));
    QCOMPARE(bytesOf(path + QStringLiteral("-wal")), QByteArray(40'000, 'w'));
  }

  void noFileAndNoFolder() {
    verifySentence(cli(at("nowhere.retenta"), {QStringLiteral("rfm")}));
    QVERIFY(!QFile::exists(at("nowhere.retenta")));
    verifySentence(cli(at("no/folder/x.retenta"), {QStringLiteral("create")}));
    verifySentence(cli(m_dir.path(), {QStringLiteral("rfm")}));
  }

  void fullDiskKeepsNothingHalfMade_data() {
    QTest::addColumn<int>("limit");
    for (const int limit : {0, 1, 20'000, 100'000, 150'000, 300'000}) {
      QTest::addRow("%d", limit) << limit;
    }
  }
  void fullDiskKeepsNothingHalfMade() {
    const QString prlimit = QStandardPaths::findExecutable(QStringLiteral("prlimit"));
    if (prlimit.isEmpty()) QSKIP("prlimit is not installed");
    QFETCH(int, limit);
    const auto limited = [&](const QStringList& args) {
      return run(prlimit, QStringList{QStringLiteral("--fsize=%1").arg(limit), m_cli,
                                      QStringLiteral("--lang"), QStringLiteral("en")} +
                              args);
    };
    const QString path = at("full.retenta");
    const Run made = limited({QStringLiteral("--base"), path, QStringLiteral("demo")});
    verifySentence(made);
    QVERIFY2(!QFile::exists(path), "half a base was left behind");
    for (const char* suffix : {"-wal", "-shm"}) {
      QVERIFY(!QFile::exists(path + QLatin1String(suffix)));
    }
    if (limit > 1) return;
    const QString out = at("scores.csv");
    write(out, "old");
    const Run scores = limited({QStringLiteral("--base"), m_demo, QStringLiteral("rfm-scores"),
                                QStringLiteral("--out"), out});
    verifySentence(scores);
    QCOMPARE(bytesOf(out), QByteArray("old"));
    const Run audience =
        limited({QStringLiteral("--base"), m_demo, QStringLiteral("audience"),
                 QStringLiteral("--segment"), QStringLiteral("loyal"), QStringLiteral("--format"),
                 QStringLiteral("csv"), QStringLiteral("--out"), out});
    verifySentence(audience);
    QCOMPARE(bytesOf(out), QByteArray("old"));
    QCOMPARE(QDir(m_dir.path()).entryList({QStringLiteral("scores.csv*")}).size(), 1);
  }

  // Closing any descriptor of ours on the open base would drop SQLite's locks on it, and with them
  // acknowledged commits. SQLite opens with O_NOFOLLOW; whatever opens without it is not SQLite.
  void openBaseIsNeverOpenedByHand() {
    const QString strace = QStandardPaths::findExecutable(QStringLiteral("strace"));
    if (strace.isEmpty()) QSKIP("strace is not installed");
    const QString log = at("opens.log");
    const QString path = at("traced.retenta");
    QVERIFY(QFile::copy(m_demo, path));
    for (const QStringList& command :
         {QStringList{QStringLiteral("rfm")}, QStringList{QStringLiteral("check")},
          QStringList{QStringLiteral("rfm-thresholds"), QStringLiteral("--recency"),
                      QStringLiteral("20,60,120")}}) {
      QFile::remove(log);
      const Run traced =
          run(strace, QStringList{QStringLiteral("-f"), QStringLiteral("-qq"), QStringLiteral("-e"),
                                  QStringLiteral("trace=open,openat,creat"), QStringLiteral("-o"),
                                  log, m_cli, QStringLiteral("--base"), path} +
                          command);
      if (traced.code != 0 && bytesOf(log).isEmpty()) QSKIP("tracing is not allowed here");
      QVERIFY2(traced.code == 0, qPrintable(traced.err));
      bool bySqlite = false;
      for (const QByteArray& line : bytesOf(log).split('\n')) {
        if (!line.contains("\"" + path.toUtf8() + "\"")) continue;
        if (line.contains("O_NOFOLLOW")) {
          bySqlite = true;
        } else {
          QVERIFY2(!bySqlite, line.constData());
        }
      }
      QVERIFY2(bySqlite, "SQLite did not open the base: the test sees nothing");
    }
  }

  void secondWriterIsToldWhoHoldsTheBase() {
    const QString path = at("held.retenta");
    QVERIFY(QFile::copy(m_demo, path));
    const auto held = BaseFile::open(path, BaseFile::Access::ReadWrite);
    VERIFY_OK(held);
    verifySentence(cli(path, {QStringLiteral("rfm-thresholds"), QStringLiteral("--recency"),
                              QStringLiteral("10,20,30")}));
    const Run reads = cli(path, {QStringLiteral("--json"), QStringLiteral("rfm")});
    QVERIFY2(reads.code == 0, qPrintable(reads.err));
  }
};

RETENTA_TEST_MAIN(TestProgram)
#include "tst_program.moc"
