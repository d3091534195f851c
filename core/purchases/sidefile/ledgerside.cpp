// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/purchases/sidefile/ledgerside.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <numeric>
#include <span>
#include <thread>
#include <type_traits>

#include <QDataStream>
#include <QIODevice>

#include "core/purchases/sidefile/sidefile.h"

namespace retenta {

namespace {

/// What is too small for a column.
struct Rest {
  Currency currency;
  std::vector<QByteArray> origins;
  std::vector<Tag> tags;
  std::vector<OtherCurrency> others;
  std::optional<Day> firstDay;
  std::optional<Day> lastDay;
};

QByteArray packed(const Rest& rest) {
  QByteArray bytes;
  QDataStream out(&bytes, QIODevice::WriteOnly);
  out << rest.currency.code() << static_cast<quint32>(rest.origins.size());
  for (const QByteArray& origin : rest.origins) out << origin;
  out << static_cast<quint32>(rest.tags.size());
  for (const Tag& tag : rest.tags) out << tag.id << tag.name;
  out << static_cast<quint32>(rest.others.size());
  for (const OtherCurrency& other : rest.others) {
    out << other.currency.code() << other.purchases << other.revenueMinor;
  }
  for (const auto& day : {rest.firstDay, rest.lastDay}) out << day.has_value() << day.value_or(0);
  return bytes;
}

std::optional<Rest> unpacked(const QByteArray& bytes) {
  Rest rest;
  QDataStream in(bytes);
  const auto currency = [&]() -> std::optional<Currency> {
    QString code;
    in >> code;
    return Currency::fromCode(code);
  };
  const auto own = currency();
  if (!own) return std::nullopt;
  rest.currency = *own;
  quint32 count = 0;
  in >> count;
  for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
    in >> rest.origins.emplace_back();
  }
  in >> count;
  for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
    Tag& tag = rest.tags.emplace_back();
    in >> tag.id >> tag.name;
  }
  in >> count;
  for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
    const auto other = currency();
    if (!other) return std::nullopt;
    OtherCurrency& sales = rest.others.emplace_back();
    sales.currency = *other;
    in >> sales.purchases >> sales.revenueMinor;
  }
  for (auto* day : {&rest.firstDay, &rest.lastDay}) {
    bool known = false;
    Day value = 0;
    in >> known >> value;
    if (known) *day = value;
  }
  if (in.status() != QDataStream::Ok || !in.atEnd()) return std::nullopt;
  return rest;
}

/// The parts of texts and words while they are no columns yet.
struct TextParts {
  QByteArray bytes;
  std::vector<std::uint32_t> lengths;
};
struct Loose {
  TextParts names, emails, phones, externalIds, cities;
  std::vector<std::uint32_t> origins;
  QByteArray rest;
};

// The texts of a column lie one after another: nothing is copied.
TextParts partsOf(const TextColumn& column) {
  TextParts parts;
  qsizetype bytes = 0;
  for (std::size_t i = 0; i < column.size(); ++i) {
    parts.lengths.push_back(static_cast<std::uint32_t>(column.at(i).size()));
    bytes += column.at(i).size();
  }
  if (bytes > 0) parts.bytes = QByteArray::fromRawData(column.at(0).data(), bytes);
  return parts;
}

void fill(TextColumn& column, const TextParts& parts) {
  qsizetype at = 0;
  for (const std::uint32_t length : parts.lengths) {
    column.append(QByteArrayView(parts.bytes.constData() + at, length));
    at += length;
  }
}

// Both ways go through the columns in this order; a change of it is a new version of the file.
template <class L, class Visit>
void eachNumber(L& ledger, const Visit& visit) {
  constexpr bool personal = true;
  visit(ledger.clientIds, !personal);
  visit(ledger.consents, !personal);
  visit(ledger.traits.genders, personal);
  visit(ledger.traits.birthdays, personal);
  visit(ledger.traits.flags, !personal);
  visit(ledger.traits.imports, !personal);
  visit(ledger.traits.tagBegin, !personal);
  visit(ledger.traits.tagOf, !personal);
  visit(ledger.purchaseBegin, !personal);
  visit(ledger.days, !personal);
  visit(ledger.netMinor, !personal);
  visit(ledger.transactions, !personal);
  visit(ledger.purchaseIds, !personal);
}

/// Makes room for every column, on two threads: the system hands out memory page by page.
class Room {
 public:
  explicit Room(const SideFile& file) : m_shapes(file.columns()), m_spans(m_shapes.size()) {}

  template <class Column>
  void add(Column& column) {
    using Element = std::remove_reference_t<decltype(*column.data())>;
    static_assert(std::is_trivially_copyable_v<Element>);
    const std::size_t at = m_next++;
    const bool fits = at < m_shapes.size() && m_shapes[at].width == sizeof(Element) &&
                      m_shapes[at].bytes % sizeof(Element) == 0;
    if (!fits) {
      m_good = false;
      return;
    }
    m_grow.push_back([this, at, &column] {
      const std::size_t count = m_shapes[at].bytes / sizeof(Element);
      if constexpr (std::is_same_v<Column, QByteArray>) {
        column = QByteArray(static_cast<qsizetype>(count), Qt::Uninitialized);
      } else {
        column.resize(count);
      }
      m_spans[at] = std::as_writable_bytes(std::span(column.data(), count));
    });
  }

  bool make() {
    if (!m_good || m_next != m_shapes.size()) return false;
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
      for (std::size_t i = next++; i < m_grow.size(); i = next++) m_grow[i]();
    };
    const std::jthread other(work);
    work();
    return true;
  }
  const std::vector<std::span<std::byte>>& spans() const { return m_spans; }

 private:
  const std::vector<SideFile::Shape>& m_shapes;
  std::vector<std::span<std::byte>> m_spans;
  std::vector<std::function<void()>> m_grow;
  std::size_t m_next = 0;
  bool m_good = true;
};

template <class Number>
bool grows(const std::vector<Number>& numbers, Number first, Number last) {
  return !numbers.empty() && numbers.front() >= first && numbers.back() == last &&
         std::is_sorted(numbers.begin(), numbers.end());
}

bool isText(const TextParts& parts, std::size_t clients) {
  const auto bytes = std::accumulate(parts.lengths.begin(), parts.lengths.end(), std::uint64_t{0});
  return parts.lengths.size() == clients && bytes == static_cast<std::uint64_t>(parts.bytes.size());
}

template <class Column>
bool noneOr(const Column& column, std::size_t clients) {
  return column.empty() || column.size() == clients;
}

bool fitTogether(const Ledger& ledger, const Loose& loose, const Rest& rest) {
  const std::size_t n = ledger.clients();
  const ClientTraits& traits = ledger.traits;
  for (const TextParts* text :
       {&loose.names, &loose.emails, &loose.phones, &loose.externalIds, &loose.cities}) {
    if (!isText(*text, n)) return false;
  }
  const auto within = [](const std::vector<std::uint32_t>& numbers, std::size_t bound) {
    return std::all_of(numbers.begin(), numbers.end(), [&](auto x) { return x < bound; });
  };
  const bool tags =
      traits.tagBegin.empty()
          ? traits.tagOf.empty()
          : traits.tagBegin.size() == n + 1 &&
                grows(traits.tagBegin, 0U, static_cast<std::uint32_t>(traits.tagOf.size()));
  const std::size_t rows = ledger.purchases();
  return ledger.consents.size() == n && noneOr(traits.genders, n) && noneOr(traits.birthdays, n) &&
         noneOr(traits.flags, n) && noneOr(traits.imports, n) && noneOr(loose.origins, n) &&
         within(loose.origins, rest.origins.size()) && tags &&
         within(traits.tagOf, rest.tags.size()) && ledger.purchaseBegin.size() == n + 1 &&
         grows(ledger.purchaseBegin, std::size_t{0}, rows) && ledger.netMinor.size() == rows &&
         ledger.transactions.size() == rows && ledger.purchaseIds.size() == rows;
}

}  // namespace

Result<void> writeLedgerSide(const QString& path, const BaseMark& mark, const Ledger& ledger) {
  std::vector<SideColumn> columns;
  const auto add = [&](const auto& column, bool personal) {
    columns.push_back({column.data(),
                       static_cast<std::size_t>(column.size()) * sizeof(*column.data()),
                       sizeof(*column.data()), personal});
  };
  eachNumber(ledger, add);
  std::vector<TextParts> texts;
  for (const TextColumn* text :
       {&ledger.names, &ledger.emails, &ledger.phones, &ledger.externalIds, &ledger.cities}) {
    texts.push_back(partsOf(*text));
  }
  for (const TextParts& parts : texts) {
    add(parts.bytes, true);
    add(parts.lengths, false);
  }
  const WordColumn& words = ledger.traits.origins;
  std::vector<std::uint32_t> origins;
  for (std::size_t i = 0; !words.words().empty() && i < ledger.clients(); ++i) {
    origins.push_back(static_cast<std::uint32_t>(words.numberOf(i)));
  }
  add(origins, false);
  const QByteArray rest =
      packed({ledger.currency, ledger.traits.origins.words(), ledger.traits.tags,
              ledger.otherCurrencies, ledger.firstDay, ledger.lastDay});
  add(rest, true);
  return writeSideFile(path, mark, columns);
}

LedgerPtr readLedgerSide(const QString& path, const BaseMark& mark, Currency currency) {
  const auto file = SideFile::open(path, mark);
  if (!file) return nullptr;
  auto ledger = std::make_shared<Ledger>();
  Loose loose;
  Room room(*file);
  eachNumber(*ledger, [&](auto& column, bool) { room.add(column); });
  for (TextParts* text :
       {&loose.names, &loose.emails, &loose.phones, &loose.externalIds, &loose.cities}) {
    room.add(text->bytes);
    room.add(text->lengths);
  }
  room.add(loose.origins);
  room.add(loose.rest);
  if (!room.make() || !file->read(room.spans())) return nullptr;
  auto rest = unpacked(loose.rest);
  if (!rest || !(rest->currency == currency) || !fitTogether(*ledger, loose, *rest)) return nullptr;
  ledger->currency = currency;
  {
    const std::jthread other([&] {
      fill(ledger->phones, loose.phones);
      fill(ledger->externalIds, loose.externalIds);
      for (const std::uint32_t origin : loose.origins) {
        ledger->traits.origins.append(rest->origins[origin]);
      }
    });
    fill(ledger->names, loose.names);
    fill(ledger->emails, loose.emails);
    fill(ledger->cities, loose.cities);
  }
  ledger->traits.tags = std::move(rest->tags);
  ledger->otherCurrencies = std::move(rest->others);
  ledger->firstDay = rest->firstDay;
  ledger->lastDay = rest->lastDay;
  return ledger;
}

}  // namespace retenta
