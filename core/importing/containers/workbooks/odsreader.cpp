// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/workbooks/odsreader.h"

#include <algorithm>

#include "core/importing/containers/bytesource.h"
#include "core/importing/containers/cellformat.h"
#include "core/importing/containers/workbooks/xmlsheet.h"
#include "core/importing/containers/ziparchive.h"

namespace retenta {

namespace {

using Token = QXmlStreamReader::TokenType;

// "PT26H30M05S" → "26:30:05".
QString clockOf(const QString& duration) {
  int parts[3] = {};
  int number = 0;
  bool time = false;
  for (const QChar c : duration) {
    if (c.isDigit()) {
      number = std::min(number * 10 + c.digitValue(), 1'000'000);
      continue;
    }
    if (c == QLatin1Char('T')) time = true;
    if (c == QLatin1Char('H')) parts[0] = number;
    if (c == QLatin1Char('M') && time) parts[1] = number;
    if (c == QLatin1Char('S') || c == QLatin1Char('.') || c == QLatin1Char(',')) {
      if (parts[2] == 0) parts[2] = number;
    }
    number = 0;
  }
  return QStringLiteral("%1:%2:%3")
      .arg(parts[0], 2, 10, QLatin1Char('0'))
      .arg(parts[1], 2, 10, QLatin1Char('0'))
      .arg(parts[2], 2, 10, QLatin1Char('0'));
}

class ContentReader {
 public:
  ContentReader(XmlFeed& xml, const BookRequest& request) : m_xml(xml), m_request(request) {}

  Result<Book> read() {
    for (auto token = m_xml.next(); token != Token::Invalid; token = m_xml.next()) {
      if (token != Token::StartElement) continue;
      if (m_xml.name() == QLatin1String("table")) {
        const auto done = addXmlSheet(
            m_xml, m_request, m_xml.attribute(u"name"), QLatin1String("table-row"),
            [this](RowWriter& writer) { readRow(writer); }, m_book);
        if (!done) return done.error();
      } else if (m_xml.name() == QLatin1String("tracked-changes")) {
        m_xml.skip();
      }
    }
    if (m_xml.error()) return *m_xml.error();
    if (m_book.sheets.empty()) return m_request.damaged(QStringLiteral("no sheets"));
    return std::move(m_book);
  }

 private:
  int repeats(QStringView name) const {
    return std::clamp(m_xml.attribute(name).toInt(), 1, limits::rows);
  }

  void readRow(RowWriter& writer) {
    const int times = repeats(u"number-rows-repeated");
    // A sheet's empty rest is one row repeated a million times.
    if (writer.row() < limits::rows) writer.beginRow(writer.row() + 1);
    int column = 0;
    bool filled = false;
    for (int depth = 1; depth > 0;) {
      const auto token = m_xml.next();
      if (token == Token::Invalid) return;
      if (token == Token::EndElement) --depth;
      if (token != Token::StartElement) continue;
      const bool covered = m_xml.name() == QLatin1String("covered-table-cell");
      if (!covered && m_xml.name() != QLatin1String("table-cell")) {
        m_xml.skip();
        continue;
      }
      const int cells = repeats(u"number-columns-repeated");
      const int rows = repeats(u"number-rows-spanned");
      if (!covered) writer.merge(column, writer.row(), writer.row() + rows - 1);
      const std::string text = readCell();
      // What a merge covers is not seen.
      if (!text.empty() && !covered) {
        for (int i = 0; i < cells && column + i < limits::columns; ++i)
          writer.cell(column + i, text);
        filled = true;
      }
      column = std::min(column + cells, limits::columns);
    }
    if (filled)
      writer.repeatRow(times - 1);
    else
      writer.skipRows(times - 1);
  }

  // Dates and numbers by their value, whatever they look like; texts by their paragraphs.
  std::string readCell() {
    const QString type = m_xml.attribute(u"value-type");
    const QString value = m_xml.attribute(u"value");
    const QString date = m_xml.attribute(u"date-value");
    const QString time = m_xml.attribute(u"time-value");
    const QString flag = m_xml.attribute(u"boolean-value");
    const QString currency = m_xml.attribute(u"currency");
    const QString text = readParagraphs();
    if (type == QLatin1String("date") && !date.isEmpty()) {
      QString iso = date;
      iso.remove(QLatin1String("T00:00:00"));
      return iso.replace(QLatin1Char('T'), QLatin1Char(' ')).toStdString();
    }
    if (type == QLatin1String("time") && !time.isEmpty()) return clockOf(time).toStdString();
    if (type == QLatin1String("boolean")) return flag == QLatin1String("true") ? "TRUE" : "FALSE";
    if (!value.isEmpty()) {
      std::string number = plainNumber(value.toStdString());
      if (type == QLatin1String("currency") && currency.size() == 3)
        number += ' ' + currency.toStdString();
      return number;
    }
    return text.toStdString();
  }

  // <text:p>s are lines; <text:s text:c="3"/> are blanks; comments are not the cell's text.
  QString readParagraphs() {
    QString all;
    bool first = true;
    int inside = 0;
    for (int depth = 1; depth > 0;) {
      const auto token = m_xml.next();
      if (token == Token::Invalid) break;
      if (token == Token::Characters && inside > 0) m_xml.appendText(all);
      if (token == Token::EndElement) {
        --depth;
        if (inside > 0) --inside;
      }
      if (token != Token::StartElement) continue;
      if (m_xml.name() == QLatin1String("annotation") || m_xml.name() == QLatin1String("table")) {
        m_xml.skip();
        continue;
      }
      ++depth;
      if (inside > 0) {
        ++inside;
        if (m_xml.name() == QLatin1String("s"))
          all += QString(std::clamp(m_xml.attribute(u"c").toInt(), 1, 1'000), QLatin1Char(' '));
        if (m_xml.name() == QLatin1String("tab")) all += QLatin1Char('\t');
        if (m_xml.name() == QLatin1String("line-break")) all += QLatin1Char('\n');
      } else if (m_xml.name() == QLatin1String("p") || m_xml.name() == QLatin1String("h")) {
        if (!first) all += QLatin1Char('\n');
        first = false;
        inside = 1;
      }
    }
    return all;
  }

  XmlFeed& m_xml;
  const BookRequest& m_request;
  Book m_book;
};

}  // namespace

Result<Book> readOds(const BookRequest& request) {
  const auto archive = ZipArchive::open(request);
  if (!archive) return archive.error();
  // A password leaves the parts in place, in a cipher that only the manifest names.
  const int manifest = (*archive)->find(QStringLiteral("META-INF/manifest.xml"));
  if (manifest >= 0) {
    const auto source = (*archive)->entry(manifest);
    if (!source) return source.error();
    XmlFeed xml(**source, request);
    for (auto token = xml.next(); token != Token::Invalid; token = xml.next()) {
      if (token == Token::StartElement && xml.name() == QLatin1String("encryption-data"))
        return Error{ErrorCode::FileEncrypted, {request.shown}, {}};
    }
  }
  const int content = (*archive)->find(QStringLiteral("content.xml"));
  if (content < 0) return request.damaged(QStringLiteral("no content.xml"));
  const auto source = (*archive)->entry(content);
  if (!source) return source.error();
  XmlFeed xml(**source, request);
  return ContentReader(xml, request).read();
}

Result<Book> readFlatOds(std::string_view bytes, const BookRequest& request) {
  MemorySource source(bytes);
  XmlFeed xml(source, request);
  return ContentReader(xml, request).read();
}

}  // namespace retenta
