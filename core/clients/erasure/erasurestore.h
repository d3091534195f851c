// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringList>

#include "core/base/id.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// Where a base knows a person, before their data are erased: counts for the preview, and the words
/// that must not be found anywhere afterwards.
struct PersonTraces {
  bool exists = false;
  bool erased = false;  ///< already
  QString name;
  int contacts = 0;
  int notes = 0;
  int relatives = 0;
  int extras = 0;
  int tags = 0;
  int rejected = 0;   ///< rows that imports left out
  int imported = 0;   ///< values that imports replaced
  int steps = 0;      ///< of undo, the recently deleted, and undo data of imports
  int purchases = 0;  ///< stay, without a person
  int consents = 0;   ///< lines stay, by number
  /// What is this person's alone: their addresses, notes and, unless a namesake has it too, their
  /// name. Words of other people are not in it, for they stay.
  QStringList words;
};
PersonTraces tracesOf(SQLite::Database& db, ClientId client);

/// Destroys the personal data of a client: the row stays as a number with purchases and consent
/// lines, everything else that tells who it was goes, also out of rejected rows, undo steps and
/// recent deletions; their addresses stay as keyed hashes. Inside one transaction, outside of
/// Business::changeNow: it cannot be undone. Throws SQLite::Exception.
void erasePerson(SQLite::Database& db, ClientId client, qint64 nowMs);

}  // namespace retenta
