// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that app/ puts into the menus of the window.
#include <QAction>
#include <QMenu>
#include <QMessageBox>

#include "app/application.h"
#include "app/findsources.h"
#include "app/look/lookmenu.h"
#include "ui/deleted/undoguard.h"
#include "ui/exports/everythingexport.h"
#include "ui/widgets/controls.h"

namespace retenta {

void Application::buildMenus() {
  MainWindow* w = m_window.get();
  QMenu* file = w->menu(MainWindow::Menu::File);
  QMenu* data = w->menu(MainWindow::Menu::Data);
  // Queued: a command may rebuild the window that its own menu belongs to.
  const auto add = [&](QMenu* menu, const QString& text, const QKeySequence& key, auto&& slot) {
    auto* action = menu->addAction(text, key);
    connect(action, &QAction::triggered, this, slot, Qt::QueuedConnection);
    w->addAction(action);
  };
  add(file, tr("New business…"), {}, [this] { newBusiness(); });
  add(file, tr("Open…"), QKeySequence(Qt::CTRL | Qt::Key_O), [this] { chooseFile(); });
  add(file, tr("Open sample business"), {}, [this] { openDemo(); });
  QMenu* recent = file->addMenu(tr("Recent"));
  for (const RecentBusiness& one : m_preferences.recentBusinesses()) {
    if (one.missing) continue;
    add(recent, noMnemonic(one.name), {}, [this, path = one.path] { openFile(path); });
    recent->actions().last()->setToolTip(plainTip(one.path));
  }
  recent->setToolTipsVisible(true);
  recent->menuAction()->setVisible(!recent->isEmpty());
  file->addSeparator();
  if (business()) {
    add(file, tr("Save a copy…"), {}, [this] { chooseCopy(); });
    m_backups.fill(file);
    add(file, tr("Close business"), QKeySequence(Qt::CTRL | Qt::Key_W), [this] {
      m_window->whenFree(this, [this] {
        leaveBusiness();
        buildWindow();
      });
    });
  }
  add(file, tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { m_window->close(); });
  add(data, tr("Import…"), QKeySequence(Qt::CTRL | Qt::Key_I), [this] { chooseImport(); });
  if (business()) {
    auto* everything = new EverythingExport(*business(), w);
    connect(everything, &EverythingExport::working, w, &MainWindow::addJob);
    connect(everything, &EverythingExport::say, w, &MainWindow::say);
    add(data, tr("Export everything…"), {}, [everything] { everything->ask(); });
  }
  add(w->menu(MainWindow::Menu::Help), tr("Help on this page"), QKeySequence(Qt::Key_F1),
      [this] { showHelp(m_window->currentPage()); });
  add(w->menu(MainWindow::Menu::Help), tr("Glossary"), {},
      [this] { showHelp(QStringLiteral("glossary")); });
  add(w->menu(MainWindow::Menu::Help), tr("About Retenta"), {}, [this] { showAbout(); });
  if (business()) addUndoCommands(w->menu(MainWindow::Menu::Edit), *business(), w);
  addLookMenus(*w->menu(MainWindow::Menu::View), m_machine);
}

void Application::connectLook() {
  followSystemLook(
      m_app, [this] { return m_preferences.look(); }, this);
  // Queued: the window that asks is rebuilt by the answer.
  connect(
      &m_machine, &Machine::lookWanted, this,
      [this](const Look& look) { rebuildWith([=, this] { setLook(look); }); },
      Qt::QueuedConnection);
  connect(
      &m_machine, &Machine::languageWanted, this,
      [this](const QString& code) { rebuildWith([=, this] { setLanguage(code); }); },
      Qt::QueuedConnection);
  connect(
      &m_machine, &Machine::layoutResetWanted, this,
      [this] { rebuildWith([this] { resetLayout(); }); }, Qt::QueuedConnection);
}

void Application::rebuildWith(std::function<void()> change) {
  m_window->whenFree(this, std::move(change), [this] { m_machine.tellChanged(); });
}

QList<SettingsEntry> Application::settingsEntries() {
  return {{QStringLiteral("backups"), tr("Backups"), SettingsScope::Business,
           [this](Page&) { return m_backups.makeSection(); }}};
}

QList<FindSource> Application::findSources() {
  const FindSurroundings around{*business(), m_window.get(),
                                [this](const QString& id) { showHelp(id); }, settingsEntries()};
  return allFindSources(around);
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
