// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "core/importing/text/dialect.h"
#include "core/importing/importplan.h"

namespace retenta {

/// The rows around and below the header as the plan reads them: what is skipped and why, what each
/// cell will become, which cells do not read.
QList<PreviewRow> previewRows(const Dialect& dialect, const ImportPlan& plan);

/// One cell as it will be stored: 2025-03-05, 1234.50, +79161234567; the text itself where it does
/// not read as the field. `power` is powerInHeader() of a column of sums.
QString typedCell(std::string_view cell, ImportField field, const ImportPlan& plan, int power = 0);

}  // namespace retenta
