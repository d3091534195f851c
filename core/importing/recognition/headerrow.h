// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace retenta {

/// A record kept for looking at: its cells cleaned.
struct HeadRecord {
  int row = 0;
  std::vector<std::string> cells;
};

/// The row (HeadRecord::row) that names the columns, 0 when none does. Within the first thirty: one
/// where most filled cells are known names, or short words (or two known names among numbered ones)
/// over rows with numbers; a single known word is no header, for reports have rows like
/// «Показатели: Сумма» above the table.
int findHeaderRow(const std::vector<HeadRecord>& records);

}  // namespace retenta
