// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

#include "tests/support/support.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"

using namespace retenta;

namespace {

class FakePage final : public Page {
 public:
  explicit FakePage(QString name) : m_name(std::move(name)) {}
  QString title() const override { return m_name; }
  void setContext(const PageContext& context) override { seen = context; }
  void open(const Target& target) override { last = target; }
  QString closeQuestion() const override { return question; }
  PageContext seen;
  Target last;
  QString question;

 private:
  QString m_name;
};

}  // namespace

class TestMainWindow : public QObject {
  Q_OBJECT
 private:
  FakePage* m_rfm = nullptr;
  FakePage* m_campaigns = nullptr;

  std::unique_ptr<MainWindow> make() {
    auto window = std::make_unique<MainWindow>();
    window->addPages(
        {{QStringLiteral("rfm"), QStringLiteral("Анализ"), QStringLiteral("rfm"),
          QStringLiteral("RFM-матрица"), QKeySequence(Qt::CTRL | Qt::Key_3),
          [this] { return m_rfm = new FakePage(QStringLiteral("RFM")); }},
         {QStringLiteral("campaigns"), QStringLiteral("Действия"), QStringLiteral("campaigns"),
          QStringLiteral("Кампании"), QKeySequence(Qt::CTRL | Qt::Key_5),
          [this] { return m_campaigns = new FakePage(QStringLiteral("Кампании")); }}});
    window->setContext({20269, 19905, 20269, 12}, 20269, 20300);
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get())) qWarning("the window is not active");
    return window;
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    m_rfm = m_campaigns = nullptr;
  }

  void aPageChangesTheDateOfAll() {
    const auto window = make();
    window->goTo({QStringLiteral("rfm"), {}, {}, 0, {}});
    QSignalSpy chosen(window.get(), &MainWindow::asOfChosen);
    Q_EMIT m_rfm->jump({QStringLiteral("as-of"), {}, {}, 20'000, {}});
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<Day>(), 20'000);
    QCOMPARE(window->currentPage(), QStringLiteral("rfm"));
  }

  void workThatWouldBeLostIsAskedAbout() {
    const auto window = make();
    window->goTo({QStringLiteral("rfm"), {}, {}, 0, {}});
    int done = 0;
    window->whenFree(window.get(), [&done] { ++done; });
    QCOMPARE(done, 1);

    m_rfm->question = QStringLiteral("Идёт импорт.");
    const auto answer = [&](QMessageBox::StandardButton button) {
      auto* box = window->findChild<QMessageBox*>();
      QVERIFY(box);
      QCOMPARE(box->text(), m_rfm->question);
      box->button(button)->click();
      QCoreApplication::processEvents();
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    window->whenFree(window.get(), [&done] { ++done; });
    QCOMPARE(done, 1);
    answer(QMessageBox::Cancel);
    QCOMPARE(done, 1);
    window->close();
    QVERIFY(window->isVisible());
    answer(QMessageBox::Cancel);
    QVERIFY(window->isVisible());
    window->close();
    answer(QMessageBox::Close);
    QVERIFY(!window->isVisible());
  }

  void pagesAreBuiltOnceWhenAskedFor() {
    const auto window = make();
    QVERIFY(!m_rfm);
    QTest::keyClick(window.get(), Qt::Key_3, Qt::ControlModifier);
    QVERIFY(m_rfm);
    QVERIFY(!m_campaigns);
    QCOMPARE(window->currentPage(), QStringLiteral("rfm"));
    QCOMPARE(m_rfm->seen.asOf, 20269);
    FakePage* first = m_rfm;
    window->goTo({QStringLiteral("rfm"), {}, {}, 0, {}});
    QCOMPARE(m_rfm, first);
  }

  void jumpsCarryTheirTargetAndWalkBack() {
    const auto window = make();
    window->goTo({QStringLiteral("rfm"), {}, {}, 0, {}});
    Q_EMIT m_rfm->jump({QStringLiteral("campaigns"),
                        {QStringLiteral("loyal_at_risk")},
                        QStringLiteral("new"),
                        0,
                        {}});
    QCOMPARE(window->currentPage(), QStringLiteral("campaigns"));
    QCOMPARE(m_campaigns->last.segments, QStringList(QStringLiteral("loyal_at_risk")));
    QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(window->currentPage(), QStringLiteral("rfm"));
    QTest::keyClick(window.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(window->currentPage(), QStringLiteral("campaigns"));
    QCOMPARE(m_campaigns->last.segments, QStringList(QStringLiteral("loyal_at_risk")));
  }

  void undoKeysAndNames() {
    const auto window = make();
    QSignalSpy undo(window.get(), &MainWindow::undoRequested);
    window->setUndo(QStringLiteral("пороги RFM"), std::nullopt);
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undo.size(), 1);
    window->setUndo(std::nullopt, std::nullopt);
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undo.size(), 1);
  }

  void menuBarComesWithAlt() {
    const auto window = make();
    QVERIFY(window->menuBar()->isHidden());
    QTest::keyPress(window.get(), Qt::Key_Alt);
    QTest::keyRelease(window.get(), Qt::Key_Alt);
    QVERIFY(!window->menuBar()->isHidden());
    for (const QAction* menu : window->menuBar()->actions()) {
      const qsizetype mark = menu->text().indexOf(QLatin1Char('&'));
      QVERIFY2(mark >= 0 && menu->text()[mark + 1].script() == QChar::Script_Cyrillic,
               qPrintable(menu->text()));
    }
  }

  void problemsStandDoneThingsFloat() {
    const auto window = make();
    window->say({Message::Kind::Problem, QStringLiteral("<b>нет</b>"), false});
    QCOMPARE(window->messageText(), QStringLiteral("<b>нет</b>"));
    window->goTo({QStringLiteral("rfm"), {}, {}, 0, {}});
    QCOMPARE(window->messageText(), QString());
  }
};

RETENTA_WINDOW_TEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
