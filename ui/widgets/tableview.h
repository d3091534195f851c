// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace retenta {

/// The table of the house: 28 px rows, no grid, header aligned as its column, rows selected whole,
/// Ctrl C copies the selection with headers as text and HTML. Sorting is the model's own.
class TableView : public QTableView {
  Q_OBJECT
 public:
  explicit TableView(const QString& name, QWidget* parent = nullptr);  ///< accessible name

  /// This column takes what the others leave, but never less than `least` pixels at 100 % text:
  /// then the table scrolls.
  void setElastic(int column, int least);

  /// The selected rows (all rows when none is selected) as tab-separated text with headers.
  QString selectionAsText() const;
  void copySelection() const;

 Q_SIGNALS:
  /// Enter or double click on a row.
  void opened(const QModelIndex& index);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  QList<int> chosenRows() const;
  void stretchElastic();
  int m_elastic = -1;
  int m_least = 0;
};

}  // namespace retenta
