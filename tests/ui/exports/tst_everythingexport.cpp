// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "tests/core/backups/backupfixture.h"
#include "ui/exports/everythingexport.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"
#include "ui/widgets/segmented.h"

using namespace retenta;

/// Everything that came in, given out from the window.
class TestEverythingExport : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  test::MovedClock m_clock;
  std::unique_ptr<Business> m_business;

  QString documents() const { return m_dir.filePath(QStringLiteral("Documents")); }
  QStringList written() const { return QDir(documents()).entryList(QDir::Files, QDir::Name); }

  static QPushButton* button(const QWidget& dialog, const QString& text) {
    for (auto* each : dialog.findChildren<QPushButton*>()) {
      if (each->text() == text) return each;
    }
    return nullptr;
  }

  // A choice is made by the keyboard: the arrows go through the formats, Enter saves.
  static void choose(EverythingDialog& dialog, int formatsOn) {
    auto* formats = dialog.findChild<Segmented*>();
    formats->setFocus();
    for (int i = 0; i < formatsOn; ++i) QTest::keyClick(formats, Qt::Key_Right);
    QTest::keyClick(&dialog, Qt::Key_Return);
  }

 private Q_SLOTS:
  void initTestCase() {
    qputenv("HOME", m_dir.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", m_dir.filePath(QStringLiteral("config")).toLocal8Bit());
    QVERIFY(QDir().mkpath(documents()));
    QCOMPARE(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), documents());
    m_business = test::smallShop(m_dir.filePath(QStringLiteral("shop.retenta")), m_clock);
  }
  void init() {
    test::failOnWarnings();
    for (const QString& name : written()) QVERIFY(QFile::remove(documents() + '/' + name));
  }

  void bothTablesAreWrittenAndTold() {
    QWidget window;
    EverythingExport everything(*m_business, &window);
    QSignalSpy said(&everything, &EverythingExport::say);
    QSignalSpy worked(&everything, &EverythingExport::working);
    everything.ask();
    auto* dialog = window.findChild<EverythingDialog*>();
    QVERIFY(dialog);
    choose(*dialog, 0);
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(worked.size(), 2);
    const QString day = isoDate(m_clock.today());
    QCOMPARE(written(), QStringList({QStringLiteral("shop клиенты %1.xlsx").arg(day),
                                     QStringLiteral("shop покупки %1.xlsx").arg(day)}));
    const auto message = said.first().first().value<Message>();
    QCOMPARE(message.kind, Message::Kind::Info);
    QVERIFY2(message.text.contains(QStringLiteral("300 клиентов, 300 покупок")),
             qPrintable(message.text));
    QVERIFY(message.action);
    // Once more on the same day: what is there stays.
    const QByteArray before = test::bytesOf(documents() + '/' + written().first());
    EverythingDialog again(documents(), QStringLiteral("shop"), m_clock.today(), nullptr);
    QCOMPARE(QFileInfo(again.files().front().path).fileName(),
             QStringLiteral("shop клиенты %1 (2).xlsx").arg(day));
    QCOMPARE(test::bytesOf(documents() + '/' + written().first()), before);
  }

  void oneTableAsCsvForOtherPrograms() {
    QWidget window;
    EverythingExport everything(*m_business, &window);
    QSignalSpy said(&everything, &EverythingExport::say);
    everything.ask();
    auto* dialog = window.findChild<EverythingDialog*>();
    dialog->findChildren<QCheckBox*>().last()->click();
    choose(*dialog, 2);
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(written().size(), 1);
    const QByteArray text = test::bytesOf(documents() + '/' + written().first());
    QVERIFY(text.contains("Клиент 1"));
    QCOMPARE(text.count("\r\n"), 301);
    QVERIFY(text.left(200).contains(','));
  }

  void withoutATableThereIsNothingToSave() {
    EverythingDialog dialog(documents(), QStringLiteral("shop"), m_clock.today(), nullptr);
    QSignalSpy wanted(&dialog, &EverythingDialog::wanted);
    for (auto* check : dialog.findChildren<QCheckBox*>()) check->click();
    auto* save = button(dialog, QStringLiteral("Сохранить"));
    QVERIFY(save && !save->isEnabled());
    QVERIFY(!save->toolTip().isEmpty());
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(wanted.size(), 0);
  }

  void aFolderThatIsGoneIsTold() {
    QWidget window;
    EverythingExport everything(*m_business, &window);
    QSignalSpy said(&everything, &EverythingExport::say);
    everything.ask();
    auto* dialog = window.findChild<EverythingDialog*>();
    QVERIFY(QDir().rmdir(documents()));
    choose(*dialog, 0);
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(said.first().first().value<Message>().kind, Message::Kind::Problem);
    QVERIFY(QDir().mkpath(documents()));
  }

  void cancelledLeavesNothing() {
    QWidget window;
    EverythingExport everything(*m_business, &window);
    QSignalSpy said(&everything, &EverythingExport::say);
    connect(&everything, &EverythingExport::working, this, [](Job* job) { job->cancel(); });
    everything.ask();
    choose(*window.findChild<EverythingDialog*>(), 0);
    QTest::qWait(300);
    QVERIFY2(said.isEmpty(),
             qPrintable(said.isEmpty() ? QString() : said[0][0].value<Message>().text));
    QCOMPARE(written(), QStringList());
  }
};

RETENTA_WINDOW_TEST_MAIN(TestEverythingExport)
#include "tst_everythingexport.moc"
