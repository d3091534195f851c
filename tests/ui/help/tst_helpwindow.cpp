// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLineEdit>
#include <QRegularExpression>

#include "tests/support/support.h"
#include "ui/help/helpwindow.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"

using namespace retenta;

class TestHelpWindow : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void everyPageHasATextInBothLanguages() {
    for (const QString& code : Language::available()) {
      Language::install(code);
      HelpWindow help(nullptr);
      QStringList texts;
      for (const QString& id : HelpWindow::pageIds()) {
        help.showPage(id);
        const QString text = help.shownText();
        QVERIFY2(text.size() > 300, qPrintable(code + id));
        QVERIFY2(!texts.contains(text), qPrintable(code + id));
        const bool cyrillic = text.contains(QRegularExpression(QStringLiteral("[а-я]{3}")));
        QCOMPARE(cyrillic, code == QLatin1String("ru"));
        texts += text;
      }
    }
  }

  void anUnknownPageShowsTheFirstHour() {
    Language::install(QStringLiteral("ru"));
    HelpWindow help(nullptr);
    help.showPage(QStringLiteral("nonsense"));
    QVERIFY(help.shownText().startsWith(QStringLiteral("Первый час")));
  }

  void oneWordOfTheGlossaryIsShownByItself() {
    Language::install(QStringLiteral("ru"));
    HelpWindow help(nullptr);
    help.showPage(HelpWindow::idOfWord(QStringLiteral("average_check")));
    QVERIFY(help.shownText().startsWith(QStringLiteral("Средний чек")));
    QVERIFY(!help.shownText().contains(QStringLiteral("Платящие")));
    QVERIFY(!help.shownText().contains(QLatin1Char('{')));
    help.showPage(HelpWindow::idOfWord(QStringLiteral("nonsense")));
    QVERIFY(help.shownText().startsWith(QStringLiteral("Словарь")));
    QVERIFY(help.shownText().contains(QStringLiteral("Платящие")));
  }

  void theListIsFoundInAsYouType() {
    Language::install(QStringLiteral("ru"));
    HelpWindow help(nullptr);
    help.showPage({});
    const auto all = help.offered();
    QTest::keyClick(&help, Qt::Key_F, Qt::ControlModifier);
    auto* find = help.findChild<QLineEdit*>();
    find->setText(QStringLiteral("несуществующее"));
    QCOMPARE(help.offered().size(), 0);
    find->setText(QStringLiteral("СРЕДНИЙ ЧЁК"));  // ё is е, capitals are letters
    QVERIFY(help.offered().size() < all.size());
    QVERIFY(help.offered().contains(QStringLiteral("Средний чек")));
    QTest::keyClick(find, Qt::Key_Down);
    QVERIFY(!help.shownText().isEmpty());
    find->clear();
    QCOMPARE(help.offered(), all);
  }
};

RETENTA_WINDOW_TEST_MAIN(TestHelpWindow)
#include "tst_helpwindow.moc"
