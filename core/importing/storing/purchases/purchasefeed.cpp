// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/purchases/purchasefeed.h"

#include <algorithm>

#include "core/importing/storing/purchases/orderkeystore.h"
#include "core/importing/storing/purchases/purchasewritestore.h"
#include "core/importing/storing/purchases/storedkeystore.h"

namespace retenta {

namespace {

constexpr std::size_t rowsAhead = 64;  // what they point to is fetched while others are made

std::vector<std::string> codesOf(const std::vector<Currency>& currencies) {
  std::vector<std::string> codes;
  for (const Currency currency : currencies) codes.push_back(currency.code().toStdString());
  return codes;
}

}  // namespace

qint64 itemAmount(const Reading& reading, const OrderBook& book, const ReadOrder& order,
                  const ReadLine& line) {
  const qint64 told = reading.lineMinorOf(line);
  if (told != 0 || line.itemGiven) return told;
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
      m_currencies(codesOf(reading.currencies)),
      m_work(std::async(std::launch::async, [this] { run(); })) {}

PurchaseFeed::~PurchaseFeed() {
  {
    const std::lock_guard guard(m_mutex);
    m_over = true;
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

const PackRow* PurchaseFeed::next() {
  if (m_taken < m_blocks.size()) {
    Block& block = m_blocks[m_taken];
    if (m_pack > 0 && m_pack < block.packs.size()) return &block.packs[m_pack++];
  }
  std::unique_lock lock(m_mutex);
  for (;;) {
    if (m_pack > 0) {  // the block before is done with
      m_blocks[m_taken++] = {};
      m_pack = 0;
      m_changed.notify_all();
    }
    if (m_taken == m_blocks.size()) return nullptr;
    Block& block = m_blocks[m_taken];
    while (!block.filled && !m_failure) {
      if (!fillAnother(lock)) m_changed.wait(lock);
    }
    if (m_failure) return nullptr;
    m_pack = 1;  // a client with very many orders leaves the next blocks empty
    if (!block.packs.empty()) return &block.packs.front();
  }
}

void PurchaseFeed::finish() {
  if (m_work.valid()) m_work.get();
  if (m_failure) std::rethrow_exception(m_failure);
}

// Fills the next block that nobody has begun; false when there is none or enough lie ahead. The
// lock is given up meanwhile.
bool PurchaseFeed::fillAnother(std::unique_lock<std::mutex>& lock) {
  if (m_begun == m_blocks.size() || m_begun - m_taken >= blocksAhead) return false;
  const std::size_t number = m_begun++;
  lock.unlock();
  std::exception_ptr failure;
  try {
    fill(m_blocks[number], number);
  } catch (...) {
    failure = std::current_exception();
  }
  lock.lock();
  m_blocks[number].filled = true;
  if (failure) m_failure = failure;
  m_changed.notify_all();
  return true;
}

void PurchaseFeed::run() {
  try {
    sort();
    packKeys();
    m_blocks.resize((m_sorted.size() + ordersInBlock - 1) / ordersInBlock);
  } catch (...) {
    const std::lock_guard guard(m_mutex);
    m_over = true;
    m_changed.notify_all();
    throw;  // kept for finish()
  }
  std::unique_lock lock(m_mutex);
  m_ready = true;
  m_changed.notify_all();
  while (!m_over && !m_failure && m_begun < m_blocks.size()) {
    if (!fillAnother(lock)) m_changed.wait(lock);
  }
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
  std::vector<bool> written(m_book.orders.size(), false);
  for (const SortedEntry& entry : m_sorted) written[entry.item] = true;
  std::vector<std::uint64_t> keys;
  keys.reserve(std::min(m_sorted.size(), m_out.numbered.size()));
  for (const SortedEntry& entry : m_out.numbered) {
    if (written[entry.item]) keys.push_back(entry.key);
  }
  m_keyParts = orderKeyParts(keys);
}

// Brings an order, its line and its number near, which lie anywhere in memory.
void PurchaseFeed::fetch(std::size_t at) const {
  if (at + rowsAhead < m_sorted.size()) m_book.orders.bringNear(m_sorted[at + rowsAhead].item);
  if (at + rowsAhead * 3 / 4 >= m_sorted.size()) return;
  const auto lineOf = [&](std::size_t ahead) {
    return m_book.orders.firstLine(m_sorted[at + ahead].item);
  };
  __builtin_prefetch(&m_reading.lines[lineOf(rowsAhead * 3 / 4)]);
  const std::uint32_t ref = m_reading.lines[lineOf(rowsAhead / 2)].ref;
  if (ref != RefTable::none) m_reading.refs.bringNear(ref);
  const std::uint32_t soon = m_reading.lines[lineOf(rowsAhead / 4)].ref;
  if (soon != RefTable::none) m_reading.refs.bringTextNear(soon);
}

// The number alone stands in the row: the year or day within which it is one is part of the key
// only.
std::uint64_t PurchaseFeed::keptKey(std::string_view& ref, const ReadOrder& order) const {
  const std::size_t end = ref.find('\x1F');
  if (end == std::string_view::npos) return keyOfRow;
  ref = ref.substr(0, end);
  return orderKey(m_reading, order);
}

StoredPurchase PurchaseFeed::describe(const SortedEntry& entry, RefTable::Room& room) {
  const ReadOrder order = m_book.orders[entry.item];
  const auto word = [&](std::uint32_t number) {
    return number == TextTable::none ? std::string_view() : m_reading.words.at(number);
  };
  StoredPurchase row;
  row.day = order.day;
  row.status = static_cast<int>(order.status);
  row.currency = m_currencies[order.currency];
  row.amountMinor = order.amountMinor;
  const OrderMore more = m_book.moreOf(order);
  row.refundMinor = more.refundMinor;
  row.channel = word(more.channel);
  row.payment = word(more.payment);
  row.source = m_owners.sourceOf(m_reading, order.firstLine);
  if (order.ref != TextTable::none) {
    row.ref = m_reading.refs.at(order.ref, room);
    row.key = static_cast<std::int64_t>(keptKey(row.ref, order));
  } else {
    row.key = static_cast<std::int64_t>(saleKey(m_reading, order));
  }
  if (standsInline(m_reading, m_book, order)) {
    row.product = m_products[m_reading.lines[order.firstLine].product];
    row.quantityMilli = m_reading.moreOf(order.firstLine).quantityMilli;
  } else {
    m_anyApart = true;
  }
  return row;
}

// Where a block begins: with the first client who does not begin before its place.
std::size_t PurchaseFeed::beginOf(std::size_t block) const {
  std::size_t at = std::min(block * ordersInBlock, m_sorted.size());
  while (at > 0 && at < m_sorted.size() && m_sorted[at].key >> 24 == m_sorted[at - 1].key >> 24)
    ++at;
  return at;
}

void PurchaseFeed::fill(Block& block, std::size_t number) {
  const std::size_t end = beginOf(number + 1);
  PurchasePacker packer;
  const auto close = [&](std::size_t at) {
    if (packer.count() == 0) return;
    const std::size_t first = at - packer.count();
    const auto client = static_cast<ClientId>(m_sorted[first].key >> 24);
    block.packs.push_back({client, first, packer.count(), packer.bytes()});
    block.bytes.append(packer.bytes());
    packer.clear();
  };
  ClientId client = 0;
  RefTable::Room room;
  for (std::size_t at = beginOf(number); at < end; ++at) {
    const auto next = static_cast<ClientId>(m_sorted[at].key >> 24);
    if (next != client || packer.count() == purchasesInPack) close(at);
    client = next;
    fetch(at);
    packer.add(describe(m_sorted[at], room));
  }
  close(end);
  // Where the bytes of each are, now that they move no more.
  const char* bytes = block.bytes.data();
  for (PackRow& pack : block.packs) {
    pack.bytes = std::string_view(bytes, pack.bytes.size());
    bytes += pack.bytes.size();
  }
}

}  // namespace retenta
