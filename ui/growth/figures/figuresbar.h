// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QStringList>
#include <QWidget>

#include "core/metrics/kpiservice.h"

class QComboBox;
class QPushButton;

namespace retenta {

class SavedList;
class SegmentPicker;

/// Of whom all figures are told, and the mark “strategy started”: set, compared by, taken away.
class FiguresBar : public QWidget {
  Q_OBJECT
 public:
  explicit FiguresBar(Business& business, QWidget* parent = nullptr);
  /// The sources there are; what was chosen stays chosen.
  void setSources(const QStringList& sources);
  /// The mark, whether figures are compared by it, and the last day it may be set to.
  void setStarted(std::optional<Day> started, bool compared, Day asOf);

 Q_SIGNALS:
  void scopeChosen(const retenta::KpiScope& scope);
  void sinceStrategyChosen(bool since);
  void startedChosen(std::optional<retenta::Day> day);

 private:
  void tellScope();
  void openMenu();
  void askDay();

  SavedList* m_saved;
  SegmentPicker* m_segment;
  QComboBox* m_source;
  QPushButton* m_strategy;
  bool m_readOnly;
  std::optional<Day> m_started;
  bool m_compared = false;
  Day m_asOf = 0;
};

}  // namespace retenta
