// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace retenta {

/// A tag, and the text that stands before it.
struct HtmlTag {
  std::string_view before;
  std::string name;  ///< lower case
  bool closing = false;
  std::string_view attributes;
  /// The number an attribute holds; 0 when there is none.
  int number(std::string_view attribute) const;
};

/// Goes through a page tag by tag; comments, scripts and styles are passed over. Each byte is
/// looked at once, whatever the page.
class HtmlTags {
 public:
  explicit HtmlTags(std::string_view text) : m_text(text) {}
  /// The next tag; false at the end, with the last text in `before`.
  bool next(HtmlTag& tag);

 private:
  void skipPast(std::string_view end);
  void skipElement(std::string_view name);

  std::string_view m_text;
  std::size_t m_at = 0;
};

/// Appends text of a page: entities as their signs, blanks run together.
void appendHtmlText(std::string_view raw, std::string& text);

}  // namespace retenta
