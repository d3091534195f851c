// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/basestore.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/business/settingstore.h"
#include "core/clients/personname.h"
#include "core/importing/storing/purchases/knownpurchasestore.h"
#include "core/importing/storing/purchases/storedkeystore.h"
#include "core/importing/text/celltext.h"
#include "core/storage/rawstatement.h"

namespace retenta {

namespace {

constexpr const char* clientSql = R"sql(
  SELECT id, name, gender, birthday, city, address, origin, excluded, created_day
  FROM client WHERE erased_ms IS NULL ORDER BY id
)sql";
constexpr const char* nameSql = "SELECT id, name FROM client ORDER BY id";
constexpr const char* identitySql = R"sql(
  SELECT client_id, kind, source, value FROM identity
  ORDER BY client_id, kind, position, source, value
)sql";
constexpr const char* tagSql = R"sql(
  SELECT b.client_id, t.name FROM client_tag AS b JOIN tag AS t ON t.id = b.tag_id
  ORDER BY b.client_id, t.name_key
)sql";
constexpr const char* consentSql = R"sql(
  SELECT client_id, channel, action, day, source, wording FROM consent AS c
  WHERE action <> 'cancelled'
    AND NOT EXISTS (SELECT 1 FROM consent AS x
                    WHERE x.client_id = c.client_id AND x.channel = c.channel AND x.cancels = c.id)
  ORDER BY client_id, id
)sql";
constexpr const char* relatedSql = R"sql(
  SELECT client_id, name, relation, gender, birthday FROM related_person ORDER BY client_id, id
)sql";
constexpr const char* noteSql = "SELECT client_id, day, text FROM note ORDER BY client_id, id";
constexpr const char* extraSql =
    "SELECT client_id, name, value FROM client_extra ORDER BY client_id, name";
constexpr const char* purchaseSql = R"sql(
  SELECT p.client_id, p.day, p.id, p.status, p.amount_minor, p.refund_minor, p.currency, s.name,
         p.order_ref, p.key_hash, p.channel, p.payment, coalesce(p.product_id, 0), p.quantity_milli
  FROM every_purchase AS p JOIN source AS s ON s.id = p.source_id
  ORDER BY p.client_id, p.day, p.id
)sql";
constexpr const char* itemSql = R"sql(
  SELECT r.name, r.sku, r.category, i.quantity_milli, i.amount_minor
  FROM item AS i JOIN product AS r ON r.id = i.product_id
  WHERE i.purchase_id = ?1 ORDER BY i.line
)sql";
constexpr const char* productSql = "SELECT name, sku, category FROM product WHERE id = ?1";

const QString tokenKey = QString::fromLatin1(ownTokenSetting);

/// Rows of one table in order of client, read along with the clients.
class Beside {
 public:
  Beside(SQLite::Database& db, const char* sql) : m_rows(db, sql), m_more(m_rows.next()) {}
  /// Uses the rows of this client; those of clients passed over are left out.
  template <class F>
  void of(ClientId client, F&& use) {
    for (; m_more && m_rows.number(0) <= client; m_more = m_rows.next()) {
      if (m_rows.number(0) == client) use(m_rows);
    }
  }

 private:
  RawStatement m_rows;
  bool m_more;
};

QString textAt(const RawStatement& row, int column) { return toQString(row.text(column)); }

void addKey(KnownAs& client, const RawStatement& row) {
  const QString value = textAt(row, 3);
  switch (row.number(1)) {
    case 1:
      client.emails += value;
      break;
    case 2:
      client.phones += QLatin1Char('+') + value;
      break;
    default:
      client.externalIds.emplace_back(textAt(row, 2), value);
  }
}

}  // namespace

std::unordered_set<ClientId> clientsWithoutKey(SQLite::Database& db) {
  std::unordered_set<std::string> shared;
  RawStatement names(db, "SELECT name_key FROM client GROUP BY name_key HAVING count(*) > 1");
  while (names.next()) shared.emplace(names.text(0));
  std::unordered_set<ClientId> clients;
  RawStatement keyless(db, R"sql(
    SELECT id, name_key, name FROM client AS c
    WHERE NOT EXISTS (SELECT 1 FROM identity AS i WHERE i.client_id = c.id)
  )sql");
  while (keyless.next()) {
    const std::string key(keyless.text(1));
    if (key.empty() || shared.contains(key) || isPlaceholderName(textAt(keyless, 2)))
      clients.insert(keyless.number(0));
  }
  return clients;
}

QString loadBaseToken(SQLite::Database& db) {
  return loadSetting(db, tokenKey).value_or(QString());
}

void storeBaseToken(SQLite::Database& db, const QString& token) {
  saveSetting(db, tokenKey, token);
}

qint64 countClients(SQLite::Database& db) {
  return db.execAndGet("SELECT count(*) FROM client WHERE erased_ms IS NULL").getInt64();
}

struct ClientStream::Cursors {
  explicit Cursors(SQLite::Database& db)
      : clients(db, clientSql),
        keys(db, identitySql),
        tags(db, tagSql),
        consents(db, consentSql),
        related(db, relatedSql),
        notes(db, noteSql),
        extras(db, extraSql) {}
  RawStatement clients;
  Beside keys, tags, consents, related, notes, extras;
};

ClientStream::ClientStream(SQLite::Database& db) : m_at(std::make_unique<Cursors>(db)) {}
ClientStream::~ClientStream() = default;

bool ClientStream::next(GivenClient& into) {
  const RawStatement& row = m_at->clients;
  if (!m_at->clients.next()) return false;
  into = {};
  into.id = row.number(0);
  into.name = textAt(row, 1);
  into.gender = textAt(row, 2);
  into.birthday = textAt(row, 3);
  into.city = textAt(row, 4);
  into.address = textAt(row, 5);
  into.origin = textAt(row, 6);
  into.excluded = row.number(7) != 0;
  into.since = static_cast<Day>(row.number(8));
  m_at->keys.of(into.id, [&](const RawStatement& key) { addKey(into, key); });
  m_at->tags.of(into.id, [&](const RawStatement& tag) { into.tags += textAt(tag, 1); });
  m_at->consents.of(into.id, [&](const RawStatement& line) {
    const auto channel = channelFromId(textAt(line, 1));
    if (!channel) return;
    into.consents.push_back({*channel, textAt(line, 2), static_cast<Day>(line.number(3)),
                             textAt(line, 4), textAt(line, 5)});
  });
  m_at->related.of(into.id, [&](const RawStatement& person) {
    into.relatives.push_back(
        {textAt(person, 1), textAt(person, 2), textAt(person, 3), textAt(person, 4)});
  });
  m_at->notes.of(into.id, [&](const RawStatement& note) {
    into.notes.push_back({isoDate(static_cast<Day>(note.number(1))), textAt(note, 2)});
  });
  m_at->extras.of(into.id, [&](const RawStatement& extra) {
    into.extras.emplace_back(textAt(extra, 1), textAt(extra, 2));
  });
  return true;
}

struct PurchaseStream::Cursors {
  explicit Cursors(SQLite::Database& db)
      : purchases(db, purchaseSql),
        names(db, nameSql),
        keys(db, identitySql),
        items(db, itemSql),
        product(db, productSql) {}

  // What was bought stands in the purchase's own row, or in lines of its own.
  void readItems(GivenPurchase& into) {
    if (const std::int64_t id = purchases.number(12); id != 0) {
      product.bind(1, id);
      if (!product.next()) return;
      into.items.push_back({textAt(product, 0), textAt(product, 1), textAt(product, 2),
                            purchases.number(13), into.amountMinor});
      product.reset();
      return;
    }
    items.bind(1, into.id);
    while (items.next())
      into.items.push_back(
          {textAt(items, 0), textAt(items, 1), textAt(items, 2), items.number(3), items.number(4)});
  }

  RawStatement purchases;
  Beside names, keys;
  RawStatement items, product;
};

PurchaseStream::PurchaseStream(SQLite::Database& db) : m_at(std::make_unique<Cursors>(db)) {}
PurchaseStream::~PurchaseStream() = default;

bool PurchaseStream::next(GivenPurchase& into, KnownAs& client) {
  const RawStatement& row = m_at->purchases;
  if (!m_at->purchases.next()) return false;
  if (row.number(0) != client.id) {
    client = {};
    client.id = row.number(0);
    m_at->names.of(client.id, [&](const RawStatement& name) { client.name = textAt(name, 1); });
    m_at->keys.of(client.id, [&](const RawStatement& key) { addKey(client, key); });
  }
  into = {};
  into.day = static_cast<Day>(row.number(1));
  into.id = row.number(2);
  into.status = static_cast<PurchaseStatus>(row.number(3));
  into.amountMinor = row.number(4);
  into.refundMinor = row.number(5);
  into.currency = Currency::fromCode(textAt(row, 6)).value_or(Currency());
  into.source = textAt(row, 7);
  into.orderRef = textAt(row, 8);
  into.channel = textAt(row, 10);
  into.payment = textAt(row, 11);
  const auto key = static_cast<std::uint64_t>(row.number(9));
  const bool ownKey = !into.orderRef.isEmpty() && row.number(9) != keyOfRow;
  const QString year = QString::number(civilFromDay(into.day).year);
  for (const QString& within : {year, isoDate(into.day)}) {
    if (!ownKey) break;
    const std::string ref = std::string(row.text(8)) + '\x1F' + within.toStdString();
    if (key == orderKey(row.text(7), ref)) into.numberedWithin = within;
  }
  m_at->readItems(into);
  into.firstLineBare = into.orderRef.isEmpty() && !into.items.empty() &&
                       key == saleKey(into.day, into.amountMinor, into.currency, {});
  return true;
}

}  // namespace retenta
