// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/clientfile.h"

#include <QTemporaryDir>

#include "tests/support/ledgers.h"

using namespace retenta;

class TestClientFile : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void rowsInTheOrderGiven() {
    test::LedgerBuilder builder;
    builder.add({{100, 100'50, true}, {90, 50'00, true}}, "7", "=Анна");
    builder.add({});
    RfmView view;
    view.ledger = builder.take();
    RfmGrid grid = rfmGrid(*view.ledger, {}, yearEndingAt(103));
    view.columns = std::make_shared<const RfmColumns>(std::move(grid.columns));
    view.classes = std::move(grid.classes);
    ClientFileWords words;
    for (int i = 0; i < clientFileColumns; ++i) words.header += QString::number(i);
    words.segments[static_cast<std::size_t>(Segment::Promising)] = QStringLiteral("Перспективные");
    words.segments[static_cast<std::size_t>(Segment::NoPurchases)] = QStringLiteral("Без покупок");
    words.marks[static_cast<std::size_t>(RfmMark::VipByMoney)] = QStringLiteral("VIP по деньгам");
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("c.csv"));
    const auto read = [&] {
      QFile file(path);
      return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    VERIFY_OK(writeClientFile(path, CsvKind::Excel, view, {1, 0}, words));
    QCOMPARE(read(),
             QByteArray("\xEF\xBB\xBF"
                        "0;1;2;3;4;5;6;7;8;9;10;11\r\n"
                        "2;;Без покупок;;;0;0,00;0,00;;;;\r\n"
                        "1;'=Анна;Перспективные;VIP по деньгам;3;2;150,50;150,50;;;7;\r\n"));
    VERIFY_OK(writeClientFile(path, CsvKind::Service, view, {0}, words));
    QVERIFY(read().contains("1,=Анна,Перспективные,VIP по деньгам,3,2,150.50,150.50,,,7,"));
    // Told row by row; stopped, it leaves the file that was there.
    const QByteArray before = read();
    std::stop_source stop;
    qint64 told = -1;
    const auto report = [&](qint64 done, qint64 total) {
      told = total;
      if (done == 256) stop.request_stop();
    };
    const std::vector<std::uint32_t> many(1'000, 1);
    QCOMPARE(writeClientFile(path, CsvKind::Excel, view, many, words, {report, stop.get_token()})
                 .error()
                 .code,
             ErrorCode::Cancelled);
    QCOMPARE(told, 1'000);
    QCOMPARE(read(), before);
    QCOMPARE(
        writeClientFile(dir.filePath(QStringLiteral("no/c.csv")), CsvKind::Excel, view, {}, words)
            .error()
            .code,
        ErrorCode::FileWriteFailed);
  }
};

RETENTA_TEST_MAIN(TestClientFile)
#include "tst_clientfile.moc"
