// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/purchases/purchasefeed.h"

#include <algorithm>

#include "core/importing/storing/purchases/orderkeystore.h"
#include "core/importing/storing/purchases/purchasewritestore.h"
#include "core/importing/storing/purchases/storedkeystore.h"

namespace retenta {

namespace {

constexpr std::size_t rowsAhead = 64;  // what they point to is fetched while others are made

}  // namespace

qint64 itemAmount(const Reading&, const OrderBook& book, const ReadOrder& order,
                  const ReadLine& line) {
  if (line.lineMinor != 0 || line.itemGiven) return line.lineMinor;
  if (book.amountRule == AmountRule::PerLine || order.lines == 1) return line.amountMinor;
  return 0;
}

bool standsInline(const Reading& reading, const OrderBook& book, const ReadOrder& order) {
  if (order.lines != 1 || reading.listsGoods(order.firstLine)) return false;
  const ReadLine& line = reading.lines[order.firstLine];
  return line.product != TextTable::none &&
         itemAmount(reading, book, order, line) == order.amountMinor;
}

PurchaseFeed::PurchaseFeed(const Reading& reading, const OrderBook& book,
                           const ImportOutcome& outcome, const PurchaseOwners& owners,
                           const std::vector<std::int64_t>& products)
    : m_reading(reading),
      m_book(book),
      m_out(outcome),
      m_owners(owners),
      m_products(products),
      m_work(std::async(std::launch::async, [this] { run(); })) {}

PurchaseFeed::~PurchaseFeed() {
  {
    const std::lock_guard guard(m_mutex);
    m_given = true;
  }
  m_changed.notify_all();
  if (m_work.valid()) m_work.wait();
}

const std::vector<SortedEntry>& PurchaseFeed::sorted() {
  {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ready || m_over; });
  }
  if (!m_ready) finish();
  return m_sorted;
}

const PurchaseRow* PurchaseFeed::next() {
  Block& block = m_blocks[m_taken % blocks];
  if (m_row > 0 && m_row < block.rows.size()) return &block.rows[m_row++];
  {
    std::unique_lock lock(m_mutex);
    if (m_row > 0) ++m_taken;  // the block before is done with
    m_row = 0;
    m_changed.notify_all();
    m_changed.wait(lock, [this] { return m_filled > m_taken || m_over; });
    if (m_filled == m_taken) return nullptr;
  }
  return &m_blocks[m_taken % blocks].rows[m_row++];
}

void PurchaseFeed::finish() {
  if (m_work.valid()) m_work.get();
}

void PurchaseFeed::run() {
  const auto tell = [this](bool& what) {
    const std::lock_guard guard(m_mutex);
    what = true;
    m_changed.notify_all();
  };
  try {
    sort();
    packKeys();
    tell(m_ready);
    for (std::size_t from = 0; from < m_sorted.size(); from += rowsInBlock) {
      {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_filled - m_taken < blocks || m_given; });
        if (m_given) break;
      }
      fill(m_blocks[m_filled % blocks], from);
      const std::lock_guard guard(m_mutex);
      ++m_filled;
      m_changed.notify_all();
    }
  } catch (...) {
    tell(m_over);
    throw;  // kept for finish()
  }
  tell(m_over);
}

// New orders next to their client's others, by day: the order of the table.
void PurchaseFeed::sort() {
  m_sorted.reserve(m_out.newOrders.size());
  for (const std::uint32_t number : m_out.newOrders) {
    const ReadOrder& order = m_book.orders[number];
    const ClientId client = m_owners.clientOf[m_out.people.personOfLine[order.firstLine]];
    if (client == 0) continue;
    // Days of 24 bits, negative ones before the others; clients of 40.
    const auto day = static_cast<std::uint64_t>(order.day + (1 << 23)) & 0xFFFFFF;
    m_sorted.push_back({static_cast<std::uint64_t>(client) << 24 | day, number});
  }
  radixSort(m_sorted);
}

void PurchaseFeed::packKeys() {
  std::vector<std::uint64_t> keys;
  keys.reserve(m_sorted.size());
  for (const std::uint32_t number : m_out.newOrders) {
    const ReadOrder& order = m_book.orders[number];
    const std::uint32_t person = m_out.people.personOfLine[order.firstLine];
    if (order.ref != TextTable::none && m_owners.clientOf[person] != 0)
      keys.push_back(orderKey(m_reading, order));
  }
  radixSort(keys);
  m_keyParts = orderKeyParts(keys);
}

// Brings an order and its line near, which lie anywhere in memory.
void PurchaseFeed::fetch(std::size_t at) const {
  if (at + rowsAhead < m_sorted.size()) {
    const std::uint32_t order = m_sorted[at + rowsAhead].item;
    __builtin_prefetch(&m_book.orders[order]);
    // Orders of one line stand at its number or before it: a guess, and harmless when wrong.
    __builtin_prefetch(&m_reading.lines[std::min<std::size_t>(order, m_reading.lines.size() - 1)]);
  }
  if (at + rowsAhead / 2 >= m_sorted.size()) return;
  const ReadOrder& order = m_book.orders[m_sorted[at + rowsAhead / 2].item];
  if (order.ref != TextTable::none) m_reading.refs.bringNear(order.ref);
}

// The number alone stands in the row: the year or day within which it is one is part of the key
// only.
std::uint64_t PurchaseFeed::keptKey(std::string_view& ref, const ReadOrder& order) const {
  const std::size_t end = ref.find('\x1F');
  if (end == std::string_view::npos) return keyOfRow;
  ref = ref.substr(0, end);
  return orderKey(m_reading, order);
}

void PurchaseFeed::describe(const SortedEntry& entry, PurchaseRow& row) {
  const ReadOrder& order = m_book.orders[entry.item];
  const auto word = [&](std::uint32_t number) {
    return number == TextTable::none ? std::string_view() : m_reading.words.at(number);
  };
  row.client = static_cast<ClientId>(entry.key >> 24);
  row.day = order.day;
  row.status = static_cast<std::uint8_t>(order.status);
  row.currency = order.currency;
  row.amountMinor = order.amountMinor;
  const OrderMore& more = m_book.moreOf(order);
  row.refundMinor = more.refundMinor;
  row.channel = word(more.channel);
  row.payment = word(more.payment);
  row.source = m_owners.sourceOf(m_reading, order.firstLine);
  if (order.ref != TextTable::none) {
    row.ref = m_reading.refs.at(order.ref);
    row.key = keptKey(row.ref, order);
  } else {
    row.key = saleKey(m_reading, order);
  }
  if (standsInline(m_reading, m_book, order)) {
    row.product = m_products[m_reading.lines[order.firstLine].product];
    row.quantityMilli = m_reading.moreOf(order.firstLine).quantityMilli;
  } else {
    m_anyApart = true;
  }
}

void PurchaseFeed::fill(Block& block, std::size_t from) {
  const std::size_t to = std::min(from + rowsInBlock, m_sorted.size());
  block.rows.clear();
  block.texts.clear();
  for (std::size_t at = from; at < to; ++at) {
    fetch(at);
    PurchaseRow& row = block.rows.emplace_back();
    describe(m_sorted[at], row);
    block.texts.append(row.ref);
  }
  // Next to each other now, where whoever takes them finds them near.
  const char* text = block.texts.data();
  for (PurchaseRow& row : block.rows) {
    row.ref = std::string_view(text, row.ref.size());
    text += row.ref.size();
  }
}

}  // namespace retenta
