// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/rfmpage.h"

#include <algorithm>
#include <utility>

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/rfm/matrix/matrixtablemodel.h"
#include "ui/rfm/matrix/matrixwidget.h"
#include "ui/rfm/rfmside.h"
#include "ui/rfm/rfmtoolbar.h"
#include "ui/rfm/rfmwords.h"
#include "ui/rfm/segmentpanel.h"
#include "ui/rfm/thresholds/thresholdeditor.h"
#include "ui/rfm/thresholds/trialcard.h"
#include "ui/rfm/timeline/timeline.h"
#include "ui/text/errortext.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/parts/pageparts.h"
#include "ui/widgets/tableview.h"

namespace retenta {

namespace {

const QString matrixView = QStringLiteral("matrix");
const QString tableView = QStringLiteral("table");
constexpr int sideGap = 16;
constexpr int pageEdge = 20;
constexpr int ringEdge = 4;

}  // namespace

RfmPage::RfmPage(Business& business, QWidget* parent)
    : Page(parent),
      m_presenter(new RfmPresenter(business, this)),
      m_toolbar(new RfmToolbar),
      m_main(new QStackedWidget),
      m_matrixArea(new QScrollArea),
      m_matrix(new MatrixWidget),
      m_table(new TableView(tr("RFM matrix as a table"))),
      m_tableModel(new MatrixTableModel(this)),
      m_body(new QWidget),
      m_side(new RfmSide),
      m_panel(m_side->panel()),
      m_editor(m_side->editor()),
      m_timeline(new Timeline) {
  build();
  makeCommands();
  connectToolbar();
  connectMatrix();
  connectPresenter();
}

QString RfmPage::title() const { return tr("RFM matrix"); }

void RfmPage::build() {
  m_matrixArea->setWidget(m_matrix);
  m_matrixArea->setWidgetResizable(true);
  m_matrixArea->setFocusPolicy(Qt::NoFocus);
  m_matrixArea->viewport()->setAutoFillBackground(false);
  m_matrix->setAutoFillBackground(false);
  m_table->setModel(m_tableModel);
  m_table->setElastic(MatrixTableModel::Rule, 210);
  m_table->setGiveWay(
      {MatrixTableModel::RevenueShare, MatrixTableModel::Share, MatrixTableModel::Check});
  m_table->setLayoutId(QStringLiteral("rfm"));
  auto* tableCard = new Card;
  tableCard->column()->addWidget(m_table);
  auto* tableHost = new QWidget;
  auto* tableColumn = new QVBoxLayout(tableHost);
  tableColumn->setContentsMargins(0, 0, ringEdge, 0);
  tableColumn->addWidget(tableCard);
  m_main->addWidget(m_matrixArea);
  m_main->addWidget(tableHost);

  auto* bodyColumn = new QVBoxLayout(m_body);
  bodyColumn->setContentsMargins(0, 0, 0, 0);
  bodyColumn->setSpacing(scaled(8));
  bodyColumn->addWidget(m_main, 1);
  buildTimeline();
  auto* column = new QVBoxLayout(this);
  // The matrix paints its focus ring into the last pixels at its right.
  column->setContentsMargins(pageEdge, 4, pageEdge - ringEdge, pageEdge);
  column->setSpacing(14);
  m_toolbar->layout()->setContentsMargins(0, 0, ringEdge, 0);
  column->addWidget(m_toolbar);
  column->addWidget(m_body, 1);
  m_side->setParent(this);  // last: its turn with Tab comes after the matrix
}

void RfmPage::makeCommands() {
  const auto add = [&](const QString& text, const QKeySequence& key, auto work) {
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, work);
    m_commands += action;
  };
  add(tr("Thresholds…"), QKeySequence(Qt::CTRL | Qt::Key_T), [this] { openThresholds(); });
  add(tr("Show as table"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T),
      [this] { showView(m_main->currentIndex() == 1 ? matrixView : tableView); });
  add(tr("Over time"), {}, [this] { toggleTimeline(); });
  add(tr("Find clients"), QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
    Q_EMIT jump({QStringLiteral("clients"), {}, QStringLiteral("find"), 0, {}});
  });
  add(tr("Export clients as CSV…"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] {
    const SegmentSet chosen = m_presenter->selection();
    Q_EMIT jump({QStringLiteral("clients"),
                 (chosen.empty() ? SegmentSet::all() : chosen).ids(),
                 QStringLiteral("export"),
                 0,
                 {}});
  });
  enableWhileShown(this, m_commands);
}

void RfmPage::connectToolbar() {
  connect(m_toolbar, &RfmToolbar::viewChosen, this, &RfmPage::showView);
  connect(m_toolbar, &RfmToolbar::measureChosen, this, [this](MatrixMeasure measure) {
    m_matrix->setMeasure(measure);
    if (m_presenter->view()) takeView();
  });
  connect(m_toolbar, &RfmToolbar::thresholdsRequested, this, &RfmPage::openThresholds);
  connect(m_toolbar, &RfmToolbar::compareMonthsChosen, this, [this](int months) {
    m_presenter->setCompareMonths(months);
    tellComparison();
  });
  connect(m_toolbar, &RfmToolbar::compareDayChosen, this, [this](Day day) {
    m_presenter->setCompareDate(day);
    tellComparison();
  });
}

void RfmPage::connectMatrix() {
  connect(m_matrix, &MatrixWidget::selectionChanged, this, [this] {
    m_presenter->setSelection(m_matrix->selection());
    takeSelection();
  });
  connect(m_matrix, &MatrixWidget::pressed, this, [this] {
    m_panelClosed = false;
    m_overlayOpen = true;
    takeSelection();
  });
  connect(m_matrix, &MatrixWidget::currentShown, this, [this](const QRect& cell) {
    const QPoint c = cell.center();
    m_matrixArea->ensureVisible(c.x(), c.y(), cell.width() / 2 + 4, cell.height() / 2 + 4);
  });
  connect(m_matrix, &MatrixWidget::opened, this,
          [this](Segment segment) { showClients(SegmentSet(segment)); });
  connect(m_matrix, &MatrixWidget::menuRequested, this, &RfmPage::showMenu);
  connect(m_table, &TableView::opened, this, [this](const QModelIndex& index) {
    showClients(SegmentSet(MatrixTableModel::segmentAt(index.row())));
  });
  connect(m_panel, &SegmentPanel::closed, this, [this] {
    closePanel();
    m_matrix->setFocus();
  });
  connect(m_panel, &SegmentPanel::failed, m_presenter, &RfmPresenter::failed);
  connect(m_panel, &SegmentPanel::campaignRequested, this, &RfmPage::createCampaign);
  connect(m_panel, &SegmentPanel::listRequested, this,
          [this] { showClients(m_presenter->selection()); });
  connect(m_panel, &SegmentPanel::clientChosen, this, [this](quint32 row) {
    const RfmViewPtr& view = m_presenter->detailView();
    showClients(m_presenter->selection(), view->ledger->clientIds[row]);
  });
  connect(m_side, &RfmSide::importRequested, this, [this] {
    Q_EMIT jump({QStringLiteral("import"), {}, {}, 0, {}});
  });
  connect(m_side, &RfmSide::sampleRequested, this, [this] {
    Q_EMIT jump({QStringLiteral("sample"), {}, {}, 0, {}});
  });
}

void RfmPage::connectPresenter() {
  connect(m_presenter, &RfmPresenter::viewChanged, this, &RfmPage::takeView);
  connect(m_presenter, &RfmPresenter::dimmed, m_matrix, &MatrixWidget::setDimmed);
  connect(m_presenter, &RfmPresenter::detailChanged, this, [this] {
    const auto& detail = m_presenter->detail();
    if (detail) m_panel->setDetail(*m_presenter->detailView(), *detail);
  });
  connect(m_presenter, &RfmPresenter::historyChanged, this,
          [this] { m_panel->setHistory(m_presenter->history()); });
  connect(m_presenter, &RfmPresenter::failed, this, [this](const Error& error) {
    Q_EMIT say({Message::Kind::Problem, errorSentence(error), false});
  });
  connect(m_presenter, &RfmPresenter::draftStored, this, [this] {
    closeThresholds();
    Q_EMIT say({Message::Kind::Done, tr("Thresholds changed"), true});
  });
  connect(m_editor, &ThresholdEditor::draftChanged, this,
          [this](const RfmThresholds& draft) { m_presenter->setDraft(draft); });
  connect(m_editor, &ThresholdEditor::applied, this,
          [this] { m_presenter->draft() ? m_presenter->applyDraft() : closeThresholds(); });
  connect(m_editor, &ThresholdEditor::cancelled, this, &RfmPage::closeThresholds);
}

void RfmPage::setContext(const PageContext& context) {
  m_presenter->setContext(context);
  m_timeline->setDay(context.asOf);
  tellComparison();
}

void RfmPage::tellComparison() {
  QList<RfmToolbar::Choice> choices;
  for (const int months : {1, 3, 6, 12}) {
    choices += RfmToolbar::Choice{months, m_presenter->monthsBefore(months)};
  }
  m_toolbar->setComparison(m_presenter->compareDate(), m_presenter->compareMonths(), choices,
                           m_presenter->context().asOf);
}

void RfmPage::takeView() {
  const RfmView& view = *m_presenter->view();
  m_timeline->arrived();
  const bool some = m_presenter->hasPeople();
  const RfmMatrix matrix = view.trial ? againstStored(view) : view.matrix;
  m_matrix->setMatrix(some ? std::optional(matrix) : std::nullopt);
  m_tableModel->setMatrix(some ? std::optional(matrix) : std::nullopt);
  m_toolbar->setTrial(view.trial != nullptr);
  if (m_main->currentIndex() == 1) m_table->fitColumns();
  const int months = m_presenter->context().periodMonths;
  const bool clients = barShowsClients(m_matrix->measure());
  m_matrix->setSummary(some ? rfmwords::totals(view.matrix, months, clients, Formatters())
                            : QStringList());
  if (some && !m_choseFirst) {
    m_choseFirst = true;
    if (m_presenter->selection().empty()) {
      m_matrix->setSelection(m_presenter->firstSelection());
      m_presenter->setSelection(m_matrix->selection());
    }
  }
  if (m_side->content() == Side::Thresholds) {
    showTrial();
    return;
  }
  takeSelection();
  if (!view.moving && std::exchange(m_thresholdsWanted, false)) openThresholds();
}

void RfmPage::showTrial() {
  const RfmView& view = *m_presenter->view();
  m_editor->setVipBound(view.matrix.vipBoundMinor);
  if (view.spread) m_editor->setSpread(*view.spread);
  m_editor->setTrial(view.matrix, view.trial.get());
}

void RfmPage::takeSelection() {
  const RfmViewPtr& view = m_presenter->view();
  if (!view) return;
  if (!m_presenter->hasPeople()) {
    showSide(Side::Empty);
    return;
  }
  const SegmentSet chosen = m_presenter->selection();
  if (!chosen.empty()) {
    m_panel->setMatrix(view->matrix, m_presenter->context().periodMonths, chosen);
  }
  if (m_side->content() != Side::Thresholds) {
    const bool wanted = isWide() ? !m_panelClosed : m_overlayOpen;
    showSide(chosen.empty() || !wanted ? Side::None : Side::Segment);
  }
}

void RfmPage::closePanel() {
  m_panelClosed = true;
  m_overlayOpen = false;
  showSide(Side::None);
}

bool RfmPage::isWide() const {
  return width() - 2 * pageEdge >=
         m_matrix->minimumSizeHint().width() + RfmSide::preferredWidth() + sideGap;
}

void RfmPage::showSide(Side side) {
  const bool matrix = m_main->currentIndex() == 0;
  m_side->setContent(side == Side::Segment && !matrix ? Side::None : side);
  placeSide();
}

// Beside the matrix where there is room, over it where there is not.
void RfmPage::placeSide() {
  const bool shown = m_side->content() != Side::None;
  const int wanted = std::min(RfmSide::preferredWidth(), width() - 2 * pageEdge);
  const bool beside = shown && isWide();
  m_body->layout()->setContentsMargins(0, 0, beside ? wanted + sideGap : 0, 0);
  if (!shown) return;
  const int top = m_body->geometry().top();
  m_side->setGeometry(width() - pageEdge - wanted, top, wanted, height() - top - pageEdge);
  m_side->raise();
}

void RfmPage::showView(const QString& id) {
  if (id == QLatin1String("migration")) {
    m_toolbar->setView(m_main->currentIndex() == 1 ? tableView : matrixView);
    Q_EMIT jump({id, m_presenter->selection().ids(), {}, 0, {}});
    return;
  }
  m_toolbar->setView(id);
  m_main->setCurrentIndex(id == tableView ? 1 : 0);
  if (id == tableView) m_table->fitColumns();
  if (m_side->content() != Side::Thresholds) takeSelection();
  if (id == tableView) m_table->setFocus();
}

void RfmPage::showClients(SegmentSet segments, ClientId client) {
  Q_EMIT jump({QStringLiteral("clients"), segments.ids(), {}, client, {}});
}

void RfmPage::openThresholds() {
  if (m_side->content() == Side::Thresholds || !isAtRest()) return;
  if (m_main->currentIndex() == 1) showView(matrixView);
  const RfmView& view = *m_presenter->view();
  m_editor->setThresholds(view.matrix.thresholds, view.matrix.currency);
  m_editor->setSuggestion(view.suggestion);
  showTrial();
  showSide(Side::Thresholds);
  m_editor->focusFirst();
}

void RfmPage::closeThresholds() {
  m_side->setContent(Side::None);
  m_presenter->setDraft(std::nullopt);
  takeSelection();
  m_matrix->setFocus();
}

void RfmPage::createCampaign() {
  Q_EMIT jump(
      {QStringLiteral("campaigns"), m_presenter->selection().ids(), QStringLiteral("new"), 0, {}});
}

void RfmPage::showMenu(const QPoint& at) {
  const SegmentSet chosen = m_presenter->selection();
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const bool some = m_presenter->hasPeople() && !chosen.empty();
  auto* campaign = menu->addAction(tr("Create campaign"), this, &RfmPage::createCampaign);
  auto* clients =
      menu->addAction(tr("Show clients"), this, [this, chosen] { showClients(chosen); });
  for (QAction* action : {campaign, clients}) action->setEnabled(some);
  const Target moves{QStringLiteral("migration"), chosen.ids(), {}, 0, {}};
  menu->addAction(tr("Migration of this cell"), this, [this, moves] { Q_EMIT jump(moves); });
  menu->addSeparator();
  menu->addAction(tr("Copy matrix as table"), m_table, &TableView::copySelection);
  for (QAction* command : m_commands) menu->addAction(command);
  menu->popup(at);
}

void RfmPage::open(const Target& target) {
  if (const auto segments = segmentSetFromIds(target.segments)) {
    m_choseFirst = true;
    m_panelClosed = false;
    m_matrix->setSelection(*segments);
    m_presenter->setSelection(*segments);
    takeSelection();
  }
  if (target.action == tableView || target.action == matrixView) showView(target.action);
  if (target.action == QLatin1String("thresholds")) openThresholds();
}

void RfmPage::activate() { m_matrix->setFocus(); }

bool RfmPage::event(QEvent* event) {
  const bool done = Page::event(event);
  if (event->type() == QEvent::LayoutRequest) placeSide();
  return done;
}

void RfmPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  layout()->activate();
  if (m_side->content() == Side::Segment || m_side->content() == Side::None) takeSelection();
  placeSide();
}

void RfmPage::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) {
    m_table->copySelection();
  } else if (event->key() == Qt::Key_Escape && m_side->content() == Side::Segment) {
    closePanel();
  } else if (event->key() == Qt::Key_Escape && m_side->content() == Side::Thresholds) {
    closeThresholds();
  } else if (event->key() == Qt::Key_Escape && m_main->currentIndex() == 1) {
    showView(matrixView);
  } else {
    Page::keyPressEvent(event);
  }
}

}  // namespace retenta
