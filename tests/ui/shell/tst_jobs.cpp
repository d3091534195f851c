// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QApplication>
#include <QProgressBar>
#include <QSignalSpy>
#include <QToolButton>
#include <thread>

#include "tests/support/support.h"
#include "ui/shell/joblist.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"
#include "ui/widgets/job.h"

using namespace retenta;

/// Long work from the worker's report to the line at the foot of the sidebar.
class TestJobs : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void reportsFromAnyThreadArrive() {
    QObject page;
    auto* job = new Job(QStringLiteral("Импорт"), &page);
    QVERIFY(!job->share());
    QSignalSpy changed(job, &Job::changed);
    std::thread worker([progress = job->progress()] { progress.tell(30, 120); });
    worker.join();
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(job->share().value_or(-1), 0.25);
    QVERIFY(!job->secondsLeft());  // too early to say
    job->setProgress(500, 120);
    QCOMPARE(job->share().value_or(-1), 1.0);
  }

  void cancelReachesTheWorker() {
    QObject page;
    auto* job = new Job(QStringLiteral("Импорт"), &page);
    const Progress progress = job->progress();
    QSignalSpy cancelled(job, &Job::cancelled);
    job->setCanCancel(false);
    job->cancel();
    QVERIFY(!progress.cancelled());
    job->setCanCancel(true);
    job->cancel();
    job->cancel();
    QVERIFY(progress.cancelled());
    QCOMPARE(cancelled.size(), 1);
  }

  void theTimeLeftIsSaidOnceItIsKnown() {
    QObject page;
    auto* job = new Job(QStringLiteral("Импорт"), &page);
    QTest::qWait(1600);
    job->setProgress(1, 10);
    const auto left = job->secondsLeft();
    QVERIFY(left && *left >= 13 && *left <= 25);
    job->setProgress(9, 10);
    QVERIFY(!job->secondsLeft());  // under five seconds nobody needs to know
  }

  void shortWorkIsNeverSeenLongWorkIs() {
    QWidget window;
    JobList list(&window);
    window.show();
    QObject page;
    auto* quick = new Job(QStringLiteral("Быстро"), &page);
    list.add(quick);
    quick->finish();
    QTest::qWait(400);
    QVERIFY(list.isHidden());
    QVERIFY(list.jobs().isEmpty());

    auto* slow = new Job(QStringLiteral("<b>orders.csv</b>"), &page);
    list.add(slow);
    QVERIFY(list.isHidden());
    QTRY_VERIFY(!list.isHidden());
    auto* cancel = list.findChild<QToolButton*>();
    QVERIFY(cancel->toolTip().contains(QStringLiteral("&lt;b&gt;")));
    QVERIFY(QAccessible::queryAccessibleInterface(cancel)
                ->text(QAccessible::Name)
                .contains(QStringLiteral("<b>orders.csv</b>")));
    cancel->click();
    QVERIFY(slow->isCancelled());
    QVERIFY(!cancel->isEnabled());
    slow->finish();
    QVERIFY(list.isHidden());
  }

  void aPageThatGoesTakesItsJobsAlong() {
    QWidget window;
    JobList list(&window);
    window.show();
    auto page = std::make_unique<QObject>();
    list.add(new Job(QStringLiteral("Отчёт"), page.get()));
    QTRY_VERIFY(!list.isHidden());
    page.reset();
    QVERIFY(list.isHidden());
    QVERIFY(list.jobs().isEmpty());
  }
};

RETENTA_WINDOW_TEST_MAIN(TestJobs)
#include "tst_jobs.moc"
