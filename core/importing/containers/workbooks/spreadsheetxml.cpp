// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/workbooks/spreadsheetxml.h"

#include <map>

#include "core/importing/containers/cellformat.h"
#include "core/importing/containers/workbooks/xmlsheet.h"

namespace retenta {

namespace {

using Token = QXmlStreamReader::TokenType;

class WorkbookReader {
 public:
  WorkbookReader(XmlFeed& xml, const BookRequest& request) : m_xml(xml), m_request(request) {}

  Result<Book> read() {
    QString style;
    for (auto token = m_xml.next(); token != Token::Invalid; token = m_xml.next()) {
      if (token != Token::StartElement) continue;
      if (m_xml.name() == QLatin1String("Style")) {
        style = m_xml.attribute(u"ID");
      } else if (m_xml.name() == QLatin1String("NumberFormat")) {
        m_formats[style] = formatOfCode(m_xml.attribute(u"Format").toStdString());
        if (m_formats.size() > limits::styles) m_xml.refuse("too many formats");
      } else if (m_xml.name() == QLatin1String("Worksheet")) {
        const auto done = addXmlSheet(
            m_xml, m_request, m_xml.attribute(u"Name"), QLatin1String("Row"),
            [this](RowWriter& writer) { readRow(writer); }, m_book);
        if (!done) return done.error();
      }
    }
    if (m_xml.error()) return *m_xml.error();
    if (m_book.sheets.empty()) return m_request.damaged(QStringLiteral("no sheets"));
    return std::move(m_book);
  }

 private:
  // ss:Index says where a row or a cell stands when those before it are empty.
  void readRow(RowWriter& writer) {
    const qint64 stated = m_xml.attribute(u"Index").toLongLong();
    const qint64 empty = m_xml.attribute(u"Span").toLongLong();
    writer.beginRow(stated > 0 ? stated : writer.row() + 1);
    int column = 0;
    for (int depth = 1; depth > 0;) {
      const auto token = m_xml.next();
      if (token == Token::Invalid) return;
      if (token == Token::EndElement) --depth;
      if (token != Token::StartElement) continue;
      if (m_xml.name() != QLatin1String("Cell")) {
        m_xml.skip();
        continue;
      }
      const int index = m_xml.attribute(u"Index").toInt();
      if (index > 0) column = index - 1;
      const int across = std::clamp(m_xml.attribute(u"MergeAcross").toInt(), 0, limits::columns);
      const int down = std::clamp(m_xml.attribute(u"MergeDown").toInt(), 0, limits::rows);
      writer.merge(column, writer.row(), writer.row() + down);
      writer.cell(column, readCell(m_xml.attribute(u"StyleID")));
      column += 1 + across;
    }
    if (empty > 0) writer.skipRows(std::min<qint64>(empty, limits::rows));
  }

  std::string readCell(const QString& style) {
    std::string text;
    for (int depth = 1; depth > 0;) {
      const auto token = m_xml.next();
      if (token == Token::Invalid) break;
      if (token == Token::EndElement) --depth;
      if (token != Token::StartElement) continue;
      if (m_xml.name() == QLatin1String("Data")) {
        const QString type = m_xml.attribute(u"Type");
        text = valueOf(m_xml.elementText(), type, style);
      } else {
        m_xml.skip();  // a comment has data of its own
      }
    }
    return text;
  }

  std::string valueOf(QString value, const QString& type, const QString& style) const {
    if (type == QLatin1String("Number")) {
      const auto format = m_formats.find(style);
      return numberText(value.trimmed().toStdString(),
                        format == m_formats.end() ? CellFormat() : format->second, false);
    }
    if (type == QLatin1String("DateTime")) {
      value = value.section(QLatin1Char('.'), 0, 0);
      value.remove(QLatin1String("T00:00:00")).remove(QLatin1String("1899-12-31T"));
      return value.replace(QLatin1Char('T'), QLatin1Char(' ')).toStdString();
    }
    if (type == QLatin1String("Boolean")) return value == QLatin1String("0") ? "FALSE" : "TRUE";
    return value.toStdString();
  }

  XmlFeed& m_xml;
  const BookRequest& m_request;
  std::map<QString, CellFormat> m_formats;
  Book m_book;
};

}  // namespace

Result<Book> readSpreadsheetXml(std::string_view bytes, const BookRequest& request) {
  // Blanks and a mark before the declaration are no XML, and yet there.
  const std::size_t begin = bytes.find('<');
  MemorySource source(bytes.substr(std::min(begin, bytes.size())));
  XmlFeed xml(source, request);
  return WorkbookReader(xml, request).read();
}

}  // namespace retenta
