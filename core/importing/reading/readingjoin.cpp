// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/readingjoin.h"

#include <future>

#include "core/clients/personname.h"
#include "core/importing/text/celltext.h"

namespace retenta {

namespace {

using Numbers = std::vector<std::uint32_t>;  // of a text in the first table, by that in the second

void renumber(std::uint32_t& number, const Numbers& numbers) {
  if (number != TextTable::none) number = numbers[number];
}

class Joiner {
 public:
  Joiner(Reading& into, Reading& next, int rows)
      : m_into(into),
        m_next(next),
        m_rows(rows),
        m_lines(static_cast<std::uint32_t>(into.lines.size())) {}

  void run() {
    auto beside = std::async(std::launch::async, [this] {
      m_refs = m_into.refs.absorb(std::move(m_next.refs));
      joinKeys(ExternalKey);
      joinKeys(PhoneKey);
    });
    m_words = m_into.words.absorb(std::move(m_next.words));
    joinNames();
    joinKeys(EmailKey);
    joinCurrencies();
    beside.get();
    joinLines();
    joinReport();
  }

 private:
  void joinNames() {
    const Numbers nameKeys = m_into.nameKeys.absorb(std::move(m_next.nameKeys));
    m_names = m_into.names.absorb(std::move(m_next.names));
    for (std::size_t i = 0; i < m_names.size(); ++i) {
      if (m_names[i] < m_into.nameInfo.size()) continue;
      ReadName info = m_next.nameInfo[i];
      renumber(info.key, nameKeys);
      m_into.nameInfo.push_back(info);
    }
  }

  void joinKeys(std::size_t kind) {
    KeyTable& into = m_into.keys[kind];
    KeyTable& next = m_next.keys[kind];
    Numbers& numbers = m_keys[kind];
    numbers = into.values.absorb(std::move(next.values));
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      if (numbers[i] < into.names.size()) continue;
      into.names.emplace_back();
      into.typed.push_back(into.typedArena.keep(next.typed[i]));
    }
    next = KeyTable();
  }

  void joinCurrencies() {
    for (const Currency currency : m_next.currencies) {
      auto& all = m_into.currencies;
      auto found = std::find(all.begin(), all.end(), currency);
      if (found == all.end() && all.size() < 255) found = all.insert(found, currency);
      m_currencies.push_back(found == all.end() ? std::uint8_t{0}
                                                : static_cast<std::uint8_t>(found - all.begin()));
    }
  }

  void joinLines() {
    const auto persons = static_cast<std::uint32_t>(m_into.persons.size());
    m_into.persons.reserve(m_into.persons.size() + m_next.persons.size());
    for (ReadPerson person : m_next.persons) {
      renumber(person.name, m_names);
      for (std::size_t kind = 0; kind < keyKinds; ++kind) renumber(person.keys[kind], m_keys[kind]);
      for (std::uint32_t ReadPerson::*word :
           {&ReadPerson::city, &ReadPerson::origin, &ReadPerson::birthday})
        renumber(person.*word, m_words);
      m_into.persons.push_back(person);
    }
    const auto mores = static_cast<std::uint32_t>(m_into.mores.size()) - 1;
    for (std::size_t i = 1; i < m_next.mores.size(); ++i) {
      ReadMore more = m_next.mores[i];
      for (std::uint32_t ReadMore::*word :
           {&ReadMore::channel, &ReadMore::payment, &ReadMore::address})
        renumber(more.*word, m_words);
      m_into.mores.push_back(more);
    }
    m_into.places.append(m_next.places, m_rows);
    m_into.lines.reserve(m_into.lines.size() + m_next.lines.size());
    constexpr std::size_t atOnce = 1 << 16;  // given back meanwhile: half of a large file's lines
    for (std::size_t i = 0; i < m_next.lines.size(); ++i) {
      if (i > 0 && i % atOnce == 0) giveBack(m_next.lines, i - atOnce, i);
      ReadLine line = m_next.lines[i];
      renumber(line.ref, m_refs);
      renumber(line.product, m_words);
      line.person += persons;
      line.more += line.more == 0 ? 0 : mores;
      line.currency = m_currencies[line.currency];
      m_into.lines.push_back(line);
    }
    for (ExtraKey extra : m_next.extras) {
      extra.line += m_lines;
      renumber(extra.key, m_keys[extra.kind]);
      m_into.extras.push_back(extra);
    }
    for (FurtherGood good : m_next.goods) {
      good.line += m_lines;
      renumber(good.product, m_words);
      m_into.goods.push_back(good);
    }
    for (PersonDetail detail : m_next.details) {
      detail.line += m_lines;
      renumber(detail.name, m_words);
      renumber(detail.value, m_words);
      m_into.details.push_back(detail);
    }
  }

  void joinReport() {
    ImportReport& report = m_into.report;
    ImportReport& next = m_next.report;
    report.records += next.records;
    report.blankRows += next.blankRows;
    report.titleRows += next.titleRows;
    report.totalRows += next.totalRows;
    report.noSaleRows += next.noSaleRows;
    report.companyRows += next.companyRows;
    report.repeatedHeaders += next.repeatedHeaders;
    for (auto warning : next.warnings) {
      warning.row += m_rows;
      report.warnings += warning;
    }
    for (RejectedRow& row : next.rejected) {
      row.row += m_rows;
      report.rejected += row;
    }
    for (qsizetype i = 0; i < next.unknownStatuses.size(); ++i) {
      qsizetype at = report.unknownStatuses.indexOf(next.unknownStatuses[i]);
      if (at < 0) {
        at = report.unknownStatuses.size();
        report.unknownStatuses += next.unknownStatuses[i];
        report.unknownStatusRows += 0;
      }
      report.unknownStatusRows[at] += next.unknownStatusRows[i];
    }
  }

  Reading& m_into;
  Reading& m_next;
  int m_rows;
  std::uint32_t m_lines;
  Numbers m_refs;
  Numbers m_words;
  Numbers m_names;
  std::array<Numbers, keyKinds> m_keys;
  std::vector<std::uint8_t> m_currencies;
};

void noteName(const Reading& reading, KeyTable::Names& names, std::uint32_t name) {
  if (names.suspicious || names.first[0] == name || names.first[1] == name) return;
  if (names.first[0] == TextTable::none) {
    names.first[0] = name;
    return;
  }
  const auto keyText = [&](std::uint32_t key) { return toQString(reading.nameKeys.at(key)); };
  const QString mine = keyText(name);
  // A first name alone, or one with fewer words, must not hide whom a fuller one differs from.
  const auto sameAs = [&](std::uint32_t& known) {
    const QString other = keyText(known);
    if (areClearlyDifferent(mine, other)) return false;
    if (fullWords(mine) > fullWords(other)) known = name;
    return true;
  };
  if (sameAs(names.first[0])) return;
  if (names.first[1] == TextTable::none) {
    names.first[1] = name;
    return;
  }
  names.suspicious = !sameAs(names.first[1]);
}

}  // namespace

void appendPart(ReadPart& part, ReadPart next) {
  // Headings at the end are of the records that follow, when any do.
  if (next.reading->report.records > 0) {
    part.reading->report.titleRows += part.notes;
    part.notes = 0;
  }
  Joiner(*part.reading, *next.reading, part.rows).run();
  part.rows += next.rows;
  part.notes += next.notes;
}

namespace {

// Of some kinds of keys: the others are left as they are.
void noteNames(Reading& reading, std::size_t firstKind, std::size_t endKind) {
  constexpr std::size_t ahead = 16;
  // People come in the order of their first lines, what is noted of them stands anywhere.
  const auto fetch = [&](std::size_t person) {
    if (person >= reading.persons.size()) return;
    for (std::size_t kind = firstKind; kind < endKind; ++kind) {
      const std::uint32_t key = reading.persons[person].keys[kind];
      if (key != TextTable::none) __builtin_prefetch(&reading.keys[kind].names[key], 1);
    }
  };
  auto extra = reading.extras.begin();
  std::vector<bool> noted(reading.persons.size(), false);
  for (std::uint32_t number = 0; number < reading.lines.size(); ++number) {
    // A person met again says nothing new; further keys stand with persons of one line alone.
    const std::uint32_t person = reading.lines[number].person;
    if (noted[person]) continue;
    noted[person] = true;
    fetch(person + ahead);
    const ReadPerson& who = reading.persons[person];
    const std::uint32_t name =
        who.name == TextTable::none ? TextTable::none : reading.nameInfo[who.name].key;
    for (std::size_t kind = firstKind; kind < endKind && name != TextTable::none; ++kind) {
      if (who.keys[kind] != TextTable::none)
        noteName(reading, reading.keys[kind].names[who.keys[kind]], name);
    }
    for (; extra != reading.extras.end() && extra->line <= number; ++extra) {
      if (name != TextTable::none && extra->kind >= firstKind && extra->kind < endKind)
        noteName(reading, reading.keys[extra->kind].names[extra->key], name);
    }
  }
}

}  // namespace

void noteKeyNames(Reading& reading) {
  auto beside = std::async(std::launch::async, [&] { noteNames(reading, PhoneKey, keyKinds); });
  noteNames(reading, EmailKey, PhoneKey);
  beside.get();
  reading.identified.resize(reading.persons.size());
  for (std::size_t i = 0; i < reading.persons.size(); ++i) {
    for (std::size_t kind = 0; kind < keyKinds && !reading.identified[i]; ++kind)
      reading.identified[i] = reading.isKey(kind, reading.persons[i].keys[kind]);
  }
}

namespace {

// With the memory, which an empty list would leave there.
template <class T>
void drop(T& things) {
  things = T();
}

}  // namespace

void Reading::settle() {
  if (sources.empty()) drop(persons);
  drop(identified);
  for (TextTable* table : {&names, &nameKeys, &words}) table->settle();
  for (KeyTable& table : keys) {
    drop(table.names);
    table.values.settle();
  }
}

void Reading::forgetOrders() {
  if (!sources.empty()) return;
  drop(lines);
  drop(refs);
}

}  // namespace retenta
