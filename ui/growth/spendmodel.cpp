// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/spendmodel.h"

#include <cmath>

#include "ui/growth/growthtables.h"
#include "ui/text/formatters.h"

namespace retenta {

SpendModel::SpendModel(QObject* parent) : QAbstractTableModel(parent) {}

void SpendModel::setAnswer(const SourceAnswer& answer) {
  beginResetModel();
  m_answer = answer;
  endResetModel();
}

int SpendModel::rowCount(const QModelIndex& parent) const {
  if (parent.isValid() || m_answer.months.empty()) return 0;
  return static_cast<int>(m_answer.sources.size()) + 1;
}

int SpendModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : 1 + static_cast<int>(m_answer.months.size());
}

bool SpendModel::isRetention(int row) const {
  return row == static_cast<int>(m_answer.sources.size());
}

int SpendModel::monthOf(int column) const {
  return monthIndex(m_answer.months[static_cast<std::size_t>(column - 1)].period.from);
}

std::optional<qint64> SpendModel::spentAt(const QModelIndex& index) const {
  const auto month = static_cast<std::size_t>(index.column() - 1);
  if (isRetention(index.row())) return m_answer.months[month].retentionMinor;
  return m_answer.sources[static_cast<std::size_t>(index.row())].months[month].spendMinor;
}

QString SpendModel::tipOf(const QModelIndex& index) const {
  const Formatters f;
  const auto month = static_cast<std::size_t>(index.column() - 1);
  const auto money = [&](double each) { return f.money(std::llround(each), m_answer.currency); };
  if (isRetention(index.row())) {
    const AcquisitionMonth& own = m_answer.months[month];
    const auto cost = own.keptCostMinor();
    return cost ? tr("%1 kept, %2 for one").arg(f.count(own.kept), money(*cost))
                : tr("%1 kept").arg(f.count(own.kept));
  }
  const SourceMonth& own = m_answer.sources[static_cast<std::size_t>(index.row())].months[month];
  const auto cac = own.cacMinor();
  return cac ? tr("%1 new, %2 for one").arg(f.count(own.newClients), money(*cac))
             : tr("%1 new").arg(f.count(own.newClients));
}

QVariant SpendModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  if (role == Qt::TextAlignmentRole) {
    return QVariant::fromValue(Qt::Alignment(index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) |
                               Qt::AlignVCenter);
  }
  if (index.column() == 0) {
    if (role != Qt::DisplayRole) return {};
    if (isRetention(index.row())) return tr("Keeping clients");
    return growthwords::sourceName(m_answer.sources[static_cast<std::size_t>(index.row())].source);
  }
  if (role == Qt::ToolTipRole) return tipOf(index);
  const auto spent = spentAt(index);
  if (!spent) return {};
  if (role == Qt::DisplayRole) return Formatters().money(*spent, m_answer.currency);
  if (role == Qt::EditRole) return decimalText(*spent, m_answer.currency);
  if (role == TableValueRole)
    return QVariant::fromValue(TableValue(TableMoney{*spent, m_answer.currency}));
  return {};
}

bool SpendModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || index.column() == 0) return false;
  const QString typed = value.toString().trimmed();
  const auto number = typed.isEmpty() ? std::optional(0.0) : Formatters::parseNumber(typed);
  if (!number || *number < 0 || *number > 1e12) return false;
  const auto minor =
      static_cast<qint64>(std::llround(*number * static_cast<double>(m_answer.currency.factor())));
  if (minor == spentAt(index).value_or(0)) return false;
  const auto row = static_cast<std::size_t>(index.row());
  Q_EMIT spendTyped(
      isRetention(index.row()) ? std::nullopt : std::optional(m_answer.sources[row].source),
      monthOf(index.column()), minor);
  return true;
}

QVariant SpendModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) {
    return QVariant::fromValue(Qt::Alignment(section == 0 ? Qt::AlignLeft : Qt::AlignRight) |
                               Qt::AlignVCenter);
  }
  if (role != Qt::DisplayRole) return {};
  if (section == 0) return tr("Spent on");
  if (section > static_cast<int>(m_answer.months.size())) return {};
  const CivilDate month = civilFromDay(monthStart(monthOf(section)));
  return QStringLiteral("%1 %2")
      .arg(Formatters().monthShort(month.month))
      .arg(month.year % 100, 2, 10, QLatin1Char('0'));
}

Qt::ItemFlags SpendModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::NoItemFlags;
  Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
  if (index.column() > 0 && !m_readOnly) flags |= Qt::ItemIsEditable;
  return flags;
}

}  // namespace retenta
