// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QAccessibleWidget>

#include "core/rfm/segment.h"

namespace retenta {

class MatrixWidget;

/// Makes screen readers meet a MatrixWidget as a table of three rows and four columns (and a last
/// row for the contacts outside) whose cells speak in whole sentences. Call once, any number of
/// times.
void installMatrixAccessible();

/// One cell: reads its sentence, opens on "press".
class MatrixCellAccessible : public QAccessibleInterface,
                             public QAccessibleTableCellInterface,
                             public QAccessibleActionInterface {
 public:
  MatrixCellAccessible(MatrixWidget* matrix, Segment segment);

  bool isValid() const override;
  QObject* object() const override { return nullptr; }
  QAccessibleInterface* parent() const override;
  QAccessibleInterface* child(int) const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QString text(QAccessible::Text kind) const override;
  void setText(QAccessible::Text, const QString&) override {}
  QRect rect() const override;
  QAccessible::Role role() const override { return QAccessible::Cell; }
  QAccessible::State state() const override;
  void* interface_cast(QAccessible::InterfaceType type) override;

  bool isSelected() const override;
  QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
  QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
  int columnIndex() const override;
  int rowIndex() const override;
  int columnExtent() const override;
  int rowExtent() const override { return 1; }
  QAccessibleInterface* table() const override { return parent(); }

  QStringList actionNames() const override { return {pressAction()}; }
  void doAction(const QString& action) override;
  QStringList keyBindingsForAction(const QString&) const override { return {}; }

 private:
  MatrixWidget* m_matrix;
  Segment m_segment;
};

/// The table.
class MatrixAccessible : public QAccessibleWidget, public QAccessibleTableInterface {
 public:
  explicit MatrixAccessible(MatrixWidget* matrix);
  ~MatrixAccessible() override;

  void* interface_cast(QAccessible::InterfaceType type) override;
  int childCount() const override { return segmentCount; }
  QAccessibleInterface* child(int index) const override;
  QAccessibleInterface* childAt(int x, int y) const override;
  int indexOfChild(const QAccessibleInterface* child) const override;
  QAccessibleInterface* focusChild() const override;

  QAccessibleInterface* caption() const override { return nullptr; }
  QAccessibleInterface* summary() const override { return nullptr; }
  QAccessibleInterface* cellAt(int row, int column) const override;
  int selectedCellCount() const override;
  QList<QAccessibleInterface*> selectedCells() const override;
  QString columnDescription(int column) const override;
  QString rowDescription(int row) const override;
  int selectedColumnCount() const override { return 0; }
  int selectedRowCount() const override { return 0; }
  int columnCount() const override { return 4; }
  int rowCount() const override { return 4; }
  QList<int> selectedColumns() const override { return {}; }
  QList<int> selectedRows() const override { return {}; }
  bool isColumnSelected(int) const override { return false; }
  bool isRowSelected(int) const override { return false; }
  bool selectRow(int) override { return false; }
  bool selectColumn(int) override { return false; }
  bool unselectRow(int) override { return false; }
  bool unselectColumn(int) override { return false; }
  void modelChange(QAccessibleTableModelChangeEvent*) override {}

 private:
  MatrixWidget* matrix() const;
  mutable std::array<QAccessible::Id, segmentCount> m_ids{};
};

}  // namespace retenta
