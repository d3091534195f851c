// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>
#include <QTimer>

#include "core/rfm/history/cellhistory.h"
#include "core/rfm/rfmservice.h"
#include "ui/rfm/segmentdetail.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/page.h"

namespace retenta {

/// The state of the RFM page without widgets: what is asked for, the last answer, the choice of
/// cells, the thresholds being edited. GUI thread; everything is computed on the business's pool,
/// one matrix at a time, stale answers are dropped.
class RfmPresenter : public QObject {
  Q_OBJECT
 public:
  explicit RfmPresenter(Business& business, QObject* parent = nullptr);

  /// `moving`: the date is in the hand, and will be set once more when it rests.
  void setContext(const PageContext& context, bool moving = false);
  const PageContext& context() const { return m_context; }
  /// Months back to compare with; 0 = an own date (setCompareDate), −1 = no comparison.
  void setCompareMonths(int months);
  void setCompareDate(Day day);
  int compareMonths() const { return m_compareMonths; }
  std::optional<Day> compareDate() const;
  /// The same day so many months before the as-of date; the last day of a month stays one.
  Day monthsBefore(int months) const;

  /// The latest as-of date there is a reason to look at.
  Day lastDay() const;

  void setSelection(SegmentSet selection);
  SegmentSet selection() const { return m_selection; }

  /// What to choose when nobody has: loyal at risk, else the cell that brought most.
  SegmentSet firstSelection() const;

  /// Thresholds being tried out; nullopt leaves the editor and shows the stored ones again.
  void setDraft(const std::optional<RfmThresholds>& draft);
  const std::optional<RfmThresholds>& draft() const { return m_draft; }
  /// Stores the draft as one undoable step.
  void applyDraft();

  /// The last answer; null until the first one.
  const RfmViewPtr& view() const { return m_view; }
  /// Whether there is anyone to show, be it contacts alone.
  bool hasPeople() const { return m_view && m_view->ledger->clients() > 0; }
  const std::optional<SegmentDetail>& detail() const { return m_detail; }
  /// The answer whose rows the detail names.
  const RfmViewPtr& detailView() const { return m_detailView; }
  /// The cells month by month up to the as-of date, under the stored bounds; comes a moment after
  /// the view, when the date and the bounds rest.
  const std::vector<CellMoment>& history() const { return m_history; }

 Q_SIGNALS:
  void viewChanged();
  void historyChanged();
  void detailChanged();
  void dimmed(bool dimmed);
  void failed(const retenta::Error& error);
  void draftStored();

 private:
  void refresh();
  void start();
  void take(const Result<RfmViewPtr>& answer, const RfmQuery& asked);
  void refreshDetail();
  void startDetail();
  void startHistory();
  RfmQuery wanted() const;

  Business& m_business;
  RfmService m_service;
  PageContext m_context;
  bool m_hasContext = false;
  bool m_moving = false;
  int m_compareMonths = 3;
  Day m_compareDate = 0;
  std::optional<RfmThresholds> m_draft;
  SegmentSet m_selection;

  RfmViewPtr m_view;
  std::optional<SegmentDetail> m_detail;
  RfmViewPtr m_detailView;
  bool m_again = false;
  bool m_detailAgain = false;
  QTimer m_dimTimer;
  QTimer m_restTimer;
  std::vector<CellMoment> m_history;
  RfmViewPtr m_historyView;
  Latest<Result<RfmViewPtr>> m_asking;
  Latest<SegmentDetail> m_detailing;
  Latest<std::vector<CellMoment>> m_historying;
  Latest<Result<void>> m_storing;
};

}  // namespace retenta
