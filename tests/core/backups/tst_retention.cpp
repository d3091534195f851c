// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDate>
#include <QRandomGenerator>

#include "core/backups/retention.h"
#include "tests/support/support.h"

using namespace retenta;

class TestRetention : public QObject {
  Q_OBJECT
 private:
  static std::vector<BackupAge> everyDay(Day from, Day to) {
    std::vector<BackupAge> all;
    for (Day day = from; day <= to; ++day) all.push_back({day, qint64{day} * 86'400'000, true});
    return all;
  }
  static QStringList kept(const std::vector<BackupAge>& all) {
    const auto keep = backupsToKeep(all);
    QStringList days;
    for (std::size_t i = 0; i < all.size(); ++i)
      if (keep[i]) days.prepend(isoDate(all[i].day));
    return days;
  }

 private Q_SLOTS:
  void twoYearsOfDays() {
    // 22.11.2026 is a Sunday: weeks end on it.
    const auto all = everyDay(test::day("2024-12-01"), test::day("2026-11-22"));
    QStringList expected;
    for (int d = 22; d >= 16; --d) expected += QStringLiteral("2026-11-%1").arg(d);
    expected +=
        {QStringLiteral("2026-11-15"), QStringLiteral("2026-11-08"), QStringLiteral("2026-11-01"),
         QStringLiteral("2026-10-31"), QStringLiteral("2026-09-30"), QStringLiteral("2026-08-31"),
         QStringLiteral("2026-07-31"), QStringLiteral("2026-06-30"), QStringLiteral("2026-05-31"),
         QStringLiteral("2026-04-30"), QStringLiteral("2026-03-31"), QStringLiteral("2026-02-28"),
         QStringLiteral("2026-01-31"), QStringLiteral("2025-12-31")};
    QCOMPARE(kept(all), expected);
  }

  void aYearAwayLosesNothing() {
    // Buckets count the days there are: after a long pause the old ones are still there.
    auto all = everyDay(test::day("2025-03-01"), test::day("2025-03-03"));
    all.push_back({test::day("2026-11-22"), qint64{test::day("2026-11-22")} * 86'400'000, true});
    QCOMPARE(kept(all).size(), 4);
  }

  void newestThreeOfOneDayStay() {
    std::vector<BackupAge> all;
    for (int i = 0; i < 9; ++i) all.push_back({100, 1000 + i, true});
    const auto keep = backupsToKeep(all);
    for (std::size_t i = 0; i < 9; ++i) QCOMPARE(bool(keep[i]), i >= 6);
  }

  void nothingGoesWhileNoneIsGood() {
    std::vector<BackupAge> all;
    for (int i = 0; i < 50; ++i) all.push_back({i, i, false});
    for (const bool stays : backupsToKeep(all)) QVERIFY(stays);
  }

  void lastGoodOneAlwaysStays() {
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    for (int run = 0; run < 300; ++run) {
      std::vector<BackupAge> all;
      const int count = random.bounded(1, 80);
      for (int i = 0; i < count; ++i) {
        const Day day = random.bounded(18000, 20000);
        all.push_back(
            {day, qint64{day} * 86'400'000 + random.bounded(86'400'000), random.bounded(3) > 0});
      }
      const auto keep = backupsToKeep(all);
      qint64 lastGood = -1;
      std::size_t at = 0;
      std::size_t goodKept = 0;
      for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].good && all[i].createdMs > lastGood) {
          lastGood = all[i].createdMs;
          at = i;
        }
        if (all[i].good && keep[i]) ++goodKept;
      }
      if (lastGood < 0) continue;
      QVERIFY2(keep[at], qPrintable(QString::number(seed)));
      QVERIFY2(goodKept <= 3 + 7 + 4 + 12, qPrintable(QString::number(seed)));
      for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].good) continue;
        QCOMPARE(bool(keep[i]), all[i].createdMs > lastGood || all[at].day - all[i].day < 30);
      }
    }
  }
};

RETENTA_TEST_MAIN(TestRetention)
#include "tst_retention.moc"
