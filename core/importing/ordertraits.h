// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

#include <QString>

#include "core/purchases/purchasestatus.h"

namespace retenta {

/// How far the numbers of orders go: till they begin anew.
enum class OrderKey : std::uint8_t { Number, NumberOfYear, NumberOfDay };

/// What is particular to the orders of one program.
struct OrderTraits {
  OrderKey key = OrderKey::Number;
  PurchaseStatus unknownStatus = PurchaseStatus::Paid;  ///< what a word we do not know means
  /// Columns of tills and of shifts, within which numbers of a day begin anew; -1 = not there.
  std::array<int, 2> tills{-1, -1};
  QString numberColumn;  ///< source and name of the column, where a file has to show the key
  int addend = -1;       ///< column whose sum is added to the amount
  int personKind = -1;   ///< column that tells people from companies
  /// Columns of year, month and day of a birthday that is in none of its own; -1 = not there.
  std::array<int, 3> birthday{-1, -1, -1};
  int payee = -1;          ///< column of the client's e-mail where money is given back
  bool spendings = false;  ///< a sum below zero that is no return is money we spent
  bool grouped = false;    ///< a day stands once, beside the first of its orders
  int tree = -1;           ///< column of clients with their documents below, as DocumentTree reads
  bool treeItems = false;  ///< and goods below these
};

}  // namespace retenta
