// SPDX-License-Identifier: GPL-3.0-or-later
// The seeds of the fuzzers, once each, in the ordinary run: what was found once stays mended.
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>

#include "tests/fuzz/fuzztargets.h"
#include "tests/support/support.h"

using namespace retenta;

class TestFuzzSeeds : public QObject {
  Q_OBJECT

  static QDir seeds() { return QDir(QStringLiteral(RETENTA_SEEDS)); }

 private Q_SLOTS:
  void everySeed_data() {
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("bytes");
    for (const fuzz::Target& target : fuzz::targets()) {
      const QString name = QString::fromLatin1(target.name);
      int count = 0;
      QFile lines(seeds().filePath(name + QStringLiteral(".txt")));
      if (lines.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : lines.readAll().split('\n')) {
          QTest::addRow("%s line %d", target.name, ++count) << QByteArray(target.name) << line;
        }
      }
      const QDir folder(seeds().filePath(name));
      for (const QString& file : folder.entryList(QDir::Files)) {
        QFile seed(folder.filePath(file));
        QVERIFY(seed.open(QIODevice::ReadOnly));
        QTest::addRow("%s/%s", target.name, qPrintable(file))
            << QByteArray(target.name) << seed.readAll();
        ++count;
      }
      QVERIFY2(count >= 10, target.name);
    }
  }
  void everySeed() {
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    fuzz::targetOf(target.constData())->run({bytes.constData(), std::size_t(bytes.size())});
    QVERIFY2(timer.elapsed() < 5000, "a small file keeps no one waiting");
  }
};

RETENTA_TEST_MAIN(TestFuzzSeeds)
#include "tst_fuzzseeds.moc"
