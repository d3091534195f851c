// SPDX-License-Identifier: GPL-3.0-or-later
#include <rapidcheck.h>

#include <numeric>
#include <set>

#include "core/campaigns/audience.h"
#include "core/campaigns/controlgroup.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

struct Person {
  const char* email;
  const char* phone;
  ChannelSet given;
  ChannelSet refused;
};

ChannelSet only(Channel channel) {
  ChannelSet set;
  set.add(channel);
  return set;
}

Ledger ledgerOf(const std::vector<Person>& people) {
  Ledger ledger;
  ledger.purchaseBegin.push_back(0);
  for (const Person& person : people) {
    ledger.clientIds.push_back(static_cast<ClientId>(ledger.clientIds.size() + 1));
    ledger.names.append(QByteArrayView("Anna"));
    ledger.cities.append(QByteArrayView(""));
    ledger.emails.append(QByteArrayView(person.email));
    ledger.phones.append(QByteArrayView(person.phone));
    ledger.externalIds.append(QByteArrayView(""));
    ledger.consents.push_back({person.given, person.refused});
    ledger.purchaseBegin.push_back(0);
  }
  return ledger;
}

AudienceStep stepOf(const Audience& audience, ClientId client) {
  for (const AudienceRow& row : audience.rows) {
    if (row.client == client) return row.step;
  }
  qFatal("client is in no step");
}

}  // namespace

class TestAudience : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void firstObstacleDecides() {
    const ChannelSet none;
    const Ledger ledger = ledgerOf({{"", "79161234567", only(Channel::Email), none},
                                    {"a@b.ru", "", none, only(Channel::Email)},
                                    {"a@b.ru", "", none, none},
                                    {"a@b.ru", "", only(Channel::Email), none},
                                    {"a@b.ru", "", only(Channel::Email), none},
                                    {"", "", none, only(Channel::Email)}});
    AudienceQuery query;
    query.channel = Channel::Email;
    query.touched = {1, 4};
    const Audience audience =
        buildAudience(ledger, {{QStringLiteral("vip"), {0, 1, 2, 3, 4, 5}}}, query);
    QCOMPARE(stepOf(audience, 1), AudienceStep::NoContact);
    QCOMPARE(stepOf(audience, 2), AudienceStep::Refused);
    QCOMPARE(stepOf(audience, 3), AudienceStep::NoConsent);
    QCOMPARE(stepOf(audience, 4), AudienceStep::Touched);
    QCOMPARE(stepOf(audience, 5), AudienceStep::Treated);
    QCOMPARE(stepOf(audience, 6), AudienceStep::NoContact);
    QCOMPARE(audience.treated(), std::size_t{1});
  }

  void anyChannelTakesTheBestOne() {
    const Ledger ledger = ledgerOf({{"a@b.ru", "", {}, only(Channel::Email)},
                                    {"", "79161234567", only(Channel::Sms), only(Channel::Email)},
                                    {"a@b.ru", "79161234567", {}, {}}});
    const Audience audience = buildAudience(ledger, {{QStringLiteral("vip"), {0, 1, 2}}}, {});
    // A letter could go to a named person who has not refused: consent was never asked.
    QCOMPARE(stepOf(audience, 1), AudienceStep::NoConsent);
    QCOMPARE(stepOf(audience, 2), AudienceStep::Treated);
    QCOMPARE(stepOf(audience, 3), AudienceStep::NoConsent);
  }

  void whoIsLeftOutByHandComesFirst() {
    Ledger ledger = ledgerOf({{"", "", {}, {}},
                              {"a@b.ru", "", only(Channel::Email), {}},
                              {"a@b.ru", "", only(Channel::Email), {}}});
    ledger.traits.flags = {ClientTraits::Excluded, ClientTraits::Excluded, 0};
    const std::vector<SegmentRows> parts = {{QStringLiteral("vip"), {0, 1, 2}}};
    AudienceQuery query;
    query.channel = Channel::Email;
    query.touched = {2};
    for (const bool any : {false, true}) {
      if (any) query.channel.reset();
      const Audience audience = buildAudience(ledger, parts, query);
      QCOMPARE(stepOf(audience, 1), AudienceStep::Excluded);
      QCOMPARE(stepOf(audience, 2), AudienceStep::Excluded);
      QCOMPARE(stepOf(audience, 3), AudienceStep::Treated);
      QCOMPARE(audience.count(AudienceStep::Excluded), std::size_t{2});
    }
    QCOMPARE(reachable(ledger, parts, Channel::Email), std::size_t{1});
    QCOMPARE(audienceStepFromId(u"excluded"), std::optional(AudienceStep::Excluded));
  }

  void controlIsDrawnInEachStratum() {
    std::vector<Person> people(60, {"a@b.ru", "", only(Channel::Email), {}});
    const Ledger ledger = ledgerOf(people);
    std::vector<std::uint32_t> first(50), second(10);
    std::iota(first.begin(), first.end(), 0U);
    std::iota(second.begin(), second.end(), 50U);
    AudienceQuery query{Channel::Email, 0.15, "9", {}};
    const Audience audience = buildAudience(
        ledger, {{QStringLiteral("vip"), first}, {QStringLiteral("loyal"), second}}, query);
    std::size_t inFirst = 0, inSecond = 0;
    for (const AudienceRow& row : audience.rows) {
      if (row.step != AudienceStep::Control) continue;
      ++(row.segment == 0 ? inFirst : inSecond);
    }
    QCOMPARE(inFirst, controlSize(0.15, 50));   // 7.5 → 8
    QCOMPARE(inSecond, controlSize(0.15, 10));  // 1.5 → 2
    std::vector<ClientId> ids(10);
    std::iota(ids.begin(), ids.end(), 51);
    for (const ClientId id : controlGroup("9", 0.15, ids))
      QCOMPARE(stepOf(audience, id), AudienceStep::Control);
  }

  void everyClientLandsInExactlyOneStep() {
    const bool holds = rc::check([] {
      const auto size = *rc::gen::inRange<std::size_t>(0, 120);
      std::vector<Person> people;
      for (std::size_t i = 0; i < size; ++i) {
        Person person{
            *rc::gen::element("", "a@b.ru"), *rc::gen::element("", "79161234567"), {}, {}};
        for (const Channel channel : allChannels) {
          const int word = *rc::gen::inRange(0, 3);
          if (word == 1) person.given.add(channel);
          if (word == 2) person.refused.add(channel);
        }
        people.push_back(person);
      }
      const Ledger ledger = ledgerOf(people);
      // Two segments that overlap: a client of both counts once.
      std::vector<std::uint32_t> a, b;
      for (std::uint32_t i = 0; i < size; ++i) {
        if (*rc::gen::inRange(0, 3) > 0) a.push_back(i);
        if (*rc::gen::inRange(0, 3) == 0) b.push_back(i);
      }
      std::set<std::uint32_t> all(a.begin(), a.end());
      all.insert(b.begin(), b.end());
      AudienceQuery query;
      query.channel =
          *rc::gen::elementOf(std::vector<Channel>(allChannels.begin(), allChannels.end()));
      query.controlShare = *rc::gen::inRange(0, 51) / 100.0;
      query.controlKey = "3";
      for (const std::uint32_t row : all) {
        if (*rc::gen::inRange(0, 4) == 0) query.touched.insert(ledger.clientIds[row]);
      }
      const Audience audience =
          buildAudience(ledger, {{QStringLiteral("a"), a}, {QStringLiteral("b"), b}}, query);
      RC_ASSERT(audience.rows.size() == all.size());
      std::size_t sum = 0;
      for (const AudienceStep step : allAudienceSteps) sum += audience.count(step);
      RC_ASSERT(sum == all.size());
      for (std::size_t i = 1; i < audience.rows.size(); ++i)
        RC_ASSERT(audience.rows[i - 1].client < audience.rows[i].client);
      std::size_t receives = 0;
      for (const AudienceRow& row : audience.rows) {
        const bool may = people[row.row].given.has(*query.channel) &&
                         hasContact(ledger, row.row, *query.channel);
        const bool touched = query.touched.contains(row.client);
        const bool available =
            row.step == AudienceStep::Treated || row.step == AudienceStep::Control;
        RC_ASSERT(available == (may && !touched));
        receives += row.step == AudienceStep::Treated ? 1 : 0;
      }
      RC_ASSERT(receives == audience.treated());
    });
    QVERIFY(holds);
  }
};

RETENTA_TEST_MAIN(TestAudience)
#include "tst_audience.moc"
