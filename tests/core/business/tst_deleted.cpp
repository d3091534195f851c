// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/business/business.h"
#include "core/business/deletedservice.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

// A clock that the test moves.
class MovedClock final : public Clock {
 public:
  Day day = 20000;
  Day today() const override { return day; }
  qint64 nowUtcMs() const override { return qint64{day} * 86'400'000; }
};

const UndoName clientDelete{QStringLiteral("client.delete"), {QStringLiteral("Анна")}};

}  // namespace

class TestDeleted : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  MovedClock m_clock;
  std::unique_ptr<Business> m_business;

  qint64 number(const char* sql) {
    return *m_business->file().read(
        [&](SQLite::Database& db) -> qint64 { return db.execAndGet(sql).getInt64(); });
  }
  Result<void> change(const UndoName& name, const char* sql) {
    return m_business->changeNow(name, Business::Touches::Data,
                                 [&](SQLite::Database& db) { db.exec(sql); });
  }
  std::vector<DeletedEntry> list() { return *DeletedService(*m_business).listNow(); }
  // Anna, 1: two contacts, a tag, a note.
  void deleteAnna() {
    VERIFY_OK(change(clientDelete,
                     "DELETE FROM client_tag; DELETE FROM note; DELETE FROM identity;"
                     "DELETE FROM client"));
  }

 private Q_SLOTS:
  void init() {
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_clock.day = 20000;
    static int n = 0;
    auto made =
        Business::create(m_dir.filePath(QStringLiteral("%1.retenta").arg(++n)), {}, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
    VERIFY_OK(m_business->file().write([](SQLite::Database& db) {
      db.exec(
          "INSERT INTO client (id, name, created_day) VALUES (1, 'Анна', 0);"
          "INSERT INTO tag (id, name, name_key) VALUES (1, 'опт', 'опт');"
          "INSERT INTO client_tag (client_id, tag_id) VALUES (1, 1);"
          "INSERT INTO note (client_id, day, text, written_ms) VALUES (1, 0, 'x', 0);"
          "INSERT INTO identity (kind, value, client_id) VALUES (1, 'a@b.ru', 1),"
          " (2, '79161234567', 1)");
    }));
  }

  void deletionIsListedAndRestored() {
    deleteAnna();
    QCOMPARE(list().size(), 1U);
    QCOMPARE(list()[0].name.args, clientDelete.args);
    const auto restored = DeletedService(*m_business).restoreNow(list()[0].id);
    VERIFY_OK(restored);
    QCOMPARE(restored->leftCount, 0);
    QVERIFY(list().empty());
    QCOMPARE(number("SELECT count(*) FROM identity"), 2);
    QCOMPARE(number("SELECT count(*) FROM client_tag"), 1);
    QCOMPARE(m_business->undoName()->kind, restoreKind);
    // The restoring is a step of its own: undone, the deletion is listed again, whole.
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(list().size(), 1U);
    QCOMPARE(number("SELECT count(*) FROM client"), 0);
    VERIFY_OK(m_business->redoNow());
    QVERIFY(list().empty());
    QCOMPARE(number("SELECT count(*) FROM note"), 1);
  }

  void undoAndRedoOfTheDeletionKeepTheListTrue() {
    deleteAnna();
    VERIFY_OK(m_business->undoNow());
    QVERIFY(list().empty());
    VERIFY_OK(m_business->redoNow());
    QCOMPARE(list().size(), 1U);
    // Undone, then overwritten by another step: nothing is left to restore.
    VERIFY_OK(m_business->undoNow());
    VERIFY_OK(change({QStringLiteral("x"), {}}, "UPDATE client SET city = 'Тверь'"));
    QVERIFY(list().empty());
  }

  void outlivesTheBookOfSteps() {
    deleteAnna();
    for (int i = 0; i < 120; ++i) {
      const std::string sql = "INSERT INTO scenario (name, plan, saved_ms) VALUES ('s" +
                              std::to_string(i) + "', '{}', 0)";
      VERIFY_OK(change({QStringLiteral("scenario.save"), {}}, sql.c_str()));
    }
    QCOMPARE(m_business->historyNow()->size(), 100U);
    QCOMPARE(list().size(), 1U);
    VERIFY_OK(DeletedService(*m_business).restoreNow(list()[0].id));
    QCOMPARE(number("SELECT count(*) FROM client"), 1);
  }

  void whatIsTakenMeanwhileIsTold() {
    deleteAnna();
    VERIFY_OK(change({QStringLiteral("x"), {}},
                     "INSERT INTO client (id, name, created_day) VALUES (9, 'Пётр', 0);"
                     "INSERT INTO identity (kind, value, client_id) VALUES (2, '79161234567', 9)"));
    const auto restored = DeletedService(*m_business).restoreNow(list()[0].id);
    VERIFY_OK(restored);
    QCOMPARE(restored->leftCount, 1);
    QCOMPARE(restored->left[0].table, QStringLiteral("identity"));
    QCOMPARE(restored->left[0].name, QStringLiteral("+79161234567"));
    QCOMPARE(restored->left[0].holder, QStringLiteral("Пётр"));
    QCOMPARE(number("SELECT client_id FROM identity WHERE kind = 2"), 9);
    QCOMPARE(number("SELECT client_id FROM identity WHERE kind = 1"), 1);
  }

  void aNoteOfAClientWhoIsGoneWaits() {
    VERIFY_OK(
        change({QStringLiteral("note.delete"), {QStringLiteral("Анна")}}, "DELETE FROM note"));
    const qint64 note = list()[0].id;
    deleteAnna();
    const qint64 client = list()[0].id;
    const auto refused = DeletedService(*m_business).restoreNow(note);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::RestoreBlocked);
    QCOMPARE(list().size(), 2U);
    VERIFY_OK(DeletedService(*m_business).restoreNow(client));
    VERIFY_OK(DeletedService(*m_business).restoreNow(note));
    QCOMPARE(number("SELECT count(*) FROM note"), 1);
    QCOMPARE(m_business->file().check().value(), QStringList());
  }

  // The tag was deleted meanwhile: the client comes back without it, and it is said.
  void rowsThatWouldPointToNothingAreLeftOut() {
    deleteAnna();
    VERIFY_OK(change({QStringLiteral("x"), {}}, "DELETE FROM tag"));
    const auto restored = DeletedService(*m_business).restoreNow(list()[0].id);
    VERIFY_OK(restored);
    QCOMPARE(restored->leftCount, 1);
    QCOMPARE(restored->left[0].table, QStringLiteral("client_tag"));
    QCOMPARE(number("SELECT count(*) FROM client"), 1);
    QCOMPARE(m_business->file().check().value(), QStringList());
  }

  void goneAfterThirtyDays() {
    deleteAnna();
    const qint64 id = list()[0].id;
    m_clock.day += deletedKeptDays;
    QCOMPARE(list().size(), 1U);
    m_clock.day += 1;
    QVERIFY(list().empty());
    QCOMPARE(DeletedService(*m_business).restoreNow(id).error().code, ErrorCode::NotFound);
    const QString path = m_business->file().path();
    m_business.reset();
    auto opened = Business::open(path, BaseFile::Access::ReadWrite, m_clock);
    VERIFY_OK(opened);
    m_business = std::move(*opened);
    QCOMPARE(number("SELECT count(*) FROM deleted"), 0);
  }

  void survivesClosing() {
    deleteAnna();
    const QString path = m_business->file().path();
    m_business.reset();
    auto opened = Business::open(path, BaseFile::Access::ReadWrite, m_clock);
    VERIFY_OK(opened);
    m_business = std::move(*opened);
    VERIFY_OK(DeletedService(*m_business).restore(list()[0].id).result());
    QCOMPARE(number("SELECT count(*) FROM identity"), 2);
  }

  void aStepThatCannotBeUndoneWholeIsRefusedAndSkipped() {
    VERIFY_OK(change({QStringLiteral("first"), {}}, "UPDATE client SET origin = 'сайт'"));
    VERIFY_OK(change({QStringLiteral("second"), {}}, "UPDATE client SET city = 'Тверь'"));
    // Behind the book's back, as an import taken back out of order does.
    VERIFY_OK(m_business->file().write(
        [](SQLite::Database& db) { db.exec("UPDATE client SET city = 'Омск'"); }));
    const auto refused = m_business->undoNow();
    QCOMPARE(refused.error().code, ErrorCode::UndoConflict);
    QCOMPARE(refused.error().args, QStringList(QStringLiteral("client\x1F"
                                                              "Анна")));
    QCOMPARE(m_business->undoName()->kind, QStringLiteral("second"));
    VERIFY_OK(m_business->skipNow(false));
    QCOMPARE(m_business->undoName()->kind, QStringLiteral("first"));
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(number("SELECT origin = '' AND city = 'Омск' FROM client"), 1);
  }

  void aStepWhoseClientIsGoneIsAConflict() {
    VERIFY_OK(change({QStringLiteral("note.remove"), {}}, "DELETE FROM note"));
    VERIFY_OK(m_business->file().write([](SQLite::Database& db) {
      db.exec("DELETE FROM client_tag; DELETE FROM identity; DELETE FROM client");
    }));
    QCOMPARE(m_business->undoNow().error().code, ErrorCode::UndoConflict);
    QCOMPARE(number("SELECT count(*) FROM note"), 0);
  }

  void historyAndUndoUpTo() {
    for (const char* sql : {"UPDATE client SET city = 'a'", "UPDATE client SET city = 'b'",
                            "UPDATE client SET origin = 'c'", "UPDATE client SET gender = 'f'"})
      VERIFY_OK(change({QStringLiteral("edit"), {QString::fromUtf8(sql)}}, sql));
    const auto history = m_business->historyNow();
    VERIFY_OK(history);
    QCOMPARE(history->size(), 4U);
    QVERIFY((*history)[0].id > (*history)[3].id);
    const auto rewound = m_business->undoUpToNow((*history)[2].id);
    VERIFY_OK(rewound);
    QCOMPARE(rewound->steps, 3);
    QVERIFY(!rewound->stopped);
    QCOMPARE(number("SELECT city = 'a' AND origin = '' FROM client"), 1);
    QVERIFY((*m_business->historyNow())[0].undone);
    for (int i = 0; i < 3; ++i) VERIFY_OK(m_business->redoNow());
    VERIFY_OK(m_business->file().write(
        [](SQLite::Database& db) { db.exec("UPDATE client SET city = 'Омск'"); }));
    const auto stopped = m_business->undoUpToNow((*history)[3].id);
    VERIFY_OK(stopped);
    QCOMPARE(stopped->steps, 2);
    QCOMPARE(stopped->stopped->code, ErrorCode::UndoConflict);
  }
};

RETENTA_TEST_MAIN(TestDeleted)
#include "tst_deleted.moc"
