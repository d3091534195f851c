// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/quotedprintable.h"

namespace retenta {

namespace {

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char letter = static_cast<char>(c & ~0x20);
  return letter >= 'A' && letter <= 'F' ? letter - 'A' + 10 : -1;
}

// Length of a line end at the cursor, 0 when there is none.
std::size_t lineEnd(std::string_view text) {
  if (text.substr(0, 2) == "\r\n") return 2;
  return !text.empty() && (text.front() == '\n' || text.front() == '\r') ? 1 : 0;
}

}  // namespace

std::string fromQuotedPrintable(std::string_view text) {
  std::string bytes;
  while (!text.empty()) {
    const char c = text.front();
    text.remove_prefix(1);
    if (c != '=') {
      bytes.push_back(c);
      continue;
    }
    if (const std::size_t end = lineEnd(text); end > 0) {
      text.remove_prefix(end);
      continue;
    }
    const int high = text.size() >= 2 ? hexDigit(text[0]) : -1;
    const int low = high >= 0 ? hexDigit(text[1]) : -1;
    if (low < 0) {
      bytes.push_back(c);
      continue;
    }
    bytes.push_back(static_cast<char>(high * 16 + low));
    text.remove_prefix(2);
  }
  return bytes;
}

}  // namespace retenta
