// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/migration/migrationtablemodel.h"

#include <QColor>
#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include "ui/rfm/migration/migrationwords.h"
#include "ui/theme/look.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tables/tablefiles.h"

namespace retenta {

namespace {

// Rows: eleven segments, those who were no clients yet, the sum. Columns: the name, eleven
// segments, those without purchases again where there are any, the sum.
constexpr int notYetRow = gridSegmentCount;
constexpr int sumRow = notYetRow + 1;

Segment rowSegment(int row) { return static_cast<Segment>(row); }  // notYetRow = NoPurchases
Segment columnSegment(int column) { return static_cast<Segment>(column - 1); }

}  // namespace

MigrationTableModel::MigrationTableModel(QObject* parent) : QAbstractTableModel(parent) {
  static_assert(static_cast<int>(Segment::NoPurchases) == notYetRow);
}

void MigrationTableModel::setView(const MigrationViewPtr& view) {
  beginResetModel();
  m_view = view;
  m_gone = view && view->migration.sum(MoveDirection::Gone).clients > 0;
  endResetModel();
}

void MigrationTableModel::setWhat(MigrationMeasure measure) {
  beginResetModel();
  m_what = measure;
  endResetModel();
}

int MigrationTableModel::sumColumn() const { return gridSegmentCount + (m_gone ? 2 : 1); }

std::optional<FlowChoice> MigrationTableModel::flowAt(const QModelIndex& index) const {
  if (!index.isValid() || index.row() >= sumRow) return std::nullopt;
  if (index.column() < 1 || index.column() >= sumColumn()) return std::nullopt;
  return FlowChoice{rowSegment(index.row()), columnSegment(index.column())};
}

int MigrationTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || !m_view ? 0 : sumRow + 1;
}

int MigrationTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : sumColumn() + 1;
}

// Who had bought by neither day made no move.
Move MigrationTableModel::moveAt(const QModelIndex& index) const {
  const bool anyFrom = index.row() == sumRow;
  const bool anyTo = index.column() == sumColumn();
  Move all;
  for (const Segment from : allSegments) {
    if (!anyFrom && from != rowSegment(index.row())) continue;
    for (const Segment to : allSegments) {
      if (!anyTo && to != columnSegment(index.column())) continue;
      if (directionOf(from, to) != MoveDirection::None) all.add(m_view->migration.move(from, to));
    }
  }
  return all;
}

QString MigrationTableModel::textAt(const QModelIndex& index) const {
  if (index.column() == 0) {
    return index.row() == sumRow ? tr("Total") : migrationwords::fromName(rowSegment(index.row()));
  }
  const Move move = moveAt(index);
  if (move.clients == 0) return {};
  return migrationwords::sizeText(m_view->migration, move, true, m_what, Formatters());
}

QVariant MigrationTableModel::data(const QModelIndex& index, int role) const {
  const bool sum = index.row() == sumRow || index.column() == sumColumn();
  const auto flow = flowAt(index);
  switch (role) {
    case Qt::DisplayRole:
      return textAt(index);
    case TableValueRole: {
      if (index.column() == 0) return {};
      const qint64 size = migrationwords::sizeOf(moveAt(index), true, m_what);
      if (m_what == MigrationMeasure::People) return QVariant::fromValue(TableValue(size));
      return QVariant::fromValue(TableValue(TableMoney{size, m_view->migration.currency}));
    }
    case Qt::TextAlignmentRole:
      return QVariant::fromValue(
          Qt::Alignment(index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::FontRole:
      return textFont(sum ? TextRole::Strong : TextRole::Body);
    case Qt::ForegroundRole: {
      if (!flow) return {};
      const Tokens& t = tokensOf(QGuiApplication::palette());
      const MoveDirection direction = directionOf(flow->from, flow->to);
      if (direction == MoveDirection::Up) return t.positive;
      if (direction == MoveDirection::Down) return t.negative;
      return direction == MoveDirection::New ? t.accent : t.text2;
    }
    case Qt::ToolTipRole:
      if (!flow || moveAt(index).clients == 0) return {};
      return plainTip(
          migrationwords::meaning(*m_view, *flow, Formatters()).join(QLatin1Char('\n')));
    default:
      return {};
  }
}

QVariant MigrationTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  const QString name = section == 0             ? tr("From ↓   to →")
                       : section == sumColumn() ? tr("Total")
                                                : migrationwords::toName(columnSegment(section));
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return name;
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue(Qt::Alignment(section == 0 ? Qt::AlignLeft : Qt::AlignRight) |
                               Qt::AlignVCenter);
  return {};
}

}  // namespace retenta
