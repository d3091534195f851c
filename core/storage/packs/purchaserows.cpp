// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/packs/purchaserows.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <string>
#include <tuple>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/storage/changeset.h"
#include "core/storage/rawstatement.h"

namespace retenta {

namespace {

constexpr const char* rowsSql = R"sql(
  SELECT client_id, day, id, status, amount_minor, refund_minor, currency, source_id, order_ref,
         key_hash, channel, import_id, payment, product_id, quantity_milli
  FROM purchase ORDER BY client_id, day, id
)sql";
constexpr const char* rowsOfSql = R"sql(
  SELECT client_id, day, id, status, amount_minor, refund_minor, currency, source_id, order_ref,
         key_hash, channel, import_id, payment, product_id, quantity_milli
  FROM purchase WHERE client_id = ?1 ORDER BY day, id
)sql";
constexpr const char* packsSql = R"sql(
  SELECT client_id, first_id, import_id, bytes FROM purchase_pack
  ORDER BY client_id, first_id
)sql";
constexpr const char* packsOfSql = R"sql(
  SELECT client_id, first_id, import_id, bytes FROM purchase_pack
  WHERE client_id = ?1 ORDER BY first_id
)sql";
constexpr const char* unpackSql = R"sql(
  INSERT INTO purchase (client_id, day, id, status, amount_minor, refund_minor, currency,
                        source_id, order_ref, key_hash, channel, import_id, payment, product_id,
                        quantity_milli)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
)sql";

constexpr ClientId nobody = std::numeric_limits<ClientId>::max();

// Rows in order of client, one ahead: of all, or of whoever is bound.
class RowsAhead {
 public:
  RowsAhead(sqlite3* db, const char* sql, std::optional<ClientId> client) : m_rows(db, sql) {
    if (client) m_rows.bind(1, std::int64_t{*client});
  }
  void of(ClientId client) {
    m_rows.reset();
    m_rows.bind(1, std::int64_t{client});
  }
  void advance() { m_more = m_rows.next(); }
  ClientId client() const { return m_more ? m_rows.number(0) : nobody; }

 protected:
  RawStatement m_rows;

 private:
  bool m_more = false;
};

// The rows of table purchase.
class PlainRows : public RowsAhead {
 public:
  PlainRows(sqlite3* db, std::optional<ClientId> client)
      : RowsAhead(db, client ? rowsOfSql : rowsSql, client) {}
  void read(StoredPurchase& into) const {
    into.client = m_rows.number(0);
    into.day = static_cast<Day>(m_rows.number(1));
    into.id = m_rows.number(2);
    into.status = static_cast<int>(m_rows.number(3));
    into.amountMinor = m_rows.number(4);
    into.refundMinor = m_rows.number(5);
    into.currency = m_rows.text(6);
    into.source = m_rows.number(7);
    into.ref = m_rows.text(8);
    into.key = m_rows.number(9);
    into.channel = m_rows.text(10);
    into.import = m_rows.number(11);
    into.payment = m_rows.text(12);
    into.product = m_rows.number(13);
    into.quantityMilli = m_rows.number(14);
  }
};

// The packs.
class PackRows : public RowsAhead {
 public:
  PackRows(sqlite3* db, std::optional<ClientId> client)
      : RowsAhead(db, client ? packsOfSql : packsSql, client) {}
  // Its bytes stay in `bytes`.
  void read(std::string& bytes, PackedPurchases& into) const {
    bytes = m_rows.blob(3);
    into.begin(bytes, m_rows.number(0), m_rows.number(1), m_rows.number(2));
  }
};

// One with texts of its own.
struct KeptPurchase {
  explicit KeptPurchase(const StoredPurchase& from) : purchase(from) {
    for (const std::string_view text : {from.currency, from.ref, from.channel, from.payment})
      texts.append(text);
    std::string_view rest = texts;
    for (std::string_view* text :
         {&purchase.currency, &purchase.ref, &purchase.channel, &purchase.payment}) {
      *text = rest.substr(0, text->size());
      rest.remove_prefix(text->size());
    }
  }
  KeptPurchase(const KeptPurchase&) = delete;
  KeptPurchase& operator=(const KeptPurchase&) = delete;

  StoredPurchase purchase;
  std::string texts;
};

}  // namespace

// Most clients have one pack, or rows alone: those are read as they come. The others' purchases are
// put into order first.
class PurchaseRows::Sources {
 public:
  Sources(sqlite3* db, std::optional<ClientId> client) : m_rows(db, client), m_packs(db, client) {
    begin();
  }
  void of(ClientId client) {
    m_rows.of(client);
    m_packs.of(client);
    m_from = From::Nothing;
    begin();
  }

  const StoredPurchase* next() {
    switch (m_from) {
      case From::Rows:
        m_rows.advance();
        if (m_rows.client() != m_row.client) break;
        m_rows.read(m_row);
        return &m_row;
      case From::Pack:
        if (!m_pack.next()) break;
        return &m_pack.at();
      case From::Sorted:
        if (++m_sortedAt == m_order.size()) break;
        return m_order[m_sortedAt];
      case From::Nothing:
        break;
    }
    return nextClient();
  }

 private:
  enum class From { Nothing, Rows, Pack, Sorted };

  void begin() {
    m_rows.advance();
    m_packs.advance();
  }

  const StoredPurchase* nextClient() {
    const ClientId client = std::min(m_rows.client(), m_packs.client());
    m_from = From::Nothing;
    if (client == nobody) return nullptr;
    if (m_packs.client() != client) {
      m_from = From::Rows;
      m_rows.read(m_row);
      return &m_row;
    }
    m_packs.read(m_bytes, m_pack);
    m_packs.advance();
    if (m_packs.client() != client && m_rows.client() != client) {
      m_from = From::Pack;
      m_pack.next();  // no pack is empty
      return &m_pack.at();
    }
    return sort(client);
  }

  const StoredPurchase* sort(ClientId client) {
    m_kept.clear();
    for (bool more = true; more;) {
      while (m_pack.next()) m_kept.emplace_back(m_pack.at());
      more = m_packs.client() == client;
      if (!more) break;
      m_packs.read(m_bytes, m_pack);
      m_packs.advance();
    }
    for (; m_rows.client() == client; m_rows.advance()) {
      m_rows.read(m_row);
      m_kept.emplace_back(m_row);
    }
    m_order.clear();
    for (const KeptPurchase& kept : m_kept) m_order.push_back(&kept.purchase);
    std::sort(m_order.begin(), m_order.end(), [](const auto* a, const auto* b) {
      return std::tie(a->day, a->id) < std::tie(b->day, b->id);
    });
    m_from = From::Sorted;
    m_sortedAt = 0;
    return m_order.front();
  }

  PlainRows m_rows;
  PackRows m_packs;
  From m_from = From::Nothing;
  StoredPurchase m_row;
  std::string m_bytes;
  PackedPurchases m_pack;
  std::deque<KeptPurchase> m_kept;
  std::vector<const StoredPurchase*> m_order;
  std::size_t m_sortedAt = 0;
};

PurchaseRows::PurchaseRows(sqlite3* db, std::optional<ClientId> client)
    : m_sources(std::make_unique<Sources>(db, client)) {}

PurchaseRows::PurchaseRows(SQLite::Database& db) : PurchaseRows(db.getHandle(), std::nullopt) {}

PurchaseRows::PurchaseRows(SQLite::Database& db, ClientId client)
    : PurchaseRows(db.getHandle(), client) {}

PurchaseRows::~PurchaseRows() = default;

void PurchaseRows::of(ClientId client) {
  m_sources->of(client);
  m_at = nullptr;
}

bool PurchaseRows::next() {
  m_at = m_sources->next();
  return m_at != nullptr;
}

void eachAmount(SQLite::Database& db,
                const std::function<void(std::string_view currency, qint64 minor)>& tell) {
  RawStatement rows(db, "SELECT currency, amount_minor FROM purchase");
  while (rows.next()) tell(rows.text(0), rows.number(1));
  if (!db.tableExists("purchase_pack")) return;  // older than packs
  RawStatement packs(db, "SELECT client_id, first_id, import_id, bytes FROM purchase_pack");
  PackedPurchases pack;
  while (packs.next()) {
    pack.begin(packs.blob(3), packs.number(0), packs.number(1), packs.number(2));
    while (pack.next()) tell(pack.at().currency, pack.at().amountMinor);
  }
}

qint64 countPurchases(SQLite::Database& db) {
  return db
      .execAndGet(
          "SELECT (SELECT count(*) FROM purchase) + "
          "(SELECT coalesce(sum(purchases), 0) FROM purchase_pack)")
      .getInt64();
}

bool hasPurchases(SQLite::Database& db) {
  return db.execAndGet(
               "SELECT EXISTS (SELECT 1 FROM purchase) OR "
               "EXISTS (SELECT 1 FROM purchase_pack)")
             .getInt() != 0;
}

qint64 countDamagedPacks(SQLite::Database& db) {
  if (!db.tableExists("purchase_pack")) return 0;  // older than packs
  RawStatement packs(db,
                     "SELECT client_id, first_id, import_id, bytes, purchases FROM purchase_pack");
  PackedPurchases pack;
  qint64 damaged = 0;
  while (packs.next()) {
    qint64 count = 0;
    try {
      pack.begin(packs.blob(3), packs.number(0), packs.number(1), packs.number(2));
      while (pack.next()) ++count;
    } catch (const SQLite::Exception&) {
      count = -1;
    }
    if (count != packs.number(4)) ++damaged;
  }
  return damaged;
}

void unpackPurchases(SQLite::Database& db, std::span<const ClientId> clients) {
  const RecordingPause unseen(db);
  RawStatement find(db, packsOfSql);
  RawStatement insert(db, unpackSql);
  RawStatement drop(db, "DELETE FROM purchase_pack WHERE client_id = ?1");
  PackedPurchases pack;
  for (const ClientId client : clients) {
    bool any = false;
    find.bind(1, std::int64_t{client});
    while (find.next()) {
      any = true;
      pack.begin(find.blob(3), find.number(0), find.number(1), find.number(2));
      while (pack.next()) {
        const StoredPurchase& each = pack.at();
        insert.bind(1, std::int64_t{each.client});
        insert.bind(2, std::int64_t{each.day});
        insert.bind(3, std::int64_t{each.id});
        insert.bind(4, std::int64_t{each.status});
        insert.bind(5, std::int64_t{each.amountMinor});
        insert.bind(6, std::int64_t{each.refundMinor});
        insert.bind(7, each.currency);
        insert.bind(8, each.source);
        insert.bind(9, each.ref);
        insert.bind(10, each.key);
        insert.bind(11, each.channel);
        insert.bind(12, std::int64_t{each.import});
        insert.bind(13, each.payment);
        if (each.product != 0)
          insert.bind(14, each.product);
        else
          insert.bindNull(14);
        insert.bind(15, std::int64_t{each.quantityMilli});
        insert.run();
      }
    }
    if (!any) continue;
    drop.bind(1, std::int64_t{client});
    drop.run();
  }
}

}  // namespace retenta
