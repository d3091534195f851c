// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientspage.h"

#include <algorithm>
#include <utility>

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/clients/bulk/bulkbar.h"
#include "ui/clients/card/clientcardpane.h"
#include "ui/clients/clientcommands.h"
#include "ui/clients/clientspresenter.h"
#include "ui/clients/clientstoolbar.h"
#include "ui/clients/columnchooser.h"
#include "ui/clients/duplicates/duplicatedesk.h"
#include "ui/clients/filter/filterbar.h"
#include "ui/clients/filter/basenames.h"
#include "ui/clients/savedviews.h"
#include "ui/text/errortext.h"
#include "ui/widgets/changing.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptystate.h"

namespace retenta {

namespace {

constexpr int pageEdge = 20;
const QString cardPartKey = QStringLiteral("card");
enum Shown { TableShown, NothingShown, EmptyShown };

}  // namespace

ClientsPage::ClientsPage(Business& business, QWidget* parent)
    : Page(parent),
      m_business(business),
      m_presenter(new ClientsPresenter(business, this)),
      m_edits(new ClientEdits(business, this)),
      m_body(new QWidget),
      m_toolbar(new ClientsToolbar),
      m_filter(new FilterBar),
      m_stack(new QStackedWidget),
      m_model(new ClientTableModel(this)),
      m_table(new ClientTableView(m_model)),
      m_nothing(makeLabel({}, TextRole::Body, Tone::Secondary)),
      m_bulk(new BulkBar),
      m_totals(makeLabel({}, TextRole::Secondary, Tone::Secondary)),
      m_do(new ClientCommands(business, m_table, m_model, m_edits, this)),
      m_views(new SavedViews(business, m_presenter, m_edits, this)),
      m_duplicates(new DuplicateDesk(business, this)) {
  build();
  makeCommands();
  connectParts();
  connectEdits();
  adoptPane(new ClientCardPane(business, this));
  takeView();
}

ClientsPage::~ClientsPage() {
  // Its parts go one by one: what they still tell is nobody's business.
  m_table->disconnect(this);
  m_model->disconnect(this);
}

void ClientsPage::build() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(pageEdge, 4, pageEdge, pageEdge);
  column->addWidget(m_body, 1);
  auto* inside = new QVBoxLayout(m_body);
  inside->setContentsMargins(0, 0, 0, 0);
  inside->setSpacing(10);
  inside->addWidget(m_toolbar);
  inside->addWidget(m_filter);
  auto* card = new Card;
  card->column()->setContentsMargins(1, 1, 1, 6);
  buildTable();
  card->column()->addWidget(m_stack, 1);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(scaled(10), 0, scaled(10), 0);
  foot->addWidget(m_totals, 1);
  card->column()->addLayout(foot);
  inside->addWidget(card, 1);
  inside->addWidget(m_bulk);
  connect(m_filter, &FilterBar::drafted, m_presenter, &ClientsPresenter::count);
  connect(m_presenter, &ClientsPresenter::counted, m_filter, &FilterBar::showDraftCount);
  auto* names = new BaseNames(m_business, this);
  m_filter->setChoices([this, names] {
    const ClientListPtr& answer = m_presenter->answer();
    return answer ? filterChoices(*answer->view->ledger, names->imports(), names->facts())
                  : FilterChoices();
  });
}

void ClientsPage::buildTable() {
  auto* nothing = new QWidget;
  auto* column = new QVBoxLayout(nothing);
  column->addStretch();
  m_nothing->setAlignment(Qt::AlignCenter);
  m_nothing->setWordWrap(true);
  column->addWidget(m_nothing);
  auto* clear = makeButton(tr("Clear filter"), ButtonKind::Primary);
  connect(clear, &QPushButton::clicked, this, &ClientsPage::clearFilter);
  column->addWidget(clear, 0, Qt::AlignHCenter);
  column->addStretch();
  auto* empty = new EmptyState(QStringLiteral("clients"), tr("No clients yet"),
                               tr("They come from your sales or from a list of contacts."));
  connect(empty->addAction(tr("Import data…")), &QPushButton::clicked, this, [this] {
    Q_EMIT jump({QStringLiteral("import"), {}, {}, 0, {}});
  });
  m_stack->insertWidget(TableShown, m_table);
  m_stack->insertWidget(NothingShown, nothing);
  m_stack->insertWidget(EmptyShown, empty);
}

void ClientsPage::makeCommands() {
  const auto add = [&](const QString& text, const QKeySequence& key, auto work) {
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setEnabled(false);  // until the page is shown
    connect(action, &QAction::triggered, this, work);
    m_commands += action;
    return action;
  };
  add(tr("Find clients"), QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
    if (m_full) closeCard();
    m_toolbar->focusFind();
  });
  add(tr("Columns…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K), [this] { openColumns(); });
  marksChange(
      add(tr("Save view…"), QKeySequence(Qt::CTRL | Qt::Key_S), [this] { m_views->askName(); }));
  add(tr("Export clients as CSV…"), QKeySequence(Qt::CTRL | Qt::Key_E),
      [this] { m_do->exportFile(); });
  add(tr("Possible duplicates…"), {}, [this] { m_duplicates->open(); });
  auto* remove = new QAction(tr("Delete clients"), m_table);
  remove->setShortcut(QKeySequence(Qt::Key_Delete));
  remove->setShortcutContext(Qt::WidgetShortcut);
  connect(remove, &QAction::triggered, m_do, &ClientCommands::remove);
  marksChange(remove);
  m_table->addAction(remove);
}

void ClientsPage::connectParts() {
  connect(m_presenter, &ClientsPresenter::answerChanged, this, &ClientsPage::takeAnswer);
  connect(m_presenter, &ClientsPresenter::viewChanged, this, &ClientsPage::takeView);
  connect(m_presenter, &ClientsPresenter::dimmed, this,
          [this](bool dimmed) { setTone(m_totals, dimmed ? Tone::Warning : Tone::Secondary); });
  connect(m_presenter, &ClientsPresenter::failed, this, [this](const Error& error) {
    Q_EMIT say({Message::Kind::Problem, errorSentence(error), false});
  });
  connect(m_toolbar, &ClientsToolbar::findChanged, m_presenter, &ClientsPresenter::setFind);
  connect(m_toolbar, &ClientsToolbar::tableRequested, this, [this] {
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) {
      m_table->setCurrentIndex(m_model->index(0, 0));
    }
    m_table->setFocus();
  });
  connect(m_toolbar, &ClientsToolbar::viewsRequested, this,
          [this] { m_views->openMenu(m_toolbar->viewsButton()); });
  connect(m_toolbar, &ClientsToolbar::columnsRequested, this, &ClientsPage::openColumns);
  connect(m_toolbar, &ClientsToolbar::paneToggled, this, [this](bool wanted) {
    m_presenter->setPane(wanted);
    m_overlay = wanted;
    followCurrent();
  });
  connect(m_filter, &FilterBar::filterChanged, m_presenter, &ClientsPresenter::setChips);
  connect(m_table, &ClientTableView::sortRequested, m_presenter, &ClientsPresenter::sortBy);
  connect(m_table, &ClientTableView::columnsChanged, this,
          [this] { m_presenter->setColumns(m_table->columns()); });
  connect(m_table, &ClientTableView::currentClientChanged, this, &ClientsPage::followCurrent);
  connect(m_table, &TableView::opened, this, [this](const QModelIndex& index) {
    Q_EMIT jump({QStringLiteral("clients"),
                 {},
                 QStringLiteral("card"),
                 m_model->clientAt(index.row()),
                 {}});
  });
  connect(m_model, &ClientTableModel::checksChanged, this,
          [this] { m_bulk->setCount(m_model->checks().count()); });
}

void ClientsPage::connectEdits() {
  connect(m_bulk, &BulkBar::campaignRequested, m_do, &ClientCommands::createCampaign);
  connect(m_bulk, &BulkBar::tagRequested, m_do, &ClientCommands::openTagMenu);
  connect(m_bulk, &BulkBar::consentRequested, m_do, &ClientCommands::askConsent);
  connect(m_bulk, &BulkBar::excludeRequested, m_do, &ClientCommands::openExcludeMenu);
  connect(m_bulk, &BulkBar::exportRequested, m_do, &ClientCommands::exportFile);
  connect(m_bulk, &BulkBar::deleteRequested, m_do, &ClientCommands::remove);
  connect(m_bulk, &BulkBar::clearRequested, m_model, &ClientTableModel::clearChecks);
  connect(m_edits, &ClientEdits::working, this, &Page::working);
  connect(m_edits, &ClientEdits::done, this, [this](const QString& sentence, bool canUndo) {
    Q_EMIT say({Message::Kind::Done, sentence, canUndo});
  });
  connect(m_edits, &ClientEdits::failed, this, [this](const Error& error) {
    Q_EMIT say({Message::Kind::Problem, errorSentence(error), false});
  });
  connect(m_edits, &ClientEdits::refused, this, [this] {
    Q_EMIT say(
        {Message::Kind::Info, tr("One change is still under way: wait for its end."), false});
  });
  connect(m_do, &ClientCommands::jump, this, &Page::jump);
  connect(m_do, &ClientCommands::say, this, &Page::say);
  connect(m_do, &ClientCommands::compareRequested, m_duplicates, &DuplicateDesk::compare);
  connect(m_toolbar, &ClientsToolbar::duplicatesRequested, m_duplicates, &DuplicateDesk::open);
  connect(m_duplicates, &DuplicateDesk::countChanged, m_toolbar, &ClientsToolbar::setDuplicates);
  connect(m_duplicates, &DuplicateDesk::done, this, [this](const QString& sentence) {
    Q_EMIT say({Message::Kind::Done, sentence, true});
  });
  connect(m_duplicates, &DuplicateDesk::failed, this, [this](const Error& error) {
    Q_EMIT say({Message::Kind::Problem, errorSentence(error), false});
  });
  connect(m_do, &ClientCommands::working, this, &Page::working);
}

void ClientsPage::setContext(const PageContext& context) {
  m_presenter->setContext(context);
  if (m_pane) m_pane->setContext(context);
}

void ClientsPage::takeView() {
  const ClientsView& view = m_presenter->view();
  m_toolbar->setFind(view.find);
  m_toolbar->setViewName(m_presenter->viewName());
  m_filter->setFilter(view.chips, m_presenter->currency());
  if (view.columns.isEmpty() || view.columns != m_table->columns()) {
    m_table->setColumns(view.columns);
  }
}

void ClientsPage::takeAnswer() {
  const ClientListPtr& answer = m_presenter->answer();
  m_table->replaceRows([&] { m_model->setAnswer(answer); });
  m_table->setOrder(answer->query.order);
  if (!m_toTick.empty()) m_model->setChecked(std::exchange(m_toTick, {}));
  if (m_reveal > 0) m_table->setCurrentClient(m_reveal);
  m_reveal = 0;  // who is not listed now is not to be jumped to later
  if (std::exchange(m_exportNext, false)) m_do->exportShown();
  m_stack->setCurrentIndex(answer->clients() == 0 ? EmptyShown
                           : answer->rows.empty() ? NothingShown
                                                  : TableShown);
  m_nothing->setText(m_presenter->view().find.trimmed().isEmpty()
                         ? tr("Nothing matches: no client fits all conditions.")
                         : tr("Nothing matches “%1”.").arg(m_presenter->view().find.trimmed()));
  const Formatters f;
  const Currency currency = answer->view->ledger->currency;
  m_totals->setText(tr("%1 · shown %2 · Σ %3, of it in the period %4")
                        .arg(f.clients(answer->clients()), f.count(answer->shown.clients),
                             f.moneyShort(answer->shown.spentMinor, currency),
                             f.moneyShort(answer->shown.periodMinor, currency)));
  m_totals->setToolTip(tr("Σ is the net revenue of those shown: %1")
                           .arg(f.money(answer->shown.spentMinor, currency)));
}

QJsonObject ClientsPage::layoutState() const {
  ClientsLayout layout = m_presenter->layout();
  layout.checked = m_toTick.empty() ? m_model->checks().ids() : m_toTick;
  layout.current = m_table->currentClient();
  QJsonObject state = layoutToJson(layout);
  if (m_pane) state[cardPartKey] = m_pane->part();
  return state;
}

void ClientsPage::restoreLayout(const QJsonObject& state) {
  const ClientsLayout layout = layoutFromJson(state);
  m_toTick = layout.checked;
  m_reveal = layout.current;
  m_presenter->setLayout(layout);
  m_toolbar->setPane(layout.pane);
  if (m_pane) m_pane->showPart(state.value(cardPartKey).toString());
}

void ClientsPage::showFilter(const QStringList& segments) {
  ClientsView view = m_presenter->view();
  view.find.clear();
  ClientCondition condition;
  condition.kind = ConditionKind::Segment;
  condition.words = segments;
  view.chips = {{condition}};
  m_presenter->showView(view, {});
}

void ClientsPage::showPeople(std::vector<ClientId> clients) {
  ClientsView view = m_presenter->view();
  view.find.clear();
  ClientCondition people;
  people.kind = ConditionKind::Clients;
  people.clients = std::move(clients);
  std::sort(people.clients.begin(), people.clients.end());
  view.chips = {{people}};
  m_presenter->showView(view, {});
}

void ClientsPage::showImport(const Target& target) {
  ClientsView view = m_presenter->view();
  view.find.clear();
  ClientCondition brought;
  brought.kind = ConditionKind::Import;
  brought.number = target.id;
  brought.words = target.files;
  view.chips = {{brought}};
  if (!target.segments.isEmpty()) {
    ClientCondition segments;
    segments.kind = ConditionKind::Segment;
    segments.words = target.segments;
    view.chips.conditions.push_back(segments);
  }
  m_presenter->showView(view, {});
}

void ClientsPage::clearFilter() {
  ClientsView view = m_presenter->view();
  view.find.clear();
  view.chips = {};
  m_presenter->showView(view, {});
  m_toolbar->focusFind();
}

void ClientsPage::openColumns() {
  auto* chooser = new ColumnChooser(m_table->columns(), this);
  connect(chooser, &ColumnChooser::chosen, this, [this](const QList<ShownColumn>& columns) {
    m_table->setColumns(columns);
    m_presenter->setColumns(m_table->columns());
  });
  chooser->popupAt(m_toolbar->columnsButton());
}

void ClientsPage::activate() {
  if (m_full && m_pane) {
    m_pane->takeFocus();
  } else if (std::exchange(m_toFind, false)) {
    m_toolbar->focusFind();
  } else {
    m_table->setFocus();
  }
}

bool ClientsPage::event(QEvent* event) {
  const bool done = Page::event(event);
  // While the page is hidden its keys belong to others.
  const bool shown = event->type() == QEvent::Show;
  if (!shown && event->type() != QEvent::Hide) return done;
  for (QAction* command : m_commands) command->setEnabled(shown);
  m_duplicates->setShown(shown);
  return done;
}

}  // namespace retenta
