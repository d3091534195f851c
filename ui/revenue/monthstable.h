// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tableview.h"

namespace retenta {

/// The table of the model's months: columns as wide as their numbers and words need, the room that
/// is left shared out between them.
class MonthsTable : public TableView {
  Q_OBJECT
 public:
  explicit MonthsTable(const QString& name, QWidget* parent = nullptr);
  void setModel(QAbstractItemModel* model) override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fit();
};

}  // namespace retenta
