// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cohorts/cohortspresenter.h"
#include "ui/widgets/keepslayout.h"
#include "ui/widgets/page.h"

class QAction;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace retenta {

class ChartView;
class CohortTableModel;
class Segmented;
class TableView;

/// What clients of one first month, quarter or source do as they age: a table of numbers on one
/// ramp, the same as lines, the people behind any cells as a list or the start of a campaign.
class CohortsPage : public Page, public KeepsLayout {
  Q_OBJECT
 public:
  explicit CohortsPage(Business& business, QWidget* parent = nullptr);

  QString title() const override;
  void setContext(const PageContext& context) override;
  void activate() override;
  QList<QAction*> commands() const override { return m_commands; }
  QJsonObject layoutState() const override;
  void restoreLayout(const QJsonObject& state) override;

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void build();
  QWidget* makeToolbar();
  QWidget* makeLines();
  QWidget* makeFoot();
  void makeCommands();
  void takeView();
  void takeMeasure(const QString& id);
  void takeSelection();
  void showCurrent(const QModelIndex& current);
  void takeClients();
  void drawLines();
  void showView(const QString& id);
  void showPeople();
  void createCampaign();
  void showMenu(const QPoint& at);
  std::vector<std::size_t> chosenCohorts() const;

  CohortsPresenter* m_presenter;
  Segmented* m_measure;
  Segmented* m_by;
  Segmented* m_viewChoice;
  Segmented* m_who;
  QLabel* m_headline;
  TableView* m_table;
  CohortTableModel* m_model;
  ChartView* m_chart;
  QLabel* m_unit;  ///< what the lines are in
  QStackedWidget* m_main;
  QStackedWidget* m_states;
  QScrollArea* m_scroll;
  QLabel* m_caution;
  QLabel* m_chosen;
  QPushButton* m_clients;
  QPushButton* m_campaign;
  QList<QAction*> m_commands;
};

}  // namespace retenta
