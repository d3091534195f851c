// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importing/reading/lineparser.h"
#include "core/importing/text/sourcefile.h"

namespace retenta {

/// What a report says of the file itself, whatever is in it.
void describeReport(const SourceFile& source, const ImportPlan& plan, ImportReport& report);

/// Reads the whole file as the plan says, a long one on two threads: the lines are those of one
/// pass from the first record to the last. Cancelled when asked to stop; NoDataRows. The lines keep
/// views into `source`.
Result<std::unique_ptr<Reading>> readLines(const SourceFile& source, const ImportPlan& plan,
                                           const ReadingContext& context, const Progress& progress);

}  // namespace retenta
