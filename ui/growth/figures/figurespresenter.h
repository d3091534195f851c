// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QObject>

#include "core/metrics/kpiservice.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/page.h"

namespace retenta {

/// All figures of a period, and the mark they may be compared by.
struct FiguresAnswer {
  KpiAnswer kpis;              ///< one line, with people and series
  std::optional<Day> started;  ///< of the strategy, as marked
  bool sinceStrategy = false;  ///< the period begins with the mark
};

/// The state of the table of all figures without widgets: of whom and since when, the last answer.
/// GUI thread; figures are computed on the business's pool, stale answers are dropped.
class FiguresPresenter : public QObject {
  Q_OBJECT
 public:
  explicit FiguresPresenter(Business& business, QObject* parent = nullptr);

  void setContext(const PageContext& context);
  const PageContext& context() const { return m_context; }
  void setScope(const KpiScope& scope);
  const KpiScope& scope() const { return m_scope; }
  /// The time since the mark instead of the period of the window, where there is a mark.
  void setSinceStrategy(bool since);
  bool sinceStrategy() const { return m_since; }
  /// Marks the start of the strategy, or takes the mark away: one undoable step.
  void setStarted(std::optional<Day> day);

  /// nullopt until the first answer.
  const std::optional<FiguresAnswer>& answer() const { return m_answer; }
  /// Asks for the clients behind a figure of the last answer; `take` is called with them unless
  /// another question comes first.
  void askPeople(KpiPeople people, std::function<void(const std::vector<ClientId>&)> take);

 Q_SIGNALS:
  void changed();
  void failed(const retenta::Error& error);

 private:
  void refresh();

  Business& m_business;
  PageContext m_context;
  bool m_hasContext = false;
  KpiScope m_scope;
  bool m_since = false;
  std::optional<FiguresAnswer> m_answer;
  KpiQuery m_asked;  // what the last answer answers
  Latest<Result<FiguresAnswer>> m_asking;
  Latest<Result<std::vector<ClientId>>> m_askingPeople;
  Latest<Result<void>> m_storing;
};

}  // namespace retenta
