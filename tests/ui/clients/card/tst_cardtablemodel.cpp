// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/card/tabs/cardtablemodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTextDocumentFragment>

#include "core/card/cardservice.h"
#include "tests/ui/clients/card/cardbase.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"

using namespace retenta;

class TestCardTableModel : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{19300};

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    Language::install(QStringLiteral("en"));
  }

  void everyListKeepsTheRulesAndTheText() {
    const auto business = test::cardBusiness(m_dir, m_clock);
    QVERIFY(business);
    const auto card = CardService(*business).cardNow(1, 19300);
    VERIFY_OK(card);
    using Kind = CardTableModel::Kind;
    for (const Kind kind : {Kind::History, Kind::Moves, Kind::Purchases, Kind::Campaigns,
                            Kind::Notes, Kind::Consents}) {
      CardTableModel model(kind);
      const QAbstractItemModelTester tester(&model,
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
      model.setCard(*card);
      QVERIFY(model.rowCount() > 0);
      for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
          const QString tip = model.index(row, column).data(Qt::ToolTipRole).toString();
          QVERIFY2(!tip.contains(QStringLiteral("<img")), qPrintable(tip));
          const QString shown =
              Qt::mightBeRichText(tip) ? QTextDocumentFragment::fromHtml(tip).toPlainText() : tip;
          QCOMPARE(shown, model.index(row, column).data().toString());
        }
      }
      model.setCard(nullptr);
      QCOMPARE(model.rowCount(), 0);
    }
  }

  void linesSayWhatHappened() {
    const auto business = test::cardBusiness(m_dir, m_clock);
    const auto card = CardService(*business).cardNow(1, 19300);
    VERIFY_OK(card);
    CardTableModel purchases(CardTableModel::Kind::Purchases);
    purchases.setCard(*card);
    QCOMPARE(purchases.index(0, 4).data().toString(), QStringLiteral("Return"));
    QCOMPARE(purchases.index(2, 1).data().toString(), test::canary);
    QCOMPARE(purchases.index(2, 2).data().toString(), QStringLiteral("₽2,000"));
    QCOMPARE(purchases.index(2, 6).data().toString(), QStringLiteral("by hand"));
    CardTableModel campaigns(CardTableModel::Kind::Campaigns);
    campaigns.setCard(*card);
    QCOMPARE(campaigns.index(0, 1).data().toString(), test::canary);
    QVERIFY(campaigns.index(0, 5).data().toString().contains(QStringLiteral("₽2,500")));
    CardTableModel history(CardTableModel::Kind::History);
    history.setCard(*card);
    QStringList happened;
    for (int row = 0; row < history.rowCount(); ++row)
      happened += history.index(row, 1).data().toString();
    // Newest first; a change of segment stands above the purchase that brought it about.
    QCOMPARE(happened.first(), QStringLiteral("Now Promising at risk"));
    QVERIFY(happened.contains(QStringLiteral("Consent: SMS")));
    QVERIFY(happened.contains(QStringLiteral("Note")));
    // In the panel the details stand below.
    history.setFolded(true);
    const int note = static_cast<int>(happened.indexOf(QStringLiteral("Note")));
    const QString details = history.index(note, 2).data().toString();
    QVERIFY(!details.isEmpty());
    QCOMPARE(history.index(note, 1).data().toString(), QStringLiteral("Note\n") + details);
    history.setFolded(false);
    QCOMPARE(history.index(note, 1).data().toString(), QStringLiteral("Note"));
    QVERIFY(happened.indexOf(QStringLiteral("Now Promising")) <
            happened.indexOf(QStringLiteral("Now First purchase")));
  }
};

RETENTA_WINDOW_TEST_MAIN(TestCardTableModel)
#include "tst_cardtablemodel.moc"
