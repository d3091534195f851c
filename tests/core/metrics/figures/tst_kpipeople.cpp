// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/figures/kpipeople.h"

#include <QTemporaryDir>

#include "core/demo/demo.h"
#include "core/metrics/figures/kpifigures.h"
#include "core/metrics/kpiservice.h"
#include "core/metrics/strategy/strategyservice.h"
#include "tests/support/anypeople.h"

using namespace retenta;
using test::day;

namespace {

// Each group by its definition, from the list of a client's days alone.
bool isIn(KpiPeople people, const std::vector<test::TestPurchase>& purchases, const Period& p,
          const KpiRule& rule) {
  std::vector<Day> days;
  for (const auto& purchase : purchases)
    if (purchase.transaction && purchase.day < p.to) days.push_back(purchase.day);
  std::sort(days.begin(), days.end());
  const auto between = [&](Day from, Day to) {
    return std::count_if(days.begin(), days.end(), [&](Day d) { return d >= from && d < to; });
  };
  const bool ever = !days.empty();
  const bool pays = between(p.from, p.to) > 0;
  const bool start = between(p.from - rule.churnDays, p.from) > 0;
  const bool end = between(p.to - rule.churnDays, p.to) > 0;
  const bool isNew = ever && days.front() >= p.from;
  const bool frequent = days.size() >= std::size_t(rule.frequentFrom);
  switch (people) {
    case KpiPeople::Payers:
      return pays;
    case KpiPeople::Repeating:
      return between(p.from, p.to) - isNew > 0;
    case KpiPeople::NewClients:
      return isNew;
    case KpiPeople::ActiveAtStart:
      return start;
    case KpiPeople::ActiveAtEnd:
      return end;
    case KpiPeople::Kept:
      return start && end;
    case KpiPeople::Lost:
      return start && !end;
    case KpiPeople::Returned:
      return end && !start && !isNew;
    case KpiPeople::EverBought:
      return ever;
    case KpiPeople::BoughtAgain:
      return days.size() > 1;
    case KpiPeople::OnManyDays:
      return ever && days.front() != days.back();
    case KpiPeople::Churned:
      return ever && !end;
    case KpiPeople::LoyalPayers:
      return pays && frequent;
    case KpiPeople::OtherPayers:
      return pays && !frequent;
  }
  return false;
}

}  // namespace

class TestKpiPeople : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void groupsByTheirDefinitions() {
    const bool holds = rc::check("each group is as its definition says, and as large", [] {
      const test::People people = test::anyPeople(300);
      const LedgerPtr ledger = test::ledgerOf(people);
      const Day from = *rc::gen::inRange(-10, 310);
      const Period period{from, from + *rc::gen::inRange(1, 200)};
      const KpiRule rule{*rc::gen::inRange(1, 150), *rc::gen::inRange(2, 6)};
      const KpiPeopleSizes sizes = kpiPeopleSizes(*ledger, period, rule);
      for (int i = 0; i < kpiPeopleCount; ++i) {
        const auto group = static_cast<KpiPeople>(i);
        std::vector<std::uint32_t> expected;
        for (std::uint32_t row = 0; row < people.size(); ++row)
          if (isIn(group, people[row], period, rule)) expected.push_back(row);
        RC_ASSERT(kpiPeople(*ledger, period, rule, group) == expected);
        RC_ASSERT(sizeOf(sizes, group) == qint64(expected.size()));
      }
    });
    QVERIFY(holds);
  }

  // A number on the screen and the list behind it are one; kept and lost are all there were.
  void sizesAreTheFiguresThemselves() {
    const bool holds = rc::check("groups are as large as the figures say", [] {
      const LedgerPtr ledger = test::ledgerOf(test::anyPeople(300));
      const Period period{*rc::gen::inRange(0, 150), *rc::gen::inRange(151, 310)};
      const KpiRule rule{*rc::gen::inRange(1, 150), *rc::gen::inRange(2, 6)};
      const KpiSheet sheet = kpiSheets(*ledger, {&period, 1}, rule, DataSpan{0, 400}).front();
      const KpiPeopleSizes n = kpiPeopleSizes(*ledger, period, rule);
      RC_ASSERT(sizeOf(n, KpiPeople::Payers) == sheet.kpis.payers);
      RC_ASSERT(sizeOf(n, KpiPeople::NewClients) == sheet.kpis.newClients);
      RC_ASSERT(sizeOf(n, KpiPeople::ActiveAtStart) == sheet.kpis.activeAtStart);
      RC_ASSERT(sizeOf(n, KpiPeople::ActiveAtEnd) == sheet.kpis.activeAtEnd);
      RC_ASSERT(sizeOf(n, KpiPeople::Kept) == sheet.kpis.kept);
      RC_ASSERT(sizeOf(n, KpiPeople::Returned) == sheet.kpis.returned);
      RC_ASSERT(sizeOf(n, KpiPeople::EverBought) == sheet.kpis.everBought);
      RC_ASSERT(sizeOf(n, KpiPeople::BoughtAgain) == sheet.kpis.boughtAgain);
      RC_ASSERT(sizeOf(n, KpiPeople::Churned) == sheet.life.churned);
      RC_ASSERT(sizeOf(n, KpiPeople::LoyalPayers) == sheet.extras.loyalSpend.count);
      RC_ASSERT(sizeOf(n, KpiPeople::OtherPayers) == sheet.extras.otherSpend.count);
      RC_ASSERT(sizeOf(n, KpiPeople::Kept) + sizeOf(n, KpiPeople::Lost) ==
                sheet.kpis.activeAtStart);
      const auto kept = sheet.kpis.retention();
      const auto lost = sheet.kpis.churn();
      RC_ASSERT(kept.has_value() == lost.has_value());
      RC_ASSERT(!kept || std::abs(*kept + *lost - 1) < 1e-12);
    });
    QVERIFY(holds);
  }

  // The example of the help page of growth, client by client.
  void theExampleOfTheHelpPage() {
    const Period half{day("2025-01-01"), day("2025-07-01")};
    test::LedgerBuilder builder;
    for (int i = 0; i < 100; ++i) {
      std::vector<test::TestPurchase> purchases{{half.from - 30, 100, true}};
      if (i < 70) purchases.push_back({half.to - 60, 100, true});
      builder.add(purchases);
    }
    for (int i = 0; i < 5; ++i)
      builder.add({{half.from - 300, 100, true}, {half.to - 10, 100, true}});
    for (int i = 0; i < 40; ++i) builder.add({{half.to - 20, 100, true}});
    const KpiSheet sheet =
        kpiSheets(*builder.take(), {&half, 1}, KpiRule{180, 5}, DataSpan{0, 30'000}).front();
    const auto value = [&](QStringView id) { return *kpiFigure(id)->value(sheet); };
    QCOMPARE(value(u"crr"), 0.70);
    QCOMPARE(value(u"churn"), 0.30);
    QCOMPARE(value(u"active_end"), 115.0);
    QCOMPARE(value(u"crr_textbook"), 0.75);
    QCOMPARE(value(u"returned"), 5.0);
  }

  void idsAreUnique() {
    QSet<QString> seen;
    for (const QString& id : kpiPeopleIds()) {
      QVERIFY(!seen.contains(id));
      seen.insert(id);
      QCOMPARE(kpiPeopleId(*kpiPeopleFromId(id)), id);
    }
    QCOMPARE(seen.size(), kpiPeopleCount);
    QVERIFY(!kpiPeopleFromId(u"nobody"));
    seen.clear();
    for (const KpiFigure& figure : kpiFigures()) {
      QVERIFY(!seen.contains(figure.key()));
      seen.insert(figure.key());
      QCOMPARE(kpiFigure(figure.key()), &figure);
    }
    QVERIFY(!kpiFigure(u"nps"));
  }

  void changesBySharesAndByParts() {
    const KpiFigure& churn = *kpiFigure(u"churn");
    const KpiFigure& revenue = *kpiFigure(u"revenue");
    QVERIFY(std::abs(*figureChange(churn, 0.25, 0.2) - 0.05) < 1e-12);
    QVERIFY(std::abs(*figureChange(revenue, 120, 100) - 0.2) < 1e-12);
    QVERIFY(!figureChange(revenue, 120, 0));
    QVERIFY(!figureChange(revenue, std::nullopt, 100));
    QVERIFY(figureChange(churn, 0.25, 0));
  }

  // Of a segment and a source, and on a date in the past: the list is what the figure counts, and
  // the series says of each month what is said of it alone.
  void theServiceOnTheSample() {
    QTemporaryDir dir;
    const FixedClock clock(20'300);
    DemoOptions options;
    options.clients = 300;
    const auto made = makeDemo(dir.filePath(QStringLiteral("d.retenta")), options, clock);
    VERIFY_OK(made);
    Business& business = **made;
    KpiQuery query;
    query.asOf = day("2025-03-20");
    query.periods = {{day("2024-04-01"), day("2025-03-21")}};
    query.scope.segments = segmentSetFromId(u"at_risk");
    query.people = true;
    query.series = true;
    KpiService service(business);
    const auto answer = service.answerNow(query);
    VERIFY_OK(answer);
    const KpiLine& line = answer->lines.front();
    QVERIFY(line.now.kpis.payers > 0);
    QCOMPARE(sizeOf(line.people, KpiPeople::Payers), line.now.kpis.payers);
    for (int i = 0; i < kpiPeopleCount; ++i) {
      const auto group = static_cast<KpiPeople>(i);
      const auto clients = service.peopleNow(query, group);
      VERIFY_OK(clients);
      QCOMPARE(qint64(clients->size()), sizeOf(line.people, group));
      for (const ClientId id : *clients) QVERIFY(business.ledger()->rowOf(id));
    }
    QCOMPARE(answer->series.months.size(), std::size_t{12});
    QCOMPARE(answer->series.yearBefore.size(), std::size_t{12});
    QCOMPARE(answer->series.months.back().kpis.period,
             (Period{day("2025-03-01"), day("2025-04-01")}));
    QVERIFY(!answer->series.months.back().covered);  // as of the 20th
    QVERIFY(answer->series.months[10].covered);
    query.periods = {answer->series.yearBefore[3].kpis.period};
    query.series = false;
    const auto alone = service.answerNow(query);
    VERIFY_OK(alone);
    QCOMPARE(alone->lines.front().now.kpis.revenueMinor,
             answer->series.yearBefore[3].kpis.revenueMinor);
  }

  void theMarkOfAStrategy() {
    QTemporaryDir dir;
    const FixedClock clock(20'300);
    const auto made = Business::create(dir.filePath(QStringLiteral("m.retenta")), {}, clock);
    VERIFY_OK(made);
    StrategyService service(**made);
    QCOMPARE(*service.startedNow(), std::optional<Day>());
    VERIFY_OK(service.setStartedNow(day("2025-01-01")));
    QCOMPARE(*service.startedNow(), std::optional<Day>(day("2025-01-01")));
    VERIFY_OK(service.setStartedNow(std::nullopt));
    QCOMPARE(*service.startedNow(), std::optional<Day>());
    VERIFY_OK((*made)->undoNow());
    QCOMPARE(*service.startedNow(), std::optional<Day>(day("2025-01-01")));
    VERIFY_OK((*made)->undoNow());
    QCOMPARE(*service.startedNow(), std::optional<Day>());

    QCOMPARE(sinceStrategy(day("2025-01-01"), day("2025-06-30")),
             (std::optional<Period>({day("2025-01-01"), day("2025-07-01")})));
    QCOMPARE(periodBefore(*sinceStrategy(day("2025-01-01"), day("2025-06-30"))),
             (Period{day("2024-07-01"), day("2025-01-01")}));
    QVERIFY(!sinceStrategy(day("2025-07-01"), day("2025-06-30")));
  }
};

RETENTA_TEST_MAIN(TestKpiPeople)
#include "tst_kpipeople.moc"
