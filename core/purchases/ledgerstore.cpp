// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/purchases/ledgerstore.h"

#include <algorithm>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include "core/clients/mailings/mailingstore.h"
#include "core/purchases/purchasestatus.h"
#include "core/purchases/sidefile/ledgerkeeping.h"
#include "core/purchases/sidefile/ledgerside.h"
#include "core/storage/packs/purchaserows.h"

namespace retenta {

namespace {

constexpr const char* clientsSql = R"sql(
  SELECT id, name, city, origin, gender, birthday, weak, excluded, erased_ms IS NOT NULL, import_id
  FROM client ORDER BY id
)sql";

constexpr const char* tagsSql = "SELECT id, name FROM tag ORDER BY id";
constexpr const char* tagsOfSql =
    "SELECT client_id, tag_id FROM client_tag ORDER BY client_id, tag_id";

// Kinds in the order 1 e-mail, 2 phone, 3 external id; the first of each kind is shown.
constexpr const char* identitiesSql =
    "SELECT client_id, kind, value FROM identity ORDER BY client_id, kind, position, source, value";

// Straight from the statement: a std::string a cell would cost more than the read itself.
QByteArrayView textOf(sqlite3_stmt* row, int column) {
  return {reinterpret_cast<const char*>(sqlite3_column_text(row, column)),
          sqlite3_column_bytes(row, column)};
}

class Rows {
 public:
  Rows(SQLite::Database& db, const char* sql) : m_db(db) {
    if (sqlite3_prepare_v2(db.getHandle(), sql, -1, &m_row, nullptr) != SQLITE_OK) {
      throw SQLite::Exception(db.getHandle(), sqlite3_errcode(db.getHandle()));
    }
  }
  ~Rows() { sqlite3_finalize(m_row); }
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;

  bool next() {
    const int code = sqlite3_step(m_row);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) throw SQLite::Exception(m_db.getHandle(), code);
    return false;
  }
  qint64 number(int column) const { return sqlite3_column_int64(m_row, column); }
  QByteArrayView text(int column) const { return textOf(m_row, column); }
  QString textAsString(int column) const { return QString::fromUtf8(text(column)); }

 private:
  SQLite::Database& m_db;
  sqlite3_stmt* m_row = nullptr;
};

void loadClients(SQLite::Database& db, Ledger& ledger) {
  Rows rows(db, clientsSql);
  while (rows.next()) {
    ledger.clientIds.push_back(rows.number(0));
    ledger.names.append(rows.text(1));
    ledger.cities.append(rows.text(2));
    ClientTraits& traits = ledger.traits;
    traits.origins.append(rows.text(3));
    traits.genders.push_back(rows.text(4).isEmpty() ? char(0) : rows.text(4)[0]);
    traits.birthdays.push_back(packedBirthday(rows.text(5)));
    const auto flag = [&](int column, ClientTraits::Flag bit) {
      return rows.number(column) != 0 ? static_cast<unsigned>(bit) : 0U;
    };
    traits.flags.push_back(static_cast<std::uint8_t>(flag(6, ClientTraits::Weak) |
                                                     flag(7, ClientTraits::Excluded) |
                                                     flag(8, ClientTraits::Erased)));
    traits.imports.push_back(static_cast<std::int32_t>(rows.number(9)));
  }
}

void loadTagColumn(SQLite::Database& db, Ledger& ledger) {
  ClientTraits& traits = ledger.traits;
  Rows tags(db, tagsSql);
  while (tags.next()) traits.tags.push_back({tags.number(0), tags.textAsString(1)});
  Rows rows(db, tagsOfSql);
  bool more = rows.next();
  if (!more) return;  // nobody bears one: the columns stay empty
  traits.tagBegin.push_back(0);
  for (const ClientId id : ledger.clientIds) {
    while (more && rows.number(0) < id) more = rows.next();
    for (; more && rows.number(0) == id; more = rows.next()) {
      const auto before = [](const Tag& tag, qint64 wanted) { return tag.id < wanted; };
      const auto tag =
          std::lower_bound(traits.tags.begin(), traits.tags.end(), rows.number(1), before);
      traits.tagOf.push_back(static_cast<std::uint32_t>(tag - traits.tags.begin()));
    }
    traits.tagBegin.push_back(static_cast<std::uint32_t>(traits.tagOf.size()));
  }
}

// The address to use of a kind is the first that is not dead; the first of all where all are.
void loadIdentities(SQLite::Database& db, Ledger& ledger) {
  const auto dead = deadAddresses(db);
  const auto isDead = [&](qint64 kind, const QByteArray& value) {
    return !dead.empty() && dead.contains({static_cast<int>(kind), value.toStdString()});
  };
  Rows rows(db, identitiesSql);
  bool more = rows.next();
  std::size_t row = 0;
  for (const ClientId id : ledger.clientIds) {
    QByteArray first[3];
    bool useless[3] = {false, false, false};
    while (more && rows.number(0) < id) more = rows.next();
    for (; more && rows.number(0) == id; more = rows.next()) {
      const qint64 kind = rows.number(1);
      // The schema allows no other; a flipped bit does.
      if (kind < 1 || kind > 3) throw SQLite::Exception("kind of an identity", SQLITE_CORRUPT);
      QByteArray& slot = first[kind - 1];
      bool& deadSoFar = useless[kind - 1];
      if (!slot.isEmpty() && !deadSoFar) continue;
      const QByteArray value = rows.text(2).toByteArray();
      if (isDead(kind, value)) {
        if (slot.isEmpty()) slot = value;
        deadSoFar = true;
      } else {
        slot = value;
        deadSoFar = false;
      }
    }
    std::uint8_t& flags = ledger.traits.flags[row++];
    if (useless[0]) flags |= ClientTraits::DeadEmail;
    if (useless[1]) flags |= ClientTraits::DeadPhone;
    ledger.emails.append(first[0]);
    ledger.phones.append(first[1]);
    ledger.externalIds.append(first[2]);
  }
}

void loadConsentColumn(SQLite::Database& db, Ledger& ledger) {
  const auto all = loadConsents(db);
  ledger.consents.resize(ledger.clients());
  for (std::size_t i = 0; i < ledger.clients(); ++i) {
    if (const auto found = all.find(ledger.clientIds[i]); found != all.end())
      ledger.consents[i] = found->second;
  }
}

void addOther(Ledger& ledger, Currency currency, qint64 netMinor) {
  const auto same = [&](const OtherCurrency& other) { return other.currency == currency; };
  auto found = std::find_if(ledger.otherCurrencies.begin(), ledger.otherCurrencies.end(), same);
  if (found == ledger.otherCurrencies.end()) {
    found = ledger.otherCurrencies.insert(found, OtherCurrency{currency, 0, 0});
  }
  ++found->purchases;
  found->revenueMinor += netMinor;
}

void loadPurchases(SQLite::Database& db, Ledger& ledger) {
  PurchaseRows rows(db);
  const std::string own = ledger.currency.code().toStdString();
  std::size_t client = 0;
  ledger.purchaseBegin.assign(1, 0);
  const auto closeUpTo = [&](ClientId id) {
    while (client < ledger.clients() && ledger.clientIds[client] < id) {
      ledger.purchaseBegin.push_back(ledger.days.size());
      ++client;
    }
  };
  while (rows.next()) {
    const StoredPurchase& row = rows.at();
    const auto status = static_cast<PurchaseStatus>(row.status);
    if (!hasRevenue(status)) continue;
    const qint64 net = row.amountMinor - row.refundMinor;
    if (row.currency != own) {
      const auto currency = Currency::fromCode(
          QString::fromLatin1(row.currency.data(), static_cast<qsizetype>(row.currency.size())));
      if (currency) addOther(ledger, *currency, net);
      continue;
    }
    closeUpTo(row.client);
    const Day day = row.day;
    const bool counts = isTransaction(status);
    ledger.days.push_back(day);
    ledger.purchaseIds.push_back(row.id);
    ledger.netMinor.push_back(net);
    ledger.transactions.push_back(counts ? 1 : 0);
    if (counts) ledger.firstDay = std::min(ledger.firstDay.value_or(day), day);
    ledger.lastDay = std::max(ledger.lastDay.value_or(day), day);
  }
  closeUpTo(std::numeric_limits<ClientId>::max());
}

}  // namespace

LedgerPtr loadLedger(SQLite::Database& db, Currency currency) {
  const BaseMark mark = baseMark(db);
  const char* base = sqlite3_db_filename(db.getHandle(), "main");
  if (LedgerPtr kept = readLedgerSide(sideFilePath(QString::fromUtf8(base)), mark, currency)) {
    return kept;
  }
  auto ledger = std::make_unique<Ledger>();
  ledger->currency = currency;
  loadClients(db, *ledger);
  loadIdentities(db, *ledger);
  loadConsentColumn(db, *ledger);
  loadTagColumn(db, *ledger);
  loadPurchases(db, *ledger);
  return readFromBase(std::move(ledger), mark);
}

}  // namespace retenta
