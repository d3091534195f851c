// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/pages/htmltable.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/importing/containers/pages/htmltext.h"
#include "core/importing/containers/rowwriter.h"
#include "core/importing/text/celltext.h"
#include "core/importing/text/textencoding.h"

namespace retenta {

namespace {

constexpr std::size_t deepestTable = 16;  // further ones are part of the cell they stand in
constexpr int largestSpan = 1'000;

struct Table {
  explicit Table(RowWriter rows) : writer(std::move(rows)) {}
  RowWriter writer;
  std::vector<int> covered;  // by column: rows further down that a cell from above fills
  int column = 0;
  bool inRow = false;
  bool inCell = false;
  int colspan = 1;
  int rowspan = 1;
  std::string text;
  qint64 cells = 0;
};

class PageReader {
 public:
  PageReader(std::string_view text, const BookRequest& request)
      : m_tags(text), m_request(request) {}

  Result<Book> read() {
    int looked = 0;
    HtmlTag tag;
    while (!m_error && m_tags.next(tag)) {
      if (++looked % 4096 == 0 && m_request.progress.cancelled())
        return Error{ErrorCode::Cancelled, {}, {}};
      if (!m_open.empty() && m_open.back()->inCell) addText(tag.before);
      take(tag);
      if (!m_open.empty() && m_open.back()->writer.error()) m_error = m_open.back()->writer.error();
    }
    if (!m_error && !m_open.empty() && m_open.back()->inCell) addText(tag.before);
    while (!m_error && !m_open.empty()) closeTable();
    if (m_error) return *m_error;
    if (!m_best) return Error{ErrorCode::NoDataRows, {m_request.shown}, {}};
    Book book;
    book.sheets.push_back(std::move(*m_best));
    return book;
  }

 private:
  void take(const HtmlTag& tag) {
    if (tag.name == "table") {
      if (tag.closing)
        leaveTable();
      else
        enterTable();
      return;
    }
    if (m_open.empty() || m_ignored > 0) return;
    Table& table = *m_open.back();
    if (tag.name == "tr") {
      endRow(table);
      if (!tag.closing) beginRow(table);
    } else if (tag.name == "td" || tag.name == "th") {
      endCell(table);
      if (!tag.closing) beginCell(table, tag);
    } else if (table.inCell && (tag.name == "br" || tag.name == "p" || tag.name == "div")) {
      if (!table.text.empty() && table.text.back() != '\n') table.text.push_back('\n');
    }
  }

  void enterTable() {
    if (m_open.size() >= deepestTable) {
      ++m_ignored;
      return;
    }
    m_open.push_back(std::make_unique<Table>(RowWriter(m_request)));
  }

  void leaveTable() {
    if (m_ignored > 0)
      --m_ignored;
    else if (!m_open.empty())
      closeTable();
  }

  // The table with the most filled cells is the one meant.
  void closeTable() {
    Table& table = *m_open.back();
    endRow(table);
    if (table.cells > m_bestCells) {
      m_bestCells = table.cells;
      auto sheet = table.writer.finish({});
      if (sheet)
        m_best = std::move(*sheet);
      else
        m_error = sheet.error();
    }
    m_open.pop_back();
  }

  static void beginRow(Table& table) {
    table.inRow = true;
    table.column = 0;
    table.writer.beginRow(table.writer.row() + 1);
  }

  static void endRow(Table& table) {
    endCell(table);
    if (!table.inRow) return;
    table.inRow = false;
    for (int& rows : table.covered) rows = std::max(rows - 1, 0);
  }

  static void beginCell(Table& table, const HtmlTag& tag) {
    if (!table.inRow) beginRow(table);
    table.inCell = true;
    table.colspan = std::clamp(tag.number("colspan"), 1, largestSpan);
    table.rowspan = std::clamp(tag.number("rowspan"), 1, largestSpan);
    table.text.clear();
  }

  static void endCell(Table& table) {
    if (!table.inCell) return;
    table.inCell = false;
    const auto isCovered = [&](int column) {
      const auto at = static_cast<std::size_t>(column);
      return at < table.covered.size() && table.covered[at] > 0;
    };
    while (isCovered(table.column)) ++table.column;
    while (!table.text.empty() && (table.text.back() == ' ' || table.text.back() == '\n'))
      table.text.pop_back();
    if (!table.text.empty()) {
      table.writer.cell(table.column, table.text);
      ++table.cells;
    }
    const int end = std::min(table.column + table.colspan, limits::columns);
    if (table.rowspan > 1 && table.column < end) {
      const qint64 row = table.writer.row();
      if (!table.text.empty()) table.writer.merge(table.column, row, row + table.rowspan - 1);
      if (table.covered.size() < static_cast<std::size_t>(end))
        table.covered.resize(static_cast<std::size_t>(end));
      for (int i = table.column; i < end; ++i)
        table.covered[static_cast<std::size_t>(i)] = table.rowspan;
    }
    table.column = end;
  }

  void addText(std::string_view raw) {
    std::string& text = m_open.back()->text;
    if (text.size() < 4 * static_cast<std::size_t>(limits::cellChars)) appendHtmlText(raw, text);
  }

  HtmlTags m_tags;
  const BookRequest& m_request;
  std::vector<std::unique_ptr<Table>> m_open;
  int m_ignored = 0;
  qint64 m_bestCells = 0;
  std::optional<SheetText> m_best;
  std::optional<Error> m_error;
};

// charset=… of a <meta> or an XML declaration.
QString statedEncoding(std::string_view bytes) {
  std::string head(bytes.substr(0, 4096));
  std::transform(head.begin(), head.end(), head.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  for (const std::string_view key : {"charset", "encoding"}) {
    std::size_t at = head.find(key);
    if (at == std::string::npos) continue;
    at = head.find_first_not_of(" =\"'", at + key.size());
    if (at == std::string::npos) continue;
    const std::size_t end = head.find_first_of(" \"'>;?/", at);
    return QString::fromLatin1(head.substr(at, end - at).c_str());
  }
  return {};
}

}  // namespace

Result<Book> readHtmlTable(std::string_view bytes, const BookRequest& request) {
  const QString stated = statedEncoding(bytes);
  const QString guessed = guessEncodings(bytes).names.value(0);
  // A mark at the beginning knows better than a template that was filled in.
  const bool marked = guessed.contains(QLatin1String("sig")) ||
                      guessed.contains(QLatin1String("BOM")) ||
                      guessed.startsWith(QLatin1String("utf-16"));
  QString encoding = stated.isEmpty() || marked ? guessed : stated;
  auto decoded = decodeText(bytes, encoding);
  if (!decoded) {
    encoding = guessed;
    decoded = decodeText(bytes, guessed);
  }
  if (!decoded) return decoded.error();
  auto book = PageReader(decoded->view, request).read();
  if (book) book->encoding = encoding.toLower();
  return book;
}

}  // namespace retenta
