// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "app/application.h"
#include "tests/support/support.h"
#include "ui/campaigns/builder/builder.h"
#include "ui/campaigns/builder/builderpresenter.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/finding/findbox.h"
#include "ui/shell/joblist.h"
#include "ui/shell/sidebar.h"
#include "ui/text/language.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/job.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tables/tablelayouts.h"

using namespace retenta;

namespace {

/// A page that would lose its work.
class BusyPage final : public Page {
 public:
  QString title() const override { return {}; }
  void setContext(const PageContext&) override {}
  QString closeQuestion() const override { return QStringLiteral("Close?"); }
};

}  // namespace

class TestApplication : public QObject {
  Q_OBJECT
 private:
  FixedClock m_clock{test::day("2025-07-02")};
  QTemporaryDir m_dir;

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    QSettings().clear();
    QSettings().setValue(QStringLiteral("language"), QStringLiteral("ru"));
  }

  void welcomesWhenNothingIsOpen() {
    Application app(*qApp, m_clock);
    app.start({});
    QVERIFY(app.window()->isVisible());
    QVERIFY(!app.business());
    // The keyboard begins at the first thing to do.
    auto* first = qobject_cast<QPushButton*>(app.window()->focusWidget());
    QVERIFY(first);
    QCOMPARE(first->text(), QStringLiteral("Выбрать файл…"));
  }

  void sampleOpensAndLeavesNoTrace() {
    const auto folders = [] {
      return QDir::temp().entryList({QStringLiteral("tst_application-*")}, QDir::Dirs).size();
    };
    const auto before = folders();
    {
      Application app(*qApp, m_clock);
      QSignalSpy opened(&app, &Application::opened);
      app.start({{}, true, false});
      QVERIFY(opened.wait(20000));
      QVERIFY(app.business()->profile().demo);
      QVERIFY(app.window()->windowTitle().contains(app.business()->profile().name));
      QCOMPARE(app.window()->currentPage(), QStringLiteral("overview"));
    }
    QCOMPARE(folders(), before);
    QVERIFY(QSettings().value(QStringLiteral("recent")).toStringList().isEmpty());
  }

  void reopensTheLastBusiness() {
    const QString path = m_dir.filePath(QStringLiteral("shop.retenta"));
    VERIFY_OK(Business::create(path, {QStringLiteral("Лавка"), {}, {}, {}, false}, m_clock));
    for (int round = 0; round < 2; ++round) {
      Application app(*qApp, m_clock);
      QSignalSpy opened(&app, &Application::opened);
      app.start({round == 0 ? path : QString(), false, true});
      QVERIFY(opened.wait(5000));
      QCOMPARE(app.business()->profile().name, QStringLiteral("Лавка"));
    }
  }

  void wrongFileIsToldAndNothingOpens() {
    QFile file(m_dir.filePath(QStringLiteral("picture.retenta")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\x89PNG\r\n\x1a\n");
    file.close();
    Application app(*qApp, m_clock);
    app.start({file.fileName(), false, false});
    QTRY_VERIFY(app.window()->messageText().contains(QStringLiteral("не база Retenta")));
    QVERIFY(!app.business());
  }

  void aDroppedTableMakesABusinessBesideTheDocuments() {
    qputenv("HOME", m_dir.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", m_dir.filePath(QStringLiteral("config")).toLocal8Bit());
    QFile file(m_dir.filePath(QStringLiteral("orders.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Дата;Клиент;Сумма\n01.02.2025;Анна;100\n");
    file.close();
    Application app(*qApp, m_clock);
    QSignalSpy opened(&app, &Application::opened);
    app.start({file.fileName(), false, false});
    QVERIFY(opened.wait(5000));
    QCOMPARE(app.business()->profile().name, QStringLiteral("orders"));
    QCOMPARE(app.window()->currentPage(), QStringLiteral("import"));
    QVERIFY(app.business()->file().path().endsWith(QStringLiteral("orders.retenta")));
  }

  void lookAndLanguageRebuildTheWindowInPlace() {
    Application app(*qApp, m_clock);
    QSignalSpy opened(&app, &Application::opened);
    app.start({{}, true, false});
    QVERIFY(opened.wait(20000));
    app.window()->goTo({QStringLiteral("model"), {}, {}, 0, {}});
    app.setLanguage(QStringLiteral("en"));
    QCOMPARE(app.window()->currentPage(), QStringLiteral("model"));
    app.setLook({Scheme::Dark, 200});
    QVERIFY(app.window()->isVisible());
    app.setLook({Scheme::Light, 100});
    app.setLanguage(QStringLiteral("ru"));
    QCOMPARE(app.window()->currentPage(), QStringLiteral("model"));
  }

  void aRefusedThemePutsTheTickBack() {
    Application app(*qApp, m_clock);
    app.start({});
    app.window()->addPages({{QStringLiteral("busy"), QString(), QStringLiteral("import"),
                             QStringLiteral("Busy"), QKeySequence(), [] { return new BusyPage; }}});
    app.window()->goTo({QStringLiteral("busy"), {}, {}, 0, {}});
    const auto theme = [&](const QString& text) -> QAction* {
      for (QMenu* menu : app.window()->findChildren<QMenu*>()) {
        for (QAction* action : menu->actions()) {
          if (action->isCheckable() && action->text() == text) return action;
        }
      }
      return nullptr;
    };
    QAction* dark = theme(QStringLiteral("Тёмная"));
    QAction* system = theme(QStringLiteral("Как в системе"));
    QVERIFY(dark && system && system->isChecked());
    dark->trigger();
    QMessageBox* asked = nullptr;
    QTRY_VERIFY((asked = app.window()->findChild<QMessageBox*>()));
    asked->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(system->isChecked());
    QVERIFY(!dark->isChecked());
    QVERIFY(!QSettings().contains(QStringLiteral("look/scheme")));
  }

  void theSystemsLookIsFollowedWhereThePageStands() {
    Application app(*qApp, m_clock);
    app.start({});
    const MainWindow* window = app.window();
    const auto systemSays = [](QRgb ground, QRgb ink) {
      QPalette palette;
      for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button}) {
        palette.setColor(role, QColor(ground));
      }
      for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(role, QColor(ink));
      }
      QApplication::setPalette(palette);
    };
    const auto now = [] { return &tokensOf(QApplication::palette()); };
    systemSays(0xFF202326, 0xFFFCFCFC);
    QTRY_COMPARE(now(), &darkTokens());
    systemSays(0xFF000000, 0xFFFFFFFF);
    QTRY_COMPARE(now(), &contrastTokens());
    systemSays(0xFFEFEFEF, 0xFF000000);
    QTRY_COMPARE(now(), &lightTokens());
    QCOMPARE(app.window(), window);  // restyled, not built anew
    // A choice of one's own is not overruled.
    app.setLook({Scheme::Dark, 100});
    systemSays(0xFFEFEFEE, 0xFF000000);
    app.setLook({Scheme::System, 100});
    QCOMPARE(now(), &lightTokens());
  }

  void theSettingsComeBackInTheOtherLanguage() {
    Application app(*qApp, m_clock);
    QSignalSpy opened(&app, &Application::opened);
    app.start({{}, true, false});
    QVERIFY(opened.wait(20000));
    app.window()->goTo({QStringLiteral("settings"), {}, QStringLiteral("look"), 0, {}});
    QCOMPARE(app.window()->findChild<SettingsPage*>()->currentSection(), QStringLiteral("look"));
    app.setLanguage(QStringLiteral("en"));
    QCOMPARE(app.window()->currentPage(), QStringLiteral("settings"));
    QCOMPARE(app.window()->findChild<SettingsPage*>()->currentSection(), QStringLiteral("look"));
    app.setLanguage(QStringLiteral("ru"));
  }

  // Ctrl K finds the sections of the settings, those of other features too.
  void sectionsOfTheSettingsAreFound() {
    Application app(*qApp, m_clock);
    QSignalSpy opened(&app, &Application::opened);
    app.start({{}, true, false});
    QVERIFY(opened.wait(20000));
    for (const auto& [typed, section] :
         {std::pair("каналы", "channels"), std::pair("резервные", "backups")}) {
      app.window()->findBox()->openBox();
      auto* field = app.window()->findBox()->findChild<QLineEdit*>();
      field->setText(QString::fromUtf8(typed));
      QTest::qWait(400);
      QTest::keyClick(field, Qt::Key_Return);
      QTRY_COMPARE(app.window()->currentPage(), QStringLiteral("settings"));
      auto* page = app.window()->findChild<SettingsPage*>();
      QTRY_COMPARE(page->currentSection(), QString::fromLatin1(section));
      app.window()->goTo({QStringLiteral("overview"), {}, {}, 0, {}});
    }
  }

  // ux.md: the sample is told in the words of the window; what somebody did in it is not lost.
  void theSampleSpeaksTheLanguageOfTheWindow() {
    Application app(*qApp, m_clock);
    QSignalSpy opened(&app, &Application::opened);
    app.start({{}, true, false});
    QVERIFY(opened.wait(20000));
    const auto name = [&] { return app.business() ? app.business()->profile().name : QString(); };
    QCOMPARE(name(), QStringLiteral("Кофейня «Зёрна»"));
    app.window()->goTo({QStringLiteral("rfm"), {}, {}, 0, {}});
    app.setLanguage(QStringLiteral("en"));
    QTRY_COMPARE_WITH_TIMEOUT(name(), QStringLiteral("Beans Coffee House"), 20000);
    QCOMPARE(app.window()->currentPage(), QStringLiteral("rfm"));
    BusinessProfile mine = app.business()->profile();
    mine.name = QStringLiteral("My try");
    VERIFY_OK(app.business()->saveProfileNow(mine));
    app.setLanguage(QStringLiteral("ru"));
    QTest::qWait(1500);
    QCOMPARE(name(), QStringLiteral("My try"));
  }

  // Over 0.3 s the sample, an opening and a copy say so, also where there is no sidebar.
  void whatTakesLongerIsAJobThatCanBeCancelled() {
    Application app(*qApp, m_clock);
    app.start({});
    QSignalSpy opened(&app, &Application::opened);
    app.openDemo();
    QCOMPARE(app.window()->jobs().size(), 1);
    Job* job = app.window()->jobs().first();
    QVERIFY(job->canCancel());
    QVERIFY(!job->what().isEmpty());
    auto* list = app.window()->findChild<JobList*>();
    QVERIFY(list && !app.window()->findChild<Sidebar*>()->isAncestorOf(list));
    job->cancel();
    QTRY_VERIFY(app.window()->jobs().isEmpty());
    QVERIFY(!app.business());
    QCOMPARE(app.window()->messageText(), QString());
    app.openDemo();
    QVERIFY(opened.wait(20000));
    QTRY_VERIFY(app.window()->jobs().isEmpty());
    auto* copying = app.window()->menu(MainWindow::Menu::File);
    QAction* save = nullptr;
    for (QAction* action : copying->actions()) {
      if (action->text() == QStringLiteral("Сохранить копию…")) save = action;
    }
    QVERIFY(save);
    save->trigger();
    QTRY_VERIFY(app.window()->findChild<QFileDialog*>());
    auto* dialog = app.window()->findChild<QFileDialog*>();
    const QString copy = m_dir.filePath(QStringLiteral("kept.retenta"));
    Q_EMIT dialog->fileSelected(copy);
    QCOMPARE(app.window()->jobs().size(), 1);
    QTRY_VERIFY(app.window()->messageText().contains(QStringLiteral("kept.retenta")));
    QVERIFY(app.business()->file().path() != copy);  // the work goes on in the original
    QVERIFY(QFile::exists(copy));
    QVERIFY(app.window()->jobs().isEmpty());
  }

  void closingFromItsOwnMenuLeadsToTheWelcomePage() {
    const QString path = m_dir.filePath(QStringLiteral("closing.retenta"));
    VERIFY_OK(Business::create(path, {QStringLiteral("Лавка"), {}, {}, {}, false}, m_clock));
    Application app(*qApp, m_clock);
    QSignalSpy opened(&app, &Application::opened);
    app.start({path, false, false});
    QVERIFY(opened.wait(5000));
    for (QAction* action : app.window()->menu(MainWindow::Menu::File)->actions()) {
      if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_W)) action->trigger();
    }
    QTRY_VERIFY(!app.business());
    QVERIFY(app.window()->isVisible());
  }

  void undoTakesWhatWasTypedAMomentAgo() {
    Application app(*qApp, m_clock);
    QSignalSpy opened(&app, &Application::opened);
    app.start({{}, true, false});
    QVERIFY(opened.wait(20000));
    app.window()->goTo({QStringLiteral("campaigns"),
                        {QStringLiteral("loyal_at_risk")},
                        QStringLiteral("new"),
                        0,
                        {}});
    auto* builder = app.window()->findChild<Builder*>();
    QVERIFY(builder);
    BuilderPresenter& draft = builder->presenter();
    QTRY_VERIFY(draft.id() > 0 && draft.outlook() && !draft.saving());
    const int before = draft.plan().capDays;
    draft.edit([&](CampaignPlan& plan) { plan.capDays = before + 7; });
    QVERIFY(draft.saving());  // held back for a moment
    QSignalSpy changed(app.business(), &Business::undoChanged);
    Q_EMIT app.window()->undoRequested();
    QTRY_VERIFY(changed.size() >= 2);  // the save, then its undo
    QTRY_COMPARE(draft.plan().capDays, before);
    QTest::qWait(1000);  // no late save is put over it
    QCOMPARE(draft.plan().capDays, before);
    const auto stored = CampaignService(*app.business()).loadNow(draft.id());
    VERIFY_OK(stored);
    QCOMPARE(stored->plan.capDays, before);
  }

  void theLayoutComesBackAndIsReset() {
    const QString path = m_dir.filePath(QStringLiteral("layout.retenta"));
    VERIFY_OK(Business::create(path, {QStringLiteral("Лавка"), {}, {}, {}, false}, m_clock));
    const QJsonObject widths{{QStringLiteral("1"), 222}};
    const QJsonObject campaigns{{QStringLiteral("widths"), widths}};
    for (int round = 0; round < 3; ++round) {
      Application app(*qApp, m_clock);
      QSignalSpy opened(&app, &Application::opened);
      app.start({path, false, true});
      QVERIFY(opened.wait(5000));
      MainWindow* w = app.window();
      auto* tables = w->findChild<TableLayouts*>();
      w->goTo({QStringLiteral("model"), {}, {}, 0, {}});
      const auto model = [&] { return w->layouts().value(QStringLiteral("model")); };
      if (round == 0) {
        QVERIFY(!w->isFolded());
        w->setFolded(true);
        tables->keep(QStringLiteral("campaigns"), campaigns);
        for (auto* part : w->findChildren<Segmented*>()) part->setCurrent(QStringLiteral("table"));
        QCOMPARE(model().value(QStringLiteral("main")).toString(), QStringLiteral("table"));
      } else if (round == 1) {
        QVERIFY(w->isFolded());
        QCOMPARE(tables->of(QStringLiteral("campaigns")), campaigns);
        QCOMPARE(model().value(QStringLiteral("main")).toString(), QStringLiteral("table"));
        QAction* reset = nullptr;
        for (QAction* action : w->menu(MainWindow::Menu::View)->actions()) {
          if (action->text() == QStringLiteral("Сбросить расположение")) reset = action;
        }
        QVERIFY(reset);
        const QPointer<MainWindow> before = w;
        reset->trigger();
        QTRY_VERIFY(!before);
        w = app.window();
        QVERIFY(!w->isFolded());
        QVERIFY(w->findChild<TableLayouts*>()->all().isEmpty());
      } else {
        QVERIFY(!w->isFolded());
        QVERIFY(tables->all().isEmpty());
        QCOMPARE(model().value(QStringLiteral("main")).toString(), QStringLiteral("months"));
      }
    }
  }

  void removedFileIsNoticed() {
    const QString path = m_dir.filePath(QStringLiteral("gone.retenta"));
    VERIFY_OK(Business::create(path, {QStringLiteral("Лавка"), {}, {}, {}, false}, m_clock));
    Application app(*qApp, m_clock);
    QSignalSpy opened(&app, &Application::opened);
    app.start({path, false, false});
    QVERIFY(opened.wait(5000));
    QVERIFY(QFile::remove(path));
    QTRY_VERIFY_WITH_TIMEOUT(app.window()->bannerText().contains(QStringLiteral("удалён")), 5000);
  }
};

int main(int argc, char** argv) {
  QStandardPaths::setTestModeEnabled(true);
  QApplication app(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("RetentaTest"));
  QApplication::setApplicationName(QStringLiteral("tst_application"));
  test::prepare();
  TestApplication tests;
  return QTest::qExec(&tests, argc, argv);
}
#include "tst_application.moc"
