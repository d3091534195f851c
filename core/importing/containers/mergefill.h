// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/importing/containers/book.h"

namespace retenta {

/// A cell that lies over those below it. Rows from 1, the column from 0.
struct VerticalMerge {
  qint64 first = 0;
  qint64 last = 0;
  int column = 0;
};

/// Stands before what a merge says of a lower row; cleaning a cell takes it away. It tells a sum
/// that is meant once from one that is said again.
inline constexpr std::string_view mergedMark = "\xE2\x81\xA0";  // U+2060

/// The table with what such a cell says in each of its rows that holds anything of its own: one
/// client beside all of their purchases. Titles, which stand alone in their row, and rows of totals
/// get nothing. DiskFull, FileWriteFailed, FileSuspicious.
Result<SheetText> fillMerges(SheetText sheet, std::vector<VerticalMerge> merges,
                             const BookRequest& request);

}  // namespace retenta
