// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDate>

#include "core/base/date.h"
#include "tests/support/support.h"

using namespace retenta;

class TestDate : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void everyDayAgreesWithQDate() {
    for (QDate date(1899, 12, 31); date < QDate(2101, 1, 1); date = date.addDays(1)) {
      const Day day = *dayFromCivil(date.year(), date.month(), date.day());
      QCOMPARE(toQDate(day), date);
      QCOMPARE(isoDate(day), date.toString(Qt::ISODate));
      QCOMPARE(*dayFromIso(isoDate(day).toLatin1()), day);
      QCOMPARE(addMonths(day, 1), fromQDate(date.addMonths(1)));
      QCOMPARE(addMonths(day, -13), fromQDate(date.addMonths(-13)));
    }
  }

  // A step may lead out of the years that can be typed, both ways.
  void monthsGoOnBeyondTheCalendar() {
    const Day last = *dayFromIso("9999-12-31");
    QCOMPARE(addMonths(last, 1), last + 31);
    QCOMPARE(monthIndex(addMonths(last, 2)), monthIndex(last) + 2);
    const Day first = *dayFromIso("0001-01-01");
    QCOMPARE(monthIndex(addMonths(first, -25)), monthIndex(first) - 25);
    QCOMPARE(monthStart(monthIndex(first) - 12), first - 366);  // the year 0 is a leap year
  }

  void impossibleDaysAreRefused() {
    for (const char* text : {"2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31",
                             "0000-01-01", "2024-4-01", "20240401", "", "2024-04-0x"}) {
      QVERIFY2(!dayFromIso(text), text);
    }
    QVERIFY(dayFromIso("2024-02-29"));
  }
};

RETENTA_TEST_MAIN(TestDate)
#include "tst_date.moc"
