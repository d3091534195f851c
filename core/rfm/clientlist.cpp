// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/clientlist.h"

#include <algorithm>
#include <array>
#include <limits>

#include <QCollator>

#include "core/base/radixsort.h"
#include "core/rfm/index/clientindex.h"

namespace retenta {

namespace {

struct FieldName {
  ClientField field;
  const char* id;
};

constexpr std::array<FieldName, 16> fieldNames = {{
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
    {ClientField::AverageCheck, "average_check"},
    {ClientField::FirstPurchase, "first_purchase"},
    {ClientField::Source, "source"},
    {ClientField::Birthday, "birthday"},
    {ClientField::Mark, "mark"},
    {ClientField::Tags, "tags"},
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

// What stands last in either direction.
constexpr qint64 nothing = std::numeric_limits<qint64>::max();

qint64 birthdayKey(const Ledger& ledger, std::uint32_t row) {
  const auto& birthdays = ledger.traits.birthdays;
  if (row >= birthdays.size() || birthdays[row] == 0) return nothing;
  return qint64{birthdays[row] % 10'000} * 10'000 + birthdays[row] / 10'000;
}

qint64 numberOf(const ClientTable& table, std::uint32_t row, ClientField field) {
  const RfmColumns& c = table.columns;
  const bool bought = c.frequency[row] > 0;
  switch (field) {
    case ClientField::Segment:
      return static_cast<qint64>(table.classes.segments[row]);
    case ClientField::Recency:
      return bought ? c.recencyDays[row] : nothing;
    case ClientField::Frequency:
      return c.frequency[row];
    case ClientField::Monetary:
      return c.monetaryMinor[row];
    case ClientField::PeriodRevenue:
      return c.periodRevenueMinor[row];
    case ClientField::AverageCheck:
      return bought ? c.monetaryMinor[row] / c.frequency[row] : nothing;
    case ClientField::FirstPurchase:
      if (const auto day = firstPurchase(table.ledger, row, table.asOf)) return *day;
      return nothing;
    case ClientField::Birthday:
      return birthdayKey(table.ledger, row);
    case ClientField::Mark:
      return table.classes.marks[row] == RfmMark::None
                 ? nothing
                 : static_cast<qint64>(table.classes.marks[row]);
    case ClientField::Tags:
      return static_cast<qint64>(table.ledger.traits.tagsOf(row).size());
    default:
      return row;
  }
}

// Texts of all rows as numbers of the same order: equal texts get equal ones.
std::vector<std::uint32_t> textRanks(const Ledger& ledger, ClientField field,
                                     const QCollator& collator) {
  const TextColumn* texts = textColumn(ledger, field);
  struct Keyed {
    QCollatorSortKey key;
    std::uint32_t row;
  };
  std::vector<Keyed> keyed;
  keyed.reserve(ledger.clients());
  for (std::uint32_t row = 0; row < ledger.clients(); ++row) {
    const QByteArrayView text = texts ? texts->at(row) : ledger.traits.origins.at(row);
    if (!text.isEmpty()) keyed.push_back({collator.sortKey(QString::fromUtf8(text)), row});
  }
  std::sort(keyed.begin(), keyed.end(),
            [](const Keyed& a, const Keyed& b) { return a.key.compare(b.key) < 0; });
  std::vector<std::uint32_t> ranks(ledger.clients(), ClientIndex::noRank);
  std::uint32_t rank = 0;
  for (std::size_t i = 0; i < keyed.size(); ++i) {
    if (i > 0 && keyed[i - 1].key.compare(keyed[i].key) != 0) ++rank;
    ranks[keyed[i].row] = rank;
  }
  return ranks;
}

std::vector<qint64> textKeys(const ClientTable& table, const std::vector<std::uint32_t>& rows,
                             ClientField field) {
  QCollator collator;
  collator.setCaseSensitivity(Qt::CaseInsensitive);
  const auto make = [&] { return textRanks(table.ledger, field, collator); };
  const ClientIndex::Ranks ranks =
      table.index ? table.index->ranks(static_cast<int>(field), collator.locale().name(), make)
                  : std::make_shared<const std::vector<std::uint32_t>>(make());
  std::vector<qint64> keys;
  keys.reserve(rows.size());
  for (const std::uint32_t row : rows) {
    const std::uint32_t rank = (*ranks)[row];
    keys.push_back(rank == ClientIndex::noRank ? nothing : qint64{rank});
  }
  return keys;
}

std::vector<qint64> sortNumbers(const ClientTable& table, const std::vector<std::uint32_t>& rows,
                                ClientSortKey key) {
  std::vector<qint64> keys;
  if (textColumn(table.ledger, key.field) || key.field == ClientField::Source) {
    keys = textKeys(table, rows, key.field);
  } else {
    keys.reserve(rows.size());
    for (const std::uint32_t row : rows) keys.push_back(numberOf(table, row, key.field));
  }
  if (key.descending) {
    for (qint64& number : keys) {
      if (number != nothing) number = -number;
    }
  }
  return keys;
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

void sortClients(const ClientTable& table, std::vector<std::uint32_t>& rows,
                 const std::vector<ClientSortKey>& keys) {
  std::sort(rows.begin(), rows.end());
  if (keys.empty()) return;
  // From the last key to the first, for equals keep their order; the rows stand by id already.
  constexpr std::uint64_t sign = std::uint64_t{1} << 63;
  std::vector<SortedEntry> entries(rows.size());
  for (std::size_t k = keys.size(); k-- > 0;) {
    const std::vector<qint64> numbers = sortNumbers(table, rows, keys[k]);
    if (k + 1 == keys.size()) {
      for (std::uint32_t i = 0; i < rows.size(); ++i) entries[i].item = i;
    }
    for (SortedEntry& entry : entries) {
      entry.key = static_cast<std::uint64_t>(numbers[entry.item]) ^ sign;
    }
    radixSort(entries);
  }
  std::vector<std::uint32_t> sorted;
  sorted.reserve(rows.size());
  for (const SortedEntry& entry : entries) sorted.push_back(rows[entry.item]);
  rows = std::move(sorted);
}

std::optional<Day> firstPurchase(const Ledger& ledger, std::size_t row, Day asOf) {
  for (std::size_t r = ledger.purchaseBegin[row]; r < ledger.purchaseBegin[row + 1]; ++r) {
    if (ledger.days[r] > asOf) break;
    if (ledger.transactions[r] != 0) return ledger.days[r];
  }
  return std::nullopt;
}

}  // namespace retenta
