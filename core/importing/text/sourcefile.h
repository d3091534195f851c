// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QStringList>

#include "core/base/result.h"
#include "core/importing/containers/openbook.h"
#include "core/importing/text/textencoding.h"

namespace retenta {

/// A file to import, whole and in UTF-8, whatever it was wrapped in. Small texts are read into
/// memory, large ones mapped; tables of workbooks, archives and cards are taken out into a nameless
/// temporary file and mapped. The views into text() live as long as this object. Thread-safe once
/// open.
class SourceFile {
 public:
  enum class Encodings { Guess, AsGiven };
  struct Wish {
    QString path;
    QString encoding;                        ///< '' = find out
    Encodings encodings = Encodings::Guess;  ///< AsGiven looks for no alternatives
    QString sheet;     ///< of a workbook or archive, by name or number; '' = the likeliest
    SheetJudge judge;  ///< says which that is
    Progress progress;
  };
  /// Opens, refuses what holds no table (a folder with the reason "folder"), names the encoding (or
  /// takes the one given), decodes.
  static Result<std::shared_ptr<const SourceFile>> open(const Wish& wish);
  /// The same workbook with another of its sheets; null when that one was not taken apart.
  std::shared_ptr<const SourceFile> withSheet(const QString& name) const;
  ~SourceFile();
  SourceFile(const SourceFile&) = delete;
  SourceFile& operator=(const SourceFile&) = delete;

  std::string_view text() const { return m_text.view; }
  std::string_view bytes() const { return m_bytes; }  ///< before decoding
  bool replaced() const { return m_text.replaced; }
  /// Whether another program has written to the file since it was opened: what was read of it may
  /// be nonsense.
  bool changed() const;
  const QString& encoding() const { return m_encoding; }
  const QStringList& encodings() const { return m_encodings; }  ///< likely ones, the best first

  /// "csv", "xlsx", "ods", "xls", "html", "xml", "vcard", "ldif"; what an archive holds, not the
  /// archive.
  const QString& container() const { return m_container; }
  /// The cells come from elsewhere than text: bookDelimiter stands between them, numbers have a
  /// point.
  bool isBook() const { return m_container != QLatin1String("csv"); }
  /// Each line stood in one cell and was taken out of it: text() is a text table, of a book too.
  bool linesInCells() const;
  /// The tables to choose from: the sheets of a workbook, the files of an archive.
  const std::vector<SheetText>& sheets() const { return m_sheets; }
  const QString& sheet() const { return m_sheet; }  ///< the one taken
  bool isArchive() const { return m_archive; }      ///< sheets() are files
  const QString& version() const { return m_version; }
  int rowShift() const { return m_rowShift; }  ///< rows of ours above the file's first
  /// Rows in which a cell longer than a spreadsheet allows was cut.
  const std::vector<int>& cutRows() const { return m_cutRows; }

 private:
  SourceFile() = default;
  struct Storage;
  static Result<std::unique_ptr<SourceFile>> openAt(const Wish& wish, const QString& path,
                                                    bool unpacked);
  Result<void> readText(const Wish& wish);
  Result<void> takeBook(OpenedBook opened, const Wish& wish);
  Result<void> takeLinesOut(char delimiter);

  std::unique_ptr<Storage> m_storage;
  std::string_view m_bytes;
  DecodedText m_text;
  QString m_encoding;
  QStringList m_encodings;
  QString m_container = QStringLiteral("csv");
  std::vector<SheetText> m_sheets;
  QString m_sheet;
  bool m_archive = false;
  QString m_version;
  int m_rowShift = 0;
  std::vector<int> m_cutRows;
};

}  // namespace retenta
