// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QApplication>

#include "tests/support/support.h"
#include "ui/overview/coveragewords.h"
#include "ui/overview/kpi/headline.h"
#include "ui/overview/kpi/kpiwords.h"
#include "ui/overview/monthschart.h"
#include "ui/overview/nextwords.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"

using namespace retenta;

class TestOverviewWords : public QObject {
  Q_OBJECT
 private:
  static Kpis kpis(qint64 revenue, qint64 orders, qint64 active) {
    Kpis k;
    k.period = {test::day("2024-07-01"), test::day("2025-07-01")};
    k.revenueMinor = revenue;
    k.transactions = orders;
    k.activeAtEnd = active;
    return k;
  }
  // The mock-up's business: 13.07 million after 12.14, 830 active after 856.
  static Overview shop() {
    Overview o;
    o.request = {test::day("2025-06-30"), {test::day("2024-07-01"), test::day("2025-07-01")}};
    o.kpis.churnDays = 180;
    o.kpis.now.total = kpis(1'306'841'200, 5334, 830);
    o.kpis.now.covered = true;
    Kpis june;
    june.period = {test::day("2025-06-01"), test::day("2025-07-01")};
    june.newClients = 45;
    june.activeAtStart = 856;
    june.kept = 830;
    o.kpis.now.months = {june};
    o.kpis.now.monthlyNew = 45;
    o.kpis.now.monthlyChurn = june.churn();
    PeriodKpis before = o.kpis.now;
    before.total = kpis(1'213'688'000, 5100, 856);
    before.total.period = {test::day("2023-07-01"), test::day("2024-07-01")};
    before.monthlyChurn = 0.026;
    o.kpis.yearBefore = before;
    return o;
  }
  static QString plain(QString text) { return text.replace(QChar(0xA0), QLatin1Char(' ')); }
  static QString headline(const Overview& o) { return plain(overviewHeadline(o, Formatters())); }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    Language::install(QStringLiteral("ru"));
  }

  void headlineInBothLanguages() {
    Overview o = shop();
    QCOMPARE(
        headline(o),
        QStringLiteral(
            "Выручка за 12 мес — 13,07 млн ₽, на 7,7 % больше, чем "
            "годом ранее; "
            "активных клиентов на 3,0 % меньше"));
    Language::install(QStringLiteral("en"));
    QCOMPARE(headline(o), QStringLiteral("Revenue for 12 mo is ₽13.07M, 7.7% more than a year "
                                         "before; there are 3.0% fewer active clients"));
    o.kpis.previous = o.kpis.yearBefore;
    o.kpis.yearBefore.reset();
    QVERIFY(headline(o).contains(QStringLiteral("7.7% more than in the period before")));
    o.kpis.previous->total = o.kpis.now.total;
    QCOMPARE(headline(o), QStringLiteral("Revenue for 12 mo is ₽13.07M, as much as in the period "
                                         "before; there are as many active clients"));
    o.kpis.previous->total.revenueMinor *= 2;
    QVERIFY(headline(o).contains(QStringLiteral("50.0% less than in the period before")));
  }

  void whatCannotBeComparedIsNot() {
    Overview o = shop();
    o.kpis.yearBefore.reset();
    QCOMPARE(
        headline(o),
        QStringLiteral(
            "Выручка за 12 мес — 13,07 млн ₽; сравнить пока не с "
            "чем"));
    o.kpis.now.covered = false;
    QCOMPARE(
        headline(o),
        QStringLiteral(
            "Выручка за 12 мес — 13,07 млн ₽; данные покрывают "
            "только часть периода"));
    const KpiFace face = kpiwords::face(MainKpi::Revenue, o, Formatters());
    QVERIFY(face.change.isEmpty() && !face.good);
    QCOMPARE(face.was, QStringLiteral("данные за часть периода"));
  }

  void facesOfTheMockUp() {
    const Overview o = shop();
    const auto face = [&](MainKpi kpi) { return kpiwords::face(kpi, o, Formatters()); };
    const KpiFace revenue = face(MainKpi::Revenue);
    QCOMPARE(plain(revenue.title), QStringLiteral("Выручка за 12 мес"));
    QCOMPARE(plain(revenue.value), QStringLiteral("13,07 млн ₽"));
    QCOMPARE(plain(revenue.full), QStringLiteral("13 068 412 ₽"));
    QCOMPARE(plain(revenue.change), QStringLiteral("+7,7 %"));
    QVERIFY(revenue.up && *revenue.good);
    QCOMPARE(plain(revenue.was), QStringLiteral("было 12,14 млн ₽"));
    QVERIFY(!*face(MainKpi::ActiveClients).good);
    QCOMPARE(plain(face(MainKpi::AverageCheck).value), QStringLiteral("2 450 ₽"));
    const KpiFace churn = face(MainKpi::Churn);
    QCOMPARE(plain(churn.value), QStringLiteral("3,0 %"));
    QCOMPARE(plain(churn.change), QStringLiteral("+0,4 п. п."));
    QVERIFY(churn.up && !*churn.good);         // growth of churn is bad
    QVERIFY(!face(MainKpi::NewClients).good);  // as many as before: neither
    QVERIFY(churn.spoken.contains(QStringLiteral("Отток за мес")));
  }

  void formulasHoldTheFigures() {
    const Overview o = shop();
    const auto formula = [&](MainKpi kpi) {
      return plain(kpiwords::story(kpi, o, Formatters()).formula);
    };
    QCOMPARE(formula(MainKpi::AverageCheck),
             QStringLiteral(
                 "13 068 412 ₽ / 5 334 покупки = 2 450 ₽, 01.07.2024 – 30.06.2025"));
    QCOMPARE(formula(MainKpi::ActiveClients),
             QStringLiteral("Покупали 02.01.2025 – 30.06.2025: 830 клиентов"));
    QCOMPARE(formula(MainKpi::Churn),
             QStringLiteral("Среднее за 1 месяц: 3,0 %. В последнем из них: на 01.06.2025 активны "
                            "856, из них на 01.07.2025 уже не активны 26; 26 / 856 = 3,0 %"));
    QVERIFY(formula(MainKpi::NewClients).contains(QStringLiteral("45 первых покупок / 1 месяц")));
    const KpiStory story = kpiwords::story(MainKpi::Churn, o, Formatters());
    QCOMPARE(story.people, KpiPeople::Lost);
    const Kpis& total = o.kpis.now.total;
    QCOMPARE(story.peopleCount, total.activeAtStart - total.kept);
    QCOMPARE(story.figure, QStringLiteral("churn"));
    QVERIFY(plain(story.compare.first()).contains(QStringLiteral("2,6 %, +0,4 п. п.")));
    const KpiStory active = kpiwords::story(MainKpi::ActiveClients, o, Formatters());
    QCOMPARE(active.peopleCount, total.activeAtEnd);
    QCOMPARE(plain(active.link), QStringLiteral("Показать 830 клиентов"));
    QCOMPARE(active.who, QStringLiteral("Активны на конец периода"));
    Overview nobody = o;
    nobody.kpis.now.total.payers = 0;
    QVERIFY(kpiwords::story(MainKpi::Revenue, nobody, Formatters()).link.isEmpty());
  }

  void monthsInPartAreHatched() {
    Overview o = shop();
    o.months = {{monthIndex(test::day("2025-05-01")), 100'000'000, 10, true, 90'000'000},
                {monthIndex(test::day("2025-06-01")), 50'000'000, 5, false, std::nullopt}};
    const ChartSpec spec = monthsChart(o, Formatters());
    QCOMPARE(spec.categories, (QStringList{QStringLiteral("май"), QStringLiteral("июн")}));
    QCOMPARE(spec.series.size(), std::size_t{2});
    QCOMPARE(spec.series[1].parts, (std::vector<std::uint8_t>{0, 1}));
    QCOMPARE(spec.series[1].values, (std::vector<double>{1000, 500}));
    QVERIFY(std::isnan(spec.series[0].values[1]));
    QVERIFY(spec.subtitle.contains(QStringLiteral("заштрихован")));
  }

  void whatToDoInWords() {
    NextAction action;
    action.kind = NextAction::Kind::WinBack;
    action.segments = SegmentSet(Segment::LoyalAtRisk);
    action.clients = 142;
    action.reachable = 24;
    action.moneyMinor = 186'000'000;
    const NextFace face = nextFace(action, {}, Formatters());
    QCOMPARE(plain(face.title), QStringLiteral("142 · Лояльные в зоне риска"));
    QCOMPARE(
        plain(face.detail),
        QStringLiteral(
            "под угрозой 1,86 млн ₽ в год · можно написать: 24"));
    QCOMPARE(face.target.page, QStringLiteral("campaigns"));
    QCOMPARE(face.target.segments, QStringList(QStringLiteral("loyal_at_risk")));
    QCOMPARE(face.target.action, QStringLiteral("new"));
    action = {};
    action.kind = NextAction::Kind::ReadResult;
    action.campaign = 3;
    action.campaignName = QStringLiteral("Вернись");
    action.treated = {26, 100};
    action.control = {3, 19};
    const NextFace result = nextFace(action, {}, Formatters());
    QCOMPARE(result.title, QStringLiteral("«Вернись»: итог готов"));
    QCOMPARE(result.detail, QStringLiteral("купили: 26 из 100; в контрольной группе 3 из 19"));
    QCOMPARE(result.target.id, 3);
  }

  void coverageTellsWhatIsMissing() {
    Overview o = shop();
    QVERIFY(coverageLine(o, Formatters(), {}).contains(QStringLiteral("ещё нет покупок")));
    o.coverage.firstDay = test::day("2023-01-02");
    o.coverage.lastDay = test::day("2025-06-30");
    o.coverage.transactions = 988;
    o.coverage.withoutClient = 12;
    o.coverage.stale = true;
    o.coverage.silentDays = 40;
    const QString line = plain(coverageLine(o, Formatters(), {}));
    QCOMPARE(line, QStringLiteral("Данные 02.01.2023 – 30.06.2025 · 40 дней без новых данных · "
                                  "+ 12 без клиента, 1,2 %"));
    QVERIFY(coverageDetail(o, Formatters()).contains(QStringLiteral("Их сумма неизвестна")));
  }
};

RETENTA_WINDOW_TEST_MAIN(TestOverviewWords)
#include "tst_overviewwords.moc"
