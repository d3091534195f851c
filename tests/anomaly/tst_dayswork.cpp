// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/backups/backupservice.h"
#include "core/backups/restore.h"
#include "tests/anomaly/basepicture.h"
#include "tests/anomaly/dayswork.h"
#include "tests/anomaly/wrongfigure.h"
#include "tests/anomaly/workmemory.h"
#include "tests/core/backups/backupfixture.h"
#include "tests/support/support.h"

using namespace retenta;
using test::BasePicture;
using Step = test::WorkMemory::Step;

/// A day's work: hundreds of edits of every kind, mixed with undo, redo, closing and opening,
/// backups and restoring. Every undo gives the base as it was before its step, every redo as it was
/// after it; nothing is lost over a restart; the figures add up all the time.
/// RETENTA_SEEDS=50 walks on for so many seeds, RETENTA_SEED begins with that one.
class TestDaysWork : public QObject {
  Q_OBJECT
 private:
  std::unique_ptr<QTemporaryDir> m_dir;
  test::MovedClock m_clock;
  qint64 m_ms = 0;
  QString m_path;
  std::unique_ptr<Business> m_business;
  std::unique_ptr<ImportService> m_imports;
  test::WorkMemory m_memory;
  struct Saved {
    QString path;
    test::WorkMemory memory;
    bool quiet = false;  // no campaign was scheduled
  };
  std::optional<Saved> m_saved;
  std::map<QString, int> m_counts;  // of this walk
  std::map<QString, int> m_all;     // of all walks
  int m_walks = 0;
  QString m_where;

  BasePicture picture() {
    const auto now = m_business->file().read([](SQLite::Database& db) { return BasePicture(db); });
    if (!now) qFatal("%s", qPrintable(test::describe(now.error())));
    return *now;
  }

  void same(const BasePicture& now, const BasePicture& expected, const char* what) {
    const QString difference = now.differenceFrom(expected, m_memory.erased);
    QVERIFY2(difference.isEmpty(),
             qPrintable(m_where + u' ' + QLatin1String(what) + QStringLiteral(": ") + difference));
  }

  void open() {
    auto opened = Business::open(m_path, BaseFile::Access::ReadWrite, m_clock);
    VERIFY_OK(opened);
    m_business = std::move(*opened);
    m_imports = std::make_unique<ImportService>(*m_business);
  }
  void close() {
    m_imports.reset();
    m_business.reset();
  }

  // The steps that the book knows: applied ones oldest first, undone ones in the order of redo.
  std::vector<qint64> steps(bool undone) {
    std::vector<qint64> ids;
    const auto history = m_business->historyNow();
    if (!history) return ids;
    for (const HistoryStep& step : *history)
      if (step.undone == undone) ids.insert(undone ? ids.end() : ids.begin(), step.id);
    return ids;
  }

  void recallBook() {
    m_memory.forget(steps(false), steps(true));
    QCOMPARE(test::WorkMemory::idsOf(m_memory.done), steps(false));
    QCOMPARE(test::WorkMemory::idsOf(m_memory.undone), steps(true));
  }

  void edit(test::DaysWork& work) {
    const auto tracesBefore = test::importTraces(*m_business);
    const auto deed = work.one(*m_business, *m_imports);
    m_where += u' ' + deed.kind;
    const BasePicture now = picture();
    if (!deed.done) {
      QVERIFY2(test::DaysWork::isFair(deed.done.error().code),
               qPrintable(m_where + u' ' + test::describe(deed.done.error())));
      same(now, m_memory.now, "an edit that was refused changed something");
      return;
    }
    const bool erased = m_memory.noticeErased(*m_business, tracesBefore);
    m_memory.forget(steps(false), steps(true));
    if (deed.kind == u"erase") {
      if (erased) ++m_counts[deed.kind];
      same(now, m_memory.now, "erasing one changed something of another");
      m_memory.now = now;
      recallBook();
      return;
    }
    const auto book = steps(false);
    const bool stepped = !book.empty() &&
                         (m_memory.done.empty() || book.back() > m_memory.done.back().id) &&
                         (m_memory.undone.empty() || book.back() > m_memory.undone.front().id);
    if (!stepped) {
      same(now, m_memory.now, "something changed without a step");
      recallBook();
      return;
    }
    ++m_counts[deed.kind];
    if (!deed.deleted.empty()) {
      auto& rows = m_memory.deleted[book.back()];
      for (const ClientId id : deed.deleted) rows[id] = m_memory.now.rowsOf(id);
    }
    if (deed.restored != 0) cameBackWhole(deed.restored, now);
    qint64 import = 0;
    if (deed.kind.startsWith(QLatin1String("import")))
      import = m_business->historyNow()->front().name.args.value(1).toLongLong();
    m_memory.done.push_back({book.back(), deed.kind, import, m_memory.now, now,
                             !erased && (import == 0 || import != m_memory.blankFrom)});
    m_memory.undone.clear();
    m_memory.now = now;
    recallBook();
  }

  // What a deletion took is there again as it was; consent and the trace of imports, which it did
  // not take, may have moved on.
  void cameBackWhole(qint64 step, const BasePicture& now) {
    const auto deleted = m_memory.deleted.find(step);
    if (deleted == m_memory.deleted.end()) return;  // a note, a campaign
    const auto taken = [](std::vector<QByteArray> rows) {
      std::erase_if(rows, [](const QByteArray& row) {
        return row.startsWith("consent\x1f") || row.startsWith("import_change\x1f");
      });
      return rows;
    };
    for (const auto& [client, rows] : deleted->second) {
      if (m_memory.erased.count(client) != 0) continue;
      QVERIFY2(taken(now.rowsOf(client)) == taken(rows),
               qPrintable(m_where + QStringLiteral(": client %1 came back changed").arg(client)));
    }
  }

  void undo() {
    m_where += QStringLiteral(" undo");
    if (m_memory.done.empty()) {
      QCOMPARE(m_business->undoNow().error().code, ErrorCode::NothingToUndo);
      return;
    }
    take(m_memory.done, m_memory.undone, false);
  }
  void redo() {
    m_where += QStringLiteral(" redo");
    if (m_memory.undone.empty()) {
      QCOMPARE(m_business->redoNow().error().code, ErrorCode::NothingToUndo);
      return;
    }
    take(m_memory.undone, m_memory.done, true);
  }

  void take(std::vector<Step>& from, std::vector<Step>& to, bool redone) {
    Step step = from.back();
    m_where += QStringLiteral(" of %1 (%2)").arg(step.kind).arg(step.id);
    const auto answer = redone ? m_business->redoNow() : m_business->undoNow();
    const BasePicture now = picture();
    if (!answer) {
      QVERIFY2(!step.exact, qPrintable(m_where + u' ' + test::describe(answer.error()) + u' ' +
                                       answer.error().args.join(u',')));
      QCOMPARE(answer.error().code, ErrorCode::UndoConflict);
      same(now, m_memory.now, "a conflict changed something");
      VERIFY_OK(m_business->skipNow(redone));
      from.pop_back();
      for (Step& each : from) each.exact = false;
      recallBook();
      return;
    }
    ++m_counts[redone ? QStringLiteral("(redo)") : QStringLiteral("(undo)")];
    const BasePicture& expected = redone ? step.after : step.before;
    if (step.exact) {
      same(now, expected, redone ? "redone" : "undone");
    } else if (!now.differenceFrom(expected, m_memory.erased).isEmpty()) {
      for (Step& each : from) each.exact = false;
    }
    step.exact = true;
    (redone ? step.after : step.before) = now;
    (redone ? step.before : step.after) = m_memory.now;
    from.pop_back();
    to.push_back(step);
    m_memory.now = now;
    recallBook();
  }

  void restart(test::DaysWork& work) {
    m_where += QStringLiteral(" restart");
    close();
    m_clock.set(m_clock.today() + work.random(2), m_ms);
    open();
    same(picture(), m_memory.now, "after a restart");
    recallBook();
    ++m_counts[QStringLiteral("(restart)")];
  }

  void backUp() {
    m_where += QStringLiteral(" backup");
    const QString path = m_dir->filePath(QStringLiteral("saved.bak"));
    QFile::remove(path);
    QFile::remove(manifestPath(path));
    const auto saved = BackupService(*m_business).backUpToNow(path);
    VERIFY_OK(saved);
    const auto scheduled = m_business->file().read([](SQLite::Database& db) {
      return db.execAndGet("SELECT count(*) FROM campaign WHERE state = 'scheduled'").getInt();
    });
    m_saved = Saved{path, m_memory, *scheduled == 0};
    same(picture(), m_memory.now, "a backup changed something");
    ++m_counts[QStringLiteral("(backup)")];
  }

  // As it was then, history and all, but for the people erased since and campaigns that waited.
  void restore() {
    if (!m_saved) return;
    m_where += QStringLiteral(" restore");
    close();
    const auto back = restoreBackup({m_saved->path, m_path, {}, true}, m_clock);
    VERIFY_OK(back);
    QVERIFY(QFile::exists(back->kept));
    QFile::remove(back->kept);
    m_memory = m_saved->memory;
    open();
    // Erased again, and whoever had the address of one erased since.
    const std::set<ClientId> erased = test::erasedPeople(*m_business);
    for (const ClientId client : m_memory.erased) {
      if (erased.count(client) != 0) continue;
      // A number with nobody behind it: what brought the person was taken back since. The ledger of
      // consents, which only grows, still speaks of the number.
      for (const QByteArray& row : picture().rowsOf(client)) {
        QVERIFY2(row.startsWith("consent\x1f"),
                 qPrintable(m_where + " erased and back: " + QString::fromUtf8(row)));
      }
    }
    if (!m_saved->quiet || erased != m_memory.erased) m_memory.doubtAll();
    m_memory.erased = erased;
    const BasePicture now = picture();
    if (m_saved->quiet) same(now, m_memory.now, "restored");
    m_memory.now = now;
    recallBook();
    ++m_counts[QStringLiteral("(restore)")];
  }

  void oneMove(test::DaysWork& work) {
    const int chance = work.random(100);
    if (chance < 62) {
      edit(work);
    } else if (chance < 80) {
      undo();
    } else if (chance < 92) {
      redo();
    } else if (chance < 95) {
      restart(work);
    } else if (chance < 97) {
      backUp();
    } else if (chance < 98) {
      restore();
    } else {
      for (int i = work.random(25); i >= 0 && !QTest::currentTestFailed(); --i) undo();
    }
  }

  void walk(quint32 seed, int edits) {
    m_dir = std::make_unique<QTemporaryDir>(QFileInfo(QStringLiteral("/dev/shm")).isWritable()
                                                ? QStringLiteral("/dev/shm/retenta")
                                                : QDir::tempPath() + "/retenta");
    m_clock.set(20'000);
    m_ms = 43'200'000;
    m_memory = {};
    m_saved.reset();
    m_counts.clear();
    m_path = m_dir->filePath(QStringLiteral("shop.retenta"));
    VERIFY_OK(Business::create(m_path, {}, m_clock));
    open();
    test::DaysWork work(seed, m_dir->path());
    VERIFY_OK(work.begin(*m_business, *m_imports));
    QVERIFY(m_business->ledger()->clients() > 50);
    m_memory.now = picture();
    VERIFY_OK(m_business->skipNow(false));  // the first day stays
    int moves = 0;
    for (int done = 0; done < edits; ++moves) {
      m_where = QStringLiteral("seed %1, move %2:").arg(seed).arg(moves);
      m_clock.set(m_clock.today(), m_ms += 60'000);
      oneMove(work);
      if (QTest::currentTestFailed()) return;
      const QString wrong = test::wrongFigure(*m_business);
      QVERIFY2(wrong.isEmpty(), qPrintable(m_where + u' ' + wrong));
      done = 0;
      for (const auto& [kind, count] : m_counts)
        if (!kind.startsWith(u'(')) done += count;
    }
    QCOMPARE(m_business->file().check().value(), QStringList());
    close();
    QStringList counts;
    for (const auto& [kind, count] : m_counts)
      counts += QStringLiteral("%1 %2").arg(kind).arg(count);
    qInfo("%d moves: %s; seed %u", moves, qPrintable(counts.join(QStringLiteral(", "))), seed);
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }
  void cleanup() { close(); }

  void everyStepCanBeTakenBack_data() {
    QTest::addColumn<quint32>("seed");
    const bool given = qEnvironmentVariableIsSet("RETENTA_SEED");
    const quint32 first = given ? qEnvironmentVariable("RETENTA_SEED").toUInt() : 1;
    const int seeds = qEnvironmentVariableIsSet("RETENTA_SEEDS")
                          ? qEnvironmentVariableIntValue("RETENTA_SEEDS")
                          : (given ? 1 : 3);
    for (int i = 0; i < seeds; ++i) {
      const quint32 seed = first + static_cast<quint32>(i);
      QTest::addRow("seed %u", seed) << seed;
    }
  }
  void everyStepCanBeTakenBack() {
    QFETCH(quint32, seed);
    walk(seed, 300);
    ++m_walks;
    for (const auto& [kind, count] : m_counts) m_all[kind] += count;
  }

  // A walk may find nothing to unschedule; three of them may not.
  void everyKindWasDone() {
    if (m_walks < 3) QSKIP("too few walks");
    for (const QString& kind : test::DaysWork::kindNames())
      QVERIFY2(m_all[kind] > 0, qPrintable(QStringLiteral("never done: ") + kind));
    for (const char* kind : {"(undo)", "(redo)", "(restart)", "(backup)", "(restore)"})
      QVERIFY2(m_all[QLatin1String(kind)] > 0, kind);
  }
};

RETENTA_TEST_MAIN(TestDaysWork)
#include "tst_dayswork.moc"
