// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/purchases/purchasefeed.h"

#include <algorithm>
#include <utility>

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

std::size_t PurchaseFeed::count() {
  {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ready || m_over; });
  }
  if (!m_ready) finish();
  return m_orders.orders().size();
}

const PackRow* PurchaseFeed::next() {
  if (m_taken < m_blocks.size()) {
    Block& block = m_blocks[m_taken];
    if (m_pack > 0 && m_pack < block.packs.size()) return &block.packs[m_pack++];
  }
  std::unique_lock lock(m_mutex);
  for (;;) {
    if (m_pack > 0) {                                     // the block before is done with
      const Block gone = std::move(m_blocks[m_taken++]);  // takes the memory with it
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

// Fills the next block that nobody has begun; false when there is none. The lock is given up
// meanwhile.
bool PurchaseFeed::fillAnother(std::unique_lock<std::mutex>& lock) {
  if (m_begun == m_blocks.size()) return false;
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
  } catch (...) {
    const std::lock_guard guard(m_mutex);
    m_over = true;
    m_changed.notify_all();
    throw;  // kept for finish()
  }
  std::unique_lock lock(m_mutex);
  m_ready = true;
  m_changed.notify_all();
  const auto wanted = [this] { return m_over || m_failure || m_begun < m_taken + blocksAhead; };
  do {
    m_changed.wait(lock, wanted);
  } while (!m_over && !m_failure && fillAnother(lock));
}

// New orders next to their client's others. By day they are put while they are packed, for only
// then they are near.
void PurchaseFeed::sort() {
  m_orders = OrdersByClient(m_book, m_out.newOrders, m_out.people.personOfLine, m_owners.clientOf);
  const auto& groups = m_orders.groups();
  std::size_t from = 0;
  for (std::size_t group = 0; group + 1 < groups.size(); ++group) {
    if (!m_firstGroup.empty() && groups[group].begin - from < ordersInBlock) continue;
    from = groups[group].begin;
    m_firstGroup.push_back(group);
  }
  m_blocks.resize(m_firstGroup.size());
  if (!groups.empty()) m_firstGroup.push_back(groups.size() - 1);
}

// Brings an order, its line and its number near, which lie anywhere in memory. Up to the end of the
// block: what stands behind it another thread may be putting into order.
void PurchaseFeed::fetch(std::size_t at, std::size_t end) const {
  const auto& sorted = m_orders.orders();
  if (at + rowsAhead < end) m_book.orders.bringNear(sorted[at + rowsAhead]);
  if (at + rowsAhead * 3 / 4 >= end) return;
  const auto lineOf = [&](std::size_t ahead) {
    return m_book.orders.firstLine(sorted[at + ahead]);
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
  if (m_reading.refs.isNumber(order.ref)) return keyOfRow;
  const std::size_t end = ref.find('\x1F');
  if (end == std::string_view::npos) return keyOfRow;
  ref = ref.substr(0, end);
  return orderKey(m_reading, order);
}

StoredPurchase PurchaseFeed::describe(const ReadOrder& order, RefTable::Room& room) {
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

// Orders of one day stay as the file has them.
void PurchaseFeed::sortByDay(std::size_t group) {
  const auto before = [this](std::uint32_t a, std::uint32_t b) {
    return m_book.orders[a].day < m_book.orders[b].day;
  };
  const std::span<std::uint32_t> orders = m_orders.ordersOf(group);
  if (!std::is_sorted(orders.begin(), orders.end(), before))
    std::stable_sort(orders.begin(), orders.end(), before);
}

void PurchaseFeed::fill(Block& block, std::size_t number) {
  PurchasePacker packer;
  RefTable::Room room;
  const std::size_t end = m_orders.groups()[m_firstGroup[number + 1]].begin;
  for (std::size_t group = m_firstGroup[number]; group < m_firstGroup[number + 1]; ++group) {
    std::uint32_t at = m_orders.groups()[group].begin;
    const auto close = [&] {
      const auto count = static_cast<std::uint32_t>(packer.count());
      block.packs.push_back({m_orders.groups()[group].client, at - count, count, packer.bytes()});
      block.bytes.append(packer.bytes());
      packer.clear();
    };
    sortByDay(group);
    for (const std::uint32_t order : m_orders.ordersOf(group)) {
      if (packer.count() == purchasesInPack) close();
      fetch(at++, end);
      packer.add(describe(m_book.orders[order], room));
    }
    close();
  }
  block.bytes.shrink_to_fit();  // many blocks may wait
  // Where the bytes of each are, now that they move no more.
  const char* bytes = block.bytes.data();
  for (PackRow& pack : block.packs) {
    pack.bytes = std::string_view(bytes, pack.bytes.size());
    bytes += pack.bytes.size();
  }
}

}  // namespace retenta
