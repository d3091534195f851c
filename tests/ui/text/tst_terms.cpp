// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMetaEnum>

#include "tests/support/support.h"
#include "ui/text/errortext.h"
#include "ui/text/terms.h"
#include "ui/text/undotext.h"

using namespace retenta;

class TestTerms : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void glossaryInBothLanguages() {
    const Language ru = Language::load(QStringLiteral("ru"));
    const Language en = Language::load(QStringLiteral("en"));
    QCOMPARE(term(u"churned_loyal", ru), QStringLiteral("Ушедшие лояльные"));
    QCOMPARE(term(u"churned_loyal", en), QStringLiteral("Churned loyal"));
    QCOMPARE(term(u"one_timers_at_risk", ru), QStringLiteral("Разовые в зоне риска"));
    QVERIFY(!isTerm(u"nonsense"));
    QCOMPARE(term(u"nonsense", ru), QStringLiteral("nonsense"));
  }

  void everyErrorHasASentence() {
    Language::install(QStringLiteral("ru"));
    for (int code = 0; code <= static_cast<int>(ErrorCode::UndoConflict); ++code) {
      const Error error{
          static_cast<ErrorCode>(code), {QStringLiteral("a%2b"), QStringLiteral("c")}, {}};
      const QString sentence = errorSentence(error);
      QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(errorName(error.code)));
      QVERIFY2(sentence.contains(QRegularExpression(QStringLiteral("[а-я]"))),
               qPrintable(sentence));
    }
    // A file may be called anything, "%2" too.
    const Error odd{ErrorCode::FileUnreadable, {QStringLiteral("a%2b"), QStringLiteral("c")}, {}};
    QVERIFY(errorSentence(odd).contains(QStringLiteral("a%2b")));
    const Error folder{
        ErrorCode::FileUnreadable, {QStringLiteral("f"), QStringLiteral("folder")}, {}};
    QVERIFY(errorSentence(folder) !=
            errorSentence({ErrorCode::FileUnreadable, {QStringLiteral("f")}, {}}));
    QVERIFY(!errorSentence(folder).contains(QStringLiteral("folder:")));
  }

  void undoStepsHaveNames() {
    Language::install(QStringLiteral("ru"));
    QCOMPARE(undoStepText(QStringLiteral("import"), {QStringLiteral("a.csv")}),
             QStringLiteral("импорт «a.csv»"));
    QCOMPARE(undoStepText(QStringLiteral("unheard of"), {}), QStringLiteral("последнее изменение"));
  }
};

RETENTA_TEST_MAIN(TestTerms)
#include "tst_terms.moc"
