// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/purchases/purchasewritestore.h"

#include <algorithm>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/base/radixsort.h"
#include "core/importing/storing/purchases/orderkeystore.h"
#include "core/purchases/purchaseidstore.h"
#include "core/storage/bulkinsert.h"

namespace retenta {

namespace {

constexpr std::size_t rowsBetweenLooks = 4096;
constexpr std::size_t rowsAhead = 16;  // what they point to is fetched while others are written

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
    sortPurchases();
    findProducts();
    if (!writeOrders() || !writeItems()) return Error{ErrorCode::Cancelled, {}, {}};
    saveOrderKeys(m_db, m_owners.import, m_keys);
    return std::pair{m_firstPurchase, m_firstPurchase + static_cast<qint64>(m_sorted.size())};
  }

 private:
  // An order and its client, in the order of the table.
  struct Place {
    ClientId client = 0;
    std::uint32_t order = 0;
  };

  // The sorted orders as rows of table purchase.
  class OrderRows : public BulkRows {
   public:
    explicit OrderRows(PurchaseWriter& writer)
        : m_writer(writer), m_source(writer.m_plan.source.toStdString()) {
      for (const Currency currency : writer.m_reading.currencies)
        m_currencies.push_back(currency.code().toStdString());
      writer.m_keys.reserve(writer.m_sorted.size());
    }
    bool stopped() const { return m_stopped; }
    std::string_view currency(std::size_t number) const { return m_currencies[number]; }

    bool next() override {
      const auto& sorted = m_writer.m_sorted;
      if (++m_at >= sorted.size()) return false;
      if (!m_writer.look(m_at, sorted.size())) m_stopped = true;
      if (m_stopped) return false;
      if (m_at + rowsAhead < sorted.size()) m_writer.fetch(sorted[m_at + rowsAhead].order);
      m_order = &m_writer.m_book.orders[sorted[m_at].order];
      const bool numbered = m_order->ref != TextTable::none;
      m_ref = numbered ? m_writer.m_reading.refs.at(m_order->ref) : std::string_view();
      m_key = numbered ? orderKey(m_writer.m_reading.sourceOf(m_order->firstLine, m_source), m_ref)
                       : saleKey(m_writer.m_reading, *m_order);
      if (numbered) m_writer.m_keys.push_back(m_key);
      return true;
    }

    void cell(int column, BulkCell out) const override {
      switch (column) {
        case 0:
          return out.set(std::int64_t{m_writer.m_sorted[m_at].client});
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
          return out.set(currency(m_order->currency));
        case 7:
          return out.set(m_ref.substr(0, m_ref.find('\x1F')));
        case 8:
          return out.set(static_cast<std::int64_t>(m_key));
        case 9:
          return out.set(m_writer.word(m_order->channel));
        case 10:
          return out.set(m_writer.word(m_order->payment));
        case 11:
          return m_writer.standsInline(*m_order) ? out.set(m_writer.productOf(line()))
                                                 : out.setNull();
        case 12:
          return out.set(std::int64_t{m_writer.standsInline(*m_order) ? quantityMilli() : 1000});
        default:
          return out.set(m_writer.sourceId(m_order->firstLine));
      }
    }

   private:
    qint64 quantityMilli() const {
      return m_writer.m_reading.moreOf(m_order->firstLine).quantityMilli;
    }
    const ReadLine& line() const { return m_writer.m_reading.lines[m_order->firstLine]; }

    PurchaseWriter& m_writer;
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
        while (m_line == TextTable::none) {
          if (!nextOrder()) return false;
        }
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
          return out.set(m_writer.productOf(line));
        case 3:
          return out.set(std::int64_t{m_writer.m_reading.moreOf(m_current).quantityMilli});
        default:
          return out.set(std::int64_t{m_writer.itemAmount(*m_order, line)});
      }
    }

   private:
    bool nextOrder() {
      if (++m_at >= m_writer.m_sorted.size()) return false;
      if (!m_writer.look(m_at, m_writer.m_sorted.size())) m_stopped = true;
      if (m_stopped) return false;
      m_order = &m_writer.m_book.orders[m_writer.m_sorted[m_at].order];
      m_line = m_writer.standsInline(*m_order) ? TextTable::none : m_order->firstLine;
      m_number = 0;
      return true;
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

  std::int64_t sourceId(std::uint32_t line) const {
    const auto& sources = m_reading.sources;
    if (line >= sources.size() || sources[line] == TextTable::none) return m_owners.source;
    return m_owners.sourceOfWord.at(sources[line]);
  }

  // New orders next to their client's others, by day: the order of the table.
  void sortPurchases() {
    std::vector<SortedEntry> entries;
    entries.reserve(m_out.newOrders.size());
    for (const std::uint32_t number : m_out.newOrders) {
      const ReadOrder& order = m_book.orders[number];
      const ClientId client = m_owners.clientOf[m_out.people.personOfLine[order.firstLine]];
      // Days of 24 bits, negative ones before the others; clients of 40.
      const auto day = static_cast<std::uint64_t>(order.day + (1 << 23)) & 0xFFFFFF;
      if (client != 0) entries.push_back({static_cast<std::uint64_t>(client) << 24 | day, number});
    }
    radixSort(entries);
    m_sorted.reserve(entries.size());
    for (const SortedEntry& entry : entries)
      m_sorted.push_back({static_cast<ClientId>(entry.key >> 24), entry.item});
  }

  // Brings an order and its line near, which lie anywhere in memory.
  void fetch(std::uint32_t order) const {
    __builtin_prefetch(&m_book.orders[order]);
    // Orders of one line stand at its number or before it: a guess, and harmless when wrong.
    const std::size_t line = std::min<std::size_t>(order, m_reading.lines.size() - 1);
    __builtin_prefetch(&m_reading.lines[line]);
    __builtin_prefetch(reinterpret_cast<const char*>(&m_reading.lines[line]) + 64);
  }

  bool look(std::size_t done, std::size_t total) const {
    if (done % rowsBetweenLooks != 0) return true;
    m_progress.tell(static_cast<qint64>(done), static_cast<qint64>(total));
    return !m_progress.cancelled();
  }

  bool writeOrders() {
    m_firstPurchase = reservePurchaseIds(m_db, static_cast<qint64>(m_sorted.size()));
    OrderRows rows(*this);
    std::vector<BulkColumn> columns = {{"client_id"},     {"day"},          {"id"},
                                       {"status"},        {"amount_minor"}, {"refund_minor"},
                                       {"currency"},      {"order_ref"},    {"key_hash"},
                                       {"channel"},       {"payment"},      {"product_id"},
                                       {"quantity_milli"}};
    const auto& orders = m_book.orders;
    const auto every = [&](auto&& says) { return std::all_of(orders.begin(), orders.end(), says); };
    if (every([](const ReadOrder& order) { return order.refundMinor == 0; }))
      columns[5].same = std::int64_t{0};
    if (m_reading.currencies.size() == 1) columns[6].same = rows.currency(0);
    if (every([](const ReadOrder& order) { return order.channel == TextTable::none; }))
      columns[9].same = std::string_view();
    if (every([](const ReadOrder& order) { return order.payment == TextTable::none; }))
      columns[10].same = std::string_view();
    columns.push_back({"source_id"});
    if (m_reading.sources.empty()) columns.back().same = m_owners.source;
    columns.push_back({"import_id", std::int64_t{m_owners.import}});
    bulkInsert(m_db, "purchase", columns, rows);
    return !rows.stopped();
  }

  std::int64_t productOf(const ReadLine& line) const { return m_products[line.product]; }

  // The number of a product in the base, by its number among the file's words.
  std::int64_t storedProduct(std::uint32_t number) {
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
    return find.getColumn(0).getInt64();
  }

  // All before the statements that point to them.
  void findProducts() {
    m_products.assign(m_reading.words.size(), 0);
    for (const std::uint32_t number : m_out.newOrders) {
      for (std::uint32_t at = m_book.orders[number].firstLine; at != TextTable::none;
           at = m_book.nextLine[at]) {
        const std::uint32_t product = m_reading.lines[at].product;
        if (product != TextTable::none && m_products[product] == 0)
          m_products[product] = storedProduct(product);
      }
    }
  }

  // Whether the order's one line says no more than the order itself and its product.
  bool standsInline(const ReadOrder& order) const {
    if (order.lines != 1) return false;
    const ReadLine& line = m_reading.lines[order.firstLine];
    return line.product != TextTable::none && itemAmount(order, line) == order.amountMinor;
  }

  qint64 itemAmount(const ReadOrder& order, const ReadLine& line) const {
    if (line.lineMinor != 0 || line.itemGiven) return line.lineMinor;
    if (m_book.amountRule == AmountRule::PerLine || order.lines == 1) return line.amountMinor;
    return 0;
  }

  bool writeItems() {
    const bool none = std::all_of(m_sorted.begin(), m_sorted.end(), [&](const Place& place) {
      return standsInline(m_book.orders[place.order]);
    });
    if (none) return true;
    ItemRows rows(*this);
    bulkInsert(m_db, "item",
               {{"purchase_id"}, {"line"}, {"product_id"}, {"quantity_milli"}, {"amount_minor"}},
               rows);
    return !rows.stopped();
  }

  SQLite::Database& m_db;
  const ImportPlan& m_plan;
  const Reading& m_reading;
  const OrderBook& m_book;
  const ImportOutcome& m_out;
  const PurchaseOwners& m_owners;
  const Progress& m_progress;
  std::vector<Place> m_sorted;
  std::vector<std::uint64_t> m_keys;  // of the numbered orders
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
