// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "core/base/currency.h"
#include "core/base/progress.h"
#include "core/base/result.h"

class QIODevice;

namespace retenta {

/// For whom a table is written.
enum class CsvKind {
  Excel,  ///< UTF-8 with BOM, ';', decimal comma; a text that a spreadsheet would calculate gets '
  Service,  ///< UTF-8, ',', decimal point, every text as it is
};

/// A text that a spreadsheet would take for a formula: it starts with = + - @ TAB CR LF or a
/// full-width = + - @ (formats.md §8).
bool isFormula(QStringView text);

/// The text with an apostrophe before it where reading it back would take a sign away from it
/// (`'=x`, `="x"`); any other as it is.
QString guardedText(QStringView text);

/// Tells Excel that a CSV is UTF-8.
inline constexpr char csvByteOrderMark[] = "\xEF\xBB\xBF";

/// One row of a CSV table, cell by cell. Ends lines with CR LF; quotes what needs it.
class CsvRow {
 public:
  explicit CsvRow(CsvKind kind) : m_kind(kind) {}
  CsvRow& text(QStringView value);
  CsvRow& number(qint64 value);
  /// Plain decimal of main units with the kind's decimal sign, no grouping.
  CsvRow& money(qint64 minor, Currency currency);
  /// A quantity of three decimals, without noughts at its end.
  CsvRow& thousandths(qint64 value);
  /// Six decimals, without noughts at its end; an empty cell where it is no number.
  CsvRow& real(double value);
  /// The row so far as bytes with its line end; empties it.
  QByteArray take();

 private:
  void cell(QStringView value);
  CsvKind m_kind;
  QByteArray m_bytes;
  bool m_started = false;
};

/// Tells how far a file of so many rows is, often enough to be seen and too seldom to be felt.
class RowGauge {
 public:
  RowGauge(const Progress& progress, std::size_t rows) : m_progress(progress), m_rows(rows) {}
  /// Before each row; false once somebody wants it to stop.
  bool next();

 private:
  const Progress& m_progress;
  std::size_t m_rows;
  std::size_t m_done = 0;
};

/// Writes a CSV file whole or not at all: a temporary file beside it (0600), flushed and renamed
/// over the target. `rows` calls `put` once a row and may stop early with its error. DiskFull or
/// FileWriteFailed leave the old file (or none) in place.
Result<void> writeCsvFile(
    const QString& path, CsvKind kind, const QStringList& header,
    const std::function<Result<void>(const std::function<void(CsvRow&)>& put)>& rows);

/// The same whole-or-nothing writing for any bytes.
Result<void> writeFileWhole(const QString& path,
                            const std::function<Result<void>(QIODevice& out)>& write);

}  // namespace retenta
