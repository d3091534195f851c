// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/campaigns/campaignservice.h"
#include "core/rfm/segment.h"

class QPushButton;
class QStackedWidget;

namespace retenta {

class CampaignListModel;
class CampaignSummaryPanel;
class Segmented;
class TableView;

/// The list: a filter by state, a table, the selected campaign beside it; three starters when there
/// is none. Shows what it is given, asks for everything else by signals.
class CampaignList : public QWidget {
  Q_OBJECT
 public:
  explicit CampaignList(QWidget* parent = nullptr);
  void setCampaigns(std::vector<CampaignSummary> campaigns, Currency currency, Day today);
  void setReadOnly(bool readOnly);
  CampaignId selected() const;
  /// The state listed, by its id; "all".
  QString filter() const;
  void setFilter(const QString& state);
  /// Selected as soon as it is listed.
  void select(CampaignId id);
  TableView* table() const { return m_table; }

 Q_SIGNALS:
  void openAsked(retenta::CampaignId id);
  void createAsked(retenta::SegmentSet segments);
  void duplicateAsked(retenta::CampaignId id);
  void cancelAsked(retenta::CampaignId id);
  void deleteAsked(retenta::CampaignId id);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* buildList();
  QWidget* buildEmpty();
  void showSelected();
  void openMenu(const QPoint& at);
  CampaignListModel* m_model;
  QStackedWidget* m_stack;
  Segmented* m_filter = nullptr;
  TableView* m_table = nullptr;
  CampaignSummaryPanel* m_panel = nullptr;
  QPushButton* m_create = nullptr;
  QWidget* m_nothing = nullptr;
  Currency m_currency;
  CampaignId m_wanted = 0;
};

}  // namespace retenta
