// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/workbooks/xlsreader.h"

#include <freexl.h>

#include <QFile>
#include <QFileInfo>

#include "core/importing/containers/cellformat.h"
#include "core/importing/containers/rowwriter.h"

namespace retenta {

namespace {

class XlsHandle {
 public:
  ~XlsHandle() {
    if (m_handle) freexl_close(m_handle);
  }
  XlsHandle() = default;
  XlsHandle(const XlsHandle&) = delete;
  XlsHandle& operator=(const XlsHandle&) = delete;
  int open(const QString& path) {
    return freexl_open(QFile::encodeName(path).constData(), &m_handle);
  }
  const void* get() const { return m_handle; }

 private:
  const void* m_handle = nullptr;
};

// "2025-03-05 00:00:00" is a day.
std::string dateText(const char* text) {
  std::string date = text ? text : "";
  static constexpr std::string_view midnight = " 00:00:00";
  if (date.size() > midnight.size() &&
      std::string_view(date).substr(date.size() - midnight.size()) == midnight)
    date.resize(date.size() - midnight.size());
  return date;
}

std::string cellText(const FreeXL_CellValue& cell) {
  switch (cell.type) {
    case FREEXL_CELL_INT:
      return std::to_string(cell.value.int_value);
    case FREEXL_CELL_DOUBLE: {
      std::array<char, 64> text{};
      std::snprintf(text.data(), text.size(), "%.17g", cell.value.double_value);
      return plainNumber(text.data());
    }
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
      return cell.value.text_value ? cell.value.text_value : "";
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME:
    case FREEXL_CELL_TIME:
      return dateText(cell.value.text_value);
    default:
      return {};
  }
}

Result<SheetText> readSheet(const XlsHandle& xls, int number, const QString& name,
                            const BookRequest& request) {
  RowWriter writer(request);
  unsigned int rows = 0;
  unsigned short columns = 0;
  if (freexl_select_active_worksheet(xls.get(), static_cast<unsigned short>(number)) != FREEXL_OK ||
      freexl_worksheet_dimensions(xls.get(), &rows, &columns) != FREEXL_OK)
    return request.damaged(QStringLiteral("sheet %1").arg(number + 1));
  for (unsigned int row = 0; row < rows && !writer.error(); ++row) {
    if (row % 1024 == 0 && request.progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
    writer.beginRow(row + 1);
    for (unsigned short column = 0; column < columns; ++column) {
      FreeXL_CellValue cell;
      if (freexl_get_cell_value(xls.get(), row, column, &cell) == FREEXL_OK)
        writer.cell(column, cellText(cell));
    }
  }
  return writer.finish(name);
}

// An XLSX with a password is a stream "EncryptedPackage" inside of the container of a .xls.
bool isEncryptedPackage(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return false;
  QByteArray name;
  for (const char c : QByteArray("EncryptedPackage")) name += QByteArray(1, c) + '\0';
  return file.read(1 << 20).contains(name) ||
         (file.seek(std::max<qint64>(file.size() - (1 << 20), 0)) && file.readAll().contains(name));
}

}  // namespace

Result<Book> readXls(const BookRequest& request) {
  if (QFileInfo(request.path).size() > limits::fileBytes)
    return Error{ErrorCode::FileTooLarge, {request.shown, QStringLiteral("200")}, {}};
  if (isEncryptedPackage(request.path)) return Error{ErrorCode::FileEncrypted, {request.shown}, {}};
  XlsHandle xls;
  const int opened = xls.open(request.path);
  if (opened == FREEXL_BIFF_WORKBOOK_NOT_FOUND)
    return Error{ErrorCode::FileSpreadsheet, {request.shown, QStringLiteral("DOC / MSI")}, {}};
  unsigned int sheets = 0;
  unsigned int password = 0;
  if (opened == FREEXL_OK) {
    freexl_get_info(xls.get(), FREEXL_BIFF_PASSWORD, &password);
    freexl_get_info(xls.get(), FREEXL_BIFF_SHEET_COUNT, &sheets);
  }
  if (password == FREEXL_BIFF_OBFUSCATED || opened == FREEXL_BIFF_OBFUSCATED)
    return Error{ErrorCode::FileEncrypted, {request.shown}, {}};
  if (opened != FREEXL_OK || sheets == 0)
    return request.damaged(QStringLiteral("FreeXL %1").arg(opened));
  if (sheets > limits::sheets) return request.suspicious(QStringLiteral("too many sheets"));
  Book book;
  for (unsigned int i = 0; i < sheets; ++i) {
    const char* name = nullptr;
    freexl_get_worksheet_name(xls.get(), static_cast<unsigned short>(i), &name);
    SheetText sheet;
    sheet.name = QString::fromUtf8(name);
    book.sheets.push_back(std::move(sheet));
  }
  std::optional<std::size_t> only;
  if (!request.sheet.isEmpty()) {
    const auto found = findSheet(book.sheets, request);
    if (!found) return found.error();
    only = *found;
  }
  for (std::size_t i = 0; i < book.sheets.size(); ++i) {
    if (only && i != *only) continue;
    auto read = readSheet(xls, static_cast<int>(i), book.sheets[i].name, request);
    if (!read) return read.error();
    book.sheets[i] = std::move(*read);
  }
  return book;
}

}  // namespace retenta
