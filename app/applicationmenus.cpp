// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that app/ puts into the menus of the window.
#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include "app/application.h"
#include "app/findsources.h"
#include "ui/deleted/undoguard.h"

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
    // A name is no mnemonic.
    const QString name = QString(one.name).replace(QLatin1Char('&'), QStringLiteral("&&"));
    add(recent, name, {}, [this, path = one.path] { openFile(path); });
    recent->actions().last()->setToolTip(one.path.toHtmlEscaped());
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
  add(w->menu(MainWindow::Menu::Help), tr("Help on this page"), QKeySequence(Qt::Key_F1),
      [this] { showHelp(m_window->currentPage()); });
  add(w->menu(MainWindow::Menu::Help), tr("Glossary"), {},
      [this] { showHelp(QStringLiteral("glossary")); });
  add(w->menu(MainWindow::Menu::Help), tr("About Retenta"), {}, [this] { showAbout(); });
  if (business()) addUndoCommands(w->menu(MainWindow::Menu::Edit), *business(), w);
  buildLookMenu();
}

void Application::buildLookMenu() {
  QMenu* view = m_window->menu(MainWindow::Menu::View);
  view->addSeparator();
  connect(
      view->addAction(tr("Reset layout")), &QAction::triggered, this,
      [this] { m_window->whenFree(this, [this] { resetLayout(); }); }, Qt::QueuedConnection);
  const auto choices = [this](QMenu* menu, const auto& options, auto current, auto&& apply) {
    auto* group = new QActionGroup(menu);
    for (const auto& [value, text] : options) {
      auto* action = group->addAction(menu->addAction(text));
      action->setCheckable(true);
      action->setChecked(value == current);
      // The window is rebuilt: not while one of its own actions is running.
      connect(
          action, &QAction::triggered, this, [this, value = value, apply] { apply(value); },
          Qt::QueuedConnection);
    }
  };
  const Look look = m_preferences.look();
  choices(view->addMenu(tr("Theme")),
          QList<std::pair<Scheme, QString>>{{Scheme::System, tr("As the system")},
                                            {Scheme::Light, tr("Light")},
                                            {Scheme::Dark, tr("Dark")}},
          look.scheme, [this, look](Scheme scheme) {
            m_window->whenFree(this, [=, this] { setLook({scheme, look.textPercent}); });
          });
  QList<std::pair<int, QString>> sizes;
  for (const int percent : {100, 125, 150, 175, 200}) {
    sizes.append({percent, QStringLiteral("%1 %").arg(percent)});
  }
  choices(view->addMenu(tr("Text size")), sizes, look.textPercent, [this, look](int percent) {
    m_window->whenFree(this, [=, this] { setLook({look.scheme, percent}); });
  });
  choices(view->addMenu(tr("Language")),
          QList<std::pair<QString, QString>>{{QStringLiteral("ru"), QStringLiteral("Русский")},
                                             {QStringLiteral("en"), QStringLiteral("English")}},
          m_preferences.language(), [this](const QString& code) {
            m_window->whenFree(this, [=, this] { setLanguage(code); });
          });
}

QList<FindSource> Application::findSources() {
  const FindSurroundings around{*business(), m_window.get(),
                                [this](const QString& id) { showHelp(id); }};
  return allFindSources(around);
}

}  // namespace retenta
