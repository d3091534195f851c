// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include <QString>

#include "core/base/result.h"

namespace retenta {

/// Judges by content, never by extension, whether the bytes are a text table. FileEmpty;
/// FileSpreadsheet with the name of what it is instead (XLSX, XLS, ODS, vCard, HTML, PDF, ZIP …);
/// FileBinary. `path` is for the message only.
Result<void> checkContainer(std::string_view bytes, const QString& path);

}  // namespace retenta
