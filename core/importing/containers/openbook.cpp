// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/openbook.h"

#include <QFileInfo>

#include "core/importing/containers/workbooks/xlsxreader.h"
#include "core/importing/containers/ziparchive.h"

namespace retenta {

namespace {

// What a zip is, by the names of its entries.
Result<QString> zipKind(const BookRequest& request) {
  BookRequest named = request;
  named.kind = QStringLiteral("ZIP");
  const auto archive = ZipArchive::open(named);
  if (!archive) return archive.error();
  const ZipArchive& zip = **archive;
  const auto has = [&](const char* name) { return zip.find(QString::fromLatin1(name)) >= 0; };
  const auto inside = [&](const char* folder) {
    return std::any_of(zip.names().begin(), zip.names().end(), [&](const QString& name) {
      return name.startsWith(QLatin1String(folder), Qt::CaseInsensitive);
    });
  };
  if (has("xl/workbook.bin")) return QStringLiteral("XLSB");
  if (has("xl/workbook.xml") || inside("xl/worksheets/")) return QStringLiteral("XLSX");
  if (has("mimetype") && has("content.xml")) return QStringLiteral("ODS");
  if (inside("word/")) return QStringLiteral("DOCX");
  if (has("[Content_Types].xml")) return QStringLiteral("XLSX");
  return QStringLiteral("ZIP");
}

Result<OpenedBook> openZip(BookRequest request) {
  const auto kind = zipKind(request);
  if (!kind) return kind.error();
  request.kind = *kind;
  OpenedBook opened;
  opened.container = kind->toLower();
  const auto read =
      *kind == QLatin1String("XLSX")
          ? readXlsx(request)
          : Result<Book>(Error{ErrorCode::FileSpreadsheet, {request.shown, *kind}, {}});
  if (!read) return read.error();
  opened.book = std::move(*read);
  return opened;
}

Result<OpenedBook> openKind(Container kind, std::string_view bytes, BookRequest& request) {
  Q_UNUSED(bytes)
  switch (kind) {
    case Container::Zip:
      return openZip(request);
    default:
      break;
  }
  return Error{ErrorCode::FileSpreadsheet, {request.shown, QStringLiteral("?")}, {}};
}

}  // namespace

Result<std::size_t> findSheet(const std::vector<SheetText>& sheets, const BookRequest& request) {
  QStringList names;
  for (const SheetText& sheet : sheets) names += sheet.name;
  for (const auto sense : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
    for (qsizetype i = 0; i < names.size(); ++i) {
      if (names[i].compare(request.sheet, sense) == 0) return static_cast<std::size_t>(i);
    }
  }
  bool good = false;
  const int number = request.sheet.toInt(&good);
  if (good && number >= 1 && number <= names.size()) return static_cast<std::size_t>(number - 1);
  return Error{ErrorCode::UnknownSheet,
               {request.shown, request.sheet, names.join(QStringLiteral(", "))},
               {}};
}

Result<OpenedBook> openBook(Container kind, std::string_view bytes, BookRequest request,
                            const SheetJudge& judge) {
  auto opened = openKind(kind, bytes, request);
  if (!opened) return opened;
  const std::vector<SheetText>& sheets = opened->book.sheets;
  if (!request.sheet.isEmpty()) {
    const auto found = findSheet(sheets, request);
    if (!found) return found.error();
    opened->chosen = *found;
  } else if (!opened->archive) {
    qint64 best = -1;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      if (!sheets[i].text) continue;
      qint64 likely = judge ? judge(sheets[i].text->view(), sheets[i].rows) : sheets[i].rows;
      if (sheets[i].hidden) likely = 0;
      if (likely <= best) continue;
      best = likely;
      opened->chosen = i;
    }
  }
  return opened;
}

}  // namespace retenta
