// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/text/sourcefile.h"

#include <QFile>
#include <QFileInfo>

#include "core/importing/text/container.h"

namespace retenta {

namespace {

constexpr qint64 mapFrom = 256 << 20;  // below this a copy is cheap and safe from truncation

}  // namespace

struct SourceFile::Storage {
  QFile file;
  QByteArray copy;
};

SourceFile::~SourceFile() = default;

Result<std::unique_ptr<SourceFile>> SourceFile::open(const QString& path, const QString& encoding,
                                                     Encodings encodings) {
  std::unique_ptr<SourceFile> source(new SourceFile);
  source->m_storage = std::make_unique<Storage>();
  QFile& file = source->m_storage->file;
  file.setFileName(path);
  if (!file.exists()) return Error{ErrorCode::FileNotFound, {path}, {}};
  if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
    const QString why = QFileInfo(path).isDir() ? QString() : file.errorString();
    return Error{ErrorCode::FileUnreadable, {path, why}, {}};
  }
  const char* data = nullptr;
  qint64 size = file.size();
  if (size >= mapFrom) data = reinterpret_cast<const char*>(file.map(0, size));
  if (!data) {
    QByteArray& copy = source->m_storage->copy;
    copy = file.readAll();
    if (file.error() != QFileDevice::NoError)
      return Error{ErrorCode::FileUnreadable, {path, file.errorString()}, {}};
    data = copy.constData();
    size = copy.size();
  }
  source->m_bytes = {data, static_cast<std::size_t>(size)};
  if (const auto text = checkContainer(source->m_bytes, path); !text) return text.error();
  bool sound = false;
  if (encodings == Encodings::Guess || encoding.isEmpty()) {
    const EncodingGuess guess = guessEncodings(source->m_bytes);
    source->m_encodings = guess.names;
    sound = encoding.isEmpty() && guess.soundUtf8;
  }
  source->m_encoding = encoding.isEmpty() ? source->m_encodings.first() : encoding;
  source->m_encodings.removeAll(source->m_encoding);
  source->m_encodings.prepend(source->m_encoding);
  auto decoded = decodeText(source->m_bytes, source->m_encoding, sound);
  if (!decoded) return decoded.error();
  source->m_text = std::move(*decoded);
  if (source->m_text.view.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return Error{ErrorCode::FileEmpty, {path}, {}};
  return source;
}

}  // namespace retenta
