// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/business/business.h"
#include "core/business/settingstore.h"
#include "core/importing/importservice.h"
#include "tests/anomaly/basedigest.h"
#include "tests/anomaly/faultvfs.h"
#include "tests/support/support.h"

using namespace retenta;
namespace fault = retenta::test::faultvfs;

/// Every write of a flow fails in turn, once and for good, as an error and as a full disk: whatever
/// point it is, a message comes, the base is sound, and holds all of the action or nothing.
class TestIoFaults : public QObject {
  Q_OBJECT
 private:
  // In memory where there is such a place: thousands of syncs of a real disk prove nothing more.
  QTemporaryDir m_dir{QFileInfo(QStringLiteral("/dev/shm")).isWritable()
                          ? QStringLiteral("/dev/shm/retenta")
                          : QDir::tempPath() + QStringLiteral("/retenta")};
  FixedClock m_clock{20000};
  QString m_start;     // a base as it was before
  QString m_unclean;   // the same, its program killed with the last action in the -wal file
  QString m_imported;  // unclean, closed properly
  int m_case = 0;

  QString fresh() { return m_dir.filePath(QStringLiteral("c%1.retenta").arg(++m_case)); }

  static Result<void> edit(Business& business) {
    return business.changeNow(
        {QStringLiteral("test"), {}}, Business::Touches::Data, [](SQLite::Database& db) {
          saveSetting(db, QStringLiteral("k"), QString(3000, QLatin1Char('v')));
          db.exec(
              "UPDATE client SET city = 'Тула' WHERE id % 3 = 0; DELETE FROM client WHERE id = 7");
          appendConsents(db, {{5, Channel::Sms, ConsentAction::Given, 1, QStringLiteral("x"), {}}},
                         1);
        });
  }

  template <class Flow>
  void everyPoint(Flow flow) {
    for (const auto kind : {fault::Kind::IoError, fault::Kind::DiskFull}) {
      for (const bool sticky : {false, true}) {
        int at = 1;
        for (;; ++at) {
          QVERIFY2(at < 5000, "the flow never ends without a fault");
          const bool done = flow(at, kind, sticky);
          if (QTest::currentTestFailed()) {
            qInfo("fault point %d, kind %d, sticky %d", at, static_cast<int>(kind), sticky);
            return;
          }
          if (done) break;
        }
        qInfo("fault points reached: %d", at - 1);
        QVERIFY2(at > 3, "the faults do not reach the flow");
      }
    }
  }

  // Runs `action` on a copy of `from` with the fault armed from the start; `before` and `after` are
  // the only contents allowed. True when the fault was not reached any more.
  template <class Action>
  bool onCopy(const QString& from, const QByteArray& before, const QByteArray& after, int at,
              fault::Kind kind, bool sticky, Action action) {
    const QString path = fresh();
    if (!QFile::copy(from, path)) qFatal("copy");
    if (QFile::exists(from + QStringLiteral("-wal"))) {
      QFile::copy(from + QStringLiteral("-wal"), path + QStringLiteral("-wal"));
    }
    fault::arm(at, kind, sticky);
    bool told = false;
    bool acknowledged = false;
    {
      const auto opened = Business::open(path, BaseFile::Access::ReadWrite, m_clock);
      if (opened) {
        const Result<void> answer = action(**opened);
        acknowledged = answer.ok();
        told = !answer.ok();
        if (told) checkError(answer.error());
      } else {
        told = true;
        checkError(opened.error());
      }
    }
    const bool hit = fault::hit();
    fault::disarm();
    const QByteArray now = test::baseDigest(path);
    [&] {
      QVERIFY2(!now.isEmpty(), "not sound");
      QVERIFY2(now == before || now == after, "neither before nor after");
      if (acknowledged) QCOMPARE(now, after);
      QVERIFY(told || acknowledged);
    }();
    for (const char* suffix : {"", "-wal", "-shm", ".lock"}) {
      QFile::remove(path + QLatin1String(suffix));
    }
    return !hit;
  }

  void checkError(const Error& error) {
    QVERIFY2(error.code != ErrorCode::Internal, qPrintable(test::describe(error)));
    QVERIFY2(error.code != ErrorCode::BaseDamaged, qPrintable(test::describe(error)));
    QVERIFY2(error.code != ErrorCode::BaseNotRetenta, qPrintable(test::describe(error)));
  }

 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void initTestCase() {
    fault::install();
    m_start = m_dir.filePath(QStringLiteral("start.retenta"));
    m_unclean = m_dir.filePath(QStringLiteral("unclean.retenta"));
    m_imported = m_dir.filePath(QStringLiteral("after.retenta"));
    const QString live = m_dir.filePath(QStringLiteral("live.retenta"));
    const auto made = Business::create(live, {}, m_clock);
    VERIFY_OK(made);
    VERIFY_OK((*made)->file().write([](SQLite::Database& db) {
      for (int i = 1; i <= 300; ++i) {
        db.exec("INSERT INTO client (id, name, created_day) VALUES (" + std::to_string(i) +
                ", 'Клиент " + std::to_string(i) + "', 0)");
      }
    }));
    VERIFY_OK((*made)->file().read([](SQLite::Database&) {}));
    // cp, not QFile: closing a descriptor of ours would drop SQLite's locks on the live base.
    const auto copy = [&](const QString& to) {
      for (const char* suffix : {"", "-wal"}) {
        const QString name = live + QLatin1String(suffix);
        if (QFile::exists(name)) {
          QCOMPARE(QProcess::execute(QStringLiteral("cp"), {name, to + QLatin1String(suffix)}), 0);
        }
      }
    };
    copy(m_start);
    VERIFY_OK(edit(**made));
    copy(m_unclean);
    copy(m_imported);
    for (const QString& path : {m_start, m_imported}) {  // checkpointed and closed
      VERIFY_OK(Business::open(path, BaseFile::Access::ReadWrite, m_clock));
      QVERIFY(!QFile::exists(path + QStringLiteral("-wal")));
    }
    QVERIFY(QFile::exists(m_unclean + QStringLiteral("-wal")));
    QVERIFY(test::baseDigest(m_start) != test::baseDigest(m_imported));
  }

  void create() {
    everyPoint([&](int at, fault::Kind kind, bool sticky) {
      const QString path = fresh();
      fault::arm(at, kind, sticky);
      bool ok = false;
      {
        const auto made = Business::create(path, {}, m_clock);
        ok = made.ok();
        if (!ok) checkError(made.error());
      }
      const bool hit = fault::hit();
      fault::disarm();
      [&] {
        // What could not be made is not left lying about; what was made is sound.
        if (!ok) QVERIFY2(!QFile::exists(path), "a half-made base was left behind");
        if (ok) QVERIFY(!test::baseDigest(path).isEmpty());
      }();
      return !hit;
    });
  }

  void edit() {
    const QByteArray before = test::baseDigest(m_start);
    const QByteArray after = test::baseDigest(m_imported);
    everyPoint([&](int at, fault::Kind kind, bool sticky) {
      return onCopy(m_start, before, after, at, kind, sticky,
                    [](Business& business) { return edit(business); });
    });
  }

  void import() {
    const QString table = m_dir.filePath(QStringLiteral("orders.csv"));
    QFile file(table);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Order,Date,Email,Product,Amount\n");
    for (int i = 1; i <= 400; ++i) {
      file.write(QStringLiteral("%1,2024-05-%2,p%3@example.com,Thing %4,%5.50\n")
                     .arg(i)
                     .arg(i % 28 + 1, 2, 10, QLatin1Char('0'))
                     .arg(i % 90)
                     .arg(i % 7)
                     .arg(i)
                     .toUtf8());
    }
    file.close();
    const auto importTable = [&](Business& business) -> Result<void> {
      ImportService service(business);
      const auto plan = service.inspectNow(table, {});
      if (!plan) return plan.error();
      const auto report = service.importNow(*plan, {});
      return report ? Result<void>() : Result<void>(report.error());
    };
    const QByteArray before = test::baseDigest(m_start);
    const QString full = fresh();
    QVERIFY(QFile::copy(m_start, full));
    {
      const auto business = Business::open(full, BaseFile::Access::ReadWrite, m_clock);
      VERIFY_OK(business);
      VERIFY_OK(importTable(**business));
    }
    const QByteArray after = test::baseDigest(full);
    QVERIFY(!after.isEmpty() && after != before);
    everyPoint([&](int at, fault::Kind kind, bool sticky) {
      return onCopy(m_start, before, after, at, kind, sticky, importTable);
    });
  }

  void openAfterCrash() {
    const QByteArray after = test::baseDigest(m_imported);
    everyPoint([&](int at, fault::Kind kind, bool sticky) {
      return onCopy(m_unclean, after, after, at, kind, sticky,
                    [](Business&) { return Result<void>(); });
    });
  }

  void undo() {
    const QByteArray before = test::baseDigest(m_imported);
    const QString undone = fresh();
    QVERIFY(QFile::copy(m_imported, undone));
    {
      const auto business = Business::open(undone, BaseFile::Access::ReadWrite, m_clock);
      VERIFY_OK(business);
      VERIFY_OK((*business)->undoNow());
    }
    const QByteArray after = test::baseDigest(undone);
    QVERIFY(after != before);
    everyPoint([&](int at, fault::Kind kind, bool sticky) {
      return onCopy(m_imported, before, after, at, kind, sticky,
                    [](Business& business) -> Result<void> {
                      const auto answer = business.undoNow();
                      return answer ? Result<void>() : Result<void>(answer.error());
                    });
    });
  }
};

RETENTA_TEST_MAIN(TestIoFaults)
#include "tst_iofaults.moc"
