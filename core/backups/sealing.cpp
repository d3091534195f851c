// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backups/sealing.h"

#include <array>
#include <vector>

#include <sodium.h>

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QtEndian>

namespace retenta {

namespace {

constexpr char magic[] = "RTNASEAL";
constexpr quint8 version = 1;
constexpr quint8 argon2id13 = 2;
constexpr qint64 chunkBytes = 64 * 1024;
constexpr qint64 tagBytes = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qint64 streamHeaderBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qint64 mostManifest = 1 << 20;
// A header from anywhere must not make the program take all memory.
constexpr quint64 mostMemory = quint64{1} << 30;
constexpr quint64 mostPasses = 10;

// Where things stand in the header; all numbers are little-endian.
constexpr int versionAt = 8;
constexpr int algorithmAt = 9;
constexpr int chunkAt = 12;
constexpr int passesAt = 16;
constexpr int memoryAt = 24;
constexpr int saltAt = 32;
constexpr int streamAt = 48;
constexpr int keyCheckAt = 72;
constexpr int checksumAt = 104;
constexpr int headerBytes = 120;
constexpr int keyCheckBytes = 32;
constexpr int checksumBytes = 16;

using Header = std::array<unsigned char, headerBytes>;

// One key for the stream, one to tell a wrong passphrase from a damaged file. Wiped when done.
struct Keys {
  std::array<unsigned char, 64> bytes = {};
  Keys() = default;
  Keys(const Keys&) = delete;
  Keys& operator=(const Keys&) = delete;
  ~Keys() { sodium_memzero(bytes.data(), bytes.size()); }
  const unsigned char* stream() const { return bytes.data(); }
  const unsigned char* check() const { return bytes.data() + 32; }
};

bool ready() { return sodium_init() >= 0; }

Error damaged(const QString& path, const char* detail) {
  return {ErrorCode::BackupDamaged, {path}, QString::fromLatin1(detail)};
}

bool deriveKeys(const Header& header, const QByteArray& passphrase, Keys& keys) {
  return crypto_pwhash(keys.bytes.data(), keys.bytes.size(), passphrase.constData(),
                       static_cast<unsigned long long>(passphrase.size()), header.data() + saltAt,
                       qFromLittleEndian<quint64>(header.data() + passesAt),
                       qFromLittleEndian<quint64>(header.data() + memoryAt),
                       crypto_pwhash_ALG_ARGON2ID13) == 0;
}

void hashInto(unsigned char* out, std::size_t size, const Header& header, std::size_t until,
              const unsigned char* key) {
  crypto_generichash(out, size, header.data(), until, key, key ? 32 : 0);
}

Error writeError(const QFile& file) {
  if (file.error() == QFileDevice::ResourceError) {
    return {ErrorCode::DiskFull, {file.fileName()}, {}};
  }
  return {ErrorCode::FileWriteFailed, {file.fileName(), file.errorString()}, {}};
}

// Cuts what it is given into chunks, encrypts and writes them; finish() marks the last one.
class SealWriter {
 public:
  SealWriter(QFile& file, const Header& header) : m_file(file), m_header(header) {}

  bool begin(Header& header, const Keys& keys) {
    crypto_secretstream_xchacha20poly1305_init_push(&m_state, header.data() + streamAt,
                                                    keys.stream());
    hashInto(header.data() + keyCheckAt, keyCheckBytes, header, keyCheckAt, keys.check());
    hashInto(header.data() + checksumAt, checksumBytes, header, checksumAt, nullptr);
    return m_file.write(reinterpret_cast<const char*>(header.data()), headerBytes) == headerBytes;
  }

  bool add(const QByteArray& bytes) {
    m_waiting += bytes;
    while (m_waiting.size() > chunkBytes) {
      if (!push(m_waiting.constData(), chunkBytes, 0)) return false;
      m_waiting.remove(0, chunkBytes);
    }
    return true;
  }

  bool finish() {
    return push(m_waiting.constData(), m_waiting.size(),
                crypto_secretstream_xchacha20poly1305_TAG_FINAL) &&
           m_file.flush();
  }

 private:
  bool push(const char* bytes, qint64 size, unsigned char tag) {
    crypto_secretstream_xchacha20poly1305_push(
        &m_state, m_out.data(), nullptr, reinterpret_cast<const unsigned char*>(bytes),
        static_cast<unsigned long long>(size), m_header.data(), m_header.size(), tag);
    const qint64 length = size + tagBytes;
    return m_file.write(reinterpret_cast<const char*>(m_out.data()), length) == length;
  }

  QFile& m_file;
  const Header& m_header;
  crypto_secretstream_xchacha20poly1305_state m_state = {};
  QByteArray m_waiting;
  std::array<unsigned char, chunkBytes + tagBytes> m_out = {};
};

// Fills and checks the fields that say how the key is made.
Result<void> readHeader(QFile& file, Header& header) {
  if (file.read(reinterpret_cast<char*>(header.data()), headerBytes) != headerBytes) {
    return damaged(file.fileName(), "the header is cut off");
  }
  std::array<unsigned char, checksumBytes> sum = {};
  hashInto(sum.data(), sum.size(), header, checksumAt, nullptr);
  if (!std::equal(sum.begin(), sum.end(), header.begin() + checksumAt)) {
    return damaged(file.fileName(), "the header's checksum differs");
  }
  if (header[versionAt] != version || header[algorithmAt] != argon2id13) {
    return Error{ErrorCode::BackupNewer,
                 {file.fileName(),
                  QStringLiteral("(%1.%2)").arg(header[versionAt]).arg(header[algorithmAt])},
                 {}};
  }
  if (qFromLittleEndian<quint32>(header.data() + chunkAt) != chunkBytes ||
      qFromLittleEndian<quint64>(header.data() + memoryAt) > mostMemory ||
      qFromLittleEndian<quint64>(header.data() + passesAt) > mostPasses) {
    return damaged(file.fileName(), "impossible parameters");
  }
  return {};
}

// Decrypts chunk by chunk into `out`, the manifest before it into `manifest`.
class SealReader {
 public:
  SealReader(QFile& file, const Header& header, const Keys& keys) : m_file(file), m_header(header) {
    m_good = crypto_secretstream_xchacha20poly1305_init_pull(&m_state, header.data() + streamAt,
                                                             keys.stream()) == 0;
  }

  Result<QByteArray> manifestText(QFile& out) {
    while (m_plain.size() < 4) {
      if (const auto more = pull(); !more) return more.error();
    }
    const qint64 length = qFromLittleEndian<quint32>(m_plain.constData());
    if (length > mostManifest) return damaged(m_file.fileName(), "the manifest is too long");
    while (m_plain.size() < 4 + length) {
      if (const auto more = pull(); !more) return more.error();
    }
    const QByteArray text = m_plain.mid(4, length);
    m_plain.remove(0, 4 + length);
    if (out.write(m_plain) != m_plain.size()) return writeError(out);
    return text;
  }

  Result<void> rest(QFile& out, const Progress& progress) {
    while (!m_final) {
      if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
      m_plain.clear();
      if (const auto more = pull(); !more) return more.error();
      if (out.write(m_plain) != m_plain.size()) return writeError(out);
      progress.tell(m_file.pos(), m_file.size());
    }
    if (!m_file.atEnd()) return damaged(m_file.fileName(), "bytes after the end");
    return {};
  }

 private:
  Result<void> pull() {
    if (m_final) return damaged(m_file.fileName(), "it ends too early");
    const QByteArray sealed = m_file.read(chunkBytes + tagBytes);
    if (!m_good || sealed.size() < tagBytes) {
      return damaged(m_file.fileName(), "the end is missing");
    }
    std::vector<unsigned char> plain(static_cast<std::size_t>(sealed.size()));
    unsigned long long size = 0;
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(
            &m_state, plain.data(), &size, &tag,
            reinterpret_cast<const unsigned char*>(sealed.constData()),
            static_cast<unsigned long long>(sealed.size()), m_header.data(),
            m_header.size()) != 0) {
      return damaged(m_file.fileName(), "a chunk was changed");
    }
    m_plain.append(reinterpret_cast<const char*>(plain.data()), static_cast<qsizetype>(size));
    m_final = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    return {};
  }

  QFile& m_file;
  const Header& m_header;
  crypto_secretstream_xchacha20poly1305_state m_state = {};
  QByteArray m_plain;
  bool m_good = false;
  bool m_final = false;
};

}  // namespace

bool isSealed(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) && file.read(8) == QByteArray(magic, 8);
}

Result<void> sealFile(const QString& base, const Manifest& manifest, const QByteArray& passphrase,
                      const QString& target, SealStrength strength, const Progress& progress) {
  if (!ready()) return Error{ErrorCode::Internal, {QStringLiteral("libsodium")}, {}};
  QFile from(base);
  if (!from.open(QIODevice::ReadOnly)) {
    return Error{ErrorCode::FileUnreadable, {base, from.errorString()}, {}};
  }
  QFile to(target);
  if (!to.open(QIODevice::WriteOnly)) return writeError(to);
  const bool quick = strength == SealStrength::Quick;
  Header header = {};
  std::copy_n(magic, 8, header.begin());
  header[versionAt] = version;
  header[algorithmAt] = argon2id13;
  qToLittleEndian<quint32>(chunkBytes, header.data() + chunkAt);
  qToLittleEndian<quint64>(quick ? crypto_pwhash_OPSLIMIT_MIN : crypto_pwhash_OPSLIMIT_MODERATE,
                           header.data() + passesAt);
  qToLittleEndian<quint64>(quick ? crypto_pwhash_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_MODERATE,
                           header.data() + memoryAt);
  randombytes_buf(header.data() + saltAt, crypto_pwhash_SALTBYTES);
  Keys keys;
  if (!deriveKeys(header, passphrase, keys)) {
    return Error{ErrorCode::Internal, {QStringLiteral("Argon2id: no memory")}, {}};
  }
  static_assert(streamAt + streamHeaderBytes == keyCheckAt);
  static_assert(saltAt + crypto_pwhash_SALTBYTES == streamAt);
  SealWriter writer(to, header);
  const QByteArray text = QJsonDocument(manifestToJson(manifest)).toJson(QJsonDocument::Compact);
  QByteArray length(4, '\0');
  qToLittleEndian<quint32>(static_cast<quint32>(text.size()), length.data());
  bool written = writer.begin(header, keys) && writer.add(length + text);
  while (written && !from.atEnd()) {
    if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
    const QByteArray bytes = from.read(chunkBytes * 16);
    if (bytes.isEmpty()) return Error{ErrorCode::FileUnreadable, {base, from.errorString()}, {}};
    written = writer.add(bytes);
    progress.tell(from.pos(), from.size());
  }
  if (!written || !writer.finish()) return writeError(to);
  return {};
}

Result<Manifest> openSealed(const QString& sealed, const QByteArray& passphrase,
                            const QString& target, const Progress& progress) {
  if (!ready()) return Error{ErrorCode::Internal, {QStringLiteral("libsodium")}, {}};
  QFile from(sealed);
  if (!from.open(QIODevice::ReadOnly)) {
    return Error{ErrorCode::FileUnreadable, {sealed, from.errorString()}, {}};
  }
  Header header = {};
  if (const auto read = readHeader(from, header); !read) return read.error();
  Keys keys;
  if (!deriveKeys(header, passphrase, keys)) return damaged(sealed, "impossible parameters");
  std::array<unsigned char, keyCheckBytes> check = {};
  hashInto(check.data(), check.size(), header, keyCheckAt, keys.check());
  if (sodium_memcmp(check.data(), header.data() + keyCheckAt, check.size()) != 0) {
    return Error{ErrorCode::PassphraseWrong, {sealed}, {}};
  }
  QFile to(target);
  if (!to.open(QIODevice::WriteOnly)) return writeError(to);
  SealReader reader(from, header, keys);
  const auto text = reader.manifestText(to);
  if (!text) return text.error();
  if (const auto read = reader.rest(to, progress); !read) return read.error();
  if (!to.flush()) return writeError(to);
  const auto manifest = manifestFromJson(QJsonDocument::fromJson(*text).object());
  if (!manifest) return damaged(sealed, "no manifest");
  return *manifest;
}

}  // namespace retenta
