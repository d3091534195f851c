// SPDX-License-Identifier: GPL-3.0-or-later
// What each condition of a filter means for a client. Numbers first, texts last: a text is looked
// for only among those who are left.
#include <algorithm>
#include <limits>

#include "core/base/foldedtext.h"
#include "core/base/inhalves.h"
#include "core/segments/birthdays.h"
#include "core/segments/clientfilter.h"

namespace retenta {

namespace {

// Each thread asks a copy of its own: what a condition works with need not be shared.
template <class Holds>
void keep(ClientMarks& rows, bool negated, const Holds& holds) {
  inHalves(rows.size(), [&](std::size_t begin, std::size_t end) {
    Holds own = holds;
    for (std::size_t row = begin; row < end; ++row) {
      if (rows[row] != 0) rows[row] = own(static_cast<std::uint32_t>(row)) != negated ? 1 : 0;
    }
  });
}

template <class Value>
void keepRange(ClientMarks& rows, const ClientCondition& c, Value value) {
  const qint64 from = c.from.value_or(std::numeric_limits<qint64>::min());
  const qint64 to = c.to.value_or(std::numeric_limits<qint64>::max());
  keep(rows, c.negated, [&](std::uint32_t row) {
    const qint64 v = value(row);
    return v >= from && v <= to;
  });
}

void keepSegments(const ClientTable& table, ClientMarks& rows, const ClientCondition& c) {
  const SegmentWish wish = segmentWish(c.words).value_or(SegmentWish());
  keep(rows, c.negated, [&](std::uint32_t row) {
    return wish.cells.has(table.classes.segments[row]) ||
           wish.marks[static_cast<std::size_t>(table.classes.marks[row])];
  });
}

void keepConsent(const ClientTable& table, ClientMarks& rows, const ClientCondition& c) {
  const Channel channel = c.channel.value_or(Channel::Email);
  keep(rows, c.negated, [&](std::uint32_t row) {
    const ConsentState& state = table.ledger.consents[row];
    const bool yes = state.given.has(channel);
    const bool no = state.refused.has(channel);
    if (c.answer == ConsentReply::Yes) return yes;
    return c.answer == ConsentReply::No ? no : !yes && !no;
  });
}

void keepReachable(const ClientTable& table, ClientMarks& rows, const ClientCondition& c) {
  const auto by = [&](std::uint32_t row, Channel channel) {
    return table.ledger.consents[row].given.has(channel) && hasContact(table.ledger, row, channel);
  };
  keep(rows, c.negated, [&](std::uint32_t row) {
    if (c.channel) return by(row, *c.channel);
    return std::any_of(allChannels.begin(), allChannels.end(),
                       [&](Channel channel) { return by(row, channel); });
  });
}

// One word or another: which of them the table's words are.
template <class TextOf>
std::vector<bool> wanted(std::size_t count, const QStringList& words, TextOf textOf) {
  QStringList folded;
  for (const QString& word : words) folded += foldedText(word.simplified());
  std::vector<bool> hits;
  for (std::size_t i = 0; i < count; ++i) {
    hits.push_back(folded.contains(foldedText(textOf(i).simplified())));
  }
  return hits;
}

void keepTagged(const ClientTable& table, ClientMarks& rows, const ClientCondition& c) {
  const ClientTraits& traits = table.ledger.traits;
  const auto hits = c.words.isEmpty() ? std::vector<bool>(traits.tags.size(), true)
                                      : wanted(traits.tags.size(), c.words,
                                               [&](std::size_t i) { return traits.tags[i].name; });
  keep(rows, c.negated, [&](std::uint32_t row) {
    const auto own = traits.tagsOf(row);
    return std::any_of(own.begin(), own.end(), [&](std::uint32_t tag) { return hits[tag]; });
  });
}

void keepSource(const ClientTable& table, ClientMarks& rows, const ClientCondition& c) {
  const WordColumn& origins = table.ledger.traits.origins;
  const auto hits = wanted(origins.words().size(), c.words,
                           [&](std::size_t i) { return QString::fromUtf8(origins.words()[i]); });
  const bool unknown = c.words.contains(QString());
  keep(rows, c.negated, [&](std::uint32_t row) {
    return hits.empty() ? unknown : bool(hits[origins.numberOf(row)]);
  });
}

void keepCity(const ClientTable& table, ClientMarks& rows, const ClientCondition& c) {
  std::vector<QByteArray> words;
  for (const QString& word : c.words) words.push_back(foldedText(word.simplified()).toUtf8());
  keep(rows, c.negated, [&, folded = QByteArray()](std::uint32_t row) mutable {
    foldUtf8(table.ledger.cities.at(row), folded);
    return std::find(words.begin(), words.end(), folded) != words.end();
  });
}

// Both lists ascend: one goes along with the other, a million beside a million.
void keepListed(const ClientTable& table, ClientMarks& rows, const ClientCondition& c) {
  keep(rows, c.negated, [&, at = c.clients.begin()](std::uint32_t row) mutable {
    const ClientId id = table.ledger.clientIds[row];
    while (at != c.clients.end() && *at < id) ++at;
    return at != c.clients.end() && *at == id;
  });
}

void keepGender(const ClientTable& table, ClientMarks& rows, const ClientCondition& c) {
  const auto& genders = table.ledger.traits.genders;
  const auto listed = [&](char gender) {
    return c.words.contains(gender == 0 ? QString() : QString(QLatin1Char(gender)));
  };
  const bool f = listed('f');
  const bool m = listed('m');
  const bool unknown = listed(0);
  keep(rows, c.negated, [&](std::uint32_t row) {
    const char gender = row < genders.size() ? genders[row] : '\0';
    return gender == 'f' ? f : gender == 'm' ? m : unknown;
  });
}

// Those without a birthday (or without its year, for an age) are never within the bounds.
template <class Value>
void keepByBirthday(const ClientTable& table, ClientMarks& rows, const ClientCondition& c,
                    Value value) {
  const auto& birthdays = table.ledger.traits.birthdays;
  ClientCondition bounds = c;
  bounds.from = std::max<qint64>(0, c.from.value_or(0));
  keepRange(rows, bounds, [&](std::uint32_t row) -> qint64 {
    const PackedBirthday birthday = row < birthdays.size() ? birthdays[row] : 0;
    return birthday == 0 ? -1 : value(birthday);
  });
}

void apply(const ClientTable& table, ClientMarks& rows, const ClientCondition& c,
           const ConditionHolds& holds) {
  const RfmColumns& columns = table.columns;
  switch (c.kind) {
    case ConditionKind::Text:
      return keepFound(table.ledger, rows, c.words.value(0), table.index, c.negated);
    case ConditionKind::Segment:
      return keepSegments(table, rows, c);
    case ConditionKind::Consent:
      return keepConsent(table, rows, c);
    case ConditionKind::Reach:
      return keepReachable(table, rows, c);
    case ConditionKind::Tag:
      return keepTagged(table, rows, c);
    case ConditionKind::Recency: {
      ClientCondition days = c;  // −1 stands for no purchase: never within the bounds
      days.from = std::max<qint64>(0, c.from.value_or(0));
      return keepRange(rows, days, [&](std::uint32_t row) { return columns.recencyDays[row]; });
    }
    case ConditionKind::Purchases:
      return keepRange(rows, c, [&](std::uint32_t row) { return columns.frequency[row]; });
    case ConditionKind::Money:
      return keepRange(rows, c, [&](std::uint32_t row) { return columns.monetaryMinor[row]; });
    case ConditionKind::PeriodMoney:
      return keepRange(rows, c, [&](std::uint32_t row) { return columns.periodRevenueMinor[row]; });
    case ConditionKind::City:
      return keepCity(table, rows, c);
    case ConditionKind::Source:
      return keepSource(table, rows, c);
    case ConditionKind::Import: {
      const auto& imports = table.ledger.traits.imports;
      return keep(rows, c.negated, [&](std::uint32_t row) {
        return (row < imports.size() ? imports[row] : 0) == c.number;
      });
    }
    case ConditionKind::Excluded:
      return keep(rows, c.negated, [&](std::uint32_t row) { return table.ledger.isExcluded(row); });
    case ConditionKind::Clients:
      return keepListed(table, rows, c);
    case ConditionKind::Gender:
      return keepGender(table, rows, c);
    case ConditionKind::Age:
      return keepByBirthday(table, rows, c, [&](PackedBirthday birthday) {
        return fullYears(birthday, table.asOf).value_or(-1);
      });
    case ConditionKind::Birthday:
      return keepByBirthday(table, rows, c, [&](PackedBirthday birthday) {
        return nextBirthday(birthday, table.asOf) - table.asOf;
      });
    case ConditionKind::Previous:
    case ConditionKind::Bought:
    case ConditionKind::Contacted:
      if (!holds) return rows.assign(rows.size(), 0);
      return keep(rows, c.negated, [&](std::uint32_t row) { return (*holds)[row] != 0; });
  }
}

bool isCostly(const ClientCondition& c) {
  return c.kind == ConditionKind::Text || c.kind == ConditionKind::City;
}

}  // namespace

ClientMarks matchingMarks(const ClientTable& table, const ClientFilter& filter,
                          const FilterFacts& facts) {
  ClientMarks rows(table.ledger.clients(), 1);
  for (const bool costly : {false, true}) {
    for (std::size_t i = 0; i < filter.conditions.size(); ++i) {
      const ClientCondition& condition = filter.conditions[i];
      if (isCostly(condition) != costly) continue;
      apply(table, rows, condition, i < facts.size() ? facts[i] : nullptr);
    }
  }
  return rows;
}

std::vector<std::uint32_t> matchingRows(const ClientTable& table, const ClientFilter& filter,
                                        const FilterFacts& facts) {
  return markedRows(matchingMarks(table, filter, facts));
}

}  // namespace retenta
