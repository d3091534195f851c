// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/card/cardservice.h"
#include "core/card/clienteditservice.h"
#include "tests/anomaly/basepicture.h"
#include "tests/core/storage/packing.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

// Client 2 has something in every table that names clients, and beside it what client 1 has too.
constexpr const char* peopleSql = R"sql(
  INSERT INTO import (id, file, source, kind, at_ms) VALUES (1, 'f.csv', 'till', 'both', 0);
  INSERT INTO source (id, name) VALUES (1, 'till');
  INSERT INTO product (id, name) VALUES (1, 'Чай');
  INSERT INTO client (id, name, name_key, created_day, import_id)
    VALUES (1, 'Орлова М.', 'орлова м', 900, 1);
  INSERT INTO client (id, name, name_key, created_day, import_id, gender, birthday, city, origin,
                      address, excluded)
    VALUES (2, 'Орлова Марина Ивановна', 'орлова марина ивановна', 800, NULL, 'f', '1985-06-30',
            'Псков', 'vk', 'Ул. Мира, 1', 1);
  INSERT INTO client (id, name, name_key, created_day) VALUES (3, 'Третий', 'третии', 1);
  INSERT INTO identity (kind, source, value, client_id, typed, import_id) VALUES
    (1, '', 'a@x.ru', 1, 'A@x.ru', 1), (1, '', 'b@x.ru', 2, 'b@x.ru', NULL),
    (2, '', '79161234567', 2, '', NULL), (3, 'till', 'K-2', 2, '', 1);
  INSERT INTO purchase (client_id, day, id, status, amount_minor, refund_minor, currency, source_id,
                        order_ref, key_hash, payment, import_id) VALUES
    (1, 19000, 1, 1, 10000, 0, 'RUB', 1, 'A1', 1, '', 1),
    (2, 19000, 2, 1, 20000, 0, 'RUB', 1, 'A2', 2, 'карта', 1),
    (2, 19500, 3, 2, 30000, 5000, 'RUB', 1, 'A3', 3, '', 1),
    (2, 19600, 4, 7, -1000, 0, 'RUB', 1, '', 4, '', NULL);
  INSERT INTO item VALUES (2, 0, 1, 2000, 20000);
  INSERT INTO tag (id, name, name_key) VALUES (1, 'Опт', 'опт'), (2, 'VIP', 'vip');
  INSERT INTO client_tag VALUES (1, 1, NULL), (2, 1, 1), (2, 2, 1);
  INSERT INTO note (id, client_id, day, text, written_ms) VALUES (1, 1, 1, 'раз', 1),
    (2, 2, 2, 'два', 2);
  INSERT INTO related_person (id, client_id, name, relation, birthday)
    VALUES (1, 2, 'Петя', 'child', '--05-12');
  INSERT INTO client_extra VALUES (1, 'company', 'Первая', 1), (2, 'company', 'Вторая', 1),
    (2, 'instagram', 'orlova', 1);
  INSERT INTO consent (client_id, channel, action, day, source, wording, entered_ms) VALUES
    (1, 'email', 'given', 10, 'form', '', 1), (1, 'sms', 'withdrawn', 10, 'form', '', 1),
    (2, 'email', 'withdrawn', 11, 'call', '', 1), (2, 'sms', 'given', 11, 'form', '', 1),
    (2, 'call', 'given', 12, 'paper', 'Согласна', 1);
  INSERT INTO campaign (id, name, state, plan, saved_ms) VALUES
    (1, 'Первая', 'handed_over', '{}', 1), (2, 'Вторая', 'handed_over', '{}', 1),
    (3, 'Третья', 'handed_over', '{}', 1), (4, 'Черновик', 'draft', '{"clients":"2-3"}', 1),
    (5, 'Оба', 'draft', '{"clients":"1-2,7","channel":"sms"}', 1);
  INSERT INTO campaign_member VALUES (1, 2, 'treated', 'vip'), (2, 1, 'no_consent', 'peak_single'),
    (2, 2, 'treated', 'vip'), (3, 1, 'treated', 'vip'), (3, 2, 'control_group', 'loyal_at_risk');
)sql";

}  // namespace

/// Two cards of one person become one: everything comes along, and one undo gives both back.
class TestMergeKeeps : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20000};
  QString m_path;
  std::unique_ptr<Business> m_business;

  void open() {
    auto opened = Business::open(m_path, BaseFile::Access::ReadWrite, m_clock);
    VERIFY_OK(opened);
    m_business = std::move(*opened);
  }
  test::BasePicture picture() {
    return *m_business->file().read([](SQLite::Database& db) { return test::BasePicture(db); });
  }
  QString ask(const char* sql) {
    return *m_business->file().read(
        [&](SQLite::Database& db) { return QString::fromUtf8(db.execAndGet(sql).getText()); });
  }
  void merge() { VERIFY_OK(ClientEditService(*m_business).mergeNow(1, 2)); }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    m_business.reset();
    static int number = 0;
    m_path = m_dir.filePath(QStringLiteral("%1.retenta").arg(++number));
    auto made = Business::create(m_path, {}, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
    VERIFY_OK(m_business->file().write([](SQLite::Database& db) {
      db.exec(peopleSql);
      test::packPurchases(db, 2);
    }));
    VERIFY_OK(m_business->reloadNow());
  }

  void nothingIsLeftOfTheOther() {
    // A table made tomorrow must be thought of too: here each one that names clients is filled.
    const auto tables = *m_business->file().read([](SQLite::Database& db) {
      QStringList empty;
      SQLite::Statement query(db, R"sql(
        SELECT m.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
        WHERE m.type = 'table' AND c.name = 'client_id'
          AND m.name NOT IN ('consent', 'import_change', 'suppression',
                             'client_merge', 'client_apart'))sql");  // merging's own: tst_merging
      while (query.executeStep()) {
        const std::string table = query.getColumn(0).getString();
        if (db.execAndGet("SELECT count(*) FROM " + table + " WHERE client_id = 2").getInt() == 0)
          empty += QString::fromStdString(table);
      }
      return empty;
    });
    QCOMPARE(tables, QStringList());
    merge();
    const test::BasePicture now = picture();
    for (const QByteArray& row : now.rowsOf(2))
      QVERIFY2(row.startsWith("consent\x1f"), row.constData());  // the ledger only grows
    QCOMPARE(m_business->file().check().value(), QStringList());
  }

  void everythingComesAlong() {
    merge();
    const auto card = CardService(*m_business).cardNow(1, 20000);
    VERIFY_OK(card);
    const ClientCard& one = **card;
    QCOMPARE(one.name, QStringLiteral("Орлова Марина Ивановна"));
    QCOMPARE(one.birthday, QStringLiteral("1985-06-30"));
    QCOMPARE(one.city, QStringLiteral("Псков"));
    QCOMPARE(one.address, QStringLiteral("Ул. Мира, 1"));
    QVERIFY(one.excluded);
    QCOMPARE(one.emails, (QStringList{QStringLiteral("a@x.ru"), QStringLiteral("b@x.ru")}));
    QCOMPARE(one.phones, QStringList{QStringLiteral("+79161234567")});
    QCOMPARE(one.purchases.size(), 4U);
    QCOMPARE(one.figures.spentMinor, 54000);
    QCOMPARE(ask("SELECT count(*) FROM item WHERE purchase_id = 2"), QStringLiteral("1"));
    QCOMPARE(one.notes.size(), 2U);
    QCOMPARE(one.related.size(), 1U);
    QCOMPARE(ask("SELECT group_concat(tag_id, ',') FROM client_tag WHERE client_id = 1"),
             QStringLiteral("1,2"));
    // Where both say something, the one that stays is right.
    QCOMPARE(ask("SELECT group_concat(value, ',') FROM client_extra WHERE client_id = 1"),
             QStringLiteral("Первая,orlova"));
    QCOMPARE(ask("SELECT gender || origin || created_day FROM client WHERE id = 1"),
             QStringLiteral("fvk800"));
    QCOMPARE(ask("SELECT value FROM identity WHERE client_id = 1 AND kind = 3"),
             QStringLiteral("K-2"));
  }

  // A refusal of either stands.
  void refusalWins() {
    merge();
    const ConsentState state = m_business->ledger()->consents[*m_business->ledger()->rowOf(1)];
    QVERIFY(state.refused.has(Channel::Email) && !state.given.has(Channel::Email));
    QVERIFY(state.refused.has(Channel::Sms) && !state.given.has(Channel::Sms));
    QVERIFY(state.given.has(Channel::Call));
    QCOMPARE(ask("SELECT wording FROM consent WHERE client_id = 1 AND channel = 'call'"),
             QStringLiteral("Согласна"));
  }

  // Whom a message has reached was reached, under either name.
  void contactsOfCampaignsAreKept() {
    merge();
    QCOMPARE(ask("SELECT group_concat(campaign_id || role || segment, ' ') FROM campaign_member "
                 "WHERE client_id = 1"),
             QStringLiteral("1treatedvip 2treatedvip 3treatedvip"));
    QCOMPARE(ask("SELECT plan ->> 'clients' FROM campaign WHERE id = 4"), QStringLiteral("1,3"));
    QCOMPARE(ask("SELECT plan ->> 'clients' FROM campaign WHERE id = 5"), QStringLiteral("1,7"));
    QCOMPARE(ask("SELECT plan ->> 'channel' FROM campaign WHERE id = 5"), QStringLiteral("sms"));
  }

  void undoBringsBothBackExactly() {
    const test::BasePicture before = picture();
    merge();
    const test::BasePicture after = picture();
    QVERIFY(!after.differenceFrom(before).isEmpty());
    for (int round = 0; round < 3; ++round) {
      VERIFY_OK(m_business->undoNow());
      QCOMPARE(picture().differenceFrom(before), QString());
      VERIFY_OK(m_business->redoNow());
      QCOMPARE(picture().differenceFrom(after), QString());
      m_business.reset();
      open();
    }
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(picture().differenceFrom(before), QString());
    QVERIFY(!m_business->undoName());
  }
};

RETENTA_TEST_MAIN(TestMergeKeeps)
#include "tst_mergekeeps.moc"
