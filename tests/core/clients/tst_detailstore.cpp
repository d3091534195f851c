// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/detailstore.h"

#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/storage/basefile.h"
#include "tests/support/support.h"

using namespace retenta;

class TestDetailStore : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void everyIdentityInTheOrderAsked() {
    const QTemporaryDir dir;
    const auto base = BaseFile::create(dir.filePath(QStringLiteral("d.retenta")));
    VERIFY_OK(base);
    VERIFY_OK((*base)->write([](SQLite::Database& db) {
      db.exec(R"sql(
        INSERT INTO client (id, name, gender, birthday, city, origin, created_day) VALUES
          (1, 'Анна', 'f', '--02-29', 'Псков', 'vk', 0), (2, '', '', '', '', '', 0);
        INSERT INTO identity (kind, source, value, client_id) VALUES
          (3, 'shop', '5', 1), (3, 'crm', '9', 1), (1, '', 'b@x.ru', 1), (1, '', 'a@x.ru', 1),
          (2, '', '79161234567', 1);
        INSERT INTO identity (kind, value, client_id, position) VALUES (2, '79990000000', 1, -1);
      )sql");
    }));
    const auto read = (*base)->read([](SQLite::Database& db) {
      return loadClientDetails(db, {2, 7, 1});
    });
    VERIFY_OK(read);
    QCOMPARE(read->size(), 2U);
    QCOMPARE(read->at(0).id, 2);
    QVERIFY(read->at(0).emails.isEmpty());
    const ClientDetails& anna = read->at(1);
    QCOMPARE(anna.name, QStringLiteral("Анна"));
    QCOMPARE(anna.emails, (QStringList{QStringLiteral("a@x.ru"), QStringLiteral("b@x.ru")}));
    // The one put first by hand stands before what files brought.
    QCOMPARE(anna.phones,
             (QStringList{QStringLiteral("+79990000000"), QStringLiteral("+79161234567")}));
    QCOMPARE(anna.externalIds, (QStringList{QStringLiteral("9"), QStringLiteral("5")}));
    QCOMPARE(anna.birthday, QStringLiteral("--02-29"));
    QCOMPARE(anna.gender + anna.city + anna.origin, QStringLiteral("fПсковvk"));
  }
};

RETENTA_TEST_MAIN(TestDetailStore)
#include "tst_detailstore.moc"
