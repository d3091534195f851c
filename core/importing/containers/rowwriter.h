// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/importing/containers/book.h"
#include "core/importing/containers/mergefill.h"

namespace retenta {

/// Writes the rows of one sheet as the text the import reads. Rows and the cells of a row come in
/// ascending order; rows between are written as empty lines, empty ones at the end are not.
class RowWriter {
 public:
  explicit RowWriter(const BookRequest& request)
      : m_request(request), m_text(std::make_unique<TempText>()) {}

  /// Begins a row, from 1. A number that does not grow goes on behind the last.
  void beginRow(qint64 row);
  qint64 row() const { return m_row; }
  /// A cell of the current row, column from 0; empty text writes nothing, too long text is cut.
  void cell(int column, std::string_view text);
  /// The current row holds more than is kept.
  void cut() { m_cut = true; }
  /// The same row of cells again, as OpenDocument says it with one element.
  void repeatRow(qint64 times);
  /// Empty rows.
  void skipRows(qint64 times);
  /// The cell of that column (from 0) lies over those below it, rows from 1, the last one included:
  /// what it says is of all these rows. At any time before finish().
  void merge(int column, qint64 first, qint64 last);

  /// What stops the writing: a table beyond the limits.
  const std::optional<Error>& error() const { return m_error; }
  /// DiskFull, FileWriteFailed, FileSuspicious.
  Result<SheetText> finish(const QString& name);

 private:
  void flushRow();
  void quote(std::string_view text);

  BookRequest m_request;
  std::unique_ptr<TempText> m_text;
  std::string m_line;
  int m_column = 0;  // of the next cell that needs no sign before it
  qint64 m_row = 0;
  qint64 m_linesWritten = 0;
  qint64 m_filled = 0;
  bool m_cut = false;
  std::vector<int> m_cutRows;
  std::vector<VerticalMerge> m_merges;
  std::optional<Error> m_error;
};

}  // namespace retenta
