// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/base/currency.h"
#include "core/base/date.h"
#include "core/base/id.h"
#include "core/clients/consentstore.h"
#include "core/purchases/columns.h"

namespace retenta {

/// Sales that the ledger leaves out because they are in another currency than the base's.
struct OtherCurrency {
  Currency currency;
  qint64 purchases = 0;
  qint64 revenueMinor = 0;
};

/// The immutable columnar picture of a base that every analysis reads: all clients in order of id,
/// and their purchases that count (domain D3: paid, partially refunded, returns), grouped by client
/// and sorted by day. Index i of every client column is the same client; row r of every purchase
/// column the same purchase. Shared between threads without locks: nobody edits one.
struct Ledger {
  Currency currency;

  // Clients.
  std::vector<ClientId> clientIds;  ///< ascending
  TextColumn names;                 ///< '' = unnamed
  TextColumn emails;                ///< the first known that is not dead, '' = none
  TextColumn phones;                ///< likewise, digits without +
  TextColumn externalIds;           ///< the first known
  TextColumn cities;
  std::vector<ConsentState> consents;
  ClientTraits traits;
  std::vector<std::size_t> purchaseBegin;  ///< clients + 1 row numbers: client i owns [i], [i+1)

  // Purchases.
  std::vector<Day> days;
  std::vector<qint64> netMinor;  ///< amount − refund; negative for returns
  std::vector<std::uint8_t>
      transactions;  ///< 1 = counts as a transaction, 0 = a return: money only
  std::vector<PurchaseId> purchaseIds;

  std::vector<OtherCurrency> otherCurrencies;

  std::size_t clients() const { return clientIds.size(); }
  std::size_t purchases() const { return days.size(); }
  bool empty() const { return days.empty(); }

  /// Day of the first transaction, and of the last one or return: the end; nullopt without any.
  std::optional<Day> firstDay;
  std::optional<Day> lastDay;

  /// Row of a client by id; nullopt when unknown. O(log n).
  std::optional<std::size_t> rowOf(ClientId id) const;
  /// Left out of campaigns by hand.
  bool isExcluded(std::size_t i) const { return traits.has(i, ClientTraits::Excluded); }
  /// The personal data were destroyed; the purchases stay.
  bool isErased(std::size_t i) const { return traits.has(i, ClientTraits::Erased); }
  /// What the client goes by: name, else e-mail, phone (with +), external id; empty for none.
  QString knownBy(std::size_t i) const;
};

using LedgerPtr = std::shared_ptr<const Ledger>;

/// Whether the base holds what the channel needs, and it is not known to be dead: e-mail → an
/// e-mail; SMS, call, messenger → a phone; push → an external id (push services address users by
/// it); letter → a name (the postal address is kept by the business's own records).
bool hasContact(const Ledger& ledger, std::size_t row, Channel channel);
/// Whether the only addresses known for the channel do not exist, as a report on a mailing said.
bool hasDeadContact(const Ledger& ledger, std::size_t row, Channel channel);

/// The as-of date used when the user chose none: the last day of the data, never later than
/// `today`; today in an empty base.
Day defaultAsOf(const Ledger& ledger, Day today);

}  // namespace retenta
