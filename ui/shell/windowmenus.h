// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QObject>
#include <QPointer>

#include "ui/shell/finding/findsource.h"

class QAction;
class QMainWindow;
class QMenu;

namespace retenta {

/// The menu bar: every command of the program with its key. Hidden until Alt, so that a page fits
/// 1366 × 680; the window itself serves the keys, for those of a hidden bar are dead. Mnemonics
/// follow the language's own alphabet: Latin ones are dead on a Cyrillic layout.
class WindowMenus : public QObject {
  Q_OBJECT
 public:
  enum class Menu { File, Edit, View, Data, Campaign, Report, Help };

  explicit WindowMenus(QMainWindow* window);

  QMenu* menu(Menu which) const { return m_menus.at(which); }
  /// Puts a command into a menu and lets the window serve its key.
  void add(Menu which, QAction* action);
  /// The commands of the page in front: listed in its menu, their keys served by the window; those
  /// of the page before go.
  void setPageCommands(Menu which, const QList<QAction*>& commands);
  /// Everything that can be done now, for "Find or do".
  QList<FindItem> commands() const;
  /// Shows the bar with the focus in it, or hides it.
  void toggle();

 private:
  QMainWindow* m_window;
  std::map<Menu, QMenu*> m_menus;
  QList<QPointer<QAction>> m_ofPage;
  QPointer<QMenu> m_pageMenu;
  QPointer<QAction> m_pageLine;
};

}  // namespace retenta
