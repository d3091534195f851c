// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/lookupstore.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/business/settingstore.h"
#include "core/clients/personname.h"
#include "core/clients/erasure/suppressionstore.h"
#include "core/importing/own/ownformat.h"
#include "core/importing/storing/purchases/orderkeystore.h"
#include "core/importing/text/celltext.h"
#include "core/storage/rawstatement.h"

namespace retenta {

namespace {

// A look-up costs as much as reading this many rows in passing.
constexpr qint64 lookupInRows = 10;

qint64 upperBound(SQLite::Database& db, const char* sql) { return db.execAndGet(sql).getInt64(); }

void note(BaseMatches& matches, const Reading& reading, std::size_t kind, std::string_view value,
          ClientId client) {
  const std::uint32_t key = reading.keys[kind].values.find(value);
  if (key != TextTable::none) matches.clientOfKey[kind][key] = client;
}

void scanIdentities(SQLite::Database& db, const Reading& reading, const std::string& source,
                    BaseMatches& matches) {
  RawStatement rows(db, "SELECT kind, source, value, client_id FROM identity");
  std::string own;
  while (rows.next()) {
    const auto kind = static_cast<std::size_t>(rows.number(0) - 1);
    if (kind >= keyKinds) continue;
    if (kind == ExternalKey && rows.text(1) != source) {
      if (reading.sources.empty()) continue;
      own.assign(rows.text(1)).append(1, '\x1F').append(rows.text(2));
      note(matches, reading, kind, own, rows.number(3));
      continue;
    }
    note(matches, reading, kind, rows.text(2), rows.number(3));
  }
}

void findIdentities(SQLite::Database& db, const Reading& reading, const std::string& source,
                    BaseMatches& matches) {
  RawStatement find(db, R"sql(
    SELECT client_id FROM identity WHERE kind = ?1 AND source = ?2 AND value = ?3
  )sql");
  for (std::size_t kind = 0; kind < keyKinds; ++kind) {
    const TextTable& values = reading.keys[kind].values;
    for (std::uint32_t key = 0; key < values.size(); ++key) {
      find.bind(1, static_cast<std::int64_t>(kind + 1));
      const ExternalId id = kind == ExternalKey ? externalIdOf(values.at(key), source)
                                                : ExternalId{{}, values.at(key)};
      find.bind(2, id.source);
      find.bind(3, id.value);
      if (find.next()) {
        matches.clientOfKey[kind][key] = find.number(0);
        find.reset();
      }
    }
  }
}

// Addresses of erased people lead to the number that is left of them: what they buy is counted
// there, and found known when it comes again.
void findErased(SQLite::Database& db, const Reading& reading, const std::string& source,
                BaseMatches& matches) {
  const auto secret = knownSuppressionKey(db);
  if (!secret) return;
  RawStatement find(db, R"sql(
    SELECT s.client_id FROM suppression AS s JOIN client AS c ON c.id = s.client_id
    WHERE s.hash = ?1 AND c.erased_ms IS NOT NULL
  )sql");
  for (std::size_t kind = 0; kind < keyKinds; ++kind) {
    const TextTable& values = reading.keys[kind].values;
    for (std::uint32_t key = 0; key < values.size(); ++key) {
      if (matches.clientOfKey[kind][key] != 0) continue;
      const ExternalId id = kind == ExternalKey ? externalIdOf(values.at(key), source)
                                                : ExternalId{{}, values.at(key)};
      const QByteArray hash = suppressionHash(*secret, static_cast<int>(kind + 1),
                                              toQString(id.source), toQString(id.value));
      find.bindBlob(1, std::string_view(hash.constData(), static_cast<std::size_t>(hash.size())));
      if (!find.next()) continue;
      matches.clientOfKey[kind][key] = find.number(0);
      find.reset();
    }
  }
}

// Clients whom an export of this very base named by their numbers.
void findOwn(SQLite::Database& db, const Reading& reading, BaseMatches& matches) {
  const auto token = loadSetting(db, QString::fromLatin1(ownTokenSetting));
  if (!token || token->isEmpty()) return;
  const std::string lead = token->toStdString() + '-';
  RawStatement find(db, "SELECT 1 FROM client WHERE id = ?1");
  const TextTable& values = reading.keys[ExternalKey].values;
  for (std::uint32_t key = 0; key < values.size(); ++key) {
    const ExternalId id = externalIdOf(values.at(key), ownSource);
    if (id.source != ownSource || id.value.substr(0, lead.size()) != lead) continue;
    const ClientId client = toQString(id.value.substr(lead.size())).toLongLong();
    find.bind(1, client);
    if (!find.next()) continue;
    find.reset();
    matches.clientOfKey[ExternalKey][key] = client;
  }
}

void findNamesakes(SQLite::Database& db, const Reading& reading,
                   const std::vector<std::uint32_t>& names, BaseMatches& matches) {
  if (names.empty()) return;
  RawStatement rows(db, "SELECT id, name_key, weak FROM client WHERE name_key <> ''");
  while (rows.next()) {
    const std::uint32_t name = reading.nameKeys.find(rows.text(1));
    if (name == TextTable::none || !std::binary_search(names.begin(), names.end(), name)) continue;
    matches.namesakes.push_back({name, rows.number(0), rows.number(2) != 0});
  }
  // Whoever had the name before an import gave them a fuller one, or before two became one.
  RawStatement former(db, R"sql(
    SELECT h.client_id, h.before, c.weak
    FROM import_change AS h JOIN client AS c ON c.id = h.client_id
    WHERE h.field = 'name' OR h.field LIKE 'alias:%'
    UNION ALL
    SELECT m.client_id, m.name, c.weak
    FROM client_merge AS m JOIN client AS c ON c.id = m.client_id WHERE m.name <> ''
    UNION ALL
    SELECT m.client_id, m.former, c.weak
    FROM client_merge AS m JOIN client AS c ON c.id = m.client_id WHERE m.former <> ''
  )sql");
  while (former.next()) {
    const std::string key = nameKey(toQString(former.text(1))).toStdString();
    const std::uint32_t name = reading.nameKeys.find(key);
    if (name == TextTable::none || !std::binary_search(names.begin(), names.end(), name)) continue;
    matches.namesakes.push_back({name, former.number(0), former.number(2) != 0});
  }
}

// In the order of the table: by the index each row would be a seek.
constexpr const char* numberedSql = R"sql(
  SELECT client_id, day, id, status, amount_minor, refund_minor, key_hash
  FROM purchase NOT INDEXED WHERE order_ref <> ''
)sql";
constexpr const char* numberedOfSql = R"sql(
  SELECT client_id, day, id, status, amount_minor, refund_minor, key_hash
  FROM purchase WHERE client_id = ?1 AND order_ref <> ''
)sql";
constexpr const char* unnumberedSql = R"sql(
  SELECT client_id, day, id, status, amount_minor, refund_minor, key_hash
  FROM purchase WHERE client_id = ?1 AND order_ref = ''
)sql";

KnownPurchase purchaseOf(const RawStatement& row) {
  KnownPurchase known;
  known.client = row.number(0);
  known.day = static_cast<Day>(row.number(1));
  known.id = row.number(2);
  known.status = static_cast<PurchaseStatus>(row.number(3));
  known.amountMinor = row.number(4);
  known.refundMinor = row.number(5);
  return known;
}

// An order of the file with a number, by its hash.
using Wanted = std::vector<std::pair<std::uint64_t, std::uint32_t>>;

void take(const Wanted& wanted, const RawStatement& row, std::vector<KnownPurchase>& known) {
  const auto key = static_cast<std::uint64_t>(row.number(6));
  const auto at = std::lower_bound(wanted.begin(), wanted.end(), std::pair{key, 0U});
  if (at != wanted.end() && at->first == key) known[at->second] = purchaseOf(row);
}

// Orders of the file that may be in the base at all.
Wanted metOrders(SQLite::Database& db, const Reading& reading, const OrderBook& book,
                 const std::string& source) {
  Wanted all;
  for (std::uint32_t i = 0; i < book.orders.size(); ++i) {
    if (book.orders[i].ref != TextTable::none)
      all.emplace_back(orderKey(reading.sourceOf(book.orders[i].firstLine, source),
                                reading.refs.at(book.orders[i].ref)),
                       i);
  }
  std::sort(all.begin(), all.end());
  std::vector<std::uint64_t> hashes;
  hashes.reserve(all.size());
  for (const auto& [hash, order] : all) hashes.push_back(hash);
  const std::vector<bool> met = orderKeysMet(db, hashes);
  Wanted wanted;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (met[i]) wanted.push_back(all[i]);
  }
  return wanted;
}

// Few orders are looked for among their client's; who had them meanwhile may have become another,
// so the whole table is read when one is not there, as it is for many.
void findNumbered(SQLite::Database& db, const Reading& reading, const OrderBook& book,
                  const PeopleIndex& people, const std::string& source,
                  std::vector<KnownPurchase>& known) {
  const Wanted wanted = metOrders(db, reading, book, source);
  if (wanted.empty()) return;
  const qint64 purchases = upperBound(db, "SELECT count(*) FROM purchase");
  if (static_cast<qint64>(wanted.size()) * lookupInRows < purchases) {
    std::vector<ClientId> clients;
    for (const auto& [hash, order] : wanted) {
      const Person& who = people.people[people.personOfLine[book.orders[order].firstLine]];
      if (who.client != 0) clients.push_back(who.client);
      clients.insert(clients.end(), who.merged.begin(), who.merged.end());
    }
    std::sort(clients.begin(), clients.end());
    clients.erase(std::unique(clients.begin(), clients.end()), clients.end());
    RawStatement find(db, numberedOfSql);
    for (const ClientId client : clients) {
      find.bind(1, client);
      while (find.next()) take(wanted, find, known);
    }
    const auto found = [&](const auto& each) { return known[each.second].id != 0; };
    if (std::all_of(wanted.begin(), wanted.end(), found)) return;
  }
  RawStatement rows(db, numberedSql);
  while (rows.next()) take(wanted, rows, known);
}

// Sales of one client that the base has, by key: taken one by one as the file repeats them.
class SalesOfClient {
 public:
  explicit SalesOfClient(SQLite::Database& db) : m_find(db, unnumberedSql) {}

  void load(const Person& person) {
    m_sales.clear();
    add(person.client);
    for (const ClientId client : person.merged) add(client);
  }

  // The sale that is the same to the state, else the oldest left of that day, sum and product.
  KnownPurchase take(std::uint64_t key, const ReadOrder& order) {
    const auto found = m_sales.find(key);
    if (found == m_sales.end() || found->second.empty()) return {};
    auto& sales = found->second;
    auto same = std::find_if(sales.begin(), sales.end(), [&](const KnownPurchase& sale) {
      return sale.status == order.status && sale.refundMinor == order.refundMinor;
    });
    if (same == sales.end()) same = sales.begin();
    const KnownPurchase known = *same;
    sales.erase(same);
    return known;
  }

 private:
  void add(ClientId client) {
    m_find.bind(1, client);
    while (m_find.next())
      m_sales[static_cast<std::uint64_t>(m_find.number(6))].push_back(purchaseOf(m_find));
  }

  RawStatement m_find;
  std::unordered_map<std::uint64_t, std::vector<KnownPurchase>> m_sales;
};

void findUnnumbered(SQLite::Database& db, const Reading& reading, const OrderBook& book,
                    const PeopleIndex& people, std::vector<KnownPurchase>& known) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> byPerson;
  for (std::uint32_t i = 0; i < book.orders.size(); ++i) {
    const ReadOrder& order = book.orders[i];
    const std::uint32_t person = people.personOfLine[order.firstLine];
    if (order.ref == TextTable::none && people.people[person].client != 0)
      byPerson.emplace_back(person, i);
  }
  std::sort(byPerson.begin(), byPerson.end());
  SalesOfClient sales(db);
  for (std::size_t i = 0; i < byPerson.size(); ++i) {
    const auto [person, order] = byPerson[i];
    if (i == 0 || byPerson[i - 1].first != person) sales.load(people.people[person]);
    known[order] = sales.take(saleKey(reading, book.orders[order]), book.orders[order]);
  }
}

}  // namespace

std::uint64_t orderKey(std::string_view source, std::string_view ref) {
  return stableHash(ref, stableHash(source));
}

std::uint64_t saleKey(const Reading& reading, const ReadOrder& order) {
  const ReadLine& line = reading.lines[order.firstLine];
  std::string_view product;
  if (line.product != TextTable::none) product = reading.words.at(line.product);
  return saleKey(order.day, order.amountMinor, reading.currencies[order.currency],
                 product.substr(0, product.find('\x1F')));
}

std::uint64_t saleKey(Day day, qint64 amountMinor, Currency currency, std::string_view product) {
  std::uint64_t hash =
      mixHash(static_cast<std::uint64_t>(day), static_cast<std::uint64_t>(amountMinor));
  hash = mixHash(hash, stableHash(currency.code().toStdString()));
  return product.empty() ? hash : mixHash(hash, stableHash(product));
}

BaseMatches loadMatches(SQLite::Database& db, const Reading& reading, const std::string& source,
                        const std::vector<std::uint32_t>& names) {
  BaseMatches matches;
  qint64 keys = 0;
  for (std::size_t kind = 0; kind < keyKinds; ++kind) {
    matches.clientOfKey[kind].assign(reading.keys[kind].values.size(), 0);
    keys += reading.keys[kind].values.size();
  }
  const qint64 identities = upperBound(db, "SELECT count(*) FROM identity");
  if (identities > 0) {
    if (keys * lookupInRows > identities)
      scanIdentities(db, reading, source, matches);
    else
      findIdentities(db, reading, source, matches);
  }
  findErased(db, reading, source, matches);
  if (!reading.sources.empty()) findOwn(db, reading, matches);
  findNamesakes(db, reading, names, matches);
  return matches;
}

std::vector<KnownPurchase> loadKnownPurchases(SQLite::Database& db, const Reading& reading,
                                              const OrderBook& book, const PeopleIndex& people,
                                              const std::string& source) {
  std::vector<KnownPurchase> known(book.orders.size());
  if (!hasPurchases(db)) return known;
  findNumbered(db, reading, book, people, source, known);
  findUnnumbered(db, reading, book, people, known);
  return known;
}

std::vector<KnownClient> loadKnownClients(SQLite::Database& db, const std::vector<ClientId>& ids) {
  std::vector<KnownClient> clients;
  clients.reserve(ids.size());
  RawStatement find(db, R"sql(
    SELECT name, weak, gender, birthday, city, origin, address FROM client WHERE id = ?1
  )sql");
  for (const ClientId id : ids) {
    KnownClient client;
    client.id = id;
    find.bind(1, id);
    if (find.next()) {
      client.name = toQString(find.text(0));
      client.weak = find.number(1) != 0;
      client.gender = toQString(find.text(2));
      client.birthday = toQString(find.text(3));
      client.city = toQString(find.text(4));
      client.origin = toQString(find.text(5));
      client.address = toQString(find.text(6));
      find.reset();
    }
    clients.push_back(std::move(client));
  }
  return clients;
}

bool hasPurchases(SQLite::Database& db) {
  return db.execAndGet("SELECT EXISTS (SELECT 1 FROM purchase)").getInt() != 0;
}

}  // namespace retenta
