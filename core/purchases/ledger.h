// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <QByteArray>
#include <QByteArrayView>

#include "core/base/currency.h"
#include "core/base/date.h"
#include "core/base/id.h"
#include "core/clients/consentstore.h"

namespace retenta {

/// UTF-8 texts of all clients, one after another: no allocation a row.
class TextColumn {
 public:
  void append(QByteArrayView text) {
    m_arena.append(text);
    m_ends.push_back(m_arena.size());
  }
  QByteArrayView at(std::size_t i) const {
    const qsizetype begin = i == 0 ? 0 : m_ends[i - 1];
    return QByteArrayView(m_arena).sliced(begin, m_ends[i] - begin);
  }
  QString text(std::size_t i) const { return QString::fromUtf8(at(i)); }
  std::size_t size() const { return m_ends.size(); }

 private:
  QByteArray m_arena;
  std::vector<qsizetype> m_ends;
};

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
  TextColumn emails;                ///< the first known, '' = none
  TextColumn phones;                ///< the first known, digits without +
  TextColumn externalIds;           ///< the first known
  TextColumn cities;
  std::vector<ConsentState> consents;
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

  /// Day of the first and the last transaction; nullopt without any.
  std::optional<Day> firstDay;
  std::optional<Day> lastDay;

  /// Row of a client by id; nullopt when unknown. O(log n).
  std::optional<std::size_t> rowOf(ClientId id) const;
};

using LedgerPtr = std::shared_ptr<const Ledger>;

/// The as-of date used when the user chose none: the day of the last purchase, never later than
/// `today`; today in an empty base.
Day defaultAsOf(const Ledger& ledger, Day today);

}  // namespace retenta
