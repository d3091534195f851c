// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/shell/asofchip.h"
#include "ui/shell/contextbar.h"
#include "ui/shell/sidebar.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/toast.h"

namespace retenta {

namespace {
constexpr int compactBelow = 1100;
}

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent),
      m_sidebar(new Sidebar),
      m_bar(new ContextBar),
      m_message(new MessageBar),
      m_stack(new QStackedWidget) {
  setMinimumSize(1024, 640);
  setAcceptDrops(true);
  auto* body = new QWidget;
  auto* row = new QHBoxLayout(body);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(m_sidebar);
  auto* column = new QVBoxLayout;
  column->setSpacing(0);
  column->addWidget(m_bar);
  auto* messageRow = new QHBoxLayout;
  messageRow->setContentsMargins(20, 8, 20, 0);
  messageRow->addWidget(m_message);
  column->addLayout(messageRow);
  column->addWidget(m_stack, 1);
  row->addLayout(column, 1);
  setCentralWidget(body);
  m_toast = new Toast(body);
  buildMenus();
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
  // Mnemonics follow the language's own alphabet: Latin ones are dead on a Cyrillic layout.
  m_menus[Menu::File] = menuBar()->addMenu(tr("&File"));
  m_menus[Menu::Edit] = menuBar()->addMenu(tr("&Edit"));
  m_menus[Menu::View] = menuBar()->addMenu(tr("&View"));
  m_menus[Menu::Data] = menuBar()->addMenu(tr("&Data"));
  m_menus[Menu::Help] = menuBar()->addMenu(tr("&Help"));
  menuBar()->setVisible(false);  // until Alt, so that a page fits 1366 × 680
  m_undo = m_menus[Menu::Edit]->addAction(tr("Undo"), QKeySequence(QKeySequence::Undo), this,
                                          &MainWindow::undoRequested);
  m_redo = m_menus[Menu::Edit]->addAction(
      tr("Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), this, &MainWindow::redoRequested);
  auto* asOf = m_menus[Menu::View]->addAction(tr("As-of date…"), QKeySequence(Qt::CTRL | Qt::Key_D),
                                              m_bar->asOf(), &AsOfChip::openCalendar);
  auto* next = m_menus[Menu::View]->addAction(tr("Next pane"), QKeySequence(Qt::Key_F6), this,
                                              [this] { walkPanes(true); });
  auto* back = m_menus[Menu::View]->addAction(tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left),
                                              this, [this] { walkBack(false); });
  auto* forth = m_menus[Menu::View]->addAction(tr("Forward"), QKeySequence(Qt::ALT | Qt::Key_Right),
                                               this, [this] { walkBack(true); });
  // A hidden menu bar does not serve the keys of its actions: the window does.
  addActions({m_undo, m_redo, asOf, next, back, forth});
}

QMenu* MainWindow::menu(Menu which) const { return m_menus.at(which); }

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
    auto* action =
        m_menus[Menu::View]->addAction(entry.title, entry.key, this, [this, id = entry.id] {
          goTo({id, {}, {}, 0, {}});
        });
    addAction(action);
  }
}

void MainWindow::showAlone(Page* page) {
  m_bar->setBusinessOpen(false);
  m_sidebar->setVisible(false);
  connectPage(page);
  m_stack->addWidget(page);
  m_stack->setCurrentWidget(page);
  showTitle(page);
}

Page* MainWindow::pageOf(const QString& id) {
  if (const auto found = m_built.find(id); found != m_built.end()) return found->second;
  for (const PageEntry& entry : m_entries) {
    if (entry.id != id) continue;
    Page* page = entry.make();
    m_built[id] = page;
    connectPage(page);
    m_stack->addWidget(page);
    if (m_context) page->setContext(*m_context);
    return page;
  }
  return nullptr;
}

void MainWindow::connectPage(Page* page) {
  connect(page, &Page::jump, this, [this](const Target& target) { goTo(target); });
  connect(page, &Page::say, this, &MainWindow::say);
  connect(page, &Page::titleChanged, this, [this, page] {
    if (m_stack->currentWidget() == page) showTitle(page);
  });
  addActions(page->commands());
}

void MainWindow::goTo(const Target& target) {
  if (target.page == QLatin1String("sample")) {
    Q_EMIT sampleRequested();
    return;
  }
  Page* page = pageOf(target.page);
  if (!page) return;
  m_current = target.page;
  m_sidebar->setCurrent(target.page);
  m_stack->setCurrentWidget(page);
  m_message->clear();
  page->open(target);
  page->activate();
  showTitle(page);
  rememberStep(target);
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
  if (readOnly) {
    say({Message::Kind::Warning,
         tr("This base is open for reading only: you can look at everything, changes are not "
            "saved."),
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
  m_undo->setText(undo ? tr("Undo: %1").arg(*undo) : tr("Undo"));
  m_redo->setText(redo ? tr("Redo: %1").arg(*redo) : tr("Redo"));
}

void MainWindow::say(const Message& message) {
  if (message.kind == Message::Kind::Done) {
    m_toast->show(message.text, message.canUndo);
  } else {
    m_message->show(message.kind, message.text);
  }
}

QString MainWindow::messageText() const { return m_message->text(); }

void MainWindow::walkPanes(bool forward) {
  Q_UNUSED(forward);
  // Sidebar → bar → page; a page walks its own panes by Tab.
  const QList<QWidget*> panes = {m_sidebar, m_bar, m_stack->currentWidget()};
  qsizetype at = 0;
  for (qsizetype i = 0; i < panes.size(); ++i) {
    if (panes[i] && panes[i]->isAncestorOf(QApplication::focusWidget())) at = i;
  }
  QWidget* next = panes[(at + 1) % panes.size()];
  if (!next) return;
  for (QWidget* child : next->findChildren<QWidget*>()) {
    if (child->isVisibleTo(next) && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus)) {
      child->setFocus(Qt::TabFocusReason);
      return;
    }
  }
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  m_sidebar->setCompact(width() < compactBelow || width() < scaled(980));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  QStringList paths;
  for (const QUrl& url : event->mimeData()->urls()) {
    if (url.isLocalFile()) paths += url.toLocalFile();
  }
  if (!paths.isEmpty()) Q_EMIT filesDropped(paths);
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
  m_altAlone = event->key() == Qt::Key_Alt;
  QMainWindow::keyPressEvent(event);
}

void MainWindow::keyReleaseEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Alt && m_altAlone) {
    menuBar()->setVisible(!menuBar()->isVisible());
    if (menuBar()->isVisible()) {
      menuBar()->setFocus(Qt::MenuBarFocusReason);
      menuBar()->setActiveAction(menuBar()->actions().value(0));
    }
  }
  m_altAlone = false;
  QMainWindow::keyReleaseEvent(event);
}

QString MainWindow::closeQuestion() const {
  for (const auto& [id, page] : m_built) {
    if (const QString question = page->closeQuestion(); !question.isEmpty()) return question;
  }
  return {};
}

void MainWindow::whenFree(QObject* context, std::function<void()> action) {
  const QString question = closeQuestion();
  if (question.isEmpty()) return action();
  auto* box = new QMessageBox(QMessageBox::Warning, windowTitle(), question,
                              QMessageBox::Close | QMessageBox::Cancel, this);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setTextFormat(Qt::PlainText);
  box->setDefaultButton(QMessageBox::Cancel);
  // Queued: the action may delete the window that the box belongs to.
  connect(
      box, &QMessageBox::finished, context,
      [action = std::move(action)](int button) {
        if (button == QMessageBox::Close) action();
      },
      Qt::QueuedConnection);
  box->open();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!m_mayClose && !closeQuestion().isEmpty()) {
    event->ignore();
    whenFree(this, [this] {
      m_mayClose = true;
      close();
    });
    return;
  }
  Q_EMIT closing();
  event->accept();
}

}  // namespace retenta
