// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

#include <QByteArray>
#include <QString>

#include "core/base/id.h"

namespace SQLite {
class Database;
}

namespace retenta::test {

/// All that undo answers for, row by row, of every table of a base that stays open (a closed one as
/// a whole: baseDigest). Left out are the books that only grow (undo steps, recently deleted,
/// suppressed addresses, the numbers given away); of the consent ledger stands what it says now;
/// imports taken back are as if they had never been; a tag, product or source counts where
/// something bears it.
class BasePicture {
 public:
  /// Throws SQLite::Exception.
  explicit BasePicture(SQLite::Database& db);
  BasePicture() = default;

  /// The first row in which the two differ, for people; empty when they are equal. What is said of
  /// the clients in `except` (erased people: no undo brings them back) is not looked at.
  QString differenceFrom(const BasePicture& other, const std::set<ClientId>& except = {}) const;
  bool operator==(const BasePicture& other) const { return differenceFrom(other).isEmpty(); }

  /// Rows that are said of one client.
  std::vector<QByteArray> rowsOf(ClientId client) const;

 private:
  struct Row {
    ClientId client = 0;  ///< 0 = of nobody
    QByteArray text;      ///< table and cells
  };
  void add(SQLite::Database& db, const std::string& table, const std::string& sql);
  void addConsents(SQLite::Database& db);

  std::vector<Row> m_rows;
};

}  // namespace retenta::test
