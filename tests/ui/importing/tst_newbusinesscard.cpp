// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>

#include "core/business/business.h"
#include "tests/support/support.h"
#include "ui/importing/importpage.h"
#include "ui/importing/newbusinesscard.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"

using namespace retenta;
using Step = ImportPresenter::Step;

/// Name and currency of a business that its first import made, on the check step.
class TestNewBusinessCard : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20300};
  std::unique_ptr<Business> m_business;
  std::unique_ptr<ImportPage> m_page;

  NewBusinessCard* card() { return m_page->findChild<NewBusinessCard*>(); }
  bool checks(const char* name, const QByteArray& bytes) {
    const QString path = m_dir.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) return false;
    file.close();
    m_page->open({QStringLiteral("import"), {}, {}, 0, {path}});
    if (!reaches(Step::Columns)) return false;
    m_page->presenter()->check();
    return reaches(Step::Check);
  }
  bool reaches(Step step) {
    return QTest::qWaitFor([&] {
      const auto* p = m_page->presenter();
      return p->step() == step && p->job() == ImportPresenter::Job::None;
    });
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    Language::install(QStringLiteral("en"));
    applyLook(*qApp, {Scheme::Light, 100});
    m_page.reset();
    BusinessProfile profile;
    profile.name = QStringLiteral("orders");
    profile.currency = *Currency::fromCode(u"RUB");
    static int number = 0;
    auto made = Business::create(m_dir.filePath(QStringLiteral("b%1.retenta").arg(++number)),
                                 profile, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
    m_page =
        std::make_unique<ImportPage>(*m_business, std::make_shared<ImportService>(*m_business));
    m_page->resize(1170, 716);
    m_page->show();
  }
  void cleanupTestCase() { m_page.reset(); }

  void bothAreConfirmedAndChanged() {
    QVERIFY(checks("o.csv", "Date,Email,Amount\n2025-06-10,a@example.com,100\n"));
    QVERIFY(card()->isVisible());
    auto* name = card()->findChild<QLineEdit*>();
    auto* currency = card()->findChild<QComboBox*>();
    QCOMPARE(name->text(), QStringLiteral("orders"));
    QCOMPARE(currency->currentText(), QStringLiteral("RUB"));
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Coffee & Co"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(m_business->profile().name, QStringLiteral("Coffee & Co"));
    currency->setCurrentText(QStringLiteral("EUR"));
    Q_EMIT currency->activated(currency->currentIndex());
    // The file is read and checked anew, without leaving the step.
    QTRY_VERIFY(m_page->presenter()->dryRun() &&
                m_page->presenter()->job() == ImportPresenter::Job::None);
    QCOMPARE(m_page->presenter()->step(), Step::Check);
    QCOMPARE(m_page->presenter()->dryRun()->revenueMinor.begin()->first.code(),
             QStringLiteral("EUR"));
    m_page->presenter()->import();
    QVERIFY(reaches(Step::Result));
    QCOMPARE(m_business->profile().currency.code(), QStringLiteral("EUR"));
    QCOMPARE(m_business->profile().name, QStringLiteral("Coffee & Co"));
    // The next file of a business that has clients asks nothing of the kind.
    m_page->presenter()->startOver();
    QVERIFY(checks("p.csv", "Date,Email,Amount\n2025-06-11,b@example.com,100\n"));
    QVERIFY(!card()->isVisible());
  }

  void contactsSetTheBusinesssOwn() {
    QVERIFY(checks("c.csv", "Name,Email\nAnna,a@example.com\n"));
    QVERIFY(card()->isVisible());
    auto* currency = card()->findChild<QComboBox*>();
    currency->setCurrentText(QStringLiteral("KZT"));
    Q_EMIT currency->activated(currency->currentIndex());
    QTRY_COMPARE(m_business->profile().currency.code(), QStringLiteral("KZT"));
    QCOMPARE(m_page->presenter()->step(), Step::Check);
  }

  void anEmptyNameGivesTheOldOneBack() {
    QVERIFY(checks("e.csv", "Date,Email,Amount\n2025-06-10,a@example.com,100\n"));
    auto* name = card()->findChild<QLineEdit*>();
    name->setFocus();
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Delete);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(name->text(), QStringLiteral("orders"));
    QCOMPARE(m_business->profile().name, QStringLiteral("orders"));
  }
};

QTEST_MAIN(TestNewBusinessCard)
#include "tst_newbusinesscard.moc"
