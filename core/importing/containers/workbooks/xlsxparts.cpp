// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/workbooks/xlsxparts.h"

#include <algorithm>
#include <map>

#include <QDir>

#include "core/importing/containers/xmlfeed.h"

namespace retenta {

namespace {

using Token = QXmlStreamReader::TokenType;

struct Relation {
  QString type;  // the last word of it: worksheet, sharedStrings, styles …
  QString target;
};

QString joined(const QString& folder, const QString& name) {
  return folder.isEmpty() ? name : folder + QLatin1Char('/') + name;
}

// The name of an entry that a part in `folder` points at.
QString resolved(const QString& folder, const QString& target) {
  const bool absolute = target.startsWith(QLatin1Char('/'));
  return QDir::cleanPath(absolute ? target.mid(1) : joined(folder, target));
}

QString folderOf(const QString& part) {
  const qsizetype slash = part.lastIndexOf(QLatin1Char('/'));
  return slash < 0 ? QString() : part.left(slash);
}

class PartsReader {
 public:
  explicit PartsReader(const BookRequest& request) : m_request(request) {}

  Result<XlsxParts> read() {
    auto archive = ZipArchive::open(m_request);
    if (!archive) return archive.error();
    m_parts.archive = *archive;
    const auto root = relations(QStringLiteral("_rels/.rels"));
    if (!root) return root.error();
    m_workbook = QStringLiteral("xl/workbook.xml");
    for (const auto& [id, relation] : *root) {
      if (relation.type == QLatin1String("officeDocument"))
        m_workbook = resolved({}, relation.target);
    }
    const QString folder = folderOf(m_workbook);
    const QString file = m_workbook.mid(folder.isEmpty() ? 0 : folder.size() + 1);
    auto related = relations(joined(folder, QStringLiteral("_rels/%1.rels").arg(file)));
    if (!related) return related.error();
    m_related = std::move(*related);
    for (const auto& step : {&PartsReader::workbook, &PartsReader::styles, &PartsReader::strings}) {
      if (const auto done = (this->*step)(); !done) return done.error();
    }
    return std::move(m_parts);
  }

 private:
  // Feeds one entry to `use` element by element; an entry that is not there is no element.
  template <class F>
  Result<void> eachElement(const QString& name, F&& use) {
    const int index = m_parts.archive->find(name);
    if (index < 0) return {};
    auto source = m_parts.archive->entry(index);
    if (!source) return source.error();
    XmlFeed xml(**source, m_request);
    for (auto token = xml.next(); token != Token::Invalid; token = xml.next()) {
      if (token == Token::StartElement) use(xml);
    }
    if (xml.error()) return *xml.error();
    return {};
  }

  Result<std::map<QString, Relation>> relations(const QString& name) {
    std::map<QString, Relation> all;
    const auto read = eachElement(name, [&](XmlFeed& xml) {
      if (xml.name() != QLatin1String("Relationship")) return;
      const QString type = xml.attribute(u"Type");
      all[xml.attribute(u"Id")] = {type.mid(type.lastIndexOf(QLatin1Char('/')) + 1),
                                   xml.attribute(u"Target")};
      if (all.size() > limits::relations) xml.refuse("too many relations");
    });
    if (!read) return read.error();
    return all;
  }

  QString related(const char* type, const QString& otherwise) const {
    for (const auto& [id, relation] : m_related) {
      if (relation.type == QLatin1String(type))
        return resolved(folderOf(m_workbook), relation.target);
    }
    return joined(folderOf(m_workbook), otherwise);
  }

  Result<void> workbook() {
    if (m_parts.archive->find(m_workbook) < 0)
      return m_request.damaged(QStringLiteral("no ") + m_workbook);
    int number = 0;
    const auto read = eachElement(m_workbook, [&](XmlFeed& xml) {
      if (xml.name() == QLatin1String("workbookPr")) {
        const QString flag = xml.attribute(u"date1904");
        m_parts.from1904 = flag == QLatin1String("1") || flag == QLatin1String("true");
      }
      if (xml.name() != QLatin1String("sheet")) return;
      ++number;
      XlsxParts::Sheet sheet;
      sheet.name = xml.attribute(u"name");
      const QString state = xml.attribute(u"state");
      sheet.hidden = !state.isEmpty() && state != QLatin1String("visible");
      // r:id: an attribute of the same name without a prefix is another one (sheetId is not).
      const auto relation = m_related.find(xml.attribute(u"id"));
      QString part;
      if (relation != m_related.end()) {
        if (relation->second.type != QLatin1String("worksheet")) return;  // a chart
        part = resolved(folderOf(m_workbook), relation->second.target);
      } else {
        part = joined(folderOf(m_workbook), QStringLiteral("worksheets/sheet%1.xml").arg(number));
      }
      sheet.entry = m_parts.archive->find(part);
      if (sheet.entry < 0) return;
      const auto isSame = [&](const XlsxParts::Sheet& other) { return other.entry == sheet.entry; };
      if (std::any_of(m_parts.sheets.begin(), m_parts.sheets.end(), isSame))
        xml.refuse("sheets share a part");
      if (m_parts.sheets.size() >= limits::sheets) xml.refuse("too many sheets");
      m_parts.sheets.push_back(sheet);
    });
    if (!read) return read;
    if (m_parts.sheets.empty()) return m_request.damaged(QStringLiteral("no sheets"));
    return {};
  }

  Result<void> styles() {
    std::map<int, CellFormat> own;
    bool cells = false;
    const auto read =
        eachElement(related("styles", QStringLiteral("styles.xml")), [&](XmlFeed& xml) {
          if (xml.name() == QLatin1String("cellStyleXfs")) cells = false;
          if (xml.name() == QLatin1String("cellXfs")) cells = true;
          if (xml.name() == QLatin1String("cellStyles") || xml.name() == QLatin1String("dxfs"))
            cells = false;
          if (xml.name() == QLatin1String("numFmt"))
            own.emplace(xml.attribute(u"numFmtId").toInt(),
                        formatOfCode(xml.attribute(u"formatCode").toStdString()));
          if (own.size() > limits::styles) xml.refuse("too many formats");
          if (!cells || xml.name() != QLatin1String("xf")) return;
          const int id = xml.attribute(u"numFmtId").toInt();
          const auto known = own.find(id);
          m_parts.formats.push_back(known != own.end() ? known->second : formatOfBuiltin(id));
          if (m_parts.formats.size() > limits::styles) xml.refuse("too many styles");
        });
    return read;
  }

  Result<void> strings() {
    StringPool& pool = m_parts.strings;
    const int index =
        m_parts.archive->find(related("sharedStrings", QStringLiteral("sharedStrings.xml")));
    if (index >= 0) {
      auto source = m_parts.archive->entry(index);
      if (!source) return source.error();
      XmlFeed xml(**source, m_request);
      readStrings(xml, pool);
      if (xml.error()) return *xml.error();
    }
    return pool.seal();
  }

  // <si> holds <t>, or runs <r><t>; <rPh> says how it is pronounced.
  static void readStrings(XmlFeed& xml, StringPool& pool) {
    QString text;
    bool inText = false;
    for (auto token = xml.next(); token != Token::Invalid; token = xml.next()) {
      if (token == Token::StartElement) {
        if (xml.name() == QLatin1String("si")) text.clear();
        if (xml.name() == QLatin1String("rPh")) xml.skip();
        inText = xml.name() == QLatin1String("t");
      } else if (token == Token::EndElement) {
        inText = false;
        if (xml.name() != QLatin1String("si")) continue;
        unescapeExcel(text);
        pool.add(text.toStdString());
        if (pool.size() > limits::strings) xml.refuse("too many strings");
        text.clear();
      } else if (token == Token::Characters && inText) {
        xml.appendText(text);
      }
    }
  }

  const BookRequest& m_request;
  XlsxParts m_parts;
  QString m_workbook;
  std::map<QString, Relation> m_related;
};

}  // namespace

Result<XlsxParts> readXlsxParts(const BookRequest& request) { return PartsReader(request).read(); }

void unescapeExcel(QString& text) {
  constexpr qsizetype length = 7;
  QString plain;
  qsizetype taken = 0;
  for (qsizetype at = text.indexOf(QLatin1String("_x")); at >= 0 && at + length <= text.size();
       at = text.indexOf(QLatin1String("_x"), at)) {
    bool hex = false;
    const ushort code = QStringView(text).mid(at + 2, 4).toUShort(&hex, 16);
    if (!hex || text[at + 6] != QLatin1Char('_')) {
      ++at;
      continue;
    }
    plain += QStringView(text).mid(taken, at - taken);
    plain += QChar(code == '\r' ? ushort{'\n'} : code);
    at += length;
    taken = at;
  }
  if (taken > 0) text = plain.append(QStringView(text).mid(taken));
}

}  // namespace retenta
