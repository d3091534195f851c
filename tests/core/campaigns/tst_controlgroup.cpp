// SPDX-License-Identifier: GPL-3.0-or-later
#include <numeric>

#include "core/campaigns/controlgroup.h"
#include "tests/support/support.h"

using namespace retenta;

class TestControlGroup : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void sizeRoundsHalfUp_data() {
    QTest::addColumn<double>("share");
    QTest::addColumn<int>("available");
    QTest::addColumn<int>("size");
    QTest::newRow("19.2") << 0.15 << 128 << 19;
    QTest::newRow("19.5 up") << 0.15 << 130 << 20;
    QTest::newRow("0.5 up") << 0.05 << 10 << 1;
    QTest::newRow("0.45 down") << 0.05 << 9 << 0;
    QTest::newRow("none") << 0.0 << 1000 << 0;
    QTest::newRow("nobody") << 0.15 << 0 << 0;
    QTest::newRow("at most half") << 0.9 << 10 << 5;
    // 0.35 · 10 = 3.4999999999999996 in binary: fifteen hundredths must mean fifteen hundredths.
    QTest::newRow("binary") << 0.35 << 10 << 4;
    QTest::newRow("binary 2") << 0.285 << 200 << 57;
  }
  void sizeRoundsHalfUp() {
    QFETCH(double, share);
    QFETCH(int, available);
    QFETCH(int, size);
    QCOMPARE(controlSize(share, static_cast<std::size_t>(available)),
             static_cast<std::size_t>(size));
  }

  // Python: sorted(ids, key=lambda i: hashlib.sha256(f"{key}:{i}".encode()).digest())[:k]
  void equalsPythonsHashlib() {
    std::vector<ClientId> twenty(20);
    std::iota(twenty.begin(), twenty.end(), 1);
    QCOMPARE(controlGroup("42", 0.15, twenty), (std::vector<ClientId>{1, 13, 20}));
    std::vector<ClientId> more(25);
    std::iota(more.begin(), more.end(), 1000);
    QCOMPARE(controlGroup("7", 0.1, more), (std::vector<ClientId>{1001, 1003, 1010}));
    QCOMPARE(
        controlGroup("segments:loyal_at_risk,vip", 0.2, {3, 5, 8, 13, 21, 34, 55, 89, 144, 233}),
        (std::vector<ClientId>{3, 13}));
    QCOMPARE(controlGroup("1", 0.5, {10, 20, 30}), (std::vector<ClientId>{20, 30}));
  }

  void orderDoesNotMatter() {
    QCOMPARE(controlGroup("42", 0.3, {5, 1, 9, 7, 3, 8, 2}),
             controlGroup("42", 0.3, {9, 8, 7, 5, 3, 2, 1}));
  }

  void keyOfSegments() {
    QCOMPARE(controlKey({QStringLiteral("vip"), QStringLiteral("loyal_at_risk")}),
             QByteArray("segments:loyal_at_risk,vip"));
  }
};

RETENTA_TEST_MAIN(TestControlGroup)
#include "tst_controlgroup.moc"
