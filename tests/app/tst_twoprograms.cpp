// SPDX-License-Identifier: GPL-3.0-or-later
// Two programs and one base (T9): another Retenta, another tool.
#include <cstdio>

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

#include "app/application.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

bool renamed(Business& business, const QString& name) {
  BusinessProfile profile = business.profile();
  profile.name = name;
  return business.saveProfileNow(profile).ok();
}

// The other sides of the test, programs of their own. Renames the business over and over and says
// so after each commit, until nobody listens any more.
int writeOn(const QString& base, const QString& round) {
  const FixedClock clock(test::day("2025-07-02"));
  const auto business = Business::open(base, BaseFile::Access::ReadWrite, clock);
  if (!business) return 1;
  ::fcntl(STDIN_FILENO, F_SETFL, O_NONBLOCK);
  char byte = 0;
  for (int i = 1; ::read(STDIN_FILENO, &byte, 1) != 0; ++i) {
    const QString name = QStringLiteral("%1 %2").arg(round).arg(i);
    if (!renamed(**business, name)) return 2;
    std::printf("%s\n", qPrintable(name));
    std::fflush(stdout);
  }
  return 0;
}

// 10 when somebody else has the base and it can be read all the same.
int tryToWrite(const QString& base) {
  const FixedClock clock(test::day("2025-07-02"));
  const auto locked = Business::open(base, BaseFile::Access::ReadWrite, clock);
  if (locked || locked.error().code != ErrorCode::BaseLocked) return 1;
  const auto read = Business::open(base, BaseFile::Access::ReadOnly, clock);
  return read && (*read)->profile().name.contains(u' ') ? 10 : 2;
}

}  // namespace

class TestTwoPrograms : public QObject {
  Q_OBJECT
 private:
  FixedClock m_clock{test::day("2025-07-02")};
  QTemporaryDir m_dir;

  QString make(const QString& name) {
    const QString path = m_dir.filePath(name + QStringLiteral(".retenta"));
    BusinessProfile profile;
    profile.name = QStringLiteral("Лавка");
    if (!Business::create(path, profile, m_clock)) qFatal("no base");
    return path;
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    QSettings().clear();
    QSettings().setValue(QStringLiteral("language"), QStringLiteral("ru"));
  }

  // T9
  void anotherToolsLockIsToldInSixSecondsAndNothingIsLost() {
    if (QStandardPaths::findExecutable(QStringLiteral("sqlite3")).isEmpty()) {
      QSKIP("the sqlite3 command is not installed");
    }
    const QString path = make(QStringLiteral("tool"));
    const auto business = Business::open(path, BaseFile::Access::ReadWrite, m_clock);
    VERIFY_OK(business);
    QProcess tool;
    tool.start(QStringLiteral("sqlite3"), {path});
    tool.write("BEGIN IMMEDIATE;\nSELECT 'held';\n");
    QVERIFY(tool.waitForReadyRead(5000));
    QElapsedTimer timer;
    timer.start();
    BusinessProfile profile = (*business)->profile();
    profile.name = QStringLiteral("Другая");
    const auto refused = (*business)->saveProfileNow(profile);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::BaseBusy);
    QVERIFY2(timer.elapsed() <= 6000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE((*business)->profile().name, QStringLiteral("Лавка"));
    tool.write("ROLLBACK;\n.quit\n");
    QVERIFY(tool.waitForFinished(5000));
    VERIFY_OK((*business)->saveProfileNow(profile));
    QCOMPARE((*business)->profile().name, QStringLiteral("Другая"));
    VERIFY_OK((*business)->file().check());
  }

  // T9: the window says so within the same time, and a lock that is let go meanwhile is waited for.
  void anotherToolsLockIsSaidInTheWindow() {
    if (QStandardPaths::findExecutable(QStringLiteral("sqlite3")).isEmpty()) {
      QSKIP("the sqlite3 command is not installed");
    }
    Application app(*qApp, m_clock);
    QSignalSpy opened(&app, &Application::opened);
    app.start({make(QStringLiteral("window and tool")), false, false});
    QVERIFY(opened.wait(8000));
    app.window()->goTo({QStringLiteral("settings"), {}, QStringLiteral("business"), 0, {}});
    QProcess tool;
    tool.start(QStringLiteral("sqlite3"), {app.business()->file().path()});
    tool.write("BEGIN IMMEDIATE;\nSELECT 'held';\n");
    QVERIFY(tool.waitForReadyRead(5000));
    QLineEdit* name = nullptr;
    for (auto* field : app.window()->findChildren<QLineEdit*>()) {
      if (field->accessibleName() == QStringLiteral("Название")) name = field;
    }
    QVERIFY(name);
    const auto type = [&](const QString& text) {
      name->setFocus();
      name->selectAll();
      QTest::keyClicks(name, text);
      QTest::keyClick(name, Qt::Key_Return);
    };
    type(QStringLiteral("Held"));
    QTRY_VERIFY_WITH_TIMEOUT(!app.window()->messageText().isEmpty(), 6000);
    QVERIFY2(app.window()->messageText().contains(QStringLiteral("window and tool")),
             qPrintable(app.window()->messageText()));
    QCOMPARE(app.business()->profile().name, QStringLiteral("Лавка"));
    QTRY_COMPARE(name->text(), QStringLiteral("Лавка"));  // the field shows what holds
    type(QStringLiteral("Waited"));
    QTest::qWait(1500);
    tool.write("ROLLBACK;\n.quit\n");
    QVERIFY(tool.waitForFinished(5000));
    QTRY_COMPARE_WITH_TIMEOUT(app.business()->profile().name, QStringLiteral("Waited"), 6000);
  }

  // T9 with programs of their own: fifty times one writes while another comes; every tenth writer
  // is killed, and the next one has the base at once, with all that was acknowledged.
  void twoProgramsNeverWriteAtOnce() {
    const QString path = make(QStringLiteral("two programs"));
    const QString self = QCoreApplication::applicationFilePath();
    constexpr int rounds = 50;
    constexpr int lockedCode = 10;
    for (int round = 0; round < rounds; ++round) {
      QProcess writer;
      writer.start(self, {QStringLiteral("--write"), path, QString::number(round)});
      QVERIFY(writer.waitForReadyRead(10'000));
      QProcess second;
      second.start(self, {QStringLiteral("--try"), path});
      QVERIFY(second.waitForFinished(10'000));
      QCOMPARE(second.exitCode(), lockedCode);
      const bool killed = round % 10 == 9;
      killed ? writer.kill() : writer.closeWriteChannel();
      QVERIFY(writer.waitForFinished(10'000));
      const QList<QByteArray> told = writer.readAllStandardOutput().trimmed().split('\n');
      const auto after = Business::open(path, BaseFile::Access::ReadWrite, m_clock);
      VERIFY_OK(after);
      const QString kept = (*after)->profile().name;
      const QString last = QString::fromUtf8(told.last());
      const int saved = kept.section(u' ', 1).toInt();
      QCOMPARE(kept.section(u' ', 0, 0), last.section(u' ', 0, 0));
      // A killed one may have committed once more than it could tell.
      QVERIFY2(saved == last.section(u' ', 1).toInt() ||
                   (killed && saved == last.section(u' ', 1).toInt() + 1),
               qPrintable(kept + QStringLiteral(" after ") + last));
      if (killed) VERIFY_OK((*after)->file().check());
    }
  }
};

int main(int argc, char** argv) {
  QStandardPaths::setTestModeEnabled(true);
  QApplication app(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("RetentaTest"));
  QApplication::setApplicationName(QStringLiteral("tst_twoprograms"));
  test::prepare();
  const QStringList args = QApplication::arguments();
  if (args.value(1) == QLatin1String("--write")) return writeOn(args.value(2), args.value(3));
  if (args.value(1) == QLatin1String("--try")) return tryToWrite(args.value(2));
  TestTwoPrograms tests;
  return QTest::qExec(&tests, argc, argv);
}
#include "tst_twoprograms.moc"
