// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/sourcefile.h"

namespace retenta::tidy {

/// Files (.cpp 400 lines, .h 150, or a reason in the list), functions (70 lines, the lambdas in
/// them included) and lines (100 columns).
Findings checkSizes(const SourceFile& file);

/// First line, `#pragma once`, no tabs, no blanks at line ends, a line break at the end.
Findings checkForm(const SourceFile& file);

}  // namespace retenta::tidy
