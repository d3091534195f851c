// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/merging/mergeservice.h"
#include "core/duplicates/duplicateservice.h"
#include "tests/core/importing/importfixture.h"

using namespace retenta;

class TestDuplicateService : public test::ImportFixture {
  Q_OBJECT
  QString found() {
    const auto list = DuplicateService(*m_business).findNow();
    if (!list.ok()) return test::describe(list.error());
    QStringList pairs;
    for (const PossibleDuplicate& pair : (*list)->pairs)
      pairs += QStringLiteral("%1=%2").arg(pair.first).arg(pair.second);
    return pairs.join(QLatin1Char(' '));
  }
  void bring() {
    VERIFY_OK(
        import("E-mail;Имя;Дата рождения;Город\n"
               "a@x.example;Орлова Марина;12.05.1990;Тула\n"
               "b@x.example;Марина Орлова;12.05.1990;Тула\n"
               "c@x.example;Гусев Пётр;;Псков\n"));
  }

 private Q_SLOTS:
  void pairsOfTheBase() {
    bring();
    QCOMPARE(found(), QStringLiteral("1=2"));
    VERIFY_OK(MergeService(*m_business).mergeNow({1, {}}, {2}));
    QCOMPARE(found(), QString());
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(found(), QStringLiteral("1=2"));
  }

  void whoIsSomebodyElseStaysSo() {
    bring();
    DuplicateService service(*m_business);
    VERIFY_OK(service.keepApartNow(2, 1));
    QCOMPARE(found(), QString());
    const QString path = m_business->file().path();
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(found(), QStringLiteral("1=2"));
    VERIFY_OK(m_business->redoNow());
    QCOMPARE(found(), QString());
    QCOMPARE(service.keepApartNow(1, 99).error().code, ErrorCode::NotFound);
    // Also once one of them has become part of somebody else.
    VERIFY_OK(import("E-mail;Имя;Дата рождения\nd@x.example;Орлова Марина;12.05.1990\n"));
    QCOMPARE(found(), QStringLiteral("1=4 2=4"));
    VERIFY_OK(MergeService(*m_business).mergeNow({4, {}}, {1}));
    QCOMPARE(found(), QString());
  }

  void theyKeepNoClientAliveWhoseImportIsTakenBack() {
    bring();
    VERIFY_OK(DuplicateService(*m_business).keepApartNow(1, 2));
    const auto undone = m_service->undoNow(1);
    VERIFY_OK(undone);
    QCOMPARE(ask("SELECT count(*) FROM client"), QStringLiteral("0"));
  }

  void anImportTellsItsOwn() {
    bring();
    const auto second = import("E-mail;Имя;Город\ne@x.example;Гусев Пётр;Псков\n");
    VERIFY_OK(second);
    DuplicateService service(*m_business);
    QCOMPARE(*service.countOfNow(1), 2);
    QCOMPARE(*service.countOfNow(second->importId), 1);
    QCOMPARE(*service.countOfNow(99), 0);
  }

  void erasedPeopleAreNobody() {
    bring();
    VERIFY_OK(m_business->file().write(
        [](SQLite::Database& db) { db.exec("UPDATE client SET erased_ms = 1 WHERE id = 2"); }));
    VERIFY_OK(m_business->reloadNow());
    QCOMPARE(found(), QString());
  }
};

QTEST_GUILESS_MAIN(TestDuplicateService)
#include "tst_duplicateservice.moc"
