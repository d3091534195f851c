// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/workbooks/xlsxreader.h"

#include <algorithm>

#include "core/importing/containers/rowwriter.h"
#include "core/importing/containers/workbooks/xlsxparts.h"
#include "core/importing/containers/xmlfeed.h"

namespace retenta {

namespace {

using Token = QXmlStreamReader::TokenType;

// "BC12" → 54; -1 when it is no reference.
int columnOf(QStringView reference) {
  int column = 0;
  for (const QChar c : reference) {
    const char16_t letter = c.unicode();
    const bool upper = letter >= u'A' && letter <= u'Z';
    const bool lower = letter >= u'a' && letter <= u'z';
    if (!upper && !lower) break;
    column = column * 26 + (letter - (upper ? u'A' : u'a')) + 1;
    if (column > limits::columns * 26) break;
  }
  return column - 1;
}

// "BC12" → 12; 0 when it is no reference.
qint64 rowOf(QStringView reference) {
  qsizetype digits = 0;
  while (digits < reference.size() && reference[digits].isLetter()) ++digits;
  return reference.mid(digits).toLongLong();
}

class SheetReader {
 public:
  SheetReader(XmlFeed& xml, const XlsxParts& parts, RowWriter& writer)
      : m_xml(xml), m_parts(parts), m_writer(writer) {}

  void read() {
    bool rows = false;
    for (auto token = m_xml.next(); token != Token::Invalid && !m_writer.error();
         token = m_xml.next()) {
      if (token == Token::StartElement) {
        if (m_xml.name() == QLatin1String("sheetData"))
          rows = true;
        else if (rows && m_xml.name() == QLatin1String("row"))
          beginRow();
        else if (rows && m_xml.name() == QLatin1String("c"))
          readCell();
        else if (!rows && m_xml.name() == QLatin1String("mergeCell"))
          readMerge();
      } else if (token == Token::EndElement && m_xml.name() == QLatin1String("sheetData")) {
        rows = false;
      }
    }
  }

 private:
  void beginRow() {
    m_writer.beginRow(m_xml.attribute(u"r").toLongLong());
    m_column = -1;
  }

  // "B5:B9"
  void readMerge() {
    const QStringList ends = m_xml.attribute(u"ref").split(QLatin1Char(':'));
    if (ends.size() != 2) return;
    m_writer.merge(columnOf(ends[0]), rowOf(ends[0]),
                   std::min<qint64>(rowOf(ends[1]), limits::rows));
  }

  void readCell() {
    QString reference;
    QString type;
    std::size_t style = 0;
    for (const QXmlStreamAttribute& each : m_xml.attributes()) {
      if (each.name() == QLatin1String("r")) reference = each.value().toString();
      if (each.name() == QLatin1String("t")) type = each.value().toString();
      if (each.name() == QLatin1String("s")) style = each.value().toUInt();
    }
    const int stated = columnOf(reference);
    m_column = stated >= 0 ? stated : m_column + 1;
    readValue();
    if (m_value.isEmpty()) return;
    write(type, style);
  }

  // <v>, or the text of <is>; what a formula says is left out.
  void readValue() {
    m_value.clear();
    int depth = 1;
    bool taken = false;
    while (depth > 0) {
      const auto token = m_xml.next();
      if (token == Token::Invalid) return;
      if (token == Token::StartElement) {
        if (m_xml.name() == QLatin1String("rPh") || m_xml.name() == QLatin1String("f")) {
          m_xml.skip();
          continue;
        }
        ++depth;
        taken = m_xml.name() == QLatin1String("v") || m_xml.name() == QLatin1String("t");
      } else if (token == Token::EndElement) {
        --depth;
        taken = false;
      } else if (token == Token::Characters && taken) {
        m_xml.appendText(m_value);
      }
    }
  }

  void write(const QString& type, std::size_t style) {
    if (type == QLatin1String("s")) {
      bool good = false;
      const uint number = m_value.toUInt(&good);
      if (good) m_writer.cell(m_column, m_parts.strings.at(number));
    } else if (type == QLatin1String("b")) {
      m_writer.cell(m_column, m_value == QLatin1String("0") ? "FALSE" : "TRUE");
    } else if (type == QLatin1String("d")) {
      m_value.remove(QLatin1String("T00:00:00"));
      m_writer.cell(m_column, m_value.toStdString());
    } else if (type.isEmpty() || type == QLatin1String("n")) {
      static const CellFormat general;
      const CellFormat& format = style < m_parts.formats.size() ? m_parts.formats[style] : general;
      m_writer.cell(m_column,
                    numberText(m_value.trimmed().toStdString(), format, m_parts.from1904));
    } else {
      unescapeExcel(m_value);
      m_writer.cell(m_column, m_value.toStdString());
    }
  }

  XmlFeed& m_xml;
  const XlsxParts& m_parts;
  RowWriter& m_writer;
  QString m_value;
  int m_column = -1;
};

Result<SheetText> readSheet(const XlsxParts& parts, const XlsxParts::Sheet& sheet,
                            const BookRequest& request) {
  auto source = parts.archive->entry(sheet.entry);
  if (!source) return source.error();
  RowWriter writer(request);
  XmlFeed xml(**source, request);
  SheetReader(xml, parts, writer).read();
  if (xml.error()) return *xml.error();
  return writer.finish(sheet.name);
}

}  // namespace

Result<Book> readXlsx(const BookRequest& request) {
  auto parts = readXlsxParts(request);
  if (!parts) return parts.error();
  Book book;
  for (const XlsxParts::Sheet& sheet : parts->sheets) {
    SheetText text;
    text.name = sheet.name;
    text.hidden = sheet.hidden;
    book.sheets.push_back(std::move(text));
  }
  std::size_t only = book.sheets.size();
  if (!request.sheet.isEmpty()) {
    const auto found = findSheet(book.sheets, request);
    if (!found) return found.error();
    only = *found;
  }
  for (std::size_t i = 0; i < book.sheets.size(); ++i) {
    if (only != book.sheets.size() && i != only) continue;
    auto read = readSheet(*parts, parts->sheets[i], request);
    if (!read) return read.error();
    read->hidden = parts->sheets[i].hidden;
    book.sheets[i] = std::move(*read);
  }
  return book;
}

}  // namespace retenta
