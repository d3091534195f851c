// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importing/recognition/columnguess.h"

namespace retenta {

/// Looks whether the column of names holds documents below their clients, and, if it does, makes
/// the plan one of orders that are read as DocumentTree does. False when it holds documents but the
/// sums do not tell whose they are: nothing of it must be taken for a person.
bool findDocumentTree(ImportPlan& plan, const ColumnEvidence& evidence);

}  // namespace retenta
