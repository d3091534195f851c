// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/campaigns/campaignservice.h"
#include "core/demo/demo.h"
#include "core/revenue/scenarioservice.h"
#include "core/rfm/rfmgrid.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

constexpr int clientsAsked = 2400;

// Every row of what the sample business consists of, in a fixed order.
QByteArray digest(Business& business) {
  const char* const tables[] = {
      "SELECT id, name, name_key, gender, birthday, city, origin, created_day FROM client "
      "ORDER BY id",
      "SELECT kind, source, value, client_id, typed FROM identity ORDER BY kind, source, value",
      "SELECT id, client_id, channel, action, day, source, wording, entered_ms FROM consent "
      "ORDER BY id",
      "SELECT client_id, day, id, status, amount_minor, refund_minor, order_ref, channel "
      "FROM every_purchase ORDER BY client_id, day, id",
      "SELECT purchase_id, line, product_id, quantity_milli, amount_minor FROM item "
      "ORDER BY purchase_id, line",
      "SELECT id, name, category FROM product ORDER BY id",
  };
  const auto sum = business.file().read([&](SQLite::Database& db) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const char* sql : tables) {
      SQLite::Statement rows(db, sql);
      while (rows.executeStep()) {
        for (int c = 0; c < rows.getColumnCount(); ++c) {
          hash.addData(QByteArrayView(rows.getColumn(c).getText()));
          hash.addData(QByteArrayView("|"));
        }
        hash.addData(QByteArrayView("\n"));
      }
    }
    return hash.result().toHex();
  });
  return sum.ok() ? *sum : QByteArray();
}

qint64 ask(Business& business, const char* sql) {
  const auto value = business.file().read(
      [&](SQLite::Database& db) { return qint64{db.execAndGet(sql).getInt64()}; });
  return value.ok() ? *value : -1;
}

}  // namespace

class TestDemo : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{21000};
  int m_made = 0;
  std::unique_ptr<Business> m_shop;
  DemoSummary m_summary;

  std::unique_ptr<Business> make(const DemoOptions& options, DemoSummary* summary = nullptr) {
    const QString path = m_dir.filePath(QStringLiteral("d%1.retenta").arg(++m_made));
    auto made = makeDemo(path, options, m_clock, {}, summary);
    if (!made) qCritical("%s", qPrintable(test::describe(made.error())));
    return made.ok() ? std::move(*made) : nullptr;
  }

 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void initTestCase() {
    QElapsedTimer timer;
    timer.start();
    m_shop = make({}, &m_summary);
    QVERIFY(m_shop);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
  }

  void sameSeedSameContent() {
    const QByteArray first = digest(*m_shop);
    // The content is part of the contract: pictures, figures of the help and benchmarks stand on
    // it. A change here is a change of all of them.
    QCOMPARE(first, QByteArray("88382096eb6609320a25e0bd470da412d7ac31a2a3a0f1974db5a9385be9b134"));
    DemoOptions other;
    other.seed = 2;
    const auto different = make(other);
    QVERIFY(different);
    QVERIFY(digest(*different) != first);
  }

  // One shop told in two languages: every number is the same, every word another.
  void theEnglishOneHasTheSameFigures() {
    DemoOptions english;
    english.language = DemoLanguage::English;
    DemoSummary summary;
    const auto shop = make(english, &summary);
    QVERIFY(shop);
    QCOMPARE(summary.purchases, m_summary.purchases);
    QCOMPARE(summary.contacts, m_summary.contacts);
    QCOMPARE(shop->profile().name, QStringLiteral("Beans Coffee House"));
    const Ledger& ours = *shop->ledger();
    const Ledger& theirs = *m_shop->ledger();
    QCOMPARE(ours.days, theirs.days);
    QCOMPARE(ours.netMinor, theirs.netMinor);
    QCOMPARE(ours.transactions, theirs.transactions);
    QCOMPARE(ours.currency.code(), theirs.currency.code());
    for (const char* sql :
         {"SELECT count(*) FROM item", "SELECT sum(amount_minor * line) FROM item",
          "SELECT sum(product_id * line) FROM item", "SELECT count(DISTINCT city) FROM client",
          "SELECT count(DISTINCT name) FROM product", "SELECT count(*) FROM consent",
          "SELECT count(DISTINCT category) FROM product",
          "SELECT count(*) FROM client "
          "WHERE name = ''",
          "SELECT count(*) FROM campaign", "SELECT count(*) FROM scenario",
          "SELECT count(*) FROM campaign_member"}) {
      QCOMPARE(ask(*shop, sql), ask(*m_shop, sql));
    }
    // Not one Cyrillic letter in any text of any table.
    const auto texts = shop->file().read([](SQLite::Database& db) {
      QStringList all;
      SQLite::Statement columns(
          db,
          "SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c "
          "WHERE t.type = 'table' AND c.type = 'TEXT'");
      while (columns.executeStep()) {
        const std::string table = columns.getColumn(0).getString();
        const std::string column = columns.getColumn(1).getString();
        SQLite::Statement rows(db, "SELECT DISTINCT " + column + " FROM " + table);
        while (rows.executeStep()) all += QString::fromUtf8(rows.getColumn(0).getText());
      }
      return all;
    });
    VERIFY_OK(texts);
    QVERIFY(texts->contains(QStringLiteral("Cappuccino")));
    static const QRegularExpression cyrillic(QStringLiteral("[\\x{0400}-\\x{04FF}]"));
    for (const QString& text : *texts) {
      QVERIFY2(!text.contains(cyrillic), qPrintable(text));
    }
  }

  void openingCanBeCancelled() {
    const QString path = m_dir.filePath(QStringLiteral("opened.retenta"));
    VERIFY_OK(makeDemo(path, {}, m_clock));
    std::stop_source stop;
    stop.request_stop();
    const auto open = [&](const Progress& progress) {
      return Business::open(path, BaseFile::Access::ReadWrite, m_clock, Business::Reads::AtOnce,
                            progress);
    };
    const auto cancelled = open({{}, stop.get_token()});
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    VERIFY_OK(open({}));  // nobody holds it
  }

  void figuresStayWithinTheirBounds() {
    const LedgerPtr ledger = m_shop->ledger();
    QCOMPARE(m_shop->profile().name, QStringLiteral("Кофейня «Зёрна»"));
    QVERIFY(m_shop->profile().demo);
    QCOMPARE(m_summary.clients, clientsAsked);
    QCOMPARE(qint64(ledger->clients()), m_summary.clients + m_summary.contacts);
    QVERIFY(m_summary.contacts > 190 && m_summary.contacts < 230);
    QCOMPARE(*ledger->lastDay, test::day("2025-06-30"));
    QVERIFY(*ledger->firstDay >= test::day("2022-07-01"));
    QVERIFY(*ledger->firstDay < test::day("2022-07-08"));
    qint64 revenue = 0;
    qint64 orders = 0;
    qint64 sold = 0;
    for (std::size_t r = 0; r < ledger->purchases(); ++r) {
      sold += ledger->transactions[r];
      if (ledger->days[r] < test::day("2024-07-01")) continue;
      revenue += ledger->netMinor[r];
      orders += ledger->transactions[r];
    }
    QCOMPARE(sold, m_summary.purchases);
    QVERIFY2(revenue > 12'000'000'00 && revenue < 14'500'000'00,
             qPrintable(QString::number(revenue)));
    const qint64 check = revenue / orders;
    QVERIFY2(check > 2'250'00 && check < 2'650'00, qPrintable(QString::number(check)));
  }

  void everyCellIsMet() {
    const Day end = test::day("2025-06-30");
    const RfmGrid grid = rfmGrid(*m_shop->ledger(), {}, yearEndingAt(end));
    // As the pictures of the design show them, within a quarter.
    const std::array<std::pair<Segment, int>, segmentCount> wanted = {{
        {Segment::ChurnedLoyal, 96},
        {Segment::LoyalAtRisk, 142},
        {Segment::Loyal, 188},
        {Segment::Vip, 74},
        {Segment::ChurnedPromising, 241},
        {Segment::PromisingAtRisk, 203},
        {Segment::Promising, 316},
        {Segment::LostOneTimers, 604},
        {Segment::OneTimersAtRisk, 287},
        {Segment::Newcomers, 164},
        {Segment::FirstPurchase, 88},
        {Segment::NoPurchases, 212},
    }};
    for (const auto& [segment, clients] : wanted) {
      const qint64 found = grid.matrix.cell(segment).clients;
      QVERIFY2(std::abs(double(found) / clients - 1) < 0.25,
               qPrintable(QStringLiteral("%1: %2").arg(segmentId(segment)).arg(found)));
    }
    QCOMPARE(grid.matrix.total.clients, clientsAsked);
    // A few dear clients bring a large part of the money.
    QVERIFY(grid.matrix.shareOfPeriodRevenue(Segment::Vip) > 0.2);
    QVERIFY(grid.matrix.formerVip > 0);
    QVERIFY(grid.matrix.vipByMoney > 0);
  }

  void peopleCanBeReached() {
    Business& shop = *m_shop;
    const double phones = double(ask(shop, "SELECT count(*) FROM identity WHERE kind = 2"));
    const double mails = double(ask(shop, "SELECT count(*) FROM identity WHERE kind = 1"));
    const double people = double(ask(shop, "SELECT count(*) FROM client"));
    QVERIFY(phones / people > 0.88 && phones / people < 0.97);
    QVERIFY(mails / people > 0.72 && mails / people < 0.86);
    std::array<int, 6> given{};
    int refused = 0;
    for (const ConsentState& state : shop.ledger()->consents) {
      for (const Channel channel : allChannels) {
        given[static_cast<std::size_t>(channel)] += state.given.has(channel);
        refused += state.refused.has(channel);
      }
    }
    const auto rate = [&](Channel channel, double of) {
      return given[static_cast<std::size_t>(channel)] / of;
    };
    QVERIFY(std::abs(rate(Channel::Call, phones) - 0.80) < 0.03);
    QVERIFY(std::abs(rate(Channel::Messenger, phones) - 0.70) < 0.03);
    QVERIFY(std::abs(rate(Channel::Sms, phones) - 0.90) < 0.03);
    QVERIFY(std::abs(rate(Channel::Email, mails) - 0.65) < 0.03);
    QVERIFY(refused > 200);
    QCOMPARE(ask(shop, "SELECT count(*) FROM consent WHERE source = '' OR day < 10000"), 0);
    // Numbers and addresses that belong to nobody.
    QCOMPARE(ask(shop, "SELECT count(*) FROM identity WHERE kind = 2 AND value NOT GLOB '7900*'"),
             0);
    QCOMPARE(ask(shop,
                 "SELECT count(*) FROM identity WHERE kind = 1 AND value NOT LIKE "
                 "'%@%example.com' AND value NOT LIKE '%@%example.org' AND value NOT LIKE "
                 "'%@%example.net'"),
             0);
  }

  void ordersAreWhole() {
    Business& shop = *m_shop;
    QCOMPARE(ask(shop,
                 "SELECT count(*) FROM purchase WHERE status = 1 AND amount_minor <> (SELECT "
                 "sum(amount_minor) FROM item WHERE purchase_id = purchase.id)"),
             0);
    for (int status = 1; status <= 7; ++status) {
      const QByteArray sql =
          "SELECT count(*) FROM every_purchase WHERE status = " + QByteArray::number(status);
      QVERIFY2(ask(shop, sql.constData()) > 0, sql.constData());
    }
    QCOMPARE(
        ask(shop, "SELECT count(*) FROM every_purchase WHERE status = 7 AND amount_minor >= 0"), 0);
    QCOMPARE(ask(shop, "SELECT count(*) - count(DISTINCT order_ref) FROM every_purchase"), 0);
    QCOMPARE(ask(shop, "SELECT count(*) - count(DISTINCT id) FROM every_purchase"), 0);
    QCOMPARE(ask(shop, "SELECT count(*) FROM client WHERE name LIKE '%ова %' AND gender <> 'f'"),
             0);
    const auto problems = shop.file().check();
    VERIFY_OK(problems);
    QCOMPARE(*problems, QStringList());
  }

  void otherSizes_data() {
    QTest::addColumn<int>("clients");
    QTest::addColumn<int>("months");
    QTest::newRow("one") << 1 << 36;
    QTest::newRow("few") << 13 << 1;
    QTest::newRow("a year") << 5000 << 12;
    QTest::newRow("ten years") << 500 << 120;
  }

  void otherSizes() {
    QFETCH(int, clients);
    QFETCH(int, months);
    DemoOptions options;
    options.clients = clients;
    options.months = months;
    options.end = test::day("2024-02-29");
    DemoSummary summary;
    const auto shop = make(options, &summary);
    QVERIFY(shop);
    QCOMPARE(summary.clients, qint64{clients});
    QCOMPARE(*shop->ledger()->lastDay, options.end);
    QVERIFY(*shop->ledger()->firstDay >= addMonths(options.end + 1, -months));
    if (clients < 5000) return;
    const RfmGrid grid = rfmGrid(*shop->ledger(), {}, yearEndingAt(options.end));
    for (const RfmCell& cell : grid.matrix.cells) QVERIFY(cell.clients > 0);
  }

  void refusesAndCleansUp() {
    const QString path = m_dir.filePath(QStringLiteral("never.retenta"));
    DemoOptions options;
    options.clients = 0;
    QCOMPARE(makeDemo(path, options, m_clock).error().code, ErrorCode::BadNumber);
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(makeDemo(path, {}, m_clock, {{}, stop.get_token()}).error().code,
             ErrorCode::Cancelled);
    QVERIFY(QDir(m_dir.path()).entryList({QStringLiteral("never*")}).isEmpty());
    QCOMPARE(makeDemo(m_shop->file().path(), {}, m_clock).error().code, ErrorCode::FileExists);
    QVERIFY(QFile::exists(m_shop->file().path()));
  }

  void plansAreThereWithoutAStepToUndo() {
    QVERIFY(!m_shop->undoName());
    CampaignService campaigns(*m_shop);
    const auto list = campaigns.listNow(DemoOptions{}.end);
    VERIFY_OK(list);
    QCOMPARE(list->size(), 3U);
    QCOMPARE(std::count_if(list->begin(), list->end(),
                           [](const CampaignSummary& c) {
                             return c.campaign.state == CampaignState::Scheduled;
                           }),
             1);
    for (const CampaignSummary& c : *list) QVERIFY(c.treated > 10 && c.profitMinor);
    const auto scenarios = ScenarioService(*m_shop).listNow();
    VERIFY_OK(scenarios);
    QCOMPARE(scenarios->size(), 1U);
  }
};

RETENTA_TEST_MAIN(TestDemo)
#include "tst_demo.moc"
