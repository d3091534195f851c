// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/openbook.h"

#include <algorithm>

#include <QFileInfo>

#include "core/importing/containers/archives/unpack.h"
#include "core/importing/containers/cards/ldifreader.h"
#include "core/importing/containers/cards/vcardreader.h"
#include "core/importing/containers/pages/htmltable.h"
#include "core/importing/containers/pages/webarchive.h"
#include "core/importing/containers/workbooks/odsreader.h"
#include "core/importing/containers/workbooks/spreadsheetxml.h"
#include "core/importing/containers/workbooks/xlsreader.h"
#include "core/importing/containers/workbooks/xlsxreader.h"
#include "core/importing/containers/ziparchive.h"

namespace retenta {

namespace {

// What a zip is, by the names of its entries.
Result<QString> zipKind(BookRequest& request) {
  request.kind = QStringLiteral("ZIP");
  const auto archive = ZipArchive::open(request);
  if (!archive) return archive.error();
  request.mostText = limits::textOf((*archive)->unpackedBytes());
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

Result<OpenedBook> asBook(const char* container, Result<Book> read) {
  if (!read) return read.error();
  OpenedBook opened;
  opened.container = QString::fromLatin1(container);
  opened.book = std::move(*read);
  return opened;
}

// The one entry that was unpacked is the one to go on with.
Result<OpenedBook> asArchive(Result<Book> read) {
  auto opened = asBook("", std::move(read));
  if (!opened) return opened;
  opened->archive = true;
  const std::vector<SheetText>& sheets = opened->book.sheets;
  while (opened->chosen + 1 < sheets.size() && !sheets[opened->chosen].text) ++opened->chosen;
  return opened;
}

Result<OpenedBook> openZip(BookRequest& request) {
  const auto kind = zipKind(request);
  if (!kind) return kind.error();
  request.kind = *kind;
  if (*kind == QLatin1String("XLSX")) return asBook("xlsx", readXlsx(request));
  if (*kind == QLatin1String("ODS")) return asBook("ods", readOds(request));
  if (*kind == QLatin1String("ZIP")) return asArchive(unpackZip(request));
  return Error{ErrorCode::FileSpreadsheet, {request.shown, *kind}, {}};
}

Result<OpenedBook> openKind(Container kind, std::string_view bytes, BookRequest& request) {
  request.mostText = limits::textOf(QFileInfo(request.path).size());
  const auto named = [&](const char* name) -> const BookRequest& {
    request.kind = QString::fromLatin1(name);
    return request;
  };
  switch (kind) {
    case Container::Zip:
      return openZip(request);
    case Container::Gzip:
      return asArchive(unpackGzip(named("GZIP")));
    case Container::Xls:
      return asBook("xls", readXls(named("XLS")));
    case Container::Html:
      return asBook("html", readHtmlTable(bytes, named("HTML")));
    case Container::WebArchive:
      return asBook("html", readWebArchive(bytes, named("MHTML")));
    case Container::SpreadsheetXml:
      return asBook("xml", readSpreadsheetXml(bytes, named("XML")));
    case Container::FlatOds:
      return asBook("ods", readFlatOds(bytes, named("ODS")));
    case Container::VCard:
      return asBook("vcard", readVCards(bytes, named("vCard")));
    case Container::Ldif:
      return asBook("ldif", readLdif(bytes, named("LDIF")));
    case Container::Text:
      break;
  }
  return Error{ErrorCode::Internal, {QStringLiteral("openBook")}, {}};
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
  if (opened->archive) return opened;
  if (!request.sheet.isEmpty()) {
    const auto found = findSheet(sheets, request);
    if (!found) return found.error();
    opened->chosen = *found;
  } else {
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
