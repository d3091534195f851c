// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "ui/widgets/controls.h"

namespace retenta {

/// The as-of date of the whole program: shows it, opens a calendar (Ctrl D), offers the day of the
/// last purchase and today. A date other than the last purchase's is shown in accent, so that a
/// look into the past is unmistakable.
class AsOfChip : public Button {
  Q_OBJECT
 public:
  explicit AsOfChip(QWidget* parent = nullptr);
  void setState(Day asOf, Day lastPurchase, Day today);
  void openCalendar();

 Q_SIGNALS:
  void chosen(retenta::Day day);

 private:
  void restyle();
  Day m_asOf = 0;
  Day m_last = 0;
  Day m_today = 0;
};

}  // namespace retenta
