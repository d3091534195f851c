// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/revenue/modeltable.h"

#include "ui/revenue/revenuetexts.h"
#include "ui/text/terms.h"

namespace retenta {

namespace {

// As the course prints it; who was retained is the same every month and stands in the levers.
constexpr int perSide = 4;

double valueOf(const ModelMonth& m, int column) {
  switch (column) {
    case 0:
      return m.was;
    case 1:
      return m.lost;
    case 2:
      return m.became;
    default:
      return m.revenue;
  }
}

}  // namespace

void ModelTable::setView(const RevenueView& view) {
  beginResetModel();
  m_view = view;
  m_months = RevenueTexts(view).monthNames();
  endResetModel();
}

int ModelTable::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_view.comparison.before.months.size());
}

int ModelTable::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : 1 + 2 * perSide;
}

QVariant ModelTable::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant(Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight));
  if (role != Qt::DisplayRole) return {};
  if (index.column() == 0) return m_months.value(index.row());
  const bool after = index.column() > perSide;
  const ModelRun& run = after ? m_view.comparison.after : m_view.comparison.before;
  const int column = (index.column() - 1) % perSide;
  const double value = valueOf(run.months.at(static_cast<std::size_t>(index.row())), column);
  return Formatters().number(value, 0);
}

QVariant ModelTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeft : Qt::AlignRight));
  if (role != Qt::DisplayRole) return {};
  if (section == 0) return tr("Month");
  const QStringList names{tr("was"), tr("lost"), tr("became"),
                          tr("revenue, %1").arg(Formatters::sign(m_view.currency))};
  const QString side = section > perSide ? term(u"after") : term(u"before");
  return QStringLiteral("%1:\n%2").arg(side, names.at((section - 1) % perSide));
}

}  // namespace retenta
