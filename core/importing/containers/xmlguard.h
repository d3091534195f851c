// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace retenta {

/// Looks at XML ahead of the parser, in pieces of any size, for what makes a parser slow or large:
/// a DOCTYPE (entities), elements too deep, elements with too many attributes (each is compared
/// with all before it), tags without an end. Judges bytes of any encoding that keeps ASCII.
class XmlGuard {
 public:
  /// False when the document must not be parsed; reason() says why.
  bool look(std::string_view chunk);
  const char* reason() const { return m_reason; }

 private:
  enum class State : std::uint8_t { Text, Open, Bang, Tag, Quote, Comment, Cdata, Instruction };
  bool refuse(const char* reason) {
    m_reason = reason;
    return false;
  }
  bool open(char c);
  bool bang(char c);
  bool tag(char c);
  bool endTag();

  State m_state = State::Text;
  char m_quote = 0;
  char m_last = 0;        // the byte before
  char m_beforeLast = 0;  // and the one before that
  bool m_closing = false;
  int m_depth = 0;
  int m_attributes = 0;
  int m_tagBytes = 0;
  const char* m_reason = "";
};

}  // namespace retenta
