// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/demo/demo.h"
#include "tests/support/support.h"
#include "ui/reports/reportpreview.h"
#include "ui/reports/reportspage.h"
#include "ui/reports/sectiondelegate.h"
#include "ui/reports/sectionlist.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"
#include "ui/widgets/segmented.h"

using namespace retenta;

class TestReportsPage : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20270};
  std::unique_ptr<Business> m_shop;
  int m_bases = 0;

  static PageContext yearTo(const char* day) {
    const Day asOf = test::day(day);
    return {asOf, addMonths(asOf + 1, -12), asOf, 12};
  }

  // The page in a window of its own, as the shell shows it.
  struct Shown {
    std::unique_ptr<QWidget> host;
    ReportsPage* page = nullptr;
    ReportsPage* operator->() const { return page; }
    ReportsPage* get() const { return page; }
    explicit operator bool() const { return page; }
  };
  Shown page(Business& business) {
    Shown shown{std::make_unique<QWidget>(), nullptr};
    shown.host->resize(1100, 700);
    auto* made = new ReportsPage(business, shown.host.get());
    made->resize(1100, 700);
    made->setContext(yearTo("2025-06-30"));
    shown.host->show();
    QSignalSpy painted(made->presenter(), &ReportsPresenter::picturesChanged);
    made->activate();
    if (painted.wait(10'000)) shown.page = made;
    return shown;
  }

 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void initTestCase() {
    qRegisterMetaType<Message>();
    DemoOptions options;
    options.clients = 300;
    auto made = makeDemo(m_dir.filePath(QStringLiteral("d.retenta")), options, m_clock);
    VERIFY_OK(made);
    m_shop = std::move(*made);
    // Without its plans: a section that has nothing to say yet.
    VERIFY_OK(m_shop->file().write([](SQLite::Database& db) {
      db.exec("DELETE FROM campaign_member; DELETE FROM campaign");
    }));
  }

  void showsPagesAndWhatIsMissing() {
    const auto p = page(*m_shop);
    QVERIFY(p.get());
    auto* preview = p->findChild<ReportPreview*>();
    auto* list = p->findChild<SectionList*>();
    QTRY_COMPARE(preview->pageCount(), 4);  // no campaign yet
    QVERIFY(!preview->accessibleDescription().isEmpty());
    QListWidgetItem* campaigns = list->item(2);
    QVERIFY(!(campaigns->flags() & Qt::ItemIsUserCheckable));
    QCOMPARE(campaigns->checkState(), Qt::Unchecked);
    QVERIFY(!campaigns->data(SectionDelegate::reasonRole).toString().isEmpty());
    QCOMPARE(campaigns->data(Qt::AccessibleDescriptionRole),
             campaigns->data(SectionDelegate::reasonRole));
    const QAbstractItemModelTester tester(list->model());
  }

  void sectionsCanBeLeftOutAndMoved() {
    const auto p = page(*m_shop);
    QVERIFY(p.get());
    auto* preview = p->findChild<ReportPreview*>();
    auto* list = p->findChild<SectionList*>();
    QTRY_COMPARE(preview->pageCount(), 4);
    list->setCurrentRow(3);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(list->item(3)->checkState(), Qt::Unchecked);
    QTRY_COMPARE(preview->pageCount(), 3);
    const QRect row = list->visualItemRect(list->item(3));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(10, 14));
    QTRY_COMPARE(preview->pageCount(), 4);
    list->setCurrentRow(4);
    QTest::keyClick(list, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(list->currentRow(), 3);
    list->move(-3);
    QTRY_COMPARE(p->presenter()->pages().front().section, ReportSection::Method);
    for (int i = 0; i < list->count(); ++i) {
      if (list->item(i)->flags() & Qt::ItemIsUserCheckable) {
        list->item(i)->setCheckState(Qt::Unchecked);
      }
    }
    QTRY_COMPARE(preview->pageCount(), 0);
  }

  void languageIsTheReportsOwn() {
    const auto p = page(*m_shop);
    QVERIFY(p.get());
    QSignalSpy painted(p->presenter(), &ReportsPresenter::picturesChanged);
    const QString here = p->presenter()->layout().language;
    const QString other = here == QLatin1String("en") ? QStringLiteral("ru") : QStringLiteral("en");
    const QString before = p->presenter()->headline(0);
    Q_EMIT p->findChild<Segmented*>()->chosen(other);
    QVERIFY(painted.wait(10'000));
    QVERIFY(p->presenter()->headline(0) != before);
    QCOMPARE(Language::current().code(), QStringLiteral("ru"));  // the interface's stays
  }

  void personalDataIsOffAtFirst() {
    const auto p = page(*m_shop);
    QVERIFY(p.get());
    auto* box = p->findChild<QCheckBox*>();
    QVERIFY(!box->isChecked());
    QVERIFY(p->presenter()->content()->people.empty());
    box->click();
    QTRY_VERIFY(!p->presenter()->content()->people.empty());
  }

  void pagesByKeys() {
    const auto p = page(*m_shop);
    QVERIFY(p.get());
    auto* preview = p->findChild<ReportPreview*>();
    QTRY_COMPARE(preview->pageCount(), 4);
    QCOMPARE(preview->currentPage(), 0);
    preview->goToPage(2);
    QCOMPARE(preview->currentPage(), 2);
    QTest::keyClick(preview, Qt::Key_Home);
    QCOMPARE(preview->currentPage(), 0);
    QTest::keyClick(preview, Qt::Key_End);
    QCOMPARE(preview->currentPage(), 3);
  }

  void aJumpBringsItsSection() {
    const auto p = page(*m_shop);
    QVERIFY(p.get());
    auto* preview = p->findChild<ReportPreview*>();
    auto* list = p->findChild<SectionList*>();
    QTRY_COMPARE(preview->pageCount(), 4);
    list->item(3)->setCheckState(Qt::Unchecked);
    QTRY_COMPARE(preview->pageCount(), 3);
    p->open({QStringLiteral("reports"), {}, QStringLiteral("model"), 0, {}});
    QTRY_COMPARE(preview->pageCount(), 4);
    QTRY_COMPARE(preview->currentPage(), 2);
    p->open({QStringLiteral("reports"), {}, QStringLiteral("summary"), 0, {}});
    QCOMPARE(preview->currentPage(), 0);
  }

  void savesAndSaysSo() {
    const auto p = page(*m_shop);
    QVERIFY(p.get());
    QSignalSpy said(p.get(), &Page::say);
    const QString path = m_dir.filePath(QStringLiteral("r.pdf"));
    p->saveTo(path);
    QVERIFY(said.wait(10'000));
    QCOMPARE(said.first().first().value<Message>().kind, Message::Kind::Done);
    QVERIFY(QFileInfo(path).size() > 10'000);
    QSignalSpy refused(p.get(), &Page::say);
    p->saveTo(m_dir.filePath(QStringLiteral("no/such/folder/r.pdf")));
    QVERIFY(refused.wait(10'000));
    QCOMPARE(refused.first().first().value<Message>().kind, Message::Kind::Problem);
  }

  void fileNamesAreSafe() {
    BusinessProfile profile;
    profile.name = QStringLiteral(" a/b\\c:*?\"<>| ");
    auto made = Business::create(m_dir.filePath(QStringLiteral("n.retenta")), profile, m_clock);
    VERIFY_OK(made);
    const auto p = page(**made);
    QVERIFY(p.get());
    QCOMPARE(p->presenter()->fileName(), QStringLiteral("a b c 2025-06-30.pdf"));
  }

  void followsNewPlans() {
    const auto p = page(*m_shop);
    QVERIFY(p.get());
    auto* preview = p->findChild<ReportPreview*>();
    QTRY_COMPARE(preview->pageCount(), 4);
    CampaignPlan plan;
    plan.segments = QStringList(QStringLiteral("vip"));
    VERIFY_OK(CampaignService(*m_shop).createNow(QStringLiteral("Дегустация"), plan));
    QTRY_COMPARE(preview->pageCount(), 5);
  }
};

RETENTA_WINDOW_TEST_MAIN(TestReportsPage)
#include "tst_reportspage.moc"
