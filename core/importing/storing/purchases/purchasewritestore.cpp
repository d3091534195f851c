// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/purchases/purchasewritestore.h"

#include <algorithm>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/importing/storing/purchases/orderkeystore.h"
#include "core/purchases/purchaseidstore.h"
#include "core/storage/bulkinsert.h"

namespace retenta {

namespace {

constexpr std::size_t purchasesBetweenLooks = 4096;

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

bool look(const Progress& progress, std::size_t done, std::size_t total) {
  progress.tell(static_cast<qint64>(done), static_cast<qint64>(total));
  return !progress.cancelled();
}

// The sorted orders as rows of table purchase_pack.
class OrderPacks : public BulkRows {
 public:
  OrderPacks(PurchaseFeed& feed, PurchaseId first, const Progress& progress)
      : m_feed(feed), m_count(feed.count()), m_first(first), m_progress(progress) {}
  bool stopped() const { return m_stopped; }

  bool next() override {
    if (m_pack) m_done += m_pack->purchases;
    if (m_done >= m_look) {
      m_stopped = !look(m_progress, m_done, m_count);
      m_look = m_done + purchasesBetweenLooks;
    }
    if (m_stopped) return false;
    m_pack = m_feed.next();
    return m_pack != nullptr;
  }

  void cell(int column, BulkCell out) const override {
    switch (column) {
      case 0:
        return out.set(std::int64_t{m_pack->client});
      case 1:
        return out.set(m_first + std::int64_t{m_pack->first});
      case 3:
        return out.set(std::int64_t{m_pack->purchases});
      default:
        return out.setBlob(m_pack->bytes);
    }
  }

 private:
  PurchaseFeed& m_feed;
  std::size_t m_count;
  PurchaseId m_first;
  const Progress& m_progress;
  const PackRow* m_pack = nullptr;
  std::size_t m_done = 0;
  std::size_t m_look = 0;
  bool m_stopped = false;
};

// The lines that name a product, of orders that are not their only line, as rows of table item.
class ItemRows : public BulkRows {
 public:
  ItemRows(const Reading& reading, const OrderBook& book, const std::vector<std::uint32_t>& sorted,
           const std::vector<std::int64_t>& products, PurchaseId first, const Progress& progress)
      : m_reading(reading),
        m_book(book),
        m_sorted(sorted),
        m_products(products),
        m_first(first),
        m_progress(progress) {}
  bool stopped() const { return m_stopped; }

  bool next() override {
    const auto& goods = m_reading.goods;
    // What the cell lists behind the line's own product.
    if (m_goods < goods.size() && m_current != TextTable::none) {
      m_good = m_good ? m_good + 1 : &goods[m_goods];
      if (m_good != goods.data() + goods.size() && m_good->line == m_current) {
        ++m_number;
        return true;
      }
      m_good = nullptr;
    }
    do {
      while (m_line == TextTable::none) {
        if (!nextOrder()) return false;
      }
      m_current = m_line;
      m_line = m_book.lineAfter(m_line);
    } while (m_reading.lines[m_current].product == TextTable::none);
    if (!goods.empty())
      m_goods = static_cast<std::size_t>(m_reading.goodsOf(m_current) - goods.begin());
    ++m_number;
    return true;
  }

  void cell(int column, BulkCell out) const override {
    const ReadLine& line = m_reading.lines[m_current];
    switch (column) {
      case 0:
        return out.set(m_first + static_cast<std::int64_t>(m_at));
      case 1:
        return out.set(std::int64_t{m_number});
      case 2:
        return out.set(m_products[m_good ? m_good->product : line.product]);
      case 3:
        return out.set(std::int64_t{m_good ? m_good->quantityMilli
                                           : m_reading.moreOf(m_current).quantityMilli});
      default:
        if (m_good) return out.set(std::int64_t{m_good->amountMinor});
        return out.set(std::int64_t{itemAmount(m_reading, m_book, m_order, line)});
    }
  }

 private:
  bool nextOrder() {
    if (++m_at >= m_sorted.size()) return false;
    if (m_at % purchasesBetweenLooks == 0 && !look(m_progress, m_at, m_sorted.size()))
      m_stopped = true;
    if (m_stopped) return false;
    m_order = m_book.orders[m_sorted[m_at]];
    m_line = standsInline(m_reading, m_book, m_order) ? TextTable::none : m_order.firstLine;
    m_number = 0;
    return true;
  }

  const Reading& m_reading;
  const OrderBook& m_book;
  const std::vector<std::uint32_t>& m_sorted;
  const std::vector<std::int64_t>& m_products;
  PurchaseId m_first;
  const Progress& m_progress;
  std::size_t m_at = static_cast<std::size_t>(-1);
  ReadOrder m_order;
  std::uint32_t m_line = TextTable::none;
  std::uint32_t m_current = TextTable::none;
  std::size_t m_goods = 0;              // where those of the line begin
  const FurtherGood* m_good = nullptr;  // the one at hand; null = the line's own
  int m_number = 0;
  bool m_stopped = false;
};

}  // namespace

PurchaseWriter::PurchaseWriter(SQLite::Database& db, const Reading& reading, const OrderBook& book,
                               const ImportOutcome& outcome, const PurchaseOwners& owners)
    : m_db(db), m_reading(reading), m_book(book), m_out(outcome), m_owners(owners) {
  findProducts();
  m_feed = std::make_unique<PurchaseFeed>(reading, book, outcome, owners, m_products);
}

PurchaseWriter::~PurchaseWriter() = default;

Result<std::pair<PurchaseId, PurchaseId>> PurchaseWriter::run(const Progress& progress) {
  const auto count = static_cast<qint64>(m_feed->count());
  m_first = reservePurchaseIds(m_db, count);
  if (!writeOrders(progress) || !writeItems(progress)) return Error{ErrorCode::Cancelled, {}, {}};
  saveOrderKeys(m_db, m_owners.import, m_out.orderKeys);
  m_feed.reset();
  return std::pair{m_first, m_first + count};
}

bool PurchaseWriter::writeOrders(const Progress& progress) {
  OrderPacks packs(*m_feed, m_first, progress);
  // In the order of the table.
  std::vector<BulkColumn> columns = {
      {"client_id"}, {"first_id"}, {"import_id"}, {"purchases"}, {"bytes"}};
  columns[2].same = std::int64_t{m_owners.import};
  bulkInsert(m_db, "purchase_pack", columns, packs);
  if (!packs.stopped()) m_feed->finish();
  return !packs.stopped();
}

// The number of a product in the base, by its number among the file's words.
std::int64_t PurchaseWriter::storedProduct(std::uint32_t number) {
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
void PurchaseWriter::findProducts() {
  m_products.assign(m_reading.words.size(), 0);
  for (const std::uint32_t number : m_out.newOrders) {
    for (std::uint32_t at = m_book.orders[number].firstLine; at != TextTable::none;
         at = m_book.lineAfter(at)) {
      const std::uint32_t product = m_reading.lines[at].product;
      if (product != TextTable::none && m_products[product] == 0)
        m_products[product] = storedProduct(product);
      if (m_reading.goods.empty()) continue;
      for (auto good = m_reading.goodsOf(at); good != m_reading.goods.end() && good->line == at;
           ++good) {
        if (m_products[good->product] == 0)
          m_products[good->product] = storedProduct(good->product);
      }
    }
  }
}

bool PurchaseWriter::writeItems(const Progress& progress) {
  if (!m_feed->anyApart()) return true;
  const std::vector<std::uint32_t>& sorted = m_feed->sorted();
  ItemRows rows(m_reading, m_book, sorted, m_products, m_first, progress);
  bulkInsert(m_db, "item",
             {{"purchase_id"}, {"line"}, {"product_id"}, {"quantity_milli"}, {"amount_minor"}},
             rows);
  return !rows.stopped();
}

}  // namespace retenta
