// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/campaigns/channels.h"
#include "core/campaigns/expectation.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b)); }

ExpectationInput mockUp() {
  ExpectationInput in;
  in.treated = 109;
  in.control = 19;
  in.responseWith = 0.21;
  in.responseWithout = 0.12;
  in.withoutSample = 100;
  in.checkMinor = 261'500;
  in.margin = 0.45;
  in.discountMinor = 26'200;
  in.costMinor = 109 * 340;
  return in;
}

}  // namespace

// Figures by Python: statistics.NormalDist for the quantiles, the formulas of the headers.
class TestExpectation : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void wilsonInterval() {
    const Interval a = wilson(0.21, 109);
    QVERIFY(near(a.low, 0.1440753987314007) && near(a.high, 0.2956695260443679));
    const Interval none = wilson(0, 10);
    QVERIFY(std::abs(none.low) < 1e-12 && near(none.high, 0.27753279986288915));
    const Interval unknown = wilson(0.5, 0);
    QCOMPARE(unknown.low, 0.0);
    QCOMPARE(unknown.high, 1.0);
  }

  void money() {
    const Expectation e = expect(mockUp());
    QVERIFY(near(e.extraClients->value, 9.81));
    QVERIFY(near(e.extraClients->low, -1.3319876763326413));
    QVERIFY(near(e.extraClients->high, 20.62237217251291));
    QVERIFY(near(e.extraRevenueMinor->value, 2565315.0));
    QVERIFY(near(e.extraMarginMinor->value, 1154391.75));
    QVERIFY(near(*e.discountMinor, 599718.0));
    QVERIFY(near(*e.costMinor, 37060));
    QVERIFY(near(e.profitMinor->value, 517613.75));
    QVERIFY(near(e.profitMinor->low, -501599.57269252837));
    QVERIFY(near(e.profitMinor->high, 1506675.4944806187));
    QVERIFY(near(*e.romi, 0.812863745292708));
    QVERIFY(near(*e.detectableUplift, 0.22633448623384728));
    QVERIFY(near(*e.breakEvenUplift, 0.03808690899152774));
  }

  void profitIsZeroAtBreakEven() {
    ExpectationInput in = mockUp();
    in.responseWith = *in.responseWithout + *expect(in).breakEvenUplift;
    QVERIFY(std::abs(expect(in).profitMinor->value) < 1e-6);
  }

  void typedRateWithoutIsExact() {
    ExpectationInput in = mockUp();
    in.withoutSample = 0;
    const Expectation e = expect(in);
    QVERIFY(near(e.extraClients->low, 109 * (0.1440753987314007 - 0.12)));
    QVERIFY(near(e.extraClients->high, 109 * (0.2956695260443679 - 0.12)));
  }

  void whatIsNotKnownStaysUnknown() {
    ExpectationInput in = mockUp();
    in.responseWith.reset();
    Expectation e = expect(in);
    QVERIFY(!e.extraClients && !e.profitMinor && !e.romi && !e.withInterval);
    QVERIFY(e.breakEvenUplift && e.detectableUplift && e.costMinor);

    in = mockUp();
    in.margin.reset();
    e = expect(in);
    QVERIFY(e.extraRevenueMinor && !e.extraMarginMinor && !e.profitMinor && !e.breakEvenUplift);

    in = mockUp();
    in.costMinor.reset();
    e = expect(in);
    QVERIFY(e.extraMarginMinor && !e.profitMinor && !e.romi);

    in = mockUp();
    in.treated = 0;
    e = expect(in);
    QVERIFY(!e.extraClients && !e.profitMinor && !e.detectableUplift);

    in = mockUp();
    in.control = 0;
    QVERIFY(!expect(in).detectableUplift);

    in = mockUp();
    in.discountMinor = 200'000;  // a purchase brings less than the discount
    QVERIFY(!expect(in).breakEvenUplift);
  }

  void breakEvenOfAChannel() {
    QVERIFY(near(*breakEvenResponse(340'000, 0.94, 261'500, 0.45, 0), 0.0030737380723142088));
    QVERIFY(!breakEvenResponse(std::nullopt, 0.94, 261'500, 0.45, 0));
    QVERIFY(!breakEvenResponse(340'000, std::nullopt, 261'500, 0.45, 0));
    QVERIFY(!breakEvenResponse(340'000, 0.94, 261'500, std::nullopt, 0));
    QVERIFY(!breakEvenResponse(340'000, 0.94, 261'500, 0.1, 30'000));
  }

  // Domain D6.
  void channelDefaults() {
    const CampaignTerms rub = defaultTerms(Currency());
    QCOMPARE(rub.of(Channel::Email).costMilli, std::optional<qint64>(1'000));
    QCOMPARE(rub.of(Channel::Push).costMilli, std::optional<qint64>(10'000));
    QCOMPARE(rub.of(Channel::Sms).costMilli, std::optional<qint64>(100'000));
    QCOMPARE(rub.of(Channel::Call).costMilli, std::optional<qint64>(4'500'000));
    QVERIFY(!rub.of(Channel::DirectMail).costMilli && !rub.of(Channel::Messenger).costMilli);
    QCOMPARE(rub.of(Channel::Email).reach, std::optional(0.40));
    QCOMPARE(rub.of(Channel::Push).reach, std::optional(0.50));
    QCOMPARE(rub.of(Channel::Sms).reach, std::optional(1.00));
    QCOMPARE(rub.of(Channel::Call).reach, std::optional(0.85));
    QVERIFY(!rub.of(Channel::DirectMail).reach && !rub.margin);
    const CampaignTerms usd = defaultTerms(*Currency::fromCode(u"USD"));
    QVERIFY(!usd.of(Channel::Email).costMilli);
    QCOMPARE(usd.of(Channel::Email).reach, std::optional(0.40));
    QCOMPARE(contactCostMinor(rub.of(Channel::Email), 109), std::optional<qint64>(109));
    QCOMPARE(contactCostMinor({500, 1.0}, 109), std::optional<qint64>(55));  // 54.5 up
    QVERIFY(!contactCostMinor(rub.of(Channel::DirectMail), 109));
  }

  void termsSurviveStorage() {
    CampaignTerms terms = defaultTerms(Currency());
    QVERIFY(termsToJson(terms, Currency()).isEmpty());
    terms.of(Channel::Messenger) = {340'000, 0.94};
    terms.of(Channel::Sms).costMilli.reset();
    terms.of(Channel::DirectMail).costMilli = 0;
    terms.margin = 0.45;
    QCOMPARE(termsFromJson(termsToJson(terms, Currency()), Currency()), terms);
    const QJsonObject foreign = {
        {QStringLiteral("margin"), 7},
        {QStringLiteral("email"), QJsonObject{{QStringLiteral("reach"), QStringLiteral("x")}}}};
    const CampaignTerms read = termsFromJson(foreign, Currency());
    QVERIFY(!read.margin && !read.of(Channel::Email).reach);
  }
};

RETENTA_TEST_MAIN(TestExpectation)
#include "tst_expectation.moc"
