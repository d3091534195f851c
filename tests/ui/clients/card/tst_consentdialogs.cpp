// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QSignalSpy>

#include "core/business/consenttexts.h"
#include "tests/ui/clients/card/cardbase.h"
#include "ui/clients/bulk/bulkconsentdialog.h"
#include "ui/clients/card/dialogs/carddialogs.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"
#include "ui/widgets/fields/offeredfield.h"

using namespace retenta;

namespace {
const QString agreed = QStringLiteral("I agree to letters.");
}

/// A consent given by hand records which text was agreed to.
class TestConsentDialogs : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{19300};
  std::unique_ptr<Business> m_business;
  const QString m_hash = QString::fromLatin1(consentTextHash(agreed));

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    Language::install(QStringLiteral("en"));
    applyLook(*qApp, {Scheme::Light, 100});
    m_business = test::cardBusiness(m_dir, m_clock);
    QVERIFY(m_business);
    VERIFY_OK(ConsentTexts(*m_business).addNow(ConsentPurpose::Advertising, agreed));
  }

  void ofOneClient() {
    CardPresenter presenter(*m_business);
    presenter.setAsOf(19300);
    presenter.show(1);
    QTRY_VERIFY(presenter.card());
    auto* dialog = new ClientConsentDialog(presenter, nullptr);
    dialog->show();
    for (QComboBox* box : dialog->findChildren<QComboBox*>()) {
      if (box->accessibleName() == QStringLiteral("SMS")) box->setCurrentIndex(1);
      if (box->accessibleName() == QStringLiteral("E-mail")) box->setCurrentIndex(2);
    }
    auto* wording = dialog->findChild<OfferedField*>();
    QTRY_VERIFY(wording->text().contains(QStringLiteral("version 1")));
    QTest::keyClick(wording, Qt::Key_Return);
    QTRY_VERIFY(presenter.card() && presenter.card()->consents.given.has(Channel::Sms));
    QCOMPARE(presenter.card()->consentLines.size(), 4U);
    int fresh = 0;
    for (const ConsentLine& line : presenter.card()->consentLines) {
      if (line.day != 19300) continue;
      ++fresh;
      const bool given = line.action == ConsentAction::Given;
      QCOMPARE(line.wording.contains(m_hash), given);
      QCOMPARE(line.wording.isEmpty(), !given);  // who withdraws agrees to nothing
    }
    QCOMPARE(fresh, 2);
  }

  void ofMany() {
    BulkConsentDialog dialog(*m_business, 3, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy recorded(&dialog, &BulkConsentDialog::recorded);
    dialog.show();
    auto* wording = dialog.findChild<OfferedField*>();
    QTRY_VERIFY(!wording->text().isEmpty());
    QVERIFY(wording->text().contains(QStringLiteral("version 1")));
    for (QLineEdit* edit : dialog.findChildren<QLineEdit*>()) {
      if (edit->placeholderText().contains(QStringLiteral("paper"))) {
        edit->setText(QStringLiteral("paper"));
      }
    }
    auto* said = dialog.findChildren<QComboBox*>().at(1);
    QPushButton* ok = nullptr;
    for (auto* one : dialog.findChildren<QPushButton*>()) {
      if (one->isDefault()) ok = one;
    }
    ok->click();
    QCOMPARE(recorded.size(), 1);
    const auto given = recorded.first().first().value<ConsentRecord>();
    QVERIFY(given.wording.contains(m_hash));
    // Who withdraws agrees to nothing.
    dialog.show();
    said->setCurrentIndex(1);
    QVERIFY(!wording->isVisible());
    ok->click();
    QCOMPARE(recorded.size(), 2);
    QVERIFY(recorded.last().first().value<ConsentRecord>().wording.isEmpty());
  }

  void nothingIsOfferedWhereTheSettingsSaySo() {
    VERIFY_OK(ConsentTexts(*m_business).setOfferWordingNow(false));
    BulkConsentDialog dialog(*m_business, 3, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTest::qWait(200);
    QVERIFY(dialog.findChild<OfferedField*>()->text().isEmpty());
  }
};

QTEST_MAIN(TestConsentDialogs)
#include "tst_consentdialogs.moc"
