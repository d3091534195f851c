// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/business/business.h"
#include "core/demo/demo.h"
#include "core/exports/basetables.h"
#include "core/importing/importservice.h"
#include "core/importing/storing/purchases/knownpurchasestore.h"
#include "core/importing/storing/purchases/storedkeystore.h"
#include "tests/core/exports/nastybase.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

// Everything an owner would miss, a line a client, without numbers of rows.
constexpr const char* peopleSql = R"sql(
  SELECT c.name, c.gender, c.birthday, c.city, c.address, c.origin, c.excluded, c.created_day,
    (SELECT group_concat(k, ' + ') FROM (
       SELECT kind || source || ':' || value AS k FROM identity
       WHERE client_id = c.id AND source <> 'retenta' ORDER BY kind, position, source, value)),
    (SELECT group_concat(k, ' + ') FROM (
       SELECT name AS k FROM tag JOIN client_tag ON tag.id = tag_id
       WHERE client_id = c.id ORDER BY name_key)),
    (SELECT group_concat(k, ' + ') FROM (
       SELECT channel || action || day || source || wording AS k FROM consent AS l
       WHERE client_id = c.id AND action <> 'cancelled'
         AND NOT EXISTS (SELECT 1 FROM consent AS x WHERE x.cancels = l.id) ORDER BY l.id)),
    (SELECT group_concat(k, ' + ') FROM (
       SELECT name || '/' || relation || '/' || gender || '/' || birthday AS k
       FROM related_person WHERE client_id = c.id ORDER BY id)),
    (SELECT group_concat(k, ' + ') FROM (
       SELECT day || text AS k FROM note WHERE client_id = c.id ORDER BY id)),
    (SELECT group_concat(k, ' + ') FROM (
       SELECT name || '=' || value AS k FROM client_extra WHERE client_id = c.id ORDER BY name))
  FROM client AS c ORDER BY 1, 9, 8, 3
)sql";
constexpr const char* purchasesSql = R"sql(
  SELECT c.name, p.day, p.status, p.amount_minor, p.refund_minor, p.currency, s.name, p.order_ref,
    p.key_hash, p.channel, p.payment,
    (SELECT group_concat(k, ' + ') FROM (
       SELECT name || '/' || sku || '/' || category || '/' || b.quantity_milli || '/' ||
         b.amount_minor AS k
       FROM bought AS b JOIN product ON product.id = b.product_id
       WHERE b.client_id = p.client_id AND b.purchase_id = p.id ORDER BY line))
  FROM every_purchase AS p JOIN client AS c ON c.id = p.client_id
  JOIN source AS s ON s.id = p.source_id
  ORDER BY 1, 2, 9, 4, 12
)sql";

}  // namespace

// What is given out comes back: the owner is never locked in.
class TestRoundTrip : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;
  FixedClock m_clock{test::day("2025-06-30")};
  int m_count = 0;

  QString fresh(const QString& suffix) {
    return m_dir.filePath(QStringLiteral("%1.%2").arg(++m_count).arg(suffix));
  }

  std::unique_ptr<Business> empty() {
    auto made = Business::create(fresh(QStringLiteral("retenta")), {}, m_clock);
    return made.ok() ? std::move(*made) : nullptr;
  }

  static QStringList linesOf(Business& business, const char* sql) {
    const auto lines = business.file().read([&](SQLite::Database& db) {
      QStringList all;
      SQLite::Statement query(db, sql);
      while (query.executeStep()) {
        QStringList cells;
        for (int i = 0; i < query.getColumnCount(); ++i)
          cells += QString::fromUtf8(query.getColumn(i).getText());
        all += cells.join(QLatin1String(" ; "));
      }
      return all;
    });
    return lines.ok() ? *lines : QStringList{test::describe(lines.error())};
  }

  static void compare(const QStringList& found, const QStringList& wanted) {
    for (qsizetype i = 0; i < std::min(found.size(), wanted.size()); ++i)
      QCOMPARE(found[i], wanted[i]);
    QCOMPARE(found.size(), wanted.size());
  }

  void takeBack(Business& from, Business& into, TableFormat format, OwnLanguage language,
                bool addsNothing) {
    ImportService service(into);
    for (const OwnTable table : {OwnTable::Clients, OwnTable::Purchases}) {
      const QString path = fresh(tableSuffix(format));
      const auto given = writeBaseTableNow(from, path, {table, format, language});
      VERIFY_OK(given);
      const auto plan = service.inspectNow(path, {});
      VERIFY_OK(plan);
      QCOMPARE(plan->preset, table == OwnTable::Clients ? QStringLiteral("retenta_clients")
                                                        : QStringLiteral("retenta_purchases"));
      QVERIFY2(plan->ready(), qPrintable(plan->ambiguousColumn));
      const auto report = service.importNow(*plan, {});
      VERIFY_OK(report);
      for (const RejectedRow& row : report->rejected)
        qWarning("row %d %s %s", row.row, qPrintable(row.column), qPrintable(row.record));
      QCOMPARE(report->rejected.size(), 0);
      QCOMPARE(report->unknownStatuses, QStringList());
      if (addsNothing) {
        QCOMPARE(report->accepted, 0);
        QCOMPARE(report->clientsNew, 0);
        QCOMPARE(report->purchasesNew, 0);
      }
    }
  }

  void roundTrip(Business& original, TableFormat format, OwnLanguage language) {
    const QStringList people = linesOf(original, peopleSql);
    const QStringList purchases = linesOf(original, purchasesSql);
    QVERIFY(people.size() > 5 && purchases.size() > 5);
    const auto copy = empty();
    QVERIFY(copy);
    takeBack(original, *copy, format, language, false);
    if (QTest::currentTestFailed()) return;
    compare(linesOf(*copy, peopleSql), people);
    if (QTest::currentTestFailed()) return;
    compare(linesOf(*copy, purchasesSql), purchases);
    if (QTest::currentTestFailed()) return;
    // Into the base they came from they bring nothing.
    takeBack(original, original, format, language, true);
    if (QTest::currentTestFailed()) return;
    compare(linesOf(original, peopleSql), people);
    compare(linesOf(original, purchasesSql), purchases);
  }

  static void addFormats() {
    QTest::addColumn<TableFormat>("format");
    QTest::addColumn<OwnLanguage>("language");
    for (const OwnLanguage language : {OwnLanguage::Russian, OwnLanguage::English}) {
      for (const TableFormat format :
           {TableFormat::CsvExcel, TableFormat::CsvService, TableFormat::Xlsx})
        QTest::addRow("%s %s", qPrintable(tableFormatId(format)),
                      language == OwnLanguage::Russian ? "ru" : "en")
            << format << language;
    }
  }

  // The way back of our own files: in either order nothing is left, and all comes again.
  void takenBackAgain(Business& original, TableFormat format, bool clientsFirst) {
    const auto copy = empty();
    QVERIFY(copy);
    takeBack(original, *copy, format, OwnLanguage::English, false);
    if (QTest::currentTestFailed()) return;
    const QStringList people = linesOf(*copy, peopleSql);
    const QStringList purchases = linesOf(*copy, purchasesSql);
    const char* leftSql = R"sql(
      SELECT (SELECT count(*) FROM client), (SELECT count(*) FROM every_purchase),
             (SELECT count(*) FROM identity), (SELECT count(*) FROM item),
             (SELECT count(*) FROM product), (SELECT count(*) FROM note),
             (SELECT count(*) FROM client_tag), (SELECT count(*) FROM client_extra),
             (SELECT count(*) FROM related_person)
    )sql";
    ImportService service(*copy);
    const auto imports = service.listNow();
    VERIFY_OK(imports);
    QCOMPARE(imports->size(), 2);
    for (const int i : {clientsFirst ? 0 : 1, clientsFirst ? 1 : 0})
      VERIFY_OK(service.undoNow((*imports)[i].id));
    QCOMPARE(linesOf(*copy, leftSql),
             QStringList{QStringLiteral("0 ; 0 ; 0 ; 0 ; 0 ; 0 ; 0 ; 0 ; 0")});
    for (int i = 0; i < 2; ++i) VERIFY_OK(copy->undoNow());
    compare(linesOf(*copy, peopleSql), people);
    if (QTest::currentTestFailed()) return;
    compare(linesOf(*copy, purchasesSql), purchases);
    const auto problems = copy->file().check();
    VERIFY_OK(problems);
    QCOMPARE(*problems, QStringList());
  }

  // Purchases with the keys the programs they came from gave them.
  static void addPurchases(SQLite::Database& db) {
    const auto purchase = [&](ClientId client, Day day, int id, int status, qint64 amount,
                              qint64 refund, const char* currency, int source, const char* ref,
                              std::uint64_t key) {
      SQLite::Statement insert(db,
                               "INSERT INTO purchase (client_id, day, id, status, amount_minor, "
                               "refund_minor, currency, source_id, order_ref, key_hash, channel, "
                               "payment, import_id) "
                               "VALUES (?,?,?,?,?,?,?,?,?,?,'сайт; main','=карта',1)");
      int at = 0;
      insert.bind(++at, static_cast<std::int64_t>(client));
      insert.bind(++at, day);
      insert.bind(++at, id);
      insert.bind(++at, status);
      insert.bind(++at, static_cast<std::int64_t>(amount));
      insert.bind(++at, static_cast<std::int64_t>(refund));
      insert.bind(++at, currency);
      insert.bind(++at, source);
      insert.bind(++at, ref);
      insert.bind(++at, static_cast<std::int64_t>(key));
      insert.exec();
    };
    const auto item = [&](int id, int line, int product, qint64 quantity, qint64 amount) {
      SQLite::Statement insert(db, "INSERT INTO item VALUES (?,?,?,?,?)");
      insert.bind(1, id);
      insert.bind(2, line);
      insert.bind(3, product);
      insert.bind(4, static_cast<std::int64_t>(quantity));
      insert.bind(5, static_cast<std::int64_t>(amount));
      insert.exec();
    };
    const Currency rub = *Currency::fromCode(QStringLiteral("RUB"));
    const Currency jpy = *Currency::fromCode(QStringLiteral("JPY"));
    const char* napoleon = "Торт «Наполеон»; 1,5 кг";
    // One number in two shops, and in two years of one.
    purchase(1, 19200, 1, 1, 123'456'789, 0, "RUB", 1, "#1001", keyOfRow);
    item(1, 1, 1, 1500, 100'000);
    item(1, 2, 2, 3000, 1000);
    purchase(2, 19201, 2, 2, 10'000, 2500, "EUR", 4, "#1001", keyOfRow);
    purchase(4, 19202, 3, 1, 500, 0, "RUB", 3, "7",
             orderKey("1c_report",
                      "7\x1F"
                      "2022"));
    purchase(4, 19568, 4, 1, 700, 0, "RUB", 3, "7",
             orderKey("1c_report",
                      "7\x1F"
                      "2023"));
    purchase(4, 19569, 5, 7, -700, 0, "RUB", 3, "Возврат 8", keyOfRow);
    purchase(4, 19570, 6, 3, 900, 900, "RUB", 1, "=9", keyOfRow);
    purchase(4, 19571, 7, 4, 900, 0, "RUB", 1, "10", keyOfRow);
    purchase(4, 19572, 8, 5, 900, 0, "RUB", 1, "11", keyOfRow);
    purchase(4, 19573, 9, 6, 900, 0, "RUB", 1, "12", keyOfRow);
    // By hand, without numbers: two equal ones, several goods, none, a currency without cents.
    purchase(5, 19300, 10, 1, 30'000, 0, "RUB", 2, "", saleKey(19300, 30'000, rub, napoleon));
    item(10, 0, 1, 1000, 29'999);
    item(10, 1, 3, -1234, 1);
    purchase(5, 19300, 11, 1, 30'000, 0, "RUB", 2, "", saleKey(19300, 30'000, rub, napoleon));
    item(11, 0, 1, 1000, 0);
    purchase(6, 19301, 12, 1, 0, 0, "RUB", 2, "", saleKey(19301, 0, rub, {}));
    purchase(6, 19302, 13, 7, -1500, 0, "JPY", 2, "", saleKey(19302, -1500, jpy, {}));
    purchase(7, 19303, 14, 1, 1500, 0, "JPY", 2, "", saleKey(19303, 1500, jpy, {}));
    item(14, 1, 2, 0, 5);
    purchase(8, 19304, 15, 1, 100, 0, "RUB", 2, "", saleKey(19304, 100, rub, {}));
    purchase(9, 19305, 16, 1, 4242, 0, "RUB", 2, "", saleKey(19305, 4242, rub, {}));
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void sampleBusiness_data() { addFormats(); }
  void sampleBusiness() {
    QFETCH(TableFormat, format);
    QFETCH(OwnLanguage, language);
    DemoOptions options;
    options.clients = 300;
    const auto made = makeDemo(fresh(QStringLiteral("retenta")), options, m_clock);
    VERIFY_OK(made);
    roundTrip(**made, format, language);
  }

  void nasty_data() { addFormats(); }
  void nasty() {
    QFETCH(TableFormat, format);
    QFETCH(OwnLanguage, language);
    const auto business = empty();
    QVERIFY(business);
    VERIFY_OK(business->file().write([](SQLite::Database& db) {
      for (const char* sql : test::nastySql) db.exec(sql);
      addPurchases(db);
    }));
    roundTrip(*business, format, language);
  }

  void takenBack_data() {
    QTest::addColumn<TableFormat>("format");
    QTest::addColumn<bool>("clientsFirst");
    for (const TableFormat format : {TableFormat::CsvExcel, TableFormat::Xlsx}) {
      for (const bool first : {true, false})
        QTest::addRow("%s %s", qPrintable(tableFormatId(format)), first ? "clients" : "purchases")
            << format << first;
    }
  }
  void takenBack() {
    QFETCH(TableFormat, format);
    QFETCH(bool, clientsFirst);
    DemoOptions options;
    options.clients = 120;
    const auto made = makeDemo(fresh(QStringLiteral("retenta")), options, m_clock);
    VERIFY_OK(made);
    takenBackAgain(**made, format, clientsFirst);
  }
};

RETENTA_TEST_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
