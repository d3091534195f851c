// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaignlistmodel.h"

#include <algorithm>
#include <cmath>

#include "ui/campaigns/campaignwords.h"
#include "ui/segments/filtersentence.h"
#include "ui/segments/segmentsign.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

SegmentSet segmentsOf(const CampaignSummary& line) {
  return segmentSetFromIds(line.campaign.plan.segments).value_or(SegmentSet());
}

}  // namespace

CampaignListModel::CampaignListModel(QObject* parent)
    : QAbstractTableModel(parent), m_tokens(&lightTokens()) {}

void CampaignListModel::setCampaigns(std::vector<CampaignSummary> campaigns, Currency currency,
                                     const Tokens& tokens, qreal ratio) {
  beginResetModel();
  m_all = std::move(campaigns);
  m_currency = currency;
  m_tokens = &tokens;
  m_ratio = ratio;
  rebuild();
  endResetModel();
}

void CampaignListModel::setFilter(std::optional<CampaignState> state) {
  if (m_filter == state) return;
  beginResetModel();
  m_filter = state;
  rebuild();
  endResetModel();
}

void CampaignListModel::sort(int column, Qt::SortOrder order) {
  beginResetModel();
  m_sortColumn = column < 0 ? Planned : column;
  m_order = column < 0 ? Qt::DescendingOrder : order;
  rebuild();
  endResetModel();
}

void CampaignListModel::rebuild() {
  m_rows.clear();
  for (std::size_t i = 0; i < m_all.size(); ++i) {
    if (!m_filter || m_all[i].campaign.state == *m_filter) m_rows.push_back(i);
  }
  const auto less = [this](const CampaignSummary& a, const CampaignSummary& b) {
    switch (m_sortColumn) {
      case Planned:
        return a.campaign.plan.start.value_or(0) < b.campaign.plan.start.value_or(0);
      case Profit:
        return a.profitMinor.value_or(-HUGE_VAL) < b.profitMinor.value_or(-HUGE_VAL);
      case State:
        return a.campaign.state < b.campaign.state;
      default:
        return textOf(a, m_sortColumn).localeAwareCompare(textOf(b, m_sortColumn)) < 0;
    }
  };
  std::stable_sort(m_rows.begin(), m_rows.end(), [&](std::size_t a, std::size_t b) {
    return m_order == Qt::AscendingOrder ? less(m_all[a], m_all[b]) : less(m_all[b], m_all[a]);
  });
}

const CampaignSummary* CampaignListModel::at(int row) const {
  if (row < 0 || row >= rowCount()) return nullptr;
  return &m_all[m_rows[static_cast<std::size_t>(row)]];
}

int CampaignListModel::rowOf(CampaignId id) const {
  for (int row = 0; row < rowCount(); ++row) {
    if (at(row)->campaign.id == id) return row;
  }
  return -1;
}

int CampaignListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CampaignListModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString CampaignListModel::textOf(const CampaignSummary& line, int column) const {
  const Formatters f;
  const CampaignPlan& plan = line.campaign.plan;
  switch (column) {
    case Name:
      return line.campaign.name.isEmpty() ? tr("Unnamed") : line.campaign.name;
    case SegmentName:
      return audienceText(line.campaign.plan);
    case ChannelName:
      return term(channelId(plan.channel));
    case State:
      return term(campaignStateId(line.campaign.state));
    case Planned:
      return plan.start ? f.date(*plan.start) : Formatters::unknown();
    case Profit:
      return line.profitMinor ? f.signedMoneyShort(std::llround(*line.profitMinor), m_currency)
                              : Formatters::unknown();
    default:
      return {};
  }
}

QVariant CampaignListModel::data(const QModelIndex& index, int role) const {
  const CampaignSummary* line = index.isValid() ? at(index.row()) : nullptr;
  if (!line) return {};
  const bool number = index.column() == Profit || index.column() == Planned;
  switch (role) {
    case Qt::DisplayRole:
      return textOf(*line, index.column());
    case Qt::DecorationRole:
      return index.column() == SegmentName ? segmentSetIcon(segmentsOf(*line), *m_tokens, m_ratio)
                                           : QVariant();
    case Qt::TextAlignmentRole:
      return QVariant((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
      if (index.column() == Profit && !line->profitMinor)
        return tr("Not known yet: type the response, the margin and the price of the channel.");
      if (index.column() == SegmentName && line->campaign.plan.saved)
        return plainTip(filterSentence(line->campaign.plan.saved->filter, m_currency));
      return index.column() == Name ? plainTip(textOf(*line, Name)) : QVariant();
    default:
      return {};
  }
}

QVariant CampaignListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) {
    const bool number = section == Profit || section == Planned;
    return QVariant((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  }
  if (role == Qt::ToolTipRole && section == Profit) return tr("Expected profit");
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Name:
      return tr("Campaign");
    case SegmentName:
      return tr("Segment");
    case ChannelName:
      return tr("Channel");
    case State:
      return tr("State");
    case Planned:
      return tr("Start");
    case Profit:
      return tr("Profit");
    default:
      return {};
  }
}

}  // namespace retenta
