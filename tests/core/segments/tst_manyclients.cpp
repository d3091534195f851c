// SPDX-License-Identifier: GPL-3.0-or-later
// So many clients that conditions are asked on two threads: the answer is that of asking each.
#include "core/segments/clientlistservice.h"
#include "tests/support/ledgers.h"

using namespace retenta;

namespace {

constexpr std::uint32_t clients = 100'003;

LedgerPtr manyClients() {
  test::LedgerBuilder builder;
  for (std::uint32_t i = 0; i < clients; ++i) {
    builder.add({{static_cast<Day>(i % 300), qint64{i} * 7 % 1000 - 50, i % 5 != 0}}, {},
                i % 3 == 0 ? "Анна" : "Борис");
  }
  auto ledger = std::make_shared<Ledger>(*builder.take());
  ledger->cities = {};
  for (std::uint32_t i = 0; i < clients; ++i) ledger->cities.append(i % 7 == 0 ? "Псков" : "Тула");
  return ledger;
}

ClientCondition condition(ConditionKind kind, bool negated) {
  ClientCondition c;
  c.kind = kind;
  c.negated = negated;
  return c;
}

}  // namespace

class TestManyClients : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void twoThreadsFindWhatOneFinds_data() {
    QTest::addColumn<bool>("negated");
    QTest::newRow("those") << false;
    QTest::newRow("the others") << true;
  }
  void twoThreadsFindWhatOneFinds() {
    QFETCH(const bool, negated);
    const LedgerPtr ledger = manyClients();
    const RfmGrid grid = rfmGrid(*ledger, {}, yearEndingAt(300));
    const ClientIndex index(ledger);
    ClientTable table{*ledger, grid.columns, grid.classes, 300};

    ClientCondition listed = condition(ConditionKind::Clients, negated);
    for (std::uint32_t i = 0; i < clients; i += 2) listed.clients.push_back(ledger->clientIds[i]);
    ClientCondition city = condition(ConditionKind::City, negated);
    city.words = QStringList(QStringLiteral("ПСКОВ"));
    ClientCondition money = condition(ConditionKind::Money, negated);
    money.from = 100;
    money.to = 600;
    ClientCondition text = condition(ConditionKind::Text, negated);
    text.words = QStringList(QStringLiteral("анн"));

    const auto holds = [&](std::uint32_t i) {
      const qint64 sum = grid.columns.monetaryMinor[i];
      const bool all[] = {i % 2 == 0, i % 7 == 0, sum >= 100 && sum <= 600, i % 3 == 0};
      return std::all_of(std::begin(all), std::end(all), [&](bool one) { return one != negated; });
    };
    std::vector<std::uint32_t> wanted;
    ClientTotals sums;
    for (std::uint32_t i = 0; i < clients; ++i) {
      if (!holds(i)) continue;
      wanted.push_back(i);
      sums.spentMinor += grid.columns.monetaryMinor[i];
      sums.periodMinor += grid.columns.periodRevenueMinor[i];
      sums.mostMinor = std::max(sums.mostMinor, grid.columns.monetaryMinor[i]);
    }
    QVERIFY(wanted.size() > 300 && wanted.size() < clients / 2);
    const ClientFilter filter{{text, listed, city, money}};
    QCOMPARE(matchingRows(table, filter), wanted);
    table.index = &index;
    QCOMPARE(matchingRows(table, filter), wanted);

    const ClientTotals totals = totalsOf(grid.columns, matchingMarks(table, filter));
    QCOMPARE(totals.clients, static_cast<qint64>(wanted.size()));
    QCOMPARE(totals.spentMinor, sums.spentMinor);
    QCOMPARE(totals.periodMinor, sums.periodMinor);
    QCOMPARE(totals.mostMinor, sums.mostMinor);
  }
};

RETENTA_TEST_MAIN(TestManyClients)
#include "tst_manyclients.moc"
