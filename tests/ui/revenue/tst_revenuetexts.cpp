// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QRandomGenerator>

#include "core/base/roundedparts.h"
#include "tests/support/support.h"
#include "ui/revenue/modeltable.h"
#include "ui/revenue/revenuecharts.h"
#include "ui/theme/look.h"

using namespace retenta;

namespace {

RevenueView viewOf(const ModelParameters& before, const ModelParameters& after, int months = 12) {
  RevenueView view;
  view.plan.before = before;
  view.plan.after = after;
  view.plan.months = months;
  view.comparison = compareModels(before, after, months);
  view.tornado = sensitivity(before, months);
  view.bold = boldWarnings(before, after);
  view.asOf = test::day("2025-06-30");
  view.churnDays = 180;
  return view;
}

double numberIn(QString text) {
  return Formatters::parseNumber(text.remove(QLatin1Char('+'))).value();
}

}  // namespace

class TestRevenueTexts : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void referenceCaseInWords() {
    const RevenueView view = viewOf(referenceBefore(), referenceAfter());
    const RevenueTexts texts(view);
    const auto cards = texts.cards();
    const QChar nbsp(0x00A0);
    const auto spaced = [&](const char* text) {
      return QString::fromUtf8(text).replace(QLatin1Char(' '), nbsp);
    };
    QCOMPARE(cards.before, spaced("183,7 млн ₽"));
    QCOMPARE(cards.after, spaced("441,1 млн ₽"));
    QCOMPARE(cards.delta, spaced("+257,4 млн ₽"));
    QCOMPARE(cards.beforeFull, spaced("183 709 329 ₽"));
    QCOMPARE(cards.afterFull, spaced("441 106 674 ₽"));
    QCOMPARE(cards.deltaFull, spaced("+257 397 344 ₽"));
    QVERIFY(cards.deltaNote.contains(spaced("+140,1 %")));
    QVERIFY(cards.deltaNote.contains(QStringLiteral("×2,40")));
    const auto effects = texts.effects();
    QCOMPARE(effects.unit.name, spaced("тыс. ₽"));
    QCOMPARE(effects.levers.at(Lever::Inflow), QStringLiteral("0"));
    QCOMPARE(effects.levers.at(Lever::Retention), spaced("+57 892"));
    QCOMPARE(effects.levers.at(Lever::Churn), spaced("+24 609"));  // 24 609 499.79
    QCOMPARE(effects.levers.at(Lever::Check), spaced("+36 742"));
    QCOMPARE(effects.levers.at(Lever::Transactions), spaced("+61 236"));
    QCOMPARE(effects.joint, spaced("+76 918"));
    QCOMPARE(effects.delta, spaced("+257 397"));
    QVERIFY(texts.headline().startsWith(QStringLiteral("Без изменений выручка растёт на")));
  }

  void whatIsShownAddsUp() {
    QRandomGenerator random(77);
    const auto any = [&](double top) { return random.generateDouble() * top; };
    for (int i = 0; i < 400; ++i) {
      const double size = std::pow(10.0, any(5));
      ModelParameters before{any(size), any(size), any(1), any(1), any(4000), any(3), 0};
      ModelParameters after{before.start, any(size), any(1), any(1), any(4000), any(3), any(9)};
      const RevenueView view = viewOf(before, after, 1 + static_cast<int>(random.bounded(36)));
      const auto effects = RevenueTexts(view).effects();
      const double power = std::pow(10.0, effects.unit.decimals);
      qint64 sum = roundedHalfUp(numberIn(effects.joint) * power);
      for (const auto& [lever, text] : effects.levers) sum += roundedHalfUp(numberIn(text) * power);
      QCOMPARE(sum, roundedHalfUp(numberIn(effects.delta) * power));
      QVERIFY(std::abs(numberIn(effects.delta) * effects.unit.divisor - view.comparison.delta) <=
              effects.unit.divisor / power * 0.5001);
    }
  }

  // 14.62 → 18.65 with a difference of 4.024: a third decimal instead of a contradiction.
  void roundedApartShowsADigitMore() {
    RevenueView view = viewOf(referenceBefore(), referenceAfter());
    view.comparison.before.revenue = 14'624'400;
    view.comparison.after.revenue = 18'648'400;
    view.comparison.delta = 4'024'000;
    const auto cards = RevenueTexts(view).cards();
    QCOMPARE(cards.before, QStringLiteral("14,62\u00A0млн\u00A0₽"));
    QCOMPARE(cards.after, QStringLiteral("18,65\u00A0млн\u00A0₽"));
    QCOMPARE(cards.delta, QStringLiteral("+4,024\u00A0млн\u00A0₽"));
    view.comparison.after.revenue = 14'000'000;
    view.comparison.delta = -624'400;
    QCOMPARE(RevenueTexts(view).cards().delta, QStringLiteral("\u2212624\u00A0тыс.\u00A0₽"));
  }

  void valuesShowWhatWasTyped_data() {
    QTest::addColumn<Lever>("lever");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, Lever lever, double value, const char* text) {
      QTest::newRow(name) << lever << value
                          << QString::fromUtf8(text).replace(QLatin1Char('_'), QChar(0x00A0));
    };
    row("typed check", Lever::Check, 2750.5, "2_750,5");
    row("mean check", Lever::Check, 2524.6317, "2_525");
    row("whole rate", Lever::Retention, 0.42, "42_%");
    row("small churn", Lever::Churn, 0.03, "3,0_%");
    row("typed churn", Lever::Churn, 0.0275, "2,75_%");
    row("mean churn", Lever::Churn, 0.0371234, "3,7_%");
    row("whole churn", Lever::Churn, 0.10, "10_%");
    row("mean orders", Lever::Transactions, 0.5371, "0,54");
    row("few orders", Lever::Transactions, 3, "3");
    row("mean inflow", Lever::Inflow, 99.91666, "99,9");
    row("many people", Lever::Inflow, 100.25, "100");
    row("nothing", Lever::Churn, 0, "0_%");
  }

  void valuesShowWhatWasTyped() {
    QFETCH(Lever, lever);
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(RevenueTexts::leverValue(lever, value), text);
  }

  void warningsAreSoftAndNameTheValue() {
    RevenueView view = viewOf(referenceBefore(), referenceAfter());
    ModelFromBase data;
    data.transactions = {3, 2.5, 3.2, 12};
    data.retention.months = 0;
    data.churnDays = 180;
    data.months.resize(12);
    view.data = data;
    view.plan.beforeSource = ModelSource::Data;
    const QString all = RevenueTexts(view).warnings().join(QLatin1Char('\n'));
    QVERIFY(all.contains(QStringLiteral("Удержание новых пока неизвестно")));
    QVERIFY(all.contains(QStringLiteral("«Покупок на клиента» 4 выше всего, что было за 12")));
    QVERIFY(all.contains(QStringLiteral("(максимум 3,2)")));
    QVERIFY(all.contains(QStringLiteral("смелее обычного")));
    QVERIFY(RevenueTexts(viewOf(referenceBefore(), referenceBefore())).warnings().isEmpty());
  }

  void originSaysMonthsAndT() {
    RevenueView view = viewOf(referenceBefore(), referenceAfter());
    QVERIFY(RevenueTexts(view).origin().contains(QStringLiteral("Учебный пример")));
    ModelFromBase data;
    data.churnDays = 120;
    data.months.resize(9);
    data.months.front().month = monthIndex(test::day("2024-10-01"));
    data.months.back().month = monthIndex(test::day("2025-06-01"));
    view.data = data;
    view.plan.beforeSource = ModelSource::Data;
    const QString text = RevenueTexts(view).origin().replace(QChar(0x00A0), QLatin1Char(' '));
    QVERIFY2(text.contains(QStringLiteral("9 месяцев")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("октябрь 2024 – июнь 2025")));
    QVERIFY(text.contains(QStringLiteral("120 дней")));
    QCOMPARE(RevenueTexts(view).monthNames().first(), QStringLiteral("июл"));
  }

  void chartsHoldTheModelsNumbers() {
    const RevenueView view = viewOf(referenceBefore(), referenceAfter());
    const RevenueCharts charts(view);
    const ChartSpec months = charts.revenue(false);
    QCOMPARE(months.categories.size(), 12);
    QVERIFY(std::abs(months.series[0].values[0] - 13.5) < 1e-9);
    QVERIFY(std::abs(months.series[1].values[11] - 49.541754) < 1e-5);
    QVERIFY(months.band && months.bandLabel.contains(QStringLiteral("257,4")));
    const ChartSpec sum = charts.revenue(true);
    QVERIFY(std::abs(sum.series[1].values[11] - 441.106674) < 1e-5);
    const ChartSpec tornado = charts.tornado();
    QCOMPARE(tornado.categories.first(), QStringLiteral("Средний чек"));
    QVERIFY(std::abs(tornado.series[1].values[0] - 18.3709329) < 1e-5);
    // Snowball: what is left of the start plus who came is the base of that month's end.
    const auto [before, after] = charts.snowball();
    QCOMPARE(before.top, after.top);
    for (std::size_t i = 0; i < 12; ++i)
      QVERIFY(std::abs(after.series[0].values[i] + after.series[1].values[i] -
                       view.comparison.after.months[i].became) < 1e-9);
    QVERIFY(std::abs(before.series[0].values[0] - 900) < 1e-9);
    const auto bucket = charts.bucket();
    QVERIFY(std::abs(bucket.first.series[0].values[3] - 160) < 1e-9);
    QVERIFY(std::abs(bucket.second.series[1].values[1] - 63.5) < 1e-9);
  }

  void tableIsTheCoursesTable() {
    ModelTable table;
    table.setView(viewOf(referenceBefore(), referenceAfter()));
    QCOMPARE(table.rowCount(), 12);
    QCOMPARE(table.columnCount(), 9);
    const auto cell = [&](int row, int column) {
      return table.index(row, column).data().toString().replace(QChar(0x00A0), QLatin1Char(' '));
    };
    QCOMPARE(cell(0, 1), QStringLiteral("1 000"));
    QCOMPARE(cell(11, 4), QStringLiteral("16 587 852"));
    QCOMPARE(cell(1, 7), QStringLiteral("1 527"));  // 1 526.5 is rounded half up
    QCOMPARE(cell(11, 8), QStringLiteral("49 541 754"));
  }
};

RETENTA_WINDOW_TEST_MAIN(TestRevenueTexts)
#include "tst_revenuetexts.moc"
