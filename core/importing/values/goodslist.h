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
};

/// The goods of a cell that names their numbers, or several of them: "2× Tea, 1× Cake",
/// «Чай x 2; Торт», "Tea - 2 x 150", "name:Tea|sku:T1|quantity:2|total:30.00". Empty for a cell
/// that is the name of one product, commas and all. `decimal` is that of the file.
std::vector<ListedGood> goodsOf(std::string_view cell, char decimal);

}  // namespace retenta
