// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/parts/bits.h"

class QComboBox;
class QDateEdit;
class QSlider;
class QSpinBox;
class QTimeEdit;

namespace retenta {

class BuilderPresenter;

/// Part 4, how we shall know: the control group with what it can see, the day and hours, the cap,
/// how long to wait.
class ScheduleCard : public NumberedCard {
  Q_OBJECT
 public:
  explicit ScheduleCard(BuilderPresenter& presenter, QWidget* parent = nullptr);
  void showPlan();
  void showOutlook();
  QSlider* slider() const { return m_slider; }

 private:
  void buildControl();
  void buildSchedule();
  void showControl();
  BuilderPresenter& m_presenter;
  QSlider* m_slider;
  QLabel* m_share;
  QLabel* m_sees;
  QDateEdit* m_start;
  QTimeEdit* m_from;
  QTimeEdit* m_to;
  QComboBox* m_cap;
  QSpinBox* m_wait;
  QLabel* m_until;
};

}  // namespace retenta
