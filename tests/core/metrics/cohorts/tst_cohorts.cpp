// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/cohorts/cohorts.h"

#include <map>
#include <set>

#include "core/metrics/dataspan.h"
#include "tests/support/anypeople.h"

using namespace retenta;
using test::day;
using test::LedgerBuilder;

namespace {

const QStringList sources = {QString(), QStringLiteral("site"), QStringLiteral("fair")};

LedgerPtr ledgerWithSources(const test::People& people) {
  auto ledger = std::const_pointer_cast<Ledger>(test::ledgerOf(people));
  for (std::size_t i = 0; i < people.size(); ++i)
    ledger->traits.origins.append(sources[qsizetype(i % 3)].toUtf8());
  return ledger;
}

// Each client's purchases up to a day, by sub-period of their own life: the definition, on maps.
struct PlainLife {
  int start = 0;
  std::map<int, std::vector<test::TestPurchase>> ages;
};

std::optional<PlainLife> plainLife(const std::vector<test::TestPurchase>& purchases, Day asOf,
                                   int months) {
  PlainLife life;
  std::optional<Day> first;
  for (const auto& p : purchases)
    if (p.transaction && p.day <= asOf) first = std::min(first.value_or(p.day), p.day);
  if (!first) return std::nullopt;
  life.start = monthIndex(*first) / months;
  for (const auto& p : purchases) {
    if (p.day > asOf || monthIndex(p.day) / months < life.start) continue;
    life.ages[monthIndex(p.day) / months - life.start].push_back(p);
  }
  return life;
}

struct PlainCohort {
  qint64 size = 0;
  std::map<int, CohortCell> cells;
};

// `last` is the newest sub-period; of sources only whole ones are looked at.
std::map<QString, PlainCohort> plainTable(const test::People& people, CohortBy by, Day asOf,
                                          int last) {
  std::map<QString, PlainCohort> table;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const auto life = plainLife(people[i], asOf, by == CohortBy::Quarter ? 3 : 1);
    if (!life) continue;
    const QString key =
        by == CohortBy::Source ? sources[qsizetype(i % 3)] : QString::number(life->start);
    PlainCohort& cohort = table[key];
    ++cohort.size;
    qint64 brought = 0;
    for (int age = 0; life->start + age <= last; ++age) {
      CohortCell& cell = cohort.cells[age];
      const auto found = life->ages.find(age);
      qint64 orders = 0;
      qint64 money = 0;
      if (found != life->ages.end()) {
        for (const auto& p : found->second) {
          orders += p.transaction;
          money += p.netMinor;
        }
      }
      brought += money;
      ++cell.reached;
      cell.active += orders > 0;
      cell.orders += orders;
      cell.revenueMinor += money;
      cell.cumulativeMinor += brought;
    }
  }
  return table;
}

bool same(const CohortCell& a, const CohortCell& b) {
  return a.reached == b.reached && a.active == b.active && a.orders == b.orders &&
         a.revenueMinor == b.revenueMinor && a.cumulativeMinor == b.cumulativeMinor;
}

}  // namespace

class TestCohorts : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void cdnow() {
    const LedgerPtr ledger = test::cdnowLedger();
    QFile file(test::sharedDir() + QStringLiteral("/data/cdnow/cohort_golden.csv"));
    if (!ledger || !file.open(QIODevice::ReadOnly))
      QSKIP("the shared data is not beside this checkout");
    const CohortTable table = cohortTable(*ledger, CohortBy::Month, day("1998-06-30"));
    QCOMPARE(table.cohorts.size(), std::size_t{3});
    QVERIFY(table.cohorts[0].leftTruncated && !table.cohorts[1].leftTruncated);
    file.readLine();
    std::size_t lines = 0;
    while (!file.atEnd()) {
      const QList<QByteArray> row = file.readLine().trimmed().split(',');
      const auto found = std::find_if(
          table.cohorts.begin(), table.cohorts.end(),
          [&](const Cohort& cohort) { return cohortId(table, cohort).toLatin1() == row[0]; });
      QVERIFY(found != table.cohorts.end());
      QCOMPARE(found->size, row[1].toLongLong());
      const CohortCell& cell = found->cells.at(row[2].toUInt());
      QCOMPARE(cell.active, row[3].toLongLong());
      QVERIFY(std::abs(*cell.retention() * 100 - row[4].toDouble()) < 1e-6);
      QCOMPARE(cell.orders, row[5].toLongLong());
      QCOMPARE(decimalText(cell.revenueMinor, ledger->currency).toLatin1(), row[6]);
      QVERIFY(cell.whole);
      ++lines;
    }
    std::size_t cells = 0;
    for (const Cohort& cohort : table.cohorts) cells += cohort.cells.size();
    QCOMPARE(lines, cells);  // and none beyond the end of the data
  }

  void equalsTheDefinition() {
    const bool holds = rc::check("cohorts equal those made client by client", [] {
      const test::People people = test::anyPeople(500);
      const LedgerPtr ledger = ledgerWithSources(people);
      const auto by = *rc::gen::element(CohortBy::Month, CohortBy::Quarter, CohortBy::Source);
      const Day asOf = *rc::gen::inRange(0, 520);
      const CohortTable table = cohortTable(*ledger, by, asOf);
      const auto span = dataSpan(*ledger, asOf);
      if (!span) {
        RC_ASSERT(table.cohorts.empty());
        return;
      }
      const int months = by == CohortBy::Quarter ? 3 : 1;
      int last = monthIndex(span->last) / months;
      if (by == CohortBy::Source && monthStart(last + 1) - 1 > span->last) --last;
      const auto plain = plainTable(people, by, asOf, last);
      RC_ASSERT(plain.size() == table.cohorts.size());
      for (const Cohort& cohort : table.cohorts) {
        const auto& expected =
            plain.at(by == CohortBy::Source ? cohort.source : QString::number(cohort.start));
        RC_ASSERT(cohort.size == expected.size);
        RC_ASSERT(cohort.cells.size() == expected.cells.size());
        for (std::size_t age = 0; age < cohort.cells.size(); ++age)
          RC_ASSERT(same(cohort.cells[age], expected.cells.at(int(age))));
      }
    });
    QVERIFY(holds);
  }

  // Whoever is behind a cell is as many as the cell says; bought and silent part the cohort.
  void peopleBehindCells() {
    const bool holds = rc::check("as many people as the cell counts", [] {
      const test::People people = test::anyPeople(500);
      const LedgerPtr ledger = ledgerWithSources(people);
      const auto by = *rc::gen::element(CohortBy::Month, CohortBy::Quarter);
      const CohortTable table = cohortTable(*ledger, by, 450);
      for (std::size_t c = 0; c < table.cohorts.size(); ++c) {
        const auto count = [&](std::size_t age, CohortPeople who) {
          return qint64(cohortClients(*ledger, table, {{c, age}}, who).size());
        };
        for (std::size_t age = 0; age < table.cohorts[c].cells.size(); ++age) {
          const qint64 active = table.cohorts[c].cells[age].active;
          RC_ASSERT(count(age, CohortPeople::Bought) == active);
          RC_ASSERT(count(age, CohortPeople::Silent) == table.cohorts[c].size - active);
          RC_ASSERT(count(age, CohortPeople::All) == table.cohorts[c].size);
        }
      }
    });
    QVERIFY(holds);
  }

  // The days before a first purchase are nobody's age: a month that the data begin in counts as
  // soon as it is over, the only one of a young business too.
  void sourcesOfTheFirstMonth() {
    LedgerBuilder builder;
    builder.add({{day("2024-02-03"), 100}, {day("2024-02-20"), 200}});
    const LedgerPtr ledger = builder.take();
    const auto cells = [&](const char* asOf) {
      return cohortTable(*ledger, CohortBy::Source, day(asOf)).cohorts.at(0).cells;
    };
    QCOMPARE(cells("2024-02-28").size(), std::size_t{0});
    QCOMPARE(cells("2024-02-29").size(), std::size_t{1});
    QCOMPARE(cells("2024-02-29")[0].revenueMinor, 300);
    QCOMPARE(cells("2024-03-05").size(), std::size_t{1});
  }

  void averageLeavesOutTheFirst() {
    LedgerBuilder builder;
    builder.add({{day("2025-01-05"), 100}, {day("2025-02-05"), 100}, {day("2025-03-10"), 100}});
    builder.add({{day("2025-02-01"), 300}});
    builder.add({{day("2025-02-02"), 100}, {day("2025-03-31"), 100}});
    const CohortTable table = cohortTable(*builder.take(), CohortBy::Month, day("2025-03-31"));
    QCOMPARE(table.cohorts.size(), std::size_t{2});
    QVERIFY(!table.cohorts[0].cells[0].whole);  // the data begin on the fifth
    const auto average = table.average();
    QCOMPARE(average.size(), std::size_t{3});
    QCOMPARE(*average[1].retention(), 0.5);  // of February alone
    QCOMPARE(*average[1].perClient(CohortMeasure::CumulativeRevenue), 250.0);
    QCOMPARE(*average[2].retention(), 1.0);  // nobody but January is so old
  }

  void quartersAndNames() {
    LedgerBuilder builder;
    builder.add({{day("2024-12-31"), 100}, {day("2025-01-01"), 100}});
    builder.add({{day("2025-04-01"), 100}});
    const CohortTable table = cohortTable(*builder.take(), CohortBy::Quarter, day("2025-04-01"));
    QCOMPARE(cohortId(table, table.cohorts[0]), QStringLiteral("2024-Q4"));
    QCOMPARE(cohortId(table, table.cohorts[1]), QStringLiteral("2025-Q2"));
    QCOMPARE(table.cohorts[0].cells.size(), std::size_t{3});
    QCOMPARE(table.cohorts[0].cells[1].active, 1);
    QVERIFY(!table.cohorts[1].cells[0].whole);
    QVERIFY(cohortTable(*LedgerBuilder().take(), CohortBy::Source, 0).cohorts.empty());
  }
};

RETENTA_TEST_MAIN(TestCohorts)
#include "tst_cohorts.moc"
