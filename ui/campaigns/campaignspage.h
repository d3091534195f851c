// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/campaigns/campaignservice.h"
#include "core/rfm/segment.h"
#include "ui/widgets/keepslayout.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/page.h"

class QStackedWidget;

namespace retenta {

class Builder;
class CampaignList;

/// Campaigns: the list, and the builder of one of them. A target with segments makes a draft for
/// them; with an id it opens that campaign; an empty one shows the list.
class CampaignsPage : public Page, public KeepsLayout {
  Q_OBJECT
 public:
  explicit CampaignsPage(Business& business, QWidget* parent = nullptr);

  QString title() const override;
  QList<QAction*> commands() const override;
  QString breadcrumb() const override;
  void setContext(const PageContext& context) override;
  void open(const Target& target) override;
  void activate() override;
  bool settle() override;
  QJsonObject layoutState() const override;
  void restoreLayout(const QJsonObject& state) override;

 private:
  void addCommands();
  void connectList();
  void connectBuilder();
  void reload();
  void showList();
  void showCampaign(CampaignId id);
  void create(SegmentSet segments);
  void createForClients(std::vector<ClientId> clients);
  void createPlan(const QString& name, const CampaignPlan& plan);
  void createFrom(const QStringList& ids);
  void duplicate(CampaignId id);
  void act(const std::function<Result<void>(CampaignService&)>& work);

  Business& m_business;
  CampaignService m_service;
  Day m_asOf = 0;
  QStackedWidget* m_stack;
  QList<QAction*> m_commands;
  CampaignList* m_list;
  Builder* m_builder;
  Latest<Result<std::vector<CampaignSummary>>> m_listing;
  Latest<Result<CampaignId>> m_creating;
  Latest<Result<void>> m_acting;
  /// The untouched draft made by a jump with these segments: walking back shows it again instead of
  /// making another.
  struct Jump {
    QStringList segments;
    CampaignId id = 0;
    CampaignPlan plan;
  };
  Jump m_jump;
  bool m_stale = false;  // the list is older than the base
};

}  // namespace retenta
