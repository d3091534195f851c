// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/clientlist.h"

#include <algorithm>
#include <array>

#include <QCollator>

namespace retenta {

namespace {

struct FieldName {
  ClientField field;
  const char* id;
};

constexpr std::array<FieldName, 10> fieldNames = {{
    {ClientField::Id, "id"},
    {ClientField::Name, "name"},
    {ClientField::Segment, "segment"},
    {ClientField::Recency, "recency"},
    {ClientField::Frequency, "frequency"},
    {ClientField::Monetary, "monetary"},
    {ClientField::PeriodRevenue, "period_revenue"},
    {ClientField::City, "city"},
    {ClientField::Email, "email"},
    {ClientField::Phone, "phone"},
}};

const TextColumn* textColumn(const Ledger& ledger, ClientField field) {
  switch (field) {
    case ClientField::Name:
      return &ledger.names;
    case ClientField::City:
      return &ledger.cities;
    case ClientField::Email:
      return &ledger.emails;
    case ClientField::Phone:
      return &ledger.phones;
    default:
      return nullptr;
  }
}

qint64 numberOf(const ClientTable& table, std::uint32_t row, ClientField field) {
  switch (field) {
    case ClientField::Segment:
      return static_cast<qint64>(table.classes.segments[row]);
    case ClientField::Recency:
      return table.columns.recencyDays[row];
    case ClientField::Frequency:
      return table.columns.frequency[row];
    case ClientField::Monetary:
      return table.columns.monetaryMinor[row];
    case ClientField::PeriodRevenue:
      return table.columns.periodRevenueMinor[row];
    default:
      return row;
  }
}

// Rows with something to compare first, the others after them in order of id.
template <class Has>
std::vector<std::uint32_t>::iterator emptyLast(std::vector<std::uint32_t>& rows, Has has) {
  std::sort(rows.begin(), rows.end());
  return std::stable_partition(rows.begin(), rows.end(), has);
}

void sortByText(const TextColumn& texts, std::vector<std::uint32_t>& rows, bool descending) {
  const auto end = emptyLast(rows, [&](std::uint32_t row) { return !texts.at(row).isEmpty(); });
  QCollator collator;
  collator.setCaseSensitivity(Qt::CaseInsensitive);
  struct Keyed {
    QCollatorSortKey key;
    std::uint32_t row;
  };
  std::vector<Keyed> keyed;
  keyed.reserve(static_cast<std::size_t>(end - rows.begin()));
  for (auto row = rows.begin(); row != end; ++row) {
    keyed.push_back({collator.sortKey(texts.text(*row)), *row});
  }
  std::stable_sort(keyed.begin(), keyed.end(), [&](const Keyed& a, const Keyed& b) {
    const int order = a.key.compare(b.key);
    return descending ? order > 0 : order < 0;
  });
  std::transform(keyed.begin(), keyed.end(), rows.begin(), [](const Keyed& k) { return k.row; });
}

void sortByNumber(const ClientTable& table, std::vector<std::uint32_t>& rows, ClientField field,
                  bool descending) {
  const auto end = emptyLast(rows, [&](std::uint32_t row) {
    return field != ClientField::Recency || table.columns.frequency[row] > 0;
  });
  struct Keyed {
    qint64 key;
    std::uint32_t row;
  };
  std::vector<Keyed> keyed;
  keyed.reserve(static_cast<std::size_t>(end - rows.begin()));
  for (auto row = rows.begin(); row != end; ++row) {
    const qint64 key = numberOf(table, *row, field);
    keyed.push_back({descending ? -key : key, *row});
  }
  std::sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
    return a.key != b.key ? a.key < b.key : a.row < b.row;
  });
  std::transform(keyed.begin(), keyed.end(), rows.begin(), [](const Keyed& k) { return k.row; });
}

QString folded(const QString& text) {
  return text.toCaseFolded().replace(QChar(u'ё'), QChar(u'е'));
}

QByteArray digitsOf(const QString& text) {
  QByteArray digits;
  for (const QChar c : text) {
    if (c.isDigit()) digits += static_cast<char>('0' + c.digitValue());
  }
  return digits;
}

// A phone may be typed as 8 916 … where the base holds 7916…: the trunk prefix is left out.
QByteArray phonePart(const QString& text) {
  static const QString allowed = QStringLiteral("+-() \u00a0");
  for (const QChar c : text) {
    if (!c.isDigit() && !allowed.contains(c)) return {};
  }
  QByteArray digits = digitsOf(text);
  if (digits.size() > 10 && digits.startsWith('8')) digits.remove(0, 1);
  return digits;
}

}  // namespace

QString clientFieldId(ClientField field) {
  return QString::fromLatin1(fieldNames[static_cast<std::size_t>(field)].id);
}

std::optional<ClientField> clientFieldFromId(QStringView id) {
  for (const FieldName& name : fieldNames) {
    if (id == QLatin1String(name.id)) return name.field;
  }
  return std::nullopt;
}

QStringList clientFieldIds() {
  QStringList ids;
  for (const FieldName& name : fieldNames) ids += QString::fromLatin1(name.id);
  return ids;
}

void sortClients(const ClientTable& table, std::vector<std::uint32_t>& rows, ClientField field,
                 bool descending) {
  if (const TextColumn* texts = textColumn(table.ledger, field)) {
    sortByText(*texts, rows, descending);
  } else {
    sortByNumber(table, rows, field, descending);
  }
}

std::vector<std::uint32_t> findClients(const Ledger& ledger,
                                       const std::vector<std::uint32_t>& among,
                                       const QString& text) {
  const QString wanted = folded(text.trimmed());
  if (wanted.isEmpty()) return among;
  const QByteArray phone = phonePart(wanted);
  const auto contains = [&](const TextColumn& column, std::uint32_t row) {
    return !column.at(row).isEmpty() && folded(column.text(row)).contains(wanted);
  };
  std::vector<std::uint32_t> found;
  for (const std::uint32_t row : among) {
    const bool hit = contains(ledger.names, row) || contains(ledger.emails, row) ||
                     contains(ledger.externalIds, row) || contains(ledger.cities, row) ||
                     (!phone.isEmpty() && ledger.phones.at(row).toByteArray().contains(phone));
    if (hit) found.push_back(row);
  }
  return found;
}

}  // namespace retenta
