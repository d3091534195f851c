// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/card/merging/mergeservice.h"
#include "ui/widgets/latest.h"

class QLabel;
class QPushButton;
class QStandardItemModel;

namespace retenta {

class TableView;

/// Clients side by side before they become one: a column each, a row a field, and at the right the
/// client that comes of it. Enter, Space or a click takes the value of a cell; the first row says
/// who stays. A refusal of consent wins whatever is chosen. One step of undo. Opened with open();
/// Esc closes. Deletes itself.
class CompareDialog : public QDialog {
  Q_OBJECT
 public:
  /// Two or more clients; `survivor` 0 = whoever is proposed.
  CompareDialog(Business& business, const std::vector<ClientId>& clients, ClientId survivor,
                QWidget* parent);

  TableView* table() const { return m_table; }
  QPushButton* verb() const { return m_merge; }
  /// What would be merged; empty until read.
  const MergeChoice& choice() const { return m_choice; }

 Q_SIGNALS:
  /// Done: how the one who stays is called.
  void merged(const QString& label);

 private:
  void show(const std::vector<MergeSide>& sides);
  void refresh();
  void choose(const QModelIndex& cell);
  void merge();
  void complain(const Error& error);
  bool eventFilter(QObject* watched, QEvent* event) override;

  Business& m_business;
  MergeService m_service;
  std::vector<MergeSide> m_sides;
  MergeChoice m_choice;
  bool m_survivorGiven;
  TableView* m_table;
  QStandardItemModel* m_model;
  QLabel* m_story;
  QLabel* m_problem;
  QPushButton* m_merge;
  Latest<Result<std::vector<MergeSide>>> m_reading;
  Latest<Result<void>> m_merging;
};

}  // namespace retenta
