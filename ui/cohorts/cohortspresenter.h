// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>

#include "core/metrics/cohorts/cohortservice.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/page.h"

namespace retenta {

/// The state of the cohorts page without widgets: how clients are grouped, the last table, the
/// chosen cells and the people behind them. GUI thread; counting happens on the business's pool,
/// stale answers are dropped.
class CohortsPresenter : public QObject {
  Q_OBJECT
 public:
  explicit CohortsPresenter(Business& business, QObject* parent = nullptr);

  void setContext(const PageContext& context);
  void setBy(CohortBy by);
  CohortBy by() const { return m_by; }

  /// The last answer; null until the first one.
  const CohortViewPtr& view() const { return m_view; }
  /// Sub-periods of data needed before a table says something.
  static constexpr std::size_t leastAges = 3;
  bool tooShort() const { return m_view && m_view->table.ages() < leastAges; }

  /// The cells chosen; none = nobody.
  void setPlaces(const std::vector<CohortPlace>& places);
  const std::vector<CohortPlace>& places() const { return m_places; }
  /// Those who bought in them, or those who did not.
  void setPeople(CohortPeople people);
  CohortPeople people() const { return m_people; }
  /// Nullopt while they are being counted.
  const std::optional<std::vector<ClientId>>& clients() const { return m_clients; }

 Q_SIGNALS:
  void viewChanged();
  void clientsChanged();

 private:
  void refresh();
  void countPeople();

  CohortService m_service;
  PageContext m_context;
  bool m_hasContext = false;
  CohortBy m_by = CohortBy::Month;
  CohortViewPtr m_view;
  std::vector<CohortPlace> m_places;
  CohortPeople m_people = CohortPeople::Silent;
  std::optional<std::vector<ClientId>> m_clients = std::vector<ClientId>();
  Latest<CohortViewPtr> m_asking;
  Latest<std::vector<ClientId>> m_counting;
};

}  // namespace retenta
