// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/xmlguard.h"

#include <cstring>

#include "core/importing/containers/book.h"

namespace retenta {

namespace {

constexpr int tagLimit = 512 * 1024;  // styles and namespaces fit a hundred times

}  // namespace

bool XmlGuard::look(std::string_view chunk) {
  const char* at = chunk.data();
  const char* const end = at + chunk.size();
  while (at < end) {
    if (m_state == State::Text || m_state == State::Quote) {
      const char wanted = m_state == State::Text ? '<' : m_quote;
      const void* found = std::memchr(at, wanted, static_cast<std::size_t>(end - at));
      const char* stop = found ? static_cast<const char*>(found) : end;
      if (m_state == State::Quote) {
        m_tagBytes += static_cast<int>(stop - at) + 1;
        if (m_tagBytes > tagLimit) return refuse("a tag without an end");
      }
      if (!found) return true;
      m_state = m_state == State::Text ? State::Open : State::Tag;
      m_last = 0;
      at = stop + 1;
      continue;
    }
    const char c = *at++;
    bool fine = true;
    switch (m_state) {
      case State::Open:
        fine = open(c);
        break;
      case State::Bang:
        fine = bang(c);
        break;
      case State::Tag:
        fine = tag(c);
        break;
      case State::Comment:
        if (c == '>' && m_last == '-' && m_beforeLast == '-') m_state = State::Text;
        break;
      case State::Cdata:
        if (c == '>' && m_last == ']' && m_beforeLast == ']') m_state = State::Text;
        break;
      case State::Instruction:
        if (c == '>' && m_last == '?') m_state = State::Text;
        break;
      default:
        break;
    }
    if (!fine) return false;
    m_beforeLast = m_last;
    m_last = c;
  }
  return true;
}

bool XmlGuard::open(char c) {
  m_closing = false;
  m_attributes = 0;
  m_tagBytes = 0;
  switch (c) {
    case '!':
      m_state = State::Bang;
      return true;
    case '?':
      m_state = State::Instruction;
      return true;
    case '/':
      m_closing = true;
      [[fallthrough]];
    default:
      m_state = State::Tag;
      return true;
  }
}

bool XmlGuard::bang(char c) {
  if (c == '-') {
    m_state = State::Comment;
    return true;
  }
  if (c == '[') {
    m_state = State::Cdata;
    return true;
  }
  return refuse("DOCTYPE");
}

bool XmlGuard::tag(char c) {
  if (++m_tagBytes > tagLimit) return refuse("a tag without an end");
  if (c == '"' || c == '\'') {
    m_state = State::Quote;
    m_quote = c;
    return true;
  }
  if (c == '=' && ++m_attributes > limits::xmlAttributes)
    return refuse("an element with too many attributes");
  return c != '>' || endTag();
}

bool XmlGuard::endTag() {
  m_state = State::Text;
  if (m_closing)
    --m_depth;
  else if (m_last != '/' && ++m_depth > limits::xmlDepth)
    return refuse("elements too deep");
  return true;
}

}  // namespace retenta
