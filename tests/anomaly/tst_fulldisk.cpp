// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/backups/backupservice.h"
#include "core/backups/restore.h"
#include "core/campaigns/campaignservice.h"
#include "core/card/clienteditservice.h"
#include "core/demo/demo.h"
#include "core/exports/audiencefile.h"
#include "core/exports/clientfile.h"
#include "core/importing/importservice.h"
#include "core/privacy/eraseservice.h"
#include "core/privacy/personexport.h"
#include "core/reports/reportservice.h"
#include "core/segments/clientbulk.h"
#include "tests/anomaly/basedigest.h"
#include "tests/anomaly/smalldisk.h"
#include "tests/support/support.h"
#include "ui/reports/paper/reportpainter.h"
#include "ui/text/errortext.h"

using namespace retenta;

namespace {

template <class T>
Result<void> toldAs(const Result<T>& result) {
  return result ? Result<void>() : Result<void>(result.error());
}

// What is done to a base, and what is written beside one.
using Change = std::function<Result<void>(Business&)>;
using Writing = std::function<Result<void>(Business&, const QString& target)>;

// Free bytes on the disk: nothing at all, a page, some, until the flow gets through.
constexpr qint64 rooms[] = {0,       4'096,   16'384,    40'000,    80'000,    160'000,
                            300'000, 600'000, 1'200'000, 2'400'000, 4'800'000, 9'600'000};

}  // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Writing)

/// T8: every flow on a disk that is too small. What was there is whole, what could not be written
/// is not there at all, and the sentence names the file, says the disk is full and what to do.
class TestFullDisk : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  const FixedClock m_clock{20'300};
  QString m_base;
  QString m_backup;
  QString m_sales;

  // The sentence of a full disk; nothing else will do.
  static void verifyTold(const Error& error, const QString& name) {
    QVERIFY2(error.code == ErrorCode::DiskFull || error.code == ErrorCode::NoSpace,
             qPrintable(name + u' ' + test::describe(error)));
    const QString sentence = errorSentence(error);
    QVERIFY2(sentence.contains(name), qPrintable(sentence));
    QVERIFY2(sentence.contains(QStringLiteral("Nothing was changed")), qPrintable(sentence));
    QVERIFY2(sentence.contains(QStringLiteral("Free some space")), qPrintable(sentence));
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void initTestCase() {
    m_base = m_dir.filePath(QStringLiteral("shop.retenta"));
    m_backup = m_dir.filePath(QStringLiteral("shop.bak"));
    DemoOptions options;
    options.clients = 300;
    auto shop = makeDemo(m_base, options, m_clock);
    VERIFY_OK(shop);
    VERIFY_OK(ClientEditService(**shop).setFieldNow(1, CardField::City, QStringLiteral("Тула")));
    VERIFY_OK(BackupService(**shop).backUpToNow(m_backup));
    m_sales = m_dir.filePath(QStringLiteral("sales.csv"));
    QFile file(m_sales);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Order,Date,Email,Product,Amount\n");
    for (int i = 0; i < 2000; ++i)
      file.write(QStringLiteral("n%1,2025-05-05,p%2@example.com,Tea %3,%1.50\n")
                     .arg(i)
                     .arg(i % 700)
                     .arg(i % 300)
                     .toUtf8());
  }

  void changesAreWholeOrNone_data() {
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, Change change) { QTest::newRow(name) << change; };
    row("import", [this](Business& shop) -> Result<void> {
      ImportService imports(shop);
      const auto plan = imports.inspectNow(m_sales, {});
      if (!plan) return plan.error();
      return toldAs(imports.importNow(*plan, {}));
    });
    row("save", [](Business& shop) {
      return ClientEditService(shop).saveNoteNow(1, {0, 20'299, QString(9'000, QChar(0x0439))});
    });
    row("undo", [](Business& shop) { return toldAs(shop.undoNow()); });
    row("merge", [](Business& shop) { return ClientEditService(shop).mergeNow(1, 2); });
    row("bulk tag", [](Business& shop) {
      return toldAs(ClientBulk(shop).tagNow(shop.ledger()->clientIds, QStringLiteral("Опт")));
    });
    row("bulk remove", [](Business& shop) {
      return toldAs(ClientBulk(shop).removeNow(shop.ledger()->clientIds, {}));
    });
    row("bulk consent", [](Business& shop) {
      ConsentRecord record;
      record.action = ConsentAction::Withdrawn;
      record.day = 20'299;
      return toldAs(ClientBulk(shop).recordConsentNow(shop.ledger()->clientIds, record));
    });
    row("erase", [](Business& shop) {
      return toldAs(EraseService(shop).eraseNow(3, QStringLiteral("request")));
    });
    row("plan", [](Business& shop) {
      CampaignPlan plan;
      plan.segments = {QStringLiteral("churned")};
      plan.text = QString(9'000, QLatin1Char('x'));
      return toldAs(CampaignService(shop).createNow(QStringLiteral("A"), plan));
    });
  }
  void changesAreWholeOrNone() {
    QFETCH(Change, change);
    const QByteArray before = test::baseDigest(m_base);
    int told = 0;
    bool through = false;
    for (const qint64 room : rooms) {
      test::SmallDisk disk(m_dir.filePath(QStringLiteral("disk")), 32);
      if (!disk.ready()) QSKIP("no small disk can be mounted here");
      const QString path = disk.at(QStringLiteral("shop.retenta"));
      QVERIFY(QFile::copy(m_base, path));
      {
        auto shop = Business::open(path, BaseFile::Access::ReadWrite, m_clock);
        VERIFY_OK(shop);
        const LedgerPtr ledger = (*shop)->ledger();
        disk.leave(room);
        const auto done = change(**shop);
        through = done.ok();
        if (!through) {
          verifyTold(done.error(), QStringLiteral("shop.retenta"));
          QCOMPARE((*shop)->ledger()->clients(), ledger->clients());
          ++told;
        }
        disk.makeRoom();
        // The same works once there is room.
        if (!through && told == 1) VERIFY_OK(change(**shop));
        if (!through && told == 1) continue;
      }
      const QByteArray after = test::baseDigest(path);
      QVERIFY2(!after.isEmpty(), "not sound");
      QVERIFY(through ? after != before : after == before);
      QCOMPARE(disk.files(), QStringList{QStringLiteral("shop.retenta")});
      if (through) break;
    }
    QVERIFY2(through && told >= 2, qPrintable(QString::number(told)));
    qInfo("T8 %s: %d full disks told", QTest::currentDataTag(), told);
  }

  // Opening needs room for what lies beside the base.
  void openingSaysSo() {
    const QByteArray before = test::baseDigest(m_base);
    int told = 0;
    for (const qint64 room : rooms) {
      test::SmallDisk disk(m_dir.filePath(QStringLiteral("disk")), 32);
      if (!disk.ready()) QSKIP("no small disk can be mounted here");
      const QString path = disk.at(QStringLiteral("shop.retenta"));
      QVERIFY(QFile::copy(m_base, path));
      disk.leave(room);
      const bool opened = [&] {
        const auto shop = Business::open(path, BaseFile::Access::ReadWrite, m_clock);
        if (!shop) verifyTold(shop.error(), QStringLiteral("shop.retenta"));
        return shop.ok();
      }();
      disk.makeRoom();
      QCOMPARE(test::baseDigest(path), before);
      QCOMPARE(disk.files(), QStringList{QStringLiteral("shop.retenta")});
      if (opened) break;
      ++told;
    }
    QVERIFY(told >= 1);
    qInfo("T8 open: %d full disks told", told);
  }

  void filesAreWholeOrAbsent_data() {
    QTest::addColumn<Writing>("writing");
    QTest::addColumn<bool>("replaces");
    const auto row = [](const char* name, bool replaces, Writing writing) {
      QTest::newRow(name) << writing << replaces;
    };
    row("create", false, [this](Business&, const QString& target) {
      return toldAs(Business::create(target, {}, m_clock));
    });
    row("demo", false, [this](Business&, const QString& target) {
      DemoOptions options;
      options.clients = 300;
      return toldAs(makeDemo(target, options, m_clock));
    });
    row("backup", false, [](Business& shop, const QString& target) {
      return toldAs(BackupService(shop).backUpToNow(target));
    });
    row("encrypted backup", false, [](Business& shop, const QString& target) {
      return BackupService(shop).sealToNow(target, "p", {}, SealStrength::Quick);
    });
    row("restore", false, [this](Business&, const QString& target) {
      return toldAs(restoreBackup({m_backup, target, {}, false}, m_clock));
    });
    row("copy", false,
        [](Business& shop, const QString& target) { return shop.file().saveCopy(target); });
    row("person's file", false,
        [](Business& shop, const QString& target) { return exportPersonNow(shop, 5, target); });
    row("CSV of clients", true, [](Business& shop, const QString& target) -> Result<void> {
      const auto view = RfmService(shop).viewNow({yearEndingAt(20'269), {}, {}});
      if (!view) return view.error();
      std::vector<std::uint32_t> rows;
      for (std::uint32_t i = 0; i < shop.ledger()->clients(); ++i) rows.push_back(i);
      ClientFileWords words;
      for (int i = 0; i < clientFileColumns; ++i) words.header += QString::number(i);
      return writeClientFile(target, CsvKind::Excel, **view, rows, words);
    });
    row("CSV of recipients", true, [](Business& shop, const QString& target) -> Result<void> {
      Campaign campaign;
      campaign.plan.clients = shop.ledger()->clientIds;
      campaign.plan.channel = Channel::Email;
      campaign.plan.text = QStringLiteral("{{name}}");
      const auto outlook = CampaignService(shop).outlookNow(campaign, 20'269);
      if (!outlook) return outlook.error();
      return writeAudienceFile(target, {CsvKind::Excel, MessageWords::plain(Currency()), {}},
                               *outlook, campaign.plan);
    });
    row("PDF", true, [](Business& shop, const QString& target) -> Result<void> {
      const auto content = ReportService(shop).buildNow(yearReport(20'269));
      if (!content) return content.error();
      const auto pdf = reportPdf(
          **content, {{allReportSections.begin(), allReportSections.end()}, QStringLiteral("en")});
      if (!pdf) return pdf.error();
      return saveReport(target, *pdf);
    });
    row("restore over a base", true, [this](Business&, const QString& target) {
      return toldAs(restoreBackup({m_backup, target, {}, true}, m_clock));
    });
  }
  void filesAreWholeOrAbsent() {
    QFETCH(Writing, writing);
    QFETCH(bool, replaces);
    const bool overBase = QLatin1String(QTest::currentDataTag()) == u"restore over a base";
    const auto shop = Business::open(m_base, BaseFile::Access::ReadWrite, m_clock);
    VERIFY_OK(shop);
    int told = 0;
    bool through = false;
    for (const qint64 room : rooms) {
      test::SmallDisk disk(m_dir.filePath(QStringLiteral("disk")), 32);
      if (!disk.ready()) QSKIP("no small disk can be mounted here");
      const QString target = disk.at(QStringLiteral("target.file"));
      if (replaces) {
        if (overBase) {
          QVERIFY(QFile::copy(m_backup, target));
        } else {
          QFile old(target);
          QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        }
      }
      QFile was(target);
      const QByteArray bytes = was.open(QIODevice::ReadOnly) ? was.readAll() : QByteArray();
      was.close();
      disk.leave(room);
      const auto done = writing(**shop, target);
      through = done.ok();
      if (through) break;
      verifyTold(done.error(), QStringLiteral("target.file"));
      if (QTest::currentTestFailed()) qInfo("room %lld", room);
      ++told;
      QStringList files = disk.files();
      if (overBase) {
        // SQLite's own, empty, of the base that was looked at: the next opening uses them.
        QCOMPARE(QFileInfo(disk.at(QStringLiteral("target.file-wal"))).size(), 0);
        files.removeAll(QStringLiteral("target.file-wal"));
        files.removeAll(QStringLiteral("target.file-shm"));
      }
      QCOMPARE(files, replaces ? QStringList{QStringLiteral("target.file")} : QStringList());
      QFile is(target);
      QCOMPARE(is.open(QIODevice::ReadOnly) ? is.readAll() : QByteArray(), bytes);
    }
    QVERIFY2(through && told >= 1, qPrintable(QString::number(told)));
    qInfo("T8 %s: %d full disks told", QTest::currentDataTag(), told);
  }
};

int main(int argc, char** argv) {
  QGuiApplication app(argc, argv);
  QTEST_SET_MAIN_SOURCE_PATH
  test::prepare();
  TestFullDisk tests;
  return QTest::qExec(&tests, argc, argv);
}
#include "tst_fulldisk.moc"
