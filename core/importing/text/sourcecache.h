// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>

#include <QDateTime>

#include "core/importing/text/sourcefile.h"

namespace retenta {

/// Keeps the last file that was opened, so that looking at it, checking and importing read, check
/// and unpack it once. A file that changed meanwhile is opened anew. Thread-safe.
class SourceCache {
 public:
  /// As SourceFile::open().
  Result<std::shared_ptr<const SourceFile>> open(const SourceFile::Wish& wish);
  /// Forgets the file and frees the room its unpacked text takes.
  void drop();

 private:
  struct Stamp {
    QString path;
    qint64 bytes = -1;
    QDateTime changed;
    bool operator==(const Stamp&) const = default;
  };
  static Stamp stampOf(const QString& path);
  std::shared_ptr<const SourceFile> kept(const SourceFile::Wish& wish, const Stamp& stamp);

  std::mutex m_mutex;
  Stamp m_stamp;
  QString m_encoding;
  std::shared_ptr<const SourceFile> m_source;
};

}  // namespace retenta
