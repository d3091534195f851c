// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QAbstractTableModel>

#include "core/campaigns/campaignservice.h"
#include "ui/theme/tokens.h"

namespace retenta {

/// The campaigns of the list, filtered by state. Rows sort by planned day, newest first, unless a
/// header was clicked.
class CampaignListModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Name, SegmentName, ChannelName, State, Planned, Profit, ColumnCount };
  explicit CampaignListModel(QObject* parent = nullptr);

  void setCampaigns(std::vector<CampaignSummary> campaigns, Currency currency, const Tokens& tokens,
                    qreal ratio);
  /// Nullopt = all.
  void setFilter(std::optional<CampaignState> state);
  /// Nullptr outside the rows.
  const CampaignSummary* at(int row) const;
  int rowOf(CampaignId id) const;  ///< −1 when not shown
  bool anyCampaign() const { return !m_all.empty(); }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  void sort(int column, Qt::SortOrder order) override;

 private:
  void rebuild();
  QString textOf(const CampaignSummary& line, int column) const;
  std::vector<CampaignSummary> m_all;
  std::vector<std::size_t> m_rows;
  std::optional<CampaignState> m_filter;
  int m_sortColumn = Planned;
  Qt::SortOrder m_order = Qt::DescendingOrder;
  Currency m_currency;
  const Tokens* m_tokens;
  qreal m_ratio = 1;
};

}  // namespace retenta
