// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/business/consenttexts.h"

#include <QTemporaryDir>

#include "core/business/business.h"
#include "tests/support/support.h"

using namespace retenta;

class TestConsentTexts : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{test::day("2026-03-01")};
  std::unique_ptr<Business> m_business;

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    const QString path = m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction()));
    auto made = Business::create(path + QStringLiteral(".retenta"), {}, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
  }
  void cleanup() { m_business.reset(); }

  void checksumIsThatOfTheWords() {
    // NIST's vector for "abc".
    QCOMPARE(consentTextHash(QStringLiteral("abc")),
             QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
  }

  void versionsAreKeptApartAndInOrder() {
    ConsentTexts texts(*m_business);
    VERIFY_OK(texts.addNow(ConsentPurpose::Advertising, QStringLiteral("Согласен.\nДа.")));
    VERIFY_OK(texts.addNow(ConsentPurpose::Processing, QStringLiteral("Обработка")));
    VERIFY_OK(texts.addNow(ConsentPurpose::Advertising, QStringLiteral("Согласна")));
    const auto book = texts.loadNow();
    VERIFY_OK(book);
    QCOMPARE(book->versions.size(), std::size_t(3));
    const auto advertising = book->of(ConsentPurpose::Advertising);
    QCOMPARE(advertising.size(), std::size_t(2));
    QCOMPARE(advertising[0]->body, QStringLiteral("Согласен.\nДа."));
    QCOMPARE(advertising[1]->version, 2);
    QCOMPARE(advertising[1]->day, test::day("2026-03-01"));
    QCOMPARE(advertising[1]->sha256, consentTextHash(QStringLiteral("Согласна")));
    QCOMPARE(book->current(ConsentPurpose::Processing)->version, 1);
  }

  void sameOrEmptyWordsMakeNoVersionAndNoStep() {
    ConsentTexts texts(*m_business);
    VERIFY_OK(texts.addNow(ConsentPurpose::Advertising, QStringLiteral("  \n ")));
    QVERIFY(!m_business->undoName());
    VERIFY_OK(texts.addNow(ConsentPurpose::Advertising, QStringLiteral("Да")));
    VERIFY_OK(m_business->undoNow());
    VERIFY_OK(m_business->redoNow());
    VERIFY_OK(texts.addNow(ConsentPurpose::Advertising, QStringLiteral(" Да ")));
    QCOMPARE(texts.loadNow()->versions.size(), std::size_t(1));
    VERIFY_OK(m_business->undoNow());
    QVERIFY(texts.loadNow()->versions.empty());
  }

  void wordingIsOfferedUntilSaidOtherwise() {
    ConsentTexts texts(*m_business);
    QVERIFY(texts.loadNow()->offerWording);
    VERIFY_OK(texts.setOfferWordingNow(false));
    QVERIFY(!texts.loadNow()->offerWording);
    QCOMPARE(m_business->undoName()->kind, QStringLiteral("consent.wording"));
    VERIFY_OK(m_business->undoNow());
    QVERIFY(texts.loadNow()->offerWording);
  }
};

RETENTA_TEST_MAIN(TestConsentTexts)
#include "tst_consenttexts.moc"
