// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace retenta {

class ClientTableView;

/// The first column once more, over the table that scrolls below it sideways. Shares model,
/// selection and delegate; the keyboard stays with the table.
class FrozenColumn : public QTableView {
  Q_OBJECT
 public:
  explicit FrozenColumn(ClientTableView* table);

 protected:
  void mousePressEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  ClientTableView* m_table;
};

}  // namespace retenta
