// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "core/importing/recognition/headerrow.h"

namespace retenta {

/// The country whose code the phones of a table get where they have none: that of the phones beside
/// them which say it ("+1 212…" over "(212) 555-0102"), when they agree and the others can be
/// numbers of that country as well as of `usual`; else `usual`. Pure.
QString likelyPhoneCountry(const std::vector<HeadRecord>& records, const QString& usual);

}  // namespace retenta
