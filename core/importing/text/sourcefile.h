// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QStringList>

#include "core/base/result.h"
#include "core/importing/text/textencoding.h"

namespace retenta {

/// A file to import, whole and in UTF-8. Small files are read into memory, large ones mapped; the
/// views into text() live as long as this object.
class SourceFile {
 public:
  enum class Encodings { Guess, AsGiven };
  /// Opens, refuses what is no text table, names the encoding (or takes the one given), decodes.
  /// AsGiven looks for no alternatives.
  static Result<std::unique_ptr<SourceFile>> open(const QString& path, const QString& encoding,
                                                  Encodings encodings);
  ~SourceFile();
  SourceFile(const SourceFile&) = delete;
  SourceFile& operator=(const SourceFile&) = delete;

  std::string_view text() const { return m_text.view; }
  std::string_view bytes() const { return m_bytes; }
  bool replaced() const { return m_text.replaced; }
  const QString& encoding() const { return m_encoding; }
  const QStringList& encodings() const { return m_encodings; }  ///< likely ones, the best first

 private:
  SourceFile() = default;
  struct Storage;
  std::unique_ptr<Storage> m_storage;
  std::string_view m_bytes;
  DecodedText m_text;
  QString m_encoding;
  QStringList m_encodings;
};

}  // namespace retenta
