// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/widgets/tables/tablefiles.h"

namespace retenta {

/// Writes a table of the window: a workbook with typed cells, or CSV for spreadsheets. Numbers that
/// are not whole keep six decimals and more. Whole or not at all; any thread. Errors as
/// writeTable().
Result<void> writeTableFile(const TableFile& file);

}  // namespace retenta
