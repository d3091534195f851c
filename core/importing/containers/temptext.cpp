// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/temptext.h"

#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <QDir>
#include <QFile>

namespace retenta {

namespace {

// '' is what a TMPDIR that does not exist gives.
QString folder() {
  const QString named = QDir::tempPath();
  return named.isEmpty() ? QStringLiteral("/tmp") : named;
}

}  // namespace

bool TempText::open() {
  if (m_file >= 0) return true;
  const QByteArray path = QFile::encodeName(folder());
  m_file = ::open(path.constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (m_file < 0) {
    // File systems without nameless files: a name for a moment.
    QByteArray name = path + "/retenta-XXXXXX";
    m_file = ::mkostemp(name.data(), O_CLOEXEC);
    if (m_file >= 0) ::unlink(name.constData());
  }
  if (m_file < 0) m_error = errno;
  return m_file >= 0;
}

TempText::~TempText() {
  if (!m_view.empty()) ::munmap(const_cast<char*>(m_view.data()), m_view.size());
  if (m_file >= 0) ::close(m_file);
}

void TempText::append(std::string_view bytes) {
  if (m_buffer.size() + bytes.size() > bufferBytes) flush();
  if (bytes.size() > bufferBytes) {
    m_buffer.assign(bytes);
    flush();
    return;
  }
  m_buffer.append(bytes);
}

void TempText::flush() {
  std::string_view left = m_buffer;
  if (!left.empty() && m_error == 0) open();
  while (!left.empty() && m_error == 0) {
    const ssize_t wrote = ::write(m_file, left.data(), left.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) {
      m_error = errno;
      break;
    }
    m_written += wrote;
    left.remove_prefix(static_cast<std::size_t>(wrote));
  }
  m_buffer.clear();
}

Result<void> TempText::finish() {
  flush();
  m_buffer = {};
  if (m_error == 0 && m_written > 0) {
    void* at =
        ::mmap(nullptr, static_cast<std::size_t>(m_written), PROT_READ, MAP_SHARED, m_file, 0);
    if (at == MAP_FAILED)
      m_error = errno;
    else
      m_view = {static_cast<const char*>(at), static_cast<std::size_t>(m_written)};
  }
  if (m_error == 0) return {};
  if (m_error == ENOSPC || m_error == EDQUOT)
    return Error{ErrorCode::DiskFull, {folder()}, qt_error_string(m_error)};
  return Error{ErrorCode::FileWriteFailed, {folder(), qt_error_string(m_error)}, {}};
}

QString TempText::path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_file); }

}  // namespace retenta
