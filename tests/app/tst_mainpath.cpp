// SPDX-License-Identifier: GPL-3.0-or-later
// The main job in the real window: a file of sales is dropped on an empty program; its buttons lead
// to the matrix, and a campaign is made for the people of a cell.
#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "app/application.h"
#include "core/campaigns/campaignservice.h"
#include "core/rfm/rfmservice.h"
#include "tests/support/support.h"

#include "ui/exports/everythingdialog.h"
using namespace retenta;

namespace {

// 12 people with 6 purchases each, the last ones 100 days before the newest sale; 8 fresh
// one-timers.
QByteArray salesFile() {
  QByteArray csv = "Дата;Клиент;Телефон;Сумма\n";
  const Day end = test::day("2025-06-30");
  const auto line = [&](Day day, int person) {
    csv += toQDate(day).toString(QStringLiteral("dd.MM.yyyy")).toUtf8() + ";Клиент " +
           QByteArray::number(person) + ";+7900000" + QByteArray::number(1000 + person) +
           ";1500,50\n";
  };
  for (int person = 1; person <= 12; ++person) {
    for (int purchase = 0; purchase < 6; ++purchase) line(end - 100 - 20 * purchase, person);
  }
  for (int person = 13; person <= 20; ++person) line(end - (person - 13), person);
  return csv;
}

QPushButton* primaryButton(const QWidget* window) {
  for (QPushButton* button : window->findChildren<QPushButton*>()) {
    if (button->isVisible() && button->isEnabled() && button->window() == window &&
        button->property("kind") == QStringLiteral("primary")) {
      return button;
    }
  }
  return nullptr;
}

}  // namespace

class TestMainPath : public QObject {
  Q_OBJECT
 private:
  FixedClock m_clock{test::day("2025-07-02")};

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void fromAFileToACampaign_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("ru") << QStringLiteral("ru");
    QTest::newRow("en") << QStringLiteral("en");
  }
  void fromAFileToACampaign() {
    QFETCH(QString, language);
    const QTemporaryDir dir;
    qputenv("HOME", dir.path().toLocal8Bit());
    QSettings().clear();
    QSettings().setValue(QStringLiteral("language"), language);
    QFile file(dir.filePath(QStringLiteral("sales.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(salesFile());
    file.close();

    Application app(*qApp, m_clock);
    QSignalSpy opened(&app, &Application::opened);
    app.start({file.fileName(), false, false});
    QVERIFY(opened.wait(10'000));
    QCOMPARE(app.window()->currentPage(), QStringLiteral("import"));
    // Columns → check → import: the way on is always the primary button.
    for (int step = 0; step < 40 && app.business()->ledger()->empty(); ++step) {
      if (QPushButton* on = primaryButton(app.window())) on->click();
      QTest::qWait(100);
    }
    QCOMPARE(app.business()->ledger()->purchases(), 80U);
    QCOMPARE(app.business()->ledger()->clients(), 20U);
    QCOMPARE(app.business()->undoName()->kind, QStringLiteral("import"));

    app.window()->showNormal();
    app.window()->resize(1366, 768);
    app.window()->goTo({QStringLiteral("rfm"), {QStringLiteral("loyal_at_risk")}, {}, 0, {}});
    QTRY_VERIFY(primaryButton(app.window()));
    primaryButton(app.window())->click();  // Create campaign
    QTRY_COMPARE(app.window()->currentPage(), QStringLiteral("campaigns"));
    CampaignService campaigns(*app.business());
    const Day asOf = *app.business()->ledger()->lastDay;
    QTRY_COMPARE(campaigns.listNow(asOf)->size(), 1U);
    const Campaign made = campaigns.listNow(asOf)->front().campaign;
    QCOMPARE(made.plan.segments, QStringList(QStringLiteral("loyal_at_risk")));
    const auto outlook = campaigns.outlookNow(made, asOf);
    VERIFY_OK(outlook);
    QCOMPARE(outlook->recipients.size(), 0U);  // nobody has agreed: the import was told no

    // And everything out again, from the Data menu.
    const QString words = language == QLatin1String("ru") ? QStringLiteral("Выгрузить всё…")
                                                          : QStringLiteral("Export everything…");
    for (QAction* action : app.window()->menu(MainWindow::Menu::Data)->actions()) {
      if (action->text() == words) action->trigger();
    }
    EverythingDialog* everything = nullptr;
    QTRY_VERIFY((everything = app.window()->findChild<EverythingDialog*>()) != nullptr);
    QCOMPARE(everything->files().size(), 2U);
    everything->reject();

    // Step by step back to an empty base, the import included.
    for (int step = 0; step < 20 && app.business()->undoName(); ++step) {
      Q_EMIT app.window()->undoRequested();
      QTest::qWait(100);
    }
    QTRY_COMPARE(campaigns.listNow(asOf)->size(), 0U);
    QTRY_VERIFY(app.business()->ledger()->empty());
    QTRY_COMPARE(app.business()->ledger()->clients(), 0U);
  }
};

int main(int argc, char** argv) {
  QStandardPaths::setTestModeEnabled(true);
  QApplication app(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("RetentaTest"));
  QApplication::setApplicationName(QStringLiteral("tst_mainpath"));
  test::prepare();
  TestMainPath tests;
  return QTest::qExec(&tests, argc, argv);
}
#include "tst_mainpath.moc"
