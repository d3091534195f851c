// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>

#include "core/revenue/scenarioservice.h"
#include "tests/support/support.h"

using namespace retenta;

class TestScenarioService : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20'000};
  std::unique_ptr<Business> m_business;

  QStringList names() const {
    QStringList answer;
    const auto all = ScenarioService(*m_business).listNow();
    if (all.ok())
      for (const Scenario& s : *all) answer << s.name;
    return answer;
  }

 private Q_SLOTS:
  void init() {
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_business.reset();
    const QString path = m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction()) +
                                        QStringLiteral(".retenta"));
    auto made = Business::create(path, {}, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
  }

  void savesAndReadsEveryDigit() {
    ScenarioService service(*m_business);
    const ModelParameters exact{1234.5, 1.0 / 3, 0.1, 0.123456789012345, 2450.07, 0.58, 7};
    VERIFY_OK(service.saveNow(QStringLiteral("  Реалистичный "), exact));
    const auto all = service.listNow();
    VERIFY_OK(all);
    QCOMPARE(all->size(), 1U);
    QCOMPARE(all->front().name, QStringLiteral("Реалистичный"));
    QVERIFY(all->front().parameters == exact);
    QCOMPARE(all->front().savedMs, m_clock.nowUtcMs());
  }

  void savingAgainReplacesAndUndoBringsBack() {
    ScenarioService service(*m_business);
    const auto first = service.saveNow(QStringLiteral("A"), referenceBefore());
    VERIFY_OK(first);
    const auto second = service.saveNow(QStringLiteral("A"), referenceAfter());
    VERIFY_OK(second);
    QCOMPARE(*first, *second);
    QVERIFY(service.listNow()->front().parameters == referenceAfter());
    QCOMPARE(m_business->undoName()->kind, QStringLiteral("scenario.save"));
    QCOMPARE(m_business->undoName()->args, QStringList(QStringLiteral("A")));
    VERIFY_OK(m_business->undoNow());
    QVERIFY(service.listNow()->front().parameters == referenceBefore());
    VERIFY_OK(m_business->undoNow());
    QVERIFY(service.listNow()->empty());
    VERIFY_OK(m_business->redoNow());
    QCOMPARE(names(), QStringList(QStringLiteral("A")));
  }

  void renamesAndDeletesUndoably() {
    ScenarioService service(*m_business);
    const auto a = service.saveNow(QStringLiteral("А"), referenceBefore());
    const auto b = service.saveNow(QStringLiteral("б"), referenceAfter());
    VERIFY_OK(a);
    VERIFY_OK(b);
    QCOMPARE(names(), (QStringList{QStringLiteral("А"), QStringLiteral("б")}));
    QVERIFY(!service.renameNow(*a, QStringLiteral("б")));
    QCOMPARE(service.renameNow(99, QStringLiteral("в")).error().code, ErrorCode::NotFound);
    VERIFY_OK(service.renameNow(*a, QStringLiteral("Ёж")));
    QCOMPARE(names(), (QStringList{QStringLiteral("б"), QStringLiteral("Ёж")}));
    VERIFY_OK(service.removeNow(*b));
    QCOMPARE(m_business->undoName()->kind, QStringLiteral("scenario.delete"));
    QCOMPARE(m_business->undoName()->args, QStringList(QStringLiteral("б")));
    QCOMPARE(service.removeNow(*b).error().code, ErrorCode::NotFound);
    VERIFY_OK(m_business->undoNow());
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(names(), (QStringList{QStringLiteral("А"), QStringLiteral("б")}));
  }

  void refusesBadNamesAndNumbers() {
    ScenarioService service(*m_business);
    QCOMPARE(service.saveNow(QStringLiteral("  "), {}).error().code, ErrorCode::UnknownValue);
    QCOMPARE(service.saveNow(QString(201, u'x'), {}).error().code, ErrorCode::UnknownValue);
    VERIFY_OK(service.saveNow(QString(200, u'x'), {}));
    ModelParameters bad = referenceBefore();
    bad.churn = 1.5;
    QCOMPARE(service.saveNow(QStringLiteral("x"), bad).error().code, ErrorCode::BadNumber);
  }

  void anEmptyBaseStartsWithTheTeachingExample() {
    ScenarioService service(*m_business);
    const auto start = service.startNow(180, 20'000);
    VERIFY_OK(start);
    QVERIFY(!start->fromBase);
    QVERIFY(start->plan.before == referenceBefore());
    QVERIFY(start->plan.after == referenceAfter());
    QCOMPARE(start->plan.months, 12);
    QCOMPARE(start->plan.beforeSource, ModelSource::Example);
  }

  void theScenarioSavedLastIsTheAfter() {
    ScenarioService service(*m_business);
    ModelParameters mine = referenceAfter();
    mine.start = 5;
    VERIFY_OK(service.saveNow(QStringLiteral("one"), referenceBefore()));
    VERIFY_OK(service.saveNow(QStringLiteral("two"), mine));
    const auto start = service.start(180, 20'000).result();
    VERIFY_OK(start);
    QCOMPARE(start->plan.afterName, QStringLiteral("two"));
    QCOMPARE(start->plan.afterSource, ModelSource::Scenario);
    QVERIFY(start->plan.after == referenceAfter());  // the same people on both sides
  }

  void theDraftComesBackAndIsUndone() {
    ScenarioService service(*m_business);
    ModelPlan plan = service.startNow(180, 20'000)->plan;
    plan.after.churn = 0.0375;
    plan.afterSource = ModelSource::Typed;
    plan.months = 24;
    plan.costPerNewClient = 150;
    VERIFY_OK(service.saveDraftNow(plan));
    QCOMPARE(m_business->undoName()->kind, QStringLiteral("scenario.edit"));
    QVERIFY(service.startNow(180, 20'000)->plan == plan);
    ModelPlan next = plan;
    next.after.churn = 0.02;
    VERIFY_OK(service.saveDraftNow(next));
    VERIFY_OK(m_business->undoNow());
    QVERIFY(service.startNow(180, 20'000)->plan == plan);
    next.after.churn = 2;
    QCOMPARE(service.saveDraftNow(next).error().code, ErrorCode::BadNumber);
  }

  void aDraftFromDataFollowsTheData() {
    ModelFromBase data;
    data.start.mean = 77;
    data.winBack.mean = 3;
    ModelPlan draft;
    draft.beforeSource = ModelSource::Data;
    draft.afterSource = ModelSource::Typed;
    draft.after = referenceAfter();
    draft.useWinBack = true;
    const ModelStart start = modelStart(data, draft, std::nullopt);
    QCOMPARE(start.plan.before.start, 77.0);
    QCOMPARE(start.plan.before.winBack, 3.0);
    QCOMPARE(start.plan.after.start, 77.0);
    QCOMPARE(start.plan.after.check, 3000.0);
    draft.beforeSource = ModelSource::Typed;
    QCOMPARE(modelStart(data, draft, std::nullopt).plan.before.start, 0.0);
    draft.useWinBack = false;
    draft.beforeSource = ModelSource::Data;
    QCOMPARE(modelStart(data, draft, std::nullopt).plan.before.winBack, 0.0);
  }
};

RETENTA_TEST_MAIN(TestScenarioService)
#include "tst_scenarioservice.moc"
