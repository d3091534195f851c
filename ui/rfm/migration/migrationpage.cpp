// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/migration/migrationpage.h"

#include <algorithm>

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/rfm/migration/flowpanel.h"
#include "ui/rfm/migration/migrationmap.h"
#include "ui/rfm/migration/migrationtablemodel.h"
#include "ui/rfm/migration/migrationtoolbar.h"
#include "ui/rfm/migration/movesbar.h"
#include "ui/rfm/migration/segmentheader.h"
#include "ui/text/errortext.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/parts/pageparts.h"
#include "ui/widgets/tableview.h"

namespace retenta {

namespace {

const QString mapView = QStringLiteral("map");
const QString tableView = QStringLiteral("table");
constexpr int sideGap = 16;
constexpr int pageEdge = 20;
constexpr int ringEdge = 4;

int panelWidth() { return scaled(306); }

}  // namespace

MigrationPage::MigrationPage(Business& business, QWidget* parent)
    : Page(parent),
      m_presenter(new MigrationPresenter(business, this)),
      m_toolbar(new MigrationToolbar),
      m_main(new QStackedWidget),
      m_mapArea(new QScrollArea),
      m_map(new MigrationMap),
      m_table(new TableView(tr("Migration as a table"))),
      m_model(new MigrationTableModel(this)),
      m_moves(new MovesBar),
      m_states(new QStackedWidget),
      m_body(new QWidget),
      m_panel(new FlowPanel) {
  build();
  makeCommands();
  connectToolbar();
  connectMap();
  connect(m_presenter, &MigrationPresenter::viewChanged, this, &MigrationPage::takeView);
  connect(m_presenter, &MigrationPresenter::selectionChanged, this, &MigrationPage::takeSelection);
  connect(m_presenter, &MigrationPresenter::failed, this, [this](const Error& error) {
    Q_EMIT say({Message::Kind::Problem, errorSentence(error), false});
  });
}

QString MigrationPage::title() const { return tr("Migration"); }

void MigrationPage::build() {
  m_mapArea->setWidget(m_map);
  m_mapArea->setWidgetResizable(true);
  m_mapArea->setFocusPolicy(Qt::NoFocus);
  m_mapArea->viewport()->setAutoFillBackground(false);
  m_map->setAutoFillBackground(false);
  m_main->addWidget(m_mapArea);
  m_main->addWidget(makeTable());

  auto* bodyColumn = new QVBoxLayout(m_body);
  bodyColumn->setContentsMargins(0, 0, 0, 0);
  bodyColumn->setSpacing(10);
  bodyColumn->addWidget(m_main, 1);
  bodyColumn->addWidget(m_moves);
  m_states->addWidget(m_body);
  makeEmpty();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(pageEdge, 4, pageEdge - ringEdge, pageEdge);
  column->setSpacing(14);
  column->addWidget(m_toolbar);
  column->addWidget(m_states, 1);
  m_panel->setParent(this);  // last: its turn with Tab comes after the map
  m_panel->hide();
}

QWidget* MigrationPage::makeTable() {
  m_table->setHorizontalHeader(new SegmentHeader(m_table));
  m_table->setModel(m_model);
  m_table->horizontalHeader()->setMinimumSectionSize(scaled(44));
  m_table->setElastic(0, 170);
  m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
  auto* card = new Card;
  card->column()->addWidget(m_table);
  auto* host = new QWidget;
  auto* column = new QVBoxLayout(host);
  column->setContentsMargins(0, 0, ringEdge, 0);
  column->addWidget(card);
  return host;
}

void MigrationPage::makeEmpty() {
  m_tooEarly = new EmptyState(QStringLiteral("calendar"), tr("Nothing can have moved yet"),
                              tr("Needs purchases before both dates."));
  auto* suggest = m_tooEarly->addAction(tr("Take dates with purchases"));
  connect(suggest, &QPushButton::clicked, this, [this] {
    if (const auto dates = m_presenter->suggestion()) m_presenter->setDates(*dates);
  });
  auto* nothing = makeNoData(this, QStringLiteral("empty"), tr("No purchases yet"),
                             tr("Import a file of sales: then each client's way through the "
                                "matrix can be followed."));
  m_states->addWidget(m_tooEarly);
  m_states->addWidget(nothing);
}

void MigrationPage::makeCommands() {
  const auto add = [&](const QString& text, const QKeySequence& key, auto work) {
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, work);
    m_commands += action;
  };
  add(tr("Show as table"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T),
      [this] { showView(m_main->currentIndex() == 1 ? mapView : tableView); });
  add(tr("Earlier period"), QKeySequence(Qt::CTRL | Qt::Key_Left),
      [this] { m_presenter->shift(-1); });
  add(tr("Later period"), QKeySequence(Qt::CTRL | Qt::Key_Right),
      [this] { m_presenter->shift(1); });
  add(tr("Swap the dates"), {}, [this] { m_presenter->swapDates(); });
  add(tr("Campaign for the chosen flow"), {}, [this] { createCampaign(); });
  enableWhileShown(this, m_commands);
}

void MigrationPage::connectToolbar() {
  connect(m_toolbar, &MigrationToolbar::matrixRequested, this, [this] {
    Q_EMIT jump({QStringLiteral("rfm"), SegmentSet(m_presenter->selection()).ids(), {}, 0, {}});
  });
  connect(m_toolbar, &MigrationToolbar::datesChosen, m_presenter, &MigrationPresenter::setDates);
  connect(m_toolbar, &MigrationToolbar::shiftRequested, m_presenter, &MigrationPresenter::shift);
  connect(m_toolbar, &MigrationToolbar::swapRequested, m_presenter, &MigrationPresenter::swapDates);
  connect(m_toolbar, &MigrationToolbar::viewChosen, this, &MigrationPage::showView);
  connect(m_toolbar, &MigrationToolbar::measureChosen, this, [this](MigrationMeasure measure) {
    m_measure = measure;
    m_map->setWhat(measure);
    m_model->setWhat(measure);
    m_table->fitColumns();
    takeSelection();
  });
  connect(m_presenter, &MigrationPresenter::datesChanged, this, [this] {
    m_toolbar->setDates(m_presenter->dates(), m_presenter->context().asOf,
                        m_presenter->canShift(1));
  });
}

void MigrationPage::connectMap() {
  connect(m_map, &MigrationMap::selectionChanged, this, [this] {
    if (m_map->selection().size() != 1) m_map->setSelection(SegmentSet(m_map->current()));
    m_presenter->setSelection(m_map->current());
  });
  connect(m_map, &MigrationMap::pressed, this, [this] {
    m_panelClosed = false;
    m_overlayOpen = true;
    takeSelection();
  });
  connect(m_map, &MigrationMap::currentShown, this, [this](const QRect& cell) {
    const QPoint c = cell.center();
    m_mapArea->ensureVisible(c.x(), c.y(), cell.width() / 2 + 4, cell.height() / 2 + 4);
  });
  connect(m_map, &MigrationMap::opened, this,
          [this](Segment segment) { showPeople(m_presenter->clientsIn(segment)); });
  connect(m_map, &MigrationMap::menuRequested, this, &MigrationPage::showMenu);
  connect(m_table, &TableView::opened, this, [this](const QModelIndex& index) {
    if (const auto flow = m_model->flowAt(index)) showPeople(m_presenter->clientsOf(*flow));
  });
  connect(m_moves, &MovesBar::chosen, this,
          [this](MoveDirection direction) { showPeople(m_presenter->clientsOf(direction)); });
  connect(m_panel, &FlowPanel::closed, this, [this] {
    closePanel();
    m_map->setFocus();
  });
  connect(m_panel, &FlowPanel::flowChosen, m_presenter, &MigrationPresenter::chooseFlow);
  connect(m_panel, &FlowPanel::campaignRequested, this, &MigrationPage::createCampaign);
  connect(m_panel, &FlowPanel::listRequested, this, [this] {
    if (const auto flow = m_presenter->flow()) showPeople(m_presenter->clientsOf(*flow));
  });
}

void MigrationPage::setContext(const PageContext& context) { m_presenter->setContext(context); }

void MigrationPage::takeView() {
  const MigrationViewPtr& view = m_presenter->view();
  const bool nothing = m_presenter->emptyBase();
  const bool tooEarly = m_presenter->tooEarly();
  m_states->setCurrentIndex(nothing ? 2 : tooEarly ? 1 : 0);
  m_toolbar->setEnabled(!nothing);
  m_map->setView(view);
  m_model->setView(view);
  m_table->fitColumns();
  m_moves->setMigration(view->migration);
  if (m_map->selection().empty()) m_map->setSelection(SegmentSet(m_presenter->selection()));
  takeSelection();
}

void MigrationPage::takeSelection() {
  const MigrationViewPtr& view = m_presenter->view();
  if (!view) return;
  m_panel->setCell(*view, m_presenter->selection(), m_presenter->flow(), m_measure);
  placePanel();
}

bool MigrationPage::isWide() const {
  return width() - 2 * pageEdge >= m_map->minimumSizeHint().width() + panelWidth() + sideGap;
}

// Beside the map where there is room, over it where there is not.
void MigrationPage::placePanel() {
  const bool answer = m_presenter->view() && m_states->currentIndex() == 0;
  const bool map = m_main->currentIndex() == 0;
  const bool wanted = isWide() ? !m_panelClosed : m_overlayOpen;
  const bool shown = answer && map && wanted;
  m_panel->setVisible(shown);
  const int wide = std::min(panelWidth(), width() - 2 * pageEdge);
  const bool beside = shown && isWide();
  m_body->layout()->setContentsMargins(0, 0, beside ? wide + sideGap : 0, 0);
  if (!shown) return;
  const int top = m_states->geometry().top();
  m_panel->setGeometry(width() - pageEdge - wide, top, wide, height() - top - pageEdge);
  m_panel->raise();
}

void MigrationPage::closePanel() {
  m_panelClosed = true;
  m_overlayOpen = false;
  placePanel();
}

void MigrationPage::showView(const QString& id) {
  m_toolbar->setView(id);
  m_main->setCurrentIndex(id == tableView ? 1 : 0);
  placePanel();
  if (id == tableView) {
    m_table->setFocus();
  } else {
    m_map->setFocus();
  }
}

void MigrationPage::showPeople(const std::vector<ClientId>& clients) {
  if (clients.empty()) return;
  Q_EMIT jump({QStringLiteral("clients"), {}, {}, 0, {}, clients});
}

void MigrationPage::createCampaign() {
  const auto flow = m_presenter->flow();
  if (!flow) return;
  Q_EMIT jump({QStringLiteral("campaigns"),
               {},
               QStringLiteral("new"),
               0,
               {},
               m_presenter->clientsOf(*flow)});
}

void MigrationPage::showMenu(const QPoint& at) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const bool some = m_presenter->flow().has_value();
  auto* movers = menu->addAction(tr("Clients who moved"), this, [this] {
    if (const auto flow = m_presenter->flow()) showPeople(m_presenter->clientsOf(*flow));
  });
  auto* campaign = menu->addAction(tr("Create campaign"), this, &MigrationPage::createCampaign);
  movers->setEnabled(some);
  campaign->setEnabled(some);
  menu->addAction(tr("All clients of this cell"), this,
                  [this] { showPeople(m_presenter->clientsIn(m_presenter->selection())); });
  menu->addSeparator();
  m_table->addOutActions(menu);
  for (QAction* command : m_commands) menu->addAction(command);
  menu->popup(at);
}

void MigrationPage::open(const Target& target) {
  const auto segments = segmentSetFromIds(target.segments);
  if (segments && !segments->empty()) {
    m_panelClosed = false;
    m_map->setSelection(SegmentSet(segments->list().front()));
    m_presenter->setSelection(segments->list().front());
    takeSelection();
  }
  if (target.action == tableView || target.action == mapView) showView(target.action);
}

void MigrationPage::activate() { m_map->setFocus(); }

QJsonObject MigrationPage::layoutState() const {
  return {{QStringLiteral("view"), m_toolbar->view()},
          {QStringLiteral("measure"), m_toolbar->measure()}};
}

void MigrationPage::restoreLayout(const QJsonObject& state) {
  m_toolbar->chooseMeasure(state.value(QStringLiteral("measure")).toString());
  if (state.value(QStringLiteral("view")).toString() == tableView) showView(tableView);
}

bool MigrationPage::event(QEvent* event) {
  const bool done = Page::event(event);
  if (event->type() == QEvent::LayoutRequest) placePanel();
  return done;
}

void MigrationPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  layout()->activate();
  placePanel();
}

void MigrationPage::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) {
    m_table->copySelection();
  } else if (event->key() == Qt::Key_Escape && m_panel->isVisible()) {
    closePanel();
  } else if (event->key() == Qt::Key_Escape && m_main->currentIndex() == 1) {
    showView(mapView);
  } else {
    Page::keyPressEvent(event);
  }
}

}  // namespace retenta
