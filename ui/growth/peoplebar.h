// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace retenta {

class FigureTableModel;
class TableView;
struct CellPeople;

/// The clients behind the chosen number of a table: how many, their list, a campaign for them.
class PeopleBar : public QWidget {
  Q_OBJECT
 public:
  PeopleBar(TableView* table, FigureTableModel* model, QWidget* parent = nullptr);
  /// Looks at the chosen cell again: after the table has new rows.
  void refresh();

 Q_SIGNALS:
  void listRequested(const retenta::CellPeople& people);
  void campaignRequested(const retenta::CellPeople& people);

 private:
  const CellPeople* chosen() const;

  TableView* m_table;
  FigureTableModel* m_model;
  QLabel* m_name;
  QPushButton* m_list;
  QPushButton* m_campaign;
};

}  // namespace retenta
