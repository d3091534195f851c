// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importing/importplan.h"
#include "core/importing/reading/orderbook.h"

namespace retenta {

/// Whether the sums beside the lines of orders are the order's total repeated or parts of it: equal
/// on all filled lines of every order with several, they are the total, unless the lines' own
/// quantity × price says that equal goods were bought.
AmountRule guessAmountRule(const ImportPlan& plan, const OrderBook& book);

/// The same of what was given back, where the sums are parts: equal refunds on lines of different
/// sums, in every order that has several, are one refund repeated.
AmountRule guessRefundRule(const ImportPlan& plan, const OrderBook& book);

}  // namespace retenta
