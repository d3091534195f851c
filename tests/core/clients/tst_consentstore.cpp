// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/clients/consentstore.h"
#include "core/storage/basefile.h"
#include "tests/support/support.h"

using namespace retenta;

class TestConsentStore : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  std::unique_ptr<BaseFile> m_base;

  int append(ConsentAction action, bool overRefusal = false) {
    return *m_base->write([&](SQLite::Database& db) {
      return appendConsents(db, {{7, Channel::Email, action, 100, QStringLiteral("form"), {}}}, 1,
                            0, overRefusal);
    });
  }
  ConsentState state() {
    return *m_base->read([](SQLite::Database& db) { return loadConsents(db)[7]; });
  }

 private Q_SLOTS:
  void init() {
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_base.reset();
    static int number = 0;
    auto made = BaseFile::create(m_dir.filePath(QString::number(++number)));
    VERIFY_OK(made);
    m_base = std::move(*made);
  }

  void lastLineDecides() {
    QVERIFY(!state().given.has(Channel::Email));
    QCOMPARE(append(ConsentAction::Given), 1);
    QCOMPARE(append(ConsentAction::Given), 0);
    QVERIFY(state().given.has(Channel::Email));
    QVERIFY(!state().given.has(Channel::Sms));
    QCOMPARE(append(ConsentAction::Withdrawn), 1);
    QVERIFY(state().refused.has(Channel::Email));
    QVERIFY(!state().given.has(Channel::Email));
  }

  void permissionNeverOverridesRefusalUnlessAPersonSaysSo() {
    append(ConsentAction::Withdrawn);
    QCOMPARE(append(ConsentAction::Given), 0);
    QVERIFY(state().refused.has(Channel::Email));
    QCOMPARE(append(ConsentAction::Given, true), 1);
    QVERIFY(state().given.has(Channel::Email));
  }

  void cancelAndRepeatAreNewLines() {
    append(ConsentAction::Given);
    append(ConsentAction::Withdrawn);
    VERIFY_OK(m_base->write([](SQLite::Database& db) { cancelConsents(db, 2, 2, 5); }));
    QVERIFY(state().given.has(Channel::Email));
    VERIFY_OK(m_base->write([](SQLite::Database& db) { repeatConsents(db, 2, 2, 6); }));
    QVERIFY(state().refused.has(Channel::Email));
    QCOMPARE(*m_base->read([](SQLite::Database& db) {
      return db.execAndGet("SELECT count(*) FROM consent").getInt();
    }),
             4);
    QVERIFY(!m_base->write([](SQLite::Database& db) { db.exec("DELETE FROM consent"); }));
    QVERIFY(!m_base->write([](SQLite::Database& db) { db.exec("UPDATE consent SET day = 0"); }));
  }

  void whatIsSaidAnewCanBeCancelledAgain() {
    append(ConsentAction::Given);
    for (int round = 0; round < 3; ++round) {
      VERIFY_OK(m_base->write([](SQLite::Database& db) { cancelConsents(db, 1, 1, 5); }));
      QVERIFY(!state().given.has(Channel::Email));
      VERIFY_OK(m_base->write([](SQLite::Database& db) { repeatConsents(db, 1, 1, 6); }));
      QVERIFY(state().given.has(Channel::Email));
    }
  }

  void permissionIsNotSaidAnewOverALaterRefusal() {
    append(ConsentAction::Given);
    append(ConsentAction::Withdrawn);
    VERIFY_OK(m_base->write([](SQLite::Database& db) {
      cancelConsents(db, 1, 1, 5);
      repeatConsents(db, 1, 1, 6);
    }));
    QVERIFY(state().refused.has(Channel::Email));
    QVERIFY(!state().given.has(Channel::Email));
  }

  // Taken back out of order and put again, the lines stand in the order in which they were said.
  void laterWordStaysTheLastAndCanBeTakenBack() {
    append(ConsentAction::Given);
    append(ConsentAction::Withdrawn);
    for (int round = 0; round < 3; ++round) {
      VERIFY_OK(m_base->write([](SQLite::Database& db) { cancelConsents(db, 1, 1, 5); }));
      QVERIFY(state().refused.has(Channel::Email));
      VERIFY_OK(m_base->write([](SQLite::Database& db) { repeatConsents(db, 1, 1, 6); }));
      QVERIFY(state().refused.has(Channel::Email));
      QVERIFY(!state().given.has(Channel::Email));
    }
    VERIFY_OK(m_base->write([](SQLite::Database& db) { cancelConsents(db, 2, 2, 7); }));
    QVERIFY(state().given.has(Channel::Email));
    VERIFY_OK(m_base->write([](SQLite::Database& db) { repeatConsents(db, 2, 2, 8); }));
    QVERIFY(state().refused.has(Channel::Email));
    VERIFY_OK(m_base->write([](SQLite::Database& db) {
      cancelConsents(db, 2, 2, 9);
      cancelConsents(db, 1, 1, 9);
    }));
    QVERIFY(!state().given.has(Channel::Email) && !state().refused.has(Channel::Email));
  }

  void permissionOverARefusalIsSaidAnew() {
    append(ConsentAction::Withdrawn);
    append(ConsentAction::Given, true);
    VERIFY_OK(m_base->write([](SQLite::Database& db) {
      cancelConsents(db, 2, 2, 5);
      repeatConsents(db, 2, 2, 6);
    }));
    QVERIFY(state().given.has(Channel::Email));
  }
};

RETENTA_TEST_MAIN(TestConsentStore)
#include "tst_consentstore.moc"
