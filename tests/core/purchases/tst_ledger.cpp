// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/purchases/ledgerstore.h"
#include "core/storage/basefile.h"
#include "tests/support/support.h"

using namespace retenta;

class TestLedger : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void holdsWhatCountsInOrder() {
    const QTemporaryDir dir;
    const auto base = BaseFile::create(dir.filePath(QStringLiteral("l.retenta")));
    VERIFY_OK(base);
    VERIFY_OK((*base)->write([](SQLite::Database& db) {
      db.exec(R"sql(
        INSERT INTO source VALUES (1, 'file');
        INSERT INTO client (id, name, city, created_day) VALUES
          (2, 'Анна', 'Псков', 0), (5, '', '', 0), (9, 'Борис', '', 0);
        INSERT INTO identity (kind, value, client_id) VALUES
          (1, 'b@x.ru', 2), (1, 'a@x.ru', 2), (2, '79160000001', 9);
        INSERT INTO purchase (client_id, day, id, status, amount_minor, refund_minor, currency,
                              source_id, key_hash) VALUES
          (9, 20, 1, 1, 500, 0, 'RUB', 1, 1), (9, 10, 2, 2, 900, 100, 'RUB', 1, 2),
          (9, 30, 3, 7, -300, 0, 'RUB', 1, 3), (9, 25, 4, 3, 700, 700, 'RUB', 1, 4),
          (2, 15, 5, 4, 100, 0, 'RUB', 1, 5), (2, 16, 6, 1, 250, 0, 'USD', 1, 6);
      )sql");
    }));
    const auto read =
        (*base)->read([](SQLite::Database& db) { return loadLedger(db, Currency()); });
    VERIFY_OK(read);
    const Ledger& l = **read;
    QCOMPARE(l.clientIds, (std::vector<ClientId>{2, 5, 9}));
    QCOMPARE(l.names.text(0), QStringLiteral("Анна"));
    QCOMPARE(l.names.text(1), QString());
    QCOMPARE(l.emails.text(0), QStringLiteral("a@x.ru"));
    QCOMPARE(l.phones.text(2), QStringLiteral("79160000001"));
    QCOMPARE(l.purchaseBegin, (std::vector<std::size_t>{0, 0, 0, 3}));
    QCOMPARE(l.days, (std::vector<Day>{10, 20, 30}));
    QCOMPARE(l.netMinor, (std::vector<qint64>{800, 500, -300}));
    QCOMPARE(l.transactions, (std::vector<std::uint8_t>{1, 1, 0}));
    QCOMPARE(*l.firstDay, 10);
    QCOMPARE(*l.lastDay, 20);  // a return is no purchase
    QCOMPARE(l.otherCurrencies.size(), 1U);
    QCOMPARE(l.otherCurrencies[0].revenueMinor, 250);
    QCOMPARE(l.rowOf(9), std::optional<std::size_t>(2));
    QVERIFY(!l.rowOf(3));
    QCOMPARE(defaultAsOf(l, 15), 15);
    QCOMPARE(defaultAsOf(l, 99), 20);
  }
};

RETENTA_TEST_MAIN(TestLedger)
#include "tst_ledger.moc"
