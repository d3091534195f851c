// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/goals/goal.h"

#include <cmath>

#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/metrics/goals/goalservice.h"
#include "core/metrics/kpiservice.h"
#include "tests/support/support.h"

using namespace retenta;

class TestGoal : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20'400};
  std::unique_ptr<Business> m_business;

  static Goal someGoal() {
    Goal goal;
    goal.figure = goalFigure(u"crr");
    goal.start = test::day("2025-01-31");
    goal.deadline = test::day("2025-12-31");
    goal.startValue = 0.40;
    goal.target = 0.50;
    return goal;
  }
  // Values of the ends of months from the start on.
  static std::vector<GoalPoint> monthly(const Goal& goal, const std::vector<double>& values) {
    const auto days = goalDays(goal, goal.deadline);
    std::vector<GoalPoint> points;
    for (std::size_t i = 0; i < values.size(); ++i) points.push_back({days[i], values[i]});
    return points;
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    static int number = 0;
    auto made = Business::create(m_dir.filePath(QString::number(++number)), {}, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
    VERIFY_OK(m_business->file().write([](SQLite::Database& db) {
      db.exec("INSERT INTO source VALUES (1, 'file')");
      SQLite::Statement client(db, "INSERT INTO client (id, created_day) VALUES (?, 1)");
      SQLite::Statement purchase(
          db,
          "INSERT INTO purchase (client_id, day, id, status, amount_minor, currency, source_id, "
          "key_hash) VALUES (?, ?, ?, 1, 1000, 'RUB', 1, ?)");
      for (int c = 1; c <= 60; ++c) {
        client.bind(1, c);
        client.exec();
        client.reset();
        for (int k = 0; k < 6; ++k) {
          purchase.bind(1, c);
          purchase.bind(2, 20'000 + c * 5 + k * 17);
          purchase.bind(3, c * 10 + k);
          purchase.bind(4, c * 10 + k);
          purchase.exec();
          purchase.reset();
        }
      }
    }));
    VERIFY_OK(m_business->reloadNow());
  }

  void figuresAreThoseOfKpi() {
    Kpis kpis;
    kpis.period = {0, 31};
    kpis.payers = 40;
    kpis.revenueMinor = 900'000;
    kpis.transactions = 60;
    kpis.newClients = 15;
    kpis.activeAtStart = 200;
    kpis.activeAtEnd = 190;
    kpis.kept = 150;
    kpis.everBought = 1'000;
    kpis.boughtAgain = 250;
    const std::vector<std::pair<const char*, double>> wanted = {
        {"revenue", 900'000}, {"average_check", 15'000},    {"arppu", 22'500}, {"payers", 40},
        {"new", 15},          {"active_end", 190},          {"crr", 0.75},     {"churn", 0.25},
        {"rpr", 0.25},        {"purchases_per_client", 1.5}};
    KpiSheet sheet;
    sheet.kpis = kpis;
    for (const auto& [id, value] : wanted)
      QCOMPARE(*goalFigure(QString::fromLatin1(id))->value(sheet), value);
    QCOMPARE(goalFigure(u"active"), goalFigure(u"active_end"));  // as goals of before have it
    QVERIFY(!goalFigure(u"luck"));
    QVERIFY(!goalFigure(u"first_check"));  // only parts the average check
    QVERIFY(!goalFigure(u"crr")->value(KpiSheet()));
    const auto all = goalFigures();
    QVERIFY(all.size() > wanted.size());  // any figure of D3
    for (const KpiFigure* figure : all) QCOMPARE(goalFigure(figure->key()), figure);
  }

  void survivesItsJson() {
    Goal goal = someGoal();
    goal.id = 7;
    goal.name = QStringLiteral("Удержание");
    goal.months = 3;
    goal.segments = *segmentSetFromId(u"at_risk");
    QCOMPARE(goalFromJson(goalToJson(goal)), std::optional(goal));
    QJsonObject json = goalToJson(goal);
    json[QStringLiteral("figure")] = QStringLiteral("luck");
    QVERIFY(!goalFromJson(json));
    QVERIFY(!goalFromJson({}));
  }

  void looksAtTheSameMomentOfEachMonth() {
    const Goal goal = someGoal();
    const auto days = goalDays(goal, test::day("2025-04-10"));
    QCOMPARE(days, std::vector<Day>({test::day("2025-01-31"), test::day("2025-02-28"),
                                     test::day("2025-03-31"), test::day("2025-04-10")}));
    QVERIFY(goalDays(goal, goal.start - 1).empty());
    QCOMPARE(goalDays(goal, goal.deadline + 400).back(), goal.deadline);
  }

  void toldTooEarly() {
    const Goal goal = someGoal();
    const auto outlook =
        goalOutlook(goal, monthly(goal, {0.40, 0.41, 0.42}), test::day("2025-03-31"));
    QCOMPARE(outlook.state, GoalState::Unknown);
    QVERIFY(!outlook.forecast);
    QVERIFY(std::abs(*outlook.progress - 0.2) < 1e-12);
    QVERIFY(std::abs(outlook.due - 59.0 / 334.0) < 1e-12);
  }

  // The line and its bounds against the sums written out.
  void forecastIsTheLeastSquaresLine() {
    const Goal goal = someGoal();
    const auto points = monthly(goal, {0.400, 0.404, 0.409, 0.411, 0.418});
    const auto outlook = goalOutlook(goal, points, test::day("2025-05-31"));
    long double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
    for (const GoalPoint& p : points) {
      const long double x = p.day - goal.start;
      n += 1;
      sx += x;
      sy += p.value;
      sxx += x * x;
      sxy += x * p.value;
    }
    const long double b = (n * sxy - sx * sy) / (n * sxx - sx * sx);
    const long double a = (sy - b * sx) / n;
    const long double end = goal.deadline - goal.start;
    QVERIFY(std::abs(*outlook.forecast - static_cast<double>(a + b * end)) < 1e-9);
    long double errors = 0;
    for (const GoalPoint& p : points) {
      const long double e = p.value - (a + b * (p.day - goal.start));
      errors += e * e;
    }
    const long double spread = sxx - sx * sx / n;
    const long double away = end - sx / n;
    const long double margin =
        1.638L * std::sqrt(errors / 3) * std::sqrt(1 + 1 / n + away * away / spread);
    QVERIFY(std::abs(outlook.high - *outlook.forecast - static_cast<double>(margin)) < 1e-9);
    QVERIFY(std::abs(*outlook.forecast - outlook.low - static_cast<double>(margin)) < 1e-9);
    QCOMPARE(outlook.state, GoalState::Behind);  // about 0.447 at the end of the year
  }

  void onTrackBehindReachedMissed() {
    const Goal goal = someGoal();
    const Day may = test::day("2025-05-31");
    const auto state = [&](const Goal& of, const std::vector<double>& values, Day asOf) {
      return goalOutlook(of, monthly(of, values), asOf).state;
    };
    QCOMPARE(state(goal, {0.40, 0.41, 0.42, 0.43, 0.44}, may), GoalState::OnTrack);
    QCOMPARE(state(goal, {0.40, 0.39, 0.40, 0.39, 0.40}, may), GoalState::Behind);
    QCOMPARE(state(goal, {0.40, 0.45, 0.47, 0.49, 0.51}, may), GoalState::Reached);
    QCOMPARE(state(goal, std::vector<double>(12, 0.45), goal.deadline), GoalState::Missed);
    QCOMPARE(goalOutlook(goal, {}, may).state, GoalState::Unknown);
    // A figure that is to fall.
    Goal churn = goal;
    churn.figure = goalFigure(u"churn");
    churn.startValue = 0.20;
    churn.target = 0.10;
    QVERIFY(!churn.rises());
    QCOMPARE(state(churn, {0.20, 0.18, 0.17, 0.16, 0.15}, may), GoalState::OnTrack);
    QCOMPARE(state(churn, {0.20, 0.21, 0.22, 0.21, 0.22}, may), GoalState::Behind);
    QCOMPARE(state(churn, {0.20, 0.09}, test::day("2025-02-28")), GoalState::Reached);
  }

  void pointsBeforeTheStartAndAfterTheDayDoNotCount() {
    const Goal goal = someGoal();
    const auto outlook =
        goalOutlook(goal, {{goal.start - 100, 0.9}, {goal.start, 0.4}, {goal.start + 50, 0.9}},
                    goal.start + 10);
    QCOMPARE(outlook.points.size(), 1U);
    QCOMPARE(outlook.now, std::optional(0.4));
    QCOMPARE(outlook.state, GoalState::Unknown);
  }

  void addedMeasuredUndone() {
    GoalService service(*m_business);
    Goal goal;
    goal.figure = goalFigure(u"revenue");
    goal.start = test::day("2025-01-31");
    goal.deadline = test::day("2025-10-31");
    goal.target = 100'000'000;
    const auto added = service.addNow(goal);
    VERIFY_OK(added);
    KpiQuery query;
    query.periods = {monthsEndingAt(goal.start, 1)};
    query.asOf = goal.start;
    const auto january = KpiService(*m_business).answerNow(query);
    VERIFY_OK(january);
    const qint64 revenue = january->lines.front().now.kpis.revenueMinor;
    QVERIFY(revenue > 0);
    QCOMPARE(added->startValue, static_cast<double>(revenue));
    const auto lines = service.linesNow(test::day("2025-07-15"));
    VERIFY_OK(lines);
    QCOMPARE(lines->size(), 1U);
    QCOMPARE(lines->front().goal, *added);
    QCOMPARE(lines->front().outlook.points.size(), 7U);  // six ends of months and the day itself
    QCOMPARE(lines->front().outlook.points.front().value, static_cast<double>(revenue));
    QCOMPARE(lines->front().outlook.state, GoalState::Behind);
    VERIFY_OK(m_business->undoNow());
    QVERIFY(service.goalsNow()->empty());
    VERIFY_OK(m_business->redoNow());
    VERIFY_OK(service.removeNow(added->id));
    QVERIFY(service.goalsNow()->empty());
    QCOMPARE(service.removeNow(added->id).error().code, ErrorCode::NotFound);
    // What makes no goal.
    Goal wrong = goal;
    wrong.deadline = wrong.start;
    QCOMPARE(service.addNow(wrong).error().code, ErrorCode::BadNumber);
    wrong = goal;
    wrong.target = static_cast<double>(revenue);
    QCOMPARE(service.addNow(wrong).error().code, ErrorCode::BadNumber);
    wrong = goal;
    wrong.figure = goalFigure(u"crr");
    wrong.start = test::day("2020-01-31");  // nobody was there yet
    QCOMPARE(service.addNow(wrong).error().code, ErrorCode::NotFound);
  }

  void ofASavedSegmentAndChanged() {
    GoalService service(*m_business);
    Goal goal;
    goal.figure = goalFigure(u"revenue");
    goal.start = test::day("2025-01-31");
    goal.deadline = test::day("2025-10-31");
    goal.target = 100'000'000;
    KpiQuery query;
    query.periods = {monthsEndingAt(goal.start, 1)};
    query.asOf = goal.start;
    const auto january = [&] {
      return static_cast<double>(
          KpiService(*m_business).answerNow(query)->lines.front().now.kpis.revenueMinor);
    };
    const double revenue = january();
    ClientCondition first;
    first.kind = ConditionKind::Clients;
    first.clients = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20};
    Goal own = goal;
    own.saved = SavedSegment{3, QStringLiteral("Первые"), {{first}}};
    QCOMPARE(goalFromJson(goalToJson(own)), std::optional(own));
    const auto ofFirst = service.addNow(own);
    VERIFY_OK(ofFirst);
    query.scope.filter = ClientFilter{{first}};
    const double part = january();
    QCOMPARE(ofFirst->startValue, part);
    QVERIFY(part > 0 && part < revenue);
    query.scope.filter->conditions.front().negated = true;
    QCOMPARE(part + january(), revenue);
    // Changed in place: what it began at moves only with what it is about.
    Goal edited = *ofFirst;
    edited.target = 5;
    edited.name = QStringLiteral("Вниз");
    edited.startValue = 77;
    VERIFY_OK(service.editNow(edited));
    QCOMPARE(service.goalsNow()->front().startValue, part);
    QCOMPARE(service.goalsNow()->front().target, 5.0);
    edited.saved.reset();
    VERIFY_OK(service.editNow(edited));
    QCOMPARE(service.goalsNow()->front().startValue, revenue);
    VERIFY_OK(m_business->undoNow());
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(service.goalsNow()->front(), *ofFirst);
    edited.id = 99;
    QCOMPARE(service.editNow(edited).error().code, ErrorCode::NotFound);
  }
};

RETENTA_TEST_MAIN(TestGoal)
#include "tst_goal.moc"
