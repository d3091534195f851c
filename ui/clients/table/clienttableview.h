// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/clients/table/clienttablemodel.h"
#include "ui/widgets/tableview.h"

namespace retenta {

class FrozenColumn;

/// A column with its width in pixels.
struct ShownColumn {
  ClientColumn column = ClientColumn::Name;
  int width = 0;

  friend bool operator==(const ShownColumn&, const ShownColumn&) = default;
};

/// The table of clients: its header and first column stay where they are, columns are dragged and
/// fitted, a tick is set by Space, by a click on its box, with Ctrl for one more, with Shift for a
/// range; Ctrl A ticks all that is shown.
class ClientTableView : public TableView {
  Q_OBJECT
 public:
  explicit ClientTableView(ClientTableModel* model, QWidget* parent = nullptr);

  /// Name comes first whatever the list says; an empty list shows the usual columns. The usual ones
  /// give way where the window is narrow; what somebody chose stays and scrolls.
  void setColumns(const QList<ShownColumn>& columns);
  QList<ShownColumn> columns() const;
  void setOrder(const std::vector<ClientSortKey>& order);

  /// Rows are about to be replaced; afterwards: the same client is the current one, the view stands
  /// where it stood.
  void replaceRows(const std::function<void()>& replace);
  ClientId currentClient() const;
  /// False when the client is not shown.
  bool setCurrentClient(ClientId client);

 Q_SIGNALS:
  /// A header was clicked; `more` with Shift: the column decides between equals.
  void sortRequested(retenta::ClientField field, bool more);
  void columnsChanged();
  void currentClientChanged();
  void menuRequested(const QPoint& globalPos);
  void copyRequested(bool headers);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  int neededWidth(int column) const override;

 private:
  friend class FrozenColumn;
  bool pressed(int row, Qt::KeyboardModifiers modifiers);
  void headerClicked(int column);
  void extendTo(int row);
  void toggle(int row);
  void placeFrozen();
  void alignFirst(bool toFrozen);
  void tellColumns();
  int lastColumn() const;
  int ownWidth(int column) const;
  void placeSpare();

  ClientTableModel* m_model;
  FrozenColumn* m_frozen;
  int m_anchor = 0;
  int m_nameWidth = 0;  // of the first column, before it takes what the others leave
  bool m_replacing = false;
  bool m_arranging = false;  // columns are being set: nothing to tell
};

}  // namespace retenta
