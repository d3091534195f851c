// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/xlsxwriter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <sys/statvfs.h>
#include <xlsxwriter.h>
#include <zip.h>

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTemporaryFile>

#include "core/exports/csvwriter.h"

namespace retenta {

namespace {

constexpr lxw_row_t mostRows = LXW_ROW_MAX;
// In letters: a column is as wide as what stands in it, within reason; a header leaves room for the
// sign of its filter.
constexpr int leastWidth = 8;
constexpr int mostWidth = 44;
constexpr int filterSign = 3;
constexpr int numberWidth = 10;
constexpr std::size_t block = 256 * 1024;
constexpr qint64 roomLeft = 1 << 20;    // a disk with less is full
constexpr Day daysBefore1970 = 25'569;  // from the day 0 of spreadsheets
constexpr Day firstSheetDay = -25'508;  // 1900-03-01: before it their calendar is wrong

std::string sheetNameOf(QString name) {
  static const QString forbidden = QStringLiteral("[]:*?/\\");
  for (QChar& c : name) {
    if (forbidden.contains(c)) c = QLatin1Char(' ');
  }
  return name.left(31).toStdString();
}

class XlsxTable final : public TableWriter {
 public:
  XlsxTable(const QString& path, const QString& sheet, int columns, const QString& folder)
      : m_tmp(QFile::encodeName(folder).toStdString()) {
    lxw_workbook_options options = {LXW_TRUE, m_tmp.data(), LXW_TRUE};
    m_book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (!m_book) return;
    m_sheet = workbook_add_worksheet(m_book, sheetNameOf(sheet).c_str());
    m_bold = workbook_add_format(m_book);
    format_set_bold(m_bold);
    m_date = workbook_add_format(m_book);
    format_set_num_format(m_date, "yyyy-mm-dd");
    for (int digits = 0; digits < 4; ++digits) {
      m_money[digits] = workbook_add_format(m_book);
      const std::string code = digits == 0 ? "0" : "0." + std::string(digits, '0');
      format_set_num_format(m_money[digits], code.c_str());
    }
    const auto last = static_cast<lxw_col_t>(std::max(columns, 1) - 1);
    worksheet_freeze_panes(m_sheet, 1, 0);
    m_lastColumn = last;
    m_widths.assign(last + std::size_t{1}, leastWidth);
  }
  ~XlsxTable() override {
    if (m_book) workbook_close(m_book);
  }

  void text(QStringView value) override {
    const auto column = m_column++;
    if (value.isEmpty()) return;
    widen(column, static_cast<int>(value.size()) + (m_row == 0 ? filterSign : 1));
    note(worksheet_write_string(m_sheet, m_row, column, guardedText(value).toUtf8().constData(),
                                m_row == 0 ? m_bold : nullptr));
  }
  void number(qint64 value) override { put(static_cast<double>(value), nullptr); }
  void money(qint64 minor, Currency currency) override {
    const int digits = std::clamp(currency.exponent(), 0, 3);
    double main = static_cast<double>(minor);
    for (int i = 0; i < currency.exponent(); ++i) main /= 10;
    put(main, m_money[digits]);
  }
  void thousandths(qint64 value) override { put(static_cast<double>(value) / 1000, nullptr); }
  void real(double value) override {
    if (!std::isfinite(value)) return text({});
    put(value, nullptr);
  }
  void day(Day value) override {
    if (value < firstSheetDay) return text(isoDate(value));
    put(value + daysBefore1970, m_date);
  }
  void endRow() override {
    ++m_row;
    m_column = 0;
  }

  qint64 rows() const { return m_row; }
  bool full() const override { return m_row > mostRows; }
  /// What the library said first that was not well; closes the workbook.
  lxw_error finish() {
    if (!m_book) return LXW_ERROR_MEMORY_MALLOC_FAILED;
    for (lxw_col_t column = 0; column <= m_lastColumn; ++column)
      worksheet_set_column(m_sheet, column, column, m_widths[column], nullptr);
    if (m_row > 0) worksheet_autofilter(m_sheet, 0, 0, m_row - 1, m_lastColumn);
    const lxw_error closed = workbook_close(m_book);
    m_book = nullptr;
    return m_error == LXW_NO_ERROR ? closed : m_error;
  }

 private:
  void widen(lxw_col_t column, int letters) {
    if (column > m_lastColumn) return;
    m_widths[column] = std::clamp(letters, m_widths[column], mostWidth);
  }
  void put(double value, lxw_format* format) {
    widen(m_column, numberWidth);
    note(worksheet_write_number(m_sheet, m_row, m_column++, value, format));
  }
  void note(lxw_error error) {
    if (m_error == LXW_NO_ERROR) m_error = error;
  }

  std::string m_tmp;
  lxw_workbook* m_book = nullptr;
  lxw_worksheet* m_sheet = nullptr;
  lxw_format* m_bold = nullptr;
  lxw_format* m_date = nullptr;
  std::array<lxw_format*, 4> m_money{};
  lxw_row_t m_row = 0;
  lxw_col_t m_column = 0;
  lxw_col_t m_lastColumn = 0;
  std::vector<int> m_widths;
  lxw_error m_error = LXW_NO_ERROR;
};

// How many rows the sheet holds, -1 when it is not whole. The library does not look at what its
// temporary files answer: a disk that filled up shows only in a sheet that ends too early.
qint64 rowsInside(const QString& path) {
  zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr);
  if (!archive) return -1;
  const auto close = qScopeGuard([archive] { zip_discard(archive); });
  zip_file_t* sheet = zip_fopen(archive, "xl/worksheets/sheet1.xml", 0);
  if (!sheet) return -1;
  const auto closeSheet = qScopeGuard([sheet] { zip_fclose(sheet); });
  constexpr std::string_view mark = "<row ";
  constexpr std::string_view last = "</worksheet>";
  std::string piece(block, '\0');
  std::string window;  // the piece behind the tail of the one before
  qint64 rows = 0;
  for (;;) {
    const zip_int64_t got = zip_fread(sheet, piece.data(), block);
    if (got < 0) return -1;
    if (got == 0) return window.find(last) == std::string::npos ? -1 : rows;
    const std::size_t seen = window.size();
    window.append(piece, 0, static_cast<std::size_t>(got));
    std::size_t at = seen < mark.size() ? 0 : seen - mark.size() + 1;
    for (; (at = window.find(mark, at)) != std::string::npos; at += mark.size()) ++rows;
    window.erase(0, window.size() - std::min(window.size(), 2 * last.size()));
  }
}

Error failure(const QString& path, lxw_error error) {
  struct statvfs disk = {};
  const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
  const bool known = ::statvfs(folder.constData(), &disk) == 0;
  const auto room = static_cast<qint64>(disk.f_bavail) * static_cast<qint64>(disk.f_frsize);
  if (known && room < roomLeft) return {ErrorCode::DiskFull, {path}, {}};
  return {ErrorCode::FileWriteFailed, {path, QString::fromUtf8(lxw_strerror(error))}, {}};
}

}  // namespace

Result<void> writeXlsxFile(const QString& path, const QString& sheet, int columns,
                           const std::function<Result<void>(TableWriter& to)>& fill) {
  return writeFileWhole(path, [&](QIODevice& out) -> Result<void> {
    // Beside the target: client data do not belong into a folder for everybody.
    QTemporaryFile draft(path + QStringLiteral(".XXXXXX"));
    if (!draft.open()) return Error{ErrorCode::FileWriteFailed, {path, draft.errorString()}, {}};
    XlsxTable table(draft.fileName(), sheet, columns, QFileInfo(path).absolutePath());
    if (const auto filled = fill(table); !filled) return filled;
    if (table.full()) return Error{ErrorCode::TooManyRows, {path}, {}};
    const qint64 rows = table.rows();
    if (const lxw_error error = table.finish(); error != LXW_NO_ERROR) return failure(path, error);
    if (rowsInside(draft.fileName()) != rows) return failure(path, LXW_ERROR_CREATING_TMPFILE);
    QFile written(draft.fileName());
    if (!written.open(QIODevice::ReadOnly))
      return Error{ErrorCode::FileWriteFailed, {path, written.errorString()}, {}};
    while (!written.atEnd()) {
      const QByteArray piece = written.read(static_cast<qint64>(block));
      if (piece.isEmpty()) return failure(path, LXW_ERROR_READING_TMPFILE);
      out.write(piece);
    }
    return {};
  });
}

}  // namespace retenta
