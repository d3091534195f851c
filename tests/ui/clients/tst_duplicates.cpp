// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/card/cardservice.h"
#include "core/card/merging/mergeservice.h"
#include "tests/support/support.h"
#include "ui/clients/card/cardtabs.h"
#include "ui/clients/card/clientcardpane.h"
#include "ui/clients/card/dialogs/comparedialog.h"
#include "ui/clients/clientspage.h"
#include "ui/clients/duplicates/duplicatemodel.h"
#include "ui/clients/duplicates/duplicatesdialog.h"
#include "ui/clients/table/clienttableview.h"
#include "ui/theme/look.h"
#include "ui/widgets/tableview.h"

using namespace retenta;

namespace {

constexpr const char* peopleSql = R"sql(
  INSERT INTO client (id, name, name_key, birthday, city, created_day) VALUES
    (1, 'Орлова Марина', 'орлова марина', '1990-05-12', 'Псков', 0),
    (2, 'Марина Орлова', 'марина орлова', '1990-05-12', '', 0),
    (3, 'Гусев <b>Пётр</b>', 'гусев петр', '1980-01-01', 'Тула', 0),
    (4, 'Гусев Пётр', 'гусев петр', '1980-01-01', '', 0);
  INSERT INTO identity (kind, source, value, client_id) VALUES
    (1, '', 'a@x.ru', 1), (1, '', 'b@x.ru', 2), (2, '', '79161234567', 3);
  INSERT INTO consent (client_id, channel, action, day, source, entered_ms)
    VALUES (1, 'email', 'given', 19000, 'form', 0), (2, 'email', 'withdrawn', 19000, 'form', 0);
  INSERT INTO key_name (kind, value, name_key, name) VALUES
    (2, '79990000000', 'а б', 'Аб'), (2, '79990000000', 'в г', 'Вг'),
    (2, '79990000000', 'д е', 'Де');
)sql";

}  // namespace

class TestDuplicates : public QObject {
  Q_OBJECT
  QTemporaryDir m_dir;
  int m_count = 0;
  FixedClock m_clock{20'000};
  std::unique_ptr<Business> m_shop;

  template <class W>
  W* dialog() {
    for (QWidget* each : QApplication::topLevelWidgets()) {
      auto* found = qobject_cast<W*>(each);
      if (found && found->isVisible()) return found;
    }
    return nullptr;
  }
  int clients() { return static_cast<int>(m_shop->ledger()->clients()); }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    Language::install(QStringLiteral("en"));
    applyLook(*qApp, {Scheme::Light, 100});
    auto made = Business::create(m_dir.filePath(QString::number(++m_count)), {}, m_clock);
    VERIFY_OK(made);
    m_shop = std::move(*made);
    VERIFY_OK(m_shop->file().write([](SQLite::Database& db) { db.exec(peopleSql); }));
    VERIFY_OK(m_shop->reloadNow());
  }
  void cleanup() { m_shop.reset(); }

  void theQueueByKeyboard() {
    auto* queue = new DuplicatesDialog(*m_shop, DuplicateService(*m_shop), nullptr);
    QAbstractItemModelTester tester(queue->model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy done(queue, &DuplicatesDialog::done);
    queue->open();
    QTRY_COMPARE(queue->model()->rowCount(), 2);
    const auto text = [&](int row, int column) {
      return queue->model()->index(row, column).data().toString();
    };
    QCOMPARE(text(0, DuplicateModel::Why), QStringLiteral("same name, same birthday"));
    QVERIFY(text(0, DuplicateModel::Likely).contains(QStringLiteral("almost certain")));
    QVERIFY(text(1, DuplicateModel::First).contains(QStringLiteral("a@x.ru")));
    // A key with three names is told, as plain text.
    bool told = false;
    for (auto* label : queue->findChildren<QLabel*>())
      told = told || (label->isVisible() && label->text().contains(QStringLiteral("+79990000000")));
    QVERIFY(told);
    // N: two different people; the row is gone and the cursor goes on to the next.
    QTest::keyClick(queue->table(), Qt::Key_N);
    QTRY_COMPARE(queue->model()->rowCount(), 1);
    QCOMPARE(clients(), 4);
    QTRY_VERIFY(queue->table()->currentIndex().isValid());
    // Enter: side by side.
    QTest::keyClick(queue->table(), Qt::Key_Return);
    QTRY_VERIFY(dialog<CompareDialog>());
    auto* compare = dialog<CompareDialog>();
    QTRY_VERIFY(compare->verb()->isEnabled());
    QTest::mouseClick(compare->verb(), Qt::LeftButton);
    QTRY_COMPARE(clients(), 3);
    QTRY_COMPARE(queue->model()->rowCount(), 0);
    QCOMPARE(done.count(), 2);
    QTest::keyClick(queue, Qt::Key_Escape);
    QTRY_VERIFY(!dialog<DuplicatesDialog>());
    VERIFY_OK(m_shop->undoNow());
    VERIFY_OK(m_shop->undoNow());
    QCOMPARE(clients(), 4);
  }

  void fieldsAreChosenByKeyboard() {
    auto* compare = new CompareDialog(*m_shop, {1, 2}, 1, nullptr);
    QSignalSpy merged(compare, &CompareDialog::merged);
    compare->open();
    QTRY_VERIFY(compare->verb()->isEnabled());
    TableView* table = compare->table();
    const int last = table->model()->columnCount() - 1;
    const auto at = [&](int row, int column) {
      return table->model()->index(row, column).data().toString();
    };
    QCOMPARE(at(1, last), QStringLiteral("Орлова Марина"));
    QVERIFY(at(10, last).contains(QStringLiteral("no")));  // the refusal
    // Down to the name, right to the second client, Enter.
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Right);
    QCOMPARE(table->currentIndex().column(), 2);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(at(1, last), QStringLiteral("Марина Орлова"));
    QCOMPARE(table->currentIndex().row(), 1);
    QVERIFY(table->model()
                ->index(1, 2)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("chosen")));
    // Space on the first row: the other one stays.
    table->setCurrentIndex(table->model()->index(0, 2));
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(compare->choice().survivor, ClientId{2});
    compare->verb()->click();
    QTRY_COMPARE(merged.count(), 1);
    QCOMPARE(clients(), 3);
    const auto card = CardService(*m_shop).cardNow(2, 20'000);
    VERIFY_OK(card);
    QCOMPARE((*card)->name, QStringLiteral("Марина Орлова"));
    QCOMPARE((*card)->city, QStringLiteral("Псков"));
    QVERIFY((*card)->consents.refused.has(Channel::Email));
  }

  void aMergeIsSplitAgainOnTheCard() {
    VERIFY_OK(MergeService(*m_shop).mergeNow({1, {}}, {2}));
    ClientCardPane pane(*m_shop);
    QSignalSpy said(&pane, &ClientPane::say);
    pane.resize(1100, 700);
    pane.setContext({20'000, 19'000, 20'000, 12});
    pane.setFull(true);
    pane.showClient(1);
    pane.show();
    QTRY_VERIFY(pane.presenter().card());
    pane.tabs()->show(CardTabs::History);
    TableView* history = pane.tabs()->table(CardTabs::History);
    int row = 0;
    while (row < history->model()->rowCount() &&
           !history->model()->index(row, 1).data().toString().startsWith(QStringLiteral("Merged")))
      ++row;
    QVERIFY(row < history->model()->rowCount());
    history->setCurrentIndex(history->model()->index(row, 0));
    QTest::keyClick(history, Qt::Key_Return);
    QTRY_COMPARE(clients(), 4);
    QTRY_VERIFY(!said.isEmpty());
    QTRY_VERIFY(pane.presenter().card() && pane.presenter().card()->merges.empty());
  }

  void thePageCountsAndCompares() {
    ClientsPage page(*m_shop);
    page.resize(1170, 716);
    page.setContext({20'000, 19'000, 20'000, 12});
    page.show();
    page.activate();
    const auto button = [&]() -> QPushButton* {
      for (auto* each : page.findChildren<QPushButton*>())
        if (each->text() == QStringLiteral("Possible duplicates (2)")) return each;
      return nullptr;
    };
    QTRY_VERIFY(button() && button()->isVisible());
    button()->click();
    QTRY_VERIFY(dialog<DuplicatesDialog>());
    dialog<DuplicatesDialog>()->reject();
    // Ticked ones, in the order of the table.
    auto* model = page.findChild<ClientTableModel*>();
    QTRY_COMPARE(model->rowCount(), 4);
    model->setChecked({1, 2, 3});
    page.open({QStringLiteral("clients"), {}, QStringLiteral("duplicates"), 0, {}});
    QTRY_VERIFY(dialog<DuplicatesDialog>());
    dialog<DuplicatesDialog>()->reject();
  }
};

QTEST_MAIN(TestDuplicates)
#include "tst_duplicates.moc"
