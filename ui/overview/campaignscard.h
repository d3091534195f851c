// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/overview/campaignnote.h"
#include "ui/widgets/controls.h"

class QGridLayout;

namespace retenta {

/// The campaigns that matter now: segment, what each waits for, the profit expected. A name opens
/// its campaign.
class CampaignsCard : public Card {
  Q_OBJECT
 public:
  explicit CampaignsCard(QWidget* parent = nullptr);
  void setCampaigns(const std::vector<CampaignNote>& campaigns, qint64 all, Currency currency);

 Q_SIGNALS:
  void opened(retenta::CampaignId id);
  void allRequested();
  void createRequested();

 private:
  void addHeads(QGridLayout& grid);
  void addCampaign(QGridLayout& grid, int row, const CampaignNote& note, Currency currency);

  QWidget* m_body = nullptr;
  QPushButton* m_all;
};

}  // namespace retenta
