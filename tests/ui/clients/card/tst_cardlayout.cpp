// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>

#include "tests/ui/clients/card/cardbase.h"
#include "ui/clients/card/cardtabs.h"
#include "ui/clients/card/clientcardpane.h"
#include "ui/clients/card/factscard.h"
#include "ui/clients/card/tabs/editfield.h"
#include "ui/text/language.h"
#include "ui/widgets/tableview.h"

using namespace retenta;

/// Where the parts of the card stand, in the panel and on the page, and which keys are whose.
class TestCardLayout : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{19300};

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    Language::install(QStringLiteral("en"));
  }

  // In one column the history is read before what rarely changes, and Tab goes that way too; on the
  // page the facts stand beside it, first.
  void thePanelShowsTheHistoryFirst() {
    const auto business = test::cardBusiness(m_dir, m_clock);
    QVERIFY(business);
    ClientCardPane pane(*business);
    pane.setContext({19300, 18935, 19300, 12});
    pane.showClient(1);
    pane.show();
    QTRY_VERIFY(pane.presenter().card() != nullptr);
    for (const bool full : {false, true}) {
      pane.setFull(full);
      pane.resize(full ? QSize(1100, 700) : QSize(306, 690));
      QTest::qWait(100);
      auto* facts = pane.findChild<FactsCard*>();
      CardTabs* tabs = pane.tabs();
      const int tabsAt = tabs->mapTo(&pane, QPoint()).y();
      const int factsAt = facts->mapTo(&pane, QPoint()).y();
      QCOMPARE(tabsAt < factsAt, !full);
      const TableView* history = tabs->table(CardTabs::History);
      QVERIFY(history->horizontalHeader()->length() <= history->viewport()->width());
      if (!full) QVERIFY(history->height() >= 4 * history->rowHeight(0));
      auto* change = test::button(facts, "Change consents…");
      QVERIFY(change);
      int bar = 0;
      int link = 0;
      int at = 0;
      const QWidget* first = &pane;
      for (const QWidget* w = first->nextInFocusChain(); w != first; w = w->nextInFocusChain()) {
        ++at;
        if (w == tabs->bar()) bar = at;
        if (w == change) link = at;
      }
      QVERIFY(bar > 0 && link > 0);
      QCOMPARE(bar < link, !full);
    }
  }

  // Ctrl Z in a field that was saved is the window's: there is nothing typed to take back.
  void aSavedFieldLeavesUndoToTheWindow() {
    EditField field(QStringLiteral("Name"));
    field.setSaved(QStringLiteral("Anna"));
    field.show();
    const auto keeps = [&] {
      QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
      undo.ignore();
      QApplication::sendEvent(field.edit(), &undo);
      return undo.isAccepted();
    };
    QVERIFY(!keeps());
    QSignalSpy committed(&field, &EditField::committed);
    QTest::keyClicks(field.edit(), QStringLiteral("x"));
    QVERIFY(keeps());
    QTest::keyClick(field.edit(), Qt::Key_Return);
    QCOMPARE(committed.size(), 1);
    field.setSaved(field.text());
    QVERIFY(!keeps());
  }
};

RETENTA_WINDOW_TEST_MAIN(TestCardLayout)
#include "tst_cardlayout.moc"
