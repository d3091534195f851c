// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include "tests/anomaly/basedigest.h"
#include "tests/support/support.h"

using namespace retenta;

/// The real command line, killed at a random moment of an import of 20 000 rows: the base holds all
/// of it or nothing, and the same import afterwards gives the same base.
class TestImportKill : public QObject {
  Q_OBJECT
 private:
  static constexpr int kills = 100;
  static constexpr int rows = 20'000;

  QTemporaryDir m_dir;
  QString m_before;  ///< a base with sales that were acknowledged
  QString m_file;
  QByteArray m_digestBefore;
  QByteArray m_digestAfter;
  qint64 m_fullMs = 0;

  QString at(const char* name) const { return m_dir.filePath(QString::fromLatin1(name)); }

  static QByteArray sales(int from, int count) {
    QByteArray text("order id;ФИО;E-mail;Телефон;Дата;Товар;Сумма\n");
    for (int i = from; i < from + count; ++i) {
      const QByteArray person = QByteArray::number(i * 7919 % (count / 4 + 1) + from);
      text += QByteArray::number(i) + ";Клиент " + person + ";p" + person + "@example.org;+7916" +
              person.rightJustified(7, '0') + ";" +
              QByteArray::number(i % 28 + 1).rightJustified(2, '0') + ".03.2025;Товар " +
              QByteArray::number(i % 50) + ";" + QByteArray::number(i % 900 + 100) + ",50\n";
    }
    return text;
  }

  static void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
  }

  static QStringList importArgs(const QString& base, const QString& file) {
    return {QStringLiteral("--quiet"), QStringLiteral("--base"), base, QStringLiteral("import"),
            file};
  }

  static int run(const QStringList& args) {
    return QProcess::execute(QStringLiteral(RETENTA_CLI), args);
  }

  QString copyOf(const QString& name) const {
    const QString path = m_dir.filePath(name);
    for (const char* suffix : {"", "-wal", "-shm", ".lock"})
      QFile::remove(path + QLatin1String(suffix));
    return QFile::copy(m_before, path) ? path : QString();
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void initTestCase() {
    m_before = at("before.retenta");
    m_file = at("sales.csv");
    write(m_file, sales(1000, rows));
    write(at("first.csv"), sales(1, 200));
    QCOMPARE(run({QStringLiteral("--quiet"), QStringLiteral("--base"), m_before,
                  QStringLiteral("create")}),
             0);
    QCOMPARE(run(importArgs(m_before, at("first.csv"))), 0);
    m_digestBefore = test::baseDigest(m_before);
    QVERIFY(!m_digestBefore.isEmpty());
    const QString whole = copyOf(QStringLiteral("whole.retenta"));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(run(importArgs(whole, m_file)), 0);
    m_fullMs = timer.elapsed();
    m_digestAfter = test::baseDigest(whole);
    QVERIFY(!m_digestAfter.isEmpty());
    QVERIFY(m_digestAfter != m_digestBefore);
  }

  void allOrNothing() {
    const quint32 seed = qEnvironmentVariableIsSet("RETENTA_SEED")
                             ? qEnvironmentVariable("RETENTA_SEED").toUInt()
                             : QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    int nothing = 0;
    int all = 0;
    int repeated = 0;
    for (int i = 0; i < kills; ++i) {
      const QString base = copyOf(QStringLiteral("killed.retenta"));
      QVERIFY(!base.isEmpty());
      QProcess process;
      process.start(QStringLiteral(RETENTA_CLI), importArgs(base, m_file));
      QVERIFY(process.waitForStarted());
      ::usleep(static_cast<useconds_t>(random.bounded(m_fullMs * 1100)));
      process.kill();
      QVERIFY(process.waitForFinished());
      const QByteArray digest = test::baseDigest(base);
      const QByteArray context =
          "kill " + QByteArray::number(i) + ", seed " + QByteArray::number(seed);
      QVERIFY2(digest == m_digestBefore || digest == m_digestAfter, context.constData());
      ++(digest == m_digestAfter ? all : nothing);
      if (digest != m_digestBefore || i % 4 != 0) continue;
      QCOMPARE(run(importArgs(base, m_file)), 0);
      QVERIFY2(test::baseDigest(base) == m_digestAfter, context.constData());
      ++repeated;
    }
    qInfo("T1: %d kills, %d with nothing imported, %d with all, %d imported again; seed %u", kills,
          nothing, all, repeated, seed);
    QVERIFY(nothing > 0);
  }
};

RETENTA_TEST_MAIN(TestImportKill)
#include "tst_importkill.moc"
