// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPromise>
#include <QSignalSpy>
#include <QVBoxLayout>

#include "tests/support/support.h"
#include "ui/shell/finding/findbox.h"
#include "ui/shell/finding/findmodel.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"

using namespace retenta;

namespace {

// Letters as Qt delivers them on any layout: the key is the letter's own, in capitals.
void type(QWidget* field, const QString& text) {
  for (const QChar c : text) {
    QKeyEvent press(QEvent::KeyPress, c.toUpper().unicode(), Qt::NoModifier, QString(c));
    QCoreApplication::sendEvent(field, &press);
  }
}

}  // namespace

/// The palette alone, over a window of its own: what is found, and how it is chosen by keys.
class TestFindBox : public QObject {
  Q_OBJECT
 private:
  QStringList m_ran;

  FindItem item(const QString& id, const QString& text) {
    return {id, text, {}, {}, {}, {}, [this, id] { m_ran += id; }};
  }

  FindSource pages() {
    return listSource(QStringLiteral("Страницы"), [this] {
      return QList<FindItem>{item(QStringLiteral("page.rfm"), QStringLiteral("RFM-матрица")),
                             item(QStringLiteral("page.reports"), QStringLiteral("Отчёты")),
                             item(QStringLiteral("page.model"), QStringLiteral("Модель выручки"))};
    });
  }

  struct Stage {
    QWidget window;
    QLineEdit* before = new QLineEdit(&window);
    FindBox* box = nullptr;
    QLineEdit* field = nullptr;
    QListView* list = nullptr;
    Stage() {
      window.resize(1000, 700);
      box = new FindBox(&window);
      field = box->findChild<QLineEdit*>();
      list = box->findChild<QListView*>();
      window.show();
      window.activateWindow();
      if (!QTest::qWaitForWindowActive(&window)) qWarning("the window is not active");
      before->setFocus();
    }
    QStringList shown() const {
      QStringList texts;
      for (int i = 0; i < list->model()->rowCount(); ++i) {
        texts += list->model()->index(i, 0).data().toString();
      }
      return texts;
    }
  };

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    m_ran.clear();
  }

  void theModelKeepsItsPromises() {
    FindModel model;
    QAbstractItemModelTester tester(&model);
    model.setGroup(1, QStringLiteral("Вторые"), {item(QStringLiteral("b"), QStringLiteral("Б"))});
    model.setGroup(0, QStringLiteral("Первые"), {});
    QCOMPARE(model.rowCount(), 2);
    model.setGroup(0, QStringLiteral("Первые"), {item(QStringLiteral("a"), QStringLiteral("А"))});
    QCOMPARE(model.rowCount(), 4);
    QVERIFY(!model.item(0));
    QCOMPARE(model.item(1)->id, QStringLiteral("a"));
    QCOMPARE(model.nextItem(1, 1), 3);
    QCOMPARE(model.nextItem(3, 1), 1);
    QCOMPARE(model.nextItem(1, -1), 3);
    QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsSelectable));
    model.clear();
    QCOMPARE(model.nextItem(-1, 1), -1);
  }

  void typingOnEitherLayoutFindsAndEnterRuns() {
    Stage stage;
    stage.box->setSources({pages()});
    for (const QString& typed : {QStringLiteral("rfm"), QStringLiteral("каь"),
                                 QStringLiteral("МАТР"), QStringLiteral("vfnh")}) {
      m_ran.clear();
      stage.box->openBox();
      type(stage.field, typed);
      QCOMPARE(stage.shown(),
               QStringList({QStringLiteral("Страницы"), QStringLiteral("RFM-матрица")}));
      QTest::keyClick(stage.field, Qt::Key_Return);
      QCOMPARE(m_ran, QStringList(QStringLiteral("page.rfm")));
      QVERIFY(!stage.box->isVisible());
    }
    stage.box->openBox();
    type(stage.field, QStringLiteral("отчеты"));
    QCOMPARE(stage.shown().size(), 2);
  }

  void arrowsWalkAndEscGivesTheFocusBack() {
    Stage stage;
    stage.box->setSources({pages()});
    stage.box->openBox();
    QVERIFY(stage.field->hasFocus());
    QCOMPARE(stage.list->currentIndex().row(), 1);  // the heading is stepped over
    QTest::keyClick(stage.field, Qt::Key_Down);
    QTest::keyClick(stage.field, Qt::Key_Down);
    QTest::keyClick(stage.field, Qt::Key_Down);  // round
    QTest::keyClick(stage.field, Qt::Key_Up);
    QTest::keyClick(stage.field, Qt::Key_Escape);
    QVERIFY(!stage.box->isVisible());
    QVERIFY(stage.before->hasFocus());
    QVERIFY(m_ran.isEmpty());
    stage.box->openBox();
    QTest::keyClick(stage.field, Qt::Key_Up);
    QTest::keyClick(stage.field, Qt::Key_Return);
    QCOMPARE(m_ran, QStringList(QStringLiteral("page.model")));
  }

  void recentChoicesComeFirst() {
    Stage stage;
    stage.box->setSources({pages()});
    QSignalSpy remembered(stage.box, &FindBox::recentChanged);
    stage.box->openBox();
    type(stage.field, QStringLiteral("модель"));
    QTest::keyClick(stage.field, Qt::Key_Return);
    QCOMPARE(remembered.size(), 1);
    stage.box->openBox();
    QCOMPARE(stage.shown().value(1), QStringLiteral("Модель выручки"));
    type(stage.field, QStringLiteral("rfm"));
    QCOMPARE(stage.shown().value(0), QStringLiteral("Страницы"));
  }

  void lateAnswersJoinStaleOnesAreDropped() {
    Stage stage;
    QList<std::shared_ptr<QPromise<QList<FindItem>>>> asked;
    const FindSource slow{QStringLiteral("Клиенты"), [&asked](const TypedWords&) {
                            asked += std::make_shared<QPromise<QList<FindItem>>>();
                            asked.last()->start();
                            return asked.last()->future();
                          }};
    stage.box->setSources({pages(), slow});
    stage.box->openBox();
    type(stage.field, QStringLiteral("мо"));
    QCOMPARE(asked.size(), 3);  // unasked, м, мо
    QTest::keyClick(stage.field, Qt::Key_Down);
    const auto answer = [&](int which, const QString& id, const QString& text) {
      asked[which]->addResult(QList<FindItem>{item(id, text)});
      asked[which]->finish();
    };
    answer(1, QStringLiteral("client.1"), QStringLiteral("Старый"));
    answer(2, QStringLiteral("client.2"), QStringLiteral("Модестов"));
    asked[0]->finish();
    QTRY_VERIFY(stage.shown().contains(QStringLiteral("Модестов")));
    QVERIFY(!stage.shown().contains(QStringLiteral("Старый")));
    QTest::keyClick(stage.field, Qt::Key_Return);  // the choice did not jump away
    QCOMPARE(m_ran, QStringList(QStringLiteral("page.model")));
  }

  void readsAloudWhatIsChosen() {
    Stage stage;
    stage.box->setSources({listSource(QStringLiteral("Клиенты"), [] {
      return QList<FindItem>{{QStringLiteral("client.1"),
                              QStringLiteral("<b>Орлова</b>"),
                              QStringLiteral("+79120000001"),
                              QStringLiteral("Ctrl+2"),
                              {},
                              {},
                              {}}};
    })});
    stage.box->openBox();
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(stage.list);
    QVERIFY(list && !list->text(QAccessible::Name).isEmpty());
    QCOMPARE(list->child(1)->text(QAccessible::Name),
             QStringLiteral("<b>Орлова</b>, +79120000001, Ctrl+2"));
    QVERIFY(!QAccessible::queryAccessibleInterface(stage.field)->text(QAccessible::Name).isEmpty());
  }

  void goingElsewhereClosesIt() {
    Stage stage;
    stage.box->setSources({pages()});
    stage.box->openBox();
    auto* other = new QLineEdit(&stage.window);
    other->show();
    other->setFocus();
    QVERIFY(!stage.box->isVisible());
    QVERIFY(other->hasFocus());
  }
};

RETENTA_WINDOW_TEST_MAIN(TestFindBox)
#include "tst_findbox.moc"
