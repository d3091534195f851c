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
  return parent.isValid() ? 0 : static_cast<int>(m_answer.sources.size());
}

int SpendModel::columnCount(const QModelIndex& parent) const {
  if (parent.isValid()) return 0;
  const bool some = !m_answer.sources.empty();
  return 1 + (some ? static_cast<int>(m_answer.sources.front().months.size()) : 0);
}

const SourceMonth& SpendModel::monthAt(const QModelIndex& index) const {
  return m_answer.sources[static_cast<std::size_t>(index.row())]
      .months[static_cast<std::size_t>(index.column() - 1)];
}

QVariant SpendModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  if (role == Qt::TextAlignmentRole) {
    return QVariant::fromValue(Qt::Alignment(index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) |
                               Qt::AlignVCenter);
  }
  const Formatters f;
  if (index.column() == 0) {
    const QString& source = m_answer.sources[static_cast<std::size_t>(index.row())].source;
    return role == Qt::DisplayRole ? growthwords::sourceName(source) : QVariant();
  }
  const SourceMonth& month = monthAt(index);
  if (role == Qt::DisplayRole)
    return month.spendMinor ? f.money(*month.spendMinor, m_answer.currency) : QString();
  if (role == Qt::EditRole)
    return month.spendMinor ? decimalText(*month.spendMinor, m_answer.currency) : QString();
  if (role == TableValueRole) {
    if (!month.spendMinor) return {};
    return QVariant::fromValue(TableValue(TableMoney{*month.spendMinor, m_answer.currency}));
  }
  if (role == Qt::ToolTipRole) {
    const auto cac = month.cacMinor();
    return cac ? tr("%1 new, %2 for one")
                     .arg(f.count(month.newClients), f.money(std::llround(*cac), m_answer.currency))
               : tr("%1 new").arg(f.count(month.newClients));
  }
  return {};
}

bool SpendModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || index.column() == 0) return false;
  const QString typed = value.toString().trimmed();
  const auto number = typed.isEmpty() ? std::optional(0.0) : Formatters::parseNumber(typed);
  if (!number || *number < 0 || *number > 1e12) return false;
  const auto minor =
      static_cast<qint64>(std::llround(*number * static_cast<double>(m_answer.currency.factor())));
  const SourceMonth& month = monthAt(index);
  if (minor == month.spendMinor.value_or(0)) return false;
  Q_EMIT spendTyped(m_answer.sources[static_cast<std::size_t>(index.row())].source, month.month,
                    minor);
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
  if (m_answer.sources.empty()) return {};
  const auto& months = m_answer.sources.front().months;
  const CivilDate month =
      civilFromDay(monthStart(months[static_cast<std::size_t>(section - 1)].month));
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
