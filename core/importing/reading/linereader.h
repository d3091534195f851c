// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/importing/importplan.h"
#include "core/importing/reading/reading.h"
#include "core/importing/text/sourcefile.h"

namespace retenta {

/// What reading takes from outside the file.
struct ReadingContext {
  Day today = 0;
  QString timeZone;  ///< for dates given in UTC
};

/// Reads the whole file as the plan says: every record becomes a line, a rejected row or a skipped
/// one. Pure but for the file; the lines keep views into `source`. Cancelled when asked to stop.
Result<std::unique_ptr<Reading>> readLines(const SourceFile& source, const ImportPlan& plan,
                                           const ReadingContext& context, const Progress& progress);

}  // namespace retenta
