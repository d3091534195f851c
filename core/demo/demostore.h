// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/base/id.h"
#include "core/demo/demopeople.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// Writes the sample business into a new, empty base by prepared statements of the C API: made for
/// a million people. Give people in ascending id. All throw SQLite::Exception.
class DemoStore {
 public:
  /// Writes the import line, sources and products; takes down the index of purchase keys.
  DemoStore(SQLite::Database& db, DemoLanguage language, qint64 madeMs);
  ~DemoStore();
  DemoStore(const DemoStore&) = delete;
  DemoStore& operator=(const DemoStore&) = delete;

  void addPerson(ClientId id, Day arrived, const DemoPerson& person);
  /// Writes what must be sorted first (identities), the counts, and puts the index up again.
  void finish();

  qint64 purchases() const;  ///< orders that count as transactions

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

/// After the plans are made: no step to undo, every "saved at" is `madeMs`.
void settleDemo(SQLite::Database& db, qint64 madeMs);

}  // namespace retenta
