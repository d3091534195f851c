// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importing/importplan.h"
#include "core/importing/importreport.h"
#include "core/importing/reading/people.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// Completes a dry run: how many lines the file's own words on consent would add to the ledger
/// (report.consents), and how many a consent for everybody in the file would add in each channel
/// (report.mayAgree). Reads only. Throws SQLite::Exception.
void countConsentNews(SQLite::Database& db, const ImportPlan& plan, const PeopleIndex& people,
                      ImportReport& report);

}  // namespace retenta
