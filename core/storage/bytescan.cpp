// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/bytescan.h"

#include <algorithm>
#include <vector>

#include <sqlite3.h>

#include <QByteArrayMatcher>
#include <QStringEncoder>
#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta {

namespace {

constexpr sqlite3_int64 chunkBytes = 4 << 20;

std::vector<QByteArrayMatcher> needlesOf(const QStringList& words, qsizetype& longest) {
  std::vector<QByteArray> all;
  for (const QString& word : words) {
    for (const QString& form : {word, word.toLower(), word.toUpper()}) {
      for (const auto encoding :
           {QStringConverter::Utf8, QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encode(encoding);
        const QByteArray bytes = encode(form);
        if (std::find(all.begin(), all.end(), bytes) == all.end()) all.push_back(bytes);
      }
    }
  }
  std::vector<QByteArrayMatcher> needles;
  for (const QByteArray& bytes : all) {
    if (bytes.isEmpty()) continue;
    longest = std::max(longest, bytes.size());
    needles.emplace_back(bytes);
  }
  return needles;
}

}  // namespace

qint64 occurrencesInFile(SQLite::Database& db, const QStringList& words) {
  sqlite3_file* file = nullptr;
  if (sqlite3_file_control(db.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
      !file || !file->pMethods) {
    throw SQLite::Exception("no handle of the file");
  }
  sqlite3_int64 size = 0;
  file->pMethods->xFileSize(file, &size);
  qsizetype longest = 1;
  const auto needles = needlesOf(words, longest);
  qint64 found = 0;
  QByteArray bytes;
  for (sqlite3_int64 at = 0; at < size; at += chunkBytes) {
    // What begins in this chunk may end in the next one.
    const sqlite3_int64 length = std::min(size - at, chunkBytes + longest - 1);
    bytes.resize(static_cast<qsizetype>(length));
    const int rc = file->pMethods->xRead(file, bytes.data(), static_cast<int>(length), at);
    if (rc != SQLITE_OK) throw SQLite::Exception("the file cannot be read", rc);
    for (const QByteArrayMatcher& needle : needles) {
      for (qsizetype hit = needle.indexIn(bytes); hit >= 0 && hit < chunkBytes;
           hit = needle.indexIn(bytes, hit + 1)) {
        ++found;
      }
    }
  }
  return found;
}

}  // namespace retenta
