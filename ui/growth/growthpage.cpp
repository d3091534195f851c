// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/growthpage.h"

#include <algorithm>

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/business/business.h"
#include "ui/charts/chartview.h"
#include "ui/growth/figuretable.h"
#include "ui/growth/growthcharts.h"
#include "ui/growth/growthtables.h"
#include "ui/growth/kpitable.h"
#include "ui/growth/spendmodel.h"
#include "ui/text/errortext.h"
#include "ui/text/terms.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tableview.h"

namespace retenta {

namespace {

const QString figuresPart = QStringLiteral("figures");
const QString changePart = QStringLiteral("change");
const QString bucketPart = QStringLiteral("bucket");
const QString funnelPart = QStringLiteral("funnel");
const QString sourcesPart = QStringLiteral("sources");
const QString year = QStringLiteral("year");
const QString before = QStringLiteral("before");
constexpr int pageEdge = 20;
constexpr int chartHeight = 190;
constexpr int tableHeight = 190;

QString periodText(const Period& period, const Formatters& f) {
  return QStringLiteral("%1 – %2").arg(f.date(period.from), f.date(period.to - 1));
}

}  // namespace

GrowthPage::GrowthPage(Business& business, QWidget* parent)
    : Page(parent),
      m_presenter(new GrowthPresenter(business, this)),
      m_part(new Segmented(tr("What to look at"))),
      m_against(new Segmented(tr("Compare with"))),
      m_segment(new QComboBox),
      m_source(new QComboBox),
      m_headline(makeLabel({}, TextRole::Title)),
      m_note(makeLabel({}, TextRole::Secondary, Tone::Secondary)),
      m_chart(new ChartView),
      m_table(new TableView(tr("Figures"))),
      m_model(new FigureTableModel(this)),
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
}

QString GrowthPage::title() const { return tr("Growth"); }

void GrowthPage::build() {
  m_headline->setWordWrap(true);
  m_note->setWordWrap(true);
  m_model->setTable({{QString()}, {}});  // the elastic column has to be there
  m_table->setModel(m_model);
  m_table->setElastic(0, 168);
  m_table->setMinimumHeight(scaled(tableHeight));
  m_chart->setMinimumHeight(scaled(chartHeight));
  auto* card = new Card;
  card->column()->addWidget(m_headline);
  card->column()->addWidget(m_note);
  card->column()->addWidget(m_chart, 1);
  card->column()->addWidget(m_table, 1);
  m_spendBox = makeSpend();
  auto* body = new QWidget;
  auto* bodyColumn = new QVBoxLayout(body);
  bodyColumn->setContentsMargins(0, 0, 0, 0);
  bodyColumn->setSpacing(12);
  bodyColumn->addWidget(card, 1);
  bodyColumn->addWidget(m_spendBox);
  auto* scroll = new QScrollArea;
  scroll->setWidget(body);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->viewport()->setAutoFillBackground(false);
  body->setAutoFillBackground(false);
  m_states->addWidget(scroll);
  m_states->addWidget(makeEmpty());
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
  m_segment->setAccessibleName(tr("Of which segment"));
  m_segment->addItem(tr("All segments"), QString());
  for (const Segment segment : allSegments)
    m_segment->addItem(term(segmentId(segment)), segmentId(segment));
  m_source->setAccessibleName(tr("From which source"));
  m_source->addItem(tr("All sources"));
  flow->addWidget(m_segment);
  flow->addWidget(m_source);
  for (QComboBox* choice : {m_segment, m_source})
    connect(choice, &QComboBox::currentIndexChanged, this, &GrowthPage::takeScope);
  connect(m_part, &Segmented::chosen, this, &GrowthPage::showPart);
  connect(m_against, &Segmented::chosen, this,
          [this](const QString& id) { m_presenter->setAgainstYear(id == year); });
  return bar;
}

QWidget* GrowthPage::makeSpend() {
  auto* card = new Card(tr("Spent by month: type sums in, Delete takes them away"));
  m_spend->setModel(m_spendModel);
  m_spend->setSelectionBehavior(QAbstractItemView::SelectItems);
  m_spend->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::AnyKeyPressed);
  m_spend->setMinimumHeight(scaled(tableHeight));
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

QWidget* GrowthPage::makeEmpty() {
  auto* empty = new EmptyState(QStringLiteral("growth"), tr("No purchases yet"),
                               tr("Import a file of sales: then it shows where revenue grows from "
                                  "and where it leaks away."));
  connect(empty->addAction(tr("Import data…")), &QPushButton::clicked, this, [this] {
    Q_EMIT jump({QStringLiteral("import"), {}, {}, 0, {}});
  });
  connect(empty->addAction(tr("Open the sample business")), &QPushButton::clicked, this, [this] {
    Q_EMIT jump({QStringLiteral("sample"), {}, {}, 0, {}});
  });
  return empty;
}

void GrowthPage::makeCommands() {
  auto* asTable = new QAction(tr("Chart as a table"), this);
  asTable->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
  asTable->setEnabled(false);  // until the page is shown
  connect(asTable, &QAction::triggered, this,
          [this] { m_chart->setTableShown(!m_chart->showsTable()); });
  m_commands += asTable;
}

void GrowthPage::setContext(const PageContext& context) {
  m_context = context;
  m_presenter->setContext(context);
}

void GrowthPage::showPart(const QString& id) {
  m_part->setCurrent(id);
  const bool sources = id == sourcesPart;
  m_chart->setVisible(!sources && id != figuresPart);
  m_segment->setVisible(id == figuresPart);
  m_source->setVisible(id == figuresPart);
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
  if (part == figuresPart) return takeFigures();
  QString note;
  if (part == changePart) {
    m_headline->setText(growthwords::changeHeadline(*growth, f));
    m_model->setTable(growthwords::changeTable(*growth, f));
    m_chart->setSpec(changeChart(*growth, f));
    note = tr("%1 against %2.")
               .arg(periodText(growth->growth.after, f), periodText(growth->growth.before, f));
    if (!growth->covered)
      note += QLatin1Char(' ') + tr("The data do not cover both whole: read with care.");
  } else if (part == bucketPart) {
    m_headline->setText(growthwords::bucketHeadline(*growth, f));
    m_model->setTable(growthwords::bucketTable(*growth, f));
    m_chart->setSpec(bucketChart(*growth, f));
    note = tr("Active are those who bought in the last %1.").arg(f.days(growth->rule.churnDays));
  } else {
    m_headline->setText(growthwords::funnelHeadline(*growth, f));
    m_model->setTable(growthwords::funnelTable(*growth, f));
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
  m_headline->setText(growthwords::sourcesHeadline(*sources, f));
  m_note->setText(
      sources->margin < 1
          ? tr("Return and payback count the margin of %1.").arg(f.percent(sources->margin))
          : tr("Return and payback count revenue: no margin is set."));
  m_model->setTable(growthwords::sourcesTable(*sources, f));
  m_table->fitColumns();
  const QModelIndex at = m_spend->currentIndex();
  m_spendModel->setAnswer(*sources);
  m_spend->fitColumns();
  m_spend->setCurrentIndex(m_spendModel->index(at.row(), at.column()));
}

// The sources there are; what was chosen stays chosen.
void GrowthPage::offerSources() {
  QStringList names;
  for (const SourceFigures& source : m_presenter->sources()->sources)
    if (source.contacts > 0) names += source.source;
  QStringList offered;
  for (int i = 1; i < m_source->count(); ++i) offered += m_source->itemData(i).toString();
  if (names == offered) return;
  const QSignalBlocker quiet(m_source);
  const QVariant chosen = m_source->currentIndex() > 0 ? m_source->currentData() : QVariant();
  while (m_source->count() > 1) m_source->removeItem(1);
  for (const QString& name : names) m_source->addItem(growthwords::sourceName(name), name);
  m_source->setCurrentIndex(chosen.isValid() ? std::max(m_source->findData(chosen), 0) : 0);
}

void GrowthPage::takeScope() {
  KpiScope scope;
  scope.segments = segmentSetFromId(m_segment->currentData().toString());
  if (m_source->currentIndex() > 0) scope.source = m_source->currentData().toString();
  m_presenter->setScope(scope);
}

void GrowthPage::takeFigures() {
  const auto& figures = m_presenter->figures();
  if (!figures) return;
  const Formatters f;
  const KpiSheet& now = figures->lines.front().now;
  m_headline->setText(kpiHeadline(*figures, f));
  QString note = tr("%1; the last %2 make a client active; clients counted: %3.")
                     .arg(periodText(now.kpis.period, f), f.days(figures->rule.churnDays),
                          f.count(figures->clients));
  if (!now.covered) note += QLatin1Char(' ') + tr("The data know a part of the period only.");
  m_note->setText(note);
  m_model->setTable(kpiTable(*figures, f));
  m_table->fitColumns();
}

void GrowthPage::open(const Target& target) {
  for (const QString& part : {figuresPart, changePart, bucketPart, funnelPart, sourcesPart})
    if (target.action == part) showPart(part);
}

void GrowthPage::activate() { m_part->setFocus(); }

QJsonObject GrowthPage::layoutState() const {
  return {{QStringLiteral("part"), m_part->current()},
          {QStringLiteral("against"), m_against->current()}};
}

void GrowthPage::restoreLayout(const QJsonObject& state) {
  open({{}, {}, state.value(QStringLiteral("part")).toString(), 0, {}});
  const QString against = state.value(QStringLiteral("against")).toString();
  if (against != year && against != before) return;
  m_against->setCurrent(against);
  m_presenter->setAgainstYear(against == year);
}

bool GrowthPage::event(QEvent* event) {
  const bool done = Page::event(event);
  // While the page is hidden its keys belong to others.
  const bool shown = event->type() == QEvent::Show;
  if (!shown && event->type() != QEvent::Hide) return done;
  for (QAction* command : m_commands) command->setEnabled(shown);
  return done;
}

}  // namespace retenta
