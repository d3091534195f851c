// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overview/nextaction.h"

#include "tests/support/ledgers.h"

using namespace retenta;
using Kind = NextAction::Kind;

class TestNextAction : public QObject {
  Q_OBJECT
 private:
  static RfmMatrix matrix(std::initializer_list<std::tuple<Segment, qint64, qint64>> cells) {
    RfmMatrix m;
    for (const auto& [segment, clients, money] : cells) {
      RfmCell& cell = m.cells[static_cast<std::size_t>(segment)];
      cell.clients = clients;
      cell.periodRevenueMinor = money;
    }
    return m;
  }
  static SegmentReach& reach(NextInput& input, Segment segment) {
    return input.reach[static_cast<std::size_t>(segment)];
  }
  static QList<Kind> kinds(const std::vector<NextAction>& actions) {
    QList<Kind> list;
    for (const NextAction& action : actions) list += action.kind;
    return list;
  }
  // Everybody may be written to.
  static NextInput input(const RfmMatrix& m) {
    NextInput in;
    in.segments = segmentActions(m, defaultTerms({}));
    for (const Segment s : allSegments) reach(in, s).reachable = m.cell(s).clients;
    return in;
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void byMoneyOfThePeopleNamed() {
    const auto actions = nextActions(input(matrix({{Segment::Vip, 10, 500},
                                                   {Segment::LoyalAtRisk, 20, 900},
                                                   {Segment::PromisingAtRisk, 90, 900},
                                                   {Segment::ChurnedLoyal, 5, 700},
                                                   {Segment::FirstPurchase, 40, 100},
                                                   {Segment::Loyal, 400, 9000}})));
    QCOMPARE(kinds(actions), (QList<Kind>{Kind::WinBack, Kind::WinBack, Kind::AskWhy,
                                          Kind::CareForVip, Kind::SecondPurchase}));
    QVERIFY(actions[0].segments == SegmentSet(Segment::LoyalAtRisk));  // equal money: loyal first
    QCOMPARE(actions[0].clients, 20);
    QCOMPARE(actions[0].moneyMinor, 900);
  }

  void emptyCellsAskForNothing() {
    QVERIFY(nextActions(input(matrix({}))).empty());
    // Whoever cost more than they brought is not worth a letter.
    QVERIFY(nextActions(input(matrix({{Segment::LoyalAtRisk, 3, -50}}))).empty());
  }

  void segmentsInCampaignsAreLeftAlone() {
    NextInput in = input(matrix({{Segment::LoyalAtRisk, 20, 900}, {Segment::Vip, 10, 500}}));
    reach(in, Segment::LoyalAtRisk).inCampaigns = 9;
    QCOMPARE(nextActions(in).size(), std::size_t{2});
    reach(in, Segment::LoyalAtRisk).inCampaigns = 10;
    QCOMPARE(kinds(nextActions(in)), QList<Kind>{Kind::CareForVip});
  }

  void consentsMissing() {
    NextInput in =
        input(matrix({{Segment::LoyalAtRisk, 20, 900}, {Segment::PromisingAtRisk, 80, 600}}));
    reach(in, Segment::PromisingAtRisk).reachable = 31;
    reach(in, Segment::PromisingAtRisk).unreachableMinor = 400;
    QCOMPARE(nextActions(in).size(), std::size_t{2});  // 49 of 100: less than half
    reach(in, Segment::PromisingAtRisk).reachable = 30;
    const auto actions = nextActions(in);
    QCOMPARE(kinds(actions), (QList<Kind>{Kind::WinBack, Kind::WinBack, Kind::AskConsent}));
    QCOMPARE(actions[2].clients, 50);
    QCOMPARE(actions[2].of, 100);
    QCOMPARE(actions[2].moneyMinor, 400);
    in.past = true;  // consents are those of today
    QCOMPARE(nextActions(in).size(), std::size_t{2});
  }

  void campaignsDueStandAmongThem() {
    NextInput in = input(matrix({{Segment::LoyalAtRisk, 20, 900}, {Segment::Vip, 10, 500}}));
    CampaignNote due;
    due.id = 7, due.name = QStringLiteral("В"), due.due = CampaignDue::HandOver;
    due.start = 100, due.moneyMinor = 600;
    CampaignNote draft;
    CampaignNote result;
    result.id = 8, result.due = CampaignDue::Result, result.moneyMinor = 50;
    result.treated = {26, 100};
    in.campaigns = {draft, due, result};
    const auto actions = nextActions(in);
    QCOMPARE(kinds(actions),
             (QList<Kind>{Kind::WinBack, Kind::HandOver, Kind::CareForVip, Kind::ReadResult}));
    QCOMPARE(actions[1].campaign, CampaignId{7});
    QCOMPARE(actions[3].treated.hits, 26);
    in.past = true;
    QCOMPARE(kinds(nextActions(in)), (QList<Kind>{Kind::WinBack, Kind::CareForVip}));
  }

  void staleDataStandAboveAll() {
    NextInput in = input(matrix({{Segment::LoyalAtRisk, 20, 900}}));
    in.lastDay = 500;
    in.silentDays = 40;
    QCOMPARE(kinds(nextActions(in)), (QList<Kind>{Kind::UpdateData, Kind::WinBack}));
    QCOMPARE(nextActions(in)[0].days, 40);
  }

  void whatACampaignWaitsFor() {
    test::LedgerBuilder builder;
    builder.add({{100, 10, true}, {205, 10, true}});  // comes back
    builder.add({{100, 10, true}});                   // stays away
    builder.add({{100, 10, true}, {230, 10, true}});  // comes after the wait
    builder.add({{100, 10, true}, {200, 10, true}, {229, 10, true}});
    builder.add({{260, 10, true}});
    const LedgerPtr ledger = builder.take();
    const std::vector<qint64> money{10, 20, 40, 80, 160};
    Campaign campaign;
    campaign.plan.segments = {QStringLiteral("loyal_at_risk")};
    campaign.plan.start = 200;
    campaign.plan.waitDays = 30;
    const std::vector<CampaignMember> members{
        {1, AudienceStep::Treated, {}},   {2, AudienceStep::Treated, {}},
        {3, AudienceStep::Treated, {}},   {4, AudienceStep::Control, {}},
        {5, AudienceStep::NoConsent, {}}, {99, AudienceStep::Treated, {}}};
    const auto note = [&](CampaignState state, Day today) {
      campaign.state = state;
      return campaignNote(campaign, members, *ledger, money, today);
    };
    QCOMPARE(note(CampaignState::Scheduled, 199).due, CampaignDue::Nothing);
    QCOMPARE(note(CampaignState::Scheduled, 200).due, CampaignDue::HandOver);
    QCOMPARE(note(CampaignState::HandedOver, 229).due, CampaignDue::Nothing);
    const CampaignNote done = note(CampaignState::HandedOver, 230);
    QCOMPARE(done.due, CampaignDue::Result);
    QCOMPARE(done.treated.hits, 1);
    QCOMPARE(done.treated.of, 3);  // who is no longer in the base is in no figure
    QCOMPARE(done.control.hits, 1);
    QCOMPARE(done.control.of, 1);
    QCOMPARE(done.moneyMinor, 70);
    QVERIFY(done.segments == SegmentSet(Segment::LoyalAtRisk));
    QCOMPARE(note(CampaignState::Draft, 300).due, CampaignDue::Nothing);
    campaign.plan.waitDays = 90;  // the data end before: no result can be read
    QCOMPARE(note(CampaignState::HandedOver, 400).due, CampaignDue::Nothing);
  }

  void dueCampaignsComeFirst() {
    std::vector<CampaignNote> notes(4);
    notes[0].id = 1;
    notes[1].id = 2, notes[1].start = 150;
    notes[2].id = 3, notes[2].start = 105;
    notes[3].id = 4, notes[3].start = 80, notes[3].due = CampaignDue::HandOver;
    sortCampaignNotes(notes, 100);
    QCOMPARE((QList<CampaignId>{notes[0].id, notes[1].id, notes[2].id, notes[3].id}),
             (QList<CampaignId>{4, 3, 2, 1}));
  }
};

RETENTA_TEST_MAIN(TestNextAction)
#include "tst_nextaction.moc"
