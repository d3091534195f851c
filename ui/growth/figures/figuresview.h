// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/growth/figures/figurespresenter.h"

class QBoxLayout;
class QLabel;

namespace retenta {

class Card;
class ChartView;
class FigureDetail;
class FiguresModel;
class TableView;

/// The table of all figures with what stands behind the chosen one beside it, or below it where
/// the room is narrow.
class FiguresView : public QWidget {
  Q_OBJECT
 public:
  explicit FiguresView(FiguresPresenter* presenter, QWidget* parent = nullptr);
  /// The figure under the cursor: "crr"; choosing one moves it there.
  QString figure() const;
  void setFigure(const QString& id);
  ChartView* chart() const;
  TableView* table() const { return m_table; }

 Q_SIGNALS:
  /// The clients behind a figure, to be listed or to be made a campaign for.
  void clientsShown(const std::vector<retenta::ClientId>& clients);
  void campaignWanted(const std::vector<retenta::ClientId>& clients);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void take();
  void takeFigure();
  void askClients(KpiPeople people);

  FiguresPresenter* m_presenter;
  QBoxLayout* m_sides;
  QLabel* m_headline;
  QLabel* m_note;
  TableView* m_table;
  FiguresModel* m_model;
  FigureDetail* m_detail;
  QString m_wanted;  // chosen before there was an answer
};

}  // namespace retenta
