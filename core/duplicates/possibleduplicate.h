// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include <QString>
#include <QStringList>

#include "core/base/id.h"

namespace retenta {

/// How two names agree. The id is printed; never rename one.
enum class NameLikeness : std::uint8_t {
  Unknown,         ///< "unknown": one of them has no full name
  Same,            ///< "same_name"
  Swapped,         ///< "swapped_name": first and last name the other way round
  Transliterated,  ///< "transliterated_name": Орлова — Orlova
  OneLetter,       ///< "one_letter": one letter differs in one word
  Initials,        ///< "initials": «Орлова М.» — «Орлова Марина»
  Shorter,         ///< "shorter_name": one lacks the patronymic
  Different,       ///< "different_names"
};
QString nameLikenessId(NameLikeness likeness);

/// What else two clients share.
enum class SharedPart : std::uint8_t {
  Phone,      ///< "phone": the last ten digits
  Email,      ///< "email": but for dots, a +tag or a misspelt domain
  EmailName,  ///< "email_name": what stands before the @
  Birthday,   ///< "birthday": with its year
  BirthDay,   ///< "birth_day": day and month
  City,       ///< "city"
};
QString sharedPartId(SharedPart part);

/// Two clients who may be one person.
struct PossibleDuplicate {
  ClientId first = 0;  ///< the smaller number
  ClientId second = 0;
  int score = 0;  ///< 1 … 100; from certainScore on hardly anything else is possible
  NameLikeness name = NameLikeness::Unknown;
  std::vector<SharedPart> shared;  ///< in order of SharedPart

  friend bool operator==(const PossibleDuplicate&, const PossibleDuplicate&) = default;
};
inline constexpr int certainScore = 85;
/// Pairs below it are not told.
inline constexpr int lowestScore = 40;

/// What is compared of one client.
struct DuplicatePerson {
  ClientId id = 0;
  QString nameKey;     ///< as nameKey() makes it; empty for nobody
  QString birthday;    ///< YYYY-MM-DD, --MM-DD or empty
  QString city;        ///< as written
  char gender = 0;     ///< f, m or 0
  QStringList emails;  ///< normalised
  QStringList phones;  ///< digits
};

}  // namespace retenta
