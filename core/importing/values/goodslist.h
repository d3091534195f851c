// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <QString>

#include "core/importing/values/moneyvalue.h"

namespace retenta {

/// One of the goods that a cell names.
struct ListedGood {
  QString name;
  QString sku;
  qint64 quantityMilli = 1000;
  std::optional<MoneyValue> amount;  ///< of all its pieces, where the cell says
  /// A sum behind the name, of one piece or of all: goodsOf() makes it `amount` where it can tell.
  std::optional<MoneyValue> stated{};
  bool marked = false;  ///< with a sign of money
};

/// What the whole cell costs, in minor units of a currency with `exponent` decimals.
struct GoodsTotal {
  qint64 minor = 0;
  int exponent = 2;
};

/// The goods of a cell that names their numbers, or several of them: "2× Tea, 1× Cake",
/// «Чай x 2; Торт», "Tea - 2 x 150", "name:Tea|sku:T1|quantity:2|total:30.00". Empty for a cell
/// that is the name of one product, commas and all. `decimal` is that of the file.
/// Sums behind names («Латте x2 - 300 р.; Круассан - 150») are of all pieces or of one, whichever
/// adds up to the total; else one piece with a sign of money costs what is said, and the others
/// have no amount.
std::vector<ListedGood> goodsOf(std::string_view cell, char decimal,
                                const std::optional<GoodsTotal>& total = std::nullopt);

}  // namespace retenta
