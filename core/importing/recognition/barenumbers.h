// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importing/recognition/columnassignment.h"

namespace retenta {

/// Without a header and with days of purchases: of the columns of bare numbers, which are the sums
/// and which the clients.
void placeBareNumbers(ImportPlan& plan, const ColumnEvidence& evidence, ColumnAssignment& columns);

}  // namespace retenta
