// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/ziparchive.h"

#include <zip.h>

#include <QFile>
#include <QFileInfo>

namespace retenta {

namespace {

bool leadsOutside(const QString& name) {
  const QStringList parts =
      QString(name).replace(QLatin1Char('\\'), QLatin1Char('/')).split(QLatin1Char('/'));
  return parts.contains(QStringLiteral(".."));
}

}  // namespace

class ZipEntrySource final : public ByteSource {
 public:
  ZipEntrySource(ZipArchive& archive, zip_file_t* file, qint64 stated)
      : m_archive(archive), m_file(file), m_stated(stated) {}
  ~ZipEntrySource() override { zip_fclose(m_file); }

  qint64 read(char* into, qint64 size) override {
    if (m_error) return -1;
    const qint64 count = zip_fread(m_file, into, static_cast<zip_uint64_t>(size));
    if (count < 0) {
      m_error = m_archive.m_request.damaged(QString::fromUtf8(zip_file_strerror(m_file)));
      return -1;
    }
    m_read += count;
    m_archive.m_inflated += count;
    if (m_read > m_stated)
      m_error = m_archive.m_request.suspicious(QStringLiteral("more bytes than stated"));
    else if (m_archive.m_inflated > limits::totalBytes)
      m_error = m_archive.m_request.suspicious(QStringLiteral("more than 2 GiB unpacked"));
    return m_error ? -1 : count;
  }
  std::optional<Error> error() const override { return m_error; }

 private:
  ZipArchive& m_archive;
  zip_file_t* m_file;
  qint64 m_stated;
  qint64 m_read = 0;
  std::optional<Error> m_error;
};

Result<std::shared_ptr<ZipArchive>> ZipArchive::open(const BookRequest& request) {
  const qint64 bytes = QFileInfo(request.path).size();
  if (bytes > limits::fileBytes)
    return Error{ErrorCode::FileTooLarge, {request.shown, QStringLiteral("200")}, {}};
  std::unique_ptr<ZipArchive> archive(new ZipArchive(request));
  int code = 0;
  archive->m_zip = zip_open(QFile::encodeName(request.path).constData(), ZIP_RDONLY, &code);
  if (!archive->m_zip) {
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const QString why = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    return request.damaged(why);
  }
  if (const auto sound = archive->judge(bytes); !sound) return sound.error();
  return std::shared_ptr<ZipArchive>(std::move(archive));
}

ZipArchive::~ZipArchive() {
  if (m_zip) zip_discard(m_zip);
}

// What the directory of the archive states, before a byte is inflated.
Result<void> ZipArchive::judge(qint64 fileBytes) {
  const zip_int64_t count = zip_get_num_entries(m_zip, 0);
  if (count > limits::entries) return m_request.suspicious(QStringLiteral("%1 entries").arg(count));
  qint64 packed = 0;
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    if (zip_stat_index(m_zip, static_cast<zip_uint64_t>(i), 0, &stat) != 0)
      return m_request.damaged(QString::fromUtf8(zip_strerror(m_zip)));
    const QString name = QString::fromUtf8(stat.name);
    m_names += name;
    if (leadsOutside(name)) return m_request.suspicious(QStringLiteral("a name with .."));
    const auto size = static_cast<qint64>(stat.size);
    const auto inside = static_cast<qint64>(stat.comp_size);
    if (size < 0 || inside < 0 || size > limits::entryBytes)
      return m_request.suspicious(QStringLiteral("an entry of more than 1 GiB"));
    if (limits::tooDense(size, inside))
      return m_request.suspicious(QStringLiteral("an entry packed hundreds of times"));
    packed += inside;
    m_unpacked += size;
  }
  // Entries that overlap are how a small file unpacks to anything.
  if (packed > fileBytes) return m_request.suspicious(QStringLiteral("entries share bytes"));
  if (m_unpacked > limits::totalBytes || limits::tooDense(m_unpacked, packed))
    return m_request.suspicious(QStringLiteral("too much is unpacked"));
  return {};
}

int ZipArchive::find(const QString& name) const {
  if (const qsizetype exact = m_names.indexOf(name); exact >= 0) return static_cast<int>(exact);
  for (qsizetype i = 0; i < m_names.size(); ++i) {
    if (m_names[i].compare(name, Qt::CaseInsensitive) == 0) return static_cast<int>(i);
  }
  return -1;
}

Result<std::unique_ptr<ByteSource>> ZipArchive::entry(int index) {
  const auto number = static_cast<zip_uint64_t>(index);
  zip_stat_t stat;
  if (zip_stat_index(m_zip, number, 0, &stat) != 0)
    return m_request.damaged(QString::fromUtf8(zip_strerror(m_zip)));
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
    return Error{ErrorCode::FileEncrypted, {m_request.shown}, {}};
  zip_file_t* file = zip_fopen_index(m_zip, number, 0);
  if (!file) return m_request.damaged(QString::fromUtf8(zip_strerror(m_zip)));
  return std::unique_ptr<ByteSource>(
      std::make_unique<ZipEntrySource>(*this, file, static_cast<qint64>(stat.size)));
}

}  // namespace retenta
