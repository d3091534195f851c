// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/purchasewritestore.h"

#include <algorithm>
#include <tuple>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/purchases/purchaseidstore.h"
#include "core/storage/rawstatement.h"

namespace retenta {

namespace {

constexpr std::size_t rowsBetweenLooks = 4096;

constexpr const char* purchaseSql = R"sql(
  INSERT INTO purchase (client_id, day, id, status, amount_minor, refund_minor, currency,
                        source_id, order_ref, key_hash, channel, import_id)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
)sql";
constexpr const char* itemSql = R"sql(
  INSERT INTO item (purchase_id, line, product_id, quantity_milli, amount_minor)
  VALUES (?, ?, ?, ?, ?)
)sql";

// The three parts of a product: name, sku, category.
std::array<std::string_view, 3> productParts(std::string_view word) {
  std::array<std::string_view, 3> parts;
  for (auto& part : parts) {
    const std::size_t end = std::min(word.find('\x1F'), word.size());
    part = word.substr(0, end);
    word.remove_prefix(std::min(end + 1, word.size()));
  }
  return parts;
}

class PurchaseWriter {
 public:
  PurchaseWriter(SQLite::Database& db, const ImportPlan& plan, const Reading& reading,
                 const OrderBook& book, const ImportOutcome& outcome, const PurchaseOwners& owners,
                 const Progress& progress)
      : m_db(db),
        m_plan(plan),
        m_reading(reading),
        m_book(book),
        m_out(outcome),
        m_owners(owners),
        m_progress(progress) {}

  Result<std::pair<PurchaseId, PurchaseId>> run() {
    if (!writeOrders() || !writeItems()) return Error{ErrorCode::Cancelled, {}, {}};
    return std::pair{m_firstPurchase, m_firstPurchase + static_cast<qint64>(m_sorted.size())};
  }

 private:
  std::string_view word(std::uint32_t number) const {
    return number == TextTable::none ? std::string_view() : m_reading.words.at(number);
  }

  // New orders next to their client's others, by day: the order of the table.
  void sortPurchases() {
    struct Place {
      ClientId client;
      Day day;
      std::uint32_t order;
      bool operator<(const Place& other) const {
        return std::tie(client, day, order) < std::tie(other.client, other.day, other.order);
      }
    };
    std::vector<Place> places;
    places.reserve(m_out.newOrders.size());
    for (const std::uint32_t number : m_out.newOrders) {
      const ReadOrder& order = m_book.orders[number];
      const ClientId client = m_owners.clientOf[m_out.people.personOfLine[order.firstLine]];
      if (client != 0) places.push_back({client, order.day, number});
    }
    std::sort(places.begin(), places.end());
    for (const Place& place : places) m_sorted.push_back(place.order);
  }

  bool look(std::size_t done, std::size_t total) const {
    if (done % rowsBetweenLooks != 0) return true;
    m_progress.tell(static_cast<qint64>(done), static_cast<qint64>(total));
    return !m_progress.cancelled();
  }

  // Building an index once is far quicker than a million insertions all over it.
  bool loadsEmptyBase() const { return m_sorted.size() > 10'000 && !hasPurchases(m_db); }

  bool writeOrders() {
    sortPurchases();
    const bool bulk = loadsEmptyBase();
    std::string index;
    if (bulk) {
      index =
          m_db.execAndGet("SELECT sql FROM sqlite_schema WHERE name = 'purchase_key'").getString();
      m_db.exec("DROP INDEX purchase_key");
    }
    const bool done = insertPurchases();
    if (bulk && done) m_db.exec(index);
    return done;
  }

  bool insertPurchases() {
    m_firstPurchase = reservePurchaseIds(m_db, static_cast<qint64>(m_sorted.size()));
    const std::string source = m_plan.source.toStdString();
    std::vector<std::string> currencies;
    for (const Currency currency : m_reading.currencies)
      currencies.push_back(currency.code().toStdString());
    RawStatement insert(m_db, purchaseSql);
    PurchaseId id = m_firstPurchase;
    for (std::size_t i = 0; i < m_sorted.size(); ++i) {
      if (!look(i, m_sorted.size())) return false;
      const ReadOrder& order = m_book.orders[m_sorted[i]];
      const bool numbered = order.ref != TextTable::none;
      const std::string_view ref = numbered ? m_reading.refs.at(order.ref) : std::string_view();
      const std::uint64_t key = numbered ? orderKey(source, ref) : saleKey(m_reading, order);
      insert.bind(1, m_owners.clientOf[m_out.people.personOfLine[order.firstLine]]);
      insert.bind(2, std::int64_t{order.day});
      insert.bind(3, id++);
      insert.bind(4, static_cast<std::int64_t>(order.status));
      insert.bind(5, order.amountMinor);
      insert.bind(6, order.refundMinor);
      insert.bind(7, currencies[order.currency]);
      insert.bind(8, m_owners.source);
      insert.bind(9, ref.substr(0, ref.find('\x1F')));
      insert.bind(10, static_cast<std::int64_t>(key));
      insert.bind(11, word(order.channel));
      insert.bind(12, m_owners.import);
      insert.run();
    }
    return true;
  }

  // The number of a product in the base, by its number among the file's words.
  std::int64_t productOf(std::uint32_t number) {
    if (m_products.empty()) m_products.assign(m_reading.words.size(), 0);
    if (m_products[number] != 0) return m_products[number];
    const auto [name, sku, category] = productParts(m_reading.words.at(number));
    SQLite::Statement insert(m_db, R"sql(
      INSERT INTO product (name, sku, category) VALUES (?1, ?2, ?3)
      ON CONFLICT (name, sku) DO NOTHING
    )sql");
    insert.bind(1, std::string(name));
    insert.bind(2, std::string(sku));
    insert.bind(3, std::string(category));
    insert.exec();
    SQLite::Statement find(m_db, "SELECT id FROM product WHERE name = ?1 AND sku = ?2");
    find.bind(1, std::string(name));
    find.bind(2, std::string(sku));
    find.executeStep();
    return m_products[number] = find.getColumn(0).getInt64();
  }

  qint64 itemAmount(const ReadOrder& order, const ReadLine& line) const {
    if (line.lineMinor != 0) return line.lineMinor;
    if (m_book.amountRule == AmountRule::PerLine || order.lines == 1) return line.amountMinor;
    return 0;
  }

  bool writeItems() {
    RawStatement insert(m_db, itemSql);
    for (std::size_t i = 0; i < m_sorted.size(); ++i) {
      if (!look(i, m_sorted.size())) return false;
      const ReadOrder& order = m_book.orders[m_sorted[i]];
      int number = 0;
      for (std::uint32_t at = order.firstLine; at != TextTable::none; at = m_book.nextLine[at]) {
        const ReadLine& line = m_reading.lines[at];
        if (line.product == TextTable::none) continue;
        insert.bind(1, m_firstPurchase + static_cast<qint64>(i));
        insert.bind(2, std::int64_t{++number});
        insert.bind(3, productOf(line.product));
        insert.bind(4, line.quantityMilli);
        insert.bind(5, itemAmount(order, line));
        insert.run();
      }
    }
    return true;
  }

  SQLite::Database& m_db;
  const ImportPlan& m_plan;
  const Reading& m_reading;
  const OrderBook& m_book;
  const ImportOutcome& m_out;
  const PurchaseOwners& m_owners;
  const Progress& m_progress;
  std::vector<std::uint32_t> m_sorted;
  PurchaseId m_firstPurchase = 0;
  std::vector<std::int64_t> m_products;
};

}  // namespace

Result<std::pair<PurchaseId, PurchaseId>> writePurchases(
    SQLite::Database& db, const ImportPlan& plan, const Reading& reading, const OrderBook& book,
    const ImportOutcome& outcome, const PurchaseOwners& owners, const Progress& progress) {
  return PurchaseWriter(db, plan, reading, book, outcome, owners, progress).run();
}

}  // namespace retenta
