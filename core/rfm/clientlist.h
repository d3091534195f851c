// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <QString>
#include <QStringView>

#include "core/purchases/ledger.h"
#include "core/rfm/rfmgrid.h"

namespace retenta {

class ClientIndex;

/// By what a list of clients can be sorted.
enum class ClientField : std::uint8_t {
  Id,
  Name,
  Segment,
  Recency,
  Frequency,
  Monetary,
  PeriodRevenue,
  City,
  Email,
  Phone,
  AverageCheck,   ///< money of the whole history by its transactions
  FirstPurchase,  ///< day of the first transaction
  Source,         ///< traffic source
  Birthday,       ///< by the calendar: January first, the year last
  Mark,
  Tags,  ///< how many
};

/// "id", "name", "segment", "recency", "frequency", "monetary", "period_revenue", "city", "email",
/// "phone", "average_check", "first_purchase", "source", "birthday", "mark", "tags".
QString clientFieldId(ClientField field);
std::optional<ClientField> clientFieldFromId(QStringView id);
QStringList clientFieldIds();

/// What a list is made of: one ledger and what was computed from it. Views only; the owner keeps
/// them alive.
struct ClientTable {
  const Ledger& ledger;
  const RfmColumns& columns;
  const RfmClasses& classes;
  Day asOf = 0;
  const ClientIndex* index = nullptr;  ///< of the ledger; without it texts are gone through anew
};

/// One column of an order.
struct ClientSortKey {
  ClientField field = ClientField::Monetary;
  bool descending = true;

  friend bool operator==(const ClientSortKey&, const ClientSortKey&) = default;
};

/// Sorts ledger rows by the first key, equals by the next one, then by id. Texts by the rules of
/// the default QLocale, without regard to case; clients without a text, a purchase or a birthday
/// stand last in either direction.
void sortClients(const ClientTable& table, std::vector<std::uint32_t>& rows,
                 const std::vector<ClientSortKey>& keys);

/// Day of the first transaction up to `asOf`; nullopt without one.
std::optional<Day> firstPurchase(const Ledger& ledger, std::size_t row, Day asOf);

}  // namespace retenta
