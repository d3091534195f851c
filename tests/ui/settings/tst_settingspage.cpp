// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "core/demo/demo.h"
#include "tests/support/support.h"
#include "ui/settings/consentpaper.h"
#include "ui/settings/fields/choicefield.h"
#include "ui/settings/fields/figurefield.h"
#include "ui/text/formatters.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"
#include "ui/widgets/numberfield.h"

using namespace retenta;

namespace {

/// A computer that notes what is wished and grants or refuses it.
class TestMachine final : public MachineSettings {
 public:
  Look look() const override { return now; }
  QString language() const override { return QStringLiteral("ru"); }
  QStringList recent() const override { return files; }
  void wantLook(const Look& wanted) override {
    ++wishes;
    if (grants) now = wanted;
    Q_EMIT changed();
  }
  void wantLanguage(const QString&) override { ++wishes; }
  void clearRecent() override {
    files.clear();
    Q_EMIT changed();
  }
  void resetLayout() override { ++wishes; }

  Look now;
  bool grants = true;
  int wishes = 0;
  QStringList files = {QStringLiteral("/a/shop.retenta")};
};

}  // namespace

class TestSettingsPage : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20'300};
  std::unique_ptr<Business> m_business;
  std::unique_ptr<TestMachine> m_machine;
  std::unique_ptr<SettingsPage> m_page;

  void show() {
    m_page = std::make_unique<SettingsPage>(*m_business, *m_machine);
    m_page->resize(1100, 680);
    m_page->setContext({20'269, 19'905, 20'269, 12});
    m_page->show();
    m_page->open({QStringLiteral("settings"), {}, {}, 0, {}});
    m_page->activate();
    QTRY_VERIFY(row(QStringLiteral("layout")));  // the last section is made
    QTRY_VERIFY(field<FigureField>(u"Маржа, % выручки")->isEnabled());
  }
  template <class W>
  W* field(QStringView name) {
    for (W* each : m_page->findChildren<W*>()) {
      if (each->accessibleName() == name) return each;
    }
    return nullptr;
  }
  QListWidget* index() { return m_page->findChild<QListWidget*>(); }
  QLineEdit* search() { return field<QLineEdit>(u"Найти настройку (Ctrl+F)"); }
  SettingRow* row(const QString& id) {
    for (SettingRow* each : m_page->findChildren<SettingRow*>()) {
      if (each->id() == id) return each;
    }
    return nullptr;
  }
  CampaignTerms terms() { return *CampaignService(*m_business).termsNow(); }
  void undo() { VERIFY_OK(m_business->undoNow()); }

 private Q_SLOTS:
  void initTestCase() {
    auto made =
        makeDemo(m_dir.filePath(QStringLiteral("shop.retenta")), {200, 14, 20269, 1}, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
  }
  void init() {
    test::failOnWarnings();
    m_machine = std::make_unique<TestMachine>();
  }
  void cleanup() { m_page.reset(); }
  void cleanupTestCase() { m_business.reset(); }

  void theNameAppliesWhenTheFieldIsLeftAndIsUndone() {
    show();
    auto* name = field<QLineEdit>(u"Название");
    const QString before = m_business->profile().name;
    name->setFocus();
    QTest::keyClick(name, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(name, QStringLiteral("Lavka"));
    QCOMPARE(m_business->profile().name, before);  // not while typing
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(m_business->profile().name, QStringLiteral("Lavka"));
    QCOMPARE(m_business->undoName()->kind, QStringLiteral("business.name"));
    undo();
    QCOMPARE(m_business->profile().name, before);
    QTRY_COMPARE(name->text(), before);
  }

  void anotherCurrencyKeepsTheSumsApart() {
    show();
    auto* currency = field<ChoiceField>(u"Валюта");
    const auto counted = m_business->ledger()->purchases();
    QVERIFY(counted > 0);
    currency->setFocus();
    currency->lineEdit()->selectAll();
    QTest::keyClicks(currency->lineEdit(), QStringLiteral("KZT"));
    QTest::keyClick(currency->lineEdit(), Qt::Key_Escape);  // the list of matches, or the typing
    currency->setCurrentIndex(currency->findData(QStringLiteral("KZT")));
    Q_EMIT currency->activated(currency->currentIndex());
    QTRY_COMPARE(m_business->profile().currency.code(), QStringLiteral("KZT"));
    QCOMPARE(m_business->ledger()->purchases(), std::size_t(0));
    QCOMPARE(m_business->ledger()->otherCurrencies.size(), std::size_t(1));
    QTRY_VERIFY(row(QStringLiteral("currency"))->matches(QStringLiteral("отдельно RUB")));
    undo();
    QCOMPARE(m_business->ledger()->purchases(), counted);
  }

  void aWordOfNoListIsPutBack() {
    show();
    auto* zone = field<ChoiceField>(u"Часовой пояс");
    const QString before = zone->currentText();
    QVERIFY(before.contains(QStringLiteral("Europe/Moscow")));
    QSignalSpy picked(zone, &ChoiceField::picked);
    zone->setFocus();
    zone->lineEdit()->selectAll();
    QTest::keyClicks(zone->lineEdit(), QStringLiteral("Narnia"));
    field<QLineEdit>(u"Название")->setFocus();
    QCOMPARE(zone->currentText(), before);
    QVERIFY(picked.isEmpty());
  }

  void theMarginIsTheCampaignsOwn() {
    show();
    auto* margin = field<FigureField>(u"Маржа, % выручки");
    QCOMPARE(margin->figure(), std::optional<double>(45));
    margin->setFocus();
    margin->selectAll();
    QTest::keyClicks(margin, QStringLiteral("37,5"));
    QTest::keyClick(margin, Qt::Key_Return);
    QTRY_COMPARE(terms().margin, std::optional<double>(0.375));
    margin->selectAll();
    QTest::keyClicks(margin, QStringLiteral("120"));
    QTest::keyClick(margin, Qt::Key_Return);
    QVERIFY(!margin->toolTip().isEmpty());
    QTest::keyClick(margin, Qt::Key_Escape);
    QCOMPARE(terms().margin, std::optional<double>(0.375));
    undo();
    QCOMPARE(terms().margin, std::optional<double>(0.45));
  }

  void thresholdsApplyOneByOneWithTheirCounts() {
    show();
    auto* risk = field<NumberField>(u"В зоне риска: до, дней");
    const RfmService rfm(*m_business);
    risk->setFocus();
    risk->selectAll();
    QTest::keyClicks(risk, QStringLiteral("200"));
    QTest::keyClick(risk, Qt::Key_Return);
    QTRY_COMPARE(rfm.thresholdsNow()->riskDays, 200);
    const RfmThresholds wanted{30, 90, 200, 2, 5, {}, 0};
    const RfmMatrix now = rfmGrid(*m_business->ledger(), wanted, {20'269, 19'905, 20'270}).matrix;
    qint64 churned = now.cell(Segment::ChurnedLoyal).clients +
                     now.cell(Segment::ChurnedPromising).clients +
                     now.cell(Segment::LostOneTimers).clients;
    QTRY_VERIFY(row(QStringLiteral("risk"))
                    ->matches(QStringLiteral("ушедшие: %1").arg(Formatters().clients(churned))));
    // Bounds that do not grow are told and put back.
    QSignalSpy said(m_page.get(), &Page::say);
    risk->selectAll();
    QTest::keyClicks(risk, QStringLiteral("50"));
    QTest::keyClick(risk, Qt::Key_Return);
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(rfm.thresholdsNow()->riskDays, 200);
    QTRY_COMPARE(risk->value(), 200.0);
    undo();
    QCOMPARE(rfm.thresholdsNow()->riskDays, 180);
  }

  void aChannelSwitchedOffIsNotBegunWith() {
    show();
    auto* used = field<QCheckBox>(u"SMS: используется");
    QTRY_VERIFY(used->isEnabled());
    used->setFocus();
    QTest::keyClick(used, Qt::Key_Space);
    QTRY_VERIFY(!terms().of(Channel::Sms).used);
    CampaignPlan plan;
    plan.channel = Channel::Sms;
    beginWith(plan, terms());
    QCOMPARE(plan.channel, Channel::Email);
    undo();
    QVERIFY(terms().of(Channel::Sms).used);
    auto* cost = field<FigureField>(u"SMS: цена одного контакта");
    QTRY_VERIFY(cost->isEnabled());
    cost->setFocus();
    cost->selectAll();
    QTest::keyClicks(cost, QStringLiteral("3,5"));
    QTest::keyClick(cost, Qt::Key_Return);
    QTRY_COMPARE(terms().of(Channel::Sms).costMilli, std::optional<qint64>(350'000));
    undo();
  }

  void capAndHoursBeginNewCampaigns() {
    VERIFY_OK(CampaignService(*m_business).editTermsNow([](CampaignTerms& t) {
      t.rules = {14, 9 * 60, 20 * 60};
    }));
    CampaignPlan plan;
    beginWith(plan, terms());
    QCOMPARE(plan.capDays, 14);
    QCOMPARE(plan.fromMinute, 540);
    QCOMPARE(plan.toMinute, 1200);
    undo();
    QCOMPARE(terms().rules, SendingRules());
  }

  void aConsentTextComesIntoForceByAButtonAlone() {
    show();
    auto* text = field<QPlainTextEdit>(u"Согласие на получение рекламы");
    QTRY_VERIFY(!text->isReadOnly());
    text->setFocus();
    QTest::keyClicks(text, QStringLiteral("I agree"));
    QVERIFY(ConsentTexts(*m_business).loadNow()->versions.empty());
    QPushButton* keep = nullptr;
    for (auto* button : text->parentWidget()->findChildren<QPushButton*>()) {
      if (button->text().contains(QStringLiteral("версию 1"))) keep = button;
    }
    QVERIFY(keep && keep->isEnabled());
    keep->setFocus();
    QTest::keyClick(keep, Qt::Key_Space);
    QTRY_COMPARE(ConsentTexts(*m_business).loadNow()->versions.size(), std::size_t(1));
    QTRY_VERIFY(row(QStringLiteral("wording"))->matches(QStringLiteral("версия 1")));
    const QString path = m_dir.filePath(QStringLiteral("consent.pdf"));
    const ConsentText kept = ConsentTexts(*m_business).loadNow()->versions.front();
    VERIFY_OK(saveConsent(kept, QStringLiteral("Лавка <b>"), path));
    QFile pdf(path);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().trimmed().endsWith("%%EOF"));
    const QString plain = m_dir.filePath(QStringLiteral("consent.txt"));
    VERIFY_OK(saveConsent(kept, QStringLiteral("Лавка <b>"), plain));
    QFile words(plain);
    QVERIFY(words.open(QIODevice::ReadOnly));
    const QString said = QString::fromUtf8(words.readAll());
    QVERIFY(said.contains(QStringLiteral("I agree")) && said.contains(QStringLiteral("Лавка <b>")));
    QVERIFY(said.contains(QString::fromLatin1(kept.sha256)));
    undo();
    QVERIFY(ConsentTexts(*m_business).loadNow()->versions.empty());
  }

  void aRefusedThemePutsTheChoiceBack() {
    show();
    auto* theme = field<QComboBox>(u"Тема");
    theme->setFocus();
    m_machine->grants = false;
    QTest::keyClick(theme, Qt::Key_Down);
    QCOMPARE(m_machine->wishes, 1);
    QCOMPARE(theme->currentIndex(), 0);
    m_machine->grants = true;
    QTest::keyClick(theme, Qt::Key_Down);
    QCOMPARE(m_machine->now.scheme, Scheme::Light);
    QCOMPARE(theme->currentIndex(), 1);
  }

  void ctrlFFindsASettingAndEnterGoesThere() {
    show();
    QTest::keyClick(index(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(search()->hasFocus());
    search()->setText(QStringLiteral("Размер текста"));
    QVERIFY(row(QStringLiteral("name"))->isHidden());
    QVERIFY(!row(QStringLiteral("text"))->isHidden());
    QTest::keyClick(search(), Qt::Key_Return);
    QVERIFY(field<QComboBox>(u"Размер текста")->hasFocus());
    search()->setFocus();
    search()->setText(QStringLiteral("zzz"));
    QTest::keyClick(search(), Qt::Key_Escape);
    QVERIFY(search()->text().isEmpty());
    QVERIFY(!row(QStringLiteral("name"))->isHidden());
  }

  void comesBackWhereItStood() {
    show();
    QTest::qWait(400);  // lines that wrap have their heights
    m_page->showSection(QStringLiteral("look"));
    field<QComboBox>(u"Размер текста")->setFocus();
    const int before = m_page->findChild<QScrollArea*>()->verticalScrollBar()->value();
    QVERIFY(before > 0);
    m_page.reset();
    show();
    QCOMPARE(m_page->currentSection(), QStringLiteral("look"));
    QVERIFY(field<QComboBox>(u"Размер текста")->hasFocus());
    QTRY_COMPARE(m_page->findChild<QScrollArea*>()->verticalScrollBar()->value(), before);
  }

  void restoreDefaultStandsInTheMenu() {
    show();
    VERIFY_OK(
        CampaignService(*m_business).editTermsNow([](CampaignTerms& t) { t.rules.capDays = 30; }));
    auto* cap = row(QStringLiteral("cap"));
    auto* box = cap->findChild<QComboBox*>();
    QTRY_COMPARE(box->currentData().toInt(), 30);
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(5, 5), QPoint(5, 5));
    QApplication::sendEvent(cap, &asked);
    auto* menu = cap->findChild<QMenu*>();
    QVERIFY(menu && menu->actions().size() == 1);
    QVERIFY(menu->actions().first()->isEnabled());
    menu->actions().first()->trigger();
    menu->close();
    QTRY_COMPARE(terms().rules.capDays, 7);
    undo();
    undo();
  }

  void everyControlHasAName() {
    show();
    for (const QWidget* each : m_page->findChildren<QWidget*>()) {
      if (!(each->focusPolicy() & Qt::TabFocus) || each->focusProxy()) continue;
      if (qobject_cast<const QLineEdit*>(each) &&
          qobject_cast<const QComboBox*>(each->parentWidget()))
        continue;  // the combo box speaks for it
      if (each->inherits("QComboBoxListView") || each->inherits("QScrollBar") ||
          each->objectName().startsWith(QLatin1String("qt_")))
        continue;
      const auto* button = qobject_cast<const QAbstractButton*>(each);
      QVERIFY2(!each->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
               each->metaObject()->className());
    }
  }

  void recentFilesAreCleared() {
    show();
    for (auto* button : row(QStringLiteral("recent"))->findChildren<QPushButton*>())
      button->click();
    QVERIFY(m_machine->files.isEmpty());
  }
};

RETENTA_WINDOW_TEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
