// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace retenta::fuzz {

/// What is fed with arbitrary bytes. Each aborts, with a sentence on stderr, when what the program
/// promises does not hold; crashes and leaks are the sanitizers' to find.
struct Target {
  const char* name;  ///< also of its seeds: a folder of files, or a text with one seed a line
  void (*run)(std::string_view bytes);
};

/// - text: a table as text, from its bytes to the dry run of its import;
/// - book: a workbook: the parts of the zip as "=== name" lines, each before its content;
/// - card: vCards; page: an HTML table or SpreadsheetML;
/// - date, money: one cell.
const std::vector<Target>& targets();

/// The target called so; null when there is none.
const Target* targetOf(std::string_view name);

}  // namespace retenta::fuzz
