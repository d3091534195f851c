// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/archives/unpack.h"

#include <array>

#include <zlib.h>

#include <QFile>
#include <QFileInfo>

#include "core/importing/containers/ziparchive.h"

namespace retenta {

namespace {

constexpr std::size_t pieceBytes = 64 * 1024;
constexpr int gzipWindow = 15 + 16;  // zlib: the largest window, wrapped as gzip

// Papers that lie beside the tables are no tables.
bool mayBeTable(const QString& name) {
  const QString file = name.section(QLatin1Char('/'), -1);
  if (file.isEmpty() || file.startsWith(QLatin1Char('.'))) return false;
  if (name.startsWith(QLatin1String("__MACOSX/"))) return false;
  if (file.startsWith(QLatin1String("readme"), Qt::CaseInsensitive)) return false;
  static const QStringList endings = {
      QStringLiteral("csv"),  QStringLiteral("tsv"),  QStringLiteral("tab"), QStringLiteral("txt"),
      QStringLiteral("xlsx"), QStringLiteral("xlsm"), QStringLiteral("xls"), QStringLiteral("ods"),
      QStringLiteral("htm"),  QStringLiteral("html"), QStringLiteral("xml"), QStringLiteral("vcf")};
  return endings.contains(QFileInfo(file).suffix().toLower());
}

Result<std::shared_ptr<const TempText>> copied(ByteSource& source, const BookRequest& request) {
  auto text = std::make_shared<TempText>();
  std::array<char, pieceBytes> piece{};
  while (true) {
    if (request.progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
    const qint64 count = source.read(piece.data(), static_cast<qint64>(piece.size()));
    if (count < 0) return source.error().value_or(request.damaged({}));
    if (count == 0) break;
    text->append({piece.data(), static_cast<std::size_t>(count)});
    if (text->failed()) break;
  }
  if (const auto done = text->finish(); !done) return done.error();
  if (text->size() == 0) return Error{ErrorCode::FileEmpty, {request.shown}, {}};
  return std::shared_ptr<const TempText>(std::move(text));
}

// Members of a gzip, one behind the other, as one stream.
class GzipSource final : public ByteSource {
 public:
  explicit GzipSource(const BookRequest& request) : m_request(request), m_file(request.path) {}
  ~GzipSource() override {
    if (m_ready) inflateEnd(&m_stream);
  }

  bool open() {
    m_ready = m_file.open(QIODevice::ReadOnly) && inflateInit2(&m_stream, gzipWindow) == Z_OK;
    return m_ready;
  }

  qint64 read(char* into, qint64 size) override {
    m_stream.next_out = reinterpret_cast<Bytef*>(into);
    m_stream.avail_out = static_cast<uInt>(size);
    while (m_stream.avail_out == static_cast<uInt>(size)) {
      if (m_stream.avail_in == 0 && !fill()) return m_error ? -1 : 0;
      const int state = inflate(&m_stream, Z_NO_FLUSH);
      if (state == Z_STREAM_END) {
        m_ended = true;
        if (m_stream.avail_in > 0 || !m_file.atEnd()) {
          inflateReset(&m_stream);
          m_ended = m_stream.avail_in == 0;
        }
      } else if (state != Z_OK) {
        // Bytes behind the last member are padding.
        if (m_out > 0 && m_members) return 0;
        m_error = m_request.damaged(QString::fromLatin1(m_stream.msg ? m_stream.msg : "gzip"));
        return -1;
      }
      m_members = m_members || state == Z_STREAM_END;
    }
    const qint64 count = size - m_stream.avail_out;
    m_out += count;
    if (limits::tooDense(m_out, m_in) || m_out > limits::totalBytes) {
      m_error = m_request.suspicious(QStringLiteral("unpacks without an end"));
      return -1;
    }
    return count;
  }
  std::optional<Error> error() const override { return m_error; }

 private:
  bool fill() {
    const qint64 count = m_file.read(m_piece.data(), static_cast<qint64>(m_piece.size()));
    if (count <= 0) {
      if (!m_ended) m_error = m_request.damaged(QStringLiteral("cut short"));
      return false;
    }
    m_in += count;
    m_ended = false;
    m_stream.next_in = reinterpret_cast<Bytef*>(m_piece.data());
    m_stream.avail_in = static_cast<uInt>(count);
    return true;
  }

  const BookRequest& m_request;
  QFile m_file;
  z_stream m_stream{};
  std::array<char, pieceBytes> m_piece{};
  bool m_ready = false;
  bool m_ended = false;
  bool m_members = false;
  qint64 m_in = 0;
  qint64 m_out = 0;
  std::optional<Error> m_error;
};

}  // namespace

Result<Book> unpackZip(const BookRequest& request) {
  const auto archive = ZipArchive::open(request);
  if (!archive) return archive.error();
  Book book;
  std::vector<int> entries;
  for (int i = 0; i < (*archive)->names().size(); ++i) {
    if (!mayBeTable((*archive)->names()[i])) continue;
    SheetText sheet;
    sheet.name = (*archive)->names()[i];
    book.sheets.push_back(std::move(sheet));
    entries.push_back(i);
  }
  if (entries.empty()) return Error{ErrorCode::NoTables, {request.shown}, {}};
  std::size_t chosen = 0;
  if (!request.sheet.isEmpty()) {
    const auto found = findSheet(book.sheets, request);
    if (!found) return found.error();
    chosen = *found;
  }
  const auto source = (*archive)->entry(entries[chosen]);
  if (!source) return source.error();
  auto text = copied(**source, request);
  if (!text) return text.error();
  book.sheets[chosen].text = std::move(*text);
  return book;
}

Result<Book> unpackGzip(const BookRequest& request) {
  GzipSource source(request);
  if (!source.open()) return request.damaged(QStringLiteral("gzip"));
  auto text = copied(source, request);
  if (!text) return text.error();
  QString name = QFileInfo(request.shown).fileName();
  if (name.endsWith(QLatin1String(".gz"), Qt::CaseInsensitive)) name.chop(3);
  Book book;
  SheetText sheet;
  sheet.name = name;
  sheet.text = std::move(*text);
  book.sheets.push_back(std::move(sheet));
  return book;
}

}  // namespace retenta
