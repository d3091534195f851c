// SPDX-License-Identifier: GPL-3.0-or-later
#include <rapidcheck.h>

#include <QFile>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/card/clienteditservice.h"
#include "core/card/merging/mergeservice.h"
#include "core/clients/erasure/erasurestore.h"
#include "core/importing/importservice.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

constexpr const char* peopleSql = R"sql(
  INSERT INTO import (id, file, source, kind, at_ms) VALUES (1, 'f.csv', 'till', 'orders', 0);
  INSERT INTO client (id, name, name_key, gender, birthday, city, origin, created_day)
    VALUES (1, 'Орлова М.', 'орлова м', '', '--05-12', 'Псков', 'vk', 300),
           (2, 'Орлова Марина Игоревна', 'орлова марина игоревна', 'f', '1990-05-12', '', 'сайт',
            100),
           (3, 'Marina Orlova', 'marina orlova', '', '', 'Тула', '', 200);
  INSERT INTO identity (kind, source, value, client_id) VALUES
    (1, '', 'a@x.ru', 1), (1, '', 'b@x.ru', 2), (2, '', '79161234567', 2),
    (3, 'till', '77', 2), (1, '', 'c@x.ru', 3), (2, '', '79160000003', 3);
  INSERT INTO source (id, name) VALUES (1, 'till');
  INSERT INTO purchase (client_id, day, id, status, amount_minor, currency, source_id, key_hash,
                        import_id)
    VALUES (1, 19000, 1, 1, 10000, 'RUB', 1, 1, 1), (2, 19100, 2, 1, 20000, 'RUB', 1, 2, NULL),
           (2, 19200, 3, 1, 30000, 'RUB', 1, 3, 1), (3, 19300, 4, 1, 40000, 'RUB', 1, 4, 1);
  INSERT INTO note (id, client_id, day, text, written_ms) VALUES (1, 2, 19000, 'раз', 0);
  INSERT INTO related_person (id, client_id, name) VALUES (1, 2, 'Петя'), (2, 3, 'Вася');
  INSERT INTO tag (id, name, name_key) VALUES (1, 'Опт', 'опт'), (2, 'VIP', 'vip');
  INSERT INTO client_tag (client_id, tag_id) VALUES (1, 1), (2, 1), (2, 2), (3, 2);
  INSERT INTO client_extra (client_id, name, value) VALUES (1, 'Размер', 'S'), (2, 'Размер', 'M');
  INSERT INTO campaign (id, name, state, plan, saved_ms) VALUES (1, 'Весна', 'measured', '{}', 0);
  INSERT INTO campaign_member (campaign_id, client_id, role, segment)
    VALUES (1, 1, 'treated', 'loyal'), (1, 2, 'control_group', 'loyal');
  INSERT INTO consent (client_id, channel, action, day, source, entered_ms)
    VALUES (1, 'email', 'given', 19000, 'form', 0), (2, 'email', 'withdrawn', 19000, 'form', 0),
           (2, 'sms', 'given', 19000, 'form', 0), (3, 'call', 'given', 19000, 'form', 0);
)sql";

// Every table but the books that only grow, and what stands in the ledger of consents.
QString picture(Business& business) {
  return *business.file().read([](SQLite::Database& db) {
    QString all;
    for (const char* table :
         {"client", "identity", "purchase", "item", "product", "tag", "client_tag", "note",
          "related_person", "client_extra", "campaign_member", "client_merge", "client_apart"}) {
      SQLite::Statement rows(db, std::string("SELECT * FROM ") + table);
      while (rows.executeStep()) {
        all += QLatin1String(table);
        for (int i = 0; i < rows.getColumnCount(); ++i)
          all += QLatin1Char('|') + QString::fromUtf8(rows.getColumn(i).getText());
        all += QLatin1Char('\n');
      }
    }
    for (const ClientId id : {1, 2, 3}) {
      const ConsentState state = loadConsentsOf(db, id);
      all +=
          QStringLiteral("%1 +%2 -%3\n").arg(id).arg(state.given.bits()).arg(state.refused.bits());
    }
    return all;
  });
}

}  // namespace

class TestMerging : public QObject {
  Q_OBJECT
  QTemporaryDir m_dir;
  int m_count = 0;
  QString m_path;
  FixedClock m_clock{test::day("2025-06-30")};
  std::unique_ptr<Business> m_shop;

  QString ask(const char* sql) {
    return *m_shop->file().read([&](SQLite::Database& db) {
      QStringList rows;
      SQLite::Statement query(db, sql);
      while (query.executeStep()) {
        QStringList cells;
        for (int i = 0; i < query.getColumnCount(); ++i)
          cells += QString::fromUtf8(query.getColumn(i).getText());
        rows += cells.join(QLatin1Char(' '));
      }
      return rows.join(QLatin1Char('|'));
    });
  }
  ConsentState consents(ClientId id) {
    return *m_shop->file().read([&](SQLite::Database& db) { return loadConsentsOf(db, id); });
  }
  qint64 lastRecord(ClientId client) {
    const auto records = MergeService(*m_shop).recordsNow(client);
    return records.ok() && !records->empty() ? records->front().id : 0;
  }
  void reopen() {
    m_shop.reset();
    auto opened = Business::open(m_path, BaseFile::Access::ReadWrite, m_clock);
    VERIFY_OK(opened);
    m_shop = std::move(*opened);
  }
  Result<void> merge(ClientId survivor, std::vector<ClientId> others) {
    return MergeService(*m_shop).mergeNow({survivor, {}}, others);
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    m_path = m_dir.filePath(QStringLiteral("%1.retenta").arg(++m_count));
    BusinessProfile profile;
    profile.currency = *Currency::fromCode(u"RUB");
    auto made = Business::create(m_path, profile, m_clock);
    VERIFY_OK(made);
    m_shop = std::move(*made);
    VERIFY_OK(m_shop->file().write([](SQLite::Database& db) { db.exec(peopleSql); }));
    VERIFY_OK(m_shop->reloadNow());
  }
  void cleanup() {
    const auto problems = m_shop->file().check();
    VERIFY_OK(problems);
    QCOMPARE(*problems, QStringList());
    m_shop.reset();
  }

  void proposesTheBestOfEach() {
    const auto sides = MergeService(*m_shop).sidesNow({1, 2, 3, 1});
    VERIFY_OK(sides);
    QCOMPARE(sides->size(), std::size_t{3});
    const MergeChoice choice = proposedChoice(*sides);
    QCOMPARE(choice.survivor, ClientId{2});  // two purchases
    QCOMPARE(choice.from.at(CardField::Name), ClientId{2});
    QCOMPARE(choice.from.at(CardField::Birthday), ClientId{2});
    QCOMPARE(choice.from.at(CardField::City), ClientId{1});
    QCOMPARE(choice.from.at(CardField::Origin), ClientId{2});  // came first
    const MergeSide merged = mergedSide(*sides, choice);
    QCOMPARE(merged.emails, (QStringList{QStringLiteral("b@x.ru"), QStringLiteral("a@x.ru"),
                                         QStringLiteral("c@x.ru")}));
    QCOMPARE(merged.spentMinor, qint64{100000});
    QCOMPARE(merged.purchases, qint64{4});
    QVERIFY(merged.consents.refused.has(Channel::Email));
    QVERIFY(!merged.consents.given.has(Channel::Email));
    QVERIFY(merged.consents.given.has(Channel::Sms) && merged.consents.given.has(Channel::Call));
  }

  // What the preview says is what comes of it, whoever stays and whatever is chosen.
  void thePreviewIsTheResult() {
    MergeService service(*m_shop);
    const QString before = picture(*m_shop);
    int undone = 0;
    for (const ClientId survivor : {1, 2, 3}) {
      for (const ClientId from : {1, 2, 3}) {
        const auto sides = service.sidesNow({1, 2, 3});
        VERIFY_OK(sides);
        MergeChoice choice{survivor, {}};
        for (const CardField field : mergedFields) choice.from[field] = from;
        const MergeSide expected = mergedSide(*sides, choice);
        VERIFY_OK(service.mergeNow(choice, {1, 2, 3}));
        const auto now = service.sidesNow({survivor});
        VERIFY_OK(now);
        const MergeSide& merged = now->front();
        QVERIFY(merged.fields == expected.fields);
        QCOMPARE(merged.label, expected.label);
        QCOMPARE(merged.emails, expected.emails);
        QCOMPARE(merged.phones, expected.phones);
        QCOMPARE(QSet<QString>(merged.tags.begin(), merged.tags.end()),
                 QSet<QString>(expected.tags.begin(), expected.tags.end()));
        QCOMPARE(merged.notes, expected.notes);
        QCOMPARE(merged.relatives, expected.relatives);
        QCOMPARE(merged.spentMinor, expected.spentMinor);
        QCOMPARE(merged.consents.given.bits(), expected.consents.given.bits());
        QCOMPARE(merged.consents.refused.bits(), expected.consents.refused.bits());
        QCOMPARE(merged.created, expected.created);
        QCOMPARE(ask("SELECT count(*) FROM client"), QStringLiteral("1"));
        // One step.
        VERIFY_OK(m_shop->undoNow());
        QCOMPARE(picture(*m_shop), before);
        ++undone;
      }
    }
    QCOMPARE(undone, 9);
  }

  void refusesNobodyAndErased() {
    QCOMPARE(merge(1, {1}).error().code, ErrorCode::NotFound);
    QCOMPARE(merge(1, {9}).error().code, ErrorCode::NotFound);
    VERIFY_OK(m_shop->file().write([](SQLite::Database& db) { erasePerson(db, 2, 1); }));
    QCOMPARE(merge(1, {2}).error().code, ErrorCode::ClientErased);
    QCOMPARE(MergeService(*m_shop).splitNow(5).error().code, ErrorCode::NotFound);
  }

  void partedAtOnceAllIsAsBefore() {
    const QString before = picture(*m_shop);
    for (const ClientId survivor : {1, 2}) {
      VERIFY_OK(merge(survivor, {3 - survivor}));
      const auto parted = MergeService(*m_shop).splitNow(lastRecord(survivor));
      VERIFY_OK(parted);
      QCOMPARE(parted->client, 3 - survivor);
      QCOMPARE(parted->kept.size(), std::size_t{0});
      QCOMPARE(picture(*m_shop), before);
      // The parting is a step like any other.
      VERIFY_OK(m_shop->undoNow());
      QCOMPARE(ask("SELECT count(*) FROM client"), QStringLiteral("2"));
      QVERIFY(consents(survivor).refused.has(Channel::Email));
      VERIFY_OK(m_shop->redoNow());
      QCOMPARE(picture(*m_shop), before);
      VERIFY_OK(m_shop->undoNow());
      VERIFY_OK(m_shop->undoNow());
      QCOMPARE(picture(*m_shop), before);
    }
  }

  void aRefusalWinsAndGoesBackWithItsOwner() {
    VERIFY_OK(merge(1, {2}));
    QVERIFY(consents(1).refused.has(Channel::Email));
    VERIFY_OK(MergeService(*m_shop).splitNow(lastRecord(1)));
    QVERIFY(consents(1).given.has(Channel::Email));
    QVERIFY(consents(2).refused.has(Channel::Email));
    QVERIFY(!consents(1).given.has(Channel::Sms));
    for (int i = 0; i < 3; ++i) {
      VERIFY_OK(m_shop->undoNow());
      QVERIFY(consents(1).refused.has(Channel::Email));
      QVERIFY(!consents(1).given.has(Channel::Email));
      VERIFY_OK(m_shop->redoNow());
      QVERIFY(consents(1).given.has(Channel::Email));
    }
  }

  void longAfterTheLaterEditsStay() {
    VERIFY_OK(merge(1, {2}));
    ClientEditService edits(*m_shop);
    VERIFY_OK(edits.setFieldNow(1, CardField::City, QStringLiteral("Казань")));
    VERIFY_OK(edits.setContactsNow(
        1, false,
        {QStringLiteral("new@x.ru"), QStringLiteral("b@x.ru"), QStringLiteral("a@x.ru")}));
    VERIFY_OK(edits.addTagNow(1, QStringLiteral("Летний")));
    VERIFY_OK(edits.saveNoteNow(1, {0, 19400, QStringLiteral("после")}));
    for (int i = 0; i < 110; ++i)
      VERIFY_OK(edits.setFieldNow(3, CardField::City, QString::number(i)));
    reopen();
    const auto history = m_shop->historyNow();
    VERIFY_OK(history);
    for (const HistoryStep& step : *history)
      QVERIFY(step.name.kind != QLatin1String("client.merge"));

    const auto parted = MergeService(*m_shop).splitNow(lastRecord(1));
    VERIFY_OK(parted);
    QCOMPARE(ask("SELECT name, gender, birthday, city FROM client WHERE id = 2"),
             QStringLiteral("Орлова Марина Игоревна f 1990-05-12 "));
    // The name goes back though the city was edited since.
    QCOMPARE(ask("SELECT name, gender, birthday, city FROM client WHERE id = 1"),
             QStringLiteral("Орлова М.  --05-12 Казань"));
    QCOMPARE(ask("SELECT value FROM identity WHERE client_id = 2 ORDER BY 1"),
             QStringLiteral("77|79161234567|b@x.ru"));
    QCOMPARE(ask("SELECT value FROM identity WHERE client_id = 1 ORDER BY position"),
             QStringLiteral("new@x.ru|a@x.ru"));
    QCOMPARE(ask("SELECT text FROM note WHERE client_id = 1"), QStringLiteral("после"));
    QCOMPARE(ask("SELECT text FROM note WHERE client_id = 2"), QStringLiteral("раз"));
    QCOMPARE(ask("SELECT id FROM purchase WHERE client_id = 2 ORDER BY id"), QStringLiteral("2|3"));
    QCOMPARE(ask("SELECT t.name FROM client_tag AS c JOIN tag AS t ON t.id = c.tag_id "
                 "WHERE client_id = 1 ORDER BY 1"),
             QStringLiteral("Летний|Опт"));
    QCOMPARE(ask("SELECT value FROM client_extra ORDER BY client_id"), QStringLiteral("S|M"));
    QCOMPARE(ask("SELECT role FROM campaign_member ORDER BY client_id"),
             QStringLiteral("treated|control_group"));
  }

  void whatWasChangedSinceIsTold() {
    VERIFY_OK(merge(1, {2}));
    ClientEditService edits(*m_shop);
    VERIFY_OK(edits.setFieldNow(1, CardField::Name, QStringLiteral("Марина")));
    VERIFY_OK(edits.deleteNoteNow(1, 1));
    VERIFY_OK(edits.deletePurchaseNow(1, 2));
    VERIFY_OK(m_shop->file().write([](SQLite::Database& db) {
      db.exec("UPDATE purchase SET status = 3, refund_minor = 30000 WHERE id = 3");
    }));
    const auto parted = MergeService(*m_shop).splitNow(lastRecord(1));
    VERIFY_OK(parted);
    QVERIFY(!parted->kept.empty());
    const auto name =
        std::find_if(parted->kept.begin(), parted->kept.end(),
                     [](const KeptEdit& each) { return each.field == QLatin1String("name"); });
    QVERIFY(name != parted->kept.end());
    QCOMPARE(ask("SELECT name FROM client WHERE id = 1"), QStringLiteral("Марина"));
    // A purchase removed since does not come back; one updated since goes home as it is now.
    QCOMPARE(ask("SELECT client_id, id, refund_minor FROM every_purchase ORDER BY id"),
             QStringLiteral("1 1 0|2 3 30000|3 4 0"));
    QCOMPARE(ask("SELECT count(*) FROM note"), QStringLiteral("0"));
  }

  void throughAChain() {
    const QString before = picture(*m_shop);
    VERIFY_OK(merge(1, {2}));
    VERIFY_OK(merge(3, {1}));
    QCOMPARE(ask("SELECT client_id, other_id FROM client_merge ORDER BY id"),
             QStringLiteral("3 2|3 1"));
    // The inner one first: what was the other's leaves whoever has it now.
    const auto records = MergeService(*m_shop).recordsNow(3);
    VERIFY_OK(records);
    VERIFY_OK(MergeService(*m_shop).splitNow(records->back().id));
    QCOMPARE(ask("SELECT value FROM identity WHERE client_id = 2 ORDER BY 1"),
             QStringLiteral("77|79161234567|b@x.ru"));
    QCOMPARE(ask("SELECT client_id, id FROM every_purchase ORDER BY id"),
             QStringLiteral("3 1|2 2|2 3|3 4"));
    const auto rest = MergeService(*m_shop).recordsNow(3);
    VERIFY_OK(rest);
    VERIFY_OK(MergeService(*m_shop).splitNow(rest->front().id));
    QCOMPARE(ask("SELECT client_id, id FROM every_purchase ORDER BY id"),
             QStringLiteral("1 1|2 2|2 3|3 4"));
    QCOMPARE(ask("SELECT client_id, value FROM identity WHERE kind = 1 ORDER BY 2"),
             QStringLiteral("1 a@x.ru|2 b@x.ru|3 c@x.ru"));
    for (int i = 0; i < 4; ++i) VERIFY_OK(m_shop->undoNow());
    QCOMPARE(picture(*m_shop), before);
  }

  // A file that knows one of the two by name alone still finds them.
  void theSameFileAfterwardsAddsNothing() {
    ImportService imports(*m_shop);
    const QString file = m_dir.filePath(QStringLiteral("names.csv"));
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write("Клиент;Дата;Сумма\nСоколов Олег;01.02.2025;100\nСоколов О.;02.02.2025;200\n");
    out.close();
    const auto bring = [&]() -> Result<ImportReport> {
      const auto plan = imports.inspectNow(file, {});
      if (!plan.ok()) return plan.error();
      return imports.importNow(*plan, {});
    };
    VERIFY_OK(bring());
    QCOMPARE(ask("SELECT id FROM client WHERE id > 3"), QStringLiteral("4|5"));
    for (const ClientId survivor : {4, 5}) {
      VERIFY_OK(merge(survivor, {9 - survivor}));
      const auto again = bring();
      VERIFY_OK(again);
      QCOMPARE(again->importId, ImportId{0});
      QCOMPARE(again->clientsNew, 0);
      QCOMPARE(ask("SELECT count(*), count(DISTINCT client_id) FROM every_purchase WHERE id > 4"),
               QStringLiteral("2 1"));
      VERIFY_OK(MergeService(*m_shop).splitNow(lastRecord(survivor)));
    }
  }

  void anErasedSurvivorLeavesNoTrace() {
    VERIFY_OK(merge(1, {2}));
    VERIFY_OK(m_shop->file().write([](SQLite::Database& db) { erasePerson(db, 1, 1); }));
    QCOMPARE(ask("SELECT count(*) FROM client_merge"), QStringLiteral("0"));
  }

  // Any three people, merged and parted, the last one of each first: in the end everybody has their
  // purchases, addresses, notes and relatives again, and nobody's refusal is lost; undo brings back
  // all.
  void anyOrderComesBack() {
    const auto facts = [this] {
      return ask("SELECT client_id, id, day, amount_minor FROM every_purchase ORDER BY id") +
             ask("SELECT client_id, kind, value FROM identity ORDER BY 2, 3") +
             ask("SELECT client_id, text FROM note") +
             ask("SELECT client_id, name FROM related_person ORDER BY id") +
             ask("SELECT id FROM client");
    };
    const bool good = rc::check("merge and part", [&](std::vector<std::uint8_t> moves) {
      moves.resize(std::min<std::size_t>(moves.size(), 5));
      cleanup();
      init();
      const QString before = picture(*m_shop);
      const QString were = facts();
      const auto revenue = ask("SELECT sum(amount_minor) FROM every_purchase");
      MergeService service(*m_shop);
      int steps = 0;
      const auto part = [&](ClientId client) {
        const auto records = service.recordsNow(client);
        if (records->empty()) return false;
        RC_ASSERT(service.splitNow(records->front().id).ok());
        RC_ASSERT(ask("SELECT sum(amount_minor) FROM every_purchase") == revenue);
        ++steps;
        return true;
      };
      for (const std::uint8_t move : moves) {
        const ClientId a = 1 + move % 3;
        steps += service.mergeNow({a, {}}, {1 + (move / 3) % 3}).ok() ? 1 : 0;
        if (move >= 128) part(a);
      }
      for (const ClientId id : {1, 2, 3, 1, 2, 3}) {
        while (part(id)) continue;
      }
      RC_ASSERT(facts() == were);
      RC_ASSERT(consents(2).refused.has(Channel::Email));
      RC_ASSERT(!consents(2).given.has(Channel::Email));
      if (steps > 100) return;  // older steps are forgotten
      for (int i = 0; i < steps; ++i) RC_ASSERT(m_shop->undoNow().ok());
      RC_ASSERT(picture(*m_shop) == before);
    });
    QVERIFY(good);
  }
};

QTEST_GUILESS_MAIN(TestMerging)
#include "tst_merging.moc"
