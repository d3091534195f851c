// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/text/sourcefile.h"

#include <QFile>
#include <QFileInfo>

#include "core/importing/text/container.h"
#include "core/importing/text/csvscanner.h"
#include "core/importing/text/cutlines.h"
#include "core/importing/text/dialect.h"
#include "core/importing/text/mappedfile.h"

namespace retenta {

namespace {

constexpr qint64 mapFrom = 1 << 20;  // below this a copy is as quick

}  // namespace

struct SourceFile::Storage {
  QFile file;
  QByteArray copy;
  std::unique_ptr<MappedFile> mapped;
  std::shared_ptr<const TempText> table;     // of a book
  std::shared_ptr<const TempText> unpacked;  // the entry of an archive that `file` is
  std::unique_ptr<TempText> lines;           // that stood in cells

  // The whole file: a copy of a small one, a view of a large one.
  Result<std::string_view> load(const QString& shown) {
    if (file.size() >= mapFrom) mapped = MappedFile::map(file);
    if (mapped) return mapped->view();
    copy = file.readAll();
    if (file.error() != QFileDevice::NoError)
      return Error{ErrorCode::FileUnreadable, {shown, file.errorString()}, {}};
    return std::string_view(copy.constData(), static_cast<std::size_t>(copy.size()));
  }
};

SourceFile::~SourceFile() = default;

bool SourceFile::linesInCells() const { return m_storage->lines != nullptr; }

bool SourceFile::changed() const { return m_storage->mapped && m_storage->mapped->changed(); }

Result<std::shared_ptr<const SourceFile>> SourceFile::open(const Wish& wish) {
  auto source = openAt(wish, wish.path, false);
  if (!source) return source.error();
  return std::shared_ptr<const SourceFile>(std::move(*source));
}

Result<std::unique_ptr<SourceFile>> SourceFile::openAt(const Wish& wish, const QString& path,
                                                       bool unpacked) {
  std::unique_ptr<SourceFile> source(new SourceFile);
  source->m_storage = std::make_unique<Storage>();
  QFile& file = source->m_storage->file;
  file.setFileName(path);
  if (!file.exists()) return Error{ErrorCode::FileNotFound, {wish.path}, {}};
  if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
    const QString why = QFileInfo(path).isDir() ? QStringLiteral("folder") : file.errorString();
    return Error{ErrorCode::FileUnreadable, {wish.path, why}, {}};
  }
  const QByteArray head = file.peek(64 * 1024);
  const auto container =
      containerOf({head.constData(), static_cast<std::size_t>(head.size())}, wish.path);
  if (!container) return container.error();
  if (needsBytes(*container)) {
    const auto bytes = source->m_storage->load(wish.path);
    if (!bytes) return bytes.error();
    source->m_bytes = *bytes;
  }
  if (*container == Container::Text) {
    if (const auto read = source->readText(wish); !read) return read.error();
    return source;
  }
  BookRequest request{path, wish.path, {}, wish.sheet, wish.progress};
  if (unpacked) request.sheet.clear();  // it named the entry
  auto opened = openBook(*container, source->m_bytes, request, wish.judge);
  if (source->changed()) return Error{ErrorCode::FileChanged, {wish.path}, {}};
  if (!opened) return opened.error();
  const SheetText chosen = opened->book.sheets[opened->chosen];
  if (opened->archive) {
    if (unpacked) return Error{ErrorCode::NoTables, {wish.path}, {}};
    auto inner = openAt(wish, chosen.text->path(), true);
    if (!inner) return inner.error();
    (*inner)->m_storage->unpacked = chosen.text;
    (*inner)->m_archive = true;
    (*inner)->m_sheets = std::move(opened->book.sheets);
    (*inner)->m_sheet = chosen.name;
    return inner;
  }
  if (const auto taken = source->takeBook(std::move(*opened), wish); !taken) return taken.error();
  return source;
}

std::shared_ptr<const SourceFile> SourceFile::withSheet(const QString& name) const {
  BookRequest request;
  request.sheet = name;
  const auto found = findSheet(m_sheets, request);
  if (m_archive || !found || !m_sheets[*found].text || m_sheets[*found].text->view().empty())
    return nullptr;
  std::unique_ptr<SourceFile> other(new SourceFile);
  other->m_storage = std::make_unique<Storage>();
  OpenedBook opened;
  opened.container = m_container;
  opened.chosen = *found;
  opened.book = {m_sheets, m_encoding, m_version, m_rowShift};
  if (!other->takeBook(std::move(opened), {})) return nullptr;
  return other;
}

Result<void> SourceFile::readText(const Wish& wish) {
  bool sound = false;
  if (wish.encodings == Encodings::Guess || wish.encoding.isEmpty()) {
    const EncodingGuess guess = guessEncodings(m_bytes);
    m_encodings = guess.names;
    sound = wish.encoding.isEmpty() && guess.soundUtf8;
  }
  m_encoding = wish.encoding.isEmpty() ? m_encodings.first() : wish.encoding;
  m_encodings.removeAll(m_encoding);
  m_encodings.prepend(m_encoding);
  auto decoded = decodeText(m_bytes, m_encoding, sound);
  if (!decoded) return decoded.error();
  m_text = std::move(*decoded);
  if (m_text.view.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return Error{ErrorCode::FileEmpty, {wish.path}, {}};
  const char delimiter = findDialect(m_text.view, 0).delimiter;
  return takeLinesOut(delimiter);
}

// Of a table whose lines stood in cells, whole or cut.
Result<void> SourceFile::takeLinesOut(char delimiter) {
  const bool whole = hasLinesInCells(m_text.view, delimiter);
  const CutLines cut = whole ? CutLines{} : findCutLines(m_text.view, delimiter);
  if (!whole && !cut.found) return {};
  auto lines = std::make_unique<TempText>();
  CsvScanner scanner(m_text.view, delimiter);
  CsvRecord record;
  std::string joined;
  while (scanner.next(record)) {
    lines->append(whole ? lineInCell(record) : std::string_view(joined = wholeLine(record, cut)));
    lines->append('\n');
  }
  if (const auto written = lines->finish(); !written) return written.error();
  m_storage->lines = std::move(lines);
  m_text.view = m_storage->lines->view();
  return {};
}

Result<void> SourceFile::takeBook(OpenedBook opened, const Wish& wish) {
  const SheetText& chosen = opened.book.sheets[opened.chosen];
  m_container = opened.container;
  m_storage->table = chosen.text;
  // Taken apart: the text is all that is needed.
  m_storage->copy.clear();
  m_storage->mapped.reset();
  m_bytes = {};
  m_text.view = chosen.text->view();
  m_encoding = opened.book.encoding;
  m_encodings = QStringList{m_encoding};
  m_version = opened.book.version;
  m_rowShift = opened.book.rowShift;
  m_sheet = chosen.name;
  m_cutRows = chosen.cutRows;
  m_sheets = std::move(opened.book.sheets);
  if (m_text.view.empty()) return Error{ErrorCode::NoDataRows, {wish.path}, {}};
  return takeLinesOut(bookDelimiter);
}

}  // namespace retenta
