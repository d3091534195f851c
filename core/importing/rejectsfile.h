// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/importing/importplan.h"
#include "core/importing/importreport.h"

namespace retenta {

/// The rejected records as a CSV in UTF-8 with the file's own header and delimiter, and two more
/// columns: row and reason. Mended, it imports back as the file did. Written through a temporary
/// file: FileWriteFailed or DiskFull leave what was there.
Result<void> writeRejectsFile(const ImportPlan& plan, const QList<RejectedRow>& rejected,
                              const QString& target);

}  // namespace retenta
