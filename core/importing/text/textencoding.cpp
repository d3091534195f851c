// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/text/textencoding.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <future>
#include <vector>

#include <iconv.h>
#include <uchardet/uchardet.h>

#include <QStringConverter>

#include "core/importing/text/letters/russianscore.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace retenta {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::string_view bom8 = "\xEF\xBB\xBF"sv;

// Length of the well-formed sequence at `at`; 0 when it is not one.
std::size_t sequenceAt(std::string_view s, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < s.size() ? static_cast<unsigned char>(s[at + i]) : 0U;
  };
  const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return tail(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    if (!tail(1) || !tail(2) || (lead == 0xE0 && byte(1) < 0xA0) ||
        (lead == 0xED && byte(1) > 0x9F))
      return 0;
    return 3;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    if (!tail(1) || !tail(2) || !tail(3) || (lead == 0xF0 && byte(1) < 0x90) ||
        (lead == 0xF4 && byte(1) > 0x8F))
      return 0;
    return 4;
  }
  return 0;
}

std::size_t asciiRun(std::string_view s, std::size_t at) {
  while (at + 8 <= s.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, s.data() + at, 8);
    if (word & 0x8080808080808080ULL) break;
    at += 8;
  }
  while (at < s.size() && static_cast<unsigned char>(s[at]) < 0x80) ++at;
  return at;
}

struct Utf8Count {
  std::size_t letters = 0;
  std::size_t broken = 0;
};

// Goes on while there are but signs of ASCII and letters of two bytes: Cyrillic, accented Latin.
// Ends where something else begins.
std::size_t plainRun(std::string_view s, std::size_t at, std::size_t* letters) {
#ifdef __SSE2__
  unsigned open = 0;  // 1 = the block before ended within a letter
  for (; at + 16 <= s.size(); at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(s.data() + at));
    const auto high = static_cast<unsigned>(_mm_movemask_epi8(bytes));
    if ((high | open) == 0) continue;
    // As signed numbers, leads C2 … DF are -62 … -33, and what follows one is below -64.
    const __m128i lead = _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(-63)),
                                       _mm_cmplt_epi8(bytes, _mm_set1_epi8(-32)));
    const auto leads = static_cast<unsigned>(_mm_movemask_epi8(lead));
    const auto tails =
        static_cast<unsigned>(_mm_movemask_epi8(_mm_cmplt_epi8(bytes, _mm_set1_epi8(-64))));
    if ((leads | tails) != high || tails != ((leads << 1 | open) & 0xFFFF)) break;
    if (letters) *letters += static_cast<std::size_t>(std::popcount(leads));
    open = leads >> 15;
  }
  at -= open;
  if (letters) *letters -= open;
#endif
  while (at < s.size()) {
    const auto byte = static_cast<unsigned char>(s[at]);
    if (byte < 0x80) {
      ++at;
    } else if (byte >= 0xC2 && byte <= 0xDF && at + 1 < s.size() &&
               (static_cast<unsigned char>(s[at + 1]) & 0xC0) == 0x80) {
      if (letters) ++*letters;
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

// Up to the first broken byte no letters are counted.
Utf8Count countUtf8(std::string_view s, bool stopAtFirst) {
  Utf8Count count;
  std::size_t* letters = stopAtFirst ? nullptr : &count.letters;
  for (std::size_t at = plainRun(s, 0, letters); at < s.size(); at = plainRun(s, at, letters)) {
    const std::size_t length = sequenceAt(s, at);
    count.letters += length > 0 ? 1 : 0;
    count.broken += length > 0 ? 0 : 1;
    if (length == 0 && stopAtFirst) return count;
    at += std::max<std::size_t>(length, 1);
  }
  return count;
}

QString utf16ByZeros(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 8192);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < head.size(); ++i) zeros[i & 1] += head[i] == '\0' ? 1 : 0;
  const std::size_t half = head.size() / 2;
  if (half < 4) return {};
  if (zeros[1] > half / 6 && zeros[0] * 8 < zeros[1]) return QStringLiteral("utf-16-le");
  if (zeros[0] > half / 6 && zeros[1] * 8 < zeros[0]) return QStringLiteral("utf-16-be");
  return {};
}

bool makeTable(const char* encoding, ByteTable& table) {
  const iconv_t cd = iconv_open("UTF-8", encoding);
  if (cd == reinterpret_cast<iconv_t>(-1)) return false;  // NOLINT: how iconv says no
  for (int i = 0; i < 256; ++i) {
    char in = static_cast<char>(i);
    std::array<char, 8> out{};
    char* from = &in;
    char* to = out.data();
    std::size_t fromLeft = 1;
    std::size_t toLeft = out.size();
    iconv(cd, nullptr, nullptr, nullptr, nullptr);
    const bool good = iconv(cd, &from, &fromLeft, &to, &toLeft) != static_cast<std::size_t>(-1);
    table[static_cast<std::size_t>(i)] =
        good ? std::string(out.data(), out.size() - toLeft) : std::string("\xEF\xBF\xBD");
  }
  iconv_close(cd);
  return true;
}

std::string highSample(std::string_view bytes) {
  std::string sample;
  for (std::size_t i = 0; i < bytes.size() && sample.size() < 20'000; ++i) {
    const bool high = static_cast<unsigned char>(bytes[i]) >= 0x80;
    if (high || (!sample.empty() && static_cast<unsigned char>(sample.back()) >= 0x80))
      sample += bytes[i];
  }
  return sample;
}

bool isAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// "Amélie", "Málaga": high bytes among Latin letters are accents, not Russian words.
bool isAccentedLatin(std::string_view bytes) {
  std::size_t high = 0;
  std::size_t accents = 0;
  for (std::size_t i = 0; i < bytes.size() && high < 20'000; ++i) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) continue;
    ++high;
    const bool before = i > 0 && isAsciiLetter(bytes[i - 1]);
    const bool after = i + 1 < bytes.size() && isAsciiLetter(bytes[i + 1]);
    accents += before || after ? 1 : 0;
  }
  return accents * 2 > high;
}

QStringList cyrillicGuesses(std::string_view bytes) {
  if (isAccentedLatin(bytes)) return {};
  constexpr std::array<const char*, 4> names = {"windows-1251", "koi8-r", "ibm866",
                                                "x-mac-cyrillic"};
  constexpr std::array<const char*, 4> iconvNames = {"CP1251", "KOI8-R", "IBM866", "MAC-CYRILLIC"};
  const std::string sample = highSample(bytes);
  const auto high = std::count_if(sample.begin(), sample.end(),
                                  [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  std::vector<std::pair<int, const char*>> scored;
  for (std::size_t i = 0; i < names.size(); ++i) {
    ByteTable table;
    if (makeTable(iconvNames[i], table)) scored.emplace_back(russianScore(sample, table), names[i]);
  }
  std::stable_sort(scored.begin(), scored.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  QStringList guesses;
  for (const auto& [score, name] : scored) {
    if (score > high) guesses += QString::fromLatin1(name);
  }
  return guesses;
}

QString byUchardet(std::string_view bytes) {
  uchardet_t detector = uchardet_new();
  const std::string sample = highSample(bytes);
  uchardet_handle_data(detector, sample.data(), sample.size());
  uchardet_data_end(detector);
  const QString name = QString::fromLatin1(uchardet_get_charset(detector)).toLower();
  uchardet_delete(detector);
  if (name.isEmpty() || name == QLatin1String("ascii") ||
      name.startsWith(QLatin1String("iso-8859-1")))
    return QStringLiteral("windows-1252");
  return name;
}

QByteArray iconvName(const QString& encoding) {
  if (encoding == QLatin1String("x-mac-cyrillic")) return "MAC-CYRILLIC";
  return encoding.toLatin1().toUpper();
}

bool isAsciiCompatible(const ByteTable& table) {
  return table[static_cast<unsigned char>('A')] == "A" &&
         table[static_cast<unsigned char>('0')] == "0";
}

QByteArray byTable(std::string_view bytes, const ByteTable& table) {
  QByteArray out;
  out.reserve(static_cast<qsizetype>(bytes.size() + bytes.size() / 2));
  for (const char c : bytes) {
    if (static_cast<unsigned char>(c) < 0x80) {
      out.append(c);
    } else {
      const std::string& letter = table[static_cast<unsigned char>(c)];
      out.append(letter.data(), static_cast<qsizetype>(letter.size()));
    }
  }
  return out;
}

// Multi-byte encodings of the rest of the world.
bool byIconv(std::string_view bytes, const QByteArray& name, DecodedText& text) {
  const iconv_t cd = iconv_open("UTF-8", name.constData());
  if (cd == reinterpret_cast<iconv_t>(-1)) return false;  // NOLINT: how iconv says no
  std::string in(bytes);
  char* from = in.data();
  std::size_t left = in.size();
  std::array<char, 16384> out;
  while (left > 0) {
    char* to = out.data();
    std::size_t room = out.size();
    const bool good = iconv(cd, &from, &left, &to, &room) != static_cast<std::size_t>(-1);
    text.own.append(out.data(), static_cast<qsizetype>(out.size() - room));
    if (good || errno == E2BIG) continue;
    text.own.append("\xEF\xBF\xBD");
    text.replaced = true;
    ++from;
    --left;
  }
  iconv_close(cd);
  return true;
}

void repairUtf8(std::string_view bytes, DecodedText& text) {
  std::size_t from = 0;
  for (std::size_t at = asciiRun(bytes, 0); at < bytes.size(); at = asciiRun(bytes, at)) {
    const std::size_t length = sequenceAt(bytes, at);
    if (length == 0) {
      text.own.append(bytes.data() + from, static_cast<qsizetype>(at - from));
      text.own.append("\xEF\xBF\xBD");
      from = at + 1;
    }
    at += std::max<std::size_t>(length, 1);
  }
  text.own.append(bytes.data() + from, static_cast<qsizetype>(bytes.size() - from));
  text.replaced = true;
}

}  // namespace

bool isUtf8(std::string_view bytes) {
  constexpr std::size_t twoThreadsFrom = 8 << 20;
  if (bytes.size() < twoThreadsFrom) return countUtf8(bytes, true).broken == 0;
  std::size_t middle = bytes.size() / 2;  // of no letter
  while (middle < bytes.size() && (static_cast<unsigned char>(bytes[middle]) & 0xC0) == 0x80)
    ++middle;
  auto second = std::async(std::launch::async, [rest = bytes.substr(middle)] {
    return countUtf8(rest, true).broken == 0;
  });
  const bool first = countUtf8(bytes.substr(0, middle), true).broken == 0;
  return second.get() && first;
}

EncodingGuess guessEncodings(std::string_view bytes) {
  if (bytes.substr(0, 3) == bom8) return {{QStringLiteral("utf-8-sig")}};
  if (bytes.substr(0, 2) == "\xFF\xFE"sv) return {{QStringLiteral("utf-16-le with BOM")}};
  if (bytes.substr(0, 2) == "\xFE\xFF"sv) return {{QStringLiteral("utf-16-be with BOM")}};
  if (const QString wide = utf16ByZeros(bytes); !wide.isEmpty()) return {{wide}};
  if (isUtf8(bytes)) return {{QStringLiteral("utf-8"), QStringLiteral("windows-1251")}, true};
  const Utf8Count utf8 = countUtf8(bytes.substr(0, 4 << 20), false);
  QStringList names;
  // A handful of broken bytes among many good letters: UTF-8 with an accident, not another
  // encoding.
  if (utf8.letters > 10 * utf8.broken) names += QStringLiteral("utf-8");
  names += cyrillicGuesses(bytes);
  names += byUchardet(bytes);
  names += QStringLiteral("windows-1252");
  names += QStringLiteral("windows-1251");
  names.removeDuplicates();
  return {names.mid(0, 4)};
}

Result<DecodedText> decodeText(std::string_view bytes, const QString& encoding, bool sound) {
  DecodedText text;
  const QString name = encoding.toLower();
  if (name.startsWith(QLatin1String("utf-8")) || name == QLatin1String("utf8")) {
    if (bytes.substr(0, 3) == bom8) bytes.remove_prefix(3);
    text.view = bytes;
    if (sound || isUtf8(bytes)) return text;
    repairUtf8(bytes, text);
  } else if (name.startsWith(QLatin1String("utf-16")) || name.startsWith(QLatin1String("utf16"))) {
    const bool big = name.contains(QLatin1String("be"));
    QStringDecoder decoder(big ? QStringConverter::Utf16BE : QStringConverter::Utf16LE);
    const QString wide =
        decoder(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    text.replaced = decoder.hasError();
    text.own = wide.toUtf8();
    if (text.own.startsWith("\xEF\xBB\xBF")) text.own.remove(0, 3);
  } else {
    ByteTable table;
    const QByteArray known = iconvName(encoding);
    const bool wide = known.startsWith("GB") || known.startsWith("BIG5") ||
                      known.startsWith("SHIFT") || known.startsWith("EUC") ||
                      known.startsWith("ISO-2022") || known.startsWith("UHC") ||
                      known.startsWith("UTF") || known.startsWith("HZ");
    if (!wide && makeTable(known.constData(), table) && isAsciiCompatible(table)) {
      text.own = byTable(bytes, table);
      text.replaced = text.own.contains("\xEF\xBF\xBD");
    } else if (!byIconv(bytes, known, text)) {
      return Error{ErrorCode::UnknownValue,
                   {QStringLiteral("--encoding"), encoding,
                    QStringLiteral("utf-8, utf-16-le, windows-1251, koi8-r, ibm866, windows-1252")},
                   {}};
    }
  }
  text.view = {text.own.constData(), static_cast<std::size_t>(text.own.size())};
  return text;
}

}  // namespace retenta
