// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/rfm/rfmcolumns.h"

namespace retenta {

/// The money from which a client is VIP (domain D4): the amount set, or the ⌈p·n⌉-th largest
/// monetary of the n clients with a transaction; nullopt when there are none. `about`: the bound of
/// a day near by, which spares looking for where it may lie; it changes nothing in the answer.
std::optional<qint64> vipBound(const RfmColumns& columns, const VipRule& rule,
                               std::optional<qint64> about = std::nullopt);

}  // namespace retenta
