// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/deletestore.h"

#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/business/business.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

// Two clients, each with a row in every table that may name a client.
constexpr const char* twoClients = R"sql(
  INSERT INTO client (id, name, created_day) VALUES (1, 'Анна', 0), (2, 'Борис', 0);
  INSERT INTO identity (kind, value, client_id) VALUES (1, 'a@x.ru', 1), (1, 'b@x.ru', 2);
  INSERT INTO source (id, name) VALUES (1, 'shop');
  INSERT INTO product (id, name) VALUES (1, 'Чай');
  INSERT INTO purchase (client_id, day, id, status, amount_minor, currency, source_id, key_hash)
    VALUES (1, 10, 1, 1, 100, 'RUB', 1, 1), (2, 10, 2, 1, 100, 'RUB', 1, 2);
  INSERT INTO item VALUES (1, 0, 1, 1000, 100), (2, 0, 1, 1000, 100);
  INSERT INTO tag (id, name, name_key) VALUES (1, 'Опт', 'опт');
  INSERT INTO client_tag (client_id, tag_id) VALUES (1, 1), (2, 1);
  INSERT INTO note (client_id, day, text, written_ms) VALUES (1, 1, 'x', 0), (2, 1, 'y', 0);
  INSERT INTO related_person (client_id, name) VALUES (1, 'Рая'), (2, 'Рома');
  INSERT INTO client_extra (client_id, name, value) VALUES (1, 'os', 'a'), (2, 'os', 'b');
  INSERT INTO campaign (id, name, state, plan, saved_ms) VALUES (1, 'c', 'draft', '{}', 0);
  INSERT INTO campaign_member VALUES (1, 1, 'treated', 'vip'), (1, 2, 'treated', 'vip');
  INSERT INTO consent (client_id, channel, action, day, source, entered_ms)
    VALUES (1, 'email', 'given', 1, 'form', 0);
)sql";

// Every row of every table that names a client, as text.
QString everything(Business& business) {
  return *business.file().read([](SQLite::Database& db) {
    QString all;
    for (const char* table : {"client", "identity", "purchase", "item", "client_tag", "tag", "note",
                              "related_person", "client_extra", "campaign_member", "consent"}) {
      SQLite::Statement rows(db, std::string("SELECT * FROM ") + table);
      while (rows.executeStep()) {
        all += QLatin1String(table);
        for (int i = 0; i < rows.getColumnCount(); ++i)
          all += QLatin1Char('|') + QString::fromUtf8(rows.getColumn(i).getText());
        all += QLatin1Char('\n');
      }
    }
    return all;
  });
}

}  // namespace

class TestDeleteStore : public QObject {
  Q_OBJECT
 private:
  FixedClock m_clock{20000};

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void allOfOneGoesNothingOfAnother() {
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("d.retenta"));
    auto made = Business::create(path, {}, m_clock);
    VERIFY_OK(made);
    VERIFY_OK((*made)->file().write([](SQLite::Database& db) { db.exec(twoClients); }));
    const QString before = everything(**made);
    const auto gone =
        (*made)->changeNow({QStringLiteral("client.delete"), {QStringLiteral("Анна")}},
                           Business::Touches::Data, [](SQLite::Database& db) {
                             return deleteClients(db, {1, 99});
                           });
    VERIFY_OK(gone);
    QCOMPARE(*gone, 1);
    const QString after = everything(**made);
    for (const char* left : {"client|1|", "@x.ru|1|", "purchase|1|", "item|1|", "client_tag|1|",
                             "note|1|", "client_extra|1|", "campaign_member|1|1|"})
      QVERIFY2(!after.contains(QLatin1String(left)), left);
    QVERIFY(after.contains(QLatin1String("consent|1|1|email")));
    for (const char* kept : {"client|2|", "purchase|2|", "item|2|", "client_tag|2|", "note|2|",
                             "related_person|2|", "client_extra|2|", "campaign_member|1|2|"})
      QVERIFY2(after.contains(QLatin1String(kept)), kept);

    made->reset();
    const auto again = Business::open(path, BaseFile::Access::ReadWrite, m_clock);
    VERIFY_OK(again);
    VERIFY_OK((*again)->undoNow());
    QCOMPARE(everything(**again), before);
    VERIFY_OK((*again)->redoNow());
    QCOMPARE(everything(**again), after);
  }
};

RETENTA_TEST_MAIN(TestDeleteStore)
#include "tst_deletestore.moc"
