// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace retenta {

class SourceFile;
struct CsvRecord;

/// How the cells of a text stand apart, and where the table begins.
struct Dialect {
  char delimiter = ',';
  bool separatorLine = false;  ///< the first line is sep=X
  std::string_view table;      ///< the text behind that line
};

/// A `sep=X` line says it; else the one of ; , TAB | that gives the most records of equal length
/// among the first fifty, quotes respected: counting characters would take "1 234,56" for two
/// cells. Runs of blanks where every line has as many plain words, a date among them. `forced` 0 =
/// find out.
Dialect findDialect(std::string_view text, char forced);

/// Whether rows of a table, all or some, stand whole in the only cell of their line: so a CSV comes
/// out of a program that knew another separator and saved what it saw. Judged by the first fifty;
/// lists of one column are no such thing.
bool hasLinesInCells(std::string_view text, char delimiter);
/// The line as it was before: what its only cell holds, or the line itself.
std::string_view lineInCell(const CsvRecord& record);

/// The same of an opened file: a table out of a workbook stands as it was written down by us.
Dialect dialectOf(const SourceFile& source, char forced);

}  // namespace retenta
