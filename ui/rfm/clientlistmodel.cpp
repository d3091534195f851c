// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/clientlistmodel.h"

#include <unordered_map>

#include "core/campaigns/audience.h"
#include "ui/rfm/rfmwords.h"
#include "ui/text/terms.h"

namespace retenta {

namespace {

bool isNumber(int column) {
  return column == ClientListModel::Recency || column == ClientListModel::Purchases ||
         column == ClientListModel::Spent || column == ClientListModel::Period;
}

}  // namespace

ClientListModel::ClientListModel(QObject* parent) : QAbstractTableModel(parent) {}

void ClientListModel::setRows(const RfmViewPtr& view, const std::vector<std::uint32_t>& rows) {
  if (view != m_view || rows.size() != m_rows.size()) {
    beginResetModel();
    m_view = view;
    m_rows = rows;
    endResetModel();
    return;
  }
  // The same people in another order: what is selected moves along.
  Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
  const QModelIndexList before = persistentIndexList();
  std::unordered_map<std::uint32_t, int> wanted;
  for (const QModelIndex& index : before) {
    wanted[m_rows[static_cast<std::size_t>(index.row())]] = -1;
  }
  for (std::size_t i = 0; i < rows.size() && !wanted.empty(); ++i) {
    if (const auto found = wanted.find(rows[i]); found != wanted.end()) {
      found->second = static_cast<int>(i);
    }
  }
  QModelIndexList after;
  for (const QModelIndex& index : before) {
    const int row = wanted[m_rows[static_cast<std::size_t>(index.row())]];
    after += row < 0 ? QModelIndex() : createIndex(row, index.column());
  }
  m_rows = rows;
  changePersistentIndexList(before, after);
  Q_EMIT layoutChanged({}, VerticalSortHint);
}

int ClientListModel::positionOf(std::uint32_t ledgerRow) const {
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    if (m_rows[i] == ledgerRow) return static_cast<int>(i);
  }
  return -1;
}

ClientField ClientListModel::fieldOf(int column) {
  switch (column) {
    case Name:
      return ClientField::Name;
    case SegmentColumn:
      return ClientField::Segment;
    case Recency:
      return ClientField::Recency;
    case Purchases:
      return ClientField::Frequency;
    case Spent:
      return ClientField::Monetary;
    case Period:
      return ClientField::PeriodRevenue;
    case Email:
      return ClientField::Email;
    case Phone:
      return ClientField::Phone;
    case City:
      return ClientField::City;
    default:
      return ClientField::Id;
  }
}

int ClientListModel::columnOf(ClientField field) {
  for (int column = 0; column < columns; ++column) {
    if (fieldOf(column) == field) return column;
  }
  return -1;
}

QString ClientListModel::nameOf(const Ledger& ledger, std::uint32_t row) {
  for (const TextColumn* column :
       {&ledger.names, &ledger.emails, &ledger.phones, &ledger.externalIds}) {
    if (!column->at(row).isEmpty()) return column->text(row).simplified();
  }
  return tr("Client %1").arg(ledger.clientIds[row]);
}

int ClientListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ClientListModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : columns;
}

QString ClientListModel::contactText(std::uint32_t row) const {
  QStringList names;
  for (const Channel channel : {Channel::Call, Channel::Sms, Channel::Messenger, Channel::Email}) {
    if (m_view->ledger->consents[row].given.has(channel) &&
        hasContact(*m_view->ledger, row, channel)) {
      names += term(channelId(channel));
    }
  }
  return names.isEmpty() ? Formatters::unknown() : names.join(QStringLiteral(", "));
}

QString ClientListModel::textOf(std::uint32_t row, int column) const {
  const Ledger& ledger = *m_view->ledger;
  const RfmColumns& c = *m_view->columns;
  const bool bought = c.frequency[row] > 0;
  const auto orUnknown = [](const QString& text) {
    return text.isEmpty() ? Formatters::unknown() : text;
  };
  switch (column) {
    case Name:
      return nameOf(ledger, row);
    case SegmentColumn: {
      const QString name = rfmwords::name(m_view->classes.segments[row]);
      const RfmMark mark = m_view->classes.marks[row];
      return mark == RfmMark::None ? name : name + QStringLiteral(" · ") + term(markId(mark));
    }
    case Recency:
      return bought ? m_formatters.days(c.recencyDays[row]) : Formatters::unknown();
    case Purchases:
      return m_formatters.count(c.frequency[row]);
    case Spent:
      return m_formatters.money(c.monetaryMinor[row], ledger.currency);
    case Period:
      return m_formatters.money(c.periodRevenueMinor[row], ledger.currency);
    case Email:
      return orUnknown(ledger.emails.text(row));
    case Phone: {
      const QString phone = ledger.phones.text(row);
      return phone.isEmpty() ? Formatters::unknown() : QLatin1Char('+') + phone;
    }
    case City:
      return orUnknown(ledger.cities.text(row));
    case Contact:
      return contactText(row);
    default:
      return {};
  }
}

QVariant ClientListModel::tipOf(std::uint32_t row, int column) const {
  if (column == Recency && m_view->columns->frequency[row] > 0) {
    const Day last = m_view->matrix.dates.asOf - m_view->columns->recencyDays[row];
    return tr("Last purchase on %1").arg(m_formatters.date(last));
  }
  if (column == Contact) return tr("Channels with a contact and a consent");
  return textOf(row, column).toHtmlEscaped();
}

QVariant ClientListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const std::uint32_t row = m_rows[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return textOf(row, index.column());
    case Qt::ToolTipRole:
      return tipOf(row, index.column());
    case Qt::TextAlignmentRole:
      return QVariant::fromValue(Qt::Alignment(
          (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case SegmentRole:
      return static_cast<int>(m_view->classes.segments[row]);
    default:
      return {};
  }
}

QVariant ClientListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columns) return {};
  if (role == Qt::TextAlignmentRole) {
    return QVariant::fromValue(
        Qt::Alignment((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
  }
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Name:
      return term(u"client");
    case SegmentColumn:
      return tr("Segment");
    case Recency:
      return term(u"recency");
    case Purchases:
      return tr("Purchases");
    case Spent:
      return tr("Spent in all");
    case Period:
      return tr("In the period");
    case Email:
      return term(u"email");
    case Phone:
      return tr("Phone");
    case City:
      return tr("City");
    default:
      return tr("May be contacted by");
  }
}

void ClientListModel::sort(int column, Qt::SortOrder order) {
  if (column < 0 || column >= columns || column == Contact) return;
  Q_EMIT sortRequested(fieldOf(column), order == Qt::DescendingOrder);
}

}  // namespace retenta
