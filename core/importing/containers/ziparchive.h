// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QStringList>

#include "core/importing/containers/book.h"
#include "core/importing/containers/bytesource.h"

struct zip;

namespace retenta {

/// A zip file of doubtful origin, read with libzip. The sizes it states are believed only as far as
/// the bytes really inflated agree: more than stated, more than `limits` allow, entries that share
/// bytes or names that lead outside are refused before anything is unpacked or as soon as it shows.
class ZipArchive {
 public:
  /// FileTooLarge, FileDamaged, FileSuspicious.
  static Result<std::shared_ptr<ZipArchive>> open(const BookRequest& request);
  ~ZipArchive();
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;

  const QStringList& names() const { return m_names; }
  /// Of all entries, as stated.
  qint64 unpackedBytes() const { return m_unpacked; }
  /// The entry of that name, in any case if none is written so; -1 when there is none.
  int find(const QString& name) const;
  /// Opens an entry for reading. FileEncrypted, FileDamaged. Must not outlive the archive.
  Result<std::unique_ptr<ByteSource>> entry(int index);

 private:
  friend class ZipEntrySource;
  explicit ZipArchive(const BookRequest& request) : m_request(request) {}
  Result<void> judge(qint64 fileBytes);

  BookRequest m_request;
  struct zip* m_zip = nullptr;
  QStringList m_names;
  qint64 m_unpacked = 0;
  qint64 m_inflated = 0;
};

}  // namespace retenta
