// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/expectation.h"
#include "ui/campaigns/parts/bits.h"

class QToolButton;
class QGridLayout;

namespace retenta {

class BuilderPresenter;
class ExpectChart;

/// Part 5, what for: returns with and without, money down to the profit, where the figures come
/// from, what is still in the way, and the next step of the campaign.
class ExpectCard : public NumberedCard {
  Q_OBJECT
 public:
  explicit ExpectCard(BuilderPresenter& presenter, QWidget* parent = nullptr);
  void showPlan();
  void showOutlook();
  /// The big button's step, if it may be taken now.
  void act();
  QPushButton* mainButton() const { return m_main; }

 Q_SIGNALS:
  void responseAsked();
  void handOverAsked();
  void renameAsked();
  void duplicateAsked();

 private:
  struct Line {
    QLabel* name = nullptr;
    QLabel* value = nullptr;
    QLabel* range = nullptr;
  };
  Line addLine(QGridLayout* grid, int row, bool big);
  void buildMoney();
  void buildFoot();
  QToolButton* buildMenu();
  void showMoney();
  void showSource();
  void showChecks();
  void showSteps();
  QString obstacle() const;
  BuilderPresenter& m_presenter;
  QLabel* m_unit;
  ExpectChart* m_chart;
  Line m_extra, m_revenue, m_margin, m_discount, m_cost, m_profit, m_romi;
  QLabel* m_source;
  QPushButton* m_change;
  CheckLine* m_people;
  CheckLine* m_text;
  CheckLine* m_control;
  QLabel* m_state;
  QPushButton* m_second;
  QPushButton* m_main;
  QAction* m_cancel = nullptr;
  QAction* m_delete = nullptr;
  QAction* m_rename = nullptr;
};

}  // namespace retenta
