// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "core/metrics/growth/decomposition.h"
#include "core/metrics/growth/funnel.h"
#include "core/metrics/growth/growthpeople.h"
#include "core/metrics/growth/leakybucket.h"
#include "tests/support/anypeople.h"

using namespace retenta;
using test::day;
using test::LedgerBuilder;

namespace {

const std::array<const char*, 4> sources = {"", "Сайт", "Рекомендация", "Friends"};

LedgerPtr ledgerWithSources(const test::People& people) {
  auto ledger = std::const_pointer_cast<Ledger>(test::ledgerOf(people));
  for (std::size_t i = 0; i < people.size(); ++i)
    ledger->traits.origins.append(sources[i % sources.size()]);
  return ledger;
}

// The six orders one after another: in each, a factor's share is what the product gains when it
// changes.
std::array<double, 3> overSixOrders(const Factors& before, const Factors& after) {
  const std::array<double, 3> was = {double(before.payers), *before.frequency(),
                                     *before.checkMinor()};
  const std::array<double, 3> is = {double(after.payers), *after.frequency(), *after.checkMinor()};
  std::array<int, 3> order = {0, 1, 2};
  std::array<double, 3> sum{};
  do {
    std::array<double, 3> now = was;
    for (const int factor : order) {
      const double earlier = now[0] * now[1] * now[2];
      now[std::size_t(factor)] = is[std::size_t(factor)];
      sum[std::size_t(factor)] += now[0] * now[1] * now[2] - earlier;
    }
  } while (std::next_permutation(order.begin(), order.end()));
  for (double& part : sum) part /= 6;
  return sum;
}

Factors anyFactors() {
  const qint64 payers = *rc::gen::inRange<qint64>(1, 100'000);
  return {payers, payers + *rc::gen::inRange<qint64>(0, 500'000),
          *rc::gen::inRange<qint64>(-1'000'000, 9'000'000'000)};
}

}  // namespace

class TestGrowth : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void factorsGiveTheChangeToTheKopeck() {
    const bool holds = rc::check("the parts are Shapley's and add up", [] {
      const Factors before = anyFactors();
      const Factors after = anyFactors();
      const FactorParts parts = factorParts(before, after);
      RC_ASSERT(parts.sum() == after.revenueMinor - before.revenueMinor);
      const auto plain = overSixOrders(before, after);
      RC_ASSERT(std::abs(double(parts.clientsMinor) - plain[0]) < 1.01);
      RC_ASSERT(std::abs(double(parts.frequencyMinor) - plain[1]) < 1.01);
      RC_ASSERT(std::abs(double(parts.checkMinor) - plain[2]) < 1.01);
      const FactorParts back = factorParts(after, before);
      RC_ASSERT(std::abs(back.clientsMinor + parts.clientsMinor) <= 1);
    });
    QVERIFY(holds);
  }

  // Where kopecks are finer than a double: tens of trillions of roubles, or sums in dong.
  void hugeSumsAddUp() {
    const bool holds = rc::check("the parts of huge sums add up", [] {
      const auto huge = [] {
        Factors factors = anyFactors();
        factors.revenueMinor =
            *rc::gen::inRange<qint64>(1'000'000'000'000'000, 100'000'000'000'000'000);
        factors.payers = factors.payers % 7 + 1;
        factors.transactions = factors.payers + factors.transactions % 5;
        return factors;
      };
      const Factors before = huge();
      const Factors after = huge();
      RC_ASSERT(factorParts(before, after).sum() == after.revenueMinor - before.revenueMinor);
    });
    QVERIFY(holds);
  }

  // Twice the clients, nothing else: all of it is the clients'. And by hand: 10 × 2 × 100 = 2 000
  // became 12 × 3 × 91 = 3 276.
  void byHand() {
    QCOMPARE(factorParts({10, 20, 2000}, {20, 40, 4000}), (FactorParts{2000, 0, 0}));
    // clients 2 · (2·200 + 182 + 300 + 2·273) / 6; frequency 1 · (2·1000 + 910 + 1200 + 2·1092) /
    // 6; check −9 · (2·20 + 30 + 24 + 2·36) / 6
    QCOMPARE(factorParts({10, 20, 2000}, {12, 36, 3276}), (FactorParts{476, 1049, -249}));
    QCOMPARE(factorParts({0, 0, -50}, {3, 3, 900}), (FactorParts{950, 0, 0}));
    QCOMPARE(factorParts({}, {}), FactorParts());
  }

  void groupsAddUp() {
    const bool holds = rc::check("groups and returns make the change", [] {
      const test::People people = test::anyPeople(300);
      const LedgerPtr ledger = ledgerWithSources(people);
      const Period before{*rc::gen::inRange(0, 100), *rc::gen::inRange(100, 200)};
      const Period after{*rc::gen::inRange(150, 200), *rc::gen::inRange(200, 300)};
      const Growth growth = growthBetween(*ledger, before, after);
      const Kpis was = kpisOf(*ledger, before, 90);
      const Kpis is = kpisOf(*ledger, after, 90);
      RC_ASSERT(growth.changeMinor() == is.revenueMinor - was.revenueMinor);
      RC_ASSERT(growth.all.parts.sum() == growth.changeMinor());
      RC_ASSERT(growth.all.after.payers == is.payers);
      RC_ASSERT(growth.all.after.transactions == is.transactions);
      qint64 sum = growth.returnsAfterMinor - growth.returnsBeforeMinor;
      qint64 payers = 0;
      for (const GrowthGroup group : allGrowthGroups) {
        sum += growth.group(group).parts.sum();
        payers += growth.group(group).after.payers;
      }
      RC_ASSERT(sum == growth.changeMinor());
      RC_ASSERT(payers == is.payers);
      RC_ASSERT(growth.group(GrowthGroup::New).after.payers +
                    growth.group(GrowthGroup::Referred).after.payers ==
                is.newClients);
    });
    QVERIFY(holds);
  }

  void recommendationsByTheirWords_data() {
    QTest::addColumn<bool>("referral");
    for (const char* yes : {"Рекомендация", "по РЕКОМЕНДАЦИИ", "сарафанное радио", "от друзей",
                            "Referral", "word of mouth", "Знакомые", "friends"})
      QTest::newRow(yes) << true;
    for (const char* no : {"", "Сайт", "Другое", "другой магазин", "Instagram", "preference"})
      QTest::newRow(*no == 0 ? "nothing" : no) << false;
  }
  void recommendationsByTheirWords() {
    QFETCH(bool, referral);
    const QByteArray source = QTest::currentDataTag();
    QCOMPARE(isReferral(source == "nothing" ? QByteArray() : source), referral);
  }

  void bucketNeverSpills() {
    const bool holds = rc::check("start + came + returned − left = end = the next start", [] {
      const LedgerPtr ledger = test::ledgerOf(test::anyPeople(400));
      const std::vector<Period> months = monthsOf({0, 420});
      const int churnDays = *rc::gen::inRange(1, 200);
      const auto bucket = leakyBucket(*ledger, months, churnDays, DataSpan{0, 100});
      RC_ASSERT(bucket.size() == months.size());
      for (std::size_t i = 0; i < bucket.size(); ++i) {
        const BucketMonth& m = bucket[i];
        RC_ASSERT(m.start + m.came + m.returned - m.left == m.end);
        RC_ASSERT(m.start == activeClients(*ledger, m.period.from, churnDays));
        RC_ASSERT(m.left >= 0 && m.came >= 0 && m.returned >= 0);
        RC_ASSERT(i == 0 || bucket[i - 1].end == m.start);
        RC_ASSERT(m.whole == (m.period.to <= 101));
        // With a T of a month and more, whoever came is there at its end.
        if (churnDays >= 31) {
          RC_ASSERT(m.came == kpisOf(*ledger, m.period, churnDays).newClients);
        }
      }
    });
    QVERIFY(holds);
  }

  void funnelEqualsTheDefinition() {
    const bool holds = rc::check("stages equal those told client by client", [] {
      const test::People people = test::anyPeople(300);
      const LedgerPtr ledger = ledgerWithSources(people);
      const std::vector<Period> months = monthsOf({0, 330});
      const KpiRule rule{*rc::gen::inRange(1, 120), *rc::gen::inRange(2, 5)};
      const auto stageAt = [&](const auto& purchases, Day at) {
        int bought = 0;
        Day last = -1000;
        for (const auto& p : purchases) {
          if (!p.transaction || p.day >= at) continue;
          ++bought;
          last = std::max(last, p.day);
        }
        if (bought == 0) return Stage::Potential;
        if (at - last > rule.churnDays) return Stage::Churned;
        return bought >= rule.frequentFrom ? Stage::Loyal : bought > 1 ? Stage::Repeat : Stage::New;
      };
      const auto funnel = loyaltyFunnel(*ledger, months, rule, DataSpan{0, 300});
      for (std::size_t m = 0; m < months.size(); ++m) {
        std::map<std::pair<Stage, Stage>, qint64> moves;
        qint64 referred = 0;
        qint64 returned = 0;
        qint64 again = 0;
        qint64 grown = 0;  // loyal now, whether or not they stay to the month's end
        for (std::size_t i = 0; i < people.size(); ++i) {
          const Stage from = stageAt(people[i], months[m].from);
          ++moves[{from, stageAt(people[i], months[m].to)}];
          const bool bought = std::any_of(people[i].begin(), people[i].end(), [&](const auto& p) {
            return p.transaction && p.day >= months[m].from && p.day < months[m].to;
          });
          referred += bought && from == Stage::Potential && i % 4 >= 2;
          returned += bought && from == Stage::Churned;
          again += bought && from == Stage::New;
          const auto byEnd = std::count_if(people[i].begin(), people[i].end(), [&](const auto& p) {
            return p.transaction && p.day < months[m].to;
          });
          grown += from == Stage::Repeat && byEnd >= rule.frequentFrom;
        }
        for (const Stage from : allStages)
          for (const Stage to : allStages)
            RC_ASSERT(funnel[m].move(from, to) == (moves[{from, to}]));
        RC_ASSERT(funnel[m].of(FunnelPeople::Referred) == referred);
        RC_ASSERT(funnel[m].of(FunnelPeople::Returned) == returned);
        RC_ASSERT(funnel[m].of(FunnelPeople::NewToRepeat) == again);
        RC_ASSERT(funnel[m].of(FunnelPeople::RepeatToLoyal) == grown);
        RC_ASSERT(funnel[m].of(FunnelPeople::Came) == kpisOf(*ledger, months[m], 90).newClients);
        for (const Stage stage : allStages)
          RC_ASSERT(m == 0 || funnel[m - 1].atEnd(stage) == funnel[m].atStart(stage));
      }
    });
    QVERIFY(holds);
  }

  // Each number is as large as the list behind it, and the lists of moves keep to their stages.
  void listsAreAsLongAsTheirNumbers() {
    const bool holds = rc::check("lists of funnel, bucket and groups", [] {
      const test::People people = test::anyPeople(300);
      const LedgerPtr ledger = ledgerWithSources(people);
      const std::vector<Period> months = monthsOf({0, 330});
      const KpiRule rule{*rc::gen::inRange(1, 120), *rc::gen::inRange(2, 5),
                         *rc::gen::inRange(0, 90)};
      FunnelFacts facts;
      for (std::size_t i = 0; i < people.size(); ++i) {
        facts.knownSince.push_back(*rc::gen::inRange(-10, 330));
        facts.advocateSince.push_back(*rc::gen::element(FunnelFacts::never, Day(0), Day(150)));
      }
      const auto funnel = loyaltyFunnel(*ledger, months, rule, DataSpan{0, 300}, facts);
      const auto bucket = leakyBucket(*ledger, months, rule.churnDays, DataSpan{0, 300});
      for (std::size_t m = 0; m < months.size(); ++m) {
        std::array<std::vector<std::uint32_t>, funnelPeopleCount> lists;
        for (int i = 0; i < funnelPeopleCount; ++i) {
          const auto group = static_cast<FunnelPeople>(i);
          lists[std::size_t(i)] = funnelPeople(*ledger, months[m], rule, facts, group);
          RC_ASSERT(qint64(lists[std::size_t(i)].size()) == funnel[m].of(group));
        }
        const auto within = [&](FunnelPeople part, FunnelPeople whole) {
          const auto& a = lists[std::size_t(part)];
          const auto& b = lists[std::size_t(whole)];
          return std::includes(b.begin(), b.end(), a.begin(), a.end());
        };
        RC_ASSERT(within(FunnelPeople::ContactToNew, FunnelPeople::Contacts));
        RC_ASSERT(within(FunnelPeople::ContactToNew, FunnelPeople::Came));
        RC_ASSERT(within(FunnelPeople::Referred, FunnelPeople::Came));
        for (const std::uint32_t row : lists[std::size_t(FunnelPeople::RepeatToLoyal)]) {
          const auto in = [&](FunnelPeople whole) {
            const auto& rows = lists[std::size_t(whole)];
            return std::binary_search(rows.begin(), rows.end(), row);
          };
          RC_ASSERT(in(FunnelPeople::Loyal) || in(FunnelPeople::Churned));
        }
        RC_ASSERT(within(FunnelPeople::LoyalToAdvocate, FunnelPeople::Advocates));
        RC_ASSERT(within(FunnelPeople::ToChurned, FunnelPeople::Churned));
        if (rule.activeDays < rule.churnDays)
          RC_ASSERT(within(FunnelPeople::Advocates, FunnelPeople::Loyal));
        for (const Stage stage : {Stage::New, Stage::Repeat, Stage::Loyal, Stage::Churned}) {
          const auto group = *funnelPeopleFromId(stageId(stage));
          RC_ASSERT(funnel[m].atEnd(stage) == funnel[m].of(group));
        }
        const BucketMonth& b = bucket[m];
        const std::array sizes = {b.start, b.came, b.returned, b.left, b.end};
        for (std::size_t i = 0; i < sizes.size(); ++i) {
          const auto rows = bucketPeople(*ledger, months[m], rule.churnDays, BucketPeople(i));
          RC_ASSERT(qint64(rows.size()) == sizes[i]);
        }
      }
      const Growth growth = growthBetween(*ledger, {0, 100}, {100, 300});
      RC_ASSERT(qint64(payersOf(*ledger, {100, 300}, PayersPeople::All).size()) ==
                growth.all.after.payers);
      for (const GrowthGroup group : allGrowthGroups)
        RC_ASSERT(qint64(payersOf(*ledger, {100, 300}, *payersPeopleFromId(growthGroupId(group)))
                             .size()) == growth.group(group).after.payers);
    });
    QVERIFY(holds);
  }

  // A contact who was known and bought; one who came out of nowhere; one who has not bought yet.
  void contactsWhoBecameClients() {
    LedgerBuilder builder;
    builder.add({{day("2025-02-10"), 1}});
    builder.add({{day("2025-02-11"), 1}});
    builder.add({});
    builder.add({});
    FunnelFacts facts;
    facts.knownSince = {day("2025-01-20"), day("2025-02-11"), day("2025-01-31"), day("2025-03-05")};
    const std::vector<Period> february = {{day("2025-02-01"), day("2025-03-01")}};
    const auto ledger = builder.take();
    const auto month = loyaltyFunnel(*ledger, february, {90, 5}, std::nullopt, facts).front();
    QCOMPARE(month.of(FunnelPeople::Contacts), 2);
    QCOMPARE(*month.contactToNew(), 0.5);
    QCOMPARE(month.of(FunnelPeople::Came), 2);
    QVERIFY(!loyaltyFunnel(*ledger, february, {90, 5}, std::nullopt).front().contactToNew());
  }

  void tagsThatRecommend_data() {
    QTest::addColumn<bool>("yes");
    for (const char* yes : {"Рекомендует", "хороший отзыв", "Репост", "NPS 9", "NPS 10", "Адвокат",
                            "привёл друга", "good review", "Promoter"})
      QTest::newRow(yes) << true;
    for (const char* no : {"VIP", "Негативный отзыв", "плохой отзыв", "NPS 6", "bad review",
                           "попросить отзыв", "опт"})
      QTest::newRow(no) << false;
  }
  void tagsThatRecommend() {
    QFETCH(bool, yes);
    QCOMPARE(isAdvocacy(QString::fromUtf8(QTest::currentDataTag())), yes);
  }

  void whoBroughtWhom() {
    LedgerBuilder builder;
    for (const char* first : {"2025-01-10", "2025-02-10", "2025-03-10", "2025-03-11"})
      builder.add({{day(first), 1}});
    auto ledger = std::const_pointer_cast<Ledger>(builder.take());
    ledger->names = {};
    ledger->emails = {};
    ledger->phones = {};
    ledger->externalIds = {};
    for (const char* name : {"Анна Ким", "Пётр", "Пётр", ""}) ledger->names.append(name);
    for (const char* email : {"anna@mail.ru", "", "", ""}) ledger->emails.append(email);
    for (const char* phone : {"", "79161234567", "", ""}) ledger->phones.append(phone);
    for (int i = 0; i < 4; ++i) ledger->externalIds.append("");
    const auto id = [&](int row) { return ledger->clientIds[std::size_t(row)]; };
    const auto days = advocateDays(*ledger, {{id(3), QStringLiteral("ANNA@mail.ru")},
                                             {id(2), QStringLiteral("Анна  Ким")},
                                             {id(2), QStringLiteral("8 (916) 123-45-67")},
                                             {id(3), QStringLiteral("Петр")},
                                             {id(0), QStringLiteral("анна ким")}});
    QCOMPARE(days[0], day("2025-03-10"));  // the earlier of two
    QCOMPARE(days[1], day("2025-03-10"));
    QCOMPARE(days[2], FunnelFacts::never);  // two bear the name
    QCOMPARE(days[3], FunnelFacts::never);
    QVERIFY(advocateDays(*ledger, {}).empty());
    QVERIFY(namesReferrer(QStringLiteral("Кто порекомендовал")));
    QVERIFY(namesReferrer(QStringLiteral("referred_by")));
    QVERIFY(!namesReferrer(QStringLiteral("Referrer URL")));
  }

  // Loyal since January, a sign since February; silent for longer than active lasts in May.
  void advocatesAreLoyalActiveAndSay() {
    LedgerBuilder builder;
    builder.add({{day("2025-01-05"), 1}, {day("2025-01-06"), 1}, {day("2025-02-20"), 1}});
    FunnelFacts facts;
    facts.advocateSince = {day("2025-02-10")};
    std::vector<Period> months;
    for (int month = 0; month < 5; ++month)
      months.push_back({addMonths(day("2025-01-01"), month), addMonths(day("2025-02-01"), month)});
    const auto funnel = loyaltyFunnel(*builder.take(), months, {180, 2, 60}, std::nullopt, facts);
    const std::array<int, 5> advocates = {0, 1, 1, 0, 0};  // 30 April is day 69 without a purchase
    for (std::size_t m = 0; m < months.size(); ++m)
      QCOMPARE(funnel[m].of(FunnelPeople::Advocates), advocates[m]);
    QCOMPARE(*funnel[1].loyalToAdvocate(), 1.0);
    QVERIFY(!funnel[2].loyalToAdvocate());
    QCOMPARE(funnel[3].atEnd(Stage::Loyal), 1);
  }

  void conversionsOfAMonth() {
    LedgerBuilder builder;
    builder.add({{day("2025-01-10"), 1}});                          // stays new
    builder.add({{day("2025-01-10"), 1}, {day("2025-02-10"), 1}});  // new → repeat
    builder.add({{day("2024-10-01"), 1}, {day("2025-02-10"), 1}});  // churned → returned
    builder.add({{day("2024-11-20"), 1}});                          // new → churned
    const std::vector<Period> february = {{day("2025-02-01"), day("2025-03-01")}};
    const auto month = loyaltyFunnel(*builder.take(), february, {90, 5}, std::nullopt).front();
    QCOMPARE(month.atStart(Stage::New), 3);
    QCOMPARE(*month.newToRepeat(), 1.0 / 3);
    QCOMPARE(*month.toChurned(), 1.0 / 3);
    QCOMPARE(*month.churnedToReturned(), 1.0);
    QVERIFY(!month.repeatToLoyal());
    QVERIFY(!month.referredShare());
    QVERIFY(!month.whole);
  }
};

RETENTA_TEST_MAIN(TestGrowth)
#include "tst_growth.moc"
