// SPDX-License-Identifier: GPL-3.0-or-later
// The side file beside a base over its life: made, believed, gone with the first change.
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/purchases/ledgerstore.h"
#include "core/purchases/sidefile/ledgerkeeping.h"
#include "core/purchases/sidefile/ledgerside.h"
#include "core/storage/basefile.h"
#include "tests/support/support.h"

using namespace retenta;

class TestLedgerKeeping : public QObject {
  Q_OBJECT
  std::unique_ptr<QTemporaryDir> m_dir;
  std::unique_ptr<BaseFile> m_base;

  QString path(const char* name = "shop.retenta") const {
    return m_dir->filePath(QString::fromLatin1(name));
  }
  QString side() const { return sideFilePath(path()); }
  bool there() const { return QFile::exists(side()); }

  void open(BaseFile::Access access = BaseFile::Access::ReadWrite) {
    m_base.reset();
    auto opened = BaseFile::open(path(), access);
    VERIFY_OK(opened);
    m_base = std::move(*opened);
  }
  static LedgerPtr loaded(const BaseFile& file) {
    auto read = file.read([](SQLite::Database& db) { return loadLedger(db, Currency()); });
    return read ? *read : std::make_shared<const Ledger>();
  }
  // Loads and writes, as a quiet moment does.
  void keep() {
    QVERIFY(keepSideFile(*m_base, loaded(*m_base)));
    QVERIFY(there());
  }
  QStringList names() {
    const LedgerPtr ledger = loaded(*m_base);
    QStringList all;
    for (std::size_t i = 0; i < ledger->clients(); ++i) all += ledger->names.text(i);
    return all;
  }
  BaseMark mark() {
    return *m_base->read([](SQLite::Database& db) { return baseMark(db); });
  }
  // Says something else in the side file than in the base: who reads it is told apart by the
  // answer.
  void keepAnother() {
    auto other = std::make_shared<Ledger>();
    other->clientIds = {77};
    for (TextColumn* text :
         {&other->names, &other->emails, &other->phones, &other->externalIds, &other->cities}) {
      text->append("from the side file");
    }
    other->consents.emplace_back();
    other->purchaseBegin = {0, 0};
    VERIFY_OK(writeLedgerSide(side(), mark(), *other));
  }
  static QStringList fromSide() { return {QStringLiteral("from the side file")}; }
  static QStringList fromBase() { return {QStringLiteral("Анна"), QStringLiteral("Борис")}; }

 private Q_SLOTS:
  void init() {
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_dir = std::make_unique<QTemporaryDir>();
    auto made = BaseFile::create(path());
    VERIFY_OK(made);
    m_base = std::move(*made);
    VERIFY_OK(m_base->write([](SQLite::Database& db) {
      db.exec(
          "INSERT INTO client (id, name, city, created_day) VALUES (2, 'Анна', '', 0), "
          "(9, 'Борис', '', 0)");
    }));
  }
  void cleanup() { m_base.reset(); }

  void isReadInsteadOfTheBase() {
    keep();
    QCOMPARE(names(), fromBase());
    keepAnother();
    QCOMPARE(names(), fromSide());
    open();  // after closing, which empties the -wal file
    QCOMPARE(names(), fromSide());
  }

  void isGoneWithAnyChange() {
    keepAnother();
    const BaseMark before = mark();
    VERIFY_OK(m_base->write(
        [](SQLite::Database& db) { db.exec("UPDATE client SET name = 'Вера' WHERE id = 9"); }));
    QVERIFY(!there());
    QVERIFY(mark().secret != before.secret);
    QCOMPARE(mark().changes, before.changes + 1);
    QCOMPARE(names(), (QStringList{QStringLiteral("Анна"), QStringLiteral("Вера")}));
  }

  void staysWithWhatNoLedgerHolds() {
    keepAnother();
    VERIFY_OK(m_base->write([](SQLite::Database& db) {
      db.exec("INSERT INTO setting VALUES ('layout.rfm', '{}')");
      leaveBaseMark(db);
    }));
    QCOMPARE(names(), fromSide());
    // Said once, it holds for one change; said in one that failed, for none.
    const auto failed = m_base->write([](SQLite::Database& db) -> Result<void> {
      leaveBaseMark(db);
      return Error{ErrorCode::Cancelled, {}, {}};
    });
    QVERIFY(!failed);
    VERIFY_OK(
        m_base->write([](SQLite::Database& db) { db.exec("DELETE FROM client WHERE id = 9"); }));
    QCOMPARE(names(), QStringList{QStringLiteral("Анна")});
  }

  void aChangeThatFailedLeavesItGood() {
    keepAnother();
    const auto refused = m_base->write([](SQLite::Database& db) -> Result<void> {
      db.exec("DELETE FROM client");
      return Error{ErrorCode::Cancelled, {}, {}};
    });
    QVERIFY(!refused);
    QCOMPARE(names(), fromSide());
  }

  // A kill between the commit and the removal; the copy of an older file put beside the base.
  void aStaleOneIsNotBelieved() {
    keepAnother();
    const QString copy = m_dir->filePath(QStringLiteral("copy"));
    QVERIFY(QFile::copy(side(), copy));
    VERIFY_OK(
        m_base->write([](SQLite::Database& db) { db.exec("DELETE FROM client WHERE id = 9"); }));
    QVERIFY(QFile::copy(copy, side()));
    QCOMPARE(names(), QStringList{QStringLiteral("Анна")});
    keep();
    QCOMPARE(names(), QStringList{QStringLiteral("Анна")});
  }

  void aDamagedOneIsReplaced() {
    keep();
    QFile file(side());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(40) && file.write("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx") > 0);
    file.close();
    QCOMPARE(names(), fromBase());
    keep();
    QCOMPARE(names(), fromBase());
  }

  void anotherBasesIsNotBelieved() {
    keepAnother();
    auto other = BaseFile::create(path("other.retenta"));
    VERIFY_OK(other);
    QVERIFY(QFile::copy(side(), sideFilePath(path("other.retenta"))));
    QCOMPARE(loaded(**other)->clients(), 0U);
  }

  // Where base and side file are moved together, the side file is still that of the base.
  void movesWithTheBase() {
    keepAnother();
    m_base.reset();
    QVERIFY(QFile::rename(path(), path("moved.retenta")));
    QVERIFY(QFile::rename(side(), sideFilePath(path("moved.retenta"))));
    auto moved = BaseFile::open(path("moved.retenta"), BaseFile::Access::ReadWrite);
    VERIFY_OK(moved);
    m_base = std::move(*moved);
    QCOMPARE(names(), fromSide());
  }

  void neitherCopiedNorLeftBehind() {
    keep();
    VERIFY_OK(m_base->saveCopy(path("copy.retenta")));
    QVERIFY(!QFile::exists(sideFilePath(path("copy.retenta"))));
    m_base.reset();
    BaseFile::discard(path());
    QVERIFY(!there());
  }

  // The mark goes into a copy of the base; the first change there makes it another's.
  void aCopyGoesItsOwnWay() {
    VERIFY_OK(m_base->saveCopy(path("copy.retenta")));
    auto copy = BaseFile::open(path("copy.retenta"), BaseFile::Access::ReadWrite);
    VERIFY_OK(copy);
    const auto change = [](SQLite::Database& db) { db.exec("UPDATE client SET name = 'Гость'"); };
    VERIFY_OK((*copy)->write(change));
    VERIFY_OK(
        m_base->write([](SQLite::Database& db) { db.exec("UPDATE client SET city = 'Тверь'"); }));
    const auto other = (*copy)->read([](SQLite::Database& db) { return baseMark(db); });
    VERIFY_OK(other);
    QCOMPARE(other->changes, mark().changes);  // counted alike, and yet not the same
    QVERIFY(other->secret != mark().secret);
  }

  void whoOnlyReadsTakesItButNeverWrites() {
    keepAnother();
    open(BaseFile::Access::ReadOnly);
    QCOMPARE(names(), fromSide());
    QFile file(side());
    QVERIFY(file.resize(file.size() - 1));
    QCOMPARE(names(), fromBase());
    QVERIFY(!keepSideFile(*m_base, loaded(*m_base)));
    QVERIFY(there());
  }

  // Two programs: one changes the base, the other reads; at no moment does it read another state.
  void twoWhoHaveItOpenAgree() {
    auto reader = BaseFile::open(path(), BaseFile::Access::ReadOnly);
    VERIFY_OK(reader);
    for (int round = 0; round < 20; ++round) {
      const QString name = QStringLiteral("Имя %1").arg(round);
      VERIFY_OK(m_base->write([&](SQLite::Database& db) {
        SQLite::Statement rename(db, "UPDATE client SET name = ? WHERE id = 2");
        rename.bind(1, name.toStdString());
        rename.exec();
      }));
      const auto seen = [&] { return loaded(**reader)->names.text(0); };
      QCOMPARE(seen(), name);
      keep();
      QCOMPARE(seen(), name);
    }
  }

  void aChangeWhileItIsWrittenWins() {
    const LedgerPtr ledger = loaded(*m_base);
    VERIFY_OK(
        m_base->write([](SQLite::Database& db) { db.exec("DELETE FROM client WHERE id = 9"); }));
    QVERIFY(!keepSideFile(*m_base, ledger));  // of a state that is no more
    QVERIFY(!there());
    QCOMPARE(names(), QStringList{QStringLiteral("Анна")});
  }

  void onlyOfWhatIsLarge() {
    QVERIFY(!owesSideFile(loaded(*m_base)));
    VERIFY_OK(m_base->write([](SQLite::Database& db) {
      db.exec(
          "WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 200100) "
          "INSERT INTO client (id, name, city, created_day) SELECT i, '', '', 0 FROM n");
    }));
    const LedgerPtr large = loaded(*m_base);
    QVERIFY(owesSideFile(large));
    QVERIFY(keepSideFile(*m_base, large));
    QVERIFY(!owesSideFile(large));
    QVERIFY(!owesSideFile(loaded(*m_base)));  // read from the side file itself
    QVERIFY(!owesSideFile(std::make_shared<const Ledger>()));
  }

  void withoutRoomNothingIsLeftBehind() {
    const QTemporaryDir small;
    QProcess mount;
    mount.start(QStringLiteral("mount"),
                {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                 QStringLiteral("size=8m"), QStringLiteral("none"), small.path()});
    if (!mount.waitForFinished() || mount.exitCode() != 0)
      QSKIP("no small disk can be mounted here");
    struct Unmount {
      QString at;
      ~Unmount() { QProcess::execute(QStringLiteral("umount"), {at}); }
    } unmount{small.path()};
    auto ledger = std::make_shared<Ledger>();
    ledger->clientIds.resize(1'000'000, 5);
    const QString path = small.filePath(QStringLiteral("s-ledger"));
    const auto done = writeLedgerSide(path, {1, QByteArray(32, 'k')}, *ledger);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::DiskFull);
    QVERIFY(QDir(small.path()).isEmpty());
  }
};

RETENTA_TEST_MAIN(TestLedgerKeeping)
#include "tst_ledgerkeeping.moc"
