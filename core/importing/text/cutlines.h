// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/importing/text/csvscanner.h"

namespace retenta {

/// A table with semicolons and decimal commas that was opened with commas and saved: its lines were
/// cut at each comma, and the pieces stand beside each other («…;1000» and «50;Чай»).
struct CutLines {
  bool found = false;
  bool padded = false;  ///< pieces of one digit lost their nought: «05» became 5
};

/// Whether a text is such a table, and can be put together again for certain: put together, every
/// line looked at has the columns of the header, and of decimals that lost a digit others tell how
/// many there were.
CutLines findCutLines(std::string_view text, char delimiter);

/// The line of a record as it was before.
std::string wholeLine(const CsvRecord& record, const CutLines& cut);

}  // namespace retenta
