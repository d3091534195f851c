// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include <algorithm>

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/shell/asofchip.h"
#include "ui/shell/contextbar.h"
#include "ui/shell/filedrops.h"
#include "ui/shell/finding/findbox.h"
#include "ui/shell/joblist.h"
#include "ui/shell/sidebar.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/changing.h"
#include "ui/widgets/keepslayout.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tables/tablefiles.h"
#include "ui/widgets/tables/tablelayouts.h"
#include "ui/widgets/toast.h"

namespace retenta {

namespace {

constexpr int compactBelow = 1100;
constexpr int jobsAlone = 320;

// The first control that Tab would reach in it.
bool focusFirst(const QWidget* pane) {
  for (QWidget* child : pane->findChildren<QWidget*>()) {
    if (!child->isVisible() || !child->isEnabled()) continue;
    if ((child->focusPolicy() & Qt::TabFocus) != Qt::TabFocus) continue;
    child->setFocus(Qt::TabFocusReason);
    return true;
  }
  return false;
}

}  // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent),
      m_sidebar(new Sidebar),
      m_bar(new ContextBar),
      m_banner(new MessageBar),
      m_message(new MessageBar),
      m_stack(new QStackedWidget),
      m_menus(new WindowMenus(this)),
      m_readOnly(new ReadOnlyGuard(this)),
      m_tables(new TableLayouts(this)) {
  new TableFiles(this);
  setMinimumSize(1024, 640);
  auto* body = new QWidget;
  auto* row = new QHBoxLayout(body);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(m_sidebar);
  auto* column = new QVBoxLayout;
  column->setSpacing(0);
  column->addWidget(m_bar);
  m_banner->setLasting(true);
  auto* messages = new QVBoxLayout;
  messages->setContentsMargins(20, 8, 20, 0);
  messages->setSpacing(6);
  messages->addWidget(m_banner);
  messages->addWidget(m_message);
  column->addLayout(messages);
  column->addWidget(m_stack, 1);
  row->addLayout(column, 1);
  setCentralWidget(body);
  m_toast = new Toast(body);
  m_find = new FindBox(body);
  buildMenus();
  setFindSources({});
  connect(new FileDrops(this), &FileDrops::dropped, this, &MainWindow::filesDropped);
  connect(m_sidebar, &Sidebar::chosen, this, [this](const QString& id) {
    goTo({id, {}, {}, 0, {}});
  });
  connect(m_bar->asOf(), &AsOfChip::chosen, this, &MainWindow::asOfChosen);
  connect(m_bar, &ContextBar::periodChosen, this, &MainWindow::periodChosen);
  connect(m_bar, &ContextBar::undoRequested, this, &MainWindow::undoRequested);
  connect(m_bar, &ContextBar::redoRequested, this, &MainWindow::redoRequested);
  connect(m_toast, &Toast::undoRequested, this, &MainWindow::undoRequested);
}

void MainWindow::buildMenus() {
  const auto add = [this](Menu menu, const QString& text, const QKeySequence& key, auto&& slot) {
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, slot);
    m_menus->add(menu, action);
    return action;
  };
  m_undo = add(Menu::Edit, tr("Undo"), QKeySequence(QKeySequence::Undo),
               [this] { Q_EMIT undoRequested(); });
  m_redo = add(Menu::Edit, tr("Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
               [this] { Q_EMIT redoRequested(); });
  menu(Menu::Edit)->addSeparator();
  const auto find = [this] { m_find->openBox(); };
  add(Menu::Edit, tr("Find or do…"), QKeySequence(Qt::CTRL | Qt::Key_K), find);
  connect(m_bar, &ContextBar::findRequested, this, find);
  add(Menu::View, tr("As-of date…"), QKeySequence(Qt::CTRL | Qt::Key_D),
      [this] { m_bar->asOf()->openCalendar(); });
  add(Menu::View, tr("Next pane"), QKeySequence(Qt::Key_F6), [this] { walkPanes(true); });
  add(Menu::View, tr("Previous pane"), QKeySequence(Qt::SHIFT | Qt::Key_F6),
      [this] { walkPanes(false); });
  m_fold = add(Menu::View, tr("Sidebar of icons alone"), QKeySequence(Qt::CTRL | Qt::Key_B),
               [this] { setFolded(!m_folded); });
  m_fold->setCheckable(true);
  add(Menu::View, tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left), [this] { walkBack(false); });
  add(Menu::View, tr("Forward"), QKeySequence(Qt::ALT | Qt::Key_Right), [this] { walkBack(true); });
}

QMenu* MainWindow::menu(Menu which) const { return m_menus->menu(which); }

FindSource MainWindow::pagesSource() const {
  return listSource(tr("Pages"), [this] {
    QList<FindItem> pages;
    for (const PageEntry& entry : m_entries) {
      pages += {QStringLiteral("page.") + entry.id,
                entry.title,
                {},
                entry.key.toString(QKeySequence::NativeText),
                entry.icon,
                entry.id,
                [window = QPointer<MainWindow>(const_cast<MainWindow*>(this)), id = entry.id] {
                  if (window) window->goTo({id, {}, {}, 0, {}});
                }};
    }
    return pages;
  });
}

void MainWindow::setFindSources(const QList<FindSource>& sources) {
  m_find->setSources(
      QList<FindSource>{pagesSource()} + sources +
      QList<FindSource>{listSource(tr("Commands"), [this] { return m_menus->commands(); })});
}

void MainWindow::addJob(Job* job) { m_sidebar->jobs()->add(job); }

QList<Job*> MainWindow::jobs() const { return m_sidebar->jobs()->jobs(); }

void MainWindow::addPages(const QList<PageEntry>& pages) {
  m_entries = pages;
  QString group;
  for (const PageEntry& entry : pages) {
    const bool foot = entry.group.isEmpty();
    if (!foot && entry.group != group && entry.group != QLatin1String("-"))
      m_sidebar->addGroup(entry.group);
    group = entry.group;
    m_sidebar->addPage(
        entry.id, entry.icon, entry.title,
        entry.key.toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' ')),
        foot);
    auto* action = new QAction(entry.title, this);
    action->setShortcut(entry.key);
    action->setProperty("page", entry.id);  // "Find or do" lists pages by themselves
    connect(action, &QAction::triggered, this, [this, id = entry.id] {
      goTo({id, {}, {}, 0, {}});
    });
    m_menus->add(Menu::View, action);
  }
}

void MainWindow::showAlone(Page* page) {
  m_bar->setBusinessOpen(false);
  m_sidebar->setVisible(false);
  // What runs is shown at the window's own foot, for the sidebar is not there.
  JobList* jobs = m_sidebar->jobs();
  jobs->setMaximumWidth(scaled(jobsAlone));
  static_cast<QBoxLayout*>(centralWidget()->layout()->itemAt(1)->layout())->addWidget(jobs);
  connectPage(page);
  m_stack->addWidget(page);
  m_stack->setCurrentWidget(page);
  showTitle(page);
  page->activate();
}

bool MainWindow::hasPage(const QString& id) const {
  return std::any_of(m_entries.begin(), m_entries.end(),
                     [&](const PageEntry& entry) { return entry.id == id; });
}

Page* MainWindow::pageOf(const QString& id) {
  if (const auto found = m_built.find(id); found != m_built.end()) return found->second;
  for (const PageEntry& entry : m_entries) {
    if (entry.id != id) continue;
    Page* page = entry.make();
    m_built[id] = page;
    connectPage(page);
    m_stack->addWidget(page);
    if (auto* keeps = dynamic_cast<KeepsLayout*>(page); keeps && m_layouts.contains(id)) {
      keeps->restoreLayout(m_layouts[id]);
    }
    if (m_context) page->setContext(*m_context);
    return page;
  }
  return nullptr;
}

void MainWindow::setLayouts(const QHash<QString, QJsonObject>& layouts) {
  m_layouts = layouts;
  m_tables->setAll(layouts.value(tablesKey()));
}

QHash<QString, QJsonObject> MainWindow::layouts() const {
  QHash<QString, QJsonObject> all = m_layouts;
  all[tablesKey()] = m_tables->all();
  for (const auto& [id, page] : m_built) {
    if (const auto* keeps = dynamic_cast<const KeepsLayout*>(page)) all[id] = keeps->layoutState();
  }
  return all;
}

void MainWindow::connectPage(Page* page) {
  connect(page, &Page::jump, this, [this](const Target& target) { goTo(target); });
  connect(page, &Page::say, this, &MainWindow::say);
  connect(page, &Page::titleChanged, this, [this, page] {
    if (m_stack->currentWidget() != page) return;
    showTitle(page);
    showCommands();  // a page within the page has commands of its own
  });
  connect(page, &Page::working, this, &MainWindow::addJob);
}

void MainWindow::goTo(const Target& target) {
  if (target.page == QLatin1String("help")) {
    Q_EMIT termRequested(target.action);
    return;
  }
  if (target.page == QLatin1String("sample")) {
    Q_EMIT sampleRequested();
    return;
  }
  if (target.page == QLatin1String("as-of")) {
    Q_EMIT asOfChosen(static_cast<Day>(target.id));
    return;
  }
  Page* page = pageOf(target.page);
  if (!page) return;
  m_find->closeBox();
  m_current = target.page;
  m_sidebar->setCurrent(target.page);
  m_stack->setCurrentWidget(page);
  m_message->clear();
  page->open(target);
  page->activate();
  showTitle(page);
  showCommands();
  m_readOnly->watch(page);
  rememberStep(target);
}

void MainWindow::showCommands() {
  for (const PageEntry& entry : m_entries) {
    if (entry.id == m_current) m_menus->setPageCommands(entry.menu, m_built[m_current]->commands());
  }
}

void MainWindow::rememberStep(const Target& target) {
  if (m_walkAt >= 0 && m_walk[m_walkAt].page == target.page && target.segments.isEmpty() &&
      target.id == 0) {
    return;
  }
  m_walk = m_walk.first(m_walkAt + 1);
  m_walk += target;
  m_walkAt = m_walk.size() - 1;
}

void MainWindow::walkBack(bool forward) {
  const qsizetype to = m_walkAt + (forward ? 1 : -1);
  if (to < 0 || to >= m_walk.size()) return;
  const QList<Target> walk = m_walk;
  goTo(walk[to]);
  m_walk = walk;
  m_walkAt = to;
}

void MainWindow::showTitle(const Page* page) { m_bar->setTitle(page->title(), page->breadcrumb()); }

void MainWindow::setBusiness(const QString& name, bool demo, bool readOnly) {
  m_sidebar->setBusiness(name, demo);
  setWindowTitle(name.isEmpty() ? QStringLiteral("Retenta") : name + QStringLiteral(" — Retenta"));
  m_readOnly->setOn(readOnly);
  if (readOnly) {
    setBanner(Message{Message::Kind::Warning,
                      tr("This base is open for reading only: you can look at everything, nothing "
                         "can be changed."),
                      false});
  }
}

void MainWindow::setContext(const PageContext& context, Day lastPurchase, Day today) {
  m_context = context;
  m_bar->setContext(context, lastPurchase, today);
  for (const auto& [id, page] : m_built) page->setContext(context);
}

void MainWindow::setUndo(const std::optional<QString>& undo, const std::optional<QString>& redo) {
  m_bar->setUndo(undo, redo);
  m_undo->setEnabled(undo.has_value());
  m_redo->setEnabled(redo.has_value());
  const auto name = [](QAction* action, const QString& text) {
    action->setText(noMnemonic(text));
    action->setToolTip(plainTip(text));
  };
  name(m_undo, undo ? tr("Undo: %1").arg(*undo) : tr("Undo"));
  name(m_redo, redo ? tr("Redo: %1").arg(*redo) : tr("Redo"));
}

void MainWindow::say(const Message& message) {
  if (message.kind == Message::Kind::Done) {
    m_toast->show(message.text, message.canUndo);
  } else {
    m_message->show(message);
  }
}

void MainWindow::setBanner(const std::optional<Message>& banner) {
  if (!banner) return m_banner->clear();
  if (m_banner->text() != banner->text) m_banner->show(*banner);
}

QString MainWindow::bannerText() const { return m_banner->text(); }

QString MainWindow::messageText() const { return m_message->text(); }

void MainWindow::walkPanes(bool forward) {
  // Sidebar → bar → page → its panels; inside of a pane Tab walks.
  QWidget* page = m_stack->currentWidget();
  if (!page) return;
  QList<QWidget*> panes = {m_sidebar, m_bar, page};
  for (QWidget* panel : page->findChildren<QWidget*>()) {
    if (panel->property("pane").toBool() && panel->isVisible()) panes += panel;
  }
  const qsizetype count = panes.size();
  qsizetype at = 2;
  for (qsizetype i = 0; i < count; ++i) {
    if (panes[i]->isAncestorOf(QApplication::focusWidget())) at = i;  // the innermost comes last
  }
  for (qsizetype step = 1; step < count; ++step) {
    const QWidget* next = panes[(at + (forward ? step : count - step)) % count];
    if (next->isVisible() && focusFirst(next)) return;
  }
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  placeSidebar();
}

void MainWindow::setFolded(bool folded) {
  m_folded = folded;
  m_fold->setChecked(folded);
  placeSidebar();
}

void MainWindow::placeSidebar() {
  m_sidebar->setCompact(m_folded || width() < compactBelow || width() < scaled(980));
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
  m_altAlone = event->key() == Qt::Key_Alt;
  QMainWindow::keyPressEvent(event);
}

void MainWindow::keyReleaseEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Alt && m_altAlone) {
    m_menus->toggle();
  }
  m_altAlone = false;
  QMainWindow::keyReleaseEvent(event);
}

}  // namespace retenta
