// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/storage/basefile.h"
#include "core/storage/changeset.h"
#include "tests/support/support.h"

using namespace retenta;

class TestChangeset : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void takesBackAndPutsBackAndLeavesLaterEdits() {
    const QTemporaryDir dir;
    const auto base = BaseFile::create(dir.filePath(QStringLiteral("c.retenta")));
    VERIFY_OK(base);
    const auto values = [&] {
      return *(*base)->read([](SQLite::Database& db) {
        QStringList out;
        SQLite::Statement q(
            db, "SELECT key || '=' || value FROM setting WHERE length(key) = 1 ORDER BY key");
        while (q.executeStep()) out += QString::fromUtf8(q.getColumn(0).getText());
        return out;
      });
    };
    VERIFY_OK((*base)->write(
        [](SQLite::Database& db) { db.exec("INSERT INTO setting VALUES('a','1'),('b','1')"); }));
    QByteArray changes;
    VERIFY_OK((*base)->write([&](SQLite::Database& db) {
      ChangeRecorder recorder(db);
      db.exec(
          "UPDATE setting SET value='2' WHERE key='a'; DELETE FROM setting WHERE key='b'; "
          "INSERT INTO setting VALUES('c','2')");
      changes = recorder.take();
    }));
    QCOMPARE(values(), QStringList({QStringLiteral("a=2"), QStringLiteral("c=2")}));
    VERIFY_OK((*base)->write(
        [](SQLite::Database& db) { db.exec("UPDATE setting SET value='3' WHERE key='c'"); }));
    int conflicts = 0;
    VERIFY_OK((*base)->write(
        [&](SQLite::Database& db) { conflicts = applyChanges(db, inverted(changes)); }));
    QCOMPARE(conflicts, 1);
    QCOMPARE(values(),
             QStringList({QStringLiteral("a=1"), QStringLiteral("b=1"), QStringLiteral("c=3")}));
  }
};

RETENTA_TEST_MAIN(TestChangeset)
#include "tst_changeset.moc"
