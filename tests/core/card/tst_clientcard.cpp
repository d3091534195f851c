// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/card/cardservice.h"
#include "core/rfm/rfmservice.h"
#include "tests/support/support.h"

using namespace retenta;
using test::day;

namespace {

// A client with everything, and one without anything.
constexpr const char* peopleSql = R"sql(
  INSERT INTO import (id, file, source, kind, at_ms)
    VALUES (1, 'till.csv', 'till', 'both', 1735765200000);
  INSERT INTO client (id, name, gender, birthday, city, origin, address, created_day, import_id)
    VALUES (1, 'Орлова Марина', 'f', '1985-06-30', 'Псков', 'vk', 'ул. Ленина, 1', 20000, 1),
           (2, '', '', '', '', '', '', 20000, NULL);
  INSERT INTO identity (kind, source, value, client_id, position) VALUES
    (1, '', 'a@x.ru', 1, 0), (1, '', 'z@x.ru', 1, -1), (2, '', '79161234567', 1, 0),
    (3, 'crm', '77', 1, 0);
  INSERT INTO client_extra (client_id, name, value) VALUES (1, 'device', 'phone');
  INSERT INTO related_person (client_id, name, relation, birthday)
    VALUES (1, 'Петя', 'child', '2019-07-10');
  INSERT INTO tag (id, name, name_key) VALUES (1, 'Опт', 'опт');
  INSERT INTO client_tag (client_id, tag_id) VALUES (1, 1);
  INSERT INTO note (client_id, day, text, written_ms)
    VALUES (1, 20100, 'просила <b>звонить</b>', 0);
  INSERT INTO consent (id, client_id, channel, action, day, source, wording, entered_ms) VALUES
    (1, 1, 'email', 'given', 20090, 'form', 'да', 0), (2, 1, 'sms', 'given', 20090, 'form', '', 0);
  INSERT INTO consent (id, client_id, channel, action, cancels, day, source, entered_ms)
    VALUES (3, 1, 'sms', 'cancelled', 2, 20090, 'undo', 0);
  INSERT INTO consent (id, client_id, channel, action, day, source, entered_ms)
    VALUES (4, 1, 'call', 'withdrawn', 20095, 'call', 0);
  INSERT INTO source (id, name) VALUES (1, 'till'), (2, 'manual');
  INSERT INTO product (id, name, category) VALUES (1, 'Чай', 'Напитки'), (2, 'Кофе', 'Напитки');
  INSERT INTO purchase (client_id, day, id, status, amount_minor, refund_minor, currency, source_id,
                        order_ref, key_hash, channel, payment, import_id) VALUES
    (1, 20090, 1, 1, 100000, 0, 'RUB', 1, '17', 1, 'касса', 'карта', 1),
    (1, 20120, 2, 2, 50000, 10000, 'RUB', 1, '18', 2, 'касса', 'карта', 1),
    (1, 20121, 3, 5, 70000, 0, 'RUB', 1, '19', 3, 'сайт', '', 1),
    (1, 20130, 4, 7, -5000, 0, 'RUB', 2, '', 4, '', '', NULL);
  INSERT INTO item VALUES (1, 0, 1, 2000, 60000), (1, 1, 2, 1000, 40000), (2, 0, 1, 1000, 50000);
  INSERT INTO campaign (id, name, state, plan, planned_day, saved_ms)
    VALUES (5, 'Вернись', 'handed_over', '{"channel":"sms","wait_days":30}', 20100, 0);
  INSERT INTO campaign_member VALUES (5, 1, 'treated', 'first_purchase');
)sql";

}  // namespace

class TestClientCard : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20200};

  std::unique_ptr<Business> business(const char* file) {
    auto made = Business::create(m_dir.filePath(QLatin1String(file)), {}, m_clock);
    if (!made) return nullptr;
    const auto filled = (*made)->file().write([](SQLite::Database& db) { db.exec(peopleSql); });
    if (!filled || !(*made)->reloadNow()) return nullptr;
    return std::move(*made);
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void everythingOfOneClient() {
    const auto base = business("one.retenta");
    QVERIFY(base);
    const auto answer = CardService(*base).cardNow(1, 20150);
    VERIFY_OK(answer);
    const ClientCard& card = **answer;
    QCOMPARE(card.title(), QStringLiteral("Орлова Марина"));
    // The one put first by hand is first.
    QCOMPARE(card.emails, (QStringList{QStringLiteral("z@x.ru"), QStringLiteral("a@x.ru")}));
    QCOMPARE(card.phones, QStringList(QStringLiteral("+79161234567")));
    QCOMPARE(card.externalIds.at(0).source + card.externalIds.at(0).value, QStringLiteral("crm77"));
    QCOMPARE(card.address, QStringLiteral("ул. Ленина, 1"));
    QCOMPARE(card.tags, QStringList(QStringLiteral("Опт")));
    QCOMPARE(card.extras.at(0).value, QStringLiteral("phone"));
    QCOMPARE(card.related.at(0).name, QStringLiteral("Петя"));
    QCOMPARE(card.notes.at(0).text, QStringLiteral("просила <b>звонить</b>"));
    QCOMPARE(card.broughtBy->file, QStringLiteral("till.csv"));
    QCOMPARE(card.broughtBy->day, day("2025-01-02"));  // 00:00 in Moscow

    QVERIFY(card.consents.given.has(Channel::Email) && !card.consents.given.has(Channel::Sms));
    QVERIFY(card.consents.refused.has(Channel::Call) && !card.consents.refused.has(Channel::Sms));
    QCOMPARE(card.consentLines.size(), 3U);
    QVERIFY(card.consentLines[1].cancelled && card.consentLines[1].channel == Channel::Sms);

    QCOMPARE(card.purchases.size(), 4U);
    QCOMPARE(card.purchases[0].status, PurchaseStatus::Return);
    QVERIFY(card.purchases[0].byHand && !card.purchases[3].byHand);
    QCOMPARE(card.purchases[3].items.size(), 2U);
    QCOMPARE(card.purchases[3].items[0].product, QStringLiteral("Чай"));
    QCOMPARE(card.purchases[3].items[0].quantityMilli, 2000);
    QCOMPARE(card.purchases[3].payment, QStringLiteral("карта"));
    QCOMPARE(card.figures.spentMinor, 135000);
    QCOMPARE(card.figures.transactions, 2);
    QCOMPARE(card.figures.product.word, QStringLiteral("Чай"));

    QCOMPARE(card.standing.segment, Segment::Promising);
    QCOMPARE(card.standing.mark, RfmMark::VipByMoney);  // the dearest of one payer
    QCOMPARE(card.standing.recencyDays, 30);
    QCOMPARE(card.standing.previous,
             std::optional<SegmentChange>({20120, Segment::FirstPurchase, Segment::Promising}));
    QCOMPARE(card.campaigns.at(0).boughtOn, std::optional<Day>(20120));
    QCOMPARE(card.campaigns[0].boughtMinor, 35000);
    QCOMPARE(card.campaigns[0].channel, Channel::Sms);

    // 4 purchases, 1 note, 3 consents, 1 campaign, 2 segments, 1 import.
    QCOMPARE(card.events.size(), 12U);
    QVERIFY(std::is_sorted(card.events.begin(), card.events.end(),
                           [](const CardEvent& a, const CardEvent& b) { return a.day > b.day; }));
    QCOMPARE(card.events.front().kind, CardEvent::Kind::Return);
  }

  void withoutAnythingOutsideTheMatrix() {
    const auto base = business("two.retenta");
    QVERIFY(base);
    const auto answer = CardService(*base).cardNow(2, 20150);
    VERIFY_OK(answer);
    QVERIFY((*answer)->title().isEmpty());
    QCOMPARE((*answer)->standing.segment, Segment::NoPurchases);
    QCOMPARE((*answer)->standing.recencyDays, -1);
    QVERIFY((*answer)->events.empty() && !(*answer)->standing.previous);
    QCOMPARE(CardService(*base).cardNow(99, 20150).error().code, ErrorCode::NotFound);
  }

  void erasedShowFiguresAndNobody() {
    const auto base = business("erased.retenta");
    QVERIFY(base);
    VERIFY_OK(base->file().write([](SQLite::Database& db) {
      db.exec("UPDATE client SET erased_ms = 1735765200000 WHERE id = 1");
    }));
    const auto answer = CardService(*base).cardNow(1, 20150);
    VERIFY_OK(answer);
    const ClientCard& card = **answer;
    QVERIFY(card.erased.has_value());
    QVERIFY(card.title().isEmpty() && card.emails.isEmpty() && card.phones.isEmpty());
    QVERIFY(card.externalIds.empty() && card.notes.empty() && card.related.empty());
    QVERIFY(card.address.isEmpty() && card.birthday.isEmpty() && card.tags.isEmpty());
    QCOMPARE(card.figures.spentMinor, 135000);
    QCOMPARE(card.standing.segment, Segment::Promising);
  }

  void standsWhereTheMatrixPutsThem() {
    const auto base = business("same.retenta");
    QVERIFY(base);
    for (Day asOf = 20085; asOf < 20400; asOf += 7) {
      const auto answer = CardService(*base).cardNow(1, asOf);
      VERIFY_OK(answer);
      const auto view = RfmService(*base).viewNow({yearEndingAt(asOf), {}, {}});
      VERIFY_OK(view);
      QCOMPARE((*answer)->standing.segment, (*view)->classes.segments[0]);
      QCOMPARE((*answer)->standing.mark, (*view)->classes.marks[0]);
      QCOMPARE((*answer)->standing.recencyDays, (*view)->columns->recencyDays[0]);
      const auto& history = (*answer)->standing.history;
      QCOMPARE(history.empty() ? Segment::NoPurchases : history.back().to,
               (*answer)->standing.segment);
    }
  }

  void fiveThousandPurchasesAreReadAtOnce() {
    const auto base = business("many.retenta");
    QVERIFY(base);
    VERIFY_OK(base->file().write([](SQLite::Database& db) {
      db.exec(R"sql(
        WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 5099)
        INSERT INTO purchase (client_id, day, id, status, amount_minor, currency, source_id,
                              key_hash)
        SELECT 2, 15000 + i, i, 1, i * 100, 'RUB', 1, i FROM n;
        WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 5099)
        INSERT INTO item SELECT i, 0, 1 + i % 2, 1000, i * 100 FROM n;
      )sql");
    }));
    VERIFY_OK(base->reloadNow());
    QElapsedTimer timer;
    timer.start();
    const auto answer = CardService(*base).cardNow(2, 20150);
    VERIFY_OK(answer);
    qInfo("card of 5 000 purchases: %lld ms", timer.elapsed());
    QCOMPARE((*answer)->purchases.size(), 5000U);
    QCOMPARE((*answer)->purchases[4999].items.size(), 1U);
    QVERIFY(timer.elapsed() < 1000);
  }
};

RETENTA_TEST_MAIN(TestClientCard)
#include "tst_clientcard.moc"
