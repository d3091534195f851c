// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/cards/vcardlines.h"

#include <algorithm>
#include <array>

#include "core/importing/containers/quotedprintable.h"
#include "core/importing/text/celltext.h"
#include "core/importing/text/textencoding.h"

namespace retenta {

namespace {

constexpr std::size_t lineLimit = 1 << 20;  // longer ones are pictures under another name
constexpr std::size_t partsLimit = 1'000;

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c; }

std::string upperText(std::string_view text) {
  std::string all(text);
  std::transform(all.begin(), all.end(), all.begin(), upper);
  return all;
}

// Names whose values are pictures, sounds, keys or other cards: long, and nothing to us.
bool isBulk(std::string_view name) {
  static constexpr std::array<std::string_view, 4> bulk = {"PHOTO", "LOGO", "SOUND", "KEY"};
  return std::find(bulk.begin(), bulk.end(), name) != bulk.end();
}

// Whether a line begins a property, so that no soft break before it goes on into it.
bool beginsProperty(std::string_view line) {
  static constexpr std::array<std::string_view, 16> names = {
      "BEGIN", "END",  "VERSION", "N",   "FN",   "TEL",   "EMAIL", "ORG",
      "TITLE", "NOTE", "URL",     "ADR", "BDAY", "PHOTO", "LABEL", "CATEGORIES"};
  const std::string_view name = line.substr(0, line.find_first_of(":;"));
  return name.size() < line.size() &&
         (std::find(names.begin(), names.end(), name) != names.end() || name.substr(0, 2) == "X-");
}

std::string nameOf(std::string_view line) {
  std::string_view name = line.substr(0, line.find_first_of(":;"));
  if (const std::size_t dot = name.rfind('.'); dot != std::string_view::npos)
    name.remove_prefix(dot + 1);
  return upperText(name);
}

QString unescaped(const QString& text) {
  QString plain;
  plain.reserve(text.size());
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    if (c != QLatin1Char('\\') || i + 1 >= text.size()) {
      plain += c;
      continue;
    }
    const QChar escaped = text[++i];
    if (escaped == QLatin1Char('n') || escaped == QLatin1Char('N'))
      plain += QLatin1Char('\n');
    else if (escaped.isPunct() || escaped == QLatin1Char('\\'))
      plain += escaped;
    else
      plain += QString(c) + escaped;
  }
  return plain;
}

void readParameter(std::string_view parameter, VCardProperty& property) {
  const std::size_t sign = parameter.find('=');
  const std::string key = upperText(parameter.substr(0, std::min(sign, parameter.size())));
  std::string_view value =
      sign == std::string_view::npos ? std::string_view() : parameter.substr(sign + 1);
  if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
    value = value.substr(1, value.size() - 2);
  if (key == "QUOTED-PRINTABLE" || (key == "ENCODING" && upperText(value) == "QUOTED-PRINTABLE"))
    property.quotedPrintable = true;
  else if (key == "CHARSET")
    property.charset = toQString(value).toLower();
  else if (key == "X-APPLE-OMIT-YEAR")
    property.omitYear = true;
  else if (key == "TYPE")
    property.types += toQString(upperText(value)).split(QLatin1Char(','));
  else if (key == "PREF")
    property.types += QStringLiteral("PREF");
  else if (sign == std::string_view::npos)
    property.types += toQString(key);
}

}  // namespace

std::string_view VCardLines::peekLine() const {
  return m_left.substr(0, m_left.find_first_of("\r\n"));
}

std::string_view VCardLines::physicalLine() {
  const std::string_view line = peekLine();
  m_left.remove_prefix(line.size());
  if (m_left.substr(0, 2) == "\r\n")
    m_left.remove_prefix(2);
  else if (!m_left.empty())
    m_left.remove_prefix(1);
  return line;
}

bool VCardLines::next(VCardProperty& property) {
  while (!m_left.empty()) {
    m_line.assign(physicalLine().substr(0, lineLimit));
    const bool bulk = isBulk(nameOf(m_line));
    const std::size_t colon = m_line.find(':');
    const bool quoted =
        colon != std::string::npos &&
        upperText(std::string_view(m_line).substr(0, colon)).find("QUOTED-PRINTABLE") !=
            std::string::npos;
    while (!m_left.empty()) {
      const bool soft = quoted && !m_line.empty() && m_line.back() == '=';
      const bool folded = m_left.front() == ' ' || m_left.front() == '\t';
      if (!folded && !(soft && !beginsProperty(peekLine()))) break;
      if (soft) m_line.pop_back();
      std::string_view more = physicalLine();
      if (folded) more.remove_prefix(1);
      if (!bulk && m_line.size() < lineLimit) m_line.append(more.substr(0, lineLimit));
      // A soft break before an empty line: the value has ended.
      if (soft && more.empty()) break;
    }
    if (quoted && !m_line.empty() && m_line.back() == '=') m_line.pop_back();
    if (bulk) m_line.resize(std::min(m_line.size(), m_line.find(':') + 1));
    if (parse(property)) return true;
  }
  return false;
}

// The colon that ends the parameters stands outside of quotes.
bool VCardLines::parse(VCardProperty& property) {
  const std::string_view line = m_line;
  property = {};
  std::size_t begin = 0;
  bool quotes = false;
  bool named = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') quotes = !quotes;
    if (quotes || (line[i] != ';' && line[i] != ':')) continue;
    const std::string_view part = line.substr(begin, i - begin);
    begin = i + 1;
    if (!named) {
      property.name = nameOf(part);
      if (const std::size_t dot = part.rfind('.'); dot != std::string_view::npos)
        property.group = upperText(part.substr(0, dot));
      named = true;
    } else {
      readParameter(part, property);
    }
    if (line[i] != ':') continue;
    property.value.assign(line.substr(begin));
    return !property.name.empty();
  }
  return false;
}

std::vector<std::string_view> splitVCard(std::string_view value, char separator) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\\') {
      ++i;
    } else if (value[i] == separator && parts.size() < partsLimit) {
      parts.push_back(value.substr(begin, i - begin));
      begin = i + 1;
    }
  }
  parts.push_back(value.substr(std::min(begin, value.size())));
  return parts;
}

QString vcardText(std::string_view part, const VCardProperty& property, const QString& otherwise) {
  const std::string bytes =
      property.quotedPrintable ? fromQuotedPrintable(part) : std::string(part);
  QString encoding = property.charset;
  if (encoding.isEmpty()) encoding = isUtf8(bytes) ? QStringLiteral("utf-8") : otherwise;
  auto decoded = decodeText(bytes, encoding);
  if (!decoded) decoded = decodeText(bytes, otherwise);
  if (!decoded) return {};
  return unescaped(toQString(decoded->view)).trimmed();
}

}  // namespace retenta
