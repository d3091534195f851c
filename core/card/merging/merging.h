// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <map>
#include <vector>

#include <QStringList>

#include "core/base/date.h"
#include "core/business/keptedit.h"
#include "core/card/clientedits.h"
#include "core/clients/consentstore.h"

namespace retenta {

/// In the order in which they are compared.
inline constexpr std::array<CardField, 6> mergedFields = {CardField::Name,    CardField::Birthday,
                                                          CardField::Gender,  CardField::City,
                                                          CardField::Address, CardField::Origin};

/// One of the clients who are to become one: what is compared side by side.
struct MergeSide {
  ClientId id = 0;
  QString label;  ///< the name, else an address, else «№ 12»
  std::map<CardField, QString> fields;
  QStringList emails;       ///< the first is the one written to
  QStringList phones;       ///< E.164 with +
  QStringList externalIds;  ///< "source: number"
  QStringList tags;
  int notes = 0;
  int relatives = 0;
  int campaigns = 0;
  qint64 purchases = 0;
  qint64 spentMinor = 0;  ///< net, the base's currency
  ConsentState consents;
  bool excluded = false;
  Day created = 0;
};

/// Who stays, and whose value each field takes; a field left out follows the rules of
/// proposedChoice().
struct MergeChoice {
  ClientId survivor = 0;
  std::map<CardField, ClientId> from;
};

/// What one would choose: whoever bought more stays (then who came first), the fullest name, a
/// birthday with its year, the source of whoever came first, else the first filled value in the
/// order of `sides`. Pure; at least one side.
MergeChoice proposedChoice(const std::vector<MergeSide>& sides);
/// The same with this one to stay.
MergeChoice proposedChoice(const std::vector<MergeSide>& sides, ClientId survivor);

/// The client that comes of it: chosen fields, everybody's addresses (those of the one who stays
/// first), tags, purchases; a refusal of consent wins over a permission. Pure.
MergeSide mergedSide(const std::vector<MergeSide>& sides, const MergeChoice& choice);

/// A merge made by hand that can be taken back.
struct MergeRecord {
  qint64 id = 0;
  ClientId client = 0;  ///< who stayed
  ClientId other = 0;   ///< who would come back
  QString name;         ///< of the other, at the merge
  Day day = 0;
};

/// What came of parting two clients again.
struct Parted {
  ClientId client = 0;  ///< who came back, under the old number
  QString label;
  KeptEdits kept;  ///< what was changed since and stays with the other
};

}  // namespace retenta
