// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QWidget>

#include "core/base/date.h"
#include "ui/rfm/matrix/cellface.h"

class QPushButton;
class QToolButton;

namespace retenta {

class Segmented;

/// The line above the matrix: matrix or list, what the cells show, the date compared with,
/// thresholds. Breaks into more lines where it does not fit.
class RfmToolbar : public QWidget {
  Q_OBJECT
 public:
  explicit RfmToolbar(QWidget* parent = nullptr);

  void setView(const QString& id);  ///< "matrix" or "table"; tells nothing
  QString view() const;
  QString measure() const;  ///< "segment", "clients", "revenue", "check"
  /// As if chosen by hand; an unknown id changes nothing.
  void chooseMeasure(const QString& id);
  /// What stands in the button, and the choices: months back with their days.
  struct Choice {
    int months;
    Day day;
  };
  void setComparison(std::optional<Day> day, int months, const QList<Choice>& choices, Day asOf);
  /// Bounds are only tried: the cells are compared with the stored ones meanwhile.
  void setTrial(bool trial);
  void openComparison();
  QPushButton* thresholdsButton() const { return m_thresholds; }

 Q_SIGNALS:
  void viewChosen(const QString& id);
  void measureChosen(retenta::MatrixMeasure measure);
  void compareMonthsChosen(int months);
  void compareDayChosen(retenta::Day day);
  void thresholdsRequested();
  void timelineRequested();

 private:
  Segmented* m_view;
  Segmented* m_measure;
  QPushButton* m_compare;
  QToolButton* m_timeline;
  QPushButton* m_thresholds;
  QWidget* m_measureGroup;
  QList<Choice> m_choices;
  std::optional<Day> m_day;
  int m_months = 3;
  Day m_asOf = 0;
};

}  // namespace retenta
