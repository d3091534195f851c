// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewpage.h"

#include <algorithm>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QGraphicsOpacityEffect>
#include <QGridLayout>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "ui/charts/chartview.h"
#include "ui/overview/arrowwalk.h"
#include "ui/overview/campaignscard.h"
#include "ui/overview/coveragewords.h"
#include "ui/overview/goals/goalsdialog.h"
#include "ui/overview/kpi/kpicard.h"
#include "ui/overview/kpi/kpipopover.h"
#include "ui/overview/monthschart.h"
#include "ui/overview/nextlist.h"
#include "ui/overview/segmenttiles.h"
#include "ui/text/errortext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/parts/pageparts.h"

namespace retenta {

namespace {

constexpr int pageEdge = 20;
constexpr int gap = 12;
constexpr int kpiGap = 10;
constexpr int bareWidth = 860;  // under it, at 100 % text, one card stands below the other

}  // namespace

OverviewPage::OverviewPage(Business& business, QWidget* parent)
    : Page(parent), m_business(business), m_presenter(new OverviewPresenter(business, this)) {
  m_stack = new QStackedLayout(this);
  m_empty = makeNoData(
      this, QStringLiteral("overview"), tr("Nothing to show yet"),
      tr("The overview is made of purchases. Import orders from your shop, till or CRM, or look at "
         "the sample business."));
  m_area = new QScrollArea;
  m_area->setWidget(makeBody());
  m_area->setWidgetResizable(true);
  m_area->setFocusPolicy(Qt::NoFocus);
  m_area->widget()->setAutoFillBackground(false);
  m_area->viewport()->setAutoFillBackground(false);
  m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_stack->addWidget(m_area);
  m_stack->addWidget(m_empty);
  m_area->widget()->setVisible(false);  // nothing is shown before it is known
  makeCommands();
  connect(m_presenter, &OverviewPresenter::changed, this, &OverviewPage::take);
  connect(m_presenter, &OverviewPresenter::dimmed, this, [this](bool dim) {
    QGraphicsOpacityEffect* effect = nullptr;
    if (dim) {
      effect = new QGraphicsOpacityEffect;
      effect->setOpacity(0.6);
    }
    m_area->widget()->setGraphicsEffect(effect);
  });
  connect(m_presenter, &OverviewPresenter::failed, this, [this](const Error& error) {
    Q_EMIT say({Message::Kind::Problem, errorSentence(error), false});
  });
}

QString OverviewPage::title() const { return tr("Overview"); }

QWidget* OverviewPage::makeBody() {
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(pageEdge, 4, pageEdge, 8);
  column->setSpacing(gap);
  column->addWidget(makeKpis());
  m_middle = new QHBoxLayout;
  m_middle->setSpacing(gap);
  m_middle->addWidget(makeChart(), 61);
  m_next = new NextList;
  connect(m_next, &NextList::chosen, this, &Page::jump);
  m_middle->addWidget(m_next, 39);
  column->addLayout(m_middle, 5);
  m_bottom = new QHBoxLayout;
  m_bottom->setSpacing(gap);
  m_bottom->addWidget(makeMap(), 43);
  m_campaigns = new CampaignsCard;
  connect(m_campaigns, &CampaignsCard::opened, this,
          [this](CampaignId id) { jumpTo(QStringLiteral("campaigns"), {}, {}, id); });
  connect(m_campaigns, &CampaignsCard::allRequested, this,
          [this] { jumpTo(QStringLiteral("campaigns")); });
  connect(m_campaigns, &CampaignsCard::createRequested, this,
          [this] { jumpTo(QStringLiteral("campaigns"), {}, QStringLiteral("new")); });
  m_bottom->addWidget(m_campaigns, 57);
  column->addLayout(m_bottom, 4);
  column->addWidget(makeFoot());
  return body;
}

QWidget* OverviewPage::makeKpis() {
  auto* row = new QWidget;
  row->setAccessibleName(tr("Key figures"));
  m_kpiGrid = new QGridLayout(row);
  m_kpiGrid->setContentsMargins(0, 0, 0, 0);
  m_kpiGrid->setSpacing(kpiGap);
  QList<QWidget*> walked;
  for (const MainKpi kpi : allMainKpis) {
    auto* card = new KpiCard(kpi);
    m_kpis[static_cast<std::size_t>(kpi)] = card;
    connect(card, &KpiCard::clicked, this, [this, card] { openKpi(card); });
    connect(card, &KpiCard::menuRequested, this,
            [this, card](const QPoint& at) { showKpiMenu(card, at); });
    walked += card;
  }
  new ArrowWalk(walked, this);
  return row;
}

QWidget* OverviewPage::makeChart() {
  auto* card = new Card;
  card->column()->setContentsMargins(14, 10, 14, 8);
  card->column()->setSpacing(2);
  m_headline = makeLabel({}, TextRole::Section);
  m_headline->setWordWrap(true);
  m_unit = makeLabel({}, TextRole::Caption, Tone::Secondary);
  m_chart = new ChartView;
  connect(m_chart, &ChartView::failed, this, [this](const Error& error) {
    Q_EMIT say({Message::Kind::Problem, errorSentence(error), false});
  });
  auto* head = new QHBoxLayout;
  head->addWidget(m_headline, 1);
  head->addWidget(makeChartButton(m_chart->menu()), 0, Qt::AlignTop);
  card->column()->addLayout(head);
  card->column()->addWidget(m_unit);
  card->column()->addWidget(m_chart, 1);
  return card;
}

QWidget* OverviewPage::makeMap() {
  auto* card = new Card;
  card->column()->setContentsMargins(14, 10, 14, 10);
  card->column()->setSpacing(6);
  auto* head = new QHBoxLayout;
  head->addWidget(makeLabel(tr("Clients by segment"), TextRole::Section), 1);
  auto* whole = makeButton(tr("Whole matrix"), ButtonKind::Link);
  connect(whole, &QPushButton::clicked, this, [this] { jumpTo(QStringLiteral("rfm")); });
  head->addWidget(whole);
  card->column()->addLayout(head);
  m_tiles = new SegmentTiles;
  connect(m_tiles, &SegmentTiles::opened, this, [this](Segment segment) {
    jumpTo(QStringLiteral("rfm"), QStringList(segmentId(segment)));
  });
  connect(m_tiles, &SegmentTiles::menuRequested, this, &OverviewPage::showTileMenu);
  card->column()->addWidget(m_tiles, 1);
  return card;
}

QWidget* OverviewPage::makeFoot() {
  auto* foot = new QWidget;
  auto* row = new QHBoxLayout(foot);
  row->setContentsMargins(2, 0, 0, 0);
  row->setSpacing(8);
  m_coverageSign = makePicture(QStringLiteral("warning"), &Tokens::warning, scaled(14));
  m_coverage = makeLabel({}, TextRole::Caption, Tone::Secondary);
  m_coverage->setWordWrap(true);
  m_import = makeButton(tr("Import…"), ButtonKind::Link);
  connect(m_import, &QPushButton::clicked, this, [this] { jumpTo(QStringLiteral("import")); });
  row->addWidget(m_coverageSign);
  row->addWidget(m_coverage, 1);
  row->addWidget(m_import);
  return foot;
}

void OverviewPage::makeCommands() {
  const auto add = [&](const QString& text, const QKeySequence& key, auto work) {
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, work);
    addAction(action);
    m_commands += action;
  };
  add(tr("Show as table"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), [this] {
    m_chart->setTableShown(!m_chart->showsTable());
    m_chart->setFocus();
  });
  add(tr("Goals…"), {}, [this] { openGoals(); });
  add(tr("Copy page as image"), {}, [this] { copyImage(m_area->widget()); });
}

void OverviewPage::setContext(const PageContext& context) { m_presenter->setContext(context); }

void OverviewPage::open(const Target& target) {
  if (target.action == QLatin1String("goals")) openGoals();
}

void OverviewPage::openGoals() {
  auto* dialog = new GoalsDialog(m_business, m_presenter->context().asOf, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void OverviewPage::activate() {
  if (m_stack->currentWidget() == m_area) m_kpis[0]->setFocus();
}

void OverviewPage::take() {
  const Overview& o = *m_presenter->overview();
  const bool none = o.empty() && o.coverage.transactions == 0;
  m_stack->setCurrentWidget(none ? m_empty : static_cast<QWidget*>(m_area));
  if (none) return;
  const Formatters f;
  for (KpiCard* card : m_kpis) card->setFace(kpiwords::face(card->kpi(), o, f));
  const ChartSpec chart = monthsChart(o, f);
  m_headline->setText(o.months.empty() ? tr("No purchases up to %1").arg(f.date(o.request.asOf))
                                       : chart.title);
  m_unit->setText(o.months.empty() ? QString() : chart.subtitle);
  m_chart->setVisible(!o.months.empty());
  if (!o.months.empty()) m_chart->setSpec(chart);
  QList<NextFace> faces;
  for (const NextAction& action : o.actions) faces += nextFace(action, o.currency, f);
  m_next->setFaces(faces);
  m_tiles->setMatrix(o.matrix);
  m_campaigns->setCampaigns(o.campaigns, o.campaignsAll, o.currency);
  m_coverage->setText(coverageLine(o, f, m_presenter->timeZone()));
  m_coverage->setToolTip(plainTip(coverageDetail(o, f)));
  const bool warns = o.coverage.stale;
  setTone(m_coverage, warns ? Tone::Warning : Tone::Secondary);
  m_coverageSign->setVisible(warns);
  const bool first = !m_area->widget()->isVisible();
  m_area->widget()->setVisible(true);
  arrange();
  if (first && isVisible() && (!focusWidget() || !isAncestorOf(QApplication::focusWidget()))) {
    activate();
  }
}

// As many KPI cards in a row as have room; the others beside each other or below.
void OverviewPage::arrange() {
  const int bar = m_area->verticalScrollBar()->sizeHint().width();
  const int room = width() - 2 * pageEdge - (height() < scaled(560) ? bar : 0);
  int widest = 0;
  for (KpiCard* card : m_kpis) widest = std::max(widest, card->minimumSizeHint().width());
  const int count = static_cast<int>(m_kpis.size());
  int columns = std::clamp((room + kpiGap) / (widest + kpiGap), 1, count);
  if (columns == 4) columns = 3;  // three and two look meant, four and one left over
  for (int i = 0; i < count; ++i) {
    m_kpiGrid->addWidget(m_kpis[static_cast<std::size_t>(i)], i / columns, i % columns);
    m_kpiGrid->setColumnStretch(i, i < columns ? 1 : 0);
  }
  const bool beside = room >= scaled(bareWidth) - 2 * pageEdge;
  const auto direction = beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
  m_middle->setDirection(direction);
  m_bottom->setDirection(direction);
  m_chart->setMinimumHeight(scaled(beside ? 130 : 200));
  m_area->widget()->layout()->activate();  // else the area keeps to the width asked for before
}

void OverviewPage::jumpTo(const QString& page, const QStringList& segments, const QString& action,
                          qint64 id) {
  Q_EMIT jump({page, segments, action, id, {}});
}

void OverviewPage::openKpi(KpiCard* card) {
  if (!m_presenter->overview()) return;
  const KpiStory story = kpiwords::story(card->kpi(), *m_presenter->overview(), Formatters());
  auto* popover = new KpiPopover(card->face(), story, this);
  const auto people = [this, story](const QString& page, const QString& action) {
    m_presenter->askPeople(story.people, [=, this](const std::vector<ClientId>& clients) {
      if (!clients.empty()) Q_EMIT jump({page, {}, action, 0, {}, clients});
    });
  };
  connect(popover, &KpiPopover::clientsChosen, this,
          [people] { people(QStringLiteral("clients"), {}); });
  connect(popover, &KpiPopover::campaignChosen, this,
          [people] { people(QStringLiteral("campaigns"), QStringLiteral("new")); });
  connect(popover, &KpiPopover::figuresChosen, this, [this, story] {
    jumpTo(QStringLiteral("growth"), {}, QStringLiteral("figures/") + story.figure);
  });
  connect(popover, &QObject::destroyed, card, [card] { card->setFocus(Qt::PopupFocusReason); });
  popover->showBy(card);
}

void OverviewPage::showKpiMenu(KpiCard* card, const QPoint& at) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("How it is computed"), this, [this, card] { openKpi(card); });
  menu->addSeparator();
  menu->addAction(tr("Copy figure"), this,
                  [card] { QApplication::clipboard()->setText(card->face().full); });
  menu->addAction(tr("Copy as image"), this, [card] { copyImage(card); });
  menu->addSeparator();
  menu->addAction(tr("Open report"), this, [this] { jumpTo(QStringLiteral("reports")); });
  menu->popup(at);
}

void OverviewPage::showTileMenu(Segment segment, const QPoint& at) {
  const QStringList ids(segmentId(segment));
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("Open in the matrix"), this,
                  [this, ids] { jumpTo(QStringLiteral("rfm"), ids); });
  menu->addAction(tr("Show clients"), this,
                  [this, ids] { jumpTo(QStringLiteral("clients"), ids); });
  menu->addAction(tr("Create campaign"), this,
                  [this, ids] { jumpTo(QStringLiteral("campaigns"), ids, QStringLiteral("new")); });
  menu->addSeparator();
  menu->addAction(tr("Copy map as image"), this, [this] { copyImage(m_tiles); });
  menu->popup(at);
}

void OverviewPage::copyImage(QWidget* widget) {
  QApplication::clipboard()->setImage(widget->grab().toImage());
}

bool OverviewPage::event(QEvent* event) {
  const bool done = Page::event(event);
  if (event->type() == QEvent::Show) m_presenter->setWatched(true);
  if (event->type() == QEvent::Hide) m_presenter->setWatched(false);
  return done;
}

void OverviewPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  arrange();
}

}  // namespace retenta
