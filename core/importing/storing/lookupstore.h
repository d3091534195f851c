// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/importing/reading/orderbook.h"
#include "core/importing/reading/people.h"
#include "core/importing/reading/reading.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// An order of the file that the base has already; id 0 = it has not.
struct KnownPurchase {
  PurchaseId id = 0;
  ClientId client = 0;
  Day day = 0;
  PurchaseStatus status = PurchaseStatus::Paid;
  qint64 amountMinor = 0;
  qint64 refundMinor = 0;
};

/// What the base says of a client that the file may add to.
struct KnownClient {
  ClientId id = 0;
  QString name;
  bool weak = false;
  QString gender;
  QString birthday;
  QString city;
  QString origin;
  QString address;
};

/// The key by which an order with a number is known again: of its source and number (and year).
std::uint64_t orderKey(std::string_view source, std::string_view ref);
/// That of an order without a number, beside its client: day, amount, currency, product.
std::uint64_t saleKey(const Reading& reading, const ReadOrder& order);
/// The same of a sale's parts; an empty product is none.
std::uint64_t saleKey(Day day, qint64 amountMinor, Currency currency, std::string_view product);

/// Which clients bear the file's keys, and who in the base bears these names. One pass over a table
/// or a look-up a key, whichever is less. Throws SQLite::Exception.
BaseMatches loadMatches(SQLite::Database& db, const Reading& reading, const std::string& source,
                        const std::vector<std::uint32_t>& names);

/// By order of the book: the purchase that is this very order. Orders with a number are found by
/// it; the others as the n-th equal sale of the client on that day, so that a file met twice adds
/// nothing and two equal rows of one file stay two. Throws SQLite::Exception.
std::vector<KnownPurchase> loadKnownPurchases(SQLite::Database& db, const Reading& reading,
                                              const OrderBook& book, const PeopleIndex& people,
                                              const std::string& source);

/// The clients whom the file's people turned out to be, by id. Throws SQLite::Exception.
std::vector<KnownClient> loadKnownClients(SQLite::Database& db, const std::vector<ClientId>& ids);

/// Whether there is any purchase at all.
bool hasPurchases(SQLite::Database& db);

}  // namespace retenta
