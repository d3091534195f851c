// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/revenue/revenuepage.h"

#include <QAction>
#include <QGridLayout>
#include <QMenu>
#include <QScrollArea>
#include <QStackedLayout>

#include "ui/charts/chartview.h"
#include "ui/revenue/figurecard.h"
#include "ui/revenue/leverpanel.h"
#include "ui/revenue/modeltable.h"
#include "ui/revenue/monthstable.h"
#include "ui/revenue/revenuecharts.h"
#include "ui/revenue/scenariobar.h"
#include "ui/text/errortext.h"
#include "ui/text/terms.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/leverslider.h"
#include "ui/widgets/parts/pageparts.h"
#include "ui/widgets/segmented.h"

namespace retenta {

namespace {

// Page widths at 100 % text: levers beside the charts, and both small charts side by side.
constexpr int wideFrom = 860;
constexpr int roomyFrom = 1060;
constexpr int leversWidth = 352;

QLabel* wrapping(TextRole role, Tone tone) {
  auto* label = makeLabel({}, role, tone);
  label->setWordWrap(true);
  label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  return label;
}

}  // namespace

RevenuePage::RevenuePage(Business& business, QWidget* parent)
    : Page(parent),
      m_presenter(new RevenuePresenter(business, this)),
      m_readOnly(business.readOnly()),
      m_bar(new ScenarioBar),
      m_panel(new LeverPanel),
      m_scroll(new QScrollArea),
      m_grid(nullptr) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(20, 12, 20, 12);
  column->setSpacing(12);
  column->addWidget(m_bar);
  auto* body = new QWidget;
  m_grid = new QGridLayout(body);
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setSpacing(12);
  m_blocks = {buildFigures(), buildRevenue(), buildTornado(), buildSnowball()};
  m_scroll->setWidget(body);
  m_scroll->setWidgetResizable(true);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->viewport()->setAutoFillBackground(false);
  body->setAutoFillBackground(false);
  column->addWidget(m_scroll, 1);
  buildCommands();
  connectPanel();
  connectPresenter();
  arrange();
}

QString RevenuePage::title() const { return tr("Revenue model"); }

QWidget* RevenuePage::buildFigures() {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(12);
  const Tokens& t = tokensOf(palette());
  for (const QColor& color : {t.baseline, t.accent, t.positive}) {
    auto* card = new FigureCard;
    card->setMeaning(color, Tone::Normal);
    m_figures.push_back(card);
    row->addWidget(card, 1);
  }
  return box;
}

QWidget* RevenuePage::buildRevenue() {
  auto* card = new Card;
  m_headline = wrapping(TextRole::Strong, Tone::Normal);
  QFont bold = m_headline->font();
  bold.setWeight(QFont::Bold);
  m_headline->setFont(bold);
  m_subtitle = wrapping(TextRole::Caption, Tone::Secondary);
  m_mode = new Segmented(tr("How revenue is shown"));
  m_mode->add(QStringLiteral("months"), tr("By month"));
  m_mode->add(QStringLiteral("sum"), tr("Cumulative"));
  m_mode->add(QStringLiteral("table"), tr("Table"));
  m_revenue = new ChartView;
  m_revenue->setMinimumHeight(scaled(150));
  m_model = new ModelTable(this);
  m_table = new MonthsTable(tr("Months of the model"));
  m_table->setModel(m_model);
  auto* words = new QVBoxLayout;
  words->setSpacing(2);
  words->addWidget(m_headline);
  words->addWidget(m_subtitle);
  auto* head = new QHBoxLayout;
  head->addLayout(words, 1);
  head->addWidget(m_mode, 0, Qt::AlignTop);
  head->addWidget(makeChartButton(m_revenue->menu()), 0, Qt::AlignTop);
  card->column()->addLayout(head);
  auto* holder = new QWidget;
  m_main = new QStackedLayout(holder);
  m_main->addWidget(m_revenue);
  m_main->addWidget(m_table);
  holder->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
  holder->setMinimumHeight(m_revenue->minimumHeight());
  card->column()->addWidget(holder, 1);
  connect(m_mode, &Segmented::chosen, this, &RevenuePage::showMain);
  return card;
}

QWidget* RevenuePage::buildTornado() {
  auto* card = new Card;
  m_tornado = new ChartView;
  m_tornado->setMinimumHeight(scaled(130));
  auto* head = new QHBoxLayout;
  auto* words = new QVBoxLayout;
  words->setSpacing(2);
  auto* name = wrapping(TextRole::Strong, Tone::Normal);
  name->setText(tr("What matters: each lever ±10%"));
  m_tornadoSubtitle = wrapping(TextRole::Caption, Tone::Secondary);
  words->addWidget(name);
  words->addWidget(m_tornadoSubtitle);
  head->addLayout(words, 1);
  head->addWidget(makeChartButton(m_tornado->menu()), 0, Qt::AlignTop);
  card->column()->setSpacing(2);
  card->column()->addLayout(head);
  card->column()->addWidget(m_tornado, 1);
  return card;
}

QWidget* RevenuePage::buildSnowball() {
  auto* card = new Card;
  m_people = new Segmented(tr("How clients are shown"));
  m_people->add(QStringLiteral("pile"), term(u"snowball"));
  m_people->add(QStringLiteral("flow"), tr("Leaky bucket"));
  card->column()->setSpacing(4);
  auto* head = new QHBoxLayout;
  head->addWidget(m_people);
  head->addStretch(1);
  card->column()->addLayout(head);
  auto* row = new QHBoxLayout;
  row->setSpacing(16);
  const auto half = [&](ChartView*& chart, QLabel*& note, Tone tone) {
    chart = new ChartView;
    chart->setMinimumHeight(scaled(110));
    note = makeLabel({}, TextRole::Strong, tone);
    note->setWordWrap(true);
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(chart, 1);
    column->addWidget(note);
    row->addLayout(column, 1);
  };
  half(m_pileBefore, m_pileBeforeNote, Tone::Secondary);
  half(m_pileAfter, m_pileAfterNote, Tone::Accent);
  card->column()->addLayout(row, 1);
  auto* menu = new QMenu(card);
  m_pileBefore->menu()->setTitle(term(u"before"));
  m_pileAfter->menu()->setTitle(term(u"after"));
  menu->addMenu(m_pileBefore->menu());
  menu->addMenu(m_pileAfter->menu());
  head->addWidget(makeChartButton(menu));
  connect(m_people, &Segmented::chosen, this, &RevenuePage::showPeople);
  return card;
}

void RevenuePage::buildCommands() {
  const auto add = [this](const QString& text, const QKeySequence& key, auto&& slot) {
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    m_commands << action;
  };
  add(tr("Save scenario"), QKeySequence(Qt::CTRL | Qt::Key_S), [this] { m_bar->askName(); });
  add(tr("Reset levers"), {}, [this] { m_presenter->resetAll(); });
  add(tr("Show as table"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T),
      [this] { toggleTable(); });
  add(tr("Copy table"), {}, [this] {
    m_table->clearSelection();
    m_table->copySelection();
  });
  m_commands << m_bar->commands();
}

void RevenuePage::connectPanel() {
  connect(m_panel, &LeverPanel::leverMoved, m_presenter, &RevenuePresenter::setLever);
  connect(m_panel, &LeverPanel::leverReset, m_presenter, &RevenuePresenter::resetLever);
  connect(m_panel, &LeverPanel::startMoved, m_presenter, &RevenuePresenter::setStart);
  connect(m_panel, &LeverPanel::costMoved, m_presenter, &RevenuePresenter::setCostPerNewClient);
  connect(m_panel, &LeverPanel::winBackToggled, m_presenter, &RevenuePresenter::setWinBack);
  connect(m_panel, &LeverPanel::settled, m_presenter, &RevenuePresenter::settle);
  connect(m_bar, &ScenarioBar::beforeChosen, m_presenter, &RevenuePresenter::chooseBefore);
  connect(m_bar, &ScenarioBar::afterChosen, m_presenter, &RevenuePresenter::chooseAfter);
  connect(m_bar, &ScenarioBar::saveRequested, m_presenter, &RevenuePresenter::saveScenario);
  connect(m_bar, &ScenarioBar::renameRequested, m_presenter, &RevenuePresenter::renameScenario);
  connect(m_bar, &ScenarioBar::removeRequested, m_presenter, &RevenuePresenter::removeScenario);
  connect(m_bar, &ScenarioBar::resetRequested, m_presenter, &RevenuePresenter::resetAll);
  connect(m_bar, &ScenarioBar::reportRequested, this, [this] {
    Q_EMIT jump({QStringLiteral("reports"), {}, QStringLiteral("model"), 0, {}});
  });
  connect(m_bar, &ScenarioBar::monthsChosen, m_presenter, &RevenuePresenter::setMonths);
}

void RevenuePage::connectPresenter() {
  // However many moves the mouse makes between two frames, one picture answers them.
  m_refresh.setSingleShot(true);
  m_refresh.setInterval(0);
  connect(&m_refresh, &QTimer::timeout, this, &RevenuePage::refresh);
  connect(m_presenter, &RevenuePresenter::changed, &m_refresh, qOverload<>(&QTimer::start));
  connect(m_presenter, &RevenuePresenter::scenariosChanged, this,
          [this] { m_bar->show(m_presenter->view(), m_readOnly); });
  const auto fail = [this](const Error& error) {
    Q_EMIT say({Message::Kind::Problem, errorSentence(error), false});
  };
  connect(m_presenter, &RevenuePresenter::failed, this, fail);
  for (ChartView* chart : {m_revenue, m_tornado, m_pileBefore, m_pileAfter})
    connect(chart, &ChartView::failed, this, fail);
  connect(m_presenter, &RevenuePresenter::saved, this, [this](const QString& name) {
    Q_EMIT say({Message::Kind::Done, tr("Scenario “%1” is saved").arg(name), true});
  });
  connect(m_presenter, &RevenuePresenter::removed, this, [this](const QString& name) {
    Q_EMIT say({Message::Kind::Done, tr("Scenario “%1” is deleted").arg(name), true});
  });
}

void RevenuePage::setContext(const PageContext& context) { m_presenter->load(context.asOf); }

// The levers are what one comes for: the keyboard begins there.
void RevenuePage::activate() {
  if (auto* first = m_panel->findChild<LeverSlider*>()) first->setFocus();
}

void RevenuePage::open(const Target& target) {
  for (const Scenario& s : m_presenter->view().scenarios)
    if (target.id != 0 && s.id == target.id)
      m_presenter->chooseAfter(ModelSource::Scenario, s.name);
}

QJsonObject RevenuePage::layoutState() const {
  return {{QStringLiteral("main"), m_mode->current()},
          {QStringLiteral("people"), m_people->current()}};
}

void RevenuePage::restoreLayout(const QJsonObject& state) {
  m_mode->setCurrent(state.value(QStringLiteral("main")).toString());
  m_people->setCurrent(state.value(QStringLiteral("people")).toString());
  showMain(m_mode->current());
}

void RevenuePage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  arrange();
}

void RevenuePage::hideEvent(QHideEvent* event) {
  // An edit whose keys have not come to rest yet is kept before the page goes.
  if (m_presenter->state() == RevenuePresenter::State::Ready) m_presenter->settle();
  Page::hideEvent(event);
}

void RevenuePage::arrange() {
  const int columns = width() >= scaled(roomyFrom) ? 3 : width() >= scaled(wideFrom) ? 2 : 1;
  if (columns == m_columns) return;
  m_columns = columns;
  for (QWidget* block : m_blocks) m_grid->removeWidget(block);
  m_grid->removeWidget(m_panel);
  for (int i = 0; i < 5; ++i) m_grid->setRowStretch(i, 0);
  for (int i = 0; i < 3; ++i) m_grid->setColumnStretch(i, columns > 1 && i > 0 ? 1 : 0);
  const bool beside = columns > 1;
  // Where the page scrolls anyway the main chart keeps a height that can be read.
  m_blocks[1]->setMinimumHeight(columns == 3 ? 0 : scaled(300));
  m_panel->setMinimumWidth(beside ? scaled(leversWidth) : 0);
  m_panel->setMaximumWidth(beside ? scaled(leversWidth) : QWIDGETSIZE_MAX);
  if (!beside) {
    m_grid->addWidget(m_blocks[0], 0, 0);
    m_grid->addWidget(m_panel, 1, 0);
    for (int i = 1; i < 4; ++i) m_grid->addWidget(m_blocks[static_cast<std::size_t>(i)], i + 1, 0);
    return;
  }
  m_grid->addWidget(m_panel, 0, 0, columns == 3 ? 3 : 4, 1);
  m_grid->addWidget(m_blocks[0], 0, 1, 1, 2);
  m_grid->addWidget(m_blocks[1], 1, 1, 1, 2);
  m_grid->addWidget(m_blocks[2], 2, 1, 1, columns == 3 ? 1 : 2);
  if (columns == 3) {
    m_grid->addWidget(m_blocks[3], 2, 2);
  } else {
    m_grid->addWidget(m_blocks[3], 3, 1, 1, 2);
  }
  m_grid->setRowStretch(1, 3);
  m_grid->setRowStretch(2, 2);
}

void RevenuePage::refresh() {
  if (m_presenter->state() != RevenuePresenter::State::Ready) return;
  const RevenueView& view = m_presenter->view();
  m_panel->show(view);
  showFigures();
  const RevenueCharts charts(view);
  const ChartSpec revenue = charts.revenue(m_mode->current() == QLatin1String("sum"));
  m_headline->setText(revenue.title);
  m_subtitle->setText(revenue.subtitle);
  m_subtitle->setVisible(m_main->currentWidget() == m_revenue);  // the table names its own units
  m_revenue->setSpec(revenue);
  if (m_main->currentWidget() == m_table) m_model->setView(view);
  const ChartSpec tornado = charts.tornado();
  m_tornadoSubtitle->setText(tornado.subtitle);
  m_tornado->setSpec(tornado);
  showPeople();
}

void RevenuePage::showFigures() {
  const RevenueView& view = m_presenter->view();
  const RevenueTexts texts(view);
  const auto cards = texts.cards();
  m_figures[0]->show(tr("Before: revenue over %1").arg(texts.horizon()), cards.before,
                     cards.beforeFull + texts.formula(), cards.beforeNote);
  m_figures[1]->show(term(u"after"), cards.after, cards.afterFull + texts.formula(),
                     cards.afterNote);
  m_figures[2]->show(QStringLiteral("Δ"), cards.delta, cards.deltaFull + texts.deltaFormula(),
                     cards.deltaNote);
  const Tokens& t = tokensOf(palette());
  const double delta = view.comparison.delta;
  m_figures[2]->setMeaning(delta < 0 ? t.negative : t.positive, delta > 0   ? Tone::Positive
                                                                : delta < 0 ? Tone::Negative
                                                                            : Tone::Normal);
}

void RevenuePage::showPeople() {
  if (m_presenter->state() != RevenuePresenter::State::Ready) return;
  const RevenueCharts charts(m_presenter->view());
  const auto both =
      m_people->current() == QLatin1String("pile") ? charts.snowball() : charts.bucket();
  const auto put = [](ChartView* chart, QLabel* note, const ChartSpec& spec) {
    chart->setSpec(spec);
    note->setText(spec.title.toLower() + QStringLiteral("   ") + spec.subtitle);
  };
  put(m_pileBefore, m_pileBeforeNote, both.first);
  put(m_pileAfter, m_pileAfterNote, both.second);
}

void RevenuePage::showMain(const QString& id) {
  m_main->setCurrentWidget(id == QLatin1String("table") ? static_cast<QWidget*>(m_table)
                                                        : m_revenue);
  refresh();
}

void RevenuePage::toggleTable() {
  // The chart that has the focus, else the main one, whose table holds every month.
  for (ChartView* chart : {m_tornado, m_pileBefore, m_pileAfter}) {
    if (!chart->isAncestorOf(focusWidget())) continue;
    chart->setTableShown(!chart->showsTable());
    return;
  }
  const bool shown = m_mode->current() == QLatin1String("table");
  m_mode->setCurrent(shown ? QStringLiteral("months") : QStringLiteral("table"));
  showMain(m_mode->current());
  (shown ? static_cast<QWidget*>(m_revenue) : m_table)->setFocus();
}

}  // namespace retenta
