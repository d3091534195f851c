// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/text/celltext.h"

#include <algorithm>
#include <array>
#include <cstring>

#include <QList>

#include "core/importing/text/shortword.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace retenta {

namespace {

bool isBlank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\v' || c == '\f';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
  return text;
}

// Bytes that need a closer look: control codes, and the lead bytes behind which fixed blanks,
// invisible signs and combining marks hide.
constexpr std::array<bool, 256> suspects = [] {
  std::array<bool, 256> all{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) all[byte] = true;
  for (const std::size_t byte : {0xC2, 0xCC, 0xCD, 0xE2, 0xE3, 0xEF}) all[byte] = true;
  return all;
}();

// Whether there are but signs of ASCII beyond the blank: eight of them are looked at together.
bool isWord(std::string_view text) {
  constexpr std::uint64_t tops = 0x8080808080808080;
  constexpr std::uint64_t firstSigns = 0x2121212121212121;
  std::uint64_t bad = 0;
  const auto look = [&](std::uint64_t bytes) { bad |= (bytes | (bytes - firstSigns)) & tops; };
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, 8);
    look(bytes);
  }
  // What is missing to eight bytes counts as the first of the signs.
  const std::size_t left = text.size() - at;
  look(shortWord(text.substr(at)) | firstSigns << (8 * left));
  return bad == 0;
}

#ifdef __SSE2__
// Of the sixteen bytes there: whether one is suspect; the places of blanks as bits.
bool hasSuspect(const char* at, unsigned& blanks) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
  const auto is = [&](int byte) {
    return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(static_cast<char>(byte)));
  };
  const __m128i codes = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
  const __m128i leads = _mm_or_si128(_mm_or_si128(is(0xC2), _mm_or_si128(is(0xCC), is(0xCD))),
                                     _mm_or_si128(is(0xE2), _mm_or_si128(is(0xE3), is(0xEF))));
  blanks = static_cast<unsigned>(_mm_movemask_epi8(is(' ')));
  return _mm_movemask_epi8(_mm_or_si128(codes, leads)) != 0;
}
#endif

// Whether the fast path will do: none of those, no runs of blanks.
bool isPlain(std::string_view text) {
  bool suspect = false;
  char before = 0;
#ifdef __SSE2__
  const auto looksPlain = [&before](const char* at) {
    unsigned blanks = 0;
    if (hasSuspect(at, blanks)) return false;
    return (blanks & (blanks << 1 | (before == ' ' ? 1U : 0U))) == 0;
  };
  if (text.size() >= 16) {
    for (; text.size() > 16; text.remove_prefix(std::min<std::size_t>(16, text.size() - 16))) {
      if (!looksPlain(text.data())) return false;
      // The last sixteen are looked at together, whichever were looked at before.
      before = text[std::min<std::size_t>(16, text.size() - 16) - 1];
    }
    return looksPlain(text.data());
  }
#endif
  for (const char c : text) {
    suspect |= suspects[static_cast<unsigned char>(c)] | ((c == ' ') & (before == ' '));
    before = c;
  }
  return !suspect;
}

bool isInvisible(char32_t c) {
  return c == 0 || c == 0xFEFF || c == 0x200B || c == 0x200C || c == 0x200E || c == 0x200F ||
         c == 0x2060 || c == 0xAD || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
         (c < 0x20 && !isBlank(static_cast<char>(c)));
}

std::string_view unwrapped(std::string_view text) {
  if (text.size() >= 3 && text.substr(0, 2) == "=\"" && text.back() == '"')
    return trimmed(text.substr(2, text.size() - 3));
  return unguarded(text);
}

}  // namespace

std::string_view unguarded(std::string_view text) {
  if (text.size() < 2 || text.front() != '\'') return text;
  std::size_t at = 1;
  while (at < text.size() && text[at] == '\'') ++at;  // a text of its own apostrophe, guarded
  const std::string_view rest = text.substr(at);
  if (rest.empty()) return text;
  const char next = rest.front();
  const bool number = (next >= '0' && next <= '9') || next == '(';
  const bool formula = next == '+' || next == '-' || next == '=' || next == '@' || next == '\t' ||
                       next == '\r' || next == '\n';
  const std::string_view wide = rest.substr(0, 3);  // full-width = + - @
  const bool fullWidth = wide == "\xEF\xBC\x9D" || wide == "\xEF\xBC\x8B" ||
                         wide == "\xEF\xBC\x8D" || wide == "\xEF\xBC\xA0";
  return number || formula || fullWidth ? text.substr(1) : text;
}

std::string_view cleanCell(std::string_view raw, std::string& scratch) {
  const bool wrapped = !raw.empty() && (raw.front() == '=' || raw.front() == '\'');
  if (!wrapped && isWord(raw)) return raw;
  const std::string_view outer = trimmed(raw);
  const std::string_view text = trimmed(unwrapped(outer));
  if (isPlain(text)) return text;
  QString out;
  bool gap = false;
  for (const char32_t c : toQString(text).normalized(QString::NormalizationForm_C).toUcs4()) {
    if (isInvisible(c)) continue;
    if (QChar::isSpace(c)) {
      gap = !out.isEmpty();
      continue;
    }
    if (gap) out += QLatin1Char(' ');
    gap = false;
    out += QStringView(QChar::fromUcs4(c));
  }
  scratch = out.toStdString();
  // An invisible sign may have stood before the wrapping; what was unwrapped once is meant so.
  return text.size() == outer.size() ? unwrapped(scratch) : std::string_view(scratch);
}

std::string_view cutTo(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

QString wordKey(QString text) {
  QString out;
  bool gap = false;
  for (const QChar raw : text.normalized(QString::NormalizationForm_C)) {
    const QChar c = raw.toLower();
    if (c.isLetterOrNumber() || c == QChar(0x2116) || c == u'#') {
      if (gap && !out.isEmpty()) out += QLatin1Char(' ');
      gap = false;
      out += c == QChar(0x0451) ? QChar(0x0435) : c;
    } else if (c.isSpace() || c == u'_' || c == u'-' || c == u'.' || c == u'/' || c == u'(' ||
               c == u')') {
      gap = true;
    }
  }
  return out;
}

}  // namespace retenta
