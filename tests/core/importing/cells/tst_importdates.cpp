// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/importing/importfixture.h"

using namespace retenta;

// Which of two numbers is the month: shown by the column, told by the user, or asked.
class TestImportDates : public test::ImportFixture {
  Q_OBJECT
 private Q_SLOTS:
  void ambiguousDatesAreAsked() {
    const QString path =
        write("email,date,amount\na@b.example,03/04/2025,10\nc@d.example,05/06/2025,20\n");
    const auto plan = m_service->inspectNow(path, {});
    VERIFY_OK(plan);
    QVERIFY(plan->dateAmbiguous);
    QCOMPARE(plan->ambiguousSample, QStringLiteral("03/04/2025"));
    QCOMPARE(m_service->checkNow(*plan).error().code, ErrorCode::AmbiguousDate);
    QCOMPARE(m_service->importNow(*plan, {}).error().code, ErrorCode::AmbiguousDate);
    ImportOptions options;
    options.dateOrder = DateOrder::Mdy;
    const auto told = m_service->inspectNow(path, options);
    VERIFY_OK(told);
    VERIFY_OK(m_service->importNow(*told, {}));
    QCOMPARE(m_business->ledger()->days,
             (std::vector<Day>{test::day("2025-03-04"), test::day("2025-05-06")}));
  }

  void oneRowSettlesTheDatesOfAll() {
    VERIFY_OK(import("email,date,amount\na@b.example,03/04/2025,10\na@b.example,03/25/2025,20\n"));
    QCOMPARE(m_business->ledger()->days,
             (std::vector<Day>{test::day("2025-03-04"), test::day("2025-03-25")}));
  }

  // A birthday may be written otherwise than the day of an order; what shows nothing follows.
  void eachColumnOfDatesHasItsOrder() {
    const QByteArray proven =
        "email,date,birthday,amount\na@b.example,03/25/2025,25/12/1990,10\n"
        "c@d.example,04/05/2025,04/05/1991,20\n";
    const auto plan = m_service->inspectNow(write(proven), {});
    VERIFY_OK(plan);
    QVERIFY(plan->ready());
    QCOMPARE(plan->preview.last().cells,
             (QStringList{QStringLiteral("c@d.example"), QStringLiteral("2025-04-05"),
                          QStringLiteral("04/05/1991"), QStringLiteral("20")}));
    VERIFY_OK(m_service->importNow(*plan, {}));
    QCOMPARE(m_business->ledger()->days,
             (std::vector<Day>{test::day("2025-03-25"), test::day("2025-04-05")}));
    QCOMPARE(ask("SELECT birthday FROM client ORDER BY birthday"),
             QStringLiteral("1990-12-25|1991-05-04"));
    // The birthdays show it for the orders.
    freshBase();
    VERIFY_OK(import("email,date,birthday,amount\na@b.example,03/04/2025,12/25/1990,10\n"));
    QCOMPARE(m_business->ledger()->days, std::vector<Day>{test::day("2025-03-04")});
    // What the user says is of the orders, and not against what the birthdays prove.
    const QByteArray told = "email,date,birthday,amount\na@b.example,03/04/2025,25/12/1990,10\n";
    freshBase();
    ImportOptions options;
    options.dateOrder = DateOrder::Mdy;
    VERIFY_OK(import(told, options));
    QCOMPARE(m_business->ledger()->days, std::vector<Day>{test::day("2025-03-04")});
    QCOMPARE(ask("SELECT birthday FROM client"), QStringLiteral("1990-12-25"));
    // Two that disagree, and a third that shows nothing: asked about that one.
    ImportOptions both;
    both.kind = ImportKind::Both;
    const auto unsure =
        m_service->inspectNow(write("email,date,birthday,child birthday,amount\n"
                                    "a@b.example,03/25/2025,25/12/1990,03/04/2010,10\n"),
                              both);
    VERIFY_OK(unsure);
    QVERIFY(unsure->dateAmbiguous);
    QCOMPARE(unsure->ambiguousColumn, QStringLiteral("child birthday"));
  }
};

RETENTA_TEST_MAIN(TestImportDates)
#include "tst_importdates.moc"
