// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/matrix/matrixtablemodel.h"

#include <cmath>

#include "ui/rfm/rfmwords.h"
#include "ui/text/terms.h"

namespace retenta {

MatrixTableModel::MatrixTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void MatrixTableModel::setMatrix(const std::optional<RfmMatrix>& matrix) {
  m_matrix = matrix;
  Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

int MatrixTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : segmentCount;
}

int MatrixTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : columns;
}

QString MatrixTableModel::textOf(Segment segment, int column) const {
  if (column == Name) return rfmwords::name(segment);
  if (!m_matrix) return Formatters::unknown();
  const RfmCell& cell = m_matrix->cell(segment);
  const SegmentInfo& info = segmentInfo(segment);
  const bool outside = info.span == 0;
  const Formatters& f = m_formatters;
  switch (column) {
    case Rule: {
      if (outside) return Formatters::unknown();
      const QString own = rfmwords::ownRule(segment, *m_matrix, f);
      return rfmwords::rowRule(info.row, m_matrix->thresholds) + QStringLiteral(", ") +
             (own.isEmpty() ? rfmwords::columnRuleBrief(info.column, m_matrix->thresholds) : own);
    }
    case Clients:
      return f.count(cell.clients);
    case Share:
      return outside ? Formatters::unknown() : f.percent(m_matrix->shareOfClients(segment), 1);
    case Change: {
      const auto change = cell.change();
      return change ? f.signedCount(*change) : Formatters::unknown();
    }
    case Revenue:
      return f.money(cell.periodRevenueMinor, m_matrix->currency);
    case RevenueShare:
      return outside ? Formatters::unknown()
                     : f.percent(m_matrix->shareOfPeriodRevenue(segment), 1);
    case Check: {
      const auto check = cell.averageCheckMinor();
      return check ? f.money(std::llround(*check), m_matrix->currency) : Formatters::unknown();
    }
    default:
      return {};
  }
}

QVariant MatrixTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  if (role == Qt::DisplayRole) return textOf(segmentAt(index.row()), index.column());
  if (role == Qt::TextAlignmentRole) {
    return QVariant::fromValue(
        Qt::Alignment((index.column() > Rule ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
  }
  return {};
}

QVariant MatrixTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) {
    return QVariant::fromValue(
        Qt::Alignment((section > Rule ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
  }
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Name:
      return tr("Segment");
    case Rule:
      return tr("Who");
    case Clients:
      return tr("Clients");
    case Share:
      return tr("Share");
    case Change:
      return m_matrix && m_matrix->comparedWith
                 ? tr("Since %1").arg(m_formatters.dayAndMonth(*m_matrix->comparedWith))
                 : tr("Change");
    case Revenue:
      return tr("Revenue of the period");
    case RevenueShare:
      return tr("Share of revenue");
    case Check:
      return term(u"average_check");
    default:
      return {};
  }
}

}  // namespace retenta
