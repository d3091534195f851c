// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include "core/demo/demo.h"
#include "tests/support/support.h"
#include "ui/help/helpfigures.h"
#include "ui/help/helpwindow.h"
#include "ui/text/language.h"
#include "ui/text/terms.h"
#include "ui/theme/look.h"

using namespace retenta;

namespace {

QString glossaryText(const QString& code) {
  QFile file(QStringLiteral(":/help/%1/glossary.md").arg(code));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList found(const QString& text, const char* pattern) {
  QStringList all;
  const QRegularExpression expression(QLatin1String(pattern), QRegularExpression::MultilineOption);
  for (auto it = expression.globalMatch(text); it.hasNext();) all += it.next().captured(1);
  return all;
}

}  // namespace

class TestGlossary : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void initTestCase() {
    QVERIFY(m_dir.isValid());
    auto made = makeDemo(m_dir.filePath(QStringLiteral("demo.retenta")), {}, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
    HelpWindow::pageIds();  // registers the texts
  }

  void everyEntryIsAWordOfTheProgram() {
    const QString ru = glossaryText(QStringLiteral("ru"));
    const QStringList ids = found(ru, "^## (\\w+)$");
    QVERIFY(ids.size() > 40);
    QCOMPARE(ids, found(glossaryText(QStringLiteral("en")), "^## (\\w+)$"));
    for (const QString& id : ids) QVERIFY2(isTerm(id), qPrintable(id));
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
  }

  void everyFigureIsKnownInTheSampleBusiness() {
    const auto answer = helpAnswerNow(*m_business, 20269, 12);
    VERIFY_OK(answer);
    const GlossaryFigures figures = glossaryFigures(*answer, Formatters());
    for (const QString& code : Language::available()) {
      for (const QString& name : found(glossaryText(code), "\\{(\\w+)\\}")) {
        QVERIFY2(figures.contains(name), qPrintable(code + QLatin1Char(' ') + name));
      }
    }
  }

  void theSentencesAddUp() {
    const auto answer = helpAnswerNow(*m_business, 20269, 12);
    VERIFY_OK(answer);
    const Kpis& kpis = answer->kpis;
    const Formatters formatters;
    const GlossaryFigures figures = glossaryFigures(*answer, formatters);
    const auto check =
        static_cast<double>(kpis.revenueMinor) / static_cast<double>(kpis.transactions);
    QCOMPARE(figures[QStringLiteral("average_check")],
             formatters.money(std::llround(check), Currency()));
    QCOMPARE(figures[QStringLiteral("months")], QStringLiteral("12"));
    QCOMPARE(figures[QStringLiteral("lost")], formatters.count(kpis.activeAtStart - kpis.kept));
    const auto entries = glossaryEntries(glossaryText(QStringLiteral("ru")), figures);
    const auto entry = std::find_if(entries.begin(), entries.end(), [](const auto& e) {
      return e.id == QLatin1String("average_check");
    });
    QVERIFY(entry != entries.end());
    QVERIFY(entry->text.contains(figures[QStringLiteral("average_check")]));
    QCOMPARE(entry->title, term(u"average_check"));
  }

  void anEmptyBaseKeepsTheDefinitions() {
    const auto made =
        Business::create(m_dir.filePath(QStringLiteral("empty.retenta")), {}, m_clock);
    VERIFY_OK(made);
    const auto answer = helpAnswerNow(**made, 20269, 12);
    VERIFY_OK(answer);
    const auto figures = glossaryFigures(*answer, Formatters());
    QVERIFY(!figures.contains(QStringLiteral("average_check")));
    for (const auto& entry : glossaryEntries(glossaryText(QStringLiteral("ru")), figures)) {
      QVERIFY2(entry.text.size() > 30, qPrintable(entry.id));
      QVERIFY2(!entry.text.contains(QLatin1Char('{')), qPrintable(entry.id));
    }
  }

  void theWindowFillsInTheFigures() {
    HelpWindow help(nullptr);
    help.showPage(HelpWindow::idOfWord(QStringLiteral("average_check")));
    QVERIFY(!help.shownText().contains(QStringLiteral("÷ транзакции =")));
    help.askFigures(*m_business, 20269, 12);
    QTRY_VERIFY(help.shownText().contains(QStringLiteral("За ")));
    QVERIFY(help.shownText().contains(QStringLiteral("₽")));
  }

 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20270};
  std::unique_ptr<Business> m_business;
};

RETENTA_WINDOW_TEST_MAIN(TestGlossary)
#include "tst_glossary.moc"
