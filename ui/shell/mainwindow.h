// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>

#include <QHash>
#include <QJsonObject>
#include <QMainWindow>

#include "ui/shell/windowmenus.h"
#include "ui/widgets/page.h"

class QMenu;
class QStackedWidget;

namespace retenta {

class ContextBar;
class FindBox;
class MessageBar;
class ReadOnlyGuard;
class Sidebar;
class TableLayouts;
class Toast;

/// One page of the window as app/ registers it: built when first shown.
struct PageEntry {
  QString id;
  QString group;  ///< title of the sidebar group; "-" above all groups, empty for the foot
  QString icon;
  QString title;
  QKeySequence key;
  std::function<Page*()> make;
  /// The menu that lists the page's own commands while it is in front.
  WindowMenus::Menu menu = WindowMenus::Menu::Data;
};

/// The frame: sidebar, context bar, messages, and the pages handed in. Knows no concrete page and
/// no business: what must happen outside is a signal. Rebuilt after a change of language or text
/// size.
class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  explicit MainWindow(QWidget* parent = nullptr);

  void addPages(const QList<PageEntry>& pages);
  /// A page instead of all others: nothing is open.
  void showAlone(Page* page);
  void goTo(const Target& target);
  QString currentPage() const { return m_current; }
  bool hasPage(const QString& id) const;

  void setBusiness(const QString& name, bool demo, bool readOnly);
  void setContext(const PageContext& context, Day lastPurchase, Day today);
  /// Runs `action` once no page holds back anything to save (Page::settle), at once when none does.
  /// Not run once `context` or this window is gone.
  void whenSettled(QObject* context, std::function<void()> action);
  void setUndo(const std::optional<QString>& undo, const std::optional<QString>& redo);
  void say(const Message& message);
  QString messageText() const;
  /// What holds as long as the business is open, over every page: read only, gone. nullopt = none.
  void setBanner(const std::optional<Message>& banner);
  QString bannerText() const;

  /// Runs `action`, which ends this window: at once, or after a yes when a page has work that would
  /// be lost (Page::closeQuestion). After a no `otherwise` runs. Neither once `context` is gone.
  void whenFree(QObject* context, std::function<void()> action,
                std::function<void()> otherwise = {});

  /// The menus that app/ fills.
  using Menu = WindowMenus::Menu;
  QMenu* menu(Menu which) const;
  WindowMenus* menus() const { return m_menus; }

  /// How pages were left, by page id: given before they are shown, asked for when they go. Under
  /// tablesKey() the columns of every table.
  void setLayouts(const QHash<QString, QJsonObject>& layouts);
  QHash<QString, QJsonObject> layouts() const;
  static QString tablesKey() { return QStringLiteral("tables"); }
  /// The sidebar shows icons alone, where the window has room for more, too.
  void setFolded(bool folded);
  bool isFolded() const { return m_folded; }

  /// What "Find or do" (Ctrl K) searches beside pages and commands.
  void setFindSources(const QList<FindSource>& sources);
  FindBox* findBox() const { return m_find; }

  /// Shows a job at the foot of the sidebar; pages announce theirs by Page::working.
  void addJob(Job* job);
  QList<Job*> jobs() const;

 Q_SIGNALS:
  /// A page's empty state offers the sample business: a jump to "sample".
  void sampleRequested();
  /// A page asks what a word means: a jump to "help" whose action is the word's id.
  void termRequested(const QString& termId);
  void asOfChosen(retenta::Day day);
  void periodChosen(int months);
  void undoRequested();
  void redoRequested();
  void filesDropped(const QStringList& paths);
  void closing();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  void buildMenus();
  FindSource pagesSource() const;
  QString closeQuestion() const;
  void connectPage(Page* page);
  Page* pageOf(const QString& id);
  void showTitle(const Page* page);
  void showCommands();
  void walkPanes(bool forward);
  void placeSidebar();
  void rememberStep(const Target& target);
  void walkBack(bool forward);

  Sidebar* m_sidebar;
  ContextBar* m_bar;
  MessageBar* m_banner;
  MessageBar* m_message;
  QStackedWidget* m_stack;
  Toast* m_toast;
  WindowMenus* m_menus;
  ReadOnlyGuard* m_readOnly;
  FindBox* m_find;
  TableLayouts* m_tables;
  QAction* m_undo = nullptr;
  QAction* m_redo = nullptr;
  QAction* m_fold = nullptr;
  QList<PageEntry> m_entries;
  std::map<QString, Page*> m_built;
  QHash<QString, QJsonObject> m_layouts;
  std::optional<PageContext> m_context;
  QString m_current;
  QList<Target> m_walk;
  qsizetype m_walkAt = -1;
  bool m_folded = false;
  bool m_altAlone = false;
  bool m_mayClose = false;  // asked already
};

}  // namespace retenta
