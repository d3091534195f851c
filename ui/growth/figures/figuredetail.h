// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/growth/figures/figurespresenter.h"
#include "ui/widgets/controls.h"

class QComboBox;

namespace retenta {

class ChartView;
struct KpiFigure;

/// What stands behind one figure: its meaning, its formula with the period's own numbers, twelve
/// months, and the clients it counts.
class FigureDetail : public Card {
  Q_OBJECT
 public:
  explicit FigureDetail(QWidget* parent = nullptr);
  void setFigure(const KpiFigure& figure, const FiguresAnswer& answer);
  ChartView* chart() const { return m_chart; }
  /// Whom the buttons act upon.
  KpiPeople people() const;

 Q_SIGNALS:
  void listRequested(retenta::KpiPeople people);
  void campaignRequested(retenta::KpiPeople people);

 private:
  void takePeople();

  QLabel* m_title;
  QLabel* m_definition;
  QLabel* m_formula;
  QLabel* m_unit;
  ChartView* m_chart;
  QComboBox* m_whom;
  QPushButton* m_list;
  QPushButton* m_campaign;
  KpiPeopleSizes m_sizes{};
};

}  // namespace retenta
