// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/business/business.h"
#include "core/business/settingstore.h"
#include "tests/support/support.h"

using namespace retenta;

/// T11: a base that may not be written, in the six ways in which that happens, through the real
/// command line run as somebody who is not root (whom no mode stops). It is read, whole, or one
/// sentence says why not; writing is refused with a sentence; no byte of it changes and nothing
/// appears beside it.
class TestReadOnly : public QObject {
  Q_OBJECT
 private:
  static constexpr uid_t nobody = 65534;
  QTemporaryDir m_dir;
  const FixedClock m_clock{20'000};
  QString m_cli;
  QString m_setpriv;
  QString m_closed;   // a base with 7 clients
  QString m_unclean;  // the same, an eighth in the -wal file alone
  int m_case = 0;

  struct Run {
    int code = -1;
    QString out;
    QString err;
  };

  Run asNobody(const QStringList& args) const {
    QProcess process;
    process.start(m_setpriv,
                  QStringList{QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"),
                              QStringLiteral("--clear-groups"), m_cli, QStringLiteral("--lang"),
                              QStringLiteral("en")} +
                      args);
    Run run;
    if (!process.waitForFinished(60'000)) return run;
    run.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    run.out = QString::fromUtf8(process.readAllStandardOutput());
    run.err = QString::fromUtf8(process.readAllStandardError());
    return run;
  }

  static void verifySentence(const Run& run) {
    QVERIFY2(run.code == 1, qPrintable(QStringLiteral("%1: %2").arg(run.code).arg(run.err)));
    QVERIFY2(run.err.contains(QStringLiteral("shop.retenta")), qPrintable(run.err));
    static const QRegularExpression machinery(
        QStringLiteral("SQLite|errno|ErrorCode|Internal|terminate|exception"));
    QVERIFY2(!machinery.match(run.err).hasMatch(), qPrintable(run.err));
  }

  static void give(const QString& path, mode_t mode) {
    const QByteArray name = QFile::encodeName(path);
    if (::chown(name.constData(), nobody, nobody) != 0 || ::chmod(name.constData(), mode) != 0)
      qFatal("chown");
  }

  // A folder of its own with a base, both nobody's.
  QString place(bool unclean) {
    const QString folder = m_dir.filePath(QStringLiteral("case%1").arg(++m_case));
    QDir().mkpath(folder);
    const QString path = folder + QStringLiteral("/shop.retenta");
    const QString from = unclean ? m_unclean : m_closed;
    for (const char* suffix : {"", "-wal"}) {
      const QString name = from + QLatin1String(suffix);
      if (!QFile::exists(name)) continue;
      if (!QFile::copy(name, path + QLatin1String(suffix))) qFatal("copy");
      give(path + QLatin1String(suffix), 0600);
    }
    give(folder, 0700);
    return path;
  }

  // Without the -shm file, SQLite's own index of a -wal file, which holds nothing.
  static QByteArray bytesOf(const QString& folder) {
    QByteArray all;
    for (const QString& name : QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name)) {
      if (name.endsWith(QLatin1String("-shm"))) continue;
      QFile file(folder + QLatin1Char('/') + name);
      all += name.toUtf8() + '\n';
      if (file.open(QIODevice::ReadOnly)) all += file.readAll();
    }
    return all;
  }

  int clientsIn(const Run& run) const {
    static const QRegularExpression count(QStringLiteral("\"no_purchases\":\\s*(\\d+)"));
    return count.match(run.out).captured(1).toInt();
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void initTestCase() {
    m_setpriv = QStandardPaths::findExecutable(QStringLiteral("setpriv"));
    if (::getuid() != 0 || m_setpriv.isEmpty()) QSKIP("needs root and setpriv to act as nobody");
    // Where nobody may run it, wherever the build stands.
    QFile::setPermissions(m_dir.path(), QFile::Permissions(0x7755));
    m_cli = m_dir.filePath(QStringLiteral("retenta-cli"));
    QVERIFY(QFile::copy(QStringLiteral(RETENTA_CLI), m_cli));
    QFile::setPermissions(m_cli, QFile::Permissions(0x7755));
    QCOMPARE(asNobody({QStringLiteral("--version")}).code, 0);

    m_closed = m_dir.filePath(QStringLiteral("closed.retenta"));
    m_unclean = m_dir.filePath(QStringLiteral("unclean.retenta"));
    const QString live = m_dir.filePath(QStringLiteral("live.retenta"));
    const auto add = [](Business& shop, int id) {
      return shop.file().write([&](SQLite::Database& db) {
        db.exec("INSERT INTO client (id, name, created_day) VALUES (" + std::to_string(id) +
                ", 'К', 1)");
      });
    };
    {
      const auto shop = Business::create(live, {}, m_clock);
      VERIFY_OK(shop);
      for (int id = 1; id <= 7; ++id) VERIFY_OK(add(**shop, id));
    }
    QVERIFY(QFile::copy(live, m_closed));
    const auto shop = Business::open(live, BaseFile::Access::ReadWrite, m_clock);
    VERIFY_OK(shop);
    VERIFY_OK(add(**shop, 8));
    // cp, not QFile: closing a descriptor of ours would drop SQLite's locks on the live base.
    for (const char* suffix : {"", "-wal"})
      QCOMPARE(QProcess::execute(QStringLiteral("cp"),
                                 {live + QLatin1String(suffix), m_unclean + QLatin1String(suffix)}),
               0);
  }

  void isReadOrSaidWhyNot_data() {
    QTest::addColumn<bool>("unclean");
    QTest::addColumn<int>("base");
    QTest::addColumn<int>("wal");
    QTest::addColumn<int>("folder");
    QTest::addColumn<bool>("mount");
    QTest::addColumn<int>("clients");
    QTest::newRow("file") << false << 0400 << 0 << 0700 << false << 7;
    QTest::newRow("folder") << false << 0600 << 0 << 0500 << false << 7;
    QTest::newRow("medium") << false << 0600 << 0 << 0700 << true << 7;
    QTest::newRow("unclean on a medium") << true << 0600 << 0600 << 0700 << true << 8;
    QTest::newRow("unclean in a folder") << true << 0600 << 0600 << 0500 << false << 8;
    QTest::newRow("wal") << true << 0600 << 0400 << 0700 << false << 8;
    QTest::newRow("unclean file") << true << 0400 << 0600 << 0700 << false << 8;
  }
  void isReadOrSaidWhyNot() {
    QFETCH(bool, unclean);
    QFETCH(int, base);
    QFETCH(int, wal);
    QFETCH(int, folder);
    QFETCH(bool, mount);
    QFETCH(int, clients);
    const QString path = place(unclean);
    const QString at = QFileInfo(path).absolutePath();
    give(path, static_cast<mode_t>(base));
    if (unclean) give(path + QStringLiteral("-wal"), static_cast<mode_t>(wal));
    give(at, static_cast<mode_t>(folder));
    const QByteArray name = QFile::encodeName(at);
    struct Unmount {
      QByteArray name;
      ~Unmount() {
        if (!name.isEmpty()) ::umount2(name.constData(), MNT_DETACH);
      }
    } unmount;
    if (mount) {
      if (::mount(name.constData(), name.constData(), nullptr, MS_BIND, nullptr) != 0 ||
          ::mount(nullptr, name.constData(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) !=
              0)
        QSKIP("no mount can be made here");
      unmount.name = name;
    }
    const QByteArray before = bytesOf(at);
    const QStringList on{QStringLiteral("--base"), path};
    const Run read =
        asNobody(QStringList{QStringLiteral("--json")} + on + QStringList{QStringLiteral("rfm")});
    if (read.code == 0) {
      // Whole: what is in the -wal file alone was acknowledged too.
      QCOMPARE(clientsIn(read), clients);
    } else {
      verifySentence(read);
    }
    QVERIFY2(bytesOf(at) == before, "reading changed something");
    const Run written =
        asNobody(on + QStringList{QStringLiteral("rfm-thresholds"), QStringLiteral("--recency"),
                                  QStringLiteral("10,20,30")});
    verifySentence(written);
    QVERIFY2(bytesOf(at) == before, "writing changed something");
    qInfo("T11 %s: %s; %s", QTest::currentDataTag(),
          read.code == 0 ? "read" : qPrintable(read.err.trimmed()),
          qPrintable(written.err.trimmed()));
  }

  // The open descriptor goes on writing: what was acknowledged is there. The next opening reads.
  void turnedReadOnlyWhileOpen() {
    const QString path = place(false);
    int toChild[2];
    int toParent[2];
    QVERIFY(::pipe(toChild) == 0 && ::pipe(toParent) == 0);
    const pid_t child = ::fork();
    QVERIFY(child >= 0);
    if (child == 0) {
      char byte = 0;
      if (::setresgid(nobody, nobody, nobody) != 0 || ::setresuid(nobody, nobody, nobody) != 0)
        ::_exit(10);
      const auto set = [](Business& shop, const char* value) {
        return shop.changeNow({QStringLiteral("test"), {}}, Business::Touches::Plans,
                              [&](SQLite::Database& db) {
                                saveSetting(db, QStringLiteral("k"), QString::fromLatin1(value));
                              });
      };
      int code = 11;
      {
        const auto shop = Business::open(path, BaseFile::Access::ReadWrite, m_clock);
        if (!shop || !set(**shop, "before")) ::_exit(12);
        (void)!::write(toParent[1], &byte, 1);
        (void)!::read(toChild[0], &byte, 1);
        const auto after = set(**shop, "after");
        code = after ? 0 : after.error().code == ErrorCode::BaseReadOnly ? 1 : 13;
      }
      ::_exit(code);
    }
    char byte = 0;
    QCOMPARE(::read(toParent[0], &byte, 1), ssize_t{1});
    give(path, 0400);
    QCOMPARE(::write(toChild[1], &byte, 1), ssize_t{1});
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    const int code = WEXITSTATUS(status);
    QVERIFY2(code <= 1, qPrintable(QString::number(code)));
    const auto value = [&] {
      const auto shop = Business::open(path, BaseFile::Access::ReadOnly, m_clock);
      if (!shop) return QString();
      return (*shop)
          ->file()
          .read([](SQLite::Database& db) { return loadSetting(db, QStringLiteral("k")); })
          ->value_or(QString());
    }();
    QCOMPARE(value, code == 0 ? QStringLiteral("after") : QStringLiteral("before"));
    const QStringList on{QStringLiteral("--base"), path};
    QCOMPARE(asNobody(on + QStringList{QStringLiteral("rfm")}).code, 0);
    verifySentence(
        asNobody(on + QStringList{QStringLiteral("rfm-thresholds"), QStringLiteral("--recency"),
                                  QStringLiteral("10,20,30")}));
  }
};

RETENTA_TEST_MAIN(TestReadOnly)
#include "tst_readonly.moc"
