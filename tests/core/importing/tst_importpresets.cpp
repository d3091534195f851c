// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>

#include "core/importing/recognition/presets.h"
#include "tests/core/importing/importfixture.h"

using namespace retenta;

// The exports of other programs, a small file of each: recognised without a word from the user.
class TestImportPresets : public test::ImportFixture {
  Q_OBJECT

  static QString money(const std::map<Currency, qint64>& sums) {
    QStringList parts;
    for (const auto& [currency, minor] : sums)
      parts += QStringLiteral("%1 %2").arg(currency.code()).arg(minor);
    return parts.join(QStringLiteral(", "));
  }

 private Q_SLOTS:
  void files_data() {
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("counts");  // records accepted clients purchases returns; left out
    QTest::addColumn<QString>("revenue");
    const auto row = [](const char* file, const char* preset, const char* counts,
                        const char* revenue = "") {
      QTest::newRow(file) << QString::fromLatin1(preset) << QString::fromLatin1(counts)
                          << QString::fromLatin1(revenue);
    };
    row("shopify.csv", "shopify", "4 4 2 3 0", "USD 5500");
    row("woo_aoe.csv", "woo_aoe", "3 3 2 2 0", "RUB 4550");
    row("webtoffee.csv", "woo_webtoffee", "3 3 3 3 0", "EUR 7550");
    row("woo_analytics.csv", "woo_analytics", "2 2 2 2 0", "RUB 4550");
    row("stripe.csv", "stripe", "3 3 2 3 0", "EUR 0, USD 4550");
    // A withdrawal and a payment that moved no money are neither sales nor returns.
    row("paypal.csv", "paypal", "3 3 2 2 1", "EUR 2500, USD 120000");
    row("square.csv", "square", "3 2 1 1 1; 4 no_client", "USD 119500");
    row("square_items.csv", "square", "2 2 1 1 0", "USD 3000");
    row("etsy.csv", "etsy", "2 2 2 2 0", "USD 1800");
    row("etsy_items.csv", "etsy_items", "2 2 2 2 0", "USD 1700");
    row("amazon.txt", "amazon", "3 3 2 2 0", "USD 1750");
    row("1c_hier.csv", "1c_report", "5 5 2 2 0", "RUB 220000");
    row("1c_reg.csv", "1c_report", "4 3 1 1 1; 5 no_client", "RUB 100000");
    row("iiko.csv", "iiko", "4 4 2 3 0", "RUB 80000");
    row("moysklad.csv", "moysklad", "2 2 2 2 0", "RUB 150000");
    row("evotor.csv", "evotor", "3 2 1 1 1; 3 no_client", "RUB 120000");
    row("bitrix_orders.csv", "bitrix_orders", "3 3 2 3 0", "RUB 100000");
    row("tilda.csv", "tilda", "2 2 2 2 0", "RUB 220000");
    row("getcourse.csv", "getcourse", "4 4 2 4 0", "RUB 150000");
    row("amo_deals.csv", "amo_deals", "3 3 2 3 0", "RUB 150000");
    row("uci.csv", "uci", "5 4 3 2 1; 6 no_client", "GBP 9814");
    row("retailcrm.csv", "", "2 2 2 2 0", "RUB 150000");
    row("insales.csv", "", "2 2 2 2 0", "RUB 150000");
    // A cancelled order is none, though it was paid once.
    row("retailcrm_states.csv", "", "3 3 2 3 0", "RUB 120000");
    row("yclients_visits.csv", "", "3 3 2 3 0", "RUB 150000");
    row("evotor_contacts.csv", "evotor", "3 3 2 2 1", "RUB 222000");
    row("bitrix24_deals.csv", "bitrix24_deals", "3 3 2 3 0", "RUB 4500000");
    // Clients, documents and goods in one column, and without goods.
    row("1c_tree.csv", "", "11 9 2 3 1; 10 no_client; 11 no_client", "RUB 730000");
    row("1c_tree_flat.csv", "", "3 3 2 3 0", "RUB 850000");
    row("shopify_customers.csv", "shopify_customers", "2 2 2 0 0");
    row("outlook_ru.csv", "outlook", "2 2 2 0 0");
    row("google_contacts.csv", "google_contacts", "2 2 2 0 0");
    row("google_old.csv", "google_contacts_old", "1 1 1 0 0");
    row("outlook.csv", "outlook", "2 2 2 0 0");
    row("bitrix24.csv", "bitrix24", "2 2 2 0 0");
    row("amo_contacts.csv", "amo_contacts", "2 2 2 0 0");
    row("yclients.csv", "yclients", "2 2 2 0 0");
    row("subscribed_members.csv", "mailchimp", "2 2 2 0 0");
    row("hubspot.csv", "hubspot", "2 2 2 0 0");
    row("salesforce.xls", "salesforce", "2 2 2 0 0");
    row("unisender_contacts.csv", "unisender", "3 3 3 0 0");
    row("sendpulse.csv", "sendpulse", "4 4 4 0 0");
    row("thunderbird.csv", "thunderbird", "2 2 2 0 0");
    row("unisender_report.csv", "unisender_report", "3 3 0 0 0");
    row("klaviyo_campaigns.csv", "klaviyo_campaigns", "2 2 0 0 0");
    row("mailchimp_campaigns.csv", "mailchimp_campaigns", "1 1 0 0 0");
    row("members_march_news_opened.csv", "mailchimp_activity", "2 2 0 0 0");
    row("cards.vcf", "vcard", "2 2 2 0 0");
  }
  void files() {
    QFETCH(QString, preset);
    QFETCH(QString, counts);
    QFETCH(QString, revenue);
    const QString path =
        test::dataFile(QStringLiteral("presets/") + QString::fromLatin1(QTest::currentDataTag()));
    const auto plan = m_service->inspectNow(path, {});
    VERIFY_OK(plan);
    QCOMPARE(plan->preset, preset);
    QVERIFY(plan->ready());
    const auto report = m_service->importNow(*plan, {});
    VERIFY_OK(report);
    QStringList told(QStringLiteral("%1 %2 %3 %4 %5")
                         .arg(report->records)
                         .arg(report->accepted)
                         .arg(report->clients)
                         .arg(report->purchases)
                         .arg(report->refundDocuments));
    QCOMPARE((told + reasons(*report)).join(QStringLiteral("; ")), counts);
    QCOMPARE(money(report->revenueMinor), revenue);
  }

  // An order of the same columns is no subscriber.
  void subscribersAndOrders() {
    const QString path = test::dataFile(QStringLiteral("presets/sendpulse.csv"));
    const auto plan = m_service->inspectNow(path, {});
    VERIFY_OK(plan);
    VERIFY_OK(m_service->importNow(*plan, {}));
    QCOMPARE(ask("SELECT i.value, c.action FROM consent AS c JOIN identity AS i "
                 "ON i.client_id = c.client_id WHERE i.kind = 1 ORDER BY 1"),
             QStringLiteral("ann@example.org given|bob@example.org withdrawn"));
    QCOMPARE(ask("SELECT birthday, city FROM client WHERE name = 'Анна Ким'"),
             QStringLiteral("1990-05-17 Тверь"));
    const auto orders = m_service->inspectNow(
        write("Email,Phone,Status,Created date,Total\n"
              "ann@example.org,+79161234567,paid,2025-03-05 10:00:00,100.50\n"),
        {});
    VERIFY_OK(orders);
    QCOMPARE(orders->preset, QString());
    QCOMPARE(orders->kind, ImportKind::Orders);
  }

  // Nobody adds a preset without its file.
  void everyPresetIsTried() {
    QStringList tried;
    for (const QString& name :
         QDir(test::dataFile(QStringLiteral("presets"))).entryList(QDir::Files)) {
      const auto plan =
          m_service->inspectNow(test::dataFile(QStringLiteral("presets/") + name), {});
      VERIFY_OK(plan);
      tried += plan->preset;
    }
    tried +=
        {QStringLiteral("retenta_clients"), QStringLiteral("retenta_purchases")};  // tst_roundtrip
    for (const Preset& preset : allPresets())
      QVERIFY2(tried.contains(QString::fromLatin1(preset.id)), preset.id);
  }

  void whatTheFilesSayOfPeople() {
    const auto take = [&](const char* name) {
      const auto plan = m_service->inspectNow(
          test::dataFile(QStringLiteral("presets/") + QString::fromLatin1(name)), {});
      return plan.ok() && m_service->importNow(*plan, {}).ok();
    };
    QVERIFY(take("paypal.csv"));
    // What was given back to Ann is hers, not the shop's.
    QCOMPARE(ask("SELECT c.name, p.amount_minor FROM every_purchase AS p JOIN client AS c "
                 "ON c.id = p.client_id WHERE p.amount_minor < 0"),
             QStringLiteral("Ann Lee -3456"));
    QCOMPARE(ask("SELECT count(*) FROM identity WHERE value = 'shop@example.com'"),
             QStringLiteral("0"));
    QVERIFY(take("amo_deals.csv"));
    QCOMPARE(ask("SELECT status, count(*) FROM every_purchase WHERE order_ref IN ('1', '2', '3') "
                 "GROUP BY 1 ORDER BY 1"),
             QStringLiteral("1 1|4 1|5 1"));
  }
};

RETENTA_TEST_MAIN(TestImportPresets)
#include "tst_importpresets.moc"
