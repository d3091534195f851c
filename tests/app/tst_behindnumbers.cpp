// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in the real window: whom they count stands on the page of clients, as many and no others;
// their tables go to files.
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "app/application.h"
#include "core/metrics/kpiservice.h"
#include "core/privacy/eraseservice.h"
#include "tests/support/support.h"
#include "ui/clients/clientspage.h"
#include "ui/clients/table/clienttablemodel.h"
#include "ui/cohorts/cohortspage.h"
#include "ui/growth/figures/figuredetail.h"
#include "ui/growth/figures/figuresview.h"
#include "ui/growth/growthpage.h"
#include "ui/widgets/tables/tablefiles.h"
#include "ui/widgets/tables/tableout.h"
#include "ui/widgets/tableview.h"

using namespace retenta;
using test::day;

class TestBehindNumbers : public QObject {
  Q_OBJECT
 private:
  FixedClock m_clock{day("2025-07-02")};
  QTemporaryDir m_dir;
  std::unique_ptr<Application> m_app;

  template <class W>
  W* page() {
    return m_app->window()->findChild<W*>();
  }

 private Q_SLOTS:
  void initTestCase() {
    QSettings().clear();
    QSettings().setValue(QStringLiteral("language"), QStringLiteral("en"));
    m_app = std::make_unique<Application>(*qApp, m_clock);
    QSignalSpy opened(m_app.get(), &Application::opened);
    m_app->start({{}, true, false});
    QVERIFY(opened.wait(20'000));
  }
  void init() { test::failOnWarnings(); }
  void cleanupTestCase() { m_app.reset(); }

  void theListIsAsLongAsTheNumber_data() {
    QTest::addColumn<int>("people");
    QTest::newRow("payers") << int(KpiPeople::Payers);
    QTest::newRow("churn") << int(KpiPeople::Lost);
    QTest::newRow("active_end") << int(KpiPeople::ActiveAtEnd);
    QTest::newRow("rpr") << int(KpiPeople::BoughtAgain);
  }
  void theListIsAsLongAsTheNumber() {
    QFETCH(int, people);
    const QString figure = QLatin1String(QTest::currentDataTag());
    KpiQuery query;
    query.periods = {{day("2024-07-01"), day("2025-07-01")}};
    query.asOf = day("2025-06-30");
    const auto expected =
        KpiService(*m_app->business()).peopleNow(query, static_cast<KpiPeople>(people));
    VERIFY_OK(expected);
    QVERIFY(!expected->empty());
    m_app->window()->goTo(
        {QStringLiteral("growth"), {}, QStringLiteral("figures/") + figure, 0, {}});
    auto* view = page<GrowthPage>()->findChild<FiguresView*>();
    QTRY_COMPARE(view->figure(), figure);
    QTRY_VERIFY(view->table()->currentIndex().isValid());
    view->table()->setFocus();
    QTest::keyClick(view->table(), Qt::Key_Return);
    QTRY_COMPARE(m_app->window()->currentPage(), QStringLiteral("clients"));
    auto* model = page<ClientsPage>()->findChild<ClientTableModel*>();
    QTRY_COMPARE(model->rowCount(), int(expected->size()));
  }

  // Erased people have no name but are counted: they are in the list as well.
  void theErasedAreCountedAndListed() {
    KpiQuery query;
    query.periods = {{day("2024-07-01"), day("2025-07-01")}};
    query.asOf = day("2025-06-30");
    KpiService service(*m_app->business());
    const auto before = service.peopleNow(query, KpiPeople::Payers);
    VERIFY_OK(before);
    VERIFY_OK(EraseService(*m_app->business()).eraseNow(before->front(), QStringLiteral("asked")));
    const auto after = service.peopleNow(query, KpiPeople::Payers);
    VERIFY_OK(after);
    QCOMPARE(after->size(), before->size());
    m_app->window()->goTo({QStringLiteral("clients"), {}, {}, 0, {}, *after});
    auto* model = page<ClientsPage>()->findChild<ClientTableModel*>();
    QTRY_COMPARE(model->rowCount(), int(after->size()));
  }

  void aTableGoesToAFile() {
    m_app->window()->goTo({QStringLiteral("cohorts"), {}, {}, 0, {}});
    auto* table = page<CohortsPage>()->findChild<TableView*>();
    QTRY_VERIFY(table->model()->rowCount() > 3);
    auto* files = TableFiles::of(table);
    QVERIFY(files);
    TableFile file = tableAsFile(*table->model(), table->cut());
    file.path = m_dir.filePath(QStringLiteral("cohorts.csv"));
    file.name = table->accessibleName();
    Q_EMIT files->wanted(file);
    QTRY_VERIFY(QFile::exists(file.path));
    QFile written(file.path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = written.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), table->model()->rowCount() + 1);
    QVERIFY(lines[0].contains("Cohort;Clients;0;1"));
    QVERIFY2(lines[2].contains(";1;0,"), lines[2].constData());  // a month later, as a fraction
    file.path = QStringLiteral("/nowhere/at/all.csv");
    Q_EMIT files->wanted(file);
    QTRY_VERIFY(!m_app->window()->messageText().isEmpty());
  }
};

RETENTA_WINDOW_TEST_MAIN(TestBehindNumbers)
#include "tst_behindnumbers.moc"
