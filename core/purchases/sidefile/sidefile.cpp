// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/purchases/sidefile/sidefile.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <QDataStream>
#include <QFile>
#include <QFileInfo>

namespace retenta {

namespace {

constexpr std::size_t pieceBytes = std::size_t{4} << 20;
constexpr std::size_t alignment = 64;  // of every column: a block of the cipher
constexpr std::uint32_t version = 2;
constexpr std::uint32_t thisMachine = 0x01020304;  // written as it lies in memory
constexpr std::size_t mostHead = std::size_t{1} << 20;
constexpr std::size_t sealBytes = 32;
const QByteArray magic = QByteArrayLiteral("RTNALEDG");

/// A part of a column: what is read, checked and deciphered at once.
struct Piece {
  std::size_t column = 0;
  std::size_t from = 0;  // within the column
  std::size_t bytes = 0;
  std::size_t at = 0;  // within the body
};

template <class Columns>
std::vector<Piece> piecesOf(const Columns& columns) {
  std::vector<Piece> pieces;
  std::size_t at = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    for (std::size_t from = 0; from < columns[i].bytes; from += pieceBytes) {
      pieces.push_back({i, from, std::min(pieceBytes, columns[i].bytes - from), at + from});
    }
    at += (columns[i].bytes + alignment - 1) / alignment * alignment;
  }
  return pieces;
}

template <class Columns>
std::size_t bodyBytes(const Columns& columns) {
  std::size_t bytes = 0;
  for (const auto& column : columns) {
    bytes += (column.bytes + alignment - 1) / alignment * alignment;
  }
  return bytes;
}

// Four lanes that each take every fourth word; any one changed word changes its lane for good.
std::uint64_t checksum(const unsigned char* bytes, std::size_t count) {
  constexpr std::uint64_t prime = 0x9E3779B97F4A7C15;
  std::uint64_t lanes[4] = {count, 1, 2, 3};
  const auto take = [&](const unsigned char* words) {
    for (std::size_t lane = 0; lane < 4; ++lane) {
      std::uint64_t word = 0;
      std::memcpy(&word, words + lane * 8, 8);
      lanes[lane] = (lanes[lane] ^ word) * prime;
    }
  };
  std::size_t at = 0;
  for (; at + 32 <= count; at += 32) take(bytes + at);
  if (at < count) {
    unsigned char rest[32] = {};
    std::memcpy(rest, bytes + at, count - at);
    take(rest);
  }
  std::uint64_t sum = 0;
  for (const std::uint64_t lane : lanes) {
    sum = (sum ^ lane ^ (lane >> 29)) * prime;
    sum ^= sum >> 32;
  }
  return sum;
}

// One secret, a key for each use.
QByteArray keyOf(const BaseMark& mark, const char* use) {
  QByteArray key(crypto_generichash_KEYBYTES, '\0');
  static_assert(crypto_generichash_KEYBYTES == crypto_stream_xchacha20_KEYBYTES);
  crypto_generichash(reinterpret_cast<unsigned char*>(key.data()),
                     static_cast<std::size_t>(key.size()),
                     reinterpret_cast<const unsigned char*>(use), std::strlen(use),
                     reinterpret_cast<const unsigned char*>(mark.secret.constData()),
                     static_cast<std::size_t>(mark.secret.size()));
  return key;
}

QByteArray sealOf(const BaseMark& mark, const QByteArray& head) {
  const QByteArray key = keyOf(mark, "side file, head");
  QByteArray seal(sealBytes, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(seal.data()), sealBytes,
                     reinterpret_cast<const unsigned char*>(head.constData()),
                     static_cast<std::size_t>(head.size()),
                     reinterpret_cast<const unsigned char*>(key.constData()),
                     static_cast<std::size_t>(key.size()));
  return seal;
}

// The same there and back. `at` is where the piece lies in the body: a multiple of a block.
void encipher(unsigned char* bytes, std::size_t count, std::size_t at, const QByteArray& nonce,
              const QByteArray& key) {
  crypto_stream_xchacha20_xor_ic(
      bytes, bytes, count, reinterpret_cast<const unsigned char*>(nonce.constData()),
      at / alignment, reinterpret_cast<const unsigned char*>(key.constData()));
}

bool usable(const BaseMark& mark) { return mark.secret.size() == 32 && sodium_init() >= 0; }

bool writeAll(int fd, const void* data, std::size_t bytes, std::size_t at) {
  const char* from = static_cast<const char*>(data);
  while (bytes > 0) {
    const ssize_t done = ::pwrite(fd, from, bytes, static_cast<off_t>(at));
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) return false;
    from += done;
    at += static_cast<std::size_t>(done);
    bytes -= static_cast<std::size_t>(done);
  }
  return true;
}

bool readAll(int fd, void* data, std::size_t bytes, std::size_t at) {
  char* to = static_cast<char*>(data);
  while (bytes > 0) {
    const ssize_t done = ::pread(fd, to, bytes, static_cast<off_t>(at));
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) return false;
    to += done;
    at += static_cast<std::size_t>(done);
    bytes -= static_cast<std::size_t>(done);
  }
  return true;
}

/// A file on its way to its place: gone unless it got there.
class Newcomer {
 public:
  explicit Newcomer(const QString& path) : m_name(QFile::encodeName(path)), m_new(m_name + ".new") {
    ::unlink(m_new.constData());  // of a program that was killed
    fd = ::open(m_new.constData(), O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0600);
  }
  ~Newcomer() {
    if (fd >= 0) ::close(fd);
    if (fd >= 0 && !m_placed) ::unlink(m_new.constData());
  }
  Newcomer(const Newcomer&) = delete;
  Newcomer& operator=(const Newcomer&) = delete;
  bool place() {
    m_placed = ::rename(m_new.constData(), m_name.constData()) == 0;
    return m_placed;
  }

  int fd = -1;

 private:
  QByteArray m_name;
  QByteArray m_new;
  bool m_placed = false;
};

}  // namespace

Result<void> writeSideFile(const QString& path, const BaseMark& mark,
                           const std::vector<SideColumn>& columns) {
  const auto failed = [&] {
    if (errno == ENOSPC || errno == EDQUOT) return Error{ErrorCode::DiskFull, {path}, {}};
    return Error{ErrorCode::FileWriteFailed, {path, qt_error_string(errno)}, {}};
  };
  errno = EINVAL;
  if (!usable(mark)) return failed();
  const std::vector<Piece> pieces = piecesOf(columns);
  const std::size_t body = bodyBytes(columns);
  struct statvfs room = {};
  const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
  if (::statvfs(folder.constData(), &room) != 0) return failed();
  if (room.f_bavail * room.f_frsize < 3 * body) return Error{ErrorCode::DiskFull, {path}, {}};

  QByteArray nonce(crypto_stream_xchacha20_NONCEBYTES, '\0');
  randombytes_buf(nonce.data(), static_cast<std::size_t>(nonce.size()));
  const QByteArray key = keyOf(mark, "side file, people");
  Newcomer file(path);
  if (file.fd < 0) return failed();

  const auto headOf = [&](const std::vector<std::uint64_t>& sums) {
    QByteArray head;
    QDataStream out(&head, QIODevice::WriteOnly);
    out << mark.changes << static_cast<quint64>(body) << nonce
        << static_cast<quint32>(columns.size());
    for (const SideColumn& column : columns) {
      out << static_cast<quint64>(column.bytes) << column.width << column.personal;
    }
    for (const std::uint64_t sum : sums) out << static_cast<quint64>(sum);
    return head;
  };
  std::vector<std::uint64_t> sums(pieces.size());
  QByteArray start = magic;
  const std::uint32_t numbers[] = {version, thisMachine,
                                   static_cast<std::uint32_t>(headOf(sums).size())};
  start.append(reinterpret_cast<const char*>(numbers), sizeof numbers);
  const std::size_t headEnd = static_cast<std::size_t>(start.size()) + numbers[2] + sealBytes;
  const std::size_t bodyAt = (headEnd + alignment - 1) / alignment * alignment;

  std::vector<unsigned char> buffer;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    const SideColumn& column = columns[piece.column];
    const auto* bytes = static_cast<const unsigned char*>(column.data) + piece.from;
    if (column.personal) {
      buffer.assign(bytes, bytes + piece.bytes);
      encipher(buffer.data(), piece.bytes, piece.at, nonce, key);
      bytes = buffer.data();
    }
    sums[i] = checksum(bytes, piece.bytes);
    if (!writeAll(file.fd, bytes, piece.bytes, bodyAt + piece.at)) return failed();
  }
  QByteArray head = start + headOf(sums);
  head += sealOf(mark, head);
  if (::ftruncate(file.fd, static_cast<off_t>(bodyAt + body)) != 0 ||
      !writeAll(file.fd, head.constData(), static_cast<std::size_t>(head.size()), 0) ||
      !file.place()) {
    return failed();
  }
  return {};
}

SideFile::SideFile(SideFile&& other) noexcept
    : m_fd(std::exchange(other.m_fd, -1)),
      m_bodyAt(other.m_bodyAt),
      m_columns(std::move(other.m_columns)),
      m_sums(std::move(other.m_sums)),
      m_nonce(std::move(other.m_nonce)),
      m_key(std::move(other.m_key)) {}

SideFile::~SideFile() {
  if (m_fd >= 0) ::close(m_fd);
}

std::optional<SideFile> SideFile::open(const QString& path, const BaseMark& mark) {
  if (!usable(mark)) return std::nullopt;
  SideFile file;
  file.m_fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  struct stat info = {};
  if (file.m_fd < 0 || ::fstat(file.m_fd, &info) != 0 || !S_ISREG(info.st_mode)) {
    return std::nullopt;
  }
  char start[20];
  if (!readAll(file.m_fd, start, sizeof start, 0)) return std::nullopt;
  std::uint32_t numbers[3];
  std::memcpy(numbers, start + magic.size(), sizeof numbers);
  if (QByteArrayView(start, magic.size()) != magic || numbers[0] != version ||
      numbers[1] != thisMachine || numbers[2] > mostHead) {
    return std::nullopt;
  }
  const std::size_t headEnd = sizeof start + numbers[2];
  QByteArray head(static_cast<qsizetype>(headEnd + sealBytes), '\0');
  if (!readAll(file.m_fd, head.data(), headEnd + sealBytes, 0)) return std::nullopt;
  const QByteArray sealed = head.first(static_cast<qsizetype>(headEnd));
  if (sodium_memcmp(head.constData() + headEnd, sealOf(mark, sealed).constData(), sealBytes) != 0) {
    return std::nullopt;
  }
  // Sealed: from here on it is what was written.
  QDataStream in(sealed.sliced(sizeof start));
  qint64 changes = 0;
  quint64 body = 0;
  quint32 count = 0;
  in >> changes >> body >> file.m_nonce >> count;
  for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
    quint64 bytes = 0;
    Shape shape;
    in >> bytes >> shape.width >> shape.personal;
    shape.bytes = bytes;
    file.m_columns.push_back(shape);
  }
  file.m_sums.resize(piecesOf(file.m_columns).size());
  for (std::uint64_t& sum : file.m_sums) {
    quint64 read = 0;
    in >> read;
    sum = read;
  }
  file.m_bodyAt = (headEnd + sealBytes + alignment - 1) / alignment * alignment;
  const bool whole = in.status() == QDataStream::Ok && in.atEnd() && changes == mark.changes &&
                     file.m_nonce.size() == crypto_stream_xchacha20_NONCEBYTES &&
                     bodyBytes(file.m_columns) == body &&
                     static_cast<std::size_t>(info.st_size) == file.m_bodyAt + body;
  if (!whole) return std::nullopt;
  file.m_key = keyOf(mark, "side file, people");
  return file;
}

bool SideFile::read(const std::vector<std::span<std::byte>>& into) const {
  const std::vector<Piece> pieces = piecesOf(m_columns);
  std::atomic<std::size_t> next = 0;
  std::atomic<bool> good = into.size() == m_columns.size();
  const auto work = [&] {
    for (std::size_t i = next++; i < pieces.size() && good; i = next++) {
      const Piece& piece = pieces[i];
      auto* to = reinterpret_cast<unsigned char*>(into[piece.column].data()) + piece.from;
      if (!readAll(m_fd, to, piece.bytes, m_bodyAt + piece.at) ||
          checksum(to, piece.bytes) != m_sums[i]) {
        good = false;
      } else if (m_columns[piece.column].personal) {
        encipher(to, piece.bytes, piece.at, m_nonce, m_key);
      }
    }
  };
  {
    const std::jthread other(work);
    work();
  }
  return good;
}

}  // namespace retenta
