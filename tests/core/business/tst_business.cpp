// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <thread>

#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/business/business.h"
#include "core/business/settingstore.h"
#include "core/clients/consentstore.h"
#include "core/storage/changes/basemark.h"
#include "tests/support/support.h"

using namespace retenta;

class TestBusiness : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20000};

 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  // A job that finds no memory says so instead of ending the program.
  void lackOfMemoryIsAnAnswer() {
    BusinessProfile profile;
    profile.name = QStringLiteral("Зёрна");
    auto made =
        Business::create(m_dir.filePath(QStringLiteral("memory.retenta")), profile, m_clock);
    VERIFY_OK(made);
    auto job = (*made)->async([]() -> Result<int> { throw std::bad_alloc(); });
    QCOMPARE(job.result().error().code, ErrorCode::OutOfMemory);
    QCOMPARE((*made)->async([] { return Result<int>(7); }).result().value(), 7);
    QCOMPARE((*made)->async([] { return 8; }).result(), 8);
  }

  void undoSurvivesClosing() {
    const QString path = m_dir.filePath(QStringLiteral("u.retenta"));
    BusinessProfile profile;
    profile.name = QStringLiteral("Зёрна");
    profile.currency = *Currency::fromCode(u"EUR");
    {
      const auto made = Business::create(path, profile, m_clock);
      VERIFY_OK(made);
      QSignalSpy plans(made->get(), &Business::plansChanged);
      VERIFY_OK((*made)->changeNow(
          {QStringLiteral("test"), {QStringLiteral("x")}}, Business::Touches::Plans,
          [](SQLite::Database& db) { saveSetting(db, QStringLiteral("k"), QStringLiteral("1")); }));
      QCOMPARE(plans.size(), 1);
    }
    const auto opened = Business::open(path, BaseFile::Access::ReadWrite, m_clock);
    VERIFY_OK(opened);
    Business& business = **opened;
    QCOMPARE(business.profile().name, profile.name);
    QCOMPARE(business.profile().currency.code(), QStringLiteral("EUR"));
    const auto value = [&] {
      return *business.file().read([](SQLite::Database& db) {
        return loadSetting(db, QStringLiteral("k")).value_or(QString());
      });
    };
    QCOMPARE(business.undoName()->kind, QStringLiteral("test"));
    QCOMPARE(business.undoName()->args, QStringList(QStringLiteral("x")));
    VERIFY_OK(business.undoNow());
    QCOMPARE(value(), QString());
    QVERIFY(!business.undoName());
    QCOMPARE(business.undoNow().error().code, ErrorCode::NothingToUndo);
    VERIFY_OK(business.redoNow());
    QCOMPARE(value(), QStringLiteral("1"));
  }

  void unchangedMakesNoStepAndFailureKeepsNothing() {
    const auto made = Business::create(m_dir.filePath(QStringLiteral("n.retenta")), {}, m_clock);
    VERIFY_OK(made);
    VERIFY_OK((*made)->changeNow({QStringLiteral("none"), {}}, Business::Touches::Plans,
                                 [](SQLite::Database&) {}));
    QVERIFY(!(*made)->undoName());
    const auto failed =
        (*made)->changeNow({QStringLiteral("bad"), {}}, Business::Touches::Plans,
                           [](SQLite::Database& db) -> Result<int> {
                             saveSetting(db, QStringLiteral("k"), QStringLiteral("1"));
                             return Error{ErrorCode::BadNumber, {}, {}};
                           });
    QCOMPARE(failed.error().code, ErrorCode::BadNumber);
    QVERIFY(!(*made)->undoName());
  }

  void consentStepsAreTakenBackByNewLines() {
    const auto made = Business::create(m_dir.filePath(QStringLiteral("c.retenta")), {}, m_clock);
    VERIFY_OK(made);
    Business& business = **made;
    VERIFY_OK(business.file().write([](SQLite::Database& db) {
      db.exec("INSERT INTO client (id, created_day) VALUES (7, 0)");
    }));
    VERIFY_OK(business.changeNow(
        {QStringLiteral("consent"), {}}, Business::Touches::Data, [](SQLite::Database& db) {
          appendConsents(
              db, {{7, Channel::Sms, ConsentAction::Given, 1, QStringLiteral("paper"), {}}}, 1);
        }));
    QVERIFY(business.ledger()->consents[0].given.has(Channel::Sms));
    VERIFY_OK(business.undoNow());
    QVERIFY(!business.ledger()->consents[0].given.has(Channel::Sms));
    VERIFY_OK(business.redoNow());
    QVERIFY(business.ledger()->consents[0].given.has(Channel::Sms));
    VERIFY_OK(business.undoNow());
    QVERIFY(!business.ledger()->consents[0].given.has(Channel::Sms));
  }

  // What a step changed decides whether caches of the base stay good, not what its caller says.
  void onlyPlansLeaveTheMarkOfTheBase() {
    const auto made = Business::create(m_dir.filePath(QStringLiteral("m.retenta")), {}, m_clock);
    VERIFY_OK(made);
    Business& business = **made;
    const auto mark = [&] {
      return *business.file().read([](SQLite::Database& db) { return baseMark(db); });
    };
    const auto changed = [&](Business::Touches what, const char* sql) {
      const BaseMark before = mark();
      const auto done = business.changeNow({QStringLiteral("test"), {}}, what,
                                           [&](SQLite::Database& db) { db.exec(sql); });
      return !done.ok() || !(mark() == before);
    };
    using enum Business::Touches;
    QVERIFY(!changed(Plans, "INSERT INTO setting VALUES ('k', '1')"));
    QVERIFY(!changed(Data, "UPDATE setting SET value = '2' WHERE key = 'k'"));
    QVERIFY(!changed(Plans, "SELECT 1"));
    QVERIFY(changed(Plans,
                    "INSERT INTO client (id, name, city, created_day) VALUES (1, 'Анна', '', 0)"));
    QVERIFY(changed(Data, "INSERT INTO tag (id, name) VALUES (1, 'Опт')"));
    QVERIFY(
        changed(Data, "INSERT INTO setting VALUES ('l', '1'); UPDATE client SET city = 'Орёл'"));
    QVERIFY(changed(Data, "INSERT INTO source VALUES (9, 'file')"));
    const BaseMark before = mark();
    VERIFY_OK(business.undoNow());
    QVERIFY(!(mark() == before));
    // Consent lines are in no changeset.
    const BaseMark asked = mark();
    VERIFY_OK(business.changeNow({QStringLiteral("test"), {}}, Plans, [&](SQLite::Database& db) {
      ConsentEntry yes;
      yes.client = 1;
      appendConsents(db, {yes}, 0);
    }));
    QVERIFY(!(mark() == asked));
  }

  void changesAtOnceEndWithTheLastPicture() {
    const auto made = Business::create(m_dir.filePath(QStringLiteral("t.retenta")), {}, m_clock);
    VERIFY_OK(made);
    Business& business = **made;
    const auto addClients = [&] {
      for (int i = 0; i < 20; ++i) {
        (void)business.changeNow(
            {QStringLiteral("add"), {}}, Business::Touches::Data,
            [](SQLite::Database& db) { db.exec("INSERT INTO client (created_day) VALUES (1)"); });
      }
    };
    for (std::size_t round = 1; round <= 5; ++round) {
      std::jthread other(addClients);
      addClients();
      other.join();
      QCOMPARE(business.ledger()->clients(), round * 40);
    }
  }
};

RETENTA_TEST_MAIN(TestBusiness)
#include "tst_business.moc"
