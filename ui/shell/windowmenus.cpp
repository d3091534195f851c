// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowmenus.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace retenta {

namespace {

// A bare key (an arrow, Home) belongs to the page alone: a field elsewhere needs it too.
bool worksAnywhere(const QAction* action) {
  const QKeySequence key = action->shortcut();
  if (key.isEmpty()) return false;
  const QKeyCombination first = key[0];
  const bool function = first.key() >= Qt::Key_F1 && first.key() <= Qt::Key_F35;
  return function || (first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier));
}

// What a person reads: marks of keys go, an "&" of a name's own stays.
QString plainText(QString text) {
  static const QString kept(QChar(0xE000));
  return text.replace(QStringLiteral("&&"), kept).remove(u'&').replace(kept, QStringLiteral("&"));
}

QString plainText(const QAction* action) { return plainText(action->text()); }

void collect(const QMenu* menu, const QString& path, QList<FindItem>& into) {
  for (QAction* action : menu->actions()) {
    if (action->isSeparator() || !action->isVisible() || action->property("page").toBool()) {
      continue;
    }
    const QString text = plainText(action);
    if (const QMenu* below = action->menu()) {
      collect(below, path + QStringLiteral(" › ") + text, into);
      continue;
    }
    if (!action->isEnabled()) continue;
    const QPointer<QAction> target = action;
    into += {QStringLiteral("command.") + path + QLatin1Char('/') + text,
             text,
             path,
             action->shortcut().toString(QKeySequence::NativeText),
             {},
             path,
             [target] {
               if (target) target->trigger();
             }};
  }
}

}  // namespace

WindowMenus::WindowMenus(QMainWindow* window) : QObject(window), m_window(window) {
  QMenuBar* bar = window->menuBar();
  m_menus[Menu::File] = bar->addMenu(tr("&File"));
  m_menus[Menu::Edit] = bar->addMenu(tr("&Edit"));
  m_menus[Menu::View] = bar->addMenu(tr("&View"));
  m_menus[Menu::Data] = bar->addMenu(tr("&Data"));
  m_menus[Menu::Campaign] = bar->addMenu(tr("&Campaign"));
  m_menus[Menu::Report] = bar->addMenu(tr("&Report"));
  m_menus[Menu::Help] = bar->addMenu(tr("&Help"));
  bar->setVisible(false);
}

void WindowMenus::add(Menu which, QAction* action) {
  m_menus.at(which)->addAction(action);
  m_window->addAction(action);
}

void WindowMenus::setPageCommands(Menu which, const QList<QAction*>& commands) {
  for (const auto& action : m_ofPage) {
    if (!action) continue;
    if (m_pageMenu) m_pageMenu->removeAction(action);
    m_window->removeAction(action);
  }
  delete m_pageLine;
  m_ofPage.clear();
  m_pageMenu = m_menus.at(which);
  if (commands.isEmpty()) return;
  if (!m_pageMenu->isEmpty()) m_pageLine = m_pageMenu->addSeparator();
  QString last;
  for (QAction* action : commands) {
    // One command may have two actions for two keys (Return and Enter): one line is enough.
    if (action->text() != last) m_pageMenu->addAction(action);
    last = action->text();
    if (worksAnywhere(action)) m_window->addAction(action);
    m_ofPage += action;
  }
}

QList<FindItem> WindowMenus::commands() const {
  QList<FindItem> all;
  for (const auto& [which, menu] : m_menus) {
    collect(menu, plainText(menu->title()), all);
  }
  return all;
}

void WindowMenus::toggle() {
  QMenuBar* bar = m_window->menuBar();
  bar->setVisible(!bar->isVisible());
  if (!bar->isVisible()) return;
  bar->setFocus(Qt::MenuBarFocusReason);
  bar->setActiveAction(bar->actions().value(0));
}

}  // namespace retenta
