// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include <rapidcheck.h>

#include "core/rfm/clientlist.h"
#include "core/rfm/rfmgrid.h"
#include "tests/support/ledgers.h"

/// Random clients of every kind.
namespace retenta::test {

inline constexpr Day asOf = 1000;

template <class T>
const T& pick(const std::vector<T>& from) {
  return from[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(from.size())))];
}

inline const std::vector<QByteArray> names = {"Анна Ёлкина", "АННА", "борис", "Zoë", "O'Neil", ""};
inline const std::vector<QByteArray> cities = {"Псков", "псков", "Орёл", "", "Köln"};
inline const std::vector<QByteArray> sources = {"vk", "", "Сайт", "ОРЁЛ"};
inline const std::vector<QString> tagNames = {QStringLiteral("Опт"), QStringLiteral("Ёж"),
                                              QStringLiteral("vip-зал")};

struct World {
  LedgerPtr ledger;
  RfmGrid grid;
  ClientTable table() const { return {*ledger, grid.columns, grid.classes, asOf}; }
};

inline World someWorld() {
  auto ledger = std::make_shared<Ledger>();
  ledger->purchaseBegin.push_back(0);
  ClientTraits& traits = ledger->traits;
  for (std::size_t t = 0; t < tagNames.size(); ++t) {
    traits.tags.push_back({static_cast<qint64>(t + 1), tagNames[t]});
  }
  traits.tagBegin.push_back(0);
  const int clients = *rc::gen::inRange(0, 25);
  for (int i = 0; i < clients; ++i) {
    ledger->clientIds.push_back(3 * i + 2);
    ledger->names.append(pick(names));
    ledger->emails.append(*rc::gen::inRange(0, 2) == 0 ? QByteArray() : QByteArray("a@Пример.рф"));
    ledger->phones.append(*rc::gen::inRange(0, 2) == 0 ? QByteArray() : QByteArray("79161234567"));
    ledger->externalIds.append(*rc::gen::inRange(0, 2) == 0 ? QByteArray() : QByteArray("K-17"));
    ledger->cities.append(pick(cities));
    ConsentState state;
    for (const Channel channel : allChannels) {
      const int said = *rc::gen::inRange(0, 3);
      if (said == 1) state.given.add(channel);
      if (said == 2) state.refused.add(channel);
    }
    ledger->consents.push_back(state);
    traits.origins.append(pick(sources));
    traits.flags.push_back(*rc::gen::inRange(0, 2) == 0 ? 0 : ClientTraits::Excluded);
    traits.imports.push_back(*rc::gen::inRange(0, 3));
    traits.genders.push_back(pick(std::vector<char>{'f', 'm', '\0'}));
    const int year = pick(std::vector<int>{0, 1940, 1971, 1972, 1980});
    const bool leap = *rc::gen::inRange(0, 6) == 0;
    const int month = leap ? 2 : *rc::gen::inRange(1, 13);
    const int monthDay = leap ? 29 : *rc::gen::inRange(1, 29);
    const bool born = *rc::gen::inRange(0, 4) != 0;
    traits.birthdays.push_back(born ? year * 10'000 + month * 100 + monthDay : 0);
    for (std::uint32_t t = 0; t < tagNames.size(); ++t) {
      if (*rc::gen::inRange(0, 3) == 0) traits.tagOf.push_back(t);
    }
    traits.tagBegin.push_back(static_cast<std::uint32_t>(traits.tagOf.size()));
    std::vector<Day> days(static_cast<std::size_t>(*rc::gen::inRange(0, 7)));
    for (Day& day : days) day = asOf - *rc::gen::inRange(-20, 400);
    std::sort(days.begin(), days.end());
    for (const Day day : days) {
      ledger->days.push_back(day);
      ledger->netMinor.push_back(*rc::gen::inRange(-500, 5000));
      ledger->transactions.push_back(*rc::gen::inRange(0, 5) == 0 ? 0 : 1);
    }
    ledger->purchaseBegin.push_back(ledger->days.size());
  }
  World world;
  world.grid = rfmGrid(*ledger, {}, yearEndingAt(asOf));
  world.ledger = ledger;
  return world;
}

}  // namespace retenta::test
