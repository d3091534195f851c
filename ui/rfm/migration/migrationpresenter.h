// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>

#include "core/rfm/migration/migrationservice.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/page.h"

namespace retenta {

/// What is looked at: how many went, or how much money they stand for.
enum class MigrationMeasure { People, Revenue };

/// Clients who went from one segment to another.
struct FlowChoice {
  Segment from = Segment::NoPurchases;
  Segment to = Segment::NoPurchases;

  friend bool operator==(const FlowChoice&, const FlowChoice&) = default;
};

/// The state of the migration page without widgets: the two days, the last answer, the chosen cell
/// and flow. GUI thread; moves are counted on the business's pool, stale answers are dropped.
class MigrationPresenter : public QObject {
  Q_OBJECT
 public:
  explicit MigrationPresenter(Business& business, QObject* parent = nullptr);

  /// The later day is the as-of day, the earlier one as many months before as was chosen last.
  void setContext(const PageContext& context);
  const PageContext& context() const { return m_context; }

  const MigrationDates& dates() const { return m_dates; }
  /// A day on the wrong side of the other one changes places with it; none is after the as-of day.
  void setDates(MigrationDates dates);
  /// The same two days from the other end: who stood where then, and where they had come from.
  void swapDates();
  bool swapped() const { return m_dates.to < m_dates.from; }
  /// Both days by their distance: −1 = back, 1 = on, as far as the as-of day allows.
  void shift(int direction);
  bool canShift(int direction) const;
  /// Months between the days at the next as-of day; 3 to begin with.
  void setMonths(int months);
  int months() const { return m_months; }

  /// The last answer; null until the first one.
  const MigrationViewPtr& view() const { return m_view; }
  /// Nobody had bought by the first day: nothing can have moved.
  bool tooEarly() const;
  bool emptyBase() const;
  /// Days between which there is something to see; nullopt when there are none.
  std::optional<MigrationDates> suggestion() const;

  void setSelection(Segment segment);
  Segment selection() const { return m_selection; }
  /// The chosen flow into or out of the selected cell: by hand, else the largest; nullopt = none.
  std::optional<FlowChoice> flow() const;
  void chooseFlow(const FlowChoice& flow);

  std::vector<ClientId> clientsOf(const FlowChoice& flow) const;
  std::vector<ClientId> clientsOf(MoveDirection direction) const;
  /// Everybody who stands in the cell on the second day.
  std::vector<ClientId> clientsIn(Segment segment) const;

 Q_SIGNALS:
  void viewChanged();
  void selectionChanged();  ///< the cell or the flow
  void datesChanged();
  void failed(const retenta::Error& error);

 private:
  void refresh();
  Day laterDay() const;
  std::vector<ClientId> idsOf(const std::vector<std::uint32_t>& rows) const;

  MigrationService m_service;
  PageContext m_context;
  bool m_hasContext = false;
  int m_months = 3;
  MigrationDates m_dates;
  MigrationViewPtr m_view;
  Segment m_selection = Segment::LoyalAtRisk;
  std::optional<FlowChoice> m_flow;
  Latest<Result<MigrationViewPtr>> m_asking;
};

}  // namespace retenta
