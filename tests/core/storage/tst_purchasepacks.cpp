// SPDX-License-Identifier: GPL-3.0-or-later
#include <deque>

#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>
#include <rapidcheck.h>

#include "core/storage/basefile.h"
#include "core/storage/changeset.h"
#include "tests/core/storage/packing.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

// One purchase with texts of its own.
struct Bought {
  StoredPurchase purchase;
  std::string currency, ref, channel, payment;

  const StoredPurchase& whole() {
    purchase.currency = currency;
    purchase.ref = ref;
    purchase.channel = channel;
    purchase.payment = payment;
    return purchase;
  }
};

QString told(const StoredPurchase& p) {
  const auto text = [](std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
  };
  return QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8 “%9” ")
             .arg(p.client)
             .arg(p.day)
             .arg(p.id)
             .arg(p.status)
             .arg(p.amountMinor)
             .arg(p.refundMinor)
             .arg(text(p.currency))
             .arg(p.source)
             .arg(text(p.ref)) +
         QStringLiteral("%1 “%2” %3 “%4” %5 %6")
             .arg(p.key)
             .arg(text(p.channel))
             .arg(p.import)
             .arg(text(p.payment))
             .arg(p.product)
             .arg(p.quantityMilli);
}

std::string anyRef() {
  return *rc::gen::weightedOneOf<std::string>(
      {{4, rc::gen::map(rc::gen::inRange(1, 2'000'000), [](int n) { return std::to_string(n); })},
       {2, rc::gen::map(rc::gen::inRange(1, 3000),
                        [](int n) { return "№ 2024-" + std::to_string(n); })},
       {1, rc::gen::element<std::string>("", "0", "007", "999999999999999999",
                                         "1000000000000000000", "-5", "12 ", "1e5")},
       {1, rc::gen::string<std::string>()}});
}

Bought anyPurchase(Day day) {
  Bought bought;
  StoredPurchase& p = bought.purchase;
  p.day = day;
  p.status = *rc::gen::inRange(1, 8);
  p.amountMinor = *rc::gen::weightedOneOf<qint64>(
      {{9, rc::gen::inRange<qint64>(-1'000'000, 100'000'000)}, {1, rc::gen::arbitrary<qint64>()}});
  p.refundMinor = *rc::gen::element<qint64>(0, 0, 0, 1, 99'999);
  p.source = *rc::gen::inRange(1, 4);
  p.key = *rc::gen::element<std::int64_t>(0, 0, -1, std::numeric_limits<std::int64_t>::min());
  p.product = *rc::gen::element<std::int64_t>(0, 1, 100'000);
  p.quantityMilli = *rc::gen::element<qint64>(1000, 1000, 500, -1000);
  bought.currency = *rc::gen::element<std::string>("RUB", "RUB", "USD");
  bought.ref = anyRef();
  bought.channel = *rc::gen::element<std::string>("", "Магазин", "web");
  bought.payment = *rc::gen::element<std::string>("", "card");
  return bought;
}

std::deque<Bought> anyPurchases(std::size_t most) {
  std::deque<Bought> all;
  Day day = *rc::gen::element<Day>(19'000, -5, std::numeric_limits<Day>::min());
  const auto count = *rc::gen::inRange<std::size_t>(1, most);
  for (std::size_t i = 0; i < count; ++i) {
    all.push_back(anyPurchase(day));
    day += *rc::gen::inRange(0, 100);
  }
  return all;
}

std::string packed(std::deque<Bought>& all) {
  PurchasePacker packer;
  for (Bought& each : all) packer.add(each.whole());
  return std::string(packer.bytes());
}

}  // namespace

// A purchase is the same wherever it stands.
class TestPurchasePacks : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  std::unique_ptr<BaseFile> m_base;

  QStringList all() {
    return *m_base->read([](SQLite::Database& db) {
      QStringList told;
      for (PurchaseRows rows(db); rows.next();) told += ::told(rows.at());
      return told;
    });
  }
  QString ask(const char* sql) {
    return *m_base->read(
        [&](SQLite::Database& db) { return QString::fromUtf8(db.execAndGet(sql).getText()); });
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    m_base.reset();
    const QString path = m_dir.filePath(QStringLiteral("p.retenta"));
    QFile::remove(path);
    auto made = BaseFile::create(path);
    VERIFY_OK(made);
    m_base = std::move(*made);
    VERIFY_OK(m_base->write([](SQLite::Database& db) {
      db.exec(R"sql(
        INSERT INTO import (id, file, source, kind, at_ms) VALUES (1, 'a', 's', 'orders', 0),
          (2, 'b', 's', 'orders', 0);
        INSERT INTO source (id, name) VALUES (1, 's');
        INSERT INTO product (id, name) VALUES (1, 'Tea');
        INSERT INTO client (id, name, created_day) VALUES (1, 'A', 0), (2, 'B', 0), (3, 'C', 0);
        INSERT INTO purchase (client_id, day, id, status, amount_minor, currency, source_id,
                              order_ref, key_hash, import_id, product_id) VALUES
          (1, 10, 1, 1, 100, 'RUB', 1, '11', 0, 1, 1), (1, 12, 2, 1, 200, 'RUB', 1, '12', 0, 1, 1),
          (1, 11, 9, 1, 300, 'RUB', 1, '', 77, NULL, NULL),
          (1, 11, 20, 1, 400, 'USD', 1, '14', 0, 2, 1),
          (2, 10, 3, 1, 500, 'RUB', 1, '15', 0, 1, NULL), (2, 10, 4, 2, 600, 'RUB', 1, '', 5, 1, 1),
          (3, 9, 8, 1, 700, 'RUB', 1, '', 6, NULL, NULL);
      )sql");
    }));
  }

  void whatGoesInComesOut() {
    QVERIFY(rc::check([] {
      std::deque<Bought> put = anyPurchases(40);
      const std::string bytes = packed(put);
      PackedPurchases pack;
      pack.begin(bytes, 7, 100, 3);
      PurchaseId id = 100;
      for (Bought& each : put) {
        RC_ASSERT(pack.next());
        each.purchase.client = 7;
        each.purchase.import = 3;
        each.purchase.id = id++;
        RC_ASSERT(told(pack.at()) == told(each.whole()));
      }
      RC_ASSERT(!pack.next());
    }));
  }

  // A journal of a shop: what a pack is for.
  void aPurchaseTakesFewBytes() {
    PurchasePacker packer;
    for (int i = 0; i < 100; ++i) {
      Bought bought;
      bought.purchase.day = 19'000 + 30 * i;
      bought.purchase.status = 1;
      bought.purchase.amountMinor = 199'900;
      bought.purchase.source = 1;
      bought.purchase.product = 17;
      bought.currency = "RUB";
      bought.ref = std::to_string(1'000'000 + 7'000 * i);
      packer.add(bought.whole());
    }
    QVERIFY(packer.bytes().size() < 1'100);
  }

  // Any bytes are read or refused, never more.
  void damagedBytesAreRefused() {
    QVERIFY(rc::check([] {
      std::deque<Bought> put = anyPurchases(10);
      std::string bytes = packed(put);
      const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
      if (*rc::gen::arbitrary<bool>())
        bytes.resize(at);
      else
        bytes[at] = *rc::gen::arbitrary<char>();
      PackedPurchases pack;
      std::size_t count = 0;
      try {
        pack.begin(bytes, 1, 1, 1);
        while (pack.next()) ++count;
      } catch (const SQLite::Exception& e) {
        RC_ASSERT(e.getErrorCode() == 11);  // SQLITE_CORRUPT
      }
      RC_ASSERT(count <= bytes.size());
    }));
  }

  void packsAndRowsReadTheSame() {
    const QStringList before = all();
    QCOMPARE(before.size(), 7);
    for (const ClientId client : {1, 2}) {
      VERIFY_OK(m_base->write([&](SQLite::Database& db) { test::packPurchases(db, client); }));
      QCOMPARE(all(), before);
    }
    QCOMPARE(ask("SELECT count(*) FROM purchase_pack"), QStringLiteral("4"));
    QCOMPARE(ask("SELECT group_concat(id) FROM every_purchase"), QStringLiteral("1,9,20,2,3,4,8"));
    QCOMPARE(ask("SELECT group_concat(id) FROM every_purchase WHERE client_id = 1"),
             QStringLiteral("1,9,20,2"));
    QCOMPARE(ask("SELECT group_concat(id) FROM every_purchase WHERE client_id = '2' AND id > 3"),
             QStringLiteral("4"));
    QCOMPARE(ask("SELECT count(import_id) || ' ' || count(product_id) FROM every_purchase"),
             QStringLiteral("5 4"));
    QCOMPARE(ask("SELECT group_concat(c.name || p.amount_minor) FROM client AS c "
                 "JOIN every_purchase AS p ON p.client_id = c.id WHERE p.day < 11"),
             QStringLiteral("A100,B500,B600,C700"));
    QCOMPARE(ask("SELECT group_concat(purchase_id) FROM bought WHERE client_id = 1"),
             QStringLiteral("1,20,2"));
    VERIFY_OK(m_base->read([](SQLite::Database& db) {
      QCOMPARE(countPurchases(db), 7);
      QVERIFY(hasPurchases(db));
      qint64 sum = 0;
      eachAmount(db, [&](std::string_view, qint64 minor) { sum += minor; });
      QCOMPARE(sum, 2800);
    }));
  }

  // Undo takes back what was done to a purchase, not that it stands elsewhere now.
  void unpackingIsNoChange() {
    VERIFY_OK(m_base->write([](SQLite::Database& db) { test::packPurchases(db, 1); }));
    const QStringList before = all();
    QByteArray changes;
    VERIFY_OK(m_base->write([&](SQLite::Database& db) {
      ChangeRecorder recorder(db);
      const ClientId clients[] = {1, 1, 3};
      unpackPurchases(db, clients);
      QVERIFY(recorder.take().isEmpty());
      db.exec("UPDATE purchase SET status = 5 WHERE id = 2");
      changes = recorder.take();
    }));
    QCOMPARE(changeCount(changes), 1);
    QCOMPARE(ask("SELECT count(*) FROM purchase_pack"), QStringLiteral("0"));
    QVERIFY(all() != before);
    VERIFY_OK(m_base->write(
        [&](SQLite::Database& db) { QCOMPARE(applyChanges(db, inverted(changes)), 0); }));
    QCOMPARE(all(), before);
  }

  void aDamagedPackIsTold_data() {
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("short") << QByteArray("bytes = x'0102'");
    QTest::newRow("empty") << QByteArray("bytes = x''");
    QTest::newRow("cut") << QByteArray("bytes = substr(bytes, 1, length(bytes) - 1)");
    QTest::newRow("odd id") << QByteArray("first_id = -9223372036854775808");
  }
  void aDamagedPackIsTold() {
    QFETCH(QByteArray, damage);
    VERIFY_OK(m_base->write([&](SQLite::Database& db) {
      test::packPurchases(db, 1);
      db.exec("UPDATE purchase_pack SET " + damage.toStdString() + " WHERE first_id = 1");
    }));
    const auto read = m_base->read([](SQLite::Database& db) {
      SQLite::Statement rows(db, "SELECT * FROM every_purchase");
      while (rows.executeStep()) {
      }
    });
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, ErrorCode::BaseDamaged);
    const auto problems = m_base->check();
    VERIFY_OK(problems);
    QCOMPARE(*problems, QStringList(QStringLiteral("1 packs of purchases cannot be read")));
  }
};

RETENTA_TEST_MAIN(TestPurchasePacks)
#include "tst_purchasepacks.moc"
