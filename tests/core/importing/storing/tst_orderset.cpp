// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/purchases/orderset.h"
#include "tests/support/support.h"

using namespace retenta;

// Some of the orders of a file: what was put in comes out, in order.
class TestOrderSet : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void givesBackWhatItHas_data() {
    QTest::addColumn<QList<uint>>("orders");
    QTest::newRow("none") << QList<uint>();
    QTest::newRow("the first") << QList<uint>{0};
    QTest::newRow("at the edges of words") << QList<uint>{63, 64, 127, 128, 191};
    QTest::newRow("far apart") << QList<uint>{5, 1'000'000};
    QList<uint> many;
    for (uint i = 0; i < 1'000; ++i) many += i;
    QTest::newRow("all") << many;
  }
  void givesBackWhatItHas() {
    QFETCH(QList<uint>, orders);
    OrderSet set;
    for (const uint order : orders) set.add(order);
    QCOMPARE(set.size(), static_cast<std::size_t>(orders.size()));
    QCOMPARE(set.empty(), orders.isEmpty());
    QList<uint> given;
    for (const std::uint32_t order : set) given += order;
    QCOMPARE(given, orders);
    for (uint order = 0; order < 300; ++order) QCOMPARE(set.has(order), orders.contains(order));
    QVERIFY(!set.has(2'000'000));
  }
};

RETENTA_TEST_MAIN(TestOrderSet)
#include "tst_orderset.moc"
