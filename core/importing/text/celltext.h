// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <QString>

namespace retenta {

/// A cell as people mean it: fixed blanks become blanks, runs of them one; NULs, zero-width and
/// direction signs vanish; `="…"` and the apostrophe that guards a number are unwrapped; composed
/// letters (NFC). Views either `raw` itself (the fast path) or `scratch`.
std::string_view cleanCell(std::string_view raw, std::string& scratch);

/// Without the apostrophe by which an export keeps a spreadsheet from calculating a text: before
/// = + - @ ( digits, tabs, line ends and full-width = + - @; before further apostrophes then too.
std::string_view unguarded(std::string_view text);

/// At most `bytes` of a UTF-8 text, never half a letter.
std::string_view cutTo(std::string_view text, std::size_t bytes);

/// A header, status or other word in the form in which tables of words are looked up: lower case, ё
/// as е; underscore, hyphen, dot and slash are blanks, other punctuation drops, blanks run
/// together.
QString wordKey(QString text);

inline QString toQString(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace retenta
