// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/sources/sourceservice.h"

#include <QTemporaryDir>

#include "core/business/settingstore.h"
#include "core/metrics/growth/decomposition.h"
#include "tests/support/anypeople.h"

using namespace retenta;
using test::day;
using test::LedgerBuilder;

namespace {

const int january = monthIndex(day("2025-01-01"));

// Two of the site, one of whom bought again in April; one recommended; a contact of the fair.
LedgerPtr someLedger() {
  LedgerBuilder builder;
  builder.add({{day("2025-01-01"), 300}, {day("2025-04-10"), 500}});
  builder.add({{day("2025-01-20"), 200}});
  builder.add({{day("2025-02-05"), 900}, {day("2025-03-05"), 100}, {day("2025-04-25"), 50}});
  builder.add({});
  auto ledger = std::const_pointer_cast<Ledger>(builder.take());
  for (const char* source : {"Site", "Site", "Referral", "Fair"})
    ledger->traits.origins.append(source);
  return ledger;
}

const SourceQuery firstQuarter{{day("2025-01-01"), day("2025-04-01")}, day("2025-04-30"), 180, 1};

}  // namespace

class TestSources : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void byHand() {
    const Spend spend = {{{QStringLiteral("Site"), january}, 400},
                         {{QStringLiteral("Site"), january + 1}, 200},
                         {{QStringLiteral("Poster"), january}, 100},
                         {{QStringLiteral("Poster"), january + 5}, 7}};  // after the period
    const auto all = sourceFigures(*someLedger(), spend, firstQuarter);
    QCOMPARE(all.size(), std::size_t{4});
    const SourceFigures& site = all[0];
    QCOMPARE(site.source, QStringLiteral("Site"));
    QCOMPARE(site.contacts, 2);
    QCOMPARE(site.buyers, 2);
    QCOMPARE(*site.conversion(), 0.5);
    QCOMPARE(*site.ltvMinor(), 500.0);
    QCOMPARE(site.acquired, 2);
    QCOMPARE(*site.spendMinor, 600);
    QCOMPARE(*site.cacMinor(), 300.0);
    QCOMPARE(*site.roi(1), (1000.0 - 600) / 600);
    QCOMPARE(*site.roi(0.5), (500.0 - 600) / 600);
    QCOMPARE(site.months.size(), std::size_t{3});
    QCOMPARE(*site.months[0].cacMinor(), 200.0);
    QVERIFY(!site.months[1].cacMinor());  // spent, and nobody came
    QVERIFY(!site.months[2].spendMinor);
    // 250 a head in the first three months, 500 in the fourth: 300 are back in the fourth.
    QCOMPARE(*site.paybackMonths, 4);
    const SourceFigures& friends = all[1];
    QVERIFY(friends.referral && !site.referral);
    QVERIFY(!friends.cacMinor() && !friends.roi(1) && !friends.paybackMonths);
    const auto poster = std::find_if(all.begin(), all.end(), [](const SourceFigures& s) {
      return s.source == QStringLiteral("Poster");
    });
    QVERIFY(poster != all.end());
    QCOMPARE(*poster->spendMinor, 100);
    QVERIFY(!poster->cacMinor());
    QCOMPARE(*poster->roi(1), -1.0);
    const ReferralComparison compared = compareReferrals(all);
    QCOMPARE(*compared.referred.conversion(), 1.0);
    QCOMPARE(*compared.referred.ltvMinor(), 1050.0);
    QCOMPARE(*compared.others.conversion(), 0.5);
    QCOMPARE(compared.others.contacts, 3);
    QCOMPARE(*compared.others.spendMinor, 700);
  }

  // Whatever the sources, they part the clients and the money of everybody.
  void sourcesPartTheWhole() {
    const bool holds = rc::check("sums over sources are the whole", [] {
      const test::People people = test::anyPeople(300);
      auto ledger = std::const_pointer_cast<Ledger>(test::ledgerOf(people));
      for (std::size_t i = 0; i < people.size(); ++i)
        ledger->traits.origins.append(std::array{"", "a", "friends"}[i % 3]);
      const SourceQuery query{{50, 200}, *rc::gen::inRange(200, 320), 60, 1};
      const Kpis whole = kpisOf(*ledger, query.period, query.churnDays);
      Kpis sum;
      qint64 contacts = 0;
      qint64 acquired = 0;
      qint64 monthly = 0;
      for (const SourceFigures& source : sourceFigures(*ledger, {}, query)) {
        sum.add(source.kpis);
        contacts += source.contacts;
        acquired += source.acquired;
        for (const SourceMonth& month : source.months) monthly += month.newClients;
        RC_ASSERT(source.buyers >= source.repeat && source.contacts >= source.buyers);
      }
      RC_ASSERT(contacts == qint64(people.size()));
      RC_ASSERT(sum.revenueMinor == whole.revenueMinor && sum.payers == whole.payers);
      RC_ASSERT(acquired == whole.newClients && monthly <= acquired + 0);
      RC_ASSERT(sum.kept == whole.kept && sum.activeAtStart == whole.activeAtStart);
    });
    QVERIFY(holds);
  }

  // Each figure of each source, told again client by client from the bare purchases.
  void equalTheDefinition() {
    const bool holds = rc::check("sources are D14's", [] {
      const test::People people = test::anyPeople(300);
      auto ledger = std::const_pointer_cast<Ledger>(test::ledgerOf(people));
      const std::array<const char*, 3> spelled = {"Site", "site ", "friends"};
      for (std::size_t i = 0; i < people.size(); ++i) ledger->traits.origins.append(spelled[i % 3]);
      const SourceQuery query{{50, 200}, *rc::gen::inRange(0, 320), 60, 1};
      const Spend spend = {{{QStringLiteral("SITE"), monthIndex(60)}, *rc::gen::inRange(1, 900)}};
      for (const SourceFigures& own : sourceFigures(*ledger, spend, query)) {
        SourceFigures plain;
        for (std::size_t i = 0; i < people.size(); ++i) {
          if ((i % 3 == 2) != own.referral) continue;
          ++plain.contacts;
          std::optional<Day> first;
          qint64 orders = 0;
          qint64 brought = 0;
          for (const auto& p : people[i]) {
            if (p.day > query.asOf) continue;
            brought += p.netMinor;
            orders += p.transaction;
            if (p.transaction) first = std::min(first.value_or(p.day), p.day);
          }
          if (!first) continue;
          ++plain.buyers;
          plain.repeat += orders > 1;
          plain.broughtMinor += brought;
          if (*first < query.period.from || *first >= query.period.to) continue;
          ++plain.acquired;
          plain.acquiredMinor += brought;
        }
        RC_ASSERT(own.contacts == plain.contacts && own.buyers == plain.buyers);
        RC_ASSERT(own.repeat == plain.repeat && own.broughtMinor == plain.broughtMinor);
        RC_ASSERT(own.acquired == plain.acquired && own.acquiredMinor == plain.acquiredMinor);
        RC_ASSERT(own.spendMinor.has_value() != own.referral);
        if (own.referral) continue;
        const double spent = double(spend.begin()->second);
        RC_ASSERT(own.cacMinor().has_value() == (plain.acquired > 0));
        if (plain.acquired > 0) RC_ASSERT(*own.cacMinor() == spent / double(plain.acquired));
        RC_ASSERT(*own.roi(1) == (double(plain.acquiredMinor) - spent) / spent);
      }
    });
    QVERIFY(holds);
  }

  // However a source is spelled, it is one row, and its spend counts once.
  void spellingsAreOneSource() {
    LedgerBuilder builder;
    for (int i = 0; i < 5; ++i) builder.add({{day("2025-01-10"), 100 + i}});
    auto ledger = std::const_pointer_cast<Ledger>(builder.take());
    for (const char* source : {"Ads", " ads", "Ёлка", "ЕЛКА ", "A  D S"})
      ledger->traits.origins.append(source);
    QCOMPARE(ledger->traits.origins.text(1), QStringLiteral("Ads"));
    Spend spend = {{{QStringLiteral("ADS"), january}, 60}, {{QStringLiteral("елка"), january}, 10}};
    spend[{QStringLiteral("ads "), january}] += 40;
    const auto all = sourceFigures(*ledger, spend, firstQuarter);
    QCOMPARE(all.size(), std::size_t{3});
    const auto own = [&](const char* name) {
      return *std::find_if(all.begin(), all.end(), [&](const SourceFigures& s) {
        return s.source == QString::fromUtf8(name);
      });
    };
    QCOMPARE(own("Ads").buyers, 2);
    QCOMPARE(*own("Ads").spendMinor, 100);
    QCOMPARE(*own("Ads").cacMinor(), 50.0);
    QCOMPARE(*own("Ads").paybackMonths, 1);
    QCOMPARE(own("Ёлка").broughtMinor, 102 + 103);
    QCOMPARE(*own("Ёлка").spendMinor, 10);
    QCOMPARE(own("A D S").contacts, 1);
  }

  // By hand, and on anybody: both parts are the revenue of D3, new clients those of D3.
  void acquisitionBesideRetention() {
    const std::vector<Period> months = splitByMonth(firstQuarter.period);
    const Spend spend = {{{QStringLiteral("Site"), january}, 400},
                         {{QStringLiteral("Poster"), january}, 100}};
    const auto all = acquisitionMonths(*someLedger(), months, 180,
                                       DataSpan{day("2025-01-01"), day("2025-04-30")}, spend,
                                       {{january + 2, 90}});
    QCOMPARE(all.size(), std::size_t{3});
    QCOMPARE(all[0].newMinor, 500);
    QCOMPARE(all[0].returningMinor, 0);
    QCOMPARE(*all[0].cacMinor(), 250.0);
    QVERIFY(!all[0].retentionMinor);
    QCOMPARE(all[1].newMinor, 900);
    QVERIFY(!all[1].acquisitionMinor);
    QCOMPARE(all[2].returningMinor, 100);
    QCOMPARE(*all[2].returningShare(), 1.0);
    QCOMPARE(all[2].kept, 3);
    QCOMPARE(*all[2].keptCostMinor(), 30.0);

    const bool holds = rc::check("new and returning are the revenue", [] {
      const LedgerPtr ledger = test::ledgerOf(test::anyPeople(300));
      const std::vector<Period> any = monthsOf({0, 330});
      const int churnDays = *rc::gen::inRange(1, 200);
      const auto parts = acquisitionMonths(*ledger, any, churnDays, std::nullopt, {}, {});
      for (std::size_t m = 0; m < any.size(); ++m) {
        const Kpis kpis = kpisOf(*ledger, any[m], churnDays);
        RC_ASSERT(parts[m].newMinor + parts[m].returningMinor == kpis.revenueMinor);
        RC_ASSERT(parts[m].newClients == kpis.newClients);
        RC_ASSERT(parts[m].kept == kpis.kept);
        const Growth growth = growthBetween(*ledger, {0, 0}, any[m]);
        RC_ASSERT(parts[m].newMinor == growth.group(GrowthGroup::New).after.revenueMinor +
                                           growth.group(GrowthGroup::Referred).after.revenueMinor);
      }
    });
    QVERIFY(holds);
  }

  // Typed in, kept, taken back.
  void spendIsKeptAndUndone() {
    QTemporaryDir dir;
    const FixedClock clock(day("2025-05-01"));
    auto business = Business::create(dir.filePath(QStringLiteral("b.retenta")), {}, clock);
    QVERIFY(business.ok());
    SourceService service(**business);
    const auto spendOf = [&](const char* source) -> std::optional<qint64> {
      const auto answer = service.answerNow(firstQuarter.period, day("2025-04-30"), 1);
      for (const SourceFigures& figures : answer->sources)
        if (figures.source == QLatin1String(source)) return figures.spendMinor;
      return std::nullopt;
    };
    QVERIFY(service.setSpendNow(QStringLiteral("  Fair "), january, 1500).ok());
    QVERIFY(service.setSpendNow(QStringLiteral("Fair"), january + 1, 300).ok());
    QCOMPARE(*spendOf("Fair"), 1800);
    QVERIFY(service.setSpendNow(QStringLiteral("fair"), january, 1600).ok());  // typed anew
    QCOMPARE(*spendOf("Fair"), 1900);
    QVERIFY((*business)->undoNow().ok());
    QVERIFY(service.setSpendNow(QStringLiteral("FAIR"), january, 0).ok());
    QCOMPARE(*spendOf("Fair"), 300);
    QVERIFY((*business)->undoNow().ok());
    QCOMPARE(*spendOf("Fair"), 1800);
    const auto stored = (*business)->changeNow(
        {QStringLiteral("sources.spend"), {}}, Business::Touches::Plans, [](SQLite::Database& db) {
          saveSettingObject(
              db, QStringLiteral("sources.spend"),
              {{QStringLiteral("Fair"), QJsonObject{{QStringLiteral("2025-01"), 1500}}},
               {QStringLiteral("fair"), QJsonObject{{QStringLiteral("2025-01"), 300}}}});
        });
    QVERIFY(stored.ok());
    QCOMPARE(*spendOf("Fair"), 1800);
    QCOMPARE(service.setSpendNow(QStringLiteral("Fair"), january, -1).error().code,
             ErrorCode::BadNumber);
    QCOMPARE(*spendOf("Fair"), 1800);
  }
};

RETENTA_TEST_MAIN(TestSources)
#include "tst_sources.moc"
