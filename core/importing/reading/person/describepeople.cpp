// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/person/describepeople.h"

#include <algorithm>
#include <future>
#include <optional>

#include "core/clients/personname.h"
#include "core/importing/text/celltext.h"

namespace retenta {

namespace {

constexpr std::uint32_t none = TextTable::none;
constexpr std::size_t twoThreadsFrom = 1 << 16;
constexpr unsigned neighbourBits = 6;  // so many people in a row are one thread's

class Description {
 public:
  Description(const Reading& reading, const OrderBook& book, const std::vector<std::uint32_t>& said,
              const std::vector<Bearer>& bearers, PeopleIndex& index)
      : m_reading(reading), m_book(book), m_said(said), m_bearers(bearers), m_index(index) {
    m_seen.resize(index.people.size());
    m_addresses = std::any_of(reading.mores.begin(), reading.mores.end(),
                              [](const ReadMore& more) { return more.address != none; });
  }

  void run() {
    if (m_reading.lines.size() < twoThreadsFrom) {
      describe(0, 1);
    } else {
      auto second = std::async(std::launch::async, [this] { describe(1, 2); });
      describe(0, 2);
      second.get();
    }
    for (std::size_t i = 0; i < m_seen.size(); ++i) {
      m_index.people[i].firstDay = m_seen[i].firstDay;
    }
  }

 private:
  // What changes with every record of a person: small, for each is met somewhere else.
  struct Seen {
    std::uint32_t said = none;  // by the last record, when it was an order of one line
    Day firstDay = 0;
    bool met = false;
  };

  void describe(std::uint32_t part, std::uint32_t parts) {
    const auto fetch = [&](std::uint32_t number) {
      const std::uint32_t person = m_index.personOfLine[number];
      if ((person >> neighbourBits) % parts == part) __builtin_prefetch(&m_seen[person], 1);
    };
    const auto use = [&](Lines lines, std::optional<std::size_t> number) {
      const std::uint32_t person = m_index.personOfLine[lines.front()];
      // All lines of an order are one person's.
      if ((person >> neighbourBits) % parts != part) return;
      std::optional<ReadOrder> order;
      if (number) order = m_book.orders[*number];
      Seen& seen = m_seen[person];
      const std::uint32_t said = m_said[lines.front()];
      const bool single = order && lines.size() == 1;
      // What was said of them last is said again: most records.
      if (single && said == seen.said && !m_addresses) {
        seen.firstDay = std::min(seen.firstDay, order->day);
        return;
      }
      const bool spoke = read(lines, order ? &*order : nullptr, seen, m_index.people[person]);
      seen.said = single && spoke ? said : none;
    };
    eachOrder(m_book, 0, m_book.orders.size(), fetch, use);
    for (const std::uint32_t& contact : m_book.contacts) use(Lines(&contact, 1), std::nullopt);
  }

  // Whether the last of the lines spoke of the person.
  bool read(Lines lines, const ReadOrder* order, Seen& seen, Person& who) const {
    const std::uint32_t orderName = nameKeyOf(lines);
    const bool keyed = std::any_of(lines.begin(), lines.end(), [&](std::uint32_t number) {
      return m_reading.identified[m_said[number]];
    });
    bool speaks = false;
    for (const std::uint32_t number : lines) {
      speaks = speaksOfPerson(number, orderName, keyed);
      if (!speaks) continue;
      take(who, m_reading.persons[m_said[number]]);
      if (m_addresses && who.address == none) who.address = m_reading.moreOf(number).address;
      const bool earlier = !seen.met || (order && order->day < seen.firstDay);
      if (order && earlier) seen.firstDay = order->day;
      seen.met = true;
    }
    return speaks;
  }

  void take(Person& who, const ReadPerson& each) const {
    takeName(who, each.name);
    if (each.city != none) who.city = each.city;
    if (who.origin == none) who.origin = each.origin;
    if (each.birthday != none &&
        (who.birthday == none || m_reading.words.at(who.birthday).substr(0, 2) == "--"))
      who.birthday = each.birthday;
    if (each.gender) who.gender = each.gender;
    who.consents |= each.consents;
  }

  void takeName(Person& who, std::uint32_t name) const {
    if (name == none || name == who.name) return;
    if (who.name == none ||
        isFullerName(toQString(m_reading.names.at(name)), toQString(m_reading.names.at(who.name))))
      who.name = name;
  }

  std::uint32_t nameKeyOf(Lines lines) const { return nameKeyOfLines(m_reading, m_said, lines); }

  // A line of an order may name somebody else: it must not give them this person's name or city.
  // Somebody else too is who came with an address of other people, where another line says by its
  // own whose the order is.
  bool speaksOfPerson(std::uint32_t number, std::uint32_t orderName, bool keyed) const {
    const std::uint32_t said = m_said[number];
    if (m_reading.identified[said]) return m_bearers[said].person == m_index.personOfLine[number];
    const ReadPerson& each = m_reading.persons[said];
    if (each.parted && keyed) return false;
    return each.name == none || m_reading.nameInfo[each.name].key == orderName;
  }

  const Reading& m_reading;
  const OrderBook& m_book;
  const std::vector<std::uint32_t>& m_said;
  const std::vector<Bearer>& m_bearers;
  PeopleIndex& m_index;
  std::vector<Seen> m_seen;  // by person
  bool m_addresses = false;  // some line says one
};

}  // namespace

std::uint32_t nameKeyOfLines(const Reading& reading, const std::vector<std::uint32_t>& said,
                             Lines lines) {
  for (const std::uint32_t number : lines) {
    const std::uint32_t name = reading.persons[said[number]].name;
    if (name != none && reading.nameInfo[name].key != none) return reading.nameInfo[name].key;
  }
  return none;
}

void describePeople(const Reading& reading, const OrderBook& book,
                    const std::vector<std::uint32_t>& said, const std::vector<Bearer>& bearers,
                    PeopleIndex& index) {
  Description(reading, book, said, bearers, index).run();
}

}  // namespace retenta
