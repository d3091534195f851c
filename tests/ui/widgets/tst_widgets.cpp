// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCalendarWidget>
#include <QClipboard>
#include <QMimeData>
#include <QPromise>
#include <QSignalSpy>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QStyle>
#include <QTextDocumentFragment>
#include <QToolButton>

#include "tests/support/support.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fields/calendar.h"
#include "ui/widgets/fields/offeredfield.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/toast.h"

using namespace retenta;

class TestWidgets : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void wordsStandBesideTheirControls() {
    QWidget box;
    auto* flow = new FlowLayout(&box, 8);
    QList<QWidget*> items;
    for (const int height : {16, 30, 24, 56}) {  // words, controls, a field under its label
      items += new QWidget;
      items.last()->setFixedSize(40, height);
      flow->addWidget(items.last());
    }
    flow->setGeometry(QRect(0, 0, 400, 56));
    const auto middle = [&](int item) { return items[item]->geometry().center().y(); };
    QCOMPARE(items[1]->geometry().bottom(), items[3]->geometry().bottom());
    QVERIFY(std::abs(middle(0) - middle(1)) <= 1);
    QVERIFY(std::abs(middle(2) - middle(1)) <= 1);
  }

  void segmentedByKeyboard() {
    Segmented row(QStringLiteral("Показать"));
    row.add(QStringLiteral("a"), QStringLiteral("Матрица"));
    row.add(QStringLiteral("b"), QStringLiteral("Список"));
    QSignalSpy chosen(&row, &Segmented::chosen);
    row.show();
    QCOMPARE(row.current(), QStringLiteral("a"));
    QTest::keyClick(&row, Qt::Key_Right);
    QCOMPARE(row.current(), QStringLiteral("b"));
    QCOMPARE(chosen.size(), 1);
    QTest::keyClick(&row, Qt::Key_Right);
    QCOMPARE(chosen.size(), 1);
    row.setCurrent(QStringLiteral("a"));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(row.current(), QStringLiteral("a"));
  }

  // What was typed is shown as it was typed, in a tooltip too.
  void aTooltipIsNoMarkup() {
    for (const char* text : {"Shop & Co", "Кружка \"Зёрна\"", "a < b", "<b>bold</b>",
                             "<img src=\"/x.png\">", "&amp; as typed", "two\nlines", "<x>\ny"}) {
      const QString typed = QString::fromUtf8(text);
      const QString tip = plainTip(typed);
      const QString shown =
          Qt::mightBeRichText(tip) ? QTextDocumentFragment::fromHtml(tip).toPlainText() : tip;
      QCOMPARE(shown, typed);
    }
    const std::unique_ptr<QToolButton> button(
        makeIconButton(QStringLiteral("close"), QStringLiteral("Remove <i>x</i>")));
    QCOMPARE(button->accessibleName(), QStringLiteral("Remove <i>x</i>"));
    QVERIFY(!button->toolTip().contains(QStringLiteral("<i>")));
  }

  void enterPressesTheButtonThatHasTheKeyboard() {
    const std::unique_ptr<QPushButton> button(makeButton(QStringLiteral("Go")));
    QSignalSpy clicked(button.get(), &QPushButton::clicked);
    button->show();
    QTest::keyClick(button.get(), Qt::Key_Return);
    QTest::keyClick(button.get(), Qt::Key_Enter, Qt::KeypadModifier);
    QTest::keyClick(button.get(), Qt::Key_Space);
    QCOMPARE(clicked.size(), 3);
    QKeyEvent another(QEvent::KeyPress, Qt::Key_Return, Qt::ControlModifier);
    QApplication::sendEvent(button.get(), &another);
    QVERIFY(!another.isAccepted());
    QCOMPARE(clicked.size(), 3);
  }

  // In a cell of a month two digits have room.
  void aCalendarShowsItsDays() {
    applyLook(*qApp, {Scheme::Light, 100});
    QCalendarWidget calendar;
    dressCalendar(calendar);
    calendar.setSelectedDate(QDate(2025, 6, 10));
    calendar.show();
    const auto ink = [&](int day) {
      calendar.setSelectedDate(QDate(2025, 6, day == 28 ? 10 : 28));
      auto* view = calendar.findChild<QTableView*>();
      QModelIndex cell;
      for (int row = 1; row < view->model()->rowCount(); ++row) {
        for (int column = 0; column < view->model()->columnCount(); ++column) {
          const QModelIndex each = view->model()->index(row, column);
          if (each.data().toInt() == day && !cell.isValid()) cell = each;
        }
      }
      const QImage image = view->viewport()->grab(view->visualRect(cell)).toImage();
      int lowest = 0;
      int highest = image.height();
      for (int y = 0; y < image.height(); ++y) {
        for (int x = 2; x < image.width() - 2; ++x) {
          if (image.pixelColor(x, y).lightness() > 120) continue;
          lowest = std::max(lowest, y);
          highest = std::min(highest, y);
        }
      }
      return lowest - highest;  // a digit is tall, dots are flat
    };
    QVERIFY(ink(9) >= 6);
    for (const int day : {10, 18, 28}) QVERIFY2(ink(day) >= 6, qPrintable(QString::number(day)));
  }

  // Icons inside fields and menus grow with the text.
  void smallIconsGrowWithTheText() {
    applyLook(*qApp, {Scheme::Light, 100});
    QLineEdit field;
    const auto size = [&] {
      return field.style()->pixelMetric(QStyle::PM_LineEditIconSize, nullptr, &field);
    };
    const int before = size();
    applyLook(*qApp, {Scheme::Light, 200});
    QCOMPARE(size(), 2 * before);
    applyLook(*qApp, {Scheme::Light, 100});
  }

  void picturesFollowTheTheme() {
    applyLook(*qApp, {Scheme::Light, 100});
    QWidget window;
    auto* icon = makePicture(QStringLiteral("warning"), &Tokens::warning, 20, &window);
    PictureLabel glyph(20, &window);
    glyph.setGlyph(Family::AtRisk);
    window.show();
    // Thin lines have no pixel of the whole colour.
    const auto has = [](const PictureLabel& label, const QColor& color) {
      const QImage image = label.pixmap().toImage();
      for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
          const QColor c = image.pixelColor(x, y);
          const int off = std::abs(c.red() - color.red()) + std::abs(c.green() - color.green()) +
                          std::abs(c.blue() - color.blue());
          if (c.alpha() > 60 && off < 60) return true;
        }
      }
      return false;
    };
    QVERIFY(has(*icon, lightTokens().warning));
    QVERIFY(has(glyph, lightTokens().of(Family::AtRisk, Depth::Frequent)));
    applyLook(*qApp, {Scheme::Dark, 100});  // where it stands
    QTRY_VERIFY(has(*icon, darkTokens().warning));
    QVERIFY(!has(*icon, lightTokens().warning));
    QVERIFY(has(glyph, darkTokens().of(Family::AtRisk, Depth::Frequent)));
    applyLook(*qApp, {Scheme::Light, 100});
  }

  void placeholdersAreReadable_data() {
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<double>("least");
    QTest::newRow("light") << Scheme::Light << 4.5;
    QTest::newRow("dark") << Scheme::Dark << 4.5;
    QTest::newRow("high contrast") << Scheme::HighContrast << 7.0;
  }

  void placeholdersAreReadable() {
    QFETCH(Scheme, scheme);
    QFETCH(double, least);
    applyLook(*qApp, {scheme, 100});
    QLineEdit edit;
    edit.setPlaceholderText(QStringLiteral("Name, phone"));
    edit.show();
    const Tokens& t = tokensOf(&edit);
    const QColor ink = edit.palette().color(QPalette::PlaceholderText);
    const double a = ink.alphaF();
    const auto mixed = [a](double over, double under) { return over * a + under * (1 - a); };
    const QColor seen =
        QColor::fromRgbF(static_cast<float>(mixed(ink.redF(), t.surface.redF())),
                         static_cast<float>(mixed(ink.greenF(), t.surface.greenF())),
                         static_cast<float>(mixed(ink.blueF(), t.surface.blueF())));
    QVERIFY2(contrast(seen, t.surface) >= least, qPrintable(seen.name()));
    applyLook(*qApp, {Scheme::Light, 100});
  }

  void anOfferYieldsToWhatIsTyped() {
    OfferedField field;
    field.offer(QStringLiteral("version 1"));  // late, as an answer from the base
    QCOMPARE(field.text(), QStringLiteral("version 1"));
    field.offer(QStringLiteral("version 2"));
    QCOMPARE(field.text(), QStringLiteral("version 2"));
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("own"));
    field.offer(QStringLiteral("version 3"));
    QCOMPARE(field.text(), QStringLiteral("own"));
    field.selectAll();
    QTest::keyClick(&field, Qt::Key_Delete);
    field.offer(QStringLiteral("version 4"));
    QVERIFY(field.text().isEmpty());  // emptied by hand: no text was agreed to
    field.setTyped({});
    QCOMPARE(field.text(), QStringLiteral("version 4"));
  }

  void latestDropsStaleAnswers() {
    QPromise<int> slow;
    QPromise<int> quick;
    QList<int> got;
    {
      Latest<int> latest;
      slow.start();
      quick.start();
      latest.ask(slow.future(), [&](int v) { got += v; });
      latest.ask(quick.future(), [&](int v) { got += v; });
      QVERIFY(latest.busy());
      slow.addResult(1);
      slow.finish();
      quick.addResult(2);
      quick.finish();
      QTRY_COMPARE(got, QList<int>{2});
      QVERIFY(!latest.busy());
    }
  }

  void latestIsSilentAfterItsEnd() {
    QPromise<int> promise;
    promise.start();
    bool called = false;
    {
      Latest<int> latest;
      latest.ask(promise.future(), [&](int) { called = true; });
    }
    promise.addResult(1);
    promise.finish();
    QTest::qWait(20);
    QVERIFY(!called);
  }

  void tableCopiesWithHeadersAndEscapes() {
    QStandardItemModel model(2, 2);
    model.setHorizontalHeaderLabels({QStringLiteral("Имя"), QStringLiteral("Сумма")});
    model.setItem(0, 0, new QStandardItem(QStringLiteral("<b>Анна</b>")));
    model.setItem(0, 1, new QStandardItem(QStringLiteral("10")));
    model.setItem(1, 0, new QStandardItem(QStringLiteral("Борис")));
    model.setItem(1, 1, new QStandardItem(QStringLiteral("20")));
    TableView table(QStringLiteral("Клиенты"));
    table.setModel(&model);
    table.selectRow(0);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Имя\tСумма\n<b>Анна</b>\t10"));
    QVERIFY(
        QApplication::clipboard()->mimeData()->html().contains(QStringLiteral("&lt;b&gt;Анна")));
  }

  void elasticColumnFillsButKeepsItsLeast() {
    QStandardItemModel model(1, 2);
    TableView table(QStringLiteral("Кампании"));
    table.setModel(&model);
    table.setElastic(0, 130);
    table.setColumnWidth(1, 300);
    table.resize(600, 200);
    table.show();
    QCOMPARE(table.columnWidth(0), table.viewport()->width() - 300);
    table.setColumnWidth(1, 900);
    QCOMPARE(table.columnWidth(0), scaled(130));
  }

  void labelsShowMarkupLiterally() {
    const QString nasty = QStringLiteral("<img src=\"/etc/hostname\">");
    std::unique_ptr<QLabel> label(makeLabel(nasty));
    QCOMPARE(label->textFormat(), Qt::PlainText);
    ElidedLabel elided(nasty);
    elided.resize(20, 20);
    elided.setFullText(nasty);
    QCOMPARE(QTextDocumentFragment::fromHtml(elided.toolTip()).toPlainText(), nasty);
    QVERIFY(!elided.toolTip().contains(QStringLiteral("<img")));
  }

  void messagesComeAndGo() {
    MessageBar bar;
    bar.show(Message::Kind::Problem, QStringLiteral("Нет места"));
    QCOMPARE(bar.text(), QStringLiteral("Нет места"));
    QTest::keyClick(&bar, Qt::Key_Escape);
    QCOMPARE(bar.text(), QString());
    QWidget under;
    under.resize(600, 400);
    Toast toast(&under);
    toast.show(QStringLiteral("Готово"), true);
    QVERIFY(!toast.isHidden());
    QSignalSpy undo(&toast, &Toast::undoRequested);
    QTest::mouseClick(toast.findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(undo.size(), 1);
    QVERIFY(toast.isHidden());
  }
};

RETENTA_WINDOW_TEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
