// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/reportservice.h"

#include <QTemporaryDir>

#include "core/demo/demo.h"
#include "core/revenue/scenarioservice.h"
#include "tests/support/support.h"

using namespace retenta;

class TestReportService : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20270};
  std::unique_ptr<Business> m_shop;
  const Day m_end = test::day("2025-06-30");

  ReportContentPtr build(Business& business, const ReportRequest& request) {
    const auto content = ReportService(business).buildNow(request);
    if (!content) qCritical("%s", qPrintable(test::describe(content.error())));
    return content ? *content : nullptr;
  }

 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void initTestCase() {
    auto made = makeDemo(m_dir.filePath(QStringLiteral("d.retenta")), {}, m_clock);
    VERIFY_OK(made);
    m_shop = std::move(*made);
  }

  void figuresAreThoseOfTheLedger() {
    const ReportContentPtr c = build(*m_shop, yearReport(m_end));
    QVERIFY(c);
    const Ledger& ledger = *m_shop->ledger();
    qint64 revenue = 0;
    qint64 orders = 0;
    qint64 all = 0;
    for (std::size_t r = 0; r < ledger.purchases(); ++r) {
      all += ledger.transactions[r];
      if (ledger.days[r] < test::day("2024-07-01")) continue;
      revenue += ledger.netMinor[r];
      orders += ledger.transactions[r];
    }
    QCOMPARE(c->kpis.now.total.revenueMinor, revenue);
    QCOMPARE(c->kpis.now.total.transactions, orders);
    QCOMPARE(c->coverage.transactions, all);
    QCOMPARE(c->coverage.later, 0);
    QVERIFY(c->kpis.earlier);
    QCOMPARE(c->kpis.now.months.size(), std::size_t{12});
    qint64 months = 0;
    for (const MonthRevenue& month : c->months) months += month.revenueMinor;
    QCOMPARE(months, revenue);
    qint64 cells = 0;
    for (const RfmCell& cell : c->matrix.cells) cells += cell.periodRevenueMinor;
    QCOMPARE(cells, revenue);
    QCOMPARE(c->coverage.clients + c->coverage.contacts, qint64(ledger.clients()));
    QCOMPARE(c->coverage.importsAll, 1);
    QVERIFY(c->coverage.of(PurchaseStatus::Unpaid).orders > 0);
    QVERIFY(c->coverage.of(PurchaseStatus::Return).amountMinor < 0);
  }

  void movesAddUpToTheChangeOfEachCell() {
    const ReportContentPtr c = build(*m_shop, yearReport(m_end));
    std::array<qint64, segmentCount> net{};
    for (const ReportMove& move : c->moves) {
      QVERIFY(move.from != move.to && move.clients > 0);
      net[static_cast<std::size_t>(move.to)] += move.clients;
      net[static_cast<std::size_t>(move.from)] -= move.clients;
    }
    for (const Segment segment : allSegments) {
      if (segment == Segment::NoPurchases) continue;  // whoever was not there yet is none of both
      QCOMPARE(net[static_cast<std::size_t>(segment)], *c->matrix.cell(segment).change());
    }
    const auto into = c->largestMoveInto(Segment::LoyalAtRisk);
    QVERIFY(into && into->from != Segment::NoPurchases);
    for (const ReportMove& move : c->moves) {
      if (move.to == Segment::LoyalAtRisk) QVERIFY(move.clients <= into->clients);
    }
  }

  void actionsNameWhatIsAtStake() {
    const ReportContentPtr c = build(*m_shop, yearReport(m_end));
    QCOMPARE(c->actions.size(), std::size_t{3});
    const ReportAction& first = c->actions.front();
    QCOMPARE(first.kind, ReportAction::Kind::WinBack);
    QCOMPARE(first.segment, Segment::LoyalAtRisk);
    QCOMPARE(first.moneyMinor, c->matrix.cell(Segment::LoyalAtRisk).periodRevenueMinor);
    QCOMPARE(*first.contactMinor, 4500.0);  // a call
    for (std::size_t i = 1; i < c->actions.size(); ++i) {
      QVERIFY(c->actions[i].kind != c->actions[i - 1].kind);
    }
  }

  void personalDataOnlyWhenAskedFor() {
    ReportRequest request = yearReport(m_end);
    QVERIFY(build(*m_shop, request)->people.empty());
    request.personalData = true;
    const ReportContentPtr c = build(*m_shop, request);
    QCOMPARE(c->people.size(), std::size_t{reportPeopleLimit});
    for (std::size_t i = 1; i < c->people.size(); ++i) {
      QVERIFY(c->people[i].monetaryMinor <= c->people[i - 1].monetaryMinor);
    }
    // Whoever has not agreed to be called is not on a list of calls.
    const Ledger& ledger = *m_shop->ledger();
    for (const ReportPerson& person : c->people) {
      bool may = false;
      for (std::size_t i = 0; i < ledger.clients() && !may; ++i) {
        may = ledger.phones.text(i) == person.phone && ledger.consents[i].given.has(Channel::Call);
      }
      QVERIFY2(may, qPrintable(person.phone));
    }
  }

  void pastDatesKnowNothingOfLaterSales() {
    const Day then = test::day("2023-03-15");
    const ReportContentPtr c = build(*m_shop, yearReport(then));
    QVERIFY(!c->kpis.earlier);  // the year before is not covered
    QVERIFY(!c->months.back().whole);
    QVERIFY(c->coverage.later > 0);
    qint64 before = 0;
    const Ledger& ledger = *m_shop->ledger();
    for (std::size_t r = 0; r < ledger.purchases(); ++r) {
      before += ledger.transactions[r] && ledger.days[r] <= then;
    }
    QCOMPARE(c->coverage.transactions, before);
  }

  void sectionsWithoutDataSayWhy() {
    auto made = Business::create(m_dir.filePath(QStringLiteral("e.retenta")), {}, m_clock);
    VERIFY_OK(made);
    const ReportContentPtr c = build(**made, yearReport(m_end));
    QVERIFY(c);
    QCOMPARE(*c->gap(ReportSection::Summary), ReportGap::NoPurchases);
    QCOMPARE(*c->gap(ReportSection::Clients), ReportGap::NoPurchases);
    QCOMPARE(*c->gap(ReportSection::Campaigns), ReportGap::NoCampaigns);
    QCOMPARE(*c->gap(ReportSection::Model), ReportGap::NoWholeMonth);
    QVERIFY(!c->gap(ReportSection::Method));
    QVERIFY(c->actions.empty());
    // A scenario of one's own is something to say even without sales.
    VERIFY_OK(ScenarioService(**made).saveNow(QStringLiteral("Мой"), referenceAfter()));
    QVERIFY(!build(**made, yearReport(m_end))->gap(ReportSection::Model));
  }

  void idsOfSections() {
    for (const ReportSection section : allReportSections) {
      QCOMPARE(*reportSectionFromId(reportSectionId(section)), section);
    }
    QVERIFY(!reportSectionFromId(u"loyalty"));
  }
};

RETENTA_TEST_MAIN(TestReportService)
#include "tst_reportservice.moc"
