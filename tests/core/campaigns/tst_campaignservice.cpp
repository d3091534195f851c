// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/campaigns/campaignservice.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

constexpr Day today = 20'000;

// Forty loyal clients at risk: five purchases each, the last 100 days ago, 1 000 ₽ each. Client i
// has an e-mail when i is even, consent to e-mail up to 30, a refusal at 32. Clients 1…10 had stood
// in the same cell 30 days ago and all bought on day today − 100: none came back since.
void fill(SQLite::Database& db) {
  db.exec("INSERT INTO source (id, name) VALUES (1, 'file')");
  db.exec("INSERT INTO product (id, name, category) VALUES (1, 'Кофе', 'Зерно'), (2, 'Чай', '')");
  int purchase = 0;
  for (int i = 1; i <= 40; ++i) {
    SQLite::Statement client(db, "INSERT INTO client (id, name, created_day) VALUES (?, ?, 0)");
    client.bind(1, i);
    client.bind(2, i % 5 == 0 ? "" : "Орлова Марина");
    client.exec();
    if (i % 2 == 0) {
      SQLite::Statement mail(db, "INSERT INTO identity (kind, value, client_id) VALUES (1, ?, ?)");
      mail.bind(1, QStringLiteral("c%1@example.org").arg(i).toStdString());
      mail.bind(2, i);
      mail.exec();
    }
    for (int k = 0; k < 5; ++k) {
      ++purchase;
      SQLite::Statement order(
          db,
          "INSERT INTO purchase (client_id, day, id, status, amount_minor, currency, source_id, "
          "key_hash) VALUES (?, ?, ?, 1, 100000, 'RUB', 1, ?)");
      order.bind(1, i);
      order.bind(2, today - 100 - k * 10);
      order.bind(3, purchase);
      order.bind(4, purchase);
      order.exec();
      SQLite::Statement item(db,
                             "INSERT INTO item (purchase_id, line, product_id, quantity_milli, "
                             "amount_minor) VALUES (?, ?, ?, 1000, ?)");
      for (int line = 1; line <= 2; ++line) {
        item.bind(1, purchase);
        item.bind(2, line);
        item.bind(3, line);
        item.bind(4, line == 1 ? 70000 : 30000);
        item.exec();
        item.reset();
      }
    }
  }
  std::vector<ConsentEntry> consents;
  for (ClientId i = 1; i <= 30; ++i)
    consents.push_back(
        {i, Channel::Email, ConsentAction::Given, 1, QStringLiteral("form"), QString()});
  consents.push_back(
      {32, Channel::Email, ConsentAction::Withdrawn, 1, QStringLiteral("form"), QString()});
  appendConsents(db, consents, 1);
}

}  // namespace

class TestCampaignService : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{today};
  std::unique_ptr<Business> m_business;

  CampaignService service() { return CampaignService(*m_business); }

  static CampaignPlan plan() {
    CampaignPlan plan;
    plan.segments = {QStringLiteral("loyal_at_risk")};
    plan.channel = Channel::Email;
    plan.text = QStringLiteral("{{name}}, {{product}} {{days}}");
    plan.start = today + 1;
    plan.controlShare = 0.2;
    return plan;
  }

 private Q_SLOTS:
  void init() {
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_business.reset();
    static int number = 0;
    auto made = Business::create(m_dir.filePath(QString::number(++number)), {}, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
    VERIFY_OK(m_business->file().write(fill));
    VERIFY_OK(m_business->reloadNow());
  }

  void clientsChosenOneByOneAreTheAudience() {
    CampaignPlan chosen = plan();
    chosen.clients = {2, 3, 4, 32, 999};
    for (const bool anywhere : {false, true}) {
      if (anywhere) chosen.segments.clear();
      Campaign campaign;
      campaign.plan = chosen;
      campaign.plan.controlShare = 0;
      const auto outlook = service().outlookNow(campaign, today);
      VERIFY_OK(outlook);
      QCOMPARE(outlook->audience.rows.size(), std::size_t{4});  // 999 is nobody
      QCOMPARE(outlook->audience.treated(), std::size_t{2});    // 3 has no e-mail, 32 refused
      QCOMPARE(outlook->audience.count(AudienceStep::Refused), std::size_t{1});
    }
    chosen.segments = {QStringLiteral("vip")};  // of these cells none of them
    Campaign campaign;
    campaign.plan = chosen;
    QVERIFY(service().outlookNow(campaign, today)->audience.rows.empty());
  }

  void whoIsLeftOutByHandStaysOutAndIsRemembered() {
    const auto id = service().createNow(QStringLiteral("A"), plan());
    VERIFY_OK(id);
    VERIFY_OK(m_business->changeNow({QStringLiteral("clients.exclude"), {}},
                                    Business::Touches::Data, [](SQLite::Database& db) {
                                      db.exec("UPDATE client SET excluded = 1 WHERE id IN (2, 4)");
                                    }));
    VERIFY_OK(service().scheduleNow(*id, today));
    const auto fixed = service().outlookNow(*service().loadNow(*id), today);
    QCOMPARE(fixed->audience.count(AudienceStep::Excluded), std::size_t{2});
    const std::size_t before = fixed->audience.treated();
    const ClientId treated = fixed->recipients.front().client;
    VERIFY_OK(m_business->changeNow({QStringLiteral("clients.exclude"), {}},
                                    Business::Touches::Data, [&](SQLite::Database& db) {
                                      db.exec("UPDATE client SET excluded = 1 WHERE id = " +
                                              std::to_string(treated));
                                    }));
    const auto later = service().outlookNow(*service().loadNow(*id), today);
    QCOMPARE(later->audience.treated(), before - 1);  // at once, though the people are fixed
  }

  void outlookAddsUp() {
    Campaign draft;
    draft.plan = plan();
    const auto outlook = service().outlookNow(draft, today);
    VERIFY_OK(outlook);
    const Audience& audience = outlook->audience;
    QCOMPARE(audience.rows.size(), std::size_t{40});
    QCOMPARE(audience.count(AudienceStep::NoContact), std::size_t{20});
    QCOMPARE(audience.count(AudienceStep::Refused), std::size_t{1});
    QCOMPARE(audience.count(AudienceStep::NoConsent), std::size_t{4});
    QCOMPARE(audience.count(AudienceStep::Control), std::size_t{3});
    QCOMPARE(audience.treated(), std::size_t{12});
    QCOMPARE(outlook->recipients.size(), std::size_t{12});
    QCOMPARE(outlook->channel(Channel::Email).reachable, std::size_t{15});
    QCOMPARE(outlook->channel(Channel::Sms).reachable, std::size_t{0});
    const RecipientFacts& person = outlook->recipients.front();
    QCOMPARE(person.givenName, QStringLiteral("Марина"));
    QCOMPARE(person.product, QStringLiteral("Кофе"));
    QCOMPARE(person.category, QStringLiteral("Зерно"));
    QCOMPARE(person.daysSincePurchase, std::optional(100));
    QCOMPARE(person.checkMinor, std::optional<qint64>(100'000));
    std::size_t nameless = 0;
    for (const RecipientFacts& p : outlook->recipients) nameless += p.client % 5 == 0 ? 1 : 0;
    QCOMPARE(outlook->missing.count(MergeField::Name), std::size_t{nameless > 0 ? 1U : 0U});
    if (nameless > 0) QCOMPARE(outlook->missing.at(MergeField::Name), nameless);
    QVERIFY(!outlook->missing.contains(MergeField::Product));
    QCOMPARE(outlook->seenCheckMinor, std::optional(100'000.0));
    QCOMPARE(outlook->input.costMinor, std::optional<qint64>(12));  // 0.01 ₽ each
    QVERIFY(!outlook->expectation.profitMinor);  // response and margin are not typed
  }

  // 30 days ago they were 70 days away: loyal, not at risk. 20 days ago at risk, none came back.
  void naturalReturnIsSeenInTheBase() {
    Campaign draft;
    draft.plan = plan();
    auto outlook = service().outlookNow(draft, today);
    VERIFY_OK(outlook);
    QCOMPARE(outlook->seenWithout.of, 0);
    QVERIFY(!outlook->input.responseWithout);
    draft.plan.waitDays = 9;
    outlook = service().outlookNow(draft, today);
    VERIFY_OK(outlook);
    QCOMPARE(outlook->seenWithout.of, 40);
    QCOMPARE(outlook->seenWithout.hits, 0);
    // Two come back five days ago.
    VERIFY_OK(m_business->file().write([](SQLite::Database& db) {
      db.exec(
          "INSERT INTO purchase (client_id, day, id, status, amount_minor, currency, source_id,"
          " key_hash) VALUES (1, 19995, 900, 1, 100000, 'RUB', 1, 900),"
          " (2, 19995, 901, 1, 100000, 'RUB', 1, 901)");
    }));
    VERIFY_OK(m_business->reloadNow());
    outlook = service().outlookNow(draft, today);
    VERIFY_OK(outlook);
    QCOMPARE(outlook->seenWithout.hits, 2);
    QCOMPARE(outlook->input.responseWithout, std::optional(0.05));
    QCOMPARE(outlook->input.withoutSample, qint64{40});
  }

  void lifeOfACampaign() {
    auto s = service();
    const auto id = s.createNow(QStringLiteral("  Вернись в июле "), plan());
    VERIFY_OK(id);
    QCOMPARE(s.loadNow(*id)->name, QStringLiteral("Вернись в июле"));
    CampaignPlan edited = plan();
    edited.controlShare = 0.1;
    VERIFY_OK(s.saveNow(*id, QStringLiteral("Вернись"), edited));
    QCOMPARE(s.loadNow(*id)->plan, edited);
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(s.loadNow(*id)->plan, plan());
    VERIFY_OK(m_business->redoNow());

    QCOMPARE(s.handOverNow(*id).error().code, ErrorCode::CampaignState);
    VERIFY_OK(s.scheduleNow(*id, today));
    QCOMPARE(s.loadNow(*id)->state, CampaignState::Scheduled);
    QCOMPARE(s.loadNow(*id)->frozenAsOf, std::optional<Day>(today));
    QCOMPARE(s.saveNow(*id, QStringLiteral("x"), plan()).error().code, ErrorCode::CampaignState);
    VERIFY_OK(s.handOverNow(*id));
    QCOMPARE(s.unscheduleNow(*id).error().code, ErrorCode::CampaignState);
    VERIFY_OK(s.cancelNow(*id));
    QCOMPARE(s.cancelNow(*id).error().code, ErrorCode::CampaignState);
    for (int i = 0; i < 3; ++i) VERIFY_OK(m_business->undoNow());
    QCOMPARE(s.loadNow(*id)->state, CampaignState::Draft);
    QVERIFY(!s.loadNow(*id)->frozen());
    QVERIFY(m_business->file()
                .read([&](SQLite::Database& db) { return loadMembers(db, *id); })
                ->empty());
  }

  void peopleAreFixedWhenScheduled() {
    auto s = service();
    const auto id = s.createNow(QStringLiteral("A"), plan());
    VERIFY_OK(id);
    const auto before = s.outlookNow(*s.loadNow(*id), today);
    VERIFY_OK(before);
    VERIFY_OK(s.scheduleNow(*id, today));
    // Later everybody buys: the cell is empty now, the campaign keeps its people.
    VERIFY_OK(m_business->file().write([](SQLite::Database& db) {
      db.exec(
          "INSERT INTO purchase (client_id, day, id, status, amount_minor, currency, source_id,"
          " key_hash) SELECT id, 20001, 1000 + id, 1, 100000, 'RUB', 1, 1000 + id FROM client");
    }));
    VERIFY_OK(m_business->reloadNow());
    const auto after = s.outlookNow(*s.loadNow(*id), today + 2);
    VERIFY_OK(after);
    QVERIFY(after->frozen);
    QCOMPARE(after->audience.rows, before->audience.rows);
    // Who withdraws consent is out at once.
    const ClientId gone = after->recipients.front().client;
    VERIFY_OK(m_business->file().write([&](SQLite::Database& db) {
      appendConsents(db,
                     {{gone, Channel::Email, ConsentAction::Withdrawn, today + 1,
                       QStringLiteral("call"), QString()}},
                     2);
    }));
    VERIFY_OK(m_business->reloadNow());
    const auto later = s.outlookNow(*s.loadNow(*id), today + 2);
    VERIFY_OK(later);
    QCOMPARE(later->audience.treated(), before->audience.treated() - 1);
    QCOMPARE(later->audience.rows.size(), before->audience.rows.size());
    QCOMPARE(later->audience.count(AudienceStep::Refused), std::size_t{2});
  }

  void anotherCampaignTouchesWithinTheCap() {
    auto s = service();
    const auto first = s.createNow(QStringLiteral("A"), plan());
    VERIFY_OK(s.scheduleNow(*first, today));
    const auto touchedAt = [&](Day start, int cap) {
      Campaign draft;
      draft.plan = plan();
      draft.plan.start = start;
      draft.plan.capDays = cap;
      return s.outlookNow(draft, today)->audience.count(AudienceStep::Touched);
    };
    QCOMPARE(touchedAt(today + 1, 7), std::size_t{12});
    QCOMPARE(touchedAt(today + 7, 7), std::size_t{12});
    QCOMPARE(touchedAt(today + 8, 7), std::size_t{0});
    QCOMPARE(touchedAt(today - 5, 7), std::size_t{12});  // a touch planned later counts as well
    QCOMPARE(touchedAt(today + 1, 0), std::size_t{0});
    VERIFY_OK(s.cancelNow(*first));
    QCOMPARE(touchedAt(today + 1, 7), std::size_t{0});
  }

  void schedulingRefuses() {
    auto s = service();
    CampaignPlan unknown = plan();
    unknown.text = QStringLiteral("{{points}}");
    QCOMPARE(s.scheduleNow(*s.createNow(QStringLiteral("A"), unknown), today).error().code,
             ErrorCode::UnknownField);
    CampaignPlan empty = plan();
    empty.channel = Channel::Sms;
    QCOMPARE(s.scheduleNow(*s.createNow(QStringLiteral("A"), empty), today).error().code,
             ErrorCode::AudienceEmpty);
    QCOMPARE(s.scheduleNow(777, today).error().code, ErrorCode::NotFound);
  }

  void duplicateListDelete() {
    auto s = service();
    const auto id = s.createNow(QStringLiteral("A"), plan());
    VERIFY_OK(s.scheduleNow(*id, today));
    const auto copy = s.duplicateNow(*id, QStringLiteral("B"));
    VERIFY_OK(copy);
    QCOMPARE(s.loadNow(*copy)->state, CampaignState::Draft);
    const auto lines = s.listNow(today);
    VERIFY_OK(lines);
    QCOMPARE(lines->size(), std::size_t{2});
    QCOMPARE(lines->front().campaign.name, QStringLiteral("B"));
    QCOMPARE(lines->back().treated, std::size_t{12});
    // Twelve are touched by the scheduled one; its three of the control group are left, one of
    // whom is control again.
    QCOMPARE(lines->front().treated, std::size_t{2});
    VERIFY_OK(s.deleteNow(*id));
    QCOMPARE(s.listNow(today)->size(), std::size_t{1});
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(s.listNow(today)->back().treated, std::size_t{12});
  }

  void termsAreUndoable() {
    auto s = service();
    CampaignTerms terms = *s.termsNow();
    terms.margin = 0.45;
    VERIFY_OK(s.saveTermsNow(terms));
    QCOMPARE(s.termsNow()->margin, std::optional(0.45));
    VERIFY_OK(m_business->undoNow());
    QVERIFY(!s.termsNow()->margin);
  }

  void bulkConsentNeverOverridesARefusal() {
    auto s = service();
    const auto added = s.recordConsentNow({30, 32, 34}, Channel::Email, today,
                                          QStringLiteral("анкета"), QStringLiteral("текст"));
    VERIFY_OK(added);
    QCOMPARE(*added, 1);  // 30 had agreed, 32 refused
    const auto ledger = m_business->ledger();
    QVERIFY(ledger->consents[33].given.has(Channel::Email));
    QVERIFY(ledger->consents[31].refused.has(Channel::Email));
    VERIFY_OK(m_business->undoNow());
    QVERIFY(!m_business->ledger()->consents[33].given.has(Channel::Email));
  }

  void segmentsByIdAndUnion() {
    const auto rows = segmentRowsNow(*m_business, {segmentSetFromId(u"at_risk"), {}}, today);
    VERIFY_OK(rows);
    std::size_t sum = 0;
    for (const SegmentRows& part : *rows) sum += part.rows.size();
    QCOMPARE(rows->size(), std::size_t{3});
    QCOMPARE(sum, std::size_t{40});
  }

  // The rules stand in the plan: what becomes of the view later changes nobody's campaign.
  void savedSegmentIsTheAudience() {
    ClientCondition few;
    few.kind = ConditionKind::Clients;
    few.clients = {2, 3, 4, 32};
    ClientCondition spent;
    spent.kind = ConditionKind::Money;
    spent.from = 1;
    CampaignPlan saved = plan();
    saved.segments.clear();
    saved.saved = SavedSegment{9, QStringLiteral("Избранные"), {{few, spent}}};
    saved.controlShare = 0;
    QCOMPARE(planFromJson(planToJson(saved)), saved);
    const auto id = service().createNow(QStringLiteral("S"), saved);
    VERIFY_OK(id);
    CampaignService asked = service();
    auto campaign = asked.loadNow(*id);
    VERIFY_OK(campaign);
    auto outlook = asked.outlookNow(*campaign, today);
    VERIFY_OK(outlook);
    QCOMPARE(outlook->audience.rows.size(), std::size_t{4});
    QCOMPARE(outlook->audience.treated(), std::size_t{2});
    QCOMPARE(outlook->audience.count(AudienceStep::Refused), std::size_t{1});
    QVERIFY(!outlook->audience.segments.empty());
    QVERIFY(outlook->seenCheckMinor.has_value());
    // Those who would have been meant 30 days earlier: the same four, none of whom came back.
    QCOMPARE(outlook->seenWithout.of, qint64{4});
    QCOMPARE(outlook->seenWithout.hits, qint64{0});
    // Asked again by the same service after the base has changed, nothing old is left.
    VERIFY_OK(m_business->changeNow(
        {QStringLiteral("clients.exclude"), {}}, Business::Touches::Data,
        [](SQLite::Database& db) { db.exec("UPDATE client SET excluded = 1 WHERE id = 2"); }));
    outlook = asked.outlookNow(*campaign, today);
    QCOMPARE(outlook->audience.treated(), std::size_t{1});
    VERIFY_OK(asked.scheduleNow(*id, today));
    campaign = asked.loadNow(*id);
    outlook = asked.outlookNow(*campaign, today + 400);
    QVERIFY(outlook->frozen);
    QCOMPARE(outlook->audience.rows.size(), std::size_t{4});
    // Rules of a newer version name nobody.
    QJsonObject newer = planToJson(saved);
    QJsonObject rules = newer[QStringLiteral("saved")].toObject();
    rules[QStringLiteral("filter")] = QJsonObject();
    newer[QStringLiteral("saved")] = rules;
    Campaign odd;
    odd.plan = planFromJson(newer);
    QVERIFY(asked.outlookNow(odd, today)->audience.rows.empty());
  }
};

RETENTA_TEST_MAIN(TestCampaignService)
#include "tst_campaignservice.moc"
