// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/segments/clientbulk.h"

#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/segments/clientlistservice.h"
#include "tests/support/support.h"

using namespace retenta;

class TestClientBulk : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20'300};
  std::unique_ptr<Business> m_business;
  int m_made = 0;

  const Ledger& ledger() { return *m_business->ledger(); }
  QStringList tagsOf(ClientId id) {
    const LedgerPtr l = m_business->ledger();
    QStringList names;
    for (const std::uint32_t tag : l->traits.tagsOf(*l->rowOf(id))) {
      names += l->traits.tags[tag].name;
    }
    return names;
  }
  bool agreed(ClientId id, Channel channel) {
    return ledger().consents[*ledger().rowOf(id)].given.has(channel);
  }
  bool refused(ClientId id, Channel channel) {
    return ledger().consents[*ledger().rowOf(id)].refused.has(channel);
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    auto made =
        Business::create(m_dir.filePath(QStringLiteral("b%1.retenta").arg(++m_made)), {}, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
    VERIFY_OK(m_business->file().write([](SQLite::Database& db) {
      db.exec(R"sql(
        INSERT INTO source (id, name) VALUES (1, 'file');
        INSERT INTO client (id, name, created_day) VALUES (1, 'Анна', 0), (2, 'Борис', 0),
          (3, 'Вера', 0);
        INSERT INTO identity (kind, value, client_id) VALUES (2, '79160000001', 1);
        INSERT INTO purchase (client_id, day, id, status, amount_minor, currency, source_id,
                              key_hash)
          VALUES (1, 20000, 1, 1, 5000, 'RUB', 1, 1), (2, 20100, 2, 1, 700, 'RUB', 1, 2);
      )sql");
    }));
    VERIFY_OK(m_business->reloadNow());
  }
  void cleanup() { m_business.reset(); }

  void tagsComeAndGoInOneStep() {
    ClientBulk bulk(*m_business);
    QCOMPARE(*bulk.tagNow({1, 2}, QStringLiteral(" Опт ")), 2);
    QCOMPARE(*bulk.tagNow({2, 3}, QStringLiteral("опт")), 1);  // one has it already
    QCOMPARE(tagsOf(3), QStringList(QStringLiteral("Опт")));
    QCOMPARE(m_business->undoName()->kind, QStringLiteral("clients.tag"));
    VERIFY_OK(m_business->undoNow());
    QVERIFY(tagsOf(3).isEmpty());
    QCOMPARE(tagsOf(2), QStringList(QStringLiteral("Опт")));
    QCOMPARE(*bulk.untagNow({1, 2, 3}, QStringLiteral("Опт")), 2);
    QVERIFY(ledger().traits.tags.empty());
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(tagsOf(1), QStringList(QStringLiteral("Опт")));
  }

  void exclusionIsUndone() {
    ClientBulk bulk(*m_business);
    QCOMPARE(*bulk.excludeNow({1, 3}, true), 2);
    QCOMPARE(*bulk.excludeNow({1, 2, 3}, true), 1);
    QVERIFY(ledger().isExcluded(1));
    QCOMPARE(*bulk.excludeNow({1}, false), 1);
    QVERIFY(!ledger().isExcluded(0));
    for (int i = 0; i < 3; ++i) VERIFY_OK(m_business->undoNow());
    for (std::size_t i = 0; i < 3; ++i) QVERIFY(!ledger().isExcluded(i));
  }

  void aPermissionNeverOverridesARefusalUnasked() {
    ClientBulk bulk(*m_business);
    ConsentRecord record{Channel::Sms, ConsentAction::Withdrawn, 20'200, QStringLiteral("call"), {},
                         false};
    QCOMPARE(*bulk.recordConsentNow({2}, record), 1);
    record.action = ConsentAction::Given;
    record.source = QStringLiteral("form");
    QCOMPARE(*bulk.recordConsentNow({1, 2, 3}, record), 2);
    QVERIFY(agreed(1, Channel::Sms) && agreed(3, Channel::Sms) && refused(2, Channel::Sms));
    record.overRefusal = true;
    QCOMPARE(*bulk.recordConsentNow({1, 2, 3}, record), 1);
    QVERIFY(agreed(2, Channel::Sms));
    VERIFY_OK(m_business->undoNow());
    QVERIFY(refused(2, Channel::Sms) && agreed(1, Channel::Sms));
  }

  void deletionBringsEverythingBack() {
    ClientBulk bulk(*m_business);
    QVERIFY(bulk.tagNow({1}, QStringLiteral("Опт")).ok());
    QCOMPARE(*bulk.removeNow({1, 3}, {}), 2);
    QCOMPARE(ledger().clientIds, std::vector<ClientId>{2});
    QCOMPARE(m_business->undoName()->kind, QStringLiteral("client.delete_many"));
    QCOMPARE(m_business->undoName()->args, QStringList(QStringLiteral("2")));
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(ledger().clients(), 3U);
    QCOMPARE(ledger().netMinor[0], 5000);
    QCOMPARE(ledger().phones.text(0), QStringLiteral("79160000001"));
    QCOMPARE(tagsOf(1), QStringList(QStringLiteral("Опт")));
    QCOMPARE(*bulk.removeNow({2}, QStringLiteral("Борис")), 1);
    QCOMPARE(m_business->undoName()->args, QStringList(QStringLiteral("Борис")));
  }

  void stoppedWorkChangesNothing() {
    std::stop_source stop;
    Progress progress;
    progress.stop = stop.get_token();
    qint64 told = 0;
    progress.report = [&](qint64 done, qint64) {
      told = done;
      stop.request_stop();
    };
    VERIFY_OK(m_business->file().write([](SQLite::Database& db) {
      db.exec(
          "WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
          "INSERT INTO client (id, name, created_day) SELECT i, 'c', 0 FROM n");
    }));
    VERIFY_OK(m_business->reloadNow());
    const std::vector<ClientId> all = ledger().clientIds;
    const auto answer = ClientBulk(*m_business).removeNow(all, {}, progress);
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::Cancelled);
    QVERIFY(told > 0 && told < static_cast<qint64>(all.size()));
    VERIFY_OK(m_business->reloadNow());
    QCOMPARE(ledger().clients(), all.size());
    QVERIFY(!m_business->undoName());
  }

  void viewsAreSavedRenamedDeletedAndTakenBack() {
    ClientBulk bulk(*m_business);
    const auto names = [&] {
      QStringList all;
      const auto views = bulk.viewsNow();
      for (const ClientView& view : *views) all += view.name;
      return all;
    };
    const auto first = bulk.saveViewNow(QStringLiteral(" Москва "), {{QStringLiteral("a"), 1}});
    VERIFY_OK(first);
    VERIFY_OK(bulk.saveViewNow(QStringLiteral("Опт"), {}));
    const auto again = bulk.saveViewNow(QStringLiteral("Москва"), {{QStringLiteral("a"), 2}});
    QCOMPARE(*again, *first);
    QCOMPARE((*bulk.viewsNow())[0].plan[QStringLiteral("a")].toInt(), 2);
    VERIFY_OK(m_business->undoNow());
    QCOMPARE((*bulk.viewsNow())[0].plan[QStringLiteral("a")].toInt(), 1);
    QCOMPARE(bulk.renameViewNow(*first, QStringLiteral("Опт")).error().code, ErrorCode::NameTaken);
    VERIFY_OK(bulk.renameViewNow(*first, QStringLiteral("Псков")));
    QCOMPARE(names(), (QStringList{QStringLiteral("Опт"), QStringLiteral("Псков")}));
    VERIFY_OK(bulk.removeViewNow(*first));
    QCOMPARE(names(), QStringList(QStringLiteral("Опт")));
    QCOMPARE(m_business->undoName()->args, QStringList(QStringLiteral("Псков")));
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(names().size(), 2);
    QCOMPARE(bulk.removeViewNow(999).error().code, ErrorCode::NotFound);
  }

  void theListUsesAgainWhatHolds() {
    ClientListService service(*m_business);
    ClientListQuery query;
    query.dates = yearEndingAt(20'269);
    query.order = {{ClientField::Monetary, true}};
    const auto all = service.listNow(query);
    VERIFY_OK(all);
    QCOMPARE((*all)->rows, (std::vector<std::uint32_t>{0, 1, 2}));
    QCOMPARE((*all)->shown.spentMinor, 5700);
    QCOMPARE((*all)->shown.mostMinor, 5000);
    ClientCondition some;
    some.kind = ConditionKind::Money;
    some.to = 1000;
    query.filter = {{some}};
    const auto few = service.listNow(query, *all);
    QCOMPARE((*few)->rows, (std::vector<std::uint32_t>{1, 2}));
    QCOMPARE((*few)->everyone, (*all)->everyone);
    QCOMPARE((*few)->view, (*all)->view);
    query.order = {{ClientField::Name, true}};
    const auto named = service.listNow(query, *few);
    QCOMPARE((*named)->rows, (std::vector<std::uint32_t>{2, 1}));
    VERIFY_OK(ClientBulk(*m_business).tagNow({1}, QStringLiteral("x")));
    const auto fresh = service.listNow(query, *named);
    QVERIFY((*fresh)->view != (*named)->view);  // another ledger
  }
};

RETENTA_TEST_MAIN(TestClientBulk)
#include "tst_clientbulk.moc"
