// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/card/clientcard.h"

namespace retenta {

/// What the card computed of how the client buys, a line each: favourite product and category,
/// usual channel, payment and weekday, days between purchases, first and last day.
QString habitsText(const ClientCard& card);

}  // namespace retenta
