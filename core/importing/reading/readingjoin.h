// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importing/reading/lineparser.h"

namespace retenta {

/// Puts the next stretch of a table behind what was read before, as if both had been read in one
/// go: texts that both know become one, rows and lines count on. Pure.
void appendPart(ReadPart& part, ReadPart next);

/// Finds the keys that three clearly different people share: they are no keys. Goes over the lines
/// in their order, once all are read. Pure.
void noteKeyNames(Reading& reading);

}  // namespace retenta
