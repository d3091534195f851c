// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QXmlStreamReader>

#include "core/importing/containers/book.h"
#include "core/importing/containers/bytesource.h"
#include "core/importing/containers/xmlguard.h"

namespace retenta {

/// QXmlStreamReader over a source of doubtful origin: fed in pieces of 64 KiB that XmlGuard has
/// looked at, given up when pieces bring no token, stopped when the user wants it.
class XmlFeed {
 public:
  XmlFeed(ByteSource& source, const BookRequest& request) : m_source(source), m_request(request) {}

  /// The next element or text; Invalid at the end and on failure.
  QXmlStreamReader::TokenType next();
  /// Element names without their prefix.
  QStringView name() const { return m_xml.name(); }
  QStringView text() const { return m_xml.text(); }
  bool isWhitespace() const { return m_xml.isWhitespace(); }
  QXmlStreamAttributes attributes() const { return m_xml.attributes(); }
  /// The attribute of that name, whatever its prefix.
  QString attribute(QStringView name) const;
  /// Adds the text of the token to a cell's, as long as a cell may keep any of it.
  void appendText(QString& cell) const {
    if (cell.size() <= keptChars) cell += m_xml.text();
  }
  /// Ends the reading: the document holds what no table does.
  void refuse(const char* reason) {
    if (!m_error) m_error = m_request.suspicious(QString::fromLatin1(reason));
  }
  /// Reads on to the end of the current element; nothing inside is told.
  void skip();
  /// The text of the current element and of all inside it, up to its end.
  QString elementText();

  /// Why reading ended before the document did.
  const std::optional<Error>& error() const { return m_error; }

 private:
  // A letter may be written as _x0041_; what is more than a cell keeps shows that it was cut.
  static constexpr qsizetype keptChars = 8 * limits::cellChars;

  bool feed();

  ByteSource& m_source;
  const BookRequest& m_request;
  QXmlStreamReader m_xml;
  XmlGuard m_guard;
  std::array<char, 64 * 1024> m_chunk{};
  bool m_started = false;
  int m_hungry = 0;  // pieces since the last token
  std::optional<Error> m_error;
};

}  // namespace retenta
