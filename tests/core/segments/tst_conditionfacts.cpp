// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions that the base must be asked about, and saved views as segments.
#include "core/segments/conditionfacts.h"

#include <random>

#include <QJsonArray>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/segments/clientbulk.h"
#include "core/segments/clientlistservice.h"
#include "core/segments/savedsegments.h"
#include "core/rfm/segmenthistory.h"
#include "tests/support/support.h"

using namespace retenta;

class TestConditionFacts : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20'000};
  std::unique_ptr<Business> m_business;
  static constexpr Day asOf = 20'000;

  std::vector<ClientId> idsOf(const ClientFilter& filter, const ClientListPtr& last = nullptr) {
    const auto list =
        ClientListService(*m_business).listNow({yearEndingAt(asOf), filter, {}}, last);
    if (!list) qFatal("%s", qPrintable(test::describe(list.error())));
    std::vector<ClientId> ids;
    for (const std::uint32_t row : (*list)->rows) {
      ids.push_back((*list)->view->ledger->clientIds[row]);
    }
    return ids;
  }
  static ClientCondition make(ConditionKind kind, const QStringList& words,
                              std::optional<qint64> from = {}, std::optional<qint64> to = {}) {
    ClientCondition c;
    c.kind = kind;
    c.words = words;
    c.from = from;
    c.to = to;
    return c;
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    static int number = 0;
    auto made =
        Business::create(m_dir.filePath(QStringLiteral("%1.retenta").arg(++number)), {}, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
    VERIFY_OK(m_business->file().write([](SQLite::Database& db) {
      db.exec(R"sql(
        INSERT INTO source VALUES (1, 'file');
        INSERT INTO client (id, name, city, created_day) VALUES
          (1, 'Анна', 'Псков', 0), (2, 'Борис', 'Псков', 0), (3, 'Вера', 'Орёл', 0),
          (4, 'Глеб', '', 0), (5, 'Дина', '', 0);
        INSERT INTO product (id, name, category) VALUES
          (1, 'Эспрессо', 'Кофе'), (2, 'Латте', 'Кофе'), (3, 'Чай чёрный', 'Чай'),
          (4, 'Кофе', 'Сувениры');
        INSERT INTO purchase
          (client_id, day, id, status, amount_minor, refund_minor, currency, source_id, key_hash,
           product_id)
        VALUES
          (1, 19990, 1, 1, 900, 0, 'RUB', 1, 1, 1),
          (2, 19700, 2, 1, 900, 0, 'RUB', 1, 2, 2),
          (3, 19995, 3, 5, 500, 0, 'RUB', 1, 3, 1),
          (4, 19999, 4, 1, 500, 0, 'RUB', 1, 4, NULL),
          (5, 20001, 5, 1, 700, 0, 'RUB', 1, 5, 3);
        INSERT INTO item (purchase_id, line, product_id, quantity_milli, amount_minor)
        VALUES (4, 1, 3, 1000, 300), (4, 2, 4, 1000, 200);
        INSERT INTO campaign (id, name, state, plan, planned_day, saved_ms) VALUES
          (1, 'Весна', 'measured', '{}', 19900, 0), (2, 'Лето', 'draft', '{}', 19990, 0),
          (3, 'Осень', 'running', '{}', 19995, 0);
        INSERT INTO campaign_member (campaign_id, client_id, role, segment) VALUES
          (1, 1, 'treated', 'loyal'), (1, 2, 'control_group', 'loyal'),
          (2, 4, 'treated', 'loyal'), (3, 3, 'treated', 'loyal'), (3, 1, 'no_consent', 'loyal');
      )sql");
    }));
    VERIFY_OK(m_business->reloadNow());
  }

  void boughtGoodsOrCategories_data() {
    QTest::addColumn<ClientCondition>("condition");
    QTest::addColumn<std::vector<ClientId>>("ids");
    using Ids = std::vector<ClientId>;
    const auto bought = [](const QStringList& words, std::optional<qint64> from = {},
                           std::optional<qint64> to = {}) {
      return make(ConditionKind::Bought, words, from, to);
    };
    QTest::newRow("a category") << bought({QStringLiteral("кофе")}) << Ids{1, 2, 4};
    QTest::newRow("a good, ё as е") << bought({QStringLiteral("чай черный")}) << Ids{4};
    QTest::newRow("any of two") << bought({QStringLiteral("Чай"), QStringLiteral("ЛАТТЕ")})
                                << Ids{2, 4};
    QTest::newRow("lately") << bought({QStringLiteral("Кофе")}, {}, 90) << Ids{1, 4};
    QTest::newRow("long ago") << bought({QStringLiteral("Кофе")}, 90) << Ids{2};
    QTest::newRow("cancelled does not count") << bought({QStringLiteral("эспрессо")}) << Ids{1};
    QTest::newRow("nothing of the kind") << bought({QStringLiteral("вино")}) << Ids{};
    ClientCondition never = bought({QStringLiteral("Кофе")});
    never.negated = true;
    QTest::newRow("never") << never << Ids{3, 5};
  }
  void boughtGoodsOrCategories() {
    QFETCH(ClientCondition, condition);
    QFETCH(std::vector<ClientId>, ids);
    QCOMPARE(idsOf({{condition}}), ids);
  }

  void whoWasInACampaign() {
    const auto contacted = [](qint64 campaign, std::optional<qint64> to = {}) {
      ClientCondition c = make(ConditionKind::Contacted, {}, {}, to);
      c.number = campaign;
      return c;
    };
    using Ids = std::vector<ClientId>;
    QCOMPARE(idsOf({{contacted(0)}}), Ids({1, 3}));
    QCOMPARE(idsOf({{contacted(0, 30)}}), Ids({3}));
    QCOMPARE(idsOf({{contacted(1)}}), Ids({1}));
    QCOMPARE(idsOf({{contacted(2)}}), Ids());  // a draft wrote to nobody
  }

  void whatABaseHasToOffer() {
    const auto names = factNames(*m_business);
    VERIFY_OK(names);
    QCOMPARE(names->goods, QStringList({QStringLiteral("Кофе"), QStringLiteral("Сувениры"),
                                        QStringLiteral("Чай"), QStringLiteral("Латте"),
                                        QStringLiteral("Чай чёрный"), QStringLiteral("Эспрессо")}));
    QCOMPARE(names->campaigns.size(), 2U);
    QCOMPARE(names->campaigns.front().second, QStringLiteral("Осень"));
  }

  // Against the history of each client, one by one.
  void segmentLeftLast() {
    VERIFY_OK(m_business->file().write([](SQLite::Database& db) {
      std::mt19937 random(11);
      SQLite::Statement client(db, "INSERT INTO client (id, created_day) VALUES (?, 1)");
      SQLite::Statement purchase(
          db,
          "INSERT INTO purchase (client_id, day, id, status, amount_minor, currency, source_id, "
          "key_hash) VALUES (?, ?, ?, 1, ?, 'RUB', 1, ?)");
      int id = 100;
      for (int c = 10; c < 130; ++c) {
        client.bind(1, c);
        client.exec();
        client.reset();
        for (int k = static_cast<int>(random() % 12); k > 0; --k) {
          purchase.bind(1, c);
          purchase.bind(2, 19'300 + static_cast<int>(random() % 700));
          purchase.bind(3, ++id);
          purchase.bind(4, static_cast<int>(random() % 9000));
          purchase.bind(5, id);
          purchase.exec();
          purchase.reset();
        }
      }
    }));
    VERIFY_OK(m_business->reloadNow());
    const LedgerPtr ledger = m_business->ledger();
    const RfmThresholds thresholds;
    const VipBounds bounds = VipBounds::of(*ledger, thresholds);
    int found = 0;
    for (const char* word : {"vip", "loyal", "at_risk", "promising", "new", "loyal_at_risk"}) {
      for (const std::optional<qint64> days :
           {std::optional<qint64>(), std::optional<qint64>(60)}) {
        const ClientCondition c =
            make(ConditionKind::Previous, {QString::fromLatin1(word)}, {}, days);
        std::vector<ClientId> wanted;
        for (std::size_t i = 0; i < ledger->clients(); ++i) {
          std::vector<HistoryPurchase> own;
          for (auto r = ledger->purchaseBegin[i]; r < ledger->purchaseBegin[i + 1]; ++r) {
            own.push_back({ledger->days[r], ledger->netMinor[r], ledger->transactions[r] != 0});
          }
          const auto left = previousSegment(segmentHistory(own, thresholds, bounds, asOf));
          if (left && segmentSetFromId(QString::fromLatin1(word))->has(left->from) &&
              (!days || asOf - left->day <= *days)) {
            wanted.push_back(ledger->clientIds[i]);
          }
        }
        QCOMPARE(idsOf({{c}}), wanted);
        found += static_cast<int>(wanted.size());
      }
    }
    QVERIFY(found > 50);
  }

  void factsAreLookedUpOnce() {
    const ClientFilter filter{{make(ConditionKind::Bought, {QStringLiteral("Кофе")}),
                               make(ConditionKind::City, {QStringLiteral("псков")})}};
    const ClientListService service(*m_business);
    const auto first = service.listNow({yearEndingAt(asOf), filter, {}});
    VERIFY_OK(first);
    QVERIFY((*first)->facts[0] && !(*first)->facts[1]);
    ClientFilter more = filter;
    more.conditions.insert(more.conditions.begin(), make(ConditionKind::Recency, {}, {}, 30));
    const auto second = service.listNow({yearEndingAt(asOf), more, {}}, *first);
    VERIFY_OK(second);
    QCOMPARE((*second)->facts[1], (*first)->facts[0]);
    QCOMPARE((*second)->rows.size(), 1U);
    // Another day is another question.
    const auto third = service.listNow({yearEndingAt(19'000), more, {}}, *second);
    VERIFY_OK(third);
    QVERIFY((*third)->facts[1] != (*second)->facts[1]);
    QVERIFY((*third)->rows.empty());
    // Without facts such a condition names nobody, and not everybody.
    QVERIFY(matchingRows((*first)->view->table(), filter).empty());
  }

  void aSavedViewIsASegment() {
    ClientBulk bulk(*m_business);
    const ClientFilter filter{{make(ConditionKind::Bought, {QStringLiteral("Кофе")})}};
    VERIFY_OK(bulk.saveViewNow(QStringLiteral("Любят кофе"),
                               {{QStringLiteral("filter"), filterToJson(filter)},
                                {QStringLiteral("find"), QStringLiteral("бор")}}));
    const auto saved = savedSegmentNow(*m_business, QStringLiteral(" любят КОФЕ "));
    VERIFY_OK(saved);
    QVERIFY(saved->has_value());
    QCOMPARE(idsOf((**saved).filter), std::vector<ClientId>({2}));
    QCOMPARE(*savedSegmentNamesNow(*m_business), QStringList(QStringLiteral("Любят кофе")));
    QVERIFY(!(*savedSegmentNow(*m_business, QStringLiteral("нет такого"))).has_value());
    VERIFY_OK(bulk.saveViewNow(
        QStringLiteral("Будущее"),
        {{QStringLiteral("filter"),
          QJsonObject{
              {QStringLiteral("all"),
               QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("moon")}}}}}}}));
    const auto newer = savedSegmentNow(*m_business, QStringLiteral("Будущее"));
    QVERIFY(!newer.ok());
  }
};

RETENTA_TEST_MAIN(TestConditionFacts)
#include "tst_conditionfacts.moc"
