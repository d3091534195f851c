// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/sourcefile.h"

namespace retenta::tidy {

/// Who may include whom (ARCHITECTURE.md, "Who may include whom"), project headers and outside
/// ones. `qtHeaders` is the folder of Qt's headers: what belongs to QtGui is asked there, not
/// listed here.
Findings checkIncludes(const SourceFile& file, const QString& qtHeaders);

}  // namespace retenta::tidy
