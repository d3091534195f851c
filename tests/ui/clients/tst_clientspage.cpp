// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientspage.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/demo/demo.h"
#include "core/segments/clientbulk.h"
#include "tests/support/support.h"
#include "ui/clients/bulk/bulkbar.h"
#include "ui/clients/bulk/clientexport.h"
#include "ui/clients/bulk/bulknamedialog.h"
#include "ui/clients/columnchooser.h"
#include "ui/clients/filter/conditioneditor.h"
#include "ui/clients/filter/filterbar.h"
#include "ui/clients/table/clienttableview.h"
#include "ui/theme/look.h"

using namespace retenta;

class TestClientsPage : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20'300};
  std::unique_ptr<Business> m_business;
  std::unique_ptr<ClientsPage> m_page;
  static constexpr Day asOf = 20'269;

  template <class W>
  W* part() {
    return m_page->findChild<W*>();
  }
  ClientTableView* table() { return part<ClientTableView>(); }
  ClientTableModel* model() { return part<ClientTableModel>(); }
  QLineEdit* find() { return m_page->findChild<QLineEdit*>(QStringLiteral("find")); }
  int everyone() { return static_cast<int>(m_business->ledger()->clients()); }
  int inSegment(Segment segment) {
    const RfmGrid grid = rfmGrid(*m_business->ledger(), {}, yearEndingAt(asOf));
    return static_cast<int>(grid.matrix.cell(segment).clients);
  }
  void show(const QJsonObject& left = {}) {
    m_page = std::make_unique<ClientsPage>(*m_business);
    m_page->resize(1170, 716);
    if (!left.isEmpty()) m_page->restoreLayout(left);
    m_page->setContext({asOf, addMonths(asOf + 1, -12), asOf, 12});
    m_page->show();
    m_page->activate();
    QTRY_VERIFY(model()->answer());
  }
  void command(const QKeySequence& key) {
    for (QAction* action : m_page->commands()) {
      if (action->shortcut() == key) return action->trigger();
    }
    QFAIL("no such command");
  }
  QPushButton* button(const QString& text) {
    for (auto* one : m_page->findChildren<QPushButton*>()) {
      if (one->text() == text) return one;
    }
    return nullptr;
  }
  QAction* action(const QString& text) {
    for (auto* menu : m_page->findChildren<QMenu*>()) {
      for (QAction* one : menu->actions()) {
        if (one->text() == text) return one;
      }
    }
    return nullptr;
  }
  QStringList chips() {
    QStringList texts;
    for (auto* one : part<FilterBar>()->findChildren<QPushButton*>()) {
      if (one->property("condition").isValid() && one->isVisible()) texts += one->text();
    }
    return texts;
  }

 private Q_SLOTS:
  void initTestCase() {
    DemoOptions options;
    options.clients = 300;
    auto made = makeDemo(m_dir.filePath(QStringLiteral("d.retenta")), options, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
    VERIFY_OK(m_business->file().write([](SQLite::Database& db) {
      db.exec("UPDATE client SET name = '<b>Ёлкинпроба</b>' WHERE id = 7");
      db.exec("UPDATE client SET name = '' WHERE id = 8");
      db.exec("DELETE FROM identity WHERE client_id = 8");
    }));
    VERIFY_OK(m_business->reloadNow());
  }
  void init() {
    test::failOnWarnings();
    Language::install(QStringLiteral("en"));
    applyLook(*qApp, {Scheme::Light, 100});
  }
  void cleanup() { m_page.reset(); }

  void showsEveryoneDearestFirst() {
    show();
    QTRY_COMPARE(model()->rowCount(), everyone());
    const auto& rows = model()->answer()->rows;
    const auto& money = model()->answer()->view->columns->monetaryMinor;
    for (std::size_t i = 1; i < rows.size(); ++i) QVERIFY(money[rows[i - 1]] >= money[rows[i]]);
    QVERIFY(!part<BulkBar>()->isVisible());
  }

  void filtersAsOneTypes() {
    show();
    command(QKeySequence(Qt::CTRL | Qt::Key_F));
    find()->insert(QStringLiteral("ЕЛКИНПРО"));
    QTRY_COMPARE(model()->rowCount(), 1);
    // A client's text stays what it is, markup or not.
    QCOMPARE(model()->index(0, 0).data().toString(), QStringLiteral("<b>Ёлкинпроба</b>"));
    QTest::keyClick(find(), Qt::Key_Escape);
    QTRY_COMPARE(model()->rowCount(), everyone());
    QTest::keyClicks(find(), QStringLiteral("nobody at all"));
    QTRY_COMPARE(model()->rowCount(), 0);
    QPushButton* clear = button(QStringLiteral("Clear filter"));
    QVERIFY(clear && clear->isVisible());
    clear->click();
    QTRY_COMPARE(model()->rowCount(), everyone());
    QVERIFY(find()->text().isEmpty());
  }

  void unnamedClientsShowTheirNumber() {
    show();
    QVERIFY(table()->setCurrentClient(8));
    QCOMPARE(model()->nameAt(table()->currentIndex().row()), QStringLiteral("Client №8"));
    command(QKeySequence(Qt::CTRL | Qt::Key_F));
    find()->insert(QStringLiteral("№8"));
    QTRY_COMPARE(model()->rowCount(), 1);
    QCOMPARE(model()->clientAt(0), 8);
  }

  void aJumpMakesAChipAndTheChipGoes() {
    show();
    m_page->open({QStringLiteral("clients"), {QStringLiteral("vip")}, {}, 0, {}});
    QTRY_COMPARE(model()->rowCount(), inSegment(Segment::Vip));
    QCOMPARE(chips(), QStringList(QStringLiteral("Segment or mark: VIP")));
    auto* chip = part<FilterBar>()->findChildren<QPushButton*>().last();
    for (auto* one : part<FilterBar>()->findChildren<QPushButton*>()) {
      if (one->property("condition").isValid() && one->isVisible()) chip = one;
    }
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Delete);
    QTRY_COMPARE(model()->rowCount(), everyone());
    QVERIFY(chips().isEmpty());
  }

  void aClientIsShownAmongItsSegment() {
    show();
    const auto rows =
        membersOf(model()->answer()->view->classes.segments, SegmentSet(Segment::Loyal));
    const ClientId wanted = m_business->ledger()->clientIds[rows.back()];
    m_page->open({QStringLiteral("clients"), {QStringLiteral("loyal")}, {}, wanted, {}});
    QTRY_COMPARE(model()->rowCount(), static_cast<int>(rows.size()));
    QTRY_COMPARE(table()->currentClient(), wanted);
  }

  void conditionsAreSetInTheirPopup() {
    show();
    QTest::mouseClick(button(QStringLiteral("Filter")), Qt::LeftButton);
    QAction* money = action(QStringLiteral("Spent in all"));
    QVERIFY(money);
    money->trigger();
    auto* editor = part<ConditionEditor>();
    QTRY_VERIFY(editor->isVisible());
    auto* from = editor->findChildren<QLineEdit*>().first();
    QTest::keyClicks(from, QStringLiteral("abc"));
    QTest::keyClick(from, Qt::Key_Return);
    QVERIFY(editor->isVisible());  // told what is wrong, nothing applied
    from->clear();
    QTest::keyClicks(from, QStringLiteral("20000,5"));
    QTest::keyClick(from, Qt::Key_Return);
    QTRY_COMPARE(chips().size(), 1);
    int wanted = 0;
    for (const qint64 minor : model()->answer()->view->columns->monetaryMinor) {
      if (minor >= 20'000'50) ++wanted;
    }
    QVERIFY(wanted > 0 && wanted < everyone());
    QTRY_COMPARE(model()->rowCount(), wanted);
  }

  void sortsByHeadersWithASecondKey() {
    show();
    Q_EMIT table()->sortRequested(ClientField::Segment, false);
    Q_EMIT table()->sortRequested(ClientField::Name, true);
    const auto sorted = [&] {
      const auto& answer = *model()->answer();
      return answer.query.order ==
             std::vector<ClientSortKey>{{ClientField::Segment, false}, {ClientField::Name, false}};
    };
    QTRY_VERIFY(sorted());
    const auto& rows = model()->answer()->rows;
    const auto& segments = model()->answer()->view->classes.segments;
    for (std::size_t i = 1; i < rows.size(); ++i) {
      QVERIFY(segments[rows[i - 1]] <= segments[rows[i]]);
    }
    Q_EMIT table()->sortRequested(ClientField::Segment, false);
    QTRY_COMPARE(model()->answer()->query.order,
                 (std::vector<ClientSortKey>{{ClientField::Segment, true}}));
  }

  void copiesWithHeadersAndWithout() {
    show();
    QVERIFY(table()->setCurrentClient(7));
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    QCOMPARE(copied->text().count(QLatin1Char('\n')), 1);
    QVERIFY(copied->text().startsWith(QStringLiteral("Client\tSegment")));
    QVERIFY(copied->html().contains(QStringLiteral("&lt;b&gt;Ёлкинпроба")));
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("<b>Ёлкинпроба</b>\t")));
  }

  void tagsManyAndTakesItBack() {
    show();
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(part<BulkBar>()->isVisible());
    QSignalSpy said(m_page.get(), &Page::say);
    QTest::mouseClick(button(QStringLiteral("Tag…")), Qt::LeftButton);
    QAction* fresh = action(QStringLiteral("New tag…"));
    QVERIFY(fresh);
    fresh->trigger();
    auto* dialog = part<BulkNameDialog>();
    QTRY_VERIFY(dialog->isVisible());
    dialog->findChild<QComboBox*>()->setCurrentText(QStringLiteral("Лето & <i>"));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(said[0][0].value<Message>().canUndo);
    const auto tagged = [&] { return m_business->ledger()->traits.tagOf.size(); };
    QCOMPARE(static_cast<int>(tagged()), everyone());
    QTRY_COMPARE(model()->answer()->view->ledger, m_business->ledger());
    QCOMPARE(static_cast<int>(model()->checks().count()), everyone());  // still ticked
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(tagged(), 0U);
    QTRY_COMPARE(model()->answer()->view->ledger, m_business->ledger());
  }

  void deletesAndBringsBack() {
    show();
    const int before = everyone();
    QVERIFY(table()->setCurrentClient(7));
    QTest::keyClick(table(), Qt::Key_Space);
    QSignalSpy said(m_page.get(), &Page::say);
    for (QAction* one : table()->actions()) {
      if (one->shortcut() == QKeySequence(Qt::Key_Delete)) one->trigger();
    }
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(said[0][0].value<Message>().text.contains(QStringLiteral("<b>Ёлкинпроба</b>")));
    QVERIFY(said[0][0].value<Message>().canUndo);
    QTRY_COMPARE(model()->rowCount(), before - 1);
    QCOMPARE(model()->rowOf(7), -1);
    QCOMPARE(model()->checks().count(), 0);
    VERIFY_OK(m_business->undoNow());
    QTRY_COMPARE(model()->rowCount(), before);
    QVERIFY(model()->rowOf(7) >= 0);
  }

  void aCampaignForTheTicked() {
    show();
    model()->setChecked({3, 5, 9});
    QSignalSpy jump(m_page.get(), &Page::jump);
    button(QStringLiteral("Create campaign"))->click();
    QCOMPARE(jump.size(), 1);
    const auto target = jump[0][0].value<Target>();
    QCOMPARE(target.page, QStringLiteral("campaigns"));
    QCOMPARE(target.clients, (std::vector<ClientId>{3, 5, 9}));
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(jump.size(), 2);
    QCOMPARE(jump[1][0].value<Target>().action, QStringLiteral("card"));
    QCOMPARE(jump[1][0].value<Target>().id, table()->currentClient());
  }

  void exportsWhatIsTickedElseWhatIsShown() {
    show();
    QSignalSpy said(m_page.get(), &Page::say);
    const QString path = m_dir.filePath(QStringLiteral("c.csv"));
    part<ClientsExport>()->write(path, model()->answer(), {0, 1, 2});
    QTRY_COMPARE(said.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 4);
    part<ClientsExport>()->write(m_dir.filePath(QStringLiteral("no/where.csv")), model()->answer(),
                                 {0});
    QTRY_COMPARE(said.size(), 2);
    QCOMPARE(said[1][0].value<Message>().kind, Message::Kind::Problem);
  }

  void viewsKeepFilterColumnsAndOrder() {
    show();
    m_page->open({QStringLiteral("clients"), {QStringLiteral("vip")}, {}, 0, {}});
    QTRY_COMPARE(model()->rowCount(), inSegment(Segment::Vip));
    table()->setColumns({{ClientColumn::Name, 150}, {ClientColumn::City, 120}});
    Q_EMIT table()->columnsChanged();
    command(QKeySequence(Qt::CTRL | Qt::Key_S));
    auto* dialog = part<BulkNameDialog>();
    QTRY_VERIFY(dialog->isVisible());
    dialog->findChild<QComboBox*>()->setCurrentText(QStringLiteral("Наши VIP"));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(ClientBulk(*m_business).viewsNow()->size(), 1U);
    QTRY_VERIFY(button(QStringLiteral("View: Наши VIP")));
    button(QStringLiteral("View: Наши VIP"))->click();
    QTRY_VERIFY(action(QStringLiteral("All clients")));
    action(QStringLiteral("All clients"))->trigger();
    QTRY_COMPARE(model()->rowCount(), everyone());
    QCOMPARE(table()->columns().size(), usualColumns().size());
    button(QStringLiteral("View: all clients"))->click();
    QTRY_VERIFY(action(QStringLiteral("Наши VIP")));
    action(QStringLiteral("Наши VIP"))->trigger();
    QTRY_COMPARE(model()->rowCount(), inSegment(Segment::Vip));
    QCOMPARE(table()->columns().size(), 2);
    VERIFY_OK(m_business->undoNow());
    QVERIFY(ClientBulk(*m_business).viewsNow()->empty());
    QTRY_VERIFY(button(QStringLiteral("View: all clients")));
  }

  void columnsAreTickedInTheirPopup() {
    show();
    command(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K));
    auto* chooser = part<ColumnChooser>();
    QTRY_VERIFY(chooser->isVisible());
    auto* list = chooser->findChild<QListWidget*>();
    for (int i = 0; i < list->count(); ++i) {
      if (list->item(i)->text() == QStringLiteral("City")) list->setCurrentRow(i);
    }
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(table()->columns().last().column, ClientColumn::City);
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(table()->columns().last().column != ClientColumn::City);
    QTest::keyClick(chooser, Qt::Key_Escape);
  }

  void isLeftAndFoundAsItWas() {
    show();
    m_page->open({QStringLiteral("clients"), {QStringLiteral("loyal")}, {}, 0, {}});
    QTRY_COMPARE(model()->rowCount(), inSegment(Segment::Loyal));
    Q_EMIT table()->sortRequested(ClientField::Recency, false);
    QTRY_COMPARE(model()->answer()->query.order.front().field, ClientField::Recency);
    table()->setColumnWidth(0, 233);
    model()->check(0, 1, true);
    table()->setCurrentIndex(model()->index(2, 0));
    find()->insert(QStringLiteral("a"));
    const QJsonObject left = m_page->layoutState();
    QVERIFY(!QJsonDocument(left).toJson().contains("\"find\": \"a\""));  // no word of a person
    m_page.reset();
    show(left);
    QTRY_COMPARE(model()->rowCount(), inSegment(Segment::Loyal));
    QCOMPARE(chips().size(), 1);
    QCOMPARE(model()->answer()->query.order.front().field, ClientField::Recency);
    QTRY_VERIFY(part<ClientPane>()->isVisible());
    // The client in front, ticks, widths; the names may have room to spare on top of theirs.
    QTRY_COMPARE(m_page->layoutState(), left);
    QVERIFY(table()->columnWidth(0) >= 233);
  }

  void nothingIsCutInEitherLanguage_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("ru") << QStringLiteral("ru");
    QTest::newRow("en") << QStringLiteral("en");
  }
  void nothingIsCutInEitherLanguage() {
    QFETCH(QString, language);
    Language::install(language);
    show();
    model()->checkAll();
    QTRY_VERIFY(part<BulkBar>()->isVisible());
    for (const int width : {1170, 960}) {
      m_page->resize(width, 640);
      QTest::qWait(20);
      for (const auto* one : m_page->findChildren<QPushButton*>()) {
        const bool card = part<ClientPane>()->isAncestorOf(one);  // scrolls; has tests of its own
        if (!one->isVisible() || one->text().isEmpty() || card) continue;
        const int text = one->fontMetrics().horizontalAdvance(one->text());
        QVERIFY2(text <= one->width(), qPrintable(one->text()));
        QVERIFY2(m_page->rect().contains(one->mapTo(m_page.get(), one->rect().bottomRight())),
                 qPrintable(one->text()));
      }
    }
  }
};
RETENTA_WINDOW_TEST_MAIN(TestClientsPage)
#include "tst_clientspage.moc"
