// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/clients/table/clienttableview.h"

namespace retenta {

class CheckList;

/// The popup of columns to tick; what is ticked shows at once. Esc or Enter closes it; deletes
/// itself.
class ColumnChooser : public QFrame {
  Q_OBJECT
 public:
  ColumnChooser(const QList<ShownColumn>& shown, QWidget* parent);
  void popupAt(QWidget* anchor);

 Q_SIGNALS:
  /// The columns wanted, in their order; empty = the usual ones.
  void chosen(const QList<retenta::ShownColumn>& columns);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void tell();
  QList<ShownColumn> m_shown;
  CheckList* m_list;
};

}  // namespace retenta
