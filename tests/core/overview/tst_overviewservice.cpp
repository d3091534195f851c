// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overview/overviewservice.h"

#include <QFile>
#include <QTemporaryDir>

#include "core/campaigns/campaignservice.h"
#include "core/demo/demo.h"
#include "core/importing/importservice.h"
#include "core/reports/reportservice.h"
#include "core/rfm/rfmservice.h"
#include "tests/support/support.h"

using namespace retenta;

class TestOverviewService : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{test::day("2025-07-01")};
  std::unique_ptr<Business> m_shop;
  const Day m_end = test::day("2025-06-30");

  static OverviewPtr build(Business& business, Day asOf, int months = 12) {
    const auto made = OverviewService(business).buildNow({asOf, monthsEndingAt(asOf, months)});
    if (!made) qCritical("%s", qPrintable(test::describe(made.error())));
    return made ? *made : nullptr;
  }

  std::unique_ptr<Business> imported(const char* name, const QByteArray& csv, const Clock& clock) {
    auto business = Business::create(
        m_dir.filePath(QLatin1String(name) + QStringLiteral(".retenta")), {}, clock);
    if (!business) return nullptr;
    const QString path = m_dir.filePath(QLatin1String(name) + QStringLiteral(".csv"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return nullptr;
    file.write(csv);
    file.close();
    ImportService importing(**business);
    const auto plan = importing.inspectNow(path, {});
    if (!plan) qCritical("%s", qPrintable(test::describe(plan.error())));
    if (!plan || !importing.importNow(*plan, {})) return nullptr;
    return std::move(*business);
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void initTestCase() {
    auto made = makeDemo(m_dir.filePath(QStringLiteral("d.retenta")), {}, m_clock);
    VERIFY_OK(made);
    m_shop = std::move(*made);
  }

  void theReportSaysTheSame() {
    for (const Day asOf : {m_end, test::day("2025-03-17")}) {
      const OverviewPtr o = build(*m_shop, asOf);
      const auto report = ReportService(*m_shop).buildNow(yearReport(asOf));
      VERIFY_OK(report);
      const ReportKpis& theirs = (*report)->kpis;
      QCOMPARE(o->kpis.yearBefore.has_value(), theirs.earlier.has_value());
      for (const MainKpi kpi : allMainKpis) {
        QVERIFY(o->kpis.now.value(kpi));
        QCOMPARE(o->kpis.now.value(kpi), theirs.now.value(kpi));
        if (theirs.earlier) QCOMPARE(o->kpis.yearBefore->value(kpi), theirs.earlier->value(kpi));
      }
      QCOMPARE(o->months.size(), (*report)->months.size());
      for (std::size_t i = 0; i < o->months.size(); ++i)
        QCOMPARE(o->months[i].revenueMinor, (*report)->months[i].revenueMinor);
    }
  }

  void monthsAddUpToTheYear() {
    const OverviewPtr o = build(*m_shop, m_end);
    qint64 revenue = 0;
    qint64 fresh = 0;
    for (std::size_t i = 0; i < o->kpis.months.size(); ++i) {
      QVERIFY(o->kpis.monthWhole[i]);
      QCOMPARE(o->kpis.months[i].revenueMinor, o->months[i].revenueMinor);
      revenue += o->kpis.months[i].revenueMinor;
      fresh += o->kpis.months[i].newClients;
    }
    QCOMPARE(revenue, o->kpis.now.total.revenueMinor);
    QCOMPARE(fresh, o->kpis.now.total.newClients);
    QCOMPARE(o->kpis.months.back().activeAtEnd, o->kpis.now.total.activeAtEnd);
    // Everybody's money of the year stands in the map.
    qint64 cells = 0;
    for (const RfmCell& cell : o->matrix.cells) cells += cell.periodRevenueMinor;
    QCOMPARE(cells, o->kpis.now.total.revenueMinor);
  }

  void aQuarterIsComparedWithBothNeighbours() {
    const OverviewPtr o = build(*m_shop, m_end, 3);
    QVERIFY(o->kpis.previous && o->kpis.yearBefore);
    QCOMPARE(o->kpis.previous->total.period,
             (Period{test::day("2025-01-01"), test::day("2025-04-01")}));
    QCOMPARE(o->kpis.yearBefore->total.period,
             (Period{test::day("2024-04-01"), test::day("2024-07-01")}));
    QCOMPARE(o->kpis.compared(), &*o->kpis.yearBefore);
  }

  void theDemoLivesOnItsLastDay() {
    const FixedClock later(test::day("2031-01-01"));
    DemoOptions options;
    options.clients = 400;
    const auto shop = makeDemo(m_dir.filePath(QStringLiteral("late.retenta")), options, later);
    VERIFY_OK(shop);
    const OverviewPtr o = build(**shop, m_end);
    QVERIFY(!o->coverage.stale);
    QVERIFY(std::none_of(o->actions.begin(), o->actions.end(), [](const NextAction& action) {
      return action.kind == NextAction::Kind::UpdateData;
    }));
    QVERIFY(std::any_of(o->campaigns.begin(), o->campaigns.end(), [](const CampaignNote& note) {
      return note.due == CampaignDue::HandOver;
    }));
  }

  void aPastDayGovernsThePage() {
    const Day past = test::day("2024-12-31");
    const OverviewPtr o = build(*m_shop, past);
    QVERIFY(o->past);
    QCOMPARE(o->kpis.now.total.period.to, test::day("2025-01-01"));
    QCOMPARE(o->months.back().month, monthIndex(past));
    for (const NextAction& action : o->actions) {
      QVERIFY(action.kind != NextAction::Kind::HandOver);
      QVERIFY(action.kind != NextAction::Kind::UpdateData);
    }
  }

  void beforeTheFirstPurchase() {
    const OverviewPtr o = build(*m_shop, test::day("1999-01-01"));
    QVERIFY(o->empty() && o->past);
    QVERIFY(o->coverage.transactions > 0);  // the page is not that of an empty base
    QVERIFY(o->months.empty() && o->actions.empty());
    QVERIFY(!o->kpis.compared());
  }

  void anEmptyBase() {
    const auto business =
        Business::create(m_dir.filePath(QStringLiteral("none.retenta")), {}, m_clock);
    VERIFY_OK(business);
    const OverviewPtr o = build(**business, m_clock.today());
    QVERIFY(o->empty() && !o->past && !o->coverage.stale);
    QVERIFY(o->actions.empty() && o->campaigns.empty());
    QCOMPARE(o->coverage.transactions, 0);
    QVERIFY(!o->kpis.now.value(MainKpi::AverageCheck));
  }

  void onePurchaseAndWhatTheImportLeftOut() {
    const FixedClock later(test::day("2025-08-01"));
    const auto business = imported("one",
                                   "order_id,date,customer_email,total,status\n"
                                   "1,2025-06-10,a@example.com,1500.00,paid\n"
                                   "2,2025-06-11,,700.00,paid\n"
                                   "3,2025-06-12,,800.00,paid\n",
                                   later);
    QVERIFY(business);
    const OverviewPtr o = build(*business, test::day("2025-06-10"));
    QVERIFY(!o->empty());
    QCOMPARE(*o->kpis.now.value(MainKpi::Revenue), 150'000.0);
    QCOMPARE(*o->kpis.now.value(MainKpi::ActiveClients), 1.0);
    QVERIFY(!o->kpis.now.value(MainKpi::Churn));
    QVERIFY(!o->kpis.now.covered && !o->kpis.compared());
    QCOMPARE(o->coverage.withoutClient, 2);
    QCOMPARE(o->coverage.rejected, 2);
    QVERIFY(std::abs(o->coverage.shareWithoutClient() - 2.0 / 3.0) < 1e-12);
    QVERIFY(o->coverage.lastImport);
    QCOMPARE(o->coverage.lastImport->records, 3);
    QCOMPARE(*o->coverage.silentDays, 52);
    QVERIFY(o->coverage.stale);
    QVERIFY(!o->actions.empty());
    QCOMPARE(o->actions.front().kind, NextAction::Kind::UpdateData);
  }

  void aCampaignTakesItsSegmentOffTheList() {
    auto business = imported("shop",
                             "order_id,date,customer_email,total,status\n"
                             "1,2025-01-10,a@example.com,1500.00,paid\n"
                             "2,2025-03-10,a@example.com,1500.00,paid\n"
                             "3,2025-06-30,b@example.com,100.00,paid\n",
                             m_clock);
    QVERIFY(business);
    const auto names = [&](Segment segment) {
      const OverviewPtr o = build(*business, m_end);
      return std::any_of(o->actions.begin(), o->actions.end(), [&](const NextAction& action) {
        return action.kind == NextAction::Kind::WinBack && action.segments.has(segment);
      });
    };
    QVERIFY(names(Segment::PromisingAtRisk));
    CampaignService campaigns(*business);
    VERIFY_OK(campaigns.recordConsentNow({business->ledger()->clientIds[0]}, Channel::Email, m_end,
                                         QStringLiteral("test"), QStringLiteral("yes")));
    CampaignPlan plan;
    plan.segments = {QStringLiteral("promising_at_risk")};
    plan.channel = Channel::Email;
    plan.text = QStringLiteral("Hello");
    plan.controlShare = 0;
    plan.start = m_end + 5;
    const auto id = campaigns.createNow(QStringLiteral("Back"), plan);
    VERIFY_OK(id);
    QVERIFY(names(Segment::PromisingAtRisk));
    VERIFY_OK(campaigns.scheduleNow(*id, m_end));
    QVERIFY(!names(Segment::PromisingAtRisk));
    const OverviewPtr o = build(*business, m_end);
    QCOMPARE(o->campaignsAll, 1);
    QCOMPARE(o->campaigns.front().moneyMinor, 300'000);
  }
};

RETENTA_TEST_MAIN(TestOverviewService)
#include "tst_overviewservice.moc"
