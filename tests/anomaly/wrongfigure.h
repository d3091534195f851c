// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/business/business.h"

namespace retenta::test {

/// What does not add up in an open base, for people; empty when all does: no reference dangles, the
/// ledger holds the people and the money of the tables, everybody stands in one cell of the matrix
/// and the cells hold all the money, a period is the sum of its months.
QString wrongFigure(Business& business);

}  // namespace retenta::test
