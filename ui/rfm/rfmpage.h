// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rfm/matrix/cellface.h"
#include "ui/rfm/rfmpresenter.h"
#include "ui/rfm/rfmside.h"
#include "ui/widgets/keepslayout.h"
#include "ui/widgets/page.h"

class QAction;
class QScrollArea;
class QStackedWidget;

namespace retenta {

class MatrixTableModel;
class MatrixWidget;
class RfmToolbar;
class SegmentPanel;
class TableView;
class ThresholdEditor;
class Timeline;

/// The RFM page: the matrix with its panel, the same as a table, the threshold editor. Understands
/// jumps with segments (selects them), action "table" and "thresholds". Who the clients of a cell
/// are is the clients page's to show.
class RfmPage : public Page, public KeepsLayout {
  Q_OBJECT
 public:
  explicit RfmPage(Business& business, QWidget* parent = nullptr);

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
  using Side = RfmSide::Content;

  void build();
  void makeCommands();
  void connectToolbar();
  void connectMatrix();
  void connectPresenter();

  void takeView();
  void showTrial();
  void buildTimeline();
  void toggleTimeline();
  void follow(Day day);
  bool isAtRest();
  void takeSelection();
  void showSide(Side side);
  void placeSide();
  bool isWide() const;
  void closePanel();
  void showView(const QString& id);
  void showClients(SegmentSet segments, ClientId client = 0);
  void openThresholds();
  void closeThresholds();
  void createCampaign();
  void showMenu(const QPoint& at);
  void tellComparison();

  RfmPresenter* m_presenter;
  RfmToolbar* m_toolbar;
  QStackedWidget* m_main;
  QScrollArea* m_matrixArea;
  MatrixWidget* m_matrix;
  TableView* m_table;
  MatrixTableModel* m_tableModel;
  QWidget* m_body;
  RfmSide* m_side;
  SegmentPanel* m_panel;
  ThresholdEditor* m_editor;
  Timeline* m_timeline;
  bool m_panelClosed = false;  ///< beside the matrix
  bool m_overlayOpen = false;  ///< over it, where there is no room beside
  bool m_choseFirst = false;
  bool m_thresholdsWanted = false;
  QList<QAction*> m_commands;
};

}  // namespace retenta
