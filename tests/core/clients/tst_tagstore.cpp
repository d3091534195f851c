// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/tagstore.h"

#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/storage/basefile.h"
#include "tests/support/support.h"

using namespace retenta;

class TestTagStore : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void oneTagHoweverItIsWritten() {
    const QTemporaryDir dir;
    const auto base = BaseFile::create(dir.filePath(QStringLiteral("t.retenta")));
    VERIFY_OK(base);
    VERIFY_OK((*base)->write([](SQLite::Database& db) {
      db.exec("INSERT INTO client (id, created_day) VALUES (1, 0), (2, 0), (3, 0)");
      QCOMPARE(addTag(db, {1, 2}, QStringLiteral(" Тёплый  Клиент ")), 2);
      QCOMPARE(addTag(db, {2, 3}, QStringLiteral("теплый клиент")), 1);
      QCOMPARE(addTag(db, {1}, QStringLiteral("  ")), 0);
      QCOMPARE(addTag(db, {1}, QStringLiteral("опт")), 1);
      QCOMPARE(loadTagsOf(db, 1),
               (QStringList{QStringLiteral("опт"), QStringLiteral("Тёплый Клиент")}));
      const auto tags = loadTags(db);
      QCOMPARE(tags.size(), 2U);
      QCOMPARE(tags[1].name, QStringLiteral("Тёплый Клиент"));
      QCOMPARE(tags[1].clients, 3);

      QCOMPARE(removeTag(db, {1, 2}, QStringLiteral("ТЕПЛЫЙ КЛИЕНТ")), 2);
      QCOMPARE(loadTags(db).size(), 2U);
      QCOMPARE(removeTag(db, {3}, QStringLiteral("теплый клиент")), 1);
      QCOMPARE(loadTags(db).size(), 1U);  // nobody bears it any more
      QCOMPARE(removeTag(db, {3}, QStringLiteral("нет такого")), 0);
    }));
  }
};

RETENTA_TEST_MAIN(TestTagStore)
#include "tst_tagstore.moc"
