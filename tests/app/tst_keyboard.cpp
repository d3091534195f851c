// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of the sample business by keyboard alone, and as a screen reader is told of it.
#include <QAbstractButton>
#include <QAccessible>
#include <QDateTimeEdit>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTextStream>
#include <QToolButton>

#include "app/application.h"
#include "app/pages.h"
#include "tests/support/support.h"
#include "ui/shell/finding/findbox.h"

using namespace retenta;

namespace {

constexpr int manySteps = 400;
constexpr int leastTarget = 24;

QString nameOf(QWidget* widget) {
  QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
  return face ? face->text(QAccessible::Name) : QString();
}

QString described(QWidget* widget) {
  QString owner;
  for (QWidget* w = widget->parentWidget(); w; w = w->parentWidget()) {
    owner = QString::fromLatin1(w->metaObject()->className()) + QStringLiteral(" > ") + owner;
  }
  auto* button = qobject_cast<QAbstractButton*>(widget);
  return QStringLiteral("%1%2 '%3' \"%4\"")
      .arg(owner, QString::fromLatin1(widget->metaObject()->className()), nameOf(widget),
           button ? button->text() : QString());
}

void write(QTextStream& out, QAccessibleInterface* face, int depth) {
  constexpr int deepest = 40;
  constexpr int manyChildren = 60;
  if (!face || !face->isValid() || depth > deepest || face->state().invisible) return;
  const QString name = face->text(QAccessible::Name);
  const QString value = face->text(QAccessible::Value);
  const QString more = face->text(QAccessible::Description);
  out << QString(depth * 2, QLatin1Char(' ')) << static_cast<int>(face->role()) << ' ' << name;
  if (!value.isEmpty()) out << " = " << value;
  if (!more.isEmpty()) out << " (" << more << ')';
  if (face->state().disabled) out << " [off]";
  out << '\n';
  for (int i = 0; i < std::min(face->childCount(), manyChildren); ++i) {
    write(out, face->child(i), depth + 1);
  }
}

}  // namespace

class TestKeyboard : public QObject {
  Q_OBJECT
 private:
  FixedClock m_clock{test::day("2025-07-02")};
  std::unique_ptr<Application> m_app;

  MainWindow* window() { return m_app->window(); }

  void show(const QString& page) {
    window()->goTo({page, {}, {}, 0, {}});
    QTest::qWait(700);  // what the page computes is on it
  }

  static void pages() {
    QTest::addColumn<QString>("page");
    for (const QString& id : pageIds()) QTest::newRow(qPrintable(id)) << id;
  }

 private Q_SLOTS:
  void initTestCase() {
    QSettings().clear();
    QSettings().setValue(QStringLiteral("language"), QStringLiteral("ru"));
    m_app = std::make_unique<Application>(*qApp, m_clock);
    QSignalSpy opened(m_app.get(), &Application::opened);
    m_app->start({{}, true, false});
    QVERIFY(opened.wait(20000));
    window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window()));
  }
  void init() {
    test::failOnWarnings();
    if (!window()) return;
    window()->activateWindow();  // a menu that was open takes the activity along
    QVERIFY(QTest::qWaitForWindowActive(window()));
  }
  void cleanupTestCase() { m_app.reset(); }

  void tabGoesRoundAndEveryStopHasAName_data() { pages(); }
  void tabGoesRoundAndEveryStopHasAName() {
    QFETCH(QString, page);
    if (!window()->hasPage(page)) QSKIP("this page is not in the window");
    show(page);
    QList<QWidget*> seen;
    QStringList wrong;
    QWidget* first = QApplication::focusWidget();
    QVERIFY2(first, "a page that is opened has the focus");
    QWidget* now = first;
    for (int i = 0; i < manySteps; ++i) {
      seen += now;
      QAccessibleInterface* face = QAccessible::queryAccessibleInterface(now);
      if (nameOf(now).trimmed().isEmpty()) wrong += QStringLiteral("no name: ") + described(now);
      if (!face || face->role() == QAccessible::NoRole) {
        wrong += QStringLiteral("no role: ") + described(now);
      }
      // Tab goes through the hours and the minutes of a time first.
      const auto* time = qobject_cast<QDateTimeEdit*>(now);
      const int stops = time ? time->sectionCount() - time->currentSectionIndex() : 1;
      for (int stop = 0; stop < stops; ++stop) QTest::keyClick(now, Qt::Key_Tab);
      QWidget* next = QApplication::focusWidget();
      if (!next) break;
      if (next == now) wrong += QStringLiteral("a trap: ") + described(now);
      if (next == now || seen.contains(next)) {
        now = next;
        break;
      }
      now = next;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    QVERIFY2(seen.size() < manySteps, "Tab never comes round");
    QVERIFY2(now == first || seen.contains(now), "Tab leads out of the window");
    QVERIFY2(seen.size() > 3, "almost nothing can be reached");
  }

  void buttonsAreNamedLargeAndSayWhyTheyAreOff_data() { pages(); }
  void buttonsAreNamedLargeAndSayWhyTheyAreOff() {
    QFETCH(QString, page);
    if (!window()->hasPage(page)) QSKIP("this page is not in the window");
    show(page);
    QStringList wrong;
    for (auto* button : window()->findChildren<QAbstractButton*>()) {
      if (!button->isVisible() || button->visibleRegion().isEmpty()) continue;
      if (qobject_cast<QScrollBar*>(button->parentWidget())) continue;
      // What Qt itself puts into a table or a field.
      if (button->objectName().startsWith(QLatin1String("qt_"))) continue;
      const QByteArray type = button->metaObject()->className();
      if (type == "QTableCornerButton" || type == "QLineEditIconButton") continue;
      if (nameOf(button).trimmed().isEmpty())
        wrong += QStringLiteral("no name: ") + described(button);
      if (button->text().isEmpty() && button->toolTip().isEmpty()) {
        wrong += QStringLiteral("icon without tooltip: ") + described(button);
      }
      if (button->height() < leastTarget || button->width() < leastTarget) {
        wrong += QStringLiteral("small, %1 x %2: ").arg(button->width()).arg(button->height()) +
                 described(button);
      }
      if (!button->isEnabled() && button->toolTip().isEmpty()) {
        wrong += QStringLiteral("off without a reason: ") + described(button);
      }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
  }

  void panesGoRound_data() { pages(); }
  void panesGoRound() {
    QFETCH(QString, page);
    if (!window()->hasPage(page)) QSKIP("this page is not in the window");
    show(page);
    QList<QWidget*> stops;
    for (int i = 0; i < 8; ++i) {
      QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
      QVERIFY(QApplication::focusWidget());
      stops += QApplication::focusWidget();
    }
    const QSet<QWidget*> different(stops.begin(), stops.end());
    QVERIFY2(different.size() >= 3, "sidebar, bar and page are three panes at least");
    QWidget* before = stops[stops.size() - 2];
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), before);
  }

  void theTreeIsWrittenDown_data() { pages(); }
  void theTreeIsWrittenDown() {
    QFETCH(QString, page);
    if (!window()->hasPage(page)) QSKIP("this page is not in the window");
    show(page);
    QVERIFY(QDir().mkpath(QStringLiteral("accessible")));
    QFile file(QStringLiteral("accessible/%1.txt").arg(page));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QTextStream out(&file);
    write(out, QAccessible::queryAccessibleInterface(window()), 0);
    out.flush();
    QVERIFY(file.size() > 200);
  }

  void contextMenusComeByKey() {
    show(QStringLiteral("rfm"));
    QVERIFY(!QApplication::activePopupWidget());
    QWidget* on = QApplication::focusWidget();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, on->rect().center(),
                            on->mapToGlobal(on->rect().center()));
    QCoreApplication::sendEvent(on, &event);
    QTRY_VERIFY(qobject_cast<QMenu*>(QApplication::activePopupWidget()));
    QApplication::activePopupWidget()->close();
  }

  void everyPageOpensByItsKeyAndEveryCommandIsListed() {
    for (QAction* action : window()->menu(MainWindow::Menu::View)->actions()) {
      if (!action->property("page").toBool() || action->shortcut().isEmpty()) continue;
      const QKeyCombination key = action->shortcut()[0];
      QTest::keyClick(window(), key.key(), key.keyboardModifiers());
      QCOMPARE(window()->currentPage(), action->property("page").toString());
      QSet<QString> seen;
      for (QAction* command : window()->actions()) {
        if (command->shortcut().isEmpty() || !command->isEnabled()) continue;
        const QString text = command->shortcut().toString();
        QVERIFY2(!seen.contains(text), qPrintable(QStringLiteral("two commands on ") + text));
        seen += text;
      }
    }
  }

  // As Qt delivers letters of a Cyrillic layout: with Ctrl the key is the Latin one, without it the
  // letter's own.
  void aCyrillicLayoutWorksToo() {
    const auto press = [this](int key, Qt::KeyboardModifiers with, const QString& text) {
      QWidget* at = QApplication::focusWidget() ? QApplication::focusWidget() : window();
      QTest::sendKeyEvent(QTest::Click, at, static_cast<Qt::Key>(key), text, with);
    };
    show(QStringLiteral("rfm"));
    press(Qt::Key_K, Qt::ControlModifier, QStringLiteral("л"));
    QVERIFY(window()->findBox()->isVisible());
    for (const QChar c : QStringLiteral("ьщвуд")) press(c.toUpper().unicode(), {}, QString(c));
    QTest::qWait(100);
    press(Qt::Key_Return, {}, {});
    QTRY_VERIFY(!window()->findBox()->isVisible());
    press(Qt::Key_Alt, Qt::AltModifier, {});
    if (window()->menuBar()->isHidden()) window()->menus()->toggle();
    press(QChar(u'Ф').unicode(), Qt::AltModifier, QStringLiteral("ф"));
    QTRY_VERIFY(qobject_cast<QMenu*>(QApplication::activePopupWidget()));
    QCOMPARE(QApplication::activePopupWidget(), window()->menu(MainWindow::Menu::File));
    QApplication::activePopupWidget()->close();
    window()->menus()->toggle();
  }
};

int main(int argc, char** argv) {
  QStandardPaths::setTestModeEnabled(true);
  QApplication app(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("RetentaTest"));
  QApplication::setApplicationName(QStringLiteral("tst_keyboard"));
  test::prepare();
  TestKeyboard tests;
  return QTest::qExec(&tests, argc, argv);
}
#include "tst_keyboard.moc"
