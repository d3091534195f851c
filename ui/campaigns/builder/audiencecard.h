// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/audience.h"
#include "ui/campaigns/parts/bits.h"

namespace retenta {

class BuilderPresenter;
class SavedList;
class SegmentPicker;
class WaterfallRow;

/// Part 1, whom: the segments, or a saved one with its rules, and what is left of them step by
/// step; each step opens its people. An audience of nobody says why and leads out.
class AudienceCard : public NumberedCard {
  Q_OBJECT
 public:
  explicit AudienceCard(BuilderPresenter& presenter, QWidget* parent = nullptr);
  void showPlan();
  void showOutlook();
  /// Dims figures that are older than the plan.
  void setStale(bool stale);
  SegmentPicker* picker() const { return m_picker; }

 Q_SIGNALS:
  /// The people of these steps, under the words of the row.
  void peopleAsked(const QString& title, const QList<retenta::AudienceStep>& steps);
  void consentAsked();
  void listAsked();

 private:
  void showWayOut();
  void showRules();
  BuilderPresenter& m_presenter;
  SavedList* m_saved;
  SegmentPicker* m_picker;
  QLabel* m_rules;  // of a saved segment, and what has become of it
  QPushButton* m_renew;
  QWidget* m_chosen;  // clients chosen one by one, in place of the segments
  QLabel* m_chosenText;
  WaterfallRow* m_all;
  WaterfallRow* m_excluded;
  WaterfallRow* m_noContact;
  WaterfallRow* m_unreachable;
  WaterfallRow* m_noConsent;
  WaterfallRow* m_touched;
  WaterfallRow* m_control;
  WaterfallRow* m_treated;
  QWidget* m_wayOut;
  QLabel* m_why;
};

}  // namespace retenta
