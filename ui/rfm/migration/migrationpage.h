// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rfm/migration/migrationpresenter.h"
#include "ui/widgets/keepslayout.h"
#include "ui/widgets/page.h"

class QAction;
class QScrollArea;
class QStackedWidget;

namespace retenta {

class EmptyState;
class FlowPanel;
class MigrationMap;
class MigrationTableModel;
class MigrationToolbar;
class MovesBar;
class TableView;

/// Who went from which cell of the matrix to which between two days: the map with the flows of the
/// chosen cell, the same as a table of all cells by all cells, the people behind each. Understands
/// jumps with a segment (selects it) and action "table".
class MigrationPage : public Page, public KeepsLayout {
  Q_OBJECT
 public:
  explicit MigrationPage(Business& business, QWidget* parent = nullptr);

  QString title() const override;
  void setContext(const PageContext& context) override;
  void open(const Target& target) override;
  void activate() override;
  QList<QAction*> commands() const override { return m_commands; }
  QJsonObject layoutState() const override;
  void restoreLayout(const QJsonObject& state) override;

 protected:
  bool event(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void build();
  QWidget* makeTable();
  void makeEmpty();
  void makeCommands();
  void connectToolbar();
  void connectMap();
  void takeView();
  void takeSelection();
  void placePanel();
  bool isWide() const;
  void showView(const QString& id);
  void showPeople(const std::vector<ClientId>& clients);
  void showMenu(const QPoint& at);
  void createCampaign();
  void closePanel();

  MigrationPresenter* m_presenter;
  MigrationToolbar* m_toolbar;
  QStackedWidget* m_main;
  QScrollArea* m_mapArea;
  MigrationMap* m_map;
  TableView* m_table;
  MigrationTableModel* m_model;
  MovesBar* m_moves;
  QStackedWidget* m_states;  ///< the answer, or why there is none
  QWidget* m_body;
  EmptyState* m_tooEarly = nullptr;
  FlowPanel* m_panel;
  MigrationMeasure m_measure = MigrationMeasure::People;
  bool m_panelClosed = false;
  bool m_overlayOpen = false;
  QList<QAction*> m_commands;
};

}  // namespace retenta
