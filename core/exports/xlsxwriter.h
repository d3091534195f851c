// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>

#include "core/base/result.h"
#include "core/exports/tablewriter.h"

namespace retenta {

/// Writes a workbook of one sheet, whole or not at all: a bold header that stays in sight, a filter
/// over `columns` columns, dates and numbers as such, texts as texts (so nothing is ever
/// calculated). A row is on the disk once it ends; memory does not grow. What was written is read
/// once more before the file gets its name. TooManyRows, DiskFull, FileWriteFailed; errors of
/// `fill` as they are.
Result<void> writeXlsxFile(const QString& path, const QString& sheet, int columns,
                           const std::function<Result<void>(TableWriter& to)>& fill);

}  // namespace retenta
