// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/purchasewritestore.h"

#include <algorithm>
#include <tuple>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/purchases/purchaseidstore.h"
#include "core/storage/bulkinsert.h"

namespace retenta {

namespace {

constexpr std::size_t rowsBetweenLooks = 4096;

constexpr std::string_view purchaseSql = R"sql(
  INSERT INTO purchase (client_id, day, id, status, amount_minor, refund_minor, currency,
                        source_id, order_ref, key_hash, channel, payment, import_id)
)sql";
constexpr std::string_view itemSql = R"sql(
  INSERT INTO item (purchase_id, line, product_id, quantity_milli, amount_minor)
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
  // The sorted orders as rows of table purchase.
  class OrderRows : public BulkRows {
   public:
    explicit OrderRows(const PurchaseWriter& writer)
        : m_writer(writer), m_source(writer.m_plan.source.toStdString()) {
      for (const Currency currency : writer.m_reading.currencies)
        m_currencies.push_back(currency.code().toStdString());
    }
    bool stopped() const { return m_stopped; }

    bool next() override {
      if (++m_at >= m_writer.m_sorted.size()) return false;
      if (!m_writer.look(m_at, m_writer.m_sorted.size())) m_stopped = true;
      if (m_stopped) return false;
      m_order = &m_writer.m_book.orders[m_writer.m_sorted[m_at]];
      const bool numbered = m_order->ref != TextTable::none;
      m_ref = numbered ? m_writer.m_reading.refs.at(m_order->ref) : std::string_view();
      m_key = numbered ? orderKey(m_source, m_ref) : saleKey(m_writer.m_reading, *m_order);
      return true;
    }

    void cell(int column, BulkCell out) const override {
      const PurchaseOwners& owners = m_writer.m_owners;
      switch (column) {
        case 0:
          return out.set(owners.clientOf[m_writer.m_out.people.personOfLine[m_order->firstLine]]);
        case 1:
          return out.set(std::int64_t{m_order->day});
        case 2:
          return out.set(m_writer.m_firstPurchase + static_cast<std::int64_t>(m_at));
        case 3:
          return out.set(static_cast<std::int64_t>(m_order->status));
        case 4:
          return out.set(std::int64_t{m_order->amountMinor});
        case 5:
          return out.set(std::int64_t{m_order->refundMinor});
        case 6:
          return out.set(m_currencies[m_order->currency]);
        case 7:
          return out.set(owners.source);
        case 8:
          return out.set(m_ref.substr(0, m_ref.find('\x1F')));
        case 9:
          return out.set(static_cast<std::int64_t>(m_key));
        case 10:
          return out.set(m_writer.word(m_order->channel));
        case 11:
          return out.set(m_writer.word(m_order->payment));
        default:
          return out.set(std::int64_t{owners.import});
      }
    }

   private:
    const PurchaseWriter& m_writer;
    std::string m_source;
    std::vector<std::string> m_currencies;
    std::size_t m_at = static_cast<std::size_t>(-1);
    const ReadOrder* m_order = nullptr;
    std::string_view m_ref;
    std::uint64_t m_key = 0;
    bool m_stopped = false;
  };

  // Their lines that name a product as rows of table item.
  class ItemRows : public BulkRows {
   public:
    explicit ItemRows(const PurchaseWriter& writer) : m_writer(writer) {}
    bool stopped() const { return m_stopped; }

    bool next() override {
      do {
        if (m_line == TextTable::none && !nextOrder()) return false;
        m_current = m_line;
        m_line = m_writer.m_book.nextLine[m_line];
      } while (m_writer.m_reading.lines[m_current].product == TextTable::none);
      ++m_number;
      return true;
    }

    void cell(int column, BulkCell out) const override {
      const ReadLine& line = m_writer.m_reading.lines[m_current];
      switch (column) {
        case 0:
          return out.set(m_writer.m_firstPurchase + static_cast<std::int64_t>(m_at));
        case 1:
          return out.set(std::int64_t{m_number});
        case 2:
          return out.set(m_writer.m_products[line.product]);
        case 3:
          return out.set(std::int64_t{line.quantityMilli});
        default:
          return out.set(std::int64_t{m_writer.itemAmount(*m_order, line)});
      }
    }

   private:
    bool nextOrder() {
      if (++m_at >= m_writer.m_sorted.size()) return false;
      if (!m_writer.look(m_at, m_writer.m_sorted.size())) m_stopped = true;
      m_order = m_stopped ? nullptr : &m_writer.m_book.orders[m_writer.m_sorted[m_at]];
      m_line = m_stopped ? TextTable::none : m_order->firstLine;
      m_number = 0;
      return !m_stopped;
    }

    const PurchaseWriter& m_writer;
    std::size_t m_at = static_cast<std::size_t>(-1);
    const ReadOrder* m_order = nullptr;
    std::uint32_t m_line = TextTable::none;
    std::uint32_t m_current = TextTable::none;
    int m_number = 0;
    bool m_stopped = false;
  };

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
    OrderRows rows(*this);
    bulkInsert(m_db, purchaseSql, 13, rows);
    return !rows.stopped();
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
    // All before the one statement that points to them.
    for (const std::uint32_t number : m_sorted) {
      for (std::uint32_t at = m_book.orders[number].firstLine; at != TextTable::none;
           at = m_book.nextLine[at]) {
        const std::uint32_t product = m_reading.lines[at].product;
        if (product != TextTable::none) productOf(product);
      }
    }
    ItemRows rows(*this);
    bulkInsert(m_db, itemSql, 5, rows);
    return !rows.stopped();
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
