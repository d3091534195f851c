// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QScreen>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtConcurrentRun>

#include "app/pages.h"
#include "core/demo/demo.h"
#include "ui/deleted/undoguard.h"
#include "ui/help/helpwindow.h"
#include "ui/importing/importwords.h"
#include "ui/shell/welcomepage.h"
#include "ui/text/errortext.h"
#include "ui/text/language.h"
#include "ui/text/undotext.h"

namespace retenta {

namespace {

constexpr int watchMs = 3000;
const QString suffix = QStringLiteral(".retenta");

QString documents() { return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation); }

// Made on a worker, used on the GUI thread.
Application::OpenResult shared(Result<std::unique_ptr<Business>> made) {
  if (!made) return made.error();
  std::shared_ptr<Business> business = std::move(*made);
  business->moveToThread(QCoreApplication::instance()->thread());
  return business;
}

}  // namespace

Application::Application(QApplication& app, const Clock& clock) : m_app(app), m_clock(clock) {
  Language::install(m_preferences.language());
  applyLook(m_app, m_preferences.look());
  connect(&m_watch, &QTimer::timeout, this, &Application::watchFile);
}

Application::~Application() {
  m_window.reset();
  closeBusiness();
}

void Application::start(const Start& how) {
  m_started = true;
  buildWindow();
  if (!how.file.isEmpty() && how.file.endsWith(suffix)) {
    openFile(how.file);
  } else if (!how.file.isEmpty()) {
    importFiles({how.file});
  } else if (how.demo) {
    openDemo();
  } else if (how.restoreLast && !m_preferences.recent().isEmpty()) {
    openFile(m_preferences.recent().first());
  }
}

void Application::buildWindow() {
  const QString page = m_window ? m_window->currentPage() : QString();
  if (m_window) m_preferences.setGeometry(m_window->saveGeometry());
  m_window = std::make_unique<MainWindow>();
  m_window->setWindowIcon(QIcon(QStringLiteral(":/icons/retenta.svg")));
  if (!m_window->restoreGeometry(m_preferences.geometry())) placeAtFirst();
  buildMenus();
  connect(m_window.get(), &MainWindow::asOfChosen, this, [this](Day day) {
    const bool last = m_business && day == defaultAsOf(*m_business->ledger(), m_clock.today());
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
  connect(m_window.get(), &MainWindow::undoRequested, this, [this] { step(false); });
  connect(m_window.get(), &MainWindow::redoRequested, this, [this] { step(true); });
  connect(m_window.get(), &MainWindow::filesDropped, this, [this](const QStringList& paths) {
    if (paths.first().endsWith(suffix)) {
      openFile(paths.first());
    } else {
      importFiles(paths);
    }
  });
  connect(m_window.get(), &MainWindow::closing, this,
          [this] { m_preferences.setGeometry(m_window->saveGeometry()); });
  if (m_business) {
    const BusinessProfile profile = m_business->profile();
    m_window->addPages(allPages(*m_business));
    m_window->setFindSources(findSources());
    m_window->setBusiness(profile.name, profile.demo, m_business->readOnly());
    refreshContext();
    refreshUndo();
    m_window->goTo({page.isEmpty() ? QStringLiteral("overview") : page, {}, {}, 0, {}});
  } else {
    auto* welcome = new WelcomePage(m_preferences.recent());
    connect(welcome, &WelcomePage::importRequested, this, &Application::chooseImport);
    connect(welcome, &WelcomePage::demoRequested, this, &Application::openDemo);
    connect(welcome, &WelcomePage::openRequested, this, &Application::chooseFile);
    connect(welcome, &WelcomePage::newRequested, this, &Application::newBusiness);
    connect(welcome, &WelcomePage::recentChosen, this, &Application::openFile);
    m_window->setBusiness({}, false, false);
    m_window->showAlone(welcome);
  }
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
}

QFileDialog* Application::fileDialog(const QString& title, const QString& filter) {
  auto* dialog = new QFileDialog(m_window.get(), title, documents(), filter);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  return dialog;
}

void Application::chooseFile() {
  auto* dialog = fileDialog(tr("Open a business"), tr("Retenta base (*.retenta)"));
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, &Application::openFile);
  dialog->open();
}

void Application::chooseImport() {
  auto* dialog = fileDialog(tr("Import"), importwords::fileFilter());
  dialog->setFileMode(QFileDialog::ExistingFiles);
  connect(dialog, &QFileDialog::filesSelected, this, &Application::importFiles);
  dialog->open();
}

void Application::newBusiness() {
  auto* dialog = fileDialog(tr("New business"), tr("Retenta base (*.retenta)"));
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("retenta"));
  dialog->selectFile(tr("My business") + suffix);
  dialog->setOption(
      QFileDialog::DontConfirmOverwrite);  // a base is never written over: it is refused
  connect(dialog, &QFileDialog::fileSelected, this,
          [this](const QString& path) { createFile(path, {}); });
  dialog->open();
}

void Application::createFile(const QString& path, std::function<void()> then) {
  BusinessProfile profile;
  profile.name = QFileInfo(path).completeBaseName();
  const auto work = [path, profile, this] {
    return shared(Business::create(path, profile, m_clock));
  };
  openLater(work, [this, then = std::move(then)] {
    m_preferences.addRecent(m_business->file().path());
    if (then) then();
  });
}

void Application::openFile(const QString& path) {
  openLater(
      [path, this]() -> OpenResult {
        auto opened = Business::open(path, BaseFile::Access::ReadWrite, m_clock);
        if (!opened && opened.error().code == ErrorCode::BaseReadOnly) {
          opened = Business::open(path, BaseFile::Access::ReadOnly, m_clock);
        }
        return shared(std::move(opened));
      },
      [this] { m_preferences.addRecent(m_business->file().path()); });
}

void Application::openDemo() {
  auto folder = std::make_shared<QTemporaryDir>();
  if (!folder->isValid()) {
    const Error failed{ErrorCode::FileWriteFailed, {folder->path(), folder->errorString()}, {}};
    m_window->say({Message::Kind::Problem, errorSentence(failed), false});
    return;
  }
  const QString path = folder->filePath(QStringLiteral("demo") + suffix);
  openLater([path, this] { return shared(makeDemo(path, {}, m_clock)); },
            [this, folder] { m_demoFolder = folder; });
}

void Application::importFiles(const QStringList& paths) {
  const Target target{QStringLiteral("import"), {}, {}, 0, paths};
  if (m_business) {
    m_window->goTo(target);
    return;
  }
  QDir().mkpath(documents());
  createFile(freePath(documents(), QFileInfo(paths.first()).completeBaseName()),
             [this, target] { m_window->goTo(target); });
}

QString Application::freePath(const QString& folder, const QString& name) const {
  QString path = folder + QLatin1Char('/') + name + suffix;
  for (int i = 2; QFile::exists(path); ++i) {
    path = QStringLiteral("%1/%2 (%3)%4").arg(folder, name).arg(i).arg(suffix);
  }
  return path;
}

void Application::openLater(std::function<OpenResult()> work, std::function<void()> then) {
  m_opening.ask(QtConcurrent::run(std::move(work)),
                [this, then = std::move(then)](const OpenResult& made) {
                  if (!made) {
                    m_window->say({Message::Kind::Problem, errorSentence(made.error()), false});
                    return;
                  }
                  m_window->whenFree(this, [this, business = *made, then] {
                    adopt(business);
                    if (then) then();
                    Q_EMIT opened();
                  });
                });
}

void Application::adopt(std::shared_ptr<Business> business) {
  closeBusiness();
  m_business = std::move(business);
  connect(m_business.get(), &Business::dataChanged, this, &Application::refreshContext);
  connect(m_business.get(), &Business::undoChanged, this, &Application::refreshUndo);
  connect(m_business.get(), &Business::editsKept, this, [this](const KeptEdits& kept) {
    m_window->say({Message::Kind::Info, keptEditsSentence(kept), false});
  });
  m_asOf.reset();
  m_gone = false;
  m_watch.start(watchMs);
  buildWindow();
}

void Application::closeBusiness() {
  m_watch.stop();
  if (!m_business) return;
  m_window.reset();  // pages hold the business
  m_business.reset();
  m_demoFolder.reset();
}

void Application::refreshContext() {
  if (!m_business || !m_window) return;
  const LedgerPtr ledger = m_business->ledger();
  const Day today = m_clock.today();
  const Day last = defaultAsOf(*ledger, today);
  PageContext context;
  context.asOf = m_asOf.value_or(last);
  context.periodMonths = m_periodMonths;
  context.periodTo = context.asOf;
  context.periodFrom = addMonths(context.asOf + 1, -m_periodMonths);
  m_window->setContext(context, last, today);
  const BusinessProfile profile = m_business->profile();
  m_window->setBusiness(profile.name, profile.demo, false);
}

void Application::refreshUndo() {
  if (!m_business || !m_window) return;
  const auto text = [](const std::optional<UndoName>& name) {
    return name ? std::optional<QString>(undoStepText(name->kind, name->args)) : std::nullopt;
  };
  m_window->setUndo(text(m_business->undoName()), text(m_business->redoName()));
}

void Application::step(bool redo) {
  if (!m_business || m_stepping.busy()) return;
  // Not a share of it: a business that went with its last worker would wait for that worker.
  const auto work = [business = m_business.get(), redo] {
    return redo ? business->redoNow() : business->undoNow();
  };
  m_stepping.ask(m_business->async(work), [this, redo](const Result<UndoName>& done) {
    if (!done && done.error().code == ErrorCode::UndoConflict) {
      offerSkip(*m_business, done.error(), redo, m_window.get());
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

void Application::watchFile() {
  if (!m_business || m_gone || m_business->file().isInPlace()) return;
  m_gone = true;
  const Error gone{ErrorCode::BaseGone, {m_business->file().path()}, {}};
  m_window->say({Message::Kind::Problem, errorSentence(gone), false});
}

void Application::showHelp(const QString& pageId) {
  // Belongs to the window: a rebuild in another language takes it along.
  auto* help = m_window->findChild<HelpWindow*>();
  if (!help) help = new HelpWindow(m_window.get());
  if (m_business) {
    const Day asOf = m_asOf.value_or(defaultAsOf(*m_business->ledger(), m_clock.today()));
    help->askFigures(*m_business, asOf, m_periodMonths);
  }
  help->showPage(pageId);
}

void Application::showAbout() {
  auto* box = new QMessageBox(m_window.get());
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setTextFormat(Qt::PlainText);
  box->setWindowTitle(tr("About Retenta"));
  box->setText(QStringLiteral("Retenta " RETENTA_VERSION));
  box->setInformativeText(
      tr("A CRM-marketing workstation: everything stays on this computer.\n"
         "Free software under the GNU GPL, version 3 or later."));
  box->open();
}

}  // namespace retenta
