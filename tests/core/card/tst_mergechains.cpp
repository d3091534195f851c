// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/card/clienteditservice.h"
#include "core/card/merging/mergeservice.h"
#include "core/importing/importservice.h"
#include "core/privacy/eraseservice.h"
#include "tests/support/support.h"

using namespace retenta;

// Merges of merges, parted in any order; people erased out of what an import has merged.
class TestMergeChains : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20000};
  std::unique_ptr<Business> m_business;
  int m_count = 0;

  QString ask(const char* sql) {
    const auto answer = m_business->file().read([&](SQLite::Database& db) {
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
    return answer.ok() ? *answer : test::describe(answer.error());
  }
  // Everything that a merge moves.
  QString picture() {
    return ask("SELECT id, name, city FROM client ORDER BY id") + QLatin1Char('#') +
           ask("SELECT client_id, value FROM identity ORDER BY value") + QLatin1Char('#') +
           ask("SELECT client_id, tag_id FROM client_tag ORDER BY 1, 2") + QLatin1Char('#') +
           ask("SELECT client_id, text FROM note ORDER BY text") + QLatin1Char('#') +
           ask("SELECT client_id, id FROM every_purchase ORDER BY id");
  }
  QString consents() {
    QStringList all;
    for (const ClientId id : m_business->ledger()->clientIds) {
      const auto row = *m_business->ledger()->rowOf(id);
      const ConsentState& state = m_business->ledger()->consents[row];
      all += QStringLiteral("%1:%2/%3").arg(id).arg(state.given.bits()).arg(state.refused.bits());
    }
    return all.join(QLatin1Char(' '));
  }
  void merge(ClientId survivor, ClientId other) {
    VERIFY_OK(ClientEditService(*m_business).mergeNow(survivor, other));
  }
  void split(ClientId other) {
    const QString record = ask(
        qPrintable(QStringLiteral("SELECT id FROM client_merge WHERE other_id = %1").arg(other)));
    VERIFY_OK(MergeService(*m_business).splitNow(record.toLongLong()));
  }
  Result<ImportReport> import(const QByteArray& text) {
    const QString path = m_dir.filePath(QStringLiteral("f%1.csv").arg(++m_count));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
      return Error{ErrorCode::FileWriteFailed, {path}, {}};
    file.close();
    ImportService service(*m_business);
    const auto plan = service.inspectNow(path, {});
    if (!plan.ok()) return plan.error();
    return service.importNow(*plan, {});
  }

  void furnish() {
    VERIFY_OK(m_business->file().write([](SQLite::Database& db) {
      db.exec(R"sql(
        INSERT INTO source (id, name) VALUES (1, 'till');
        INSERT INTO client (id, name, name_key, city, created_day) VALUES
          (1, 'Орлова М.', 'орлова м', '', 1), (2, 'Орлова Марина', 'орлова марина', 'Псков', 1),
          (3, 'Марина', 'марина', '', 1), (4, 'Орлова', 'орлова', '', 1);
        INSERT INTO identity (kind, source, value, client_id) VALUES
          (1, '', 'a@x.ru', 1), (1, '', 'b@x.ru', 2), (1, '', 'c@x.ru', 3), (1, '', 'd@x.ru', 4);
        INSERT INTO tag (id, name, name_key) VALUES (1, 'A', 'a'), (2, 'B', 'b'), (3, 'C', 'c');
        INSERT INTO client_tag (client_id, tag_id) VALUES (1, 1), (2, 1), (2, 2), (3, 3), (4, 2);
        INSERT INTO note (id, client_id, day, text, written_ms) VALUES (1, 1, 1, 'раз', 1),
          (2, 2, 2, 'два', 2), (3, 3, 2, 'три', 2);
        INSERT INTO purchase (client_id, day, id, status, amount_minor, refund_minor, currency,
                              source_id, order_ref, key_hash) VALUES
          (1, 19000, 1, 1, 100, 0, 'RUB', 1, 'A1', 1), (2, 19000, 2, 1, 200, 0, 'RUB', 1, 'A2', 2),
          (3, 19500, 3, 1, 300, 0, 'RUB', 1, 'A3', 3), (4, 19600, 4, 1, 400, 0, 'RUB', 1, 'A4', 4);
        INSERT INTO consent (client_id, channel, action, day, source, entered_ms) VALUES
          (2, 'email', 'withdrawn', 11, 'call', 1), (3, 'sms', 'given', 11, 'form', 1);
      )sql");
    }));
    VERIFY_OK(m_business->reloadNow());
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    m_business.reset();
    auto made =
        Business::create(m_dir.filePath(QStringLiteral("b%1.retenta").arg(++m_count)), {}, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
  }

  // 2 into 1, 1 into 3: 2 parted from the inside takes its own along, and all that is left is as if
  // 2 had never been in it.
  void fromTheInside() {
    furnish();
    const QString before = picture();
    merge(1, 3);
    const QString without2 = picture();
    const QString consents2 = consents();
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(picture(), before);

    merge(1, 2);
    merge(3, 1);
    split(2);
    // Whoever stayed has another number here: compared by what is not number.
    QCOMPARE(ask("SELECT name, city FROM client WHERE id = 2"),
             QStringLiteral("Орлова Марина Псков"));
    QCOMPARE(ask("SELECT tag_id FROM client_tag WHERE client_id = 2 ORDER BY 1"),
             QStringLiteral("1|2"));
    QCOMPARE(ask("SELECT tag_id FROM client_tag WHERE client_id = 3 ORDER BY 1"),
             QStringLiteral("1|3"));
    QCOMPARE(ask("SELECT client_id, value FROM identity ORDER BY value"),
             QStringLiteral("3 a@x.ru|2 b@x.ru|3 c@x.ru|4 d@x.ru"));
    QCOMPARE(ask("SELECT client_id, id FROM every_purchase ORDER BY id"),
             QStringLiteral("3 1|2 2|3 3|4 4"));
    QCOMPARE(ask("SELECT city FROM client WHERE id = 3"), QString());
    QVERIFY(consents().contains(QStringLiteral("2:0/1")));
    QVERIFY(!consents2.contains(QStringLiteral("3:")));
    QVERIFY(!without2.isEmpty());
    // And the rest of the chain can still be parted.
    split(1);
    QCOMPARE(picture(), before);
  }

  void anyOrder_data() {
    QTest::addColumn<QList<int>>("order");
    QList<int> order{2, 1, 4};
    std::sort(order.begin(), order.end());
    do {
      QTest::addRow("%d%d%d", order[0], order[1], order[2]) << order;
    } while (std::next_permutation(order.begin(), order.end()));
  }
  void anyOrder() {
    QFETCH(QList<int>, order);
    furnish();
    const QString before = picture();
    const QString consentsBefore = consents();
    merge(1, 2);
    merge(1, 4);
    merge(3, 1);
    const QString merged = picture();
    for (const int other : order) split(other);
    QCOMPARE(picture(), before);
    QCOMPARE(consents(), consentsBefore);
    for (int i = 0; i < 3; ++i) VERIFY_OK(m_business->undoNow());
    QCOMPARE(picture(), merged);
  }

  // What was written by hand after the merges stays with whoever is left.
  void editsStay() {
    furnish();
    merge(1, 2);
    merge(3, 1);
    ClientEditService edits(*m_business);
    VERIFY_OK(edits.setFieldNow(3, CardField::City, QStringLiteral("Тверь")));
    VERIFY_OK(edits.addTagNow(3, QStringLiteral("VIP")));
    VERIFY_OK(edits.saveNoteNow(3, {0, 20000, QStringLiteral("потом")}));
    split(2);
    QCOMPARE(ask("SELECT city FROM client WHERE id = 3"), QStringLiteral("Тверь"));
    QCOMPARE(ask("SELECT text FROM note WHERE client_id = 3 ORDER BY id"),
             QStringLiteral("раз|три|потом"));
    QCOMPARE(ask("SELECT t.name FROM client_tag AS c JOIN tag AS t ON t.id = c.tag_id "
                 "WHERE c.client_id = 3 ORDER BY 1"),
             QStringLiteral("A|C|VIP"));
  }

  // An import made two pairs one; one of the four is erased: the other pair can still be parted.
  void erasedOutOfAnImport() {
    VERIFY_OK(
        import("Name,Email,Phone\nAnn Lee,ann@example.com,\nAnn L.,,+79161110001\n"
               "Bob Ray,bob@example.com,\nBob R.,,+79161110002\n"));
    const QString before = ask("SELECT name FROM client ORDER BY id");
    const auto merging = import(
        "Name,Email,Phone\nAnn Lee,ann@example.com,+79161110001\n"
        "Bob Ray,bob@example.com,+79161110002\n");
    VERIFY_OK(merging);
    QCOMPARE(ask("SELECT count(*) FROM client"), QStringLiteral("2"));
    const ClientId ann =
        ask("SELECT client_id FROM identity WHERE value = 'ann@example.com'").toLongLong();
    VERIFY_OK(EraseService(*m_business).eraseNow(ann, QStringLiteral("request")));
    QCOMPARE(ask("SELECT count(*) FROM import_trace WHERE instr(changes, CAST('ann' AS BLOB)) + "
                 "instr(changes, CAST('Ann' AS BLOB)) + instr(changes, CAST('1110001' AS BLOB))"),
             QStringLiteral("0"));
    ImportService service(*m_business);
    VERIFY_OK(service.undoNow(merging->importId));
    QCOMPARE(ask("SELECT name FROM client WHERE name <> '' ORDER BY name"),
             QStringLiteral("Bob R.|Bob Ray"));
    QCOMPARE(ask("SELECT c.name, i.value FROM identity AS i JOIN client AS c "
                 "ON c.id = i.client_id ORDER BY 2"),
             QStringLiteral("Bob R. 79161110002|Bob Ray bob@example.com"));
    const auto problems = m_business->file().check();
    VERIFY_OK(problems);
    QCOMPARE(*problems, QStringList());
    QVERIFY(!before.isEmpty());
  }
};

RETENTA_TEST_MAIN(TestMergeChains)
#include "tst_mergechains.moc"
