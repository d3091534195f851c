// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/overview/overview.h"
#include "ui/text/formatters.h"

namespace retenta {

/// The finding in one sentence: "Revenue for 12 mo is ₽13.07M, 7.7% above a year before; active
/// clients are 3.0% fewer". What cannot be compared is left out, and said so.
QString overviewHeadline(const Overview& overview, const Formatters& formatters);

}  // namespace retenta
