// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

#include <QString>

#include "core/base/progress.h"
#include "core/importing/containers/temptext.h"

namespace retenta {

/// The sign between the cells of a table taken out of a container.
inline constexpr char bookDelimiter = ';';

/// Limits for files that are unpacked: beyond them a file is refused, with a sentence. After the
/// limits of Apache POI; `rows`, `columns` and `cellChars` are those of spreadsheets themselves.
namespace limits {
inline constexpr qint64 fileBytes = qint64{200} << 20;
inline constexpr qint64 entries = 1'000;
inline constexpr qint64 entryBytes = qint64{1} << 30;
inline constexpr qint64 totalBytes = qint64{2} << 30;
inline constexpr qint64 textBytes = qint64{1} << 30;
inline constexpr std::size_t rowBytes = std::size_t{64} << 20;
inline constexpr std::size_t sheets = 500;  // each keeps a file open
inline constexpr int rows = 1'048'576;
inline constexpr int columns = 16'384;
inline constexpr int cellChars = 32'767;
inline constexpr std::size_t strings = 1 << 24;
inline constexpr std::size_t styles = 100'000;
inline constexpr std::size_t relations = 10'000;
inline constexpr int xmlDepth = 64;
inline constexpr int xmlAttributes = 128;
/// Whether more came out of so many packed bytes than a table makes: blanks shrink by any ratio, so
/// small parts are let through.
inline constexpr bool tooDense(qint64 unpacked, qint64 packed) {
  return (unpacked > qint64{1} << 20 && unpacked / 1'000 > packed) ||
         (unpacked > qint64{32} << 20 && unpacked / 200 > packed);
}
/// The most text a table may make out of so many bytes: texts that are said again, gaps between
/// cells and rows that are repeated make it larger than they are.
inline constexpr qint64 textOf(qint64 bytes) {
  return std::min((qint64{64} << 20) + 8 * bytes, textBytes);
}
}  // namespace limits

/// What a file is read from, and how it is called in messages.
struct BookRequest {
  QString path;   ///< to open
  QString shown;  ///< as the user knows it
  QString kind;   ///< "XLSX": for messages
  QString sheet;  ///< name or number from 1; '' = all of them
  Progress progress;
  qint64 mostText = limits::textBytes;  ///< bytes of one table

  Error damaged(const QString& detail) const {
    return {ErrorCode::FileDamaged, {shown, kind}, detail};
  }
  /// Built to do harm, or broken beyond reading.
  Error suspicious(const QString& detail) const {
    return {ErrorCode::FileSuspicious, {shown, kind}, detail};
  }
};

/// One table of a container as the text the import reads: UTF-8, `bookDelimiter`, quotes as in RFC
/// 4180, one record a row of the sheet, empty rows included.
struct SheetText {
  QString name;
  bool hidden = false;
  qint64 rows = -1;  ///< rows that hold anything; -1 = not read
  std::shared_ptr<const TempText> text;
  std::vector<int> cutRows;  ///< rows with a cell that was too long
};

struct Book {
  std::vector<SheetText> sheets;
  QString encoding = QStringLiteral("utf-8");  ///< for people
  QString version;                             ///< of a vCard
  int rowShift = 0;                            ///< rows of ours above the first of the file
};

/// How likely a text is the table meant; the highest wins.
using SheetJudge = std::function<qint64(std::string_view text, qint64 rows)>;

/// The sheet asked for by its name (as written, then in any case) or its number from 1.
/// UnknownSheet when there is none.
Result<std::size_t> findSheet(const std::vector<SheetText>& sheets, const BookRequest& request);

}  // namespace retenta
