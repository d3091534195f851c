// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cohorts/cohortspage.h"

#include <algorithm>

#include <QAction>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/charts/chartview.h"
#include "ui/cohorts/cohortchart.h"
#include "ui/cohorts/cohortdelegate.h"
#include "ui/cohorts/cohorttablemodel.h"
#include "ui/cohorts/cohortwords.h"
#include "ui/text/errortext.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/parts/pageparts.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tableview.h"

namespace retenta {

namespace {

const QString tableView = QStringLiteral("table");
const QString linesView = QStringLiteral("lines");
const QString silent = QStringLiteral("silent");
const QString bought = QStringLiteral("bought");
constexpr int pageEdge = 20;
constexpr int leastHeight = 180;  // of the table: below it the page scrolls
constexpr int lowPage = 500;
constexpr int lowRest = 60;

}  // namespace

CohortsPage::CohortsPage(Business& business, QWidget* parent)
    : Page(parent),
      m_presenter(new CohortsPresenter(business, this)),
      m_measure(new Segmented(tr("What the cells say"))),
      m_by(new Segmented(tr("Cohorts by"))),
      m_viewChoice(new Segmented(tr("View"))),
      m_who(new Segmented(tr("Whom"))),
      m_headline(makeLabel({}, TextRole::Title)),
      m_table(new TableView(tr("Cohorts"))),
      m_model(new CohortTableModel(this)),
      m_chart(new ChartView),
      m_unit(makeLabel({}, TextRole::Secondary, Tone::Secondary)),
      m_main(new QStackedWidget),
      m_states(new QStackedWidget),
      m_scroll(new QScrollArea),
      m_caution(makeLabel({}, TextRole::Caption, Tone::Secondary)),
      m_chosen(makeLabel()),
      m_clients(makeButton(tr("Show clients"))),
      m_campaign(makeButton(tr("Create campaign"), ButtonKind::Primary)) {
  build();
  makeCommands();
  connect(m_presenter, &CohortsPresenter::viewChanged, this, &CohortsPage::takeView);
  connect(m_presenter, &CohortsPresenter::clientsChanged, this, &CohortsPage::takeClients);
}

QString CohortsPage::title() const { return tr("Cohorts"); }

void CohortsPage::build() {
  m_table->setModel(m_model);
  m_table->setItemDelegate(new CohortDelegate(m_table));
  m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
  m_table->setContextMenuPolicy(Qt::CustomContextMenu);
  m_table->horizontalHeader()->setMinimumSectionSize(scaled(52));
  m_table->horizontalHeader()->setStretchLastSection(false);
  m_headline->setWordWrap(true);
  m_caution->setWordWrap(true);
  auto* card = new Card;
  card->column()->addWidget(m_headline);
  m_main->addWidget(m_table);
  m_main->addWidget(makeLines());
  m_main->setMinimumHeight(scaled(leastHeight));
  card->column()->addWidget(m_main, 1);
  card->column()->addWidget(m_caution);
  auto* body = new QWidget;
  auto* bodyColumn = new QVBoxLayout(body);
  bodyColumn->setContentsMargins(0, 0, 0, 0);
  bodyColumn->setSpacing(12);
  bodyColumn->addWidget(makeToolbar());
  bodyColumn->addWidget(card, 1);
  bodyColumn->addWidget(makeFoot());
  m_scroll->setWidget(body);
  m_scroll->setWidgetResizable(true);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  m_scroll->viewport()->setAutoFillBackground(false);
  body->setAutoFillBackground(false);
  m_states->addWidget(m_scroll);
  m_states->addWidget(makeNoData(this, QStringLiteral("cohorts"), tr("Too early for cohorts"),
                                 tr("Needs 3 months of purchases: then it shows how many of the "
                                    "new clients of each month come again.")));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(pageEdge, 4, pageEdge, pageEdge);
  column->setSpacing(14);
  column->addWidget(m_states, 1);

  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &CohortsPage::takeSelection);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
          &CohortsPage::showCurrent);
  connect(m_table, &TableView::opened, this, &CohortsPage::showPeople);
  connect(m_table, &QWidget::customContextMenuRequested, this,
          [this](const QPoint& at) { showMenu(m_table->viewport()->mapToGlobal(at)); });
  connect(m_chart, &ChartView::failed, this, [this](const Error& error) {
    Q_EMIT say({Message::Kind::Problem, errorSentence(error), false});
  });
}

QWidget* CohortsPage::makeLines() {
  auto* lines = new QWidget;
  auto* column = new QVBoxLayout(lines);
  column->setContentsMargins(0, 0, 0, 0);
  auto* head = new QHBoxLayout;
  head->addWidget(m_unit, 1);
  head->addWidget(makeChartButton(m_chart->menu()));
  column->addLayout(head);
  column->addWidget(m_chart, 1);
  return lines;
}

QWidget* CohortsPage::makeToolbar() {
  for (const CohortMeasure measure :
       {CohortMeasure::Retention, CohortMeasure::Revenue, CohortMeasure::CumulativeRevenue,
        CohortMeasure::AverageCheck, CohortMeasure::Orders})
    m_measure->add(cohortMeasureId(measure), cohortwords::measureName(measure));
  m_by->add(cohortById(CohortBy::Month), tr("By month"));
  m_by->add(cohortById(CohortBy::Quarter), tr("By quarter"));
  m_by->add(cohortById(CohortBy::Source), tr("By source"));
  m_viewChoice->add(tableView, tr("Table"));
  m_viewChoice->add(linesView, tr("Lines"));
  auto* bar = new QWidget;
  auto* flow = new FlowLayout(bar, scaled(12));
  flow->addWidget(m_measure);
  flow->addWidget(m_by);
  flow->addWidget(m_viewChoice);
  connect(m_measure, &Segmented::chosen, this, &CohortsPage::takeMeasure);
  connect(m_by, &Segmented::chosen, this, [this](const QString& id) {
    m_presenter->setBy(cohortByFromId(id).value_or(CohortBy::Month));
  });
  connect(m_viewChoice, &Segmented::chosen, this, &CohortsPage::showView);
  return bar;
}

QWidget* CohortsPage::makeFoot() {
  m_who->add(silent, tr("Did not buy"));
  m_who->add(bought, tr("Bought"));
  auto* foot = new QWidget;
  auto* flow = new FlowLayout(foot, scaled(12));
  m_chosen->setMinimumHeight(m_clients->sizeHint().height());  // its text beside theirs
  flow->addWidget(m_who);
  flow->addWidget(m_chosen);
  flow->addWidget(m_clients);
  flow->addWidget(m_campaign);
  connect(m_who, &Segmented::chosen, this, [this](const QString& id) {
    m_presenter->setPeople(id == bought ? CohortPeople::Bought : CohortPeople::Silent);
  });
  connect(m_clients, &QPushButton::clicked, this, &CohortsPage::showPeople);
  connect(m_campaign, &QPushButton::clicked, this, &CohortsPage::createCampaign);
  return foot;
}

void CohortsPage::makeCommands() {
  const auto add = [&](const QString& text, const QKeySequence& key, auto work) {
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, work);
    m_commands += action;
  };
  add(tr("Table or lines"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T),
      [this] { showView(m_main->currentIndex() == 0 ? linesView : tableView); });
  add(tr("Campaign for the chosen cells"), {}, [this] { createCampaign(); });
  enableWhileShown(this, m_commands);
}

void CohortsPage::setContext(const PageContext& context) { m_presenter->setContext(context); }

void CohortsPage::takeView() {
  const CohortViewPtr& view = m_presenter->view();
  const bool tooShort = m_presenter->tooShort();
  m_states->setCurrentIndex(tooShort ? 1 : 0);
  m_model->setView(view);
  m_table->fitColumns(220);
  const Formatters f;
  m_headline->setText(cohortwords::headline(view->table, f));
  m_caution->setText(cohortwords::caution(view->table, f));
  m_caution->setVisible(!m_caution->text().isEmpty());
  drawLines();
  takeClients();
}

void CohortsPage::takeMeasure(const QString& id) {
  const auto measure = cohortMeasureFromId(id);
  if (!measure) return;
  m_measure->setCurrent(id);
  m_model->setMeasure(*measure);
  m_table->fitColumns(220);
  drawLines();
}

// Names alone choose whole cohorts: the cells after their first purchases.
void CohortsPage::takeSelection() {
  std::vector<CohortPlace> places;
  const auto chosen = m_table->selectionModel()->selectedIndexes();
  for (const QModelIndex& index : chosen) {
    if (const auto place = m_model->placeAt(index)) places.push_back(*place);
  }
  if (places.empty()) {
    for (const QModelIndex& index : chosen) {
      if (index.column() != CohortTableModel::Name || CohortTableModel::isAverage(index.row()))
        continue;
      const std::size_t row = CohortTableModel::cohortAt(index.row());
      const std::size_t ages = m_presenter->view()->table.cohorts[row].cells.size();
      for (std::size_t age = 1; age < ages; ++age) places.push_back({row, age});
    }
  }
  m_presenter->setPlaces(places);
  drawLines();
}

// A low page scrolls the table and the table its rows: the cell must be seen through both.
void CohortsPage::showCurrent(const QModelIndex& current) {
  if (!current.isValid()) return;
  m_table->scrollTo(current);
  const QRect cell = m_table->visualRect(current);
  const QPoint at = m_table->viewport()->mapTo(m_scroll->widget(), cell.center());
  m_scroll->ensureVisible(0, at.y(), 0, cell.height());
}

// Where large words leave the table no room, it gets nearly all of the page and the rest is
// scrolled to.
void CohortsPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  const bool low = height() < scaled(lowPage);
  m_main->setMinimumHeight(low ? height() - scaled(lowRest) : scaled(leastHeight));
}

std::vector<std::size_t> CohortsPage::chosenCohorts() const {
  std::vector<std::size_t> cohorts;
  for (const CohortPlace& place : m_presenter->places()) {
    if (std::find(cohorts.begin(), cohorts.end(), place.cohort) == cohorts.end())
      cohorts.push_back(place.cohort);
  }
  return cohorts;
}

void CohortsPage::drawLines() {
  const CohortViewPtr& view = m_presenter->view();
  if (!view || m_main->currentIndex() == 0) return;
  std::vector<std::size_t> cohorts = chosenCohorts();
  const std::size_t all = view->table.cohorts.size();
  // Nothing chosen: the newest and the oldest that have a line at all.
  if (cohorts.empty() && all > 3) cohorts = {all - 3, std::min<std::size_t>(1, all - 1)};
  if (cohorts.size() > cohortLines) cohorts.resize(cohortLines);
  const ChartSpec spec = cohortChart(view->table, m_model->measure(), cohorts, Formatters());
  m_unit->setText(spec.subtitle);
  m_chart->setSpec(spec);
}

void CohortsPage::takeClients() {
  const Formatters f;
  const auto& clients = m_presenter->clients();
  const bool chosen = !m_presenter->places().empty();
  const qint64 count = clients ? static_cast<qint64>(clients->size()) : 0;
  if (!chosen) {
    m_chosen->setText(tr("Choose cells with the arrows and Shift, or with the mouse"));
  } else {
    m_chosen->setText(clients ? f.clients(count) : Formatters::unknown());
  }
  const QString why = chosen ? tr("There is nobody behind these cells") : tr("Choose cells first");
  for (QPushButton* button : {m_clients, m_campaign}) {
    button->setEnabled(count > 0);
    button->setToolTip(count > 0 ? QString() : why);
  }
}

void CohortsPage::showView(const QString& id) {
  m_viewChoice->setCurrent(id);
  m_main->setCurrentIndex(id == linesView ? 1 : 0);
  drawLines();
  if (id == tableView) m_table->setFocus();
}

void CohortsPage::showPeople() {
  const auto& clients = m_presenter->clients();
  if (!clients || clients->empty()) return;
  Q_EMIT jump({QStringLiteral("clients"), {}, {}, 0, {}, *clients});
}

void CohortsPage::createCampaign() {
  const auto& clients = m_presenter->clients();
  if (!clients || clients->empty()) return;
  Q_EMIT jump({QStringLiteral("campaigns"), {}, QStringLiteral("new"), 0, {}, *clients});
}

void CohortsPage::showMenu(const QPoint& at) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const auto& clients = m_presenter->clients();
  const bool some = clients && !clients->empty();
  menu->addAction(tr("Show clients"), this, &CohortsPage::showPeople)->setEnabled(some);
  menu->addAction(tr("Create campaign"), this, &CohortsPage::createCampaign)->setEnabled(some);
  menu->addSeparator();
  menu->addAction(tr("Line chart of these cohorts"), this, [this] { showView(linesView); });
  m_table->addOutActions(menu);
  menu->popup(at);
}

void CohortsPage::activate() { m_table->setFocus(); }

QJsonObject CohortsPage::layoutState() const {
  return {{QStringLiteral("measure"), m_measure->current()},
          {QStringLiteral("by"), m_by->current()},
          {QStringLiteral("view"), m_viewChoice->current()}};
}

void CohortsPage::restoreLayout(const QJsonObject& state) {
  takeMeasure(state.value(QStringLiteral("measure")).toString());
  if (const auto by = cohortByFromId(state.value(QStringLiteral("by")).toString())) {
    m_by->setCurrent(cohortById(*by));
    m_presenter->setBy(*by);
  }
  if (state.value(QStringLiteral("view")).toString() == linesView) showView(linesView);
}

void CohortsPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && m_main->currentIndex() == 1) {
    showView(tableView);
  } else if (event->key() == Qt::Key_Escape && !m_presenter->places().empty()) {
    m_table->clearSelection();
  } else {
    Page::keyPressEvent(event);
  }
}

}  // namespace retenta
