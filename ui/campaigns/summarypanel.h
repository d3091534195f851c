// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/campaignservice.h"
#include "ui/widgets/controls.h"

class QGridLayout;

namespace retenta {

/// The selected campaign in a few lines: state, whom, how, when, who receives, what it brings.
class CampaignSummaryPanel : public Card {
  Q_OBJECT
 public:
  explicit CampaignSummaryPanel(QWidget* parent = nullptr);
  /// Nullptr: nothing is selected.
  void show(const CampaignSummary* line, Currency currency);

 Q_SIGNALS:
  void openAsked();
  void duplicateAsked();

 private:
  QLabel* addLine(QGridLayout* grid, const QString& name);
  QLabel* m_name;
  QLabel* m_state;
  QLabel* m_segment;
  QLabel* m_channel;
  QLabel* m_start;
  QLabel* m_result;
  QLabel* m_people;
  QLabel* m_control;
  QLabel* m_profit;
  QLabel* m_message;
  QWidget* m_details;
  QPushButton* m_open;
  QPushButton* m_duplicate;
};

}  // namespace retenta
