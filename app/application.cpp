// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include <algorithm>
#include <utility>

#include <QApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QPointer>
#include <QScreen>

#include "app/pages.h"
#include "ui/deleted/undoguard.h"
#include "ui/help/helpwindow.h"
#include "ui/shell/finding/findbox.h"
#include "ui/shell/welcomepage.h"
#include "ui/text/errortext.h"
#include "ui/text/formatters.h"
#include "ui/text/language.h"
#include "ui/text/undotext.h"
#include "ui/widgets/job.h"
#include "ui/widgets/tables/tablefiles.h"

namespace retenta {

namespace {

constexpr int standardMonths = 12;
const QString pageKey = QStringLiteral("page");
const QString monthsKey = QStringLiteral("months");
const QString foundKey = QStringLiteral("found");
const QString foldedKey = QStringLiteral("folded");

}  // namespace

Application::Application(QApplication& app, const Clock& clock)
    : m_app(app),
      m_clock(clock),
      m_backups(clock, {[this] { return m_window.get(); }, [this] { return business(); },
                        [this] {
                          leaveBusiness();
                          buildWindow();
                        },
                        [this](const QString& path, std::function<void()> then) {
                          m_life.open(path, std::move(then));
                        }}) {
  Language::install(m_preferences.language());
  applyLook(m_app, m_preferences.look());
  connect(&m_life, &BusinessLife::opened, this, &Application::takeOver);
  connect(&m_life, &BusinessLife::failed, this, &Application::tellFailure);
  connect(&m_life, &BusinessLife::gone, this, &Application::tellGone);
  connect(&m_life, &BusinessLife::copied, this, &Application::tellCopied);
  connect(&m_life, &BusinessLife::working, this, [this](Job* job) { m_window->addJob(job); });
  connectLook();
}

Application::~Application() { leaveBusiness(); }

void Application::start(const Start& how) {
  m_started = true;
  buildWindow();
  if (!how.file.isEmpty()) {
    openAny({QFileInfo(how.file).absoluteFilePath()});
  } else if (how.demo) {
    openDemo();
  } else if (how.restoreLast) {
    // A missing one is told on the welcome page, never passed over in silence.
    const QList<RecentBusiness> recent = m_preferences.recentBusinesses();
    if (!recent.isEmpty()) openFile(recent.first().path);
  }
}

void Application::buildWindow() {
  if (m_window) {
    keepLayout();
    m_preferences.setGeometry(m_window->saveGeometry());
  }
  m_window = std::make_unique<MainWindow>();
  m_window->setWindowIcon(QIcon(QStringLiteral(":/icons/retenta.svg")));
  if (!m_window->restoreGeometry(m_preferences.geometry())) placeAtFirst();
  buildMenus();
  connect(m_window.get(), &MainWindow::asOfChosen, this, [this](Day day) {
    const bool last = business() && day == defaultAsOf(*business()->ledger(), m_clock.today());
    m_asOf = last ? std::nullopt : std::optional<Day>(day);
    refreshContext();
  });
  connect(m_window.get(), &MainWindow::periodChosen, this, [this](int months) {
    m_periodMonths = months;
    refreshContext();
  });
  // Queued: it replaces the window that the button stands in.
  connect(m_window.get(), &MainWindow::sampleRequested, this, &Application::openDemo,
          Qt::QueuedConnection);
  connect(m_window.get(), &MainWindow::termRequested, this,
          [this](const QString& termId) { showHelp(HelpWindow::idOfWord(termId)); });
  const auto stepSettled = [this](bool redo) {
    m_window->whenSettled(this, [this, redo] { step(redo); });
  };
  connect(m_window.get(), &MainWindow::undoRequested, this, [=] { stepSettled(false); });
  connect(m_window.get(), &MainWindow::redoRequested, this, [=] { stepSettled(true); });
  connect(TableFiles::of(m_window.get()), &TableFiles::wanted, this, &Application::saveTable);
  connect(m_window.get(), &MainWindow::filesDropped, this, &Application::openAny,
          Qt::QueuedConnection);
  connect(m_window.get(), &MainWindow::closing, this, [this] {
    keepLayout();
    m_preferences.setGeometry(m_window->saveGeometry());
  });
  if (business()) {
    const BusinessProfile profile = business()->profile();
    m_window->addPages(allPages(*business(), m_machine, settingsEntries()));
    m_window->setLayouts(m_layout.all());
    m_window->setFolded(m_layout.window().value(foldedKey).toBool());
    m_window->setFindSources(findSources());
    m_window->findBox()->setRecent(m_layout.window().value(foundKey).toVariant().toStringList());
    const QString page = m_layout.window().value(pageKey).toString();
    m_window->setBusiness(profile.name, profile.demo, business()->readOnly());
    refreshContext();
    refreshUndo();
    if (m_life.isGone()) tellGone();
    m_window->goTo({m_window->hasPage(page) ? page : QStringLiteral("overview"), {}, {}, 0, {}});
  } else {
    auto* welcome = new WelcomePage(recentLines());
    connect(welcome, &WelcomePage::importRequested, this, &Application::chooseImport);
    connect(welcome, &WelcomePage::demoRequested, this, &Application::openDemo);
    connect(welcome, &WelcomePage::openRequested, this, &Application::chooseFile);
    connect(welcome, &WelcomePage::newRequested, this, &Application::newBusiness);
    connect(welcome, &WelcomePage::recentChosen, this, &Application::openFile);
    connect(
        welcome, &WelcomePage::recentForgotten, this,
        [this](const QString& path) {
          m_preferences.forgetRecent(path);
          buildWindow();
        },
        Qt::QueuedConnection);
    m_window->setBusiness({}, false, false);
    m_window->showAlone(welcome);
  }
  for (Job* job : m_life.jobs()) m_window->addJob(job);
  if (m_started) m_window->show();
}

void Application::placeAtFirst() {
  const QSize screen = m_window->screen()->availableSize();
  m_window->resize(QSize(1366, 768).boundedTo(screen));
  // A laptop's screen has no room for the frame of a window of the reference size.
  if (screen.width() < 1440 || screen.height() < 860) {
    m_window->setWindowState(Qt::WindowMaximized);
  }
}

void Application::setLook(const Look& look) {
  m_preferences.setLook(look);
  applyLook(m_app, look);
  buildWindow();
}

void Application::setLanguage(const QString& code) {
  m_preferences.setLanguage(code);
  Language::install(code);
  buildWindow();
  // The sample speaks as the window does, as long as nobody has worked in it.
  if (business() && business()->profile().demo && !business()->undoName()) openDemo();
}

void Application::takeOver(const std::shared_ptr<Business>& opened,
                           const std::function<void()>& then) {
  m_window->whenFree(this, [this, opened, then] {
    leaveBusiness();
    m_life.adopt(opened);
    m_backups.watch(business());
    connect(business(), &Business::dataChanged, this, &Application::refreshContext);
    connect(business(), &Business::undoChanged, this, &Application::refreshUndo);
    connect(business(), &Business::editsKept, this, [this](const KeptEdits& kept) {
      m_window->say({Message::Kind::Info, keptEditsSentence(kept), false});
    });
    const BusinessProfile profile = business()->profile();
    if (!profile.demo) rememberOpened(profile.name);
    m_asOf.reset();  // a look into the past ends with the day
    m_layout.load(*business(), pageIds());
    m_periodMonths = std::clamp(m_layout.window().value(monthsKey).toInt(standardMonths), 1, 120);
    buildWindow();
    if (then) then();
    const QStringList files = std::exchange(m_waitingFiles, {});
    if (!files.isEmpty()) importFiles(files);
    Q_EMIT this->opened();
  });
}

QList<RecentLine> Application::recentLines() const {
  QList<RecentLine> lines;
  for (const RecentBusiness& one : m_preferences.recentBusinesses()) {
    const QDate day = one.openedUtc.toLocalTime().date();
    const QString opened = day.isValid() ? Formatters().date(fromQDate(day)) : QString();
    lines += {one.path, one.name, opened, one.missing};
  }
  return lines;
}

void Application::rememberOpened(const QString& name) {
  const auto now = QDateTime::fromMSecsSinceEpoch(m_clock.nowUtcMs(), Qt::UTC);
  m_preferences.addRecent(business()->file().path(), name, now);
}

void Application::keepLayout() {
  if (!business() || !m_window || m_window->currentPage().isEmpty()) return;
  QHash<QString, QJsonObject> layouts = m_window->layouts();
  layouts[LayoutMemory::windowKey()] = {
      {pageKey, m_window->currentPage()},
      {monthsKey, m_periodMonths},
      {foldedKey, m_window->isFolded()},
      {foundKey, QJsonArray::fromStringList(m_window->findBox()->recent())}};
  m_layout.keep(*business(), layouts);
}

void Application::resetLayout() {
  if (business()) m_layout.reset(*business());
  m_preferences.setGeometry({});
  m_periodMonths = standardMonths;
  m_window.reset();
  buildWindow();
}

void Application::leaveBusiness() {
  m_backups.watch(nullptr);
  keepLayout();
  m_window.reset();  // pages hold the business
  m_life.close();
}

void Application::refreshContext() {
  if (!business() || !m_window) return;
  const LedgerPtr ledger = business()->ledger();
  const Day today = m_clock.today();
  const Day last = defaultAsOf(*ledger, today);
  PageContext context;
  context.asOf = m_asOf.value_or(last);
  context.periodMonths = m_periodMonths;
  context.periodTo = context.asOf;
  context.periodFrom = addMonths(context.asOf + 1, -m_periodMonths);
  m_window->setContext(context, last, today);
  const BusinessProfile profile = business()->profile();
  m_window->setBusiness(profile.name, profile.demo, business()->readOnly());
}

void Application::refreshUndo() {
  if (!business() || !m_window) return;
  const auto text = [](const std::optional<UndoName>& name) {
    return name ? std::optional<QString>(undoStepText(name->kind, name->args)) : std::nullopt;
  };
  if (business()->readOnly()) return m_window->setUndo(std::nullopt, std::nullopt);
  m_window->setUndo(text(business()->undoName()), text(business()->redoName()));
}

void Application::step(bool redo) {
  if (!business() || m_stepping.busy()) return;
  // Not a share of it: a business that went with its last worker would wait for that worker.
  const auto work = [business = business(), redo] {
    return redo ? business->redoNow() : business->undoNow();
  };
  auto* job = new Job(redo ? tr("Redoing") : tr("Undoing"), m_window.get());
  job->setCanCancel(false);  // a step is taken whole
  m_window->addJob(job);
  m_stepping.ask(business()->async(work), [this, redo,
                                           job = QPointer<Job>(job)](const Result<UndoName>& done) {
    if (job) job->finish();
    if (!done && done.error().code == ErrorCode::UndoConflict) {
      offerSkip(*business(), done.error(), redo, m_window.get());
      return;
    }
    if (!done) {
      m_window->say({Message::Kind::Warning, errorSentence(done.error()), false});
      return;
    }
    const QString what = undoStepText(done->kind, done->args);
    m_window->say({Message::Kind::Done,
                   redo ? tr("Done again: %1").arg(what) : tr("Undone: %1").arg(what), false});
  });
}

void Application::showHelp(const QString& pageId) {
  // Belongs to the window: a rebuild in another language takes it along.
  auto* help = m_window->findChild<HelpWindow*>();
  if (!help) help = new HelpWindow(m_window.get());
  if (business()) {
    const Day asOf = m_asOf.value_or(defaultAsOf(*business()->ledger(), m_clock.today()));
    help->askFigures(*business(), asOf, m_periodMonths);
  }
  help->showPage(pageId);
}

}  // namespace retenta
