// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>

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
};

RETENTA_WINDOW_TEST_MAIN(TestHelpWindow)
#include "tst_helpwindow.moc"
