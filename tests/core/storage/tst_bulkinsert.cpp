// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/storage/basefile.h"
#include "core/storage/bulkinsert.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

// Settings k1 = v1, k2 = v2 …; every third value is empty.
class Settings : public BulkRows {
 public:
  Settings(int from, int count) : m_at(from - 1), m_end(from + count) {}
  bool next() override {
    if (++m_at >= m_end) return false;
    m_key.assign(1, 'k').append(std::to_string(m_at));
    m_value.clear();
    if (m_at % 3 != 0) m_value.assign(1, 'v').append(std::to_string(m_at));
    return true;
  }
  void cell(int column, BulkCell out) const override {
    out.set(std::string_view(column == 0 ? m_key : m_value));
  }

 private:
  int m_at;
  int m_end;
  std::string m_key;
  std::string m_value;
};

const std::vector<BulkColumn> settingColumns = {{"key"}, {"value"}};

}  // namespace

class TestBulkInsert : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    m_base.reset();  // before its folder
    m_dir = std::make_unique<QTemporaryDir>();
    auto base = BaseFile::create(m_dir->filePath(QStringLiteral("b.retenta")));
    VERIFY_OK(base);
    m_base = std::move(*base);
  }

  void everyRowComesInAsItWasTold() {
    VERIFY_OK(m_base->write([](SQLite::Database& db) {
      Settings first(1, 20'000);
      bulkInsert(db, "setting", settingColumns, first);
      Settings second(20'001, 5);
      bulkInsert(db, "setting", settingColumns, second);
      Settings none(1, 0);
      bulkInsert(db, "setting", settingColumns, none);
    }));
    VERIFY_OK(m_base->read([](SQLite::Database& db) {
      QCOMPARE(db.execAndGet("SELECT count(*) FROM setting WHERE key LIKE 'k%'").getInt(), 20'005);
      QCOMPARE(db.execAndGet("SELECT count(*) FROM setting WHERE value = ''").getInt(), 6668);
      QCOMPARE(db.execAndGet("SELECT value FROM setting WHERE key = 'k20005'").getString(),
               std::string("v20005"));
      QCOMPARE(
          db.execAndGet("SELECT count(*) FROM sqlite_schema WHERE name LIKE '%bulk%'").getInt(), 0);
    }));
  }

  void aRowThatIsRefusedTakesAllBack() {
    const auto refused = m_base->write([](SQLite::Database& db) {
      db.exec("INSERT INTO setting VALUES ('k500', 'there before')");
      Settings rows(1, 1000);
      bulkInsert(db, "setting", settingColumns, rows);
    });
    QVERIFY(!refused.ok());
    VERIFY_OK(m_base->read([](SQLite::Database& db) {
      QCOMPARE(db.execAndGet("SELECT count(*) FROM setting WHERE key LIKE 'k%'").getInt(), 0);
    }));
    // The connection is as good as before.
    VERIFY_OK(m_base->write([](SQLite::Database& db) {
      Settings rows(1, 10);
      bulkInsert(db, "setting", settingColumns, rows);
    }));
  }

  void whatAllRowsShareIsToldOnce() {
    class Names : public BulkRows {
     public:
      bool next() override { return ++m_at <= 3; }
      void cell(int column, BulkCell out) const override {
        m_asked = m_asked || column != 1;
        out.set(std::string_view(m_names[m_at - 1]));
      }
      mutable bool m_asked = false;

     private:
      int m_at = 0;
      const char* m_names[3] = {"a", "b", "c"};
    };
    VERIFY_OK(m_base->write([](SQLite::Database& db) {
      Names rows;
      bulkInsert(db, "product", {{"category", "tea"}, {"name"}, {"sku", ""}}, rows);
      QVERIFY(!rows.m_asked);
      QCOMPARE(
          db.execAndGet("SELECT group_concat(name || category || sku) FROM product").getString(),
          std::string("atea,btea,ctea"));
    }));
  }

  void otherStatementsAreLookedAtAsBefore() {
    VERIFY_OK(m_base->write([](SQLite::Database& db) {
      Settings rows(1, 3);
      bulkInsert(db, "setting", settingColumns, rows);
    }));
    QVERIFY(!m_base->write([](SQLite::Database& db) {
      db.exec("INSERT INTO client_tag (client_id, tag_id) VALUES (1, 1)");
    }));
    QVERIFY(!m_base->write([](SQLite::Database& db) {
      db.exec("INSERT INTO setting VALUES ('', 'a key is never empty')");
    }));
  }

  void numbersStayNumbers() {
    class Sources : public BulkRows {
     public:
      bool next() override { return ++m_at < 3; }
      void cell(int column, BulkCell out) const override {
        if (column == 0) return out.set(std::int64_t{m_at} << 40);
        out.set(std::string_view(m_at == 1 ? "касса" : "сайт"));
      }

     private:
      int m_at = 0;
    };
    VERIFY_OK(m_base->write([](SQLite::Database& db) {
      Sources rows;
      bulkInsert(db, "source", {{"id"}, {"name"}}, rows);
      QCOMPARE(db.execAndGet("SELECT id FROM source WHERE name = 'касса'").getInt64(),
               std::int64_t{1} << 40);
    }));
  }

 private:
  std::unique_ptr<QTemporaryDir> m_dir;
  std::unique_ptr<BaseFile> m_base;
};

RETENTA_TEST_MAIN(TestBulkInsert)
#include "tst_bulkinsert.moc"
