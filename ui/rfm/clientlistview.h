// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "core/rfm/rfmservice.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace retenta {

class ClientListModel;
class TableView;

/// The list tab: clients of the chosen cells, found by text, sorted by any column, with the sums of
/// what is shown below.
class ClientListView : public QWidget {
  Q_OBJECT
 public:
  explicit ClientListView(QWidget* parent = nullptr);

  void setRows(const RfmViewPtr& view, const std::vector<std::uint32_t>& rows, SegmentSet chosen);
  void setSort(ClientField field, bool descending);
  /// Selects this client once it is in the list.
  void reveal(std::uint32_t ledgerRow);
  void focusFind();
  TableView* table() const { return m_table; }
  ClientListModel* model() const { return m_model; }

 Q_SIGNALS:
  void findChanged(const QString& text);
  void sortRequested(retenta::ClientField field, bool descending);
  void allRequested();
  void back();  ///< Esc

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void takeReveal();
  QLineEdit* m_find;
  QLabel* m_chosen;
  QPushButton* m_all;
  QStackedWidget* m_stack;
  TableView* m_table;
  QLabel* m_nothing;
  QLabel* m_sums;
  ClientListModel* m_model;
  QTimer m_findTimer;
  std::optional<std::uint32_t> m_reveal;
};

}  // namespace retenta
