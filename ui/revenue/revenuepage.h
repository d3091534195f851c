// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "ui/revenue/revenuepresenter.h"
#include "ui/widgets/keepslayout.h"
#include "ui/widgets/page.h"

class QGridLayout;
class QLabel;
class QScrollArea;
class QStackedLayout;

namespace retenta {

class ChartView;
class FigureCard;
class LeverPanel;
class ModelTable;
class MonthsTable;
class ScenarioBar;
class Segmented;

/// The money page: before, after and the difference, the levers that make it, by month and as a
/// total. Works on typed numbers with an empty base.
class RevenuePage : public Page, public KeepsLayout {
  Q_OBJECT
 public:
  explicit RevenuePage(Business& business, QWidget* parent = nullptr);

  QString title() const override;
  void setContext(const PageContext& context) override;
  void open(const Target& target) override;
  void activate() override;
  bool settle() override { return !m_presenter->keeping(); }
  QList<QAction*> commands() const override { return m_commands; }
  QJsonObject layoutState() const override;
  void restoreLayout(const QJsonObject& state) override;

  RevenuePresenter* presenter() const { return m_presenter; }

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  QWidget* buildFigures();
  QWidget* buildRevenue();
  QWidget* buildTornado();
  QWidget* buildSnowball();
  void buildCommands();
  void connectPresenter();
  void connectPanel();
  void arrange();
  void refresh();
  void showFigures();
  void showPeople();
  void showMain(const QString& id);
  void toggleTable();

  RevenuePresenter* m_presenter;
  bool m_readOnly;
  QList<QAction*> m_commands;
  ScenarioBar* m_bar;
  LeverPanel* m_panel;
  QScrollArea* m_scroll;
  QGridLayout* m_grid;
  int m_columns = 0;               // 1, 2 or 3 blocks side by side; 0 = not arranged yet
  std::vector<QWidget*> m_blocks;  // figures, revenue, tornado, snowball

  std::vector<FigureCard*> m_figures;  // before, after, Δ
  QLabel* m_headline;
  QLabel* m_subtitle;
  Segmented* m_mode;
  QStackedLayout* m_main;
  ChartView* m_revenue;
  ModelTable* m_model;
  MonthsTable* m_table;
  QLabel* m_tornadoSubtitle;
  ChartView* m_tornado;
  Segmented* m_people;
  ChartView* m_pileBefore;
  ChartView* m_pileAfter;
  QLabel* m_pileBeforeNote;
  QLabel* m_pileAfterNote;
  QTimer m_refresh;
};

}  // namespace retenta
