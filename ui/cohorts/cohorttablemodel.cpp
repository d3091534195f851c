// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cohorts/cohorttablemodel.h"

#include <algorithm>
#include <cmath>

#include <QFont>

#include "ui/cohorts/cohortwords.h"
#include "ui/theme/look.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tables/tablefiles.h"

namespace retenta {

CohortTableModel::CohortTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void CohortTableModel::setView(const CohortViewPtr& view) {
  beginResetModel();
  m_view = view;
  m_average = view ? view->table.average() : std::vector<CohortCell>();
  measureMost();
  endResetModel();
}

void CohortTableModel::setMeasure(CohortMeasure measure) {
  m_measure = measure;
  measureMost();
  if (rowCount() == 0) return;
  Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

// Retention has one ramp, 0 to 100 %, so that any two tables can be compared; of other measures the
// largest cell is the full colour.
void CohortTableModel::measureMost() {
  m_most = 1;
  if (m_measure == CohortMeasure::Retention || !m_view) return;
  for (const Cohort& cohort : m_view->table.cohorts) {
    for (const CohortCell& cell : cohort.cells)
      m_most = std::max(m_most, cell.value(m_measure).value_or(0));
  }
}

std::optional<CohortPlace> CohortTableModel::placeAt(const QModelIndex& index) const {
  if (!m_view || !index.isValid() || isAverage(index.row()) || index.column() < firstAge)
    return std::nullopt;
  const CohortPlace place{cohortAt(index.row()),
                          static_cast<std::size_t>(index.column() - firstAge)};
  if (place.age >= m_view->table.cohorts[place.cohort].cells.size()) return std::nullopt;
  return place;
}

int CohortTableModel::rowCount(const QModelIndex& parent) const {
  if (parent.isValid() || !m_view || m_view->table.cohorts.empty()) return 0;
  return static_cast<int>(m_view->table.cohorts.size()) + 1;
}

int CohortTableModel::columnCount(const QModelIndex& parent) const {
  if (parent.isValid()) return 0;
  return firstAge + (m_view ? static_cast<int>(m_view->table.ages()) : 0);
}

const CohortCell* CohortTableModel::cellAt(const QModelIndex& index) const {
  if (const auto place = placeAt(index))
    return &m_view->table.cohorts[place->cohort].cells[place->age];
  const auto age = static_cast<std::size_t>(index.column() - firstAge);
  const bool average = isAverage(index.row()) && index.column() >= firstAge;
  return average && age < m_average.size() ? &m_average[age] : nullptr;
}

QString CohortTableModel::textAt(const QModelIndex& index) const {
  const Formatters f;
  const CohortTable& table = m_view->table;
  if (isAverage(index.row())) {
    const bool each =
        m_measure != CohortMeasure::Retention && m_measure != CohortMeasure::AverageCheck;
    if (index.column() == Name) return each ? tr("Per client") : tr("Average");
    const CohortCell* cell = cellAt(index);
    return cell ? cohortwords::value(cell->perClient(m_measure), m_measure, table.currency, f)
                : QString();
  }
  const Cohort& cohort = table.cohorts[cohortAt(index.row())];
  if (index.column() == Name) return cohortwords::name(table, cohort, f);
  if (index.column() == Size) return f.count(cohort.size);
  const CohortCell* cell = cellAt(index);
  return cell ? cohortwords::value(cell->value(m_measure), m_measure, table.currency, f)
              : QString();
}

QVariant CohortTableModel::heldAt(const QModelIndex& index) const {
  const bool average = isAverage(index.row());
  if (index.column() == Name || (index.column() == Size && average)) return {};
  if (index.column() == Size)
    return QVariant::fromValue(TableValue(m_view->table.cohorts[cohortAt(index.row())].size));
  const CohortCell* cell = cellAt(index);
  const auto value = !cell     ? std::nullopt
                     : average ? cell->perClient(m_measure)
                               : cell->value(m_measure);
  if (!value) return {};
  if (m_measure == CohortMeasure::Retention || m_measure == CohortMeasure::Orders)
    return QVariant::fromValue(TableValue(*value));
  return QVariant::fromValue(TableValue(TableMoney{std::llround(*value), m_view->table.currency}));
}

std::optional<double> CohortTableModel::heatAt(const QModelIndex& index) const {
  const CohortCell* cell = cellAt(index);
  if (!cell || isAverage(index.row())) return std::nullopt;
  const auto value = cell->value(m_measure);
  return value ? std::optional(std::clamp(*value / m_most, 0.0, 1.0)) : std::nullopt;
}

QVariant CohortTableModel::data(const QModelIndex& index, int role) const {
  if (!m_view || !index.isValid()) return {};
  const bool average = isAverage(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return textAt(index);
    case TableValueRole:
      return heldAt(index);
    case Qt::TextAlignmentRole:
      return QVariant::fromValue(
          Qt::Alignment(index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) |
          Qt::AlignVCenter);
    case Qt::FontRole: {
      QFont font = textFont(average ? TextRole::Strong : TextRole::Body);
      font.setItalic(!average && m_view->table.cohorts[cohortAt(index.row())].size < smallCohort);
      return font;
    }
    case Qt::ToolTipRole:
      if (const auto place = placeAt(index))
        return plainTip(cohortwords::cellTip(m_view->table, *place, Formatters()));
      return {};
    case HeatRole:
      if (const auto heat = heatAt(index)) return *heat;
      return {};
    case PartRole: {
      const CohortCell* cell = cellAt(index);
      return cell && !average && !cell->whole;
    }
    default:
      return {};
  }
}

QVariant CohortTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue(Qt::Alignment(section == Name ? Qt::AlignLeft : Qt::AlignRight) |
                               Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  if (section == Name) return tr("Cohort");
  if (section == Size) return tr("Clients");
  return QString::number(section - firstAge);
}

Qt::ItemFlags CohortTableModel::flags(const QModelIndex& index) const {
  const bool some = index.isValid() && (index.column() < firstAge || cellAt(index) != nullptr);
  return some ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

}  // namespace retenta
