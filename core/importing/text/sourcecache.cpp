// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/text/sourcecache.h"

#include <QFileInfo>

namespace retenta {

SourceCache::Stamp SourceCache::stampOf(const QString& path) {
  const QFileInfo info(path);
  return {path, info.size(), info.lastModified()};
}

std::shared_ptr<const SourceFile> SourceCache::kept(const SourceFile::Wish& wish,
                                                    const Stamp& stamp) {
  const std::scoped_lock lock(m_mutex);
  if (!m_source || m_stamp != stamp) return nullptr;
  // A text is kept from looking at it to importing it as it was looked at.
  if (!m_source->isBook() && !m_source->isArchive())
    return wish.encodings == SourceFile::Encodings::AsGiven && wish.encoding == m_source->encoding()
               ? m_source
               : nullptr;
  // What an archive holds may be text, and that is read by its encoding.
  if (m_source->isArchive() && !wish.encoding.isEmpty() && m_encoding != wish.encoding &&
      m_source->encoding() != wish.encoding)
    return nullptr;
  if (wish.sheet.isEmpty() || wish.sheet == m_source->sheet()) return m_source;
  return m_source->withSheet(wish.sheet);
}

Result<std::shared_ptr<const SourceFile>> SourceCache::open(const SourceFile::Wish& wish) {
  const Stamp stamp = stampOf(wish.path);
  if (auto source = kept(wish, stamp)) return source;
  auto opened = SourceFile::open(wish);
  if (!opened) return opened;
  const std::scoped_lock lock(m_mutex);
  m_stamp = stamp;
  m_encoding = wish.encoding;
  m_source = *opened;
  return opened;
}

void SourceCache::drop() {
  const std::scoped_lock lock(m_mutex);
  m_source.reset();
}

}  // namespace retenta
