// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/reportcoverage.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// Fills in the orders by status up to `asOf` and the imports. Throws SQLite::Exception.
void loadCoverage(SQLite::Database& db, Day asOf, Currency currency, ReportCoverage& coverage);

}  // namespace retenta
