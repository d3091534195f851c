// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringList>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/importing/importplan.h"
#include "core/importing/text/sourcefile.h"

namespace retenta {

/// One record of a file, its cells cleaned and with the user's corrections: one a column.
struct FileRecord {
  int row = 0;  ///< as a spreadsheet numbers it
  QStringList cells;
};

/// The records of these rows (ascending), as far as the file has them. Pure but for the file;
/// Cancelled when asked to stop.
Result<std::vector<FileRecord>> readRecords(const SourceFile& source, const ImportPlan& plan,
                                            const std::vector<int>& rows, const Progress& progress);

}  // namespace retenta
