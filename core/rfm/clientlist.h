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
};

/// "id", "name", "segment", "recency", "frequency", "monetary", "period_revenue", "city", "email",
/// "phone".
QString clientFieldId(ClientField field);
std::optional<ClientField> clientFieldFromId(QStringView id);
QStringList clientFieldIds();

/// What a list is made of: one ledger and what was computed from it. Views only; the owner keeps
/// them alive.
struct ClientTable {
  const Ledger& ledger;
  const RfmColumns& columns;
  const RfmClasses& classes;
};

/// Sorts ledger rows; equals keep the order of ids. Texts by the rules of the default QLocale,
/// without regard to case; clients without a text, and recency without a purchase, stand last in
/// either direction.
void sortClients(const ClientTable& table, std::vector<std::uint32_t>& rows, ClientField field,
                 bool descending);

/// Rows whose name, city, e-mail, phone or external id contains the text, case folded, ё as е; a
/// phone by its digits alone. An empty text finds everyone.
std::vector<std::uint32_t> findClients(const Ledger& ledger,
                                       const std::vector<std::uint32_t>& among,
                                       const QString& text);

}  // namespace retenta
