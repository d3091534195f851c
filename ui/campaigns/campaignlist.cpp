// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaignlist.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/campaigns/campaignlistmodel.h"
#include "ui/campaigns/summarypanel.h"
#include "ui/text/terms.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/changing.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tableview.h"

namespace retenta {

namespace {
constexpr int panelWidth = 306;
constexpr int panelFrom = 900;  // a narrower list keeps its columns instead
}  // namespace

CampaignList::CampaignList(QWidget* parent)
    : QWidget(parent), m_model(new CampaignListModel(this)), m_stack(new QStackedWidget) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_stack);
  m_stack->addWidget(new QWidget);  // before the first answer
  m_stack->addWidget(buildList());
  m_stack->addWidget(buildEmpty());
}

QWidget* CampaignList::buildList() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(20, 12, 20, 12);
  column->setSpacing(12);
  auto* bar = new QHBoxLayout;
  m_create = makeButton(tr("New campaign"), ButtonKind::Primary);
  marksChange(m_create);
  m_create->setIcon(makeIcon(QStringLiteral("plus"), tokensOf(this).onAccent));
  m_create->setToolTip(QStringLiteral("Ctrl+N"));
  connect(m_create, &QPushButton::clicked, this, [this] { Q_EMIT createAsked({}); });
  bar->addWidget(m_create);
  m_filter = new Segmented(tr("State"));
  m_filter->add(QStringLiteral("all"), tr("All"));
  m_filter->add(campaignStateId(CampaignState::Draft), tr("Drafts"));
  m_filter->add(campaignStateId(CampaignState::Scheduled), tr("Planned"));
  m_filter->add(campaignStateId(CampaignState::HandedOver), tr("Handed over"));
  m_filter->add(campaignStateId(CampaignState::Cancelled), tr("Cancelled"));
  bar->addWidget(m_filter);
  bar->addStretch(1);
  column->addLayout(bar);
  auto* row = new QHBoxLayout;
  row->setSpacing(12);
  auto* card = new Card;
  card->column()->setContentsMargins(6, 6, 6, 6);
  m_table = new TableView(tr("Campaigns"));
  m_table->setModel(m_model);
  m_table->horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);  // the model's own order
  m_table->setSortingEnabled(true);
  m_table->setElastic(CampaignListModel::Name, 130);
  m_table->setGiveWay({CampaignListModel::ChannelName, CampaignListModel::Planned});
  m_table->setLayoutId(QStringLiteral("campaigns"));
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setContextMenuPolicy(Qt::CustomContextMenu);
  card->column()->addWidget(m_table, 1);
  m_nothing = makeLabel(tr("No campaign in this state."), TextRole::Body, Tone::Secondary);
  static_cast<QLabel*>(m_nothing)->setAlignment(Qt::AlignCenter);
  card->column()->addWidget(m_nothing);
  row->addWidget(card, 1);
  m_panel = new CampaignSummaryPanel;
  m_panel->setFixedWidth(scaled(panelWidth));
  row->addWidget(m_panel);
  column->addLayout(row, 1);
  connect(m_filter, &Segmented::chosen, this, &CampaignList::setFilter);
  connect(m_table, &TableView::opened, this, [this](const QModelIndex& index) {
    if (const auto* line = m_model->at(index.row())) Q_EMIT openAsked(line->campaign.id);
  });
  connect(m_table, &QWidget::customContextMenuRequested, this, &CampaignList::openMenu);
  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &CampaignList::showSelected);
  connect(m_panel, &CampaignSummaryPanel::openAsked, this,
          [this] { Q_EMIT openAsked(selected()); });
  connect(m_panel, &CampaignSummaryPanel::duplicateAsked, this,
          [this] { Q_EMIT duplicateAsked(selected()); });
  return page;
}

QWidget* CampaignList::buildEmpty() {
  auto* empty = new EmptyState(QStringLiteral("campaigns"), tr("No campaigns yet"),
                               tr("Begin with one of these, or with any cell of the RFM matrix."));
  const auto starter = [&](const QString& text, const char* cells) {
    auto* button = empty->addAction(text);
    const SegmentSet set = *segmentSetFromIds(QString::fromLatin1(cells).split(QLatin1Char(',')));
    connect(button, &QPushButton::clicked, this, [this, set] { Q_EMIT createAsked(set); });
  };
  starter(tr("Return loyal at risk"), "loyal_at_risk");
  starter(tr("Second purchase"), "first_purchase,newcomers");
  starter(tr("VIP care"), "vip");
  return empty;
}

QString CampaignList::filter() const { return m_filter->current(); }

void CampaignList::setFilter(const QString& state) {
  m_filter->setCurrent(state);
  m_model->setFilter(campaignStateFromId(m_filter->current()));
  if (m_model->rowCount() > 0) m_table->selectRow(0);
  showSelected();
}

void CampaignList::select(CampaignId id) {
  m_wanted = id;
  const int row = m_model->rowOf(id);
  if (row >= 0) m_table->selectRow(row);
}

void CampaignList::setReadOnly(bool readOnly) {
  m_create->setEnabled(!readOnly);
  if (readOnly) m_create->setToolTip(tr("The base is open for reading only."));
}

CampaignId CampaignList::selected() const {
  const CampaignSummary* line = m_model->at(m_table->currentIndex().row());
  return line ? line->campaign.id : 0;
}

void CampaignList::setCampaigns(std::vector<CampaignSummary> campaigns, Currency currency,
                                Day today) {
  Q_UNUSED(today);
  const CampaignId before = m_wanted != 0 ? std::exchange(m_wanted, 0) : selected();
  m_currency = currency;
  m_model->setCampaigns(std::move(campaigns), currency, tokensOf(this), devicePixelRatioF());
  m_table->fitColumns();
  m_stack->setCurrentIndex(m_model->anyCampaign() ? 1 : 2);
  if (m_model->rowCount() > 0) m_table->selectRow(std::max(0, m_model->rowOf(before)));
  showSelected();
}

void CampaignList::showSelected() {
  const bool any = m_model->rowCount() > 0;
  m_table->setVisible(any);
  m_nothing->setVisible(!any);
  m_panel->show(m_model->at(m_table->currentIndex().row()), m_currency);
}

void CampaignList::openMenu(const QPoint& at) {
  const CampaignSummary* line = m_model->at(m_table->currentIndex().row());
  if (!line) return;
  const CampaignId id = line->campaign.id;
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("Open"), this, [this, id] { Q_EMIT openAsked(id); });
  menu->addAction(tr("Duplicate"), this, [this, id] { Q_EMIT duplicateAsked(id); });
  menu->addSeparator();
  auto* cancel = menu->addAction(tr("Cancel"), this, [this, id] { Q_EMIT cancelAsked(id); });
  cancel->setEnabled(mayBecome(line->campaign.state, CampaignState::Cancelled));
  auto* remove = menu->addAction(tr("Delete"), this, [this, id] { Q_EMIT deleteAsked(id); });
  remove->setEnabled(line->campaign.state != CampaignState::HandedOver);
  menu->popup(m_table->viewport()->mapToGlobal(at));
}

void CampaignList::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_panel->setVisible(width() >= scaled(panelFrom));
}

}  // namespace retenta
