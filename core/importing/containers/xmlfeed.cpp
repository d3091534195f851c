// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/xmlfeed.h"

namespace retenta {

namespace {

constexpr int hungryLimit = 8;  // the longest cell, every letter written as &#1234;, is half of it

// The guard reads bytes: encodings in which "<" may be anything else are none of a table's.
bool keepsAscii(QStringView encoding) {
  const QString name = encoding.toString().toLower();
  if (name.isEmpty() || name == QLatin1String("utf-8") || name == QLatin1String("utf8"))
    return true;
  for (const char* start :
       {"us-ascii", "windows-125", "cp125", "koi8-", "iso-8859-", "ibm866", "cp866"}) {
    if (name.startsWith(QLatin1String(start))) return true;
  }
  return false;
}

}  // namespace

QXmlStreamReader::TokenType XmlFeed::next() {
  while (!m_error) {
    const auto token = m_xml.readNext();
    if (token == QXmlStreamReader::DTD) {
      m_error = m_request.suspicious(QStringLiteral("DOCTYPE"));
      break;
    }
    if (token != QXmlStreamReader::Invalid) {
      m_hungry = 0;
      if (token == QXmlStreamReader::StartDocument && !keepsAscii(m_xml.documentEncoding())) {
        m_error = m_request.damaged(m_xml.documentEncoding().toString());
        break;
      }
      if (token == QXmlStreamReader::EndDocument) return QXmlStreamReader::Invalid;
      return token;
    }
    if (m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError) {
      m_error = m_request.damaged(m_xml.errorString());
      break;
    }
    if (!feed()) break;
  }
  return QXmlStreamReader::Invalid;
}

bool XmlFeed::feed() {
  if (m_request.progress.cancelled()) {
    m_error = Error{ErrorCode::Cancelled, {}, {}};
    return false;
  }
  if (++m_hungry > hungryLimit) {
    m_error = m_request.suspicious(QStringLiteral("text without an end"));
    return false;
  }
  const qint64 count = m_source.read(m_chunk.data(), static_cast<qint64>(m_chunk.size()));
  if (count <= 0) {
    m_error = m_source.error().value_or(m_request.damaged(m_xml.errorString()));
    return false;
  }
  const std::string_view chunk(m_chunk.data(), static_cast<std::size_t>(count));
  if (!m_started && chunk.substr(0, 4).find('\0') != std::string_view::npos) {
    m_error = m_request.damaged(QStringLiteral("UTF-16"));
    return false;
  }
  m_started = true;
  if (!m_guard.look(chunk)) {
    m_error = m_request.suspicious(QString::fromLatin1(m_guard.reason()));
    return false;
  }
  m_xml.addData(QByteArray(m_chunk.data(), static_cast<qsizetype>(count)));
  return true;
}

QString XmlFeed::attribute(QStringView name) const {
  const QXmlStreamAttributes all = m_xml.attributes();
  for (const QXmlStreamAttribute& each : all) {
    if (each.name() == name) return each.value().toString();
  }
  return {};
}

void XmlFeed::skip() {
  for (int depth = 1; depth > 0;) {
    const auto token = next();
    if (token == QXmlStreamReader::Invalid) return;
    depth += token == QXmlStreamReader::StartElement ? 1 : 0;
    depth -= token == QXmlStreamReader::EndElement ? 1 : 0;
  }
}

QString XmlFeed::elementText() {
  QString all;
  for (int depth = 1; depth > 0;) {
    const auto token = next();
    if (token == QXmlStreamReader::Invalid) break;
    depth += token == QXmlStreamReader::StartElement ? 1 : 0;
    depth -= token == QXmlStreamReader::EndElement ? 1 : 0;
    if (token == QXmlStreamReader::Characters) appendText(all);
  }
  return all;
}

}  // namespace retenta
