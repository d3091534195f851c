// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <set>
#include <vector>

#include <QString>

#include "core/base/id.h"
#include "core/importing/reading/orderbook.h"
#include "core/importing/reading/reading.h"

namespace retenta {

/// What the base knows of the file's keys and names; index = number in the reading's tables.
struct BaseMatches {
  std::array<std::vector<ClientId>, keyKinds> clientOfKey;  ///< 0 = nobody
  /// Clients of the base by name key, for the names of records without any key: namesakes[name].
  struct Namesake {
    std::uint32_t nameKey = TextTable::none;
    ClientId client = 0;
    bool weak = false;
  };
  std::vector<Namesake> namesakes;
  /// To whom records with such a name alone were joined by earlier imports, the first one first.
  std::vector<Namesake> joinedBefore;
  /// What clients have bought whom such a record may be about, where the name leaves it open: those
  /// of the name, and those who have an address that came with it and is no key any more.
  struct Sale {
    std::uint32_t nameKey = TextTable::none;
    Day day = 0;
    qint64 amountMinor = 0;
    ClientId client = 0;
    friend auto operator<=>(const Sale&, const Sale&) = default;
  };
  std::vector<Sale> sales;  ///< ascending
  /// Which of the clients are numbers that are left of erased people.
  std::set<ClientId> erased;
};

/// One human being: all records of the file that are theirs, and who they are in the base.
struct Person {
  ClientId client = 0;           ///< in the base; 0 = new
  std::vector<ClientId> merged;  ///< further clients of the base who turned out to be the same
  std::uint32_t name = TextTable::none;  ///< the fullest
  std::uint32_t city = TextTable::none;
  std::uint32_t origin = TextTable::none;
  std::uint32_t birthday = TextTable::none;
  char gender = 0;
  std::uint32_t address = TextTable::none;
  std::uint16_t consents = 0;  ///< two bits a channel, the second a refusal, which wins
  bool hasKeys = false;        ///< false = known by name only
  Day firstDay = 0;
  bool met = false;  ///< while people are looked for: a record is theirs
};

struct PeopleIndex {
  static constexpr std::uint32_t nobody = 0xFFFFFFFF;
  std::vector<Person> people;
  std::vector<std::uint32_t> personOfLine;  ///< nobody for lines left out
  std::array<std::vector<std::uint32_t>, keyKinds> personOfKey;
  /// Names of records without a key that joined somebody who has some: to be remembered.
  struct JoinedName {
    std::uint32_t nameKey = 0;
    std::uint32_t person = 0;
  };
  std::vector<JoinedName> joined;
};

/// The names (numbers of Reading::nameKeys) of accepted records that bear no key: the ones whose
/// namesakes in the base matter.
std::vector<std::uint32_t> keylessNames(const Reading& reading, const OrderBook& book);

/// Who is who: an equal e-mail, phone or external id of the source is the same person,
/// transitively, in file and base together; a key shared by three clearly different names is none.
/// A record with a name only belongs to whom the base has this very sale of; else it goes where
/// such records went before; else joins the one namesake, else (or when there are several) the weak
/// one of that name, else stands alone. Adds warnings and the counts of clients to reading.report.
/// Pure.
PeopleIndex findPeople(const ImportPlan& plan, Reading& reading, const OrderBook& book,
                       const BaseMatches& base);

}  // namespace retenta
