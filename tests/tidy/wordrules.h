// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/sourcefile.h"

namespace retenta::tidy {

/// Words that have no business in a place: each with where it is banned and what to do instead.
Findings checkWords(const SourceFile& file);

}  // namespace retenta::tidy
