// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/pages/htmltext.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <QChar>
#include <QString>

namespace retenta {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool isLetter(char c) { return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9'); }

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f'; }

bool same(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](char x, char y) { return lower(x) == lower(y); });
}

struct Entity {
  std::string_view name;
  std::string_view text;
};

constexpr std::array<Entity, 24> entities = {
    {{"amp", "&"},    {"lt", "<"},    {"gt", ">"},    {"quot", "\""},  {"apos", "'"},
     {"nbsp", " "},   {"laquo", "«"}, {"raquo", "»"}, {"mdash", "—"},  {"ndash", "–"},
     {"hellip", "…"}, {"euro", "€"},  {"pound", "£"}, {"yen", "¥"},    {"copy", "©"},
     {"reg", "®"},    {"deg", "°"},   {"bull", "•"},  {"middot", "·"}, {"shy", ""},
     {"ldquo", "“"},  {"rdquo", "”"}, {"lsquo", "‘"}, {"rsquo", "’"}}};

// The sign of "&name;" or "&#1234;"; '' when it is none.
std::string signOf(std::string_view name, bool& known) {
  known = true;
  if (name.size() > 1 && name[0] == '#') {
    const bool hex = lower(name[1]) == 'x';
    const std::string_view digits = name.substr(hex ? 2 : 1);
    char32_t code = 0;
    unsigned int value = 0;
    const auto read =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
    known = read.ec == std::errc() && read.ptr == digits.data() + digits.size() &&
            value <= 0x10FFFF && !QChar::isSurrogate(value) && value != 0;
    code = value;
    return known ? QString::fromUcs4(&code, 1).toStdString() : std::string();
  }
  const auto entity = std::find_if(entities.begin(), entities.end(),
                                   [&](const Entity& each) { return each.name == name; });
  known = entity != entities.end();
  return known ? std::string(entity->text) : std::string();
}

}  // namespace

int HtmlTag::number(std::string_view attribute) const {
  std::size_t at = 0;
  while (at + attribute.size() < attributes.size()) {
    const bool begins = at == 0 || !isLetter(attributes[at - 1]);
    if (!begins || !same(attributes.substr(at, attribute.size()), attribute)) {
      ++at;
      continue;
    }
    at = attributes.find_first_not_of(" =\"'\t\r\n", at + attribute.size());
    int value = 0;
    if (at != std::string_view::npos)
      std::from_chars(attributes.data() + at, attributes.data() + attributes.size(), value);
    return value;
  }
  return 0;
}

void HtmlTags::skipPast(std::string_view end) {
  const std::size_t found = m_text.find(end, m_at);
  m_at = found == std::string_view::npos ? m_text.size() : found + end.size();
}

void HtmlTags::skipElement(std::string_view name) {
  while (m_at < m_text.size()) {
    skipPast("</");
    if (!same(m_text.substr(std::min(m_at, m_text.size()), name.size()), name)) continue;
    skipPast(">");
    return;
  }
}

bool HtmlTags::next(HtmlTag& tag) {
  const std::size_t begin = m_at;
  std::size_t from = m_at;
  while (true) {
    const std::size_t open = m_text.find('<', from);
    if (open == std::string_view::npos || open + 1 >= m_text.size()) {
      tag.before = m_text.substr(begin);
      m_at = m_text.size();
      return false;
    }
    const char c = m_text[open + 1];
    const bool closing = c == '/';
    if (!isLetter(c) && !closing && c != '!' && c != '?') {
      from = open + 1;  // "a < b" is text
      continue;
    }
    tag.before = m_text.substr(begin, open - begin);
    m_at = open + (closing ? 2 : 1);
    if (c == '!' || c == '?') {
      const bool comment = m_text.substr(open, 4) == "<!--";
      skipPast(comment ? std::string_view("-->") : std::string_view(">"));
      tag.name.clear();
      return true;
    }
    tag.closing = closing;
    tag.name.clear();
    while (m_at < m_text.size() && isLetter(m_text[m_at]))
      tag.name.push_back(lower(m_text[m_at++]));
    const std::size_t end = std::min(m_text.find('>', m_at), m_text.size());
    tag.attributes = m_text.substr(m_at, end - m_at);
    m_at = std::min(end + 1, m_text.size());
    if (!closing && (tag.name == "script" || tag.name == "style")) skipElement(tag.name);
    return true;
  }
}

void appendHtmlText(std::string_view raw, std::string& text) {
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const char c = raw[i];
    if (isBlank(c)) {
      if (!text.empty() && text.back() != ' ' && text.back() != '\n') text.push_back(' ');
      continue;
    }
    const std::size_t end = c == '&' ? raw.substr(i, 12).find(';') : std::string_view::npos;
    if (end == std::string_view::npos) {
      text.push_back(c);
      continue;
    }
    bool known = false;
    const std::string sign = signOf(raw.substr(i + 1, end - 1), known);
    if (!known) {
      text.push_back(c);
      continue;
    }
    text += sign;
    i += end;
  }
}

}  // namespace retenta
