// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QObject>
#include <QTimer>

#include "core/metrics/figures/kpipeople.h"
#include "core/overview/overviewservice.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/page.h"

namespace retenta {

/// The state of the overview without widgets: what is asked for and the last answer. GUI thread;
/// everything is computed on the business's pool, one overview at a time, and only while the page
/// is looked at.
class OverviewPresenter : public QObject {
  Q_OBJECT
 public:
  explicit OverviewPresenter(Business& business, QObject* parent = nullptr);

  void setContext(const PageContext& context);
  const PageContext& context() const { return m_context; }
  /// A page out of sight asks for nothing; seen again, it catches up.
  void setWatched(bool watched);
  /// The last answer; null until the first one.
  const OverviewPtr& overview() const { return m_overview; }
  /// The clients that a figure of the overview counts over its period; `take` is called with them
  /// unless another question comes first.
  void askPeople(KpiPeople people, std::function<void(const std::vector<ClientId>&)> take);
  QString timeZone() const { return m_business.profile().timeZone; }

 Q_SIGNALS:
  void changed();
  void dimmed(bool dimmed);  ///< the figures shown are about to be replaced
  void failed(const retenta::Error& error);

 private:
  void refresh();
  void start();
  OverviewRequest wanted() const;

  Business& m_business;
  OverviewService m_service;
  PageContext m_context;
  bool m_hasContext = false;
  bool m_watched = false;
  bool m_stale = false;
  OverviewPtr m_overview;
  QTimer m_dimTimer;
  Latest<Result<OverviewPtr>> m_asking;
  Latest<Result<std::vector<ClientId>>> m_askingPeople;
};

}  // namespace retenta
