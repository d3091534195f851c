// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/matrix/matrixaccessible.h"

#include "ui/rfm/matrix/matrixwidget.h"
#include "ui/rfm/rfmwords.h"
#include "ui/text/terms.h"

namespace retenta {

namespace {

QAccessibleInterface* makeAccessible(const QString& className, QObject* object) {
  if (className != QLatin1String("retenta::MatrixWidget")) return nullptr;
  auto* matrix = qobject_cast<MatrixWidget*>(object);
  return matrix ? new MatrixAccessible(matrix) : nullptr;
}

constexpr int outsideRow = 3;

}  // namespace

void installMatrixAccessible() {
  static const bool once = [] {
    QAccessible::installFactory(makeAccessible);
    return true;
  }();
  Q_UNUSED(once);
}

MatrixCellAccessible::MatrixCellAccessible(MatrixWidget* matrix, Segment segment)
    : m_matrix(matrix), m_segment(segment) {}

bool MatrixCellAccessible::isValid() const { return m_matrix != nullptr; }

QAccessibleInterface* MatrixCellAccessible::parent() const {
  return QAccessible::queryAccessibleInterface(m_matrix);
}

QString MatrixCellAccessible::text(QAccessible::Text kind) const {
  switch (kind) {
    case QAccessible::Name:
      return m_matrix->face(m_segment).spoken;
    case QAccessible::Description:
      return rfmwords::story(m_segment,
                             m_matrix->matrix() ? m_matrix->matrix()->thresholds : RfmThresholds());
    default:
      return {};
  }
}

QRect MatrixCellAccessible::rect() const {
  const QRect local = m_matrix->cellRect(m_segment).toRect();
  return QRect(m_matrix->mapToGlobal(local.topLeft()), local.size());
}

QAccessible::State MatrixCellAccessible::state() const {
  QAccessible::State state;
  state.selectable = true;
  state.focusable = true;
  state.selected = isSelected();
  state.focused = m_matrix->hasFocus() && m_matrix->current() == m_segment;
  state.active = state.focused;
  state.invisible = !m_matrix->isVisible();
  return state;
}

void* MatrixCellAccessible::interface_cast(QAccessible::InterfaceType type) {
  if (type == QAccessible::TableCellInterface) {
    return static_cast<QAccessibleTableCellInterface*>(this);
  }
  if (type == QAccessible::ActionInterface) return static_cast<QAccessibleActionInterface*>(this);
  return nullptr;
}

bool MatrixCellAccessible::isSelected() const { return m_matrix->selection().has(m_segment); }

int MatrixCellAccessible::columnIndex() const {
  const SegmentInfo& info = segmentInfo(m_segment);
  return info.span > 0 ? static_cast<int>(info.column) : 0;
}

int MatrixCellAccessible::rowIndex() const {
  const SegmentInfo& info = segmentInfo(m_segment);
  return info.span > 0 ? static_cast<int>(info.row) : outsideRow;
}

int MatrixCellAccessible::columnExtent() const {
  const int span = segmentInfo(m_segment).span;
  return span > 0 ? span : 4;
}

void MatrixCellAccessible::doAction(const QString& action) {
  if (action != pressAction()) return;
  m_matrix->setSelection(SegmentSet(m_segment));
  Q_EMIT m_matrix->selectionChanged();
}

MatrixAccessible::MatrixAccessible(MatrixWidget* matrix)
    : QAccessibleWidget(matrix, QAccessible::Table) {}

MatrixAccessible::~MatrixAccessible() {
  for (const QAccessible::Id id : m_ids) {
    if (id != 0) QAccessible::deleteAccessibleInterface(id);
  }
}

MatrixWidget* MatrixAccessible::matrix() const { return static_cast<MatrixWidget*>(widget()); }

void* MatrixAccessible::interface_cast(QAccessible::InterfaceType type) {
  if (type == QAccessible::TableInterface) return static_cast<QAccessibleTableInterface*>(this);
  return QAccessibleWidget::interface_cast(type);
}

QAccessibleInterface* MatrixAccessible::child(int index) const {
  if (index < 0 || index >= segmentCount) return nullptr;
  QAccessible::Id& id = m_ids[static_cast<std::size_t>(index)];
  if (id == 0) {
    id = QAccessible::registerAccessibleInterface(
        new MatrixCellAccessible(matrix(), allSegments[static_cast<std::size_t>(index)]));
  }
  return QAccessible::accessibleInterface(id);
}

QAccessibleInterface* MatrixAccessible::childAt(int x, int y) const {
  for (int i = 0; i < segmentCount; ++i) {
    if (child(i)->rect().contains(x, y)) return child(i);
  }
  return nullptr;
}

int MatrixAccessible::indexOfChild(const QAccessibleInterface* wanted) const {
  for (int i = 0; i < segmentCount; ++i) {
    if (child(i) == wanted) return i;
  }
  return -1;
}

QAccessibleInterface* MatrixAccessible::focusChild() const {
  return widget()->hasFocus() ? child(static_cast<int>(matrix()->current())) : nullptr;
}

QAccessibleInterface* MatrixAccessible::cellAt(int row, int column) const {
  if (row == outsideRow) return child(static_cast<int>(Segment::NoPurchases));
  for (const SegmentInfo& info : segmentTable()) {
    const int first = static_cast<int>(info.column);
    if (info.span > 0 && static_cast<int>(info.row) == row && first <= column &&
        column < first + info.span) {
      return child(static_cast<int>(info.segment));
    }
  }
  return nullptr;
}

int MatrixAccessible::selectedCellCount() const { return matrix()->selection().size(); }

QList<QAccessibleInterface*> MatrixAccessible::selectedCells() const {
  QList<QAccessibleInterface*> cells;
  for (const Segment segment : matrix()->selection().list()) {
    cells += child(static_cast<int>(segment));
  }
  return cells;
}

QString MatrixAccessible::columnDescription(int column) const {
  if (column < 0 || column > 3) return {};
  return term(familyId(static_cast<RecencyFamily>(column)));
}

QString MatrixAccessible::rowDescription(int row) const {
  if (row == outsideRow) return term(u"no_purchases");
  if (row < 0 || row > 2) return {};
  return term(tierId(static_cast<FrequencyTier>(row)));
}

}  // namespace retenta
