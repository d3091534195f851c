// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QToolButton;

namespace retenta {

/// The line above the table: text to find (150 ms after the last letter), saved views, columns, the
/// card beside the table on or off.
class ClientsToolbar : public QWidget {
  Q_OBJECT
 public:
  explicit ClientsToolbar(QWidget* parent = nullptr);

  void setFind(const QString& text);  ///< tells nothing
  void setViewName(const QString& name);
  void setPane(bool shown);
  void setDuplicates(int pairs);  ///< 0 hides the button
  void focusFind();
  QLineEdit* findField() const { return m_find; }
  QPushButton* viewsButton() const { return m_views; }
  QPushButton* columnsButton() const { return m_columns; }

 Q_SIGNALS:
  void findChanged(const QString& text);
  void viewsRequested();
  void columnsRequested();
  void duplicatesRequested();
  void paneToggled(bool shown);
  /// ↓ or Enter in the field: on to the table.
  void tableRequested();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QLineEdit* m_find;
  QPushButton* m_views;
  QPushButton* m_columns;
  QPushButton* m_duplicates;
  QToolButton* m_pane;
  QTimer m_timer;
};

}  // namespace retenta
