// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix over time: dragged, stepped by keys, played.
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

#include "tests/ui/rfm/rfmdesk.h"
#include "ui/rfm/timeline/timeline.h"

using namespace retenta;

class TestTimeline : public test::RfmDesk {
  Q_OBJECT
 private:
  Timeline* timeline() { return m_page->findChild<Timeline*>(); }
  QSlider* slider() { return timeline()->findChild<QSlider*>(); }
  bool shows(Day day) {
    const RfmMatrix wanted = expected(day);
    return QTest::qWaitFor([&] {
      const auto& now = matrix()->matrix();
      if (!now || now->dates.asOf != day) return false;
      for (const Segment segment : allSegments) {
        if (now->cell(segment).clients != wanted.cell(segment).clients) return false;
      }
      return true;
    });
  }
  void toggle() {
    for (QAction* action : m_page->commands()) {
      if (action->text() == QStringLiteral("Over time")) return action->trigger();
    }
    QFAIL("no such command");
  }

 private Q_SLOTS:
  void init() {
    RfmDesk::init();
    show();
    QTRY_VERIFY(matrix()->matrix());
    QVERIFY(!timeline()->isVisible());
    toggle();
    QVERIFY(timeline()->isVisible());
  }
  void reachesFromTheFirstPurchaseToTheLast() {
    QCOMPARE(slider()->minimum(), *m_business->ledger()->firstDay);
    QCOMPARE(slider()->maximum(), defaultAsOf(*m_business->ledger(), m_clock.today()));
    QCOMPARE(timeline()->day(), asOf);
    toggle();
    QVERIFY(!timeline()->isVisible());
  }

  void keysStepByDayAndSettleOnce() {
    QSignalSpy jump(m_page.get(), &Page::jump);
    slider()->setFocus();
    for (int i = 0; i < 3; ++i) QTest::keyClick(slider(), Qt::Key_Left);
    QCOMPARE(timeline()->day(), asOf - 3);
    QVERIFY(shows(asOf - 3));
    QCOMPARE(jump.size(), 0);  // the other pages wait till the hand rests
    QTRY_COMPARE(jump.size(), 1);
    const auto target = jump[0][0].value<Target>();
    QCOMPARE(target.page, QStringLiteral("as-of"));
    QCOMPARE(target.id, asOf - 3);
    QTest::keyClick(slider(), Qt::Key_Escape);
    QVERIFY(!timeline()->isVisible());
  }

  void draggedThePageFollowsAndTheRestComesAtTheEnd() {
    QSignalSpy jump(m_page.get(), &Page::jump);
    slider()->setSliderDown(true);
    slider()->setValue(asOf - 200);
    slider()->setValue(asOf - 400);
    QVERIFY(shows(asOf - 400));
    QCOMPARE(jump.size(), 0);
    // What the shell says meanwhile does not pull the handle away.
    timeline()->setDay(asOf);
    QCOMPARE(timeline()->day(), asOf - 400);
    slider()->setSliderDown(false);
    QCOMPARE(jump.size(), 1);
  }

  void playGoesOnByWeeksToTheEnd() {
    QSignalSpy jump(m_page.get(), &Page::jump);
    slider()->setSliderDown(true);
    slider()->setValue(slider()->maximum() - 20);
    slider()->setSliderDown(false);
    QCOMPARE(jump.size(), 1);
    QVERIFY(shows(slider()->maximum() - 20));
    auto* button = timeline()->findChild<QToolButton*>();
    QSignalSpy moved(timeline(), &Timeline::moved);
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(timeline()->isPlaying());
    QCOMPARE(button->accessibleName(), QStringLiteral("Pause"));
    QTRY_VERIFY(!timeline()->isPlaying());
    QCOMPARE(moved.size(), 3);  // 13, 6 and 0 days before the end
    QCOMPARE(timeline()->day(), slider()->maximum());
    QVERIFY(shows(slider()->maximum()));
    QCOMPARE(jump.size(), 2);
    QCOMPARE(button->accessibleName(), QStringLiteral("Play"));
    // From the end it begins anew, and closing stops it.
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(timeline()->day() < slider()->maximum() - 30);
    toggle();
    QVERIFY(!timeline()->isPlaying());
  }
};

RETENTA_WINDOW_TEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
