// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/base/date.h"
#include "core/purchases/columns.h"

namespace retenta {

/// Full years of somebody on a day; nullopt when the year of birth is unknown or lies ahead.
std::optional<int> fullYears(PackedBirthday birthday, Day day);

/// The first birthday on or after a day; one of 29 February is kept on the 28th in other years.
/// `birthday` is not 0.
Day nextBirthday(PackedBirthday birthday, Day day);

}  // namespace retenta
