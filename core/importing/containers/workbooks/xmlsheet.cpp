// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/workbooks/xmlsheet.h"

namespace retenta {

Result<void> addXmlSheet(XmlFeed& xml, const BookRequest& request, const QString& name,
                         QLatin1String row, const std::function<void(RowWriter&)>& readRow,
                         Book& book) {
  using Token = QXmlStreamReader::TokenType;
  if (book.sheets.size() >= limits::sheets)
    return request.suspicious(QStringLiteral("too many sheets"));
  RowWriter writer(request);
  for (int depth = 1; depth > 0 && !writer.error();) {
    const auto token = xml.next();
    if (token == Token::Invalid) break;
    if (token == Token::EndElement) --depth;
    if (token != Token::StartElement) continue;
    if (xml.name() == row)
      readRow(writer);
    else if (xml.name() == QLatin1String("shapes") || xml.name() == QLatin1String("forms"))
      xml.skip();
    else
      ++depth;  // header rows and groups hold rows
  }
  if (xml.error()) return *xml.error();
  auto sheet = writer.finish(name);
  if (!sheet) return sheet.error();
  book.sheets.push_back(std::move(*sheet));
  return {};
}

}  // namespace retenta
