// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/business/business.h"
#include "core/clients/detailstore.h"
#include "core/importing/importservice.h"
#include "tests/core/importing/containerfixture.h"
#include "tests/support/support.h"

using namespace retenta;

// Files as programs really write them, against what a right import yields.
class TestImportSamples : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;
  FixedClock m_clock{test::day("2026-01-15")};

  std::unique_ptr<Business> freshBusiness(const QJsonObject& assume) {
    BusinessProfile profile;
    profile.country = assume[QStringLiteral("default_country")].toString(QStringLiteral("RU"));
    profile.currency = Currency::fromCode(assume[QStringLiteral("default_currency")].toString())
                           .value_or(Currency());
    const QString path = m_dir.filePath(QStringLiteral("%1.retenta").arg(++m_count));
    auto made = Business::create(path, profile, m_clock);
    return made.ok() ? std::move(*made) : nullptr;
  }
  int m_count = 0;

  static QStringList rowsOf(const QJsonArray& list, const QString& word) {
    QStringList rows;
    for (const auto& entry : list) {
      const QJsonObject row = entry.toObject();
      rows +=
          QStringLiteral("%1 %2").arg(row[QStringLiteral("row")].toInt()).arg(row[word].toString());
    }
    rows.sort();
    return rows;
  }

  static QSet<QString> wordsOf(const QString& name) {
    const QStringList words = name.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
  }

  static std::vector<ClientDetails> everybody(Business& business) {
    const auto ids = business.ledger()->clientIds;
    auto all =
        business.file().read([&](SQLite::Database& db) { return loadClientDetails(db, ids); });
    return all.ok() ? *all : std::vector<ClientDetails>();
  }

  // Who has all the contacts given and all the words of the name.
  static std::vector<ClientDetails> matching(const std::vector<ClientDetails>& all,
                                             const QJsonObject& who) {
    QStringList emails;
    QStringList phones;
    const auto add = [](QStringList& list, const QString& value) {
      if (!value.isEmpty()) list += value;
    };
    add(emails, who[QStringLiteral("email")].toString());
    add(phones, who[QStringLiteral("phone")].toString());
    for (const auto& email : who[QStringLiteral("emails")].toArray()) add(emails, email.toString());
    for (const auto& phone : who[QStringLiteral("phones")].toArray()) add(phones, phone.toString());
    const QSet<QString> words = wordsOf(who[QStringLiteral("name")].toString());
    std::vector<ClientDetails> found;
    for (const ClientDetails& client : all) {
      const bool contacts =
          std::all_of(emails.begin(), emails.end(),
                      [&](const QString& email) { return client.emails.contains(email); }) &&
          std::all_of(phones.begin(), phones.end(),
                      [&](const QString& phone) { return client.phones.contains(phone); });
      if (contacts && wordsOf(client.name).contains(words)) found.push_back(client);
    }
    return found;
  }

  static void compareReport(const QJsonObject& expected, const QJsonObject& report) {
    for (const char* name : {"kind", "records", "clients", "purchases", "refund_documents", "items",
                             "gross", "revenue"}) {
      const QString key = QString::fromLatin1(name);
      if (expected.contains(key)) QCOMPARE(report[key], expected[key]);
    }
    const QJsonObject detect = expected[QStringLiteral("detect")].toObject();
    for (const char* name : {"encoding", "delimiter", "header_row", "decimal"}) {
      const QString key = QString::fromLatin1(name);
      if (detect.contains(key))
        QCOMPARE(report[QStringLiteral("detect")].toObject()[key], detect[key]);
    }
    const QJsonObject skipped = expected[QStringLiteral("skipped")].toObject();
    const QJsonObject ours = report[QStringLiteral("skipped")].toObject();
    for (auto it = ours.begin(); it != ours.end(); ++it)
      QCOMPARE(it.value().toInt(), skipped[it.key()].toInt(0));
    if (expected.contains(QStringLiteral("by_status")))
      QCOMPARE(report[QStringLiteral("by_status")], expected[QStringLiteral("by_status")]);
    QCOMPARE(rowsOf(report[QStringLiteral("rejected")].toArray(), QStringLiteral("reason")),
             rowsOf(expected[QStringLiteral("rejected")].toArray(), QStringLiteral("reason")));
    QCOMPARE(rowsOf(report[QStringLiteral("warnings")].toArray(), QStringLiteral("what")),
             rowsOf(expected[QStringLiteral("warnings")].toArray(), QStringLiteral("what")));
    QCOMPARE(report[QStringLiteral("records")].toInt(),
             report[QStringLiteral("accepted")].toInt() + report[QStringLiteral("known")].toInt() +
                 static_cast<int>(report[QStringLiteral("rejected")].toArray().size()));
  }

  static void compareClients(const QJsonObject& expected, Business& business) {
    const std::vector<ClientDetails> all = everybody(business);
    for (const auto& entry : expected[QStringLiteral("clients_check")].toArray())
      QCOMPARE(matching(all, entry.toObject()).size(), std::size_t{1});
    const LedgerPtr ledger = business.ledger();
    const QString currency =
        expected[QStringLiteral("top_clients_currency")].toString(ledger->currency.code());
    for (const auto& entry : expected[QStringLiteral("top_clients")].toArray()) {
      const QJsonObject who = entry.toObject();
      const auto found = matching(all, who);
      QVERIFY2(found.size() == 1, qPrintable(who[QStringLiteral("name")].toString()));
      if (currency != ledger->currency.code()) continue;
      const std::size_t row = *ledger->rowOf(found.front().id);
      qint64 revenue = 0;
      int orders = 0;
      for (auto i = ledger->purchaseBegin[row]; i < ledger->purchaseBegin[row + 1]; ++i) {
        revenue += ledger->netMinor[i];
        orders += ledger->transactions[i];
      }
      QCOMPARE(decimalText(revenue, ledger->currency), who[QStringLiteral("revenue")].toString());
      QCOMPARE(orders, who[QStringLiteral("paid_purchases")].toInt());
    }
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void samples_data() {
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"01_shopify_orders_utf8", "02_shopify_excel_utf16", "03_woocommerce_orders_bom",
          "04_stripe_payments", "05_google_contacts", "06_contacts_ios_vcard30",
          "07_contacts_android_vcard21", "08_1c_sales_report_cp1251", "09_1c_retail_report",
          "10_yclients_clients", "11_bitrix24_contacts", "12_shop_journal_cp1251",
          "15_grid_boundaries"})
      QTest::newRow(name) << QString::fromLatin1(name);
  }
  void samples() {
    QFETCH(QString, name);
    if (test::sharedDir().isEmpty()) QSKIP("the shared samples are not here");
    const QString folder = test::sharedDir() + QStringLiteral("/samples/");
    QFile file(folder + name + QStringLiteral(".expected.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject expected = QJsonDocument::fromJson(file.readAll()).object();
    const auto business = freshBusiness(expected[QStringLiteral("assume")].toObject());
    QVERIFY(business);
    ImportService service(*business);
    const QString path = folder + expected[QStringLiteral("file")].toString();
    const auto plan = service.inspectNow(path, {});
    VERIFY_OK(plan);
    QVERIFY(plan->ready());
    const auto checked = service.checkNow(*plan);
    VERIFY_OK(checked);
    compareReport(expected, checked->toJson());
    const auto imported = service.importNow(*plan, {});
    VERIFY_OK(imported);
    compareReport(expected, imported->toJson());
    compareClients(expected, *business);

    const auto again = service.importNow(*plan, {});
    VERIFY_OK(again);
    QCOMPARE(again->accepted, 0);
    QCOMPARE(again->clientsNew, 0);
    QCOMPARE(again->purchasesNew, 0);
    QCOMPARE(again->importId, 0);
    QCOMPARE(again->records, again->known + again->rejected.size());

    VERIFY_OK(service.undoNow(imported->importId));
    QCOMPARE(business->ledger()->clients(), std::size_t{0});
    QCOMPARE(business->ledger()->purchases(), std::size_t{0});
  }

  // Mailchimp's three files as it gives them: one zip, the consent in the names.
  void mailchimpZip() {
    if (test::sharedDir().isEmpty()) QSKIP("the shared samples are not here");
    const QDir folder(test::sharedDir() + QStringLiteral("/samples/14_mailchimp_audience"));
    test::Parts parts;
    for (const QString& name : folder.entryList(QDir::Files)) {
      QFile file(folder.filePath(name));
      QVERIFY(file.open(QIODevice::ReadOnly));
      parts.append({name, file.readAll()});
    }
    QCOMPARE(parts.size(), 3);
    const QString zip = m_dir.filePath(QStringLiteral("audience.zip"));
    QVERIFY(test::writeZip(zip, parts));
    const auto business =
        freshBusiness({{QStringLiteral("default_country"), QStringLiteral("US")}});
    QVERIFY(business);
    ImportService service(*business);
    const auto first = service.inspectNow(zip, {});
    VERIFY_OK(first);
    QVERIFY(first->archive);
    QCOMPARE(first->sheets.size(), 3);
    qint64 records = 0;
    for (const SheetChoice& sheet : first->sheets) {
      ImportOptions options;
      options.sheet = sheet.name;
      const auto plan = service.inspectNow(zip, options);
      VERIFY_OK(plan);
      QCOMPARE(plan->preset, QStringLiteral("mailchimp"));
      QVERIFY(plan->ready());
      const auto report = service.importNow(*plan, {});
      VERIFY_OK(report);
      QVERIFY(report->rejected.isEmpty());
      QVERIFY(report->warnings.isEmpty());
      QCOMPARE(report->file, zip + QLatin1Char('/') + sheet.name);
      records += report->records;
    }
    QCOMPARE(records, 40);
    QCOMPARE(business->ledger()->clients(), std::size_t{40});
    const auto counts = business->file().read([](SQLite::Database& db) {
      const auto count = [&](const char* sql) { return db.execAndGet(sql).getInt(); };
      return QList<int>{
          count("SELECT count(*) FROM identity WHERE kind = 1"),
          count("SELECT count(*) FROM identity WHERE kind = 2"),
          count("SELECT count(*) FROM client WHERE birthday <> ''"),
          count("SELECT count(*) FROM consent WHERE action = 'given'"),
          count("SELECT count(*) FROM consent WHERE action IN ('withdrawn', 'objected')"),
          count("SELECT count(*) FROM dead_address")};
    });
    VERIFY_OK(counts);
    QCOMPARE(*counts, QList<int>({40, 20, 13, 28, 8, 4}));
  }

  // All into one base, again, and undone in another order: nothing new, then nothing left.
  void samplesTogether() {
    if (test::sharedDir().isEmpty()) QSKIP("the shared samples are not here");
    const QString folder = test::sharedDir() + QStringLiteral("/samples/");
    const QStringList files = {
        QStringLiteral("03_woocommerce_orders_bom.csv"), QStringLiteral("05_google_contacts.csv"),
        QStringLiteral("12_shop_journal_cp1251.csv"),    QStringLiteral("11_bitrix24_contacts.csv"),
        QStringLiteral("08_1c_sales_report_cp1251.csv"), QStringLiteral("15_grid_boundaries.csv")};
    const auto business = freshBusiness({});
    QVERIFY(business);
    ImportService service(*business);
    std::vector<ImportId> imports;
    for (const QString& file : files) {
      const auto plan = service.inspectNow(folder + file, {});
      VERIFY_OK(plan);
      const auto report = service.importNow(*plan, {});
      VERIFY_OK(report);
      imports.push_back(report->importId);
    }
    for (auto file = files.crbegin(); file != files.crend(); ++file) {
      const auto plan = service.inspectNow(folder + *file, {});
      VERIFY_OK(plan);
      const auto report = service.importNow(*plan, {});
      VERIFY_OK(report);
      QVERIFY2(report->importId == 0, qPrintable(*file));
    }
    for (const std::size_t i : {3U, 0U, 5U, 1U, 4U, 2U}) VERIFY_OK(service.undoNow(imports[i]));
    QCOMPARE(business->ledger()->clients(), std::size_t{0});
    QVERIFY(business->ledger()->empty());
    for (int i = 0; i < 6; ++i) VERIFY_OK(business->undoNow());
    QVERIFY(business->ledger()->clients() > 100);
    const auto problems = business->file().check();
    VERIFY_OK(problems);
    QCOMPARE(*problems, QStringList());
  }

  void cdnow() {
    if (test::sharedDir().isEmpty()) QSKIP("the shared data are not here");
    const auto business =
        freshBusiness({{QStringLiteral("default_currency"), QStringLiteral("USD")}});
    QVERIFY(business);
    ImportService service(*business);
    const auto plan =
        service.inspectNow(test::sharedDir() + QStringLiteral("/data/cdnow/transactions.csv"), {});
    VERIFY_OK(plan);
    const auto report = service.importNow(*plan, {});
    VERIFY_OK(report);
    QCOMPARE(report->purchases, 69'659);
    QCOMPARE(report->clients, 23'570);
    QCOMPARE(decimalText(report->revenueMinor.at(*Currency::fromCode(u"USD")),
                         *Currency::fromCode(u"USD")),
             QStringLiteral("2500315.63"));
    QVERIFY(report->rejected.isEmpty());
    QVERIFY(!report->baseCurrency);
    const LedgerPtr ledger = business->ledger();
    QCOMPARE(ledger->purchases(), std::size_t{69'659});
    const auto again = service.importNow(*plan, {});
    VERIFY_OK(again);
    QCOMPARE(again->importId, 0);
    QCOMPARE(again->known, 69'659);
    VERIFY_OK(business->undoNow());
    QVERIFY(business->ledger()->empty());
    QCOMPARE(business->ledger()->clients(), std::size_t{0});
    VERIFY_OK(business->redoNow());
    QCOMPARE(business->ledger()->clientIds, ledger->clientIds);
    QCOMPARE(business->ledger()->netMinor, ledger->netMinor);
    QCOMPARE(business->ledger()->days, ledger->days);
  }
};

RETENTA_TEST_MAIN(TestImportSamples)
#include "tst_importsamples.moc"
