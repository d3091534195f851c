// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/purchases/knownpurchasestore.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "core/importing/storing/purchases/orderkeystore.h"
#include "core/importing/storing/purchases/storedkeystore.h"
#include "core/storage/packs/purchaserows.h"

namespace retenta {

namespace {

// A look-up costs as much as reading this many rows in passing.
constexpr qint64 lookupInRows = 10;

KnownPurchase purchaseOf(const StoredPurchase& row) {
  KnownPurchase known;
  known.client = row.client;
  known.day = row.day;
  known.id = row.id;
  known.status = static_cast<PurchaseStatus>(row.status);
  known.amountMinor = row.amountMinor;
  known.refundMinor = row.refundMinor;
  return known;
}

// An order whose number is one within its day is looked for by the number alone as well: so it may
// have come from a file that did not show that numbers begin anew. Such entries bear this mark.
constexpr std::uint32_t otherKey = std::uint32_t{1} << 31;
std::uint32_t orderOf(const SortedEntry& entry) { return entry.item & ~otherKey; }
bool isOwnKey(const SortedEntry& entry) { return (entry.item & otherKey) == 0; }

// The numbered orders of the file that may be in the base, by their hashes. These are spread
// evenly, so the upper bits of one say where in the sorted list it stands.
class WantedOrders {
 public:
  explicit WantedOrders(std::vector<SortedEntry> entries) : m_entries(std::move(entries)) {
    while ((std::size_t{1} << m_bits) < m_entries.size()) ++m_bits;
    m_begin.assign((std::size_t{1} << m_bits) + 1, 0);
    for (const SortedEntry& entry : m_entries) ++m_begin[bucketOf(entry.key) + 1];
    for (std::size_t i = 1; i < m_begin.size(); ++i) m_begin[i] += m_begin[i - 1];
  }
  const std::vector<SortedEntry>& entries() const { return m_entries; }
  void bringBeginNear(std::uint64_t hash) const { __builtin_prefetch(&m_begin[bucketOf(hash)]); }
  void bringNear(std::uint64_t hash) const {
    __builtin_prefetch(m_entries.data() + m_begin[bucketOf(hash)]);
  }
  /// The first entry of that hash, others may follow; TextTable::none = nobody asks for it.
  std::uint32_t find(std::uint64_t hash) const {
    const std::size_t bucket = bucketOf(hash);
    for (std::size_t at = m_begin[bucket]; at < m_begin[bucket + 1]; ++at) {
      if (m_entries[at].key == hash) return static_cast<std::uint32_t>(at);
    }
    return TextTable::none;
  }

 private:
  std::size_t bucketOf(std::uint64_t hash) const {
    return static_cast<std::size_t>(hash >> 32 >> (32 - m_bits));
  }

  std::vector<SortedEntry> m_entries;
  std::vector<std::uint32_t> m_begin;
  unsigned m_bits = 1;
};

// Sales of one client that the base has, by key: taken one by one as the file repeats them.
class SalesOfClient {
 public:
  explicit SalesOfClient(SQLite::Database& db) : m_find(db, ClientId{0}) {}

  void load(const Person& person) {
    m_sales.clear();
    add(person.client);
    for (const ClientId client : person.merged) add(client);
  }

  // The sale that is the same to the state, else the oldest left of that day, sum and product.
  KnownPurchase take(std::uint64_t key, PurchaseStatus status, qint64 refundMinor) {
    const auto found = m_sales.find(key);
    if (found == m_sales.end() || found->second.empty()) return {};
    auto& sales = found->second;
    auto same = std::find_if(sales.begin(), sales.end(), [&](const KnownPurchase& sale) {
      return sale.status == status && sale.refundMinor == refundMinor;
    });
    if (same == sales.end()) same = sales.begin();
    const KnownPurchase known = *same;
    sales.erase(same);
    return known;
  }

 private:
  void add(ClientId client) {
    m_find.of(client);
    while (m_find.next()) {
      const StoredPurchase& sale = m_find.at();
      if (!sale.ref.empty()) continue;
      m_sales[static_cast<std::uint64_t>(sale.key)].push_back(purchaseOf(sale));
    }
  }

  PurchaseRows m_find;
  std::unordered_map<std::uint64_t, std::vector<KnownPurchase>> m_sales;
};

}  // namespace

std::vector<PurchaseId> KnownPurchases::ids() const {
  std::vector<PurchaseId> known;
  known.reserve(m_ids.size());
  for (const PurchaseId id : m_ids) {
    if (id != 0) known.push_back(id > 0 ? id : m_others[placeOf(id)].id);
  }
  return known;
}

bool saysTheSame(const OrderBook& book, const ReadOrder& order, const KnownPurchase& known) {
  return order.status == known.status && order.amountMinor == known.amountMinor &&
         book.moreOf(order).refundMinor == known.refundMinor;
}

void KnownPurchases::note(const OrderBook& book, std::uint32_t order, const KnownPurchase& known) {
  if (m_ids.empty()) m_ids.resize(book.orders.size());
  const ReadOrder read = book.orders[order];
  if (read.day == known.day && saysTheSame(book, read, known)) {
    m_ids[order] = known.id;
    return;
  }
  m_others.push_back(known);
  m_ids[order] = -static_cast<PurchaseId>(m_others.size());
}

std::uint64_t orderKey(std::string_view source, std::string_view ref) {
  return stableHash(ref, stableHash(source));
}

std::uint64_t orderKey(const Reading& reading, const ReadOrder& order) {
  const bool elsewhere = order.firstLine < reading.sources.size() &&
                         reading.sources[order.firstLine] != TextTable::none;
  if (!elsewhere) return reading.refs.hashAt(order.ref);
  RefTable::Room room;
  return orderKey(reading.words.at(reading.sources[order.firstLine]),
                  reading.refs.at(order.ref, room));
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

class PurchaseSearch::Search {
 public:
  Search(SQLite::Database& db, const Reading& reading, const OrderBook& book)
      : m_db(db), m_reading(reading), m_book(book), m_keys(db) {}

  void lookThrough(std::vector<SortedEntry> numbered) {
    m_wanted.emplace(metOrders(std::move(numbered)));
    const std::size_t count = m_wanted->entries().size();
    if (count == 0) return;
    if (static_cast<qint64>(count) * lookupInRows >= countPurchases(m_db)) takeAll();
  }

  KnownPurchases finish(const PeopleIndex& people) {
    if (!m_lookedThrough) findNumbered(people);
    findUnnumbered(people);
    return std::move(m_known);
  }

 private:
  // A row's order may stand anywhere in four long lists: many are fetched together.
  void take(const WantedOrders& wanted, PurchaseRows& rows) {
    constexpr std::size_t rowsAtOnce = 32;
    struct Row {
      std::uint64_t key = 0;
      std::uint32_t at = TextTable::none;  // among the entries
      KnownPurchase known;
    };
    std::vector<Row> batch;
    const auto settle = [&] {
      for (const Row& row : batch) wanted.bringBeginNear(row.key);
      for (const Row& row : batch) wanted.bringNear(row.key);
      for (Row& row : batch) {
        row.at = wanted.find(row.key);
        if (row.at == TextTable::none) continue;
        const std::uint32_t order = orderOf(wanted.entries()[row.at]);
        m_known.bringNear(order);
        m_book.orders.bringNear(order);
      }
      for (const Row& row : batch) note(wanted, row.at, row.key, row.known);
      batch.clear();
    };
    while (rows.next()) {
      const StoredPurchase& row = rows.at();
      if (row.ref.empty()) continue;
      batch.push_back({m_keys.of(row.key, row.source, row.ref), TextTable::none, purchaseOf(row)});
      if (batch.size() == rowsAtOnce) settle();
    }
    settle();
  }

  // Of the orders with that key, which begin there: the one by its own key; others by another of
  // the same day.
  void note(const WantedOrders& wanted, std::size_t at, std::uint64_t key,
            const KnownPurchase& known) {
    for (; at < wanted.entries().size() && wanted.entries()[at].key == key; ++at) {
      const SortedEntry& entry = wanted.entries()[at];
      const std::uint32_t order = orderOf(entry);
      if (isOwnKey(entry) || (m_book.orders[order].day == known.day && !m_known.has(order)))
        m_known.note(m_book, order, known);
    }
  }

  // Orders of the file that may be in the base at all.
  WantedOrders metOrders(std::vector<SortedEntry> numbered) {
    std::vector<std::uint64_t> hashes;
    hashes.reserve(numbered.size());
    for (const SortedEntry& entry : numbered) hashes.push_back(entry.key);
    const std::vector<bool> met = orderKeysMet(m_db, hashes);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < numbered.size(); ++i) {
      if (met[i]) numbered[kept++] = numbered[i];
    }
    numbered.resize(kept);
    return WantedOrders(std::move(numbered));
  }

  void takeAll() {
    PurchaseRows rows(m_db);
    take(*m_wanted, rows);
    m_lookedThrough = true;
  }

  // Few orders are looked for among their client's; who had them meanwhile may have become another,
  // so the whole table is read when one is not there, as it is for many.
  void findNumbered(const PeopleIndex& people) {
    const std::vector<SortedEntry>& entries = m_wanted->entries();
    std::vector<ClientId> clients;
    for (const SortedEntry& entry : entries) {
      const ReadOrder order = m_book.orders[orderOf(entry)];
      const Person& who = people.people[people.personOfLine[order.firstLine]];
      if (who.client != 0) clients.push_back(who.client);
      clients.insert(clients.end(), who.merged.begin(), who.merged.end());
    }
    std::sort(clients.begin(), clients.end());
    clients.erase(std::unique(clients.begin(), clients.end()), clients.end());
    PurchaseRows find(m_db, ClientId{0});
    for (const ClientId client : clients) {
      find.of(client);
      take(*m_wanted, find);
    }
    const auto found = [&](const SortedEntry& each) {
      return !isOwnKey(each) || m_known.has(orderOf(each));
    };
    if (!std::all_of(entries.begin(), entries.end(), found)) takeAll();
  }

  void findUnnumbered(const PeopleIndex& people) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> byPerson;
    for (std::uint32_t i = 0; i < m_book.orders.size(); ++i) {
      const ReadOrder& order = m_book.orders[i];
      const std::uint32_t person = people.personOfLine[order.firstLine];
      if (order.ref == TextTable::none && people.people[person].client != 0)
        byPerson.emplace_back(person, i);
    }
    std::sort(byPerson.begin(), byPerson.end());
    if (byPerson.empty()) return;
    SalesOfClient sales(m_db);
    for (std::size_t i = 0; i < byPerson.size(); ++i) {
      const auto [person, order] = byPerson[i];
      if (i == 0 || byPerson[i - 1].first != person) sales.load(people.people[person]);
      const ReadOrder& sale = m_book.orders[order];
      const KnownPurchase known =
          sales.take(saleKey(m_reading, sale), sale.status, m_book.moreOf(sale).refundMinor);
      if (known.id != 0) m_known.note(m_book, order, known);
    }
  }

  SQLite::Database& m_db;
  const Reading& m_reading;
  const OrderBook& m_book;
  StoredKeys m_keys;
  KnownPurchases m_known;
  std::optional<WantedOrders> m_wanted;
  bool m_lookedThrough = false;
};

namespace {

// Without the day, and without the till before it.
void addOtherKey(const Reading& reading, std::uint32_t ref, std::uint32_t order,
                 std::vector<SortedEntry>& all) {
  constexpr std::size_t dayBytes = 10;
  RefTable::Room room;
  const std::string_view text = reading.refs.at(ref, room);
  const std::size_t sign = text.find('\x1F');
  if (sign == std::string_view::npos || text.size() - sign - 1 != dayBytes) return;
  std::string_view number = text.substr(0, sign);
  all.push_back({reading.refs.hashOf(number), order | otherKey});
  const std::size_t till = number.rfind(" (");
  if (till == std::string_view::npos || number.back() != ')') return;
  number = number.substr(0, till);
  all.push_back({reading.refs.hashOf(number), order | otherKey});
}

std::vector<SortedEntry> numberedOrders(const Reading& reading, const OrderBook& book) {
  std::vector<SortedEntry> all;
  all.reserve(reading.hasRefs ? book.orders.size() : 0);
  for (std::uint32_t i = 0; i < book.orders.size(); ++i) {
    const ReadOrder order = book.orders[i];
    if (order.ref == TextTable::none) continue;
    all.push_back({orderKey(reading, order), i});
    if (!reading.refs.isNumber(order.ref)) addOtherKey(reading, order.ref, i, all);
  }
  radixSort(all);
  return all;
}

}  // namespace

PurchaseSearch::PurchaseSearch(SQLite::Database& db, const Reading& reading,
                               const OrderBook& book) {
  if (!hasPurchases(db)) return;
  m_search = std::make_unique<Search>(db, reading, book);
  m_sorting =
      std::async(std::launch::async, [&reading, &book] { return numberedOrders(reading, book); });
}

PurchaseSearch::~PurchaseSearch() = default;

void PurchaseSearch::lookThrough() {
  if (m_search) m_search->lookThrough(m_sorting.get());
}

KnownPurchases PurchaseSearch::finish(const PeopleIndex& people) {
  return m_search ? m_search->finish(people) : KnownPurchases();
}

}  // namespace retenta
