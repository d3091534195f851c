// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <mutex>

#include <QFile>
#include <QTemporaryDir>

#include "core/importing/text/mappedfile.h"
#include "tests/core/importing/importfixture.h"

using namespace retenta;

// Other programs write to files while they are read.
class TestMappedFile : public test::ImportFixture {
  Q_OBJECT
 private:
  QString path() const { return m_dir.filePath(QStringLiteral("large.csv")); }

  // Some two megabytes: more than is copied.
  void writeLarge() {
    QByteArray rows("order id,email,date,amount\n");
    for (int i = 1; i <= 60'000; ++i) {
      const QByteArray number = QByteArray::number(i);
      rows += number + ",c" + number + "@example.org,2025-02-01," + number + "\n";
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(rows) == rows.size());
  }
  void cutTo(qint64 bytes) {
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(bytes));
  }

 private Q_SLOTS:
  void whatIsCutOffReadsAsNoughts() {
    writeLarge();
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto mapped = MappedFile::map(file);
    QVERIFY(mapped);
    QCOMPARE(static_cast<qint64>(mapped->view().size()), file.size());
    QVERIFY(!mapped->changed());
    constexpr qint64 left = 100'000;
    cutTo(left);
    const auto letters = static_cast<qint64>(mapped->view().size()) -
                         std::count(mapped->view().begin(), mapped->view().end(), '\0');
    QCOMPARE(letters, left);
    QVERIFY(mapped->changed());
  }

  void aSecondFileIsReadWhileAnotherIsLost() {
    writeLarge();
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto lost = MappedFile::map(file);
    QFile copy(m_dir.filePath(QStringLiteral("copy.csv")));
    QVERIFY(QFile::copy(path(), copy.fileName()) && copy.open(QIODevice::ReadOnly));
    const auto whole = MappedFile::map(copy);
    QVERIFY(lost && whole);
    cutTo(10);
    QVERIFY(std::count(lost->view().begin(), lost->view().end(), '\0') > 0);
    QCOMPARE(std::count(whole->view().begin(), whole->view().end(), '\0'), 0);
    QVERIFY(!whole->changed());
  }

  void aFileThatChangesMeanwhileIsNotImported() {
    writeLarge();
    const auto plan = m_service->inspectNow(path(), {});
    VERIFY_OK(plan);
    std::once_flag once;
    const Progress progress{
        [&](qint64, qint64) { std::call_once(once, [this] { cutTo(1'000'000); }); }, {}};
    const auto imported = m_service->importNow(*plan, {}, progress);
    QVERIFY(!imported.ok());
    QCOMPARE(imported.error().code, ErrorCode::FileChanged);
    QCOMPARE(imported.error().args, QStringList{path()});
    QCOMPARE(ask("SELECT (SELECT count(*) FROM every_purchase) + (SELECT count(*) FROM import)"),
             QStringLiteral("0"));
    // Opened again, it is what it is now.
    const auto again = m_service->inspectNow(path(), {});
    VERIFY_OK(again);
    VERIFY_OK(m_service->importNow(*again, {}));
    QVERIFY(ask("SELECT count(*) FROM every_purchase").toInt() > 20'000);
  }
};

RETENTA_TEST_MAIN(TestMappedFile)
#include "tst_mappedfile.moc"
