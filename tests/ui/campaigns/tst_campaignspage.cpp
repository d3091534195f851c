// SPDX-License-Identifier: GPL-3.0-or-later
// The way from a segment to a list handed over, by keyboard, in both languages.
#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>

#include "core/demo/demo.h"
#include "core/segments/clientbulk.h"
#include "tests/support/support.h"
#include "ui/campaigns/builder/builder.h"
#include "ui/campaigns/campaignlist.h"
#include "ui/campaigns/campaignspage.h"
#include "ui/campaigns/dialogs/peopledialog.h"
#include "ui/campaigns/dialogs/responsedialog.h"
#include "ui/campaigns/dialogs/termsdialog.h"
#include "ui/campaigns/dialogs/textdialogs.h"
#include "ui/campaigns/parts/messageeditor.h"
#include "ui/campaigns/parts/waterfall.h"
#include "ui/segments/segmentpicker.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"
#include "ui/widgets/tableview.h"

using namespace retenta;

class TestCampaignsPage : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20270};
  std::unique_ptr<Business> m_business;
  std::unique_ptr<CampaignsPage> m_page;

  BuilderPresenter& presenter() { return m_page->findChild<Builder*>()->presenter(); }
  const CampaignOutlook& outlook() { return *presenter().outlook(); }
  CampaignState state() { return presenter().campaign().state; }
  template <class T>
  T* dialog() {
    return m_page->findChild<T*>();
  }
  // Asks for a draft for these cells and waits until it is counted.
  void openDraft(const QStringList& segments) {
    Target target;
    target.page = QStringLiteral("campaigns");
    target.segments = segments;
    m_page->open(target);
    QTRY_VERIFY_WITH_TIMEOUT(presenter().outlook().has_value(), 10'000);
    QTRY_VERIFY(m_page->findChild<Builder*>()->isVisible());
  }
  static void type(QWidget* dialog, const QList<std::pair<int, QString>>& fields) {
    const auto edits = dialog->findChildren<QLineEdit*>();
    for (const auto& [index, text] : fields) {
      edits.at(index)->setFocus();
      edits.at(index)->selectAll();
      QTest::keyClicks(edits.at(index), text);
    }
  }

  // Every step opens its people by a key.
  void openPeople() {
    const auto rows = m_page->findChildren<WaterfallRow*>();
    QCOMPARE(rows.size(), 8);  // two of them seen only when they leave somebody out
    rows.at(2)->setFocus();
    QTest::keyClick(rows.at(2), Qt::Key_Space);
    QTRY_VERIFY(dialog<PeopleDialog>());
    QTest::keyClick(dialog<PeopleDialog>(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog<PeopleDialog>());
  }
  // A field is one Backspace; an unknown one stops planning.
  void tryMessage() {
    auto* editor = m_page->findChild<MessageEditor*>();
    editor->setFocus();
    editor->moveCursor(QTextCursor::End);
    QTest::keyClicks(editor, QStringLiteral(" {{points}}"));
    QTRY_VERIFY(!outlook().unknownFields.isEmpty());
    QTRY_VERIFY(!step()->isEnabled());
    QVERIFY(!step()->toolTip().isEmpty());
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    for (int i = 0; i < 11; ++i) QTest::keyClick(editor, Qt::Key_Backspace);
    QTRY_VERIFY(outlook().unknownFields.isEmpty());
    QCOMPARE(state(), CampaignState::Draft);
  }
  // The control group follows the slider.
  void tryControl() {
    auto* slider = m_page->findChild<QSlider*>();
    slider->setFocus();
    const std::size_t before = outlook().audience.count(AudienceStep::Control);
    for (int i = 0; i < 10; ++i) QTest::keyClick(slider, Qt::Key_Right);
    QTRY_VERIFY(outlook().audience.count(AudienceStep::Control) > before);
  }
  void waitUntilSaved() {
    QTRY_VERIFY_WITH_TIMEOUT(!presenter().saving(), 5'000);
    const auto stored = CampaignService(*m_business).loadNow(presenter().id());
    VERIFY_OK(stored);
    const auto json = [](const CampaignPlan& plan) {
      return QString::fromUtf8(QJsonDocument(planToJson(plan)).toJson(QJsonDocument::Compact));
    };
    QCOMPARE(json(stored->plan), json(presenter().plan()));
  }
  // Ctrl+Enter plans: the people are fixed, the fields rest. Handing over asks with the number and
  // the verb; Enter alone does not do it.
  void handOver(const QString& path) {
    m_page->activateWindow();  // the platform of the tests does not give it back by itself
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTest::keyClick(m_page->findChild<QSlider*>(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(state(), CampaignState::Scheduled, 5'000);
    QTRY_VERIFY(presenter().outlook() && outlook().frozen);
    QVERIFY(m_page->findChild<MessageEditor*>()->isReadOnly());
    QTRY_VERIFY(step()->isEnabled());
    step()->setFocus();
    QTest::keyClick(step(), Qt::Key_Space);
    QTRY_VERIFY(dialog<HandOverDialog>());
    QTest::keyClick(dialog<HandOverDialog>(), Qt::Key_Return);
    QTRY_VERIFY(!dialog<HandOverDialog>());
    QCOMPARE(state(), CampaignState::Scheduled);
    presenter().handOver(path, CsvKind::Excel);
    QTRY_COMPARE_WITH_TIMEOUT(state(), CampaignState::HandedOver, 5'000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(
        bytes.startsWith("\xEF\xBB\xBF"
                         "client;"));
    QVERIFY(bytes.count("\r\n") > static_cast<qsizetype>(outlook().audience.treated()));
  }
  QPushButton* step() { return m_page->findChild<QPushButton*>(QStringLiteral("campaignStep")); }

 private Q_SLOTS:
  void initTestCase() {
    DemoOptions options;
    options.clients = 1200;
    options.months = 24;
    auto made = makeDemo(m_dir.filePath(QStringLiteral("demo.retenta")), options, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
  }
  void init() {
    test::failOnWarnings();
    m_page = std::make_unique<CampaignsPage>(*m_business);
    m_page->resize(1170, 708);
    m_page->setContext({20269, 19905, 20269, 12});
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    connect(&presenter(), &BuilderPresenter::failed, this, [](const Error& error) {
      QTest::qFail(qPrintable(test::describe(error)), __FILE__, __LINE__);
    });
  }
  void cleanup() { m_page.reset(); }

  // Chosen by its name, counted, kept by its rules; what becomes of it is said.
  void savedSegment() {
    Language::install(QStringLiteral("ru"));
    ClientCondition dear;
    dear.kind = ConditionKind::Money;
    dear.from = 2'000'000;
    ClientBulk bulk(*m_business);
    const auto save = [&](const char* name) {
      const auto saved = bulk.saveViewNow(QString::fromUtf8(name),
                                          {{QStringLiteral("filter"), filterToJson({{dear}})}});
      VERIFY_OK(saved);
    };
    save("Щедрые <b>");
    openDraft({QStringLiteral("loyal_at_risk")});
    const std::size_t cell = outlook().audience.rows.size();
    auto* picker = m_page->findChild<SegmentPicker*>();
    auto* list = picker->findChild<QListWidget*>();
    QTRY_COMPARE(list->count(), 17);  // three families, twelve cells, a heading and this one
    picker->setFocus();
    QTest::keyClick(picker, Qt::Key_Space);
    QTRY_VERIFY(list->isVisible());
    QTest::keyClick(list, Qt::Key_End);
    QTest::keyClick(list, Qt::Key_Space);
    QTRY_VERIFY(presenter().plan().saved.has_value());
    QVERIFY(presenter().plan().segments.isEmpty());
    QTest::keyClick(list, Qt::Key_Escape);
    QCOMPARE(picker->text(), QStringLiteral("Щедрые <b>"));
    QTRY_VERIFY(outlook().audience.rows.size() != cell);
    for (const AudienceRow& row : outlook().audience.rows) {
      qint64 spent = 0;
      const Ledger& ledger = *outlook().ledger;
      for (auto r = ledger.purchaseBegin[row.row]; r < ledger.purchaseBegin[row.row + 1]; ++r)
        spent += ledger.days[r] <= outlook().asOf ? ledger.netMinor[r] : 0;
      QVERIFY(spent >= 2'000'000);
    }
    waitUntilSaved();
    const auto says = [this](const QString& text) {
      const auto labels = m_page->findChildren<QLabel*>();
      return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        QString shown = label->text();
        shown.replace(QChar(0x00A0), QLatin1Char(' '));
        return label->isVisible() && shown.contains(text);
      });
    };
    QVERIFY(
        says(QStringLiteral("Клиенты, которые потратили за всё время не меньше 20 000 "
                            "₽.")));
    QPushButton* renew = nullptr;
    for (auto* button : m_page->findChildren<QPushButton*>()) {
      if (button->text() == QStringLiteral("Взять его нынешним")) renew = button;
    }
    QVERIFY(renew && !renew->isVisible());
    dear.from = 3'000'000;
    save("Щедрые <b>");
    QTRY_VERIFY(says(QStringLiteral("другие правила")));
    QCOMPARE(presenter().plan().saved->filter.conditions.front().from, 2'000'000);
    const std::size_t before = outlook().audience.rows.size();
    QVERIFY(renew->isVisible());
    renew->setFocus();
    QTest::keyClick(renew, Qt::Key_Space);
    QTRY_VERIFY(outlook().audience.rows.size() < before);
    QVERIFY(!renew->isVisible());
    waitUntilSaved();
    VERIFY_OK(bulk.removeViewNow(presenter().plan().saved->id));
    QTRY_VERIFY(says(QStringLiteral("больше не сохранён")));
    QCOMPARE(presenter().plan().saved->name, QStringLiteral("Щедрые <b>"));
    // A cell takes its place.
    SegmentChoice cells;
    cells.cells = SegmentSet(Segment::Vip);
    Q_EMIT picker->chosen(cells);
    QVERIFY(!presenter().plan().saved);
    QCOMPARE(presenter().plan().segments, QStringList(QStringLiteral("vip")));
    waitUntilSaved();
  }

  void fromSegmentToList_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("ru") << QStringLiteral("ru");
    QTest::newRow("en") << QStringLiteral("en");
  }
  void fromSegmentToList() {
    QFETCH(QString, language);
    Language::install(language);
    cleanup();
    init();
    const auto russianAgain = qScopeGuard([] { Language::install(QStringLiteral("ru")); });
    openDraft({QStringLiteral("loyal_at_risk")});
    QVERIFY(outlook().audience.treated() > 0);
    QCOMPARE(state(), CampaignState::Draft);
    openPeople();
    tryMessage();
    tryControl();
    waitUntilSaved();
    if (!QTest::currentTestFailed()) handOver(m_dir.filePath(language + QStringLiteral(".csv")));
    if (QTest::currentTestFailed()) return;

    // Undo walks back to the draft.
    VERIFY_OK(m_business->undoNow());
    VERIFY_OK(m_business->undoNow());
    QTRY_COMPARE_WITH_TIMEOUT(state(), CampaignState::Draft, 5'000);
    QTRY_VERIFY(!m_page->findChild<MessageEditor*>()->isReadOnly());
  }

  void moneyFollowsWhatIsTyped() {
    openDraft({QStringLiteral("at_risk")});
    QVERIFY(!outlook().expectation.profitMinor);
    presenter().edit([](CampaignPlan& plan) { plan.controlShare = 0.2; });
    auto* builder = m_page->findChild<Builder*>();
    QMetaObject::invokeMethod(builder, [&] {
      for (QPushButton* button : builder->findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Изменить отклик…")) button->click();
      }
    });
    QTRY_VERIFY(dialog<ResponseDialog>());
    type(dialog<ResponseDialog>(), {{0, QStringLiteral("250")}});
    QTest::keyClick(dialog<ResponseDialog>(), Qt::Key_Return);
    QVERIFY(dialog<ResponseDialog>());  // refused: not a share
    type(dialog<ResponseDialog>(), {{0, QStringLiteral("21,5")}, {3, QStringLiteral("50")}});
    QTest::keyClick(dialog<ResponseDialog>(), Qt::Key_Return);
    QTRY_COMPARE(presenter().plan().responseWith, std::optional(0.215));
    QCOMPARE(presenter().plan().discountMinor, qint64{5000});
    CampaignTerms terms = outlook().terms;
    terms.margin = 0.45;
    presenter().saveTerms(terms);
    QTRY_VERIFY_WITH_TIMEOUT(outlook().expectation.profitMinor.has_value(), 5'000);
    QTRY_VERIFY(!presenter().saving());
  }

  void nobodyLeadsOut() {
    openDraft({QStringLiteral("vip")});
    presenter().edit([](CampaignPlan& plan) { plan.channel = Channel::DirectMail; });
    QTRY_COMPARE(outlook().audience.treated(), std::size_t{0});
    QTRY_VERIFY(!step()->isEnabled());
    const std::size_t silent = outlook().audience.count(AudienceStep::NoConsent);
    QVERIFY(silent > 0);
    QPushButton* record = nullptr;
    for (QPushButton* button : m_page->findChildren<QPushButton*>()) {
      if (button->text() == QStringLiteral("Записать согласие…") && button->isVisible())
        record = button;
    }
    QVERIFY(record);
    record->setFocus();
    QTest::keyClick(record, Qt::Key_Space);
    QTRY_VERIFY(dialog<ConsentDialog>());
    QTest::keyClick(dialog<ConsentDialog>(), Qt::Key_Return);
    QVERIFY(dialog<ConsentDialog>());  // source and wording are asked for
    const auto fields = dialog<ConsentDialog>()->findChildren<QLineEdit*>();
    for (QLineEdit* field : fields) {
      if (!field->placeholderText().isEmpty()) field->setText(QStringLiteral("анкета"));
    }
    QTest::keyClick(dialog<ConsentDialog>(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(outlook().audience.available(), silent, 5'000);
    QTRY_VERIFY(!presenter().saving());
  }

  void walkingBackMakesNoSecondDraft() {
    const auto count = [this] { return CampaignService(*m_business).listNow(20269)->size(); };
    openDraft({QStringLiteral("newcomers")});
    const std::size_t before = count();
    const CampaignId id = presenter().id();
    m_page->open(Target{QStringLiteral("campaigns"), {}, {}, 0, {}});
    openDraft({QStringLiteral("newcomers")});
    QTest::qWait(100);
    QCOMPARE(presenter().id(), id);
    QCOMPARE(count(), before);
    // Taking the creation back leads to the list.
    VERIFY_OK(m_business->undoNow());
    QTRY_VERIFY(m_page->findChild<CampaignList*>()->isVisible());
    QTRY_VERIFY(m_page->breadcrumb().isEmpty());
  }

  void listOpensByEnter() {
    QTRY_VERIFY(m_page->findChild<TableView*>()->model()->rowCount() > 0);
    auto* table = m_page->findChild<CampaignList*>()->table();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(m_page->findChild<Builder*>()->isVisible());
    QTRY_VERIFY(presenter().outlook().has_value());
    QTest::keyClick(m_page.get(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    const CampaignId id = presenter().id();
    QTRY_VERIFY_WITH_TIMEOUT(presenter().id() != id, 5'000);
  }

  void fitsTheReferenceSize() {
    openDraft({QStringLiteral("loyal_at_risk")});
    auto* builder = m_page->findChild<Builder*>();
    QTRY_VERIFY(step()->isVisible());
    QTest::qWait(100);
    const auto* scroll = builder->findChild<QScrollArea*>();
    QCOMPARE(scroll->verticalScrollBar()->maximum(), 0);
    QCOMPARE(scroll->widget()->width(), scroll->viewport()->width());
    const QPoint corner = step()->mapTo(builder, step()->rect().bottomRight());
    QVERIFY2(builder->rect().contains(corner),
             qPrintable(QStringLiteral("%1, %2").arg(corner.x()).arg(corner.y())));
  }
};

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  test::prepare();
  Language::install(QStringLiteral("ru"));
  applyLook(app, {Scheme::Light, 100});
  TestCampaignsPage tests;
  return QTest::qExec(&tests, argc, argv);
}
#include "tst_campaignspage.moc"
