// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/resource.h>
#include <sys/stat.h>

#include <cmath>
#include <csignal>

#include <QDir>
#include <QFile>
#include <QIODevice>
#include <QTemporaryDir>

#include "core/exports/csvwriter.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

QByteArray contents(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestCsvWriter : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;

 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void twoKinds() {
    const QString path = m_dir.filePath(QStringLiteral("k.csv"));
    const auto fill = [](const std::function<void(CsvRow&)>& put, CsvKind kind) {
      CsvRow row(kind);
      row.number(-7).text(u"Иванов; \"Ко\", ООО").text(u"").money(-123456, Currency());
      put(row);
      row.text(u"две\nстроки").text(u" край").text(u"=1+1").text(u"+79161234567");
      put(row);
    };
    VERIFY_OK(writeCsvFile(path, CsvKind::Excel, {QStringLiteral("a"), QStringLiteral("b")},
                           [&](const std::function<void(CsvRow&)>& put) -> Result<void> {
                             fill(put, CsvKind::Excel);
                             return {};
                           }));
    QCOMPARE(contents(path), QByteArray("\xEF\xBB\xBF"
                                        "a;b\r\n-7;\"Иванов; \"\"Ко\"\", ООО\";;-1234,56\r\n"
                                        "\"две\nстроки\";\" край\";'=1+1;'+79161234567\r\n"));
    VERIFY_OK(writeCsvFile(path, CsvKind::Service, {QStringLiteral("a"), QStringLiteral("b")},
                           [&](const std::function<void(CsvRow&)>& put) -> Result<void> {
                             fill(put, CsvKind::Service);
                             return {};
                           }));
    QCOMPARE(contents(path), QByteArray("a,b\r\n-7,\"Иванов; \"\"Ко\"\", ООО\",,-1234.56\r\n"
                                        "\"две\nстроки\",\" край\",=1+1,+79161234567\r\n"));
  }

  void numbersThatAreNotWhole() {
    const auto written = [](double value, CsvKind kind) {
      return CsvRow(kind).real(value).take().trimmed();
    };
    QCOMPARE(written(0.4237511, CsvKind::Excel), QByteArray("0,423751"));
    QCOMPARE(written(-1.5, CsvKind::Service), QByteArray("-1.5"));
    QCOMPARE(written(1'000'000, CsvKind::Excel), QByteArray("1000000"));
    QCOMPARE(written(-0.0000001, CsvKind::Excel), QByteArray("0"));
    QCOMPARE(written(std::nan(""), CsvKind::Service), QByteArray());
  }

  // reliability.md T23: every dangerous start, in the spreadsheet's file only.
  void formulasAreDefused() {
    const QStringList starts = {
        QStringLiteral("="),      QStringLiteral("+"),      QStringLiteral("-"),
        QStringLiteral("@"),      QStringLiteral("\t"),     QStringLiteral("\r"),
        QStringLiteral("\n"),     QStringLiteral("\uFF1D"), QStringLiteral("\uFF0B"),
        QStringLiteral("\uFF0D"), QStringLiteral("\uFF20")};
    const QStringList payloads = {QStringLiteral("1+1"),
                                  QStringLiteral("cmd|'/C calc'!A0"),
                                  QStringLiteral("HYPERLINK(\"http://x\";\"y\")"),
                                  QStringLiteral("SUM(A1:A9)"),
                                  QStringLiteral("DDE(\"a\";\"b\")"),
                                  QString()};
    for (const QString& start : starts) {
      for (const QString& payload : payloads) {
        const QString text = start + payload;
        QVERIFY(isFormula(text));
        const QByteArray excel = CsvRow(CsvKind::Excel).text(text).take();
        const QByteArray service = CsvRow(CsvKind::Service).text(text).take();
        const qsizetype quote = excel.startsWith('"') ? 1 : 0;
        QCOMPARE(excel.at(quote), '\'');
        QVERIFY(!service.contains("'" + start.toUtf8()) || payload.contains(QLatin1Char('\'')));
        QVERIFY(service.at(0) == '"' || service.startsWith(start.toUtf8()));
      }
    }
    for (const char* harmless : {"", "Анна", "a=b", "1-2", "'quoted", " =1", "—тире", "−5"})
      QVERIFY2(!isFormula(QString::fromUtf8(harmless)), harmless);
  }

  void fileIsPrivateAndSpared() {
    const QString path = m_dir.filePath(QStringLiteral("p.csv"));
    ::umask(022);
    VERIFY_OK(writeFileWhole(path, [](QIODevice& out) -> Result<void> {
      out.write("old");
      return {};
    }));
    ::umask(077);
    struct stat info {};
    QCOMPARE(::stat(path.toLocal8Bit().constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777U, 0600U);
    // A writer that gives up leaves the old file.
    const auto stopped = writeFileWhole(path, [](QIODevice& out) -> Result<void> {
      out.write("half");
      return Error{ErrorCode::Cancelled, {}, {}};
    });
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QCOMPARE(contents(path), QByteArray("old"));
  }

  void failedWriteLeavesNothing() {
    const QString folder = m_dir.filePath(QStringLiteral("full"));
    QVERIFY(QDir().mkpath(folder));
    const QString path = folder + QStringLiteral("/f.csv");
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small = {10'000, before.rlim_max};
    for (const qint64 size : {qint64{20'000}, qint64{1'000'000}}) {
      QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
      // In one block too: a part of it is taken without an error.
      const qint64 block = size == 20'000 ? size : 100;
      const auto written = writeFileWhole(path, [&](QIODevice& out) -> Result<void> {
        for (qint64 done = 0; done < size; done += block) out.write(QByteArray(block, 'x'));
        return {};
      });
      QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
      QVERIFY(!written.ok());
      QCOMPARE(written.error().code, ErrorCode::FileWriteFailed);
      QVERIFY(QDir(folder).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden));
    }
    const auto nowhere = writeFileWhole(m_dir.filePath(QStringLiteral("no/such/folder.csv")),
                                        [](QIODevice&) -> Result<void> { return {}; });
    QCOMPARE(nowhere.error().code, ErrorCode::FileWriteFailed);
  }

  void fullDiskIsNamed() {
    // /dev/full would do for a plain file; a temporary file needs a real full disk.
    const QString disk = qEnvironmentVariable("RETENTA_FULL_DISK");
    if (disk.isEmpty()) QSKIP("RETENTA_FULL_DISK names no full file system");
    for (const int block : {100, 4'000, 1'000'000}) {
      const auto written =
          writeFileWhole(disk + QStringLiteral("/f.csv"), [&](QIODevice& out) -> Result<void> {
            for (int done = 0; done < 1'000'000; done += block) out.write(QByteArray(block, 'x'));
            return {};
          });
      QVERIFY(!written.ok());
      QCOMPARE(written.error().code, ErrorCode::DiskFull);
      QVERIFY(!QFile::exists(disk + QStringLiteral("/f.csv")));
    }
  }
};

RETENTA_TEST_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"
