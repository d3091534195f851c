// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/importing/storing/keynamestore.h"
#include "core/importing/storing/lookupstore.h"
#include "core/importing/storing/purchases/knownpurchasestore.h"
#include "core/importing/storing/purchases/orderset.h"
#include "core/importing/importplan.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// A field of a known client that gets another value.
struct FieldChange {
  ClientId client = 0;
  const char* field = "";  ///< column of table client
  QString before;
  QString after;
};

/// What an import will do to the base: the dry run shows it, the writer writes it.
struct ImportOutcome {
  PeopleIndex people;
  KnownPurchases known;
  OrderSet newOrders;
  std::vector<std::string> orderKeys;        ///< of those with a number: orderKeyParts()
  std::vector<std::uint32_t> updatedOrders;  ///< known ones with another status or total
  std::vector<std::uint32_t> newPeople;
  std::array<std::vector<std::uint32_t>, keyKinds> newKeys;    ///< keys that get a client
  std::array<std::vector<std::uint32_t>, keyKinds> knownKeys;  ///< keys that have theirs
  std::vector<FieldChange> changes;
  std::vector<KeyName> keyNames;  ///< of addresses with more than one name
  std::optional<Currency> baseCurrency;

  bool changesAnything() const {
    bool keys = false;
    for (const auto& kind : newKeys) keys = keys || !kind.empty();
    return keys || !newOrders.empty() || !updatedOrders.empty() || !newPeople.empty() ||
           !changes.empty() || merges;
  }
  bool merges = false;
};

/// Whether the import leaves anything in the base. Consents and details are known only once
/// written: the ledger itself decides which are news.
inline bool bringsNews(const ImportOutcome& outcome, const Reading& reading) {
  return outcome.changesAnything() || reading.report.consents > 0 || reading.detailsAdded > 0;
}

/// Whether it may, once written: false = certainly not, and nothing needs to be written to know.
bool mayBringNews(const ImportOutcome& outcome, const Reading& reading,
                  const ConsentAnswer& consent);

/// Compares the file with the base and completes reading.report. Reads only. Throws
/// SQLite::Exception.
ImportOutcome compareWithBase(SQLite::Database& db, const ImportPlan& plan, Reading& reading,
                              const OrderBook& book, Currency baseCurrency);

}  // namespace retenta
