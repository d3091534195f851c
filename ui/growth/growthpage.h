// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/growth/growthpresenter.h"
#include "ui/widgets/keepslayout.h"
#include "ui/widgets/page.h"

class QAction;
class QLabel;
class QStackedWidget;

namespace retenta {

class ChartView;
class FigureTableModel;
struct FigureTable;
class FiguresBar;
class FiguresPresenter;
class FiguresView;
class PeopleBar;
class Segmented;
class SpendModel;
class TableView;

/// Where growth comes from: all figures of the period, the change of revenue by its factors, who
/// comes and leaves, how clients grow loyal, what the sources of clients cost and bring.
/// Understands the actions "figures", "figures/ID" of a figure (kpifigures.h), "change", "bucket",
/// "funnel", "sources", "acquisition".
class GrowthPage : public Page, public KeepsLayout {
  Q_OBJECT
 public:
  explicit GrowthPage(Business& business, QWidget* parent = nullptr);

  QString title() const override;
  void setContext(const PageContext& context) override;
  void open(const Target& target) override;
  void activate() override;
  QList<QAction*> commands() const override { return m_commands; }
  QJsonObject layoutState() const override;
  void restoreLayout(const QJsonObject& state) override;

 protected:
 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void build();
  QWidget* makeToolbar();
  QWidget* makeSpend();
  void makeCommands();
  void showPart(const QString& id);
  void take();
  void takeSources();
  ChartView* chartInSight() const;
  void connectFigures();
  void openClients(const std::vector<ClientId>& clients, bool campaign);
  void setTable(const FigureTable& table);
  void offerSources();

  PageContext m_context;
  GrowthPresenter* m_presenter;
  Segmented* m_part;
  Segmented* m_against;
  Segmented* m_view;    ///< of sources: one by one, or acquisition against retention
  Segmented* m_stages;  ///< of loyalty: who stands where, or who went on
  FiguresPresenter* m_figures;
  FiguresBar* m_figuresBar;
  FiguresView* m_figuresView;
  QLabel* m_headline;
  QLabel* m_note;
  ChartView* m_chart;
  TableView* m_table;
  FigureTableModel* m_model;
  PeopleBar* m_people;
  QWidget* m_card;  ///< of every part but all figures
  QWidget* m_spendBox;
  TableView* m_spend;
  SpendModel* m_spendModel;
  QStackedWidget* m_states;
  QList<QAction*> m_commands;
};

}  // namespace retenta
