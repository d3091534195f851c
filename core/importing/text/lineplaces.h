// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace retenta {

/// Where lines stand in their file: the row and the text of each. Hardly anybody asks, so a byte a
/// line is kept of it, and the rest found by going through the few rows around it once more.
class LinePlaces {
 public:
  LinePlaces() = default;
  /// Of a table: its text to the end, parted by this sign.
  LinePlaces(std::string_view table, char delimiter)
      : m_end(table.data() + table.size()), m_delimiter(delimiter) {}

  /// The next line is the record of this row, which begins here in the table. Rows rise.
  void add(int row, const char* record);
  /// The last line's text is another than its file's: the user corrected it.
  void correct(std::string_view record) { m_corrected.emplace_back(m_count - 1, record); }
  int rowOf(std::uint32_t line) const;
  /// The record, while its file is open.
  std::string_view rawOf(std::uint32_t line) const;
  /// Lines of the same file from behind these, their rows counted from `rows` on.
  void append(const LinePlaces& next, int rows);

 private:
  struct Run {
    std::uint32_t line = 0;  // from here on lines stand row by row
    int row = 0;
  };
  struct Mark {
    int row = 0;
    const char* text = nullptr;
  };

  const char* m_end = nullptr;
  char m_delimiter = ',';
  std::uint32_t m_count = 0;
  std::vector<Run> m_runs;
  std::vector<Mark> m_marks;
  std::vector<std::pair<std::uint32_t, std::string_view>> m_corrected;
};

}  // namespace retenta
