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
    QCOMPARE(*l.lastDay, 30);  // a return counts on its own day
    QCOMPARE(l.otherCurrencies.size(), 1U);
    QCOMPARE(l.otherCurrencies[0].revenueMinor, 250);
    QCOMPARE(l.rowOf(9), std::optional<std::size_t>(2));
    QVERIFY(!l.rowOf(3));
    QCOMPARE(defaultAsOf(l, 15), 15);
    QCOMPARE(defaultAsOf(l, 99), 30);
  }

  void knowsWhatMakesAClient() {
    const QTemporaryDir dir;
    const auto base = BaseFile::create(dir.filePath(QStringLiteral("t.retenta")));
    VERIFY_OK(base);
    VERIFY_OK((*base)->write([](SQLite::Database& db) {
      db.exec(R"sql(
        INSERT INTO import (id, file, source, kind, at_ms) VALUES (4, 'f', 's', 'contacts', 0);
        INSERT INTO client (id, name, created_day, origin, gender, birthday, weak, excluded,
                            erased_ms, import_id) VALUES
          (1, 'Анна', 0, 'vk', 'f', '1990-02-28', 0, 1, NULL, 4),
          (3, '', 0, '', '', '--02-29', 0, 0, 5000, NULL),
          (7, 'Борис', 0, 'vk', 'm', '', 1, 0, NULL, 4);
        INSERT INTO identity (kind, value, client_id) VALUES (2, '79160000001', 3);
        INSERT INTO tag (id, name, name_key) VALUES (9, 'Опт', 'опт'), (2, 'VIP-зал', 'vip-зал');
        INSERT INTO client_tag (client_id, tag_id) VALUES (7, 9), (7, 2), (1, 9);
      )sql");
    }));
    const auto read =
        (*base)->read([](SQLite::Database& db) { return loadLedger(db, Currency()); });
    VERIFY_OK(read);
    const Ledger& l = **read;
    const ClientTraits& t = l.traits;
    QCOMPARE(t.origins.text(0), QStringLiteral("vk"));
    QCOMPARE(t.origins.text(1), QString());
    QCOMPARE(t.origins.numberOf(2), t.origins.numberOf(0));
    QCOMPARE(t.genders, (std::vector<char>{'f', 0, 'm'}));
    QCOMPARE(birthdayText(t.birthdays[0]), QStringLiteral("1990-02-28"));
    QCOMPARE(birthdayText(t.birthdays[1]), QStringLiteral("--02-29"));
    QCOMPARE(birthdayText(t.birthdays[2]), QString());
    QVERIFY(l.isExcluded(0) && !l.isExcluded(1));
    QVERIFY(l.isErased(1) && !l.isErased(2));
    QVERIFY(t.has(2, ClientTraits::Weak));
    QCOMPARE(t.imports, (std::vector<std::int32_t>{4, 0, 4}));
    QCOMPARE(t.tags.size(), 2U);
    QCOMPARE(t.tags[1].name, QStringLiteral("Опт"));
    const auto tagsOf = [&](std::size_t i) {
      return std::vector<std::uint32_t>(t.tagsOf(i).begin(), t.tagsOf(i).end());
    };
    QCOMPARE(tagsOf(0), (std::vector<std::uint32_t>{1}));
    QCOMPARE(tagsOf(1), std::vector<std::uint32_t>());
    QCOMPARE(tagsOf(2), (std::vector<std::uint32_t>{0, 1}));
    QCOMPARE(l.knownBy(0), QStringLiteral("Анна"));
    QCOMPARE(l.knownBy(1), QStringLiteral("+79160000001"));
    // A ledger made by hand without these columns says them of nobody.
    const Ledger bare;
    QVERIFY(!bare.isExcluded(5) && bare.traits.tagsOf(5).empty());
    QCOMPARE(bare.traits.origins.text(5), QString());
  }

  void birthdaysThatAreNone() {
    for (const char* text : {"", "1990-02-30", "--13-01", "1990-2-28", "90-02-28", "abcd-ef-gh"}) {
      QCOMPARE(packedBirthday(text), 0);
    }
  }
};

RETENTA_TEST_MAIN(TestLedger)
#include "tst_ledger.moc"
