// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importing/importreport.h"

namespace retenta::cli {

/// What an import did, or would do, for people to read: counts and sums to stdout, what was left
/// out to stderr.
void printReport(const ImportReport& report, bool dryRun);

}  // namespace retenta::cli
