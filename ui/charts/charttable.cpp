// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttable.h"

#include <cmath>

#include "ui/text/formatters.h"
#include "ui/widgets/tables/tablefiles.h"

namespace retenta {

void ChartTable::setSpec(const ChartSpec& spec, const Language& language) {
  beginResetModel();
  m_spec = spec;
  m_language = language;
  endResetModel();
}

int ChartTable::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_spec.categories.size());
}

int ChartTable::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : 1 + static_cast<int>(m_spec.series.size());
}

QVariant ChartTable::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant(Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight));
  if (role != Qt::DisplayRole && role != TableValueRole) return {};
  if (index.column() == 0) return m_spec.categories.at(index.row());
  const ChartSeries& series = m_spec.series.at(static_cast<std::size_t>(index.column()) - 1);
  const double value = series.values.at(static_cast<std::size_t>(index.row()));
  if (role == TableValueRole) {
    return std::isnan(value) ? QVariant() : QVariant::fromValue(TableValue(value));
  }
  const Formatters format(m_language);
  return m_spec.kind == ChartKind::Tornado ? format.signedNumber(value, m_spec.decimals)
                                           : format.number(value, m_spec.decimals);
}

QVariant ChartTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeft : Qt::AlignRight));
  if (role != Qt::DisplayRole) return {};
  return section == 0 ? m_spec.categoryTitle
                      : m_spec.series.at(static_cast<std::size_t>(section) - 1).name;
}

}  // namespace retenta
