// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/importing/recognition/headerrow.h"
#include "core/importing/importplan.h"

namespace retenta {

/// What the guessing looks at: the header's cells ('' without a header) and some records below it.
struct ColumnEvidence {
  QStringList headers;
  std::vector<HeadRecord> records;
  std::string country;  ///< for phones
};

/// Fills plan.columns, preset, kind, missing: the user's own mapping first, then the preset, then
/// names, then contents. UnknownColumn when the user names one that is not there.
Result<void> guessColumns(ImportPlan& plan, const ColumnEvidence& evidence);

/// Whether a filled cell reads as the field; a date in that order, else in the plan's.
bool readsAs(std::string_view cell, ImportField field, const ImportPlan& plan,
             std::optional<DateOrder> order = std::nullopt);

}  // namespace retenta
