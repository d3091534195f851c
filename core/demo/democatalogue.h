// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/date.h"
#include "core/demo/demolanguage.h"
#include "core/demo/demorandom.h"

namespace retenta {

struct DemoProduct {
  DemoText name;
  int category;  ///< index of demoCategories()
  int roubles;   ///< price in the first year of the history
};

std::span<const DemoText> demoCategories();
std::span<const DemoProduct> demoProducts();

/// What a client comes for; sets how likely each category is in a basket.
enum class DemoTaste { Visitor, Beans, Barista, Gifts };

/// One line of an order.
struct DemoLine {
  std::size_t product = 0;  ///< index of demoProducts()
  int quantity = 1;
  std::int64_t amountMinor = 0;
};

/// How a basket is filled: how many lines, and whether the client buys an appliance.
struct DemoBasket {
  DemoTaste taste = DemoTaste::Beans;
  int linesMin = 1;
  int linesMax = 3;
  bool appliance = false;
};

/// Fills `lines` with an order of `day`: seasonal goods in their season, prices growing by the
/// year from `historyStart`. Whole roubles.
void fillBasket(const DemoBasket& basket, Day day, Day historyStart, DemoRandom& random,
                std::vector<DemoLine>& lines);

}  // namespace retenta
