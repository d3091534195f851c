// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/duplicates/duplicatemodel.h"

#include "ui/clients/parts/clientwords.h"
#include "ui/text/formatters.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

QString nameReason(NameLikeness likeness) {
  switch (likeness) {
    case NameLikeness::Same:
      return DuplicateModel::tr("same name");
    case NameLikeness::Swapped:
      return DuplicateModel::tr("same name the other way round");
    case NameLikeness::Transliterated:
      return DuplicateModel::tr("same name in other letters");
    case NameLikeness::OneLetter:
      return DuplicateModel::tr("one letter of the name differs");
    case NameLikeness::Initials:
      return DuplicateModel::tr("initials fit the name");
    case NameLikeness::Shorter:
      return DuplicateModel::tr("same name without a part");
    case NameLikeness::Unknown:
    case NameLikeness::Different:
      break;
  }
  return {};
}

QString partReason(SharedPart part) {
  switch (part) {
    case SharedPart::Phone:
      return DuplicateModel::tr("last ten digits of the phone");
    case SharedPart::Email:
      return DuplicateModel::tr("one mailbox spelled otherwise");
    case SharedPart::EmailName:
      return DuplicateModel::tr("e-mails alike before the @");
    case SharedPart::Birthday:
      return DuplicateModel::tr("same birthday");
    case SharedPart::BirthDay:
      return DuplicateModel::tr("birthday without the year");
    case SharedPart::City:
      return DuplicateModel::tr("one city");
  }
  return {};
}

}  // namespace

QString duplicateReason(const PossibleDuplicate& pair) {
  QStringList parts;
  if (const QString name = nameReason(pair.name); !name.isEmpty()) parts += name;
  for (const SharedPart part : pair.shared) parts += partReason(part);
  return parts.join(QStringLiteral(", "));
}

void DuplicateModel::setList(const DuplicateListPtr& list, const LedgerPtr& ledger) {
  beginResetModel();
  m_list = list;
  m_ledger = ledger;
  endResetModel();
}

const PossibleDuplicate* DuplicateModel::pairAt(int row) const {
  if (!m_list || row < 0 || row >= rowCount()) return nullptr;
  return &m_list->pairs[static_cast<std::size_t>(row)];
}

int DuplicateModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || !m_list ? 0 : static_cast<int>(m_list->pairs.size());
}

int DuplicateModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

// Name, the first address, purchases: what tells the two apart.
QString DuplicateModel::clientText(ClientId id) const {
  const auto row = m_ledger->rowOf(id);
  if (!row) return {};
  QStringList parts{clientwords::name(*m_ledger, *row)};
  const QString email = m_ledger->emails.text(*row);
  const QString phone = m_ledger->phones.text(*row);
  if (!phone.isEmpty()) parts += QLatin1Char('+') + phone;
  if (!email.isEmpty()) parts += email;
  qint64 purchases = 0;
  for (std::size_t i = m_ledger->purchaseBegin[*row]; i < m_ledger->purchaseBegin[*row + 1]; ++i)
    purchases += m_ledger->transactions[i];
  parts += Formatters().purchases(purchases);
  return parts.join(QStringLiteral(" · "));
}

QVariant DuplicateModel::data(const QModelIndex& index, int role) const {
  const PossibleDuplicate* pair = pairAt(index.row());
  if (!pair || !m_ledger) return {};
  if (role == Qt::ToolTipRole) return plainTip(data(index, Qt::DisplayRole).toString());
  if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
  switch (index.column()) {
    case Likely: {
      const QString score = Formatters().count(pair->score);
      return pair->score >= certainScore ? tr("%1 · almost certain").arg(score)
                                         : tr("%1 · possible").arg(score);
    }
    case First:
      return clientText(pair->first);
    case Second:
      return clientText(pair->second);
    default:
      return duplicateReason(*pair);
  }
}

QVariant DuplicateModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Likely:
      return tr("Out of 100");
    case First:
      return tr("Client");
    case Second:
      return tr("Perhaps the same");
    default:
      return tr("Why");
  }
}

}  // namespace retenta
