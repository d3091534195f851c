// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/growthpage.h"

#include <algorithm>

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/business/business.h"
#include "ui/charts/chartview.h"
#include "ui/growth/figures/figuresbar.h"
#include "ui/growth/figures/figurespresenter.h"
#include "ui/growth/figures/figuresview.h"
#include "ui/growth/figuretable.h"
#include "ui/growth/growthcharts.h"
#include "ui/growth/growthtables.h"
#include "ui/growth/peoplebar.h"
#include "ui/growth/spendmodel.h"
#include "ui/text/errortext.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/parts/pageparts.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tableview.h"

namespace retenta {

namespace {

const QString figuresPart = QStringLiteral("figures");
const QString changePart = QStringLiteral("change");
const QString bucketPart = QStringLiteral("bucket");
const QString funnelPart = QStringLiteral("funnel");
const QString sourcesPart = QStringLiteral("sources");
const QString singlyView = QStringLiteral("singly");
const QString acquisitionView = QStringLiteral("acquisition");
const QString stagesView = QStringLiteral("stages");
const QString movesView = QStringLiteral("moves");
const QString year = QStringLiteral("year");
const QString before = QStringLiteral("before");
constexpr int pageEdge = 20;
constexpr int chartHeight = 165;
constexpr int tableHeight = 170;
constexpr int lowChart = 105;
constexpr int lowTable = 122;

QString periodText(const Period& period, const Formatters& f) {
  return QStringLiteral("%1 – %2").arg(f.date(period.from), f.date(period.to - 1));
}

}  // namespace

GrowthPage::GrowthPage(Business& business, QWidget* parent)
    : Page(parent),
      m_presenter(new GrowthPresenter(business, this)),
      m_part(new Segmented(tr("What to look at"))),
      m_against(new Segmented(tr("Compare with"))),
      m_view(new Segmented(tr("What of the sources"))),
      m_stages(new Segmented(tr("What of loyalty"))),
      m_figures(new FiguresPresenter(business, this)),
      m_figuresBar(new FiguresBar(business)),
      m_figuresView(new FiguresView(m_figures)),
      m_headline(makeLabel({}, TextRole::Title)),
      m_note(makeLabel({}, TextRole::Secondary, Tone::Secondary)),
      m_chart(new ChartView),
      m_table(new TableView(tr("Figures"))),
      m_model(new FigureTableModel(this)),
      m_people(nullptr),
      m_card(nullptr),
      m_spendBox(nullptr),
      m_spend(new TableView(tr("Spent on sources by month"))),
      m_spendModel(new SpendModel(this)),
      m_states(new QStackedWidget) {
  m_spendModel->setReadOnly(business.readOnly());
  build();
  makeCommands();
  connect(m_presenter, &GrowthPresenter::changed, this, &GrowthPage::take);
  connect(m_presenter, &GrowthPresenter::failed, this, [this](const Error& error) {
    Q_EMIT say({Message::Kind::Problem, errorSentence(error), false});
  });
  connect(m_chart, &ChartView::failed, this, [this](const Error& error) {
    Q_EMIT say({Message::Kind::Problem, errorSentence(error), false});
  });
  connect(m_spendModel, &SpendModel::spendTyped, m_presenter, &GrowthPresenter::setSpend);
  connectFigures();
}

QString GrowthPage::title() const { return tr("Growth"); }

void GrowthPage::build() {
  m_headline->setWordWrap(true);
  m_note->setWordWrap(true);
  m_model->setTable({{QString()}, {}});  // the elastic column has to be there
  m_table->setModel(m_model);
  m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setElastic(0, 110);
  m_table->horizontalHeader()->setMinimumSectionSize(scaled(64));
  m_people = new PeopleBar(m_table, m_model);
  m_table->setMinimumHeight(scaled(tableHeight));
  m_chart->setMinimumHeight(scaled(chartHeight));
  auto* card = new Card;
  m_card = card;
  auto* head = new QHBoxLayout;
  head->addWidget(m_headline, 1);
  head->addWidget(makeChartButton(m_chart->menu()), 0, Qt::AlignTop);
  card->column()->addLayout(head);
  card->column()->addWidget(m_note);
  card->column()->addWidget(m_chart, 1);
  card->column()->addWidget(m_table, 1);
  card->column()->addWidget(m_people);
  m_spendBox = makeSpend();
  auto* body = new QWidget;
  auto* bodyColumn = new QVBoxLayout(body);
  bodyColumn->setContentsMargins(0, 0, 0, 0);
  bodyColumn->setSpacing(12);
  bodyColumn->addWidget(card, 1);
  bodyColumn->addWidget(m_figuresView, 1);
  bodyColumn->addWidget(m_spendBox);
  auto* scroll = new QScrollArea;
  scroll->setWidget(body);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->viewport()->setAutoFillBackground(false);
  body->setAutoFillBackground(false);
  m_states->addWidget(scroll);
  m_states->addWidget(makeNoData(this, QStringLiteral("growth"), tr("No purchases yet"),
                                 tr("Import a file of sales: then it shows where revenue grows "
                                    "from and where it leaks away.")));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(pageEdge, 4, pageEdge, pageEdge);
  column->setSpacing(14);
  column->addWidget(makeToolbar());
  column->addWidget(m_states, 1);
  showPart(changePart);
}

QWidget* GrowthPage::makeToolbar() {
  m_part->add(changePart, tr("Change of revenue"));
  m_part->add(bucketPart, tr("Came and left"));
  m_part->add(funnelPart, tr("Loyalty"));
  m_part->add(sourcesPart, tr("Sources"));
  m_part->add(figuresPart, tr("All figures"));
  m_against->add(year, tr("Against a year before"));
  m_against->add(before, tr("Against the period before"));
  auto* bar = new QWidget;
  auto* flow = new FlowLayout(bar, scaled(12));
  flow->addWidget(m_part);
  flow->addWidget(m_against);
  m_view->add(singlyView, tr("One by one"));
  m_view->add(acquisitionView, tr("Acquisition and retention"));
  flow->addWidget(m_view);
  connect(m_view, &Segmented::chosen, this, [this](const QString& id) {
    m_view->setCurrent(id);
    takeSources();
  });
  m_stages->add(stagesView, tr("At the end of the month"));
  m_stages->add(movesView, tr("Moves in the month"));
  flow->addWidget(m_stages);
  connect(m_stages, &Segmented::chosen, this, [this](const QString& id) {
    m_stages->setCurrent(id);
    take();
  });
  flow->addWidget(m_figuresBar);
  connect(m_part, &Segmented::chosen, this, &GrowthPage::showPart);
  connect(m_against, &Segmented::chosen, this,
          [this](const QString& id) { m_presenter->setAgainstYear(id == year); });
  return bar;
}

QWidget* GrowthPage::makeSpend() {
  auto* card = new Card(tr("Spent by month: type sums in, Delete takes them away"));
  m_spend->setModel(m_spendModel);
  m_spend->horizontalHeader()->setMinimumSectionSize(scaled(64));
  m_spend->setElastic(0, 130);
  m_spend->setSelectionBehavior(QAbstractItemView::SelectItems);
  m_spend->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::AnyKeyPressed);
  card->column()->addWidget(m_spend);
  auto* forget = new QAction(tr("Take the sum away"), m_spend);
  forget->setShortcut(QKeySequence(Qt::Key_Delete));
  forget->setShortcutContext(Qt::WidgetShortcut);
  connect(forget, &QAction::triggered, this, [this] {
    const QModelIndex current = m_spend->currentIndex();
    if (m_spendModel->flags(current).testFlag(Qt::ItemIsEditable))
      m_spendModel->setData(current, QString(), Qt::EditRole);
  });
  m_spend->addAction(forget);
  return card;
}

void GrowthPage::makeCommands() {
  auto* asTable = new QAction(tr("Chart as a table"), this);
  asTable->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
  connect(asTable, &QAction::triggered, this,
          [this] { chartInSight()->setTableShown(!chartInSight()->showsTable()); });
  m_commands += asTable;
  enableWhileShown(this, m_commands);
}

void GrowthPage::setContext(const PageContext& context) {
  m_context = context;
  m_presenter->setContext(context);
  m_figures->setContext(context);
}

ChartView* GrowthPage::chartInSight() const {
  return m_part->current() == figuresPart ? m_figuresView->chart() : m_chart;
}

void GrowthPage::showPart(const QString& id) {
  m_part->setCurrent(id);
  const bool sources = id == sourcesPart;
  const bool figures = id == figuresPart;
  m_card->setVisible(!figures);
  m_view->setVisible(sources);
  m_stages->setVisible(id == funnelPart);
  // With the spend below them both are lower, so that all of it is seen at once.
  m_chart->setMinimumHeight(scaled(sources ? lowChart : chartHeight));
  m_table->setMinimumHeight(scaled(sources ? lowTable : tableHeight));
  m_figuresView->setVisible(figures);
  m_figuresBar->setVisible(figures);
  m_spendBox->setVisible(sources);
  m_against->setVisible(id == changePart);
  take();
}

void GrowthPage::take() {
  const auto& growth = m_presenter->growth();
  if (!growth) return;
  const bool nothing = growth->growth.all.after.transactions == 0 &&
                       growth->growth.all.before.transactions == 0 && growth->funnel.empty();
  const bool none = nothing || (m_presenter->sources() && m_presenter->sources()->sources.empty());
  m_states->setCurrentIndex(none ? 1 : 0);
  const Formatters f;
  const QString part = m_part->current();
  if (m_presenter->sources()) offerSources();
  if (part == sourcesPart) return takeSources();
  if (part == figuresPart) return;
  m_table->setGiveWay({});
  QString note;
  if (part == changePart) {
    m_headline->setText(growthwords::changeHeadline(*growth, f));
    setTable(growthwords::changeTable(*growth, f));
    m_chart->setSpec(changeChart(*growth, f));
    note = tr("%1 against %2.")
               .arg(periodText(growth->growth.after, f), periodText(growth->growth.before, f));
    if (!growth->covered)
      note += QLatin1Char(' ') + tr("The data do not cover both whole: read with care.");
  } else if (part == bucketPart) {
    m_headline->setText(growthwords::bucketHeadline(*growth, f));
    setTable(growthwords::bucketTable(*growth, f));
    m_chart->setSpec(bucketChart(*growth, f));
    note = tr("Active are those who bought in the last %1.").arg(f.days(growth->rule.churnDays));
  } else {
    m_headline->setText(growthwords::funnelHeadline(*growth, f));
    const bool moves = m_stages->current() == movesView;
    using growthwords::FunnelView;
    setTable(growthwords::funnelTable(*growth, moves ? FunnelView::Moves : FunnelView::Stages, f));
    m_chart->setSpec(funnelChart(*growth, f));
    note = tr("New bought once, repeat twice and more, loyal from %1; churned not for %2. "
              "Contacts without a purchase: %3.")
               .arg(f.purchases(growth->rule.frequentFrom), f.days(growth->rule.churnDays),
                    f.count(growth->potential));
  }
  m_note->setText(note + QLatin1Char(' ') + m_chart->spec().subtitle + QLatin1Char('.'));
  m_table->fitColumns();
}

void GrowthPage::takeSources() {
  const auto& sources = m_presenter->sources();
  if (!sources) return;
  const Formatters f;
  const bool singly = m_view->current() == singlyView;
  const ChartSpec chart = singly ? sourcesChart(*sources, f) : acquisitionChart(*sources, f);
  m_headline->setText(chart.title);
  m_chart->setSpec(chart);
  QString note = chart.subtitle + QStringLiteral(". ");
  if (!singly) {
    note += tr("Kept are those active at both ends of the month.");
  } else if (sources->margin < 1) {
    note += tr("Return and payback count the margin of %1.").arg(f.percent(sources->margin));
  } else {
    note += tr("Return and payback count revenue: no margin is set.");
  }
  m_note->setText(note);
  // On a small screen retention and new clients go, or the share, new and kept clients.
  m_table->setGiveWay(singly ? QList<int>{3, 5} : QList<int>{4, 1, 7});
  setTable(singly ? growthwords::sourcesTable(*sources, f)
                  : growthwords::acquisitionTable(*sources, f));
  m_table->fitColumns();
  const QModelIndex at = m_spend->currentIndex();
  m_spendModel->setAnswer(*sources);
  m_spend->fitColumns();
  m_spend->setCurrentIndex(m_spendModel->index(at.row(), at.column()));
}

void GrowthPage::offerSources() {
  QStringList names;
  for (const SourceFigures& source : m_presenter->sources()->sources)
    if (source.contacts > 0) names += source.source;
  m_figuresBar->setSources(names);
}

void GrowthPage::openClients(const std::vector<ClientId>& clients, bool campaign) {
  if (clients.empty()) return;
  if (campaign) {
    Q_EMIT jump({QStringLiteral("campaigns"), {}, QStringLiteral("new"), 0, {}, clients});
  } else {
    Q_EMIT jump({QStringLiteral("clients"), {}, {}, 0, {}, clients});
  }
}

// The cell under the cursor stays where it was.
void GrowthPage::setTable(const FigureTable& table) {
  const QModelIndex at = m_table->currentIndex();
  m_model->setTable(table);
  m_table->setCurrentIndex(m_model->index(at.row(), at.column()));
  m_people->refresh();
}

void GrowthPage::connectFigures() {
  connect(m_figuresBar, &FiguresBar::scopeChosen, m_figures, &FiguresPresenter::setScope);
  connect(m_figuresBar, &FiguresBar::sinceStrategyChosen, m_figures,
          &FiguresPresenter::setSinceStrategy);
  connect(m_figuresBar, &FiguresBar::startedChosen, m_figures, &FiguresPresenter::setStarted);
  connect(m_figures, &FiguresPresenter::changed, this, [this] {
    const FiguresAnswer& answer = *m_figures->answer();
    m_figuresBar->setStarted(answer.started, answer.sinceStrategy, m_context.asOf);
  });
  const auto open = [this](bool campaign) {
    return
        [this, campaign](const std::vector<ClientId>& clients) { openClients(clients, campaign); };
  };
  connect(m_figuresView, &FiguresView::clientsShown, this, open(false));
  connect(m_figuresView, &FiguresView::campaignWanted, this, open(true));
  const auto ask = [this, open](bool campaign) {
    return [this, open, campaign](const CellPeople& people) {
      m_presenter->askPeople(people, open(campaign));
    };
  };
  connect(m_people, &PeopleBar::listRequested, this, ask(false));
  connect(m_people, &PeopleBar::campaignRequested, this, ask(true));
  const auto tell = [this](const Error& error) {
    Q_EMIT say({Message::Kind::Problem, errorSentence(error), false});
  };
  connect(m_figures, &FiguresPresenter::failed, this, tell);
  connect(m_figuresView->chart(), &ChartView::failed, this, tell);
}

void GrowthPage::open(const Target& target) {
  if (target.action == acquisitionView) {
    m_view->setCurrent(acquisitionView);
    return showPart(sourcesPart);
  }
  if (target.action == movesView) {
    m_stages->setCurrent(movesView);
    return showPart(funnelPart);
  }
  for (const QString& part : {figuresPart, changePart, bucketPart, funnelPart, sourcesPart})
    if (target.action.section(QLatin1Char('/'), 0, 0) == part) showPart(part);
  if (target.action.startsWith(figuresPart))
    m_figuresView->setFigure(target.action.section(QLatin1Char('/'), 1));
}

// The spend takes what is left of the page, so that sources and spend are seen at once.
void GrowthPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  m_spend->setFixedHeight(std::clamp(height() / 5, scaled(lowTable), scaled(2 * lowTable)));
}

void GrowthPage::activate() { m_part->setFocus(); }

QJsonObject GrowthPage::layoutState() const {
  return {{QStringLiteral("part"), m_part->current()},
          {QStringLiteral("loyalty"), m_stages->current()},
          {QStringLiteral("figure"), m_figuresView->figure()},
          {QStringLiteral("against"), m_against->current()}};
}

void GrowthPage::restoreLayout(const QJsonObject& state) {
  if (state.value(QStringLiteral("loyalty")) == movesView) m_stages->setCurrent(movesView);
  open({{}, {}, state.value(QStringLiteral("part")).toString(), 0, {}});
  m_figuresView->setFigure(state.value(QStringLiteral("figure")).toString());
  const QString against = state.value(QStringLiteral("against")).toString();
  if (against != year && against != before) return;
  m_against->setCurrent(against);
  m_presenter->setAgainstYear(against == year);
}

}  // namespace retenta
