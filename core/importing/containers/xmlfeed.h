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
  /// Reads on to the end of the current element; nothing inside is told.
  void skip();
  /// The text of the current element and of all inside it, up to its end.
  QString elementText();

  /// Why reading ended before the document did.
  const std::optional<Error>& error() const { return m_error; }

 private:
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
