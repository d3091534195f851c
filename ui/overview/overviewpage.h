// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "core/rfm/segment.h"
#include "ui/overview/overviewpresenter.h"
#include "ui/widgets/page.h"

class QAction;
class QBoxLayout;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedLayout;

namespace retenta {

class CampaignsCard;
class ChartView;
class KpiCard;
class NextList;
class SegmentTiles;

/// The first page: five KPIs, revenue by month, what to do next, the small map of segments,
/// campaigns, and what the figures stand on. Every figure opens.
class OverviewPage : public Page {
  Q_OBJECT
 public:
  explicit OverviewPage(Business& business, QWidget* parent = nullptr);

  QString title() const override;
  void setContext(const PageContext& context) override;
  void activate() override;
  /// `action` "goals" opens the goals.
  void open(const Target& target) override;
  QList<QAction*> commands() const override { return m_commands; }
  OverviewPresenter* presenter() const { return m_presenter; }

 protected:
  bool event(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* makeBody();
  QWidget* makeKpis();
  QWidget* makeChart();
  QWidget* makeMap();
  QWidget* makeFoot();
  void makeCommands();
  void openGoals();
  void take();
  void arrange();
  void jumpTo(const QString& page, const QStringList& segments = {}, const QString& action = {},
              qint64 id = 0);
  void openKpi(KpiCard* card);
  void showKpiMenu(KpiCard* card, const QPoint& at);
  void showTileMenu(Segment segment, const QPoint& at);
  static void copyImage(QWidget* widget);

  Business& m_business;
  OverviewPresenter* m_presenter;
  QStackedLayout* m_stack;
  QWidget* m_empty;
  QScrollArea* m_area;
  QLabel* m_headline;
  QLabel* m_unit;
  std::array<KpiCard*, 5> m_kpis{};
  QGridLayout* m_kpiGrid;
  QBoxLayout* m_middle;
  QBoxLayout* m_bottom;
  ChartView* m_chart;
  NextList* m_next;
  SegmentTiles* m_tiles;
  CampaignsCard* m_campaigns;
  QLabel* m_coverageSign;
  QLabel* m_coverage;
  QPushButton* m_import;
  QList<QAction*> m_commands;
};

}  // namespace retenta
