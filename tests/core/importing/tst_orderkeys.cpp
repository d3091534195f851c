// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <random>

#include <QtEndian>

#include "core/importing/storing/purchases/knownpurchasestore.h"
#include "core/importing/storing/purchases/ordersbyclient.h"
#include "core/importing/storing/purchases/packedkeys.h"
#include "core/storage/connection.h"
#include "core/storage/migrator.h"
#include "core/storage/packs/purchaserows.h"
#include "tests/core/importing/importfixture.h"

using namespace retenta;

// Orders that come a second time, and where what was bought is kept.
class TestOrderKeys : public test::ImportFixture {
  Q_OBJECT
 private:
  // Orders 1 … count of ten clients, one product each.
  static QByteArray shop(int count) {
    QByteArray text = "order id,email,date,amount,product\n";
    for (int i = 1; i <= count; ++i) text += line(i, i % 10);
    return text;
  }
  static QByteArray line(int order, int client) {
    return QByteArray::number(order) + ",c" + QByteArray::number(client) +
           "@example.org,2025-02-01," + QByteArray::number(order * 10) + ",Tea\n";
  }
  QStringList planOf(const char* sql) {
    const auto plan = m_business->file().read([&](SQLite::Database& db) {
      QStringList steps;
      SQLite::Statement query(db, std::string("EXPLAIN QUERY PLAN ") + sql);
      while (query.executeStep()) steps += QString::fromUtf8(query.getColumn(3).getText());
      return steps;
    });
    return plan.ok() ? *plan : QStringList();
  }

 private Q_SLOTS:
  void aSmallFileFindsItsOrdersAmongMany() {
    VERIFY_OK(import(shop(200)));
    const auto again =
        import("order id,email,date,amount,product\n" + line(7, 7) + line(201, 1) + line(150, 0));
    VERIFY_OK(again);
    QCOMPARE(again->purchasesKnown, 2);
    QCOMPARE(again->purchasesNew, 1);
    QCOMPARE(ask("SELECT count(*), count(DISTINCT order_ref) FROM every_purchase"),
             QStringLiteral("201 201"));
  }

  // In whatever order people and their orders stand; two people may be one client, some nobody's.
  void ordersStandUnderTheirClients() {
    OrderBook book;
    for (std::uint32_t i = 0; i < 7; ++i) book.orders.add(i);
    const std::vector<ClientId> clientOf = {9, 0, 4, 9, 5};
    OrdersByClient sorted(book, {0, 1, 2, 4, 5, 6}, {0, 2, 1, 4, 3, 2, 0}, clientOf);
    const auto& groups = sorted.groups();
    QCOMPARE(groups.size(), std::size_t{3});  // nobody has an order of client 5
    QCOMPARE(groups[0].client, ClientId{4});
    QCOMPARE(groups[1].client, ClientId{9});
    QCOMPARE(sorted.orders(), (std::vector<std::uint32_t>{1, 5, 0, 4, 6}));
    QCOMPARE(sorted.ordersOf(1).size(), std::size_t{3});
    QVERIFY(OrdersByClient(book, {2}, {0, 2, 1}, clientOf).groups().empty());
  }

  // The client's other address leads to somebody new, the number to the order that is there.
  void anOrderIsKnownWhoeverBroughtItThisTime() {
    VERIFY_OK(import(shop(200)));
    const auto again =
        import("order id,email,date,amount,product\n5,new@example.org,2025-02-01,50,Tea\n");
    VERIFY_OK(again);
    QCOMPARE(again->purchasesKnown, 1);
    QCOMPARE(again->purchasesNew, 0);
  }

  void ordersOfBeforeTheKeysAreKnownToo() {
    VERIFY_OK(import(shop(200)));
    VERIFY_OK(
        m_business->file().write([](SQLite::Database& db) { db.exec("DELETE FROM order_key"); }));
    const auto again = import("order id,email,date,amount,product\n" + line(7, 7) + line(201, 1));
    VERIFY_OK(again);
    QCOMPARE(again->purchasesKnown, 1);
    QCOMPARE(again->purchasesNew, 1);
  }

  void whatWasTakenBackIsNewAgain() {
    const auto first = import(shop(30));
    VERIFY_OK(first);
    VERIFY_OK(m_service->undoNow(first->importId));
    QCOMPARE(ask("SELECT count(*) FROM order_key"), QStringLiteral("0"));
    const auto second = import(shop(30));
    VERIFY_OK(second);
    QCOMPARE(second->purchasesNew, 30);
    VERIFY_OK(m_business->undoNow());
    VERIFY_OK(m_business->redoNow());
    const auto third = import(shop(30));
    VERIFY_OK(third);
    QCOMPARE(third->purchasesKnown, 30);
  }

  void moreKeysThanAPartHolds() {
    const int count = 70'000;
    VERIFY_OK(import(shop(count)));
    QCOMPARE(ask("SELECT count(*), sum(length(hashes)) < 70000 * 5 FROM order_key"),
             QStringLiteral("2 1"));
    const auto again = import(shop(count + 5));
    VERIFY_OK(again);
    QCOMPARE(again->purchasesKnown, count);
    QCOMPARE(again->purchasesNew, 5);
  }

  void packedKeysComeOutAsTheyWentIn_data() {
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("spread");  // bits that differ
    for (const int count : {0, 1, 2, 3, 1000, 65'536}) {
      for (const int spread : {64, 40, 17, 1})
        QTest::addRow("%d keys of %d bits", count, spread) << count << spread;
    }
  }
  void packedKeysComeOutAsTheyWentIn() {
    QFETCH(int, count);
    QFETCH(int, spread);
    std::mt19937_64 random(static_cast<std::uint64_t>(count) * 64 +
                           static_cast<std::uint64_t>(spread));
    std::vector<std::uint64_t> keys;
    for (int i = 0; i < count; ++i) keys.push_back(random() >> (64 - spread));
    if (count > 2) keys.front() = ~std::uint64_t{0};
    std::sort(keys.begin(), keys.end());
    const std::string bytes = packKeys(keys);
    QVERIFY(bytes.size() < keys.size() * 6 + 32);
    PackedKeys packed(bytes);
    for (const std::uint64_t key : keys) {
      QVERIFY(packed.next());
      QCOMPARE(packed.key(), key >> (64 - packedKeyBits));
    }
    QVERIFY(!packed.next());
    QVERIFY(!packed.next());
    for (std::size_t cut = 0; cut < std::min<std::size_t>(bytes.size(), 40); ++cut) {
      PackedKeys torn(std::string_view(bytes).substr(0, cut));
      int left = count;
      while (torn.next()) --left;
      QVERIFY(left >= 0);
    }
  }

  // What is written down is as short as it can be; the key of a number within a year says more.
  void onlyKeysThatTheRowDoesNotTellAreKept() {
    VERIFY_OK(import("order id,email,date,amount\n7,a@example.org,2025-02-01,30\n"));
    VERIFY_OK(import("email,date,amount\na@example.org,2025-02-02,40\n"));
    QCOMPARE(ask("SELECT order_ref, key_hash = 0 FROM every_purchase ORDER BY day"),
             QStringLiteral("7 1| 0"));
  }

  void keysThatWereKeptWholeAreRead() {
    VERIFY_OK(import(shop(200)));
    VERIFY_OK(m_business->file().write([](SQLite::Database& db) {
      std::vector<std::uint64_t> hashes;
      for (int i = 1; i <= 200; ++i) hashes.push_back(orderKey("file", std::to_string(i)));
      std::sort(hashes.begin(), hashes.end());
      std::string bytes;
      for (const std::uint64_t hash : hashes) {
        const auto big = qToBigEndian(static_cast<quint64>(hash));
        bytes.append(reinterpret_cast<const char*>(&big), sizeof big);
      }
      SQLite::Statement set(db, "UPDATE order_key SET hashes = ?1, form = 0");
      set.bind(1, bytes.data(), static_cast<int>(bytes.size()));
      set.exec();
      // As rows were written along with such keys.
      std::vector<ClientId> clients;
      SQLite::Statement all(db, "SELECT id FROM client");
      while (all.executeStep()) clients.push_back(all.getColumn(0).getInt64());
      unpackPurchases(db, clients);
      SQLite::Statement rows(db, "UPDATE purchase SET key_hash = ?1 WHERE order_ref = ?2");
      for (int i = 1; i <= 200; ++i) {
        rows.bind(1, static_cast<std::int64_t>(orderKey("file", std::to_string(i))));
        rows.bind(2, std::to_string(i));
        QCOMPARE(rows.exec(), 1);
        rows.reset();
      }
    }));
    QCOMPARE(ask("SELECT DISTINCT source FROM import"), QStringLiteral("file"));
    const auto again = import("order id,email,date,amount,product\n" + line(7, 7) + line(201, 1));
    VERIFY_OK(again);
    QCOMPARE(again->purchasesKnown, 1);
    QCOMPARE(again->purchasesNew, 1);
  }

  void theOneThingBoughtStandsInTheOrder() {
    VERIFY_OK(
        import("order id,email,date,amount,product,quantity\n"
               "1,a@example.org,2025-02-01,30,Tea,3\n"
               "2,a@example.org,2025-02-02,20,Cup,1\n"
               "2,a@example.org,2025-02-02,5,Box,1\n"
               "3,a@example.org,2025-02-03,7,,1\n"));
    QCOMPARE(ask("SELECT count(*) FROM item"), QStringLiteral("2"));
    QCOMPARE(ask("SELECT b.day - 20120, b.line, p.name, b.quantity_milli, b.amount_minor "
                 "FROM bought AS b JOIN product AS p ON p.id = b.product_id ORDER BY 1, 2"),
             QStringLiteral("0 1 Tea 3000 3000|1 1 Cup 1000 2000|1 2 Box 1000 500"));
  }

  void whatOneClientBoughtIsFoundWithoutAScan() {
    const QStringList steps = planOf(
        "SELECT i.line, r.name FROM bought AS i JOIN product AS r ON r.id = i.product_id "
        "WHERE i.client_id = 1 ORDER BY i.day DESC, i.purchase_id DESC, i.line");
    QVERIFY(!steps.isEmpty());
    for (const QString& step : steps)
      QVERIFY2(!step.contains(QLatin1String("VIRTUAL TABLE INDEX 0")) &&
                   !step.startsWith(QLatin1String("SCAN item")),
               qPrintable(steps.join(QLatin1Char('\n'))));
  }

  void anOlderBaseGoesOnWithItsItems() {
    const QString path = m_dir.filePath(QStringLiteral("old.retenta"));
    {
      SQLite::Database raw(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
      raw.exec("PRAGMA application_id=" + std::to_string(baseApplicationId));
      for (std::size_t i = 0; i < 4; ++i) raw.exec(allMigrations()[i].sql);
      raw.exec(R"sql(
        PRAGMA user_version = 4;
        INSERT INTO import (id, file, source, kind, at_ms) VALUES (1, 'f', 'table', 'orders', 0);
        INSERT INTO import_trace (import_id, purchase_from, purchase_to) VALUES (1, 1, 2);
        INSERT INTO client (id, name, created_day) VALUES (1, 'Anna', 20000);
        INSERT INTO identity (kind, value, client_id) VALUES (1, 'a@example.org', 1);
        INSERT INTO source (id, name) VALUES (1, 'table');
        INSERT INTO product (id, name) VALUES (1, 'Tea');
        INSERT INTO purchase (client_id, day, id, status, amount_minor, currency, source_id,
                              order_ref, key_hash, import_id)
        VALUES (1, 20120, 1, 1, 1000, 'RUB', 1, 'A1', 77, 1);
        INSERT INTO item VALUES (1, 1, 1, 1000, 1000);
      )sql");
    }
    auto opened = Business::open(path, BaseFile::Access::ReadWrite, m_clock);
    VERIFY_OK(opened);
    m_service.reset();
    m_business = std::move(*opened);
    m_service = std::make_unique<ImportService>(*m_business);
    QCOMPARE(ask("SELECT client_id, purchase_id, line, product_id, amount_minor FROM bought"),
             QStringLiteral("1 1 1 1 1000"));
    QCOMPARE(ask("SELECT quantity_milli, product_id IS NULL FROM every_purchase"),
             QStringLiteral("1000 1"));
    VERIFY_OK(import("order id,email,date,amount,product\nA2,a@example.org,2025-02-02,5,Cup\n"));
    QCOMPARE(ask("SELECT count(*) FROM bought"), QStringLiteral("2"));
  }
};

RETENTA_TEST_MAIN(TestOrderKeys)
#include "tst_orderkeys.moc"
