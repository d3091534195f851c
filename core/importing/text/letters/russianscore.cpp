// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/text/letters/russianscore.h"

#include <cstdint>

namespace retenta {

namespace {

constexpr unsigned firstSmall = 0x430;
constexpr unsigned firstCapital = 0x410;
constexpr std::size_t letters = 32;

// By letter, from «а» to «я»: those that often follow it. 96 of a hundred pairs in texts, names of
// columns and names of people.
constexpr std::array<std::u16string_view, letters> followers = {u"бвгдежзийклмнпрстфхцчшюя",
                                                                u"аеилоруы",
                                                                u"аеилнорсчыь",
                                                                u"адеилмору",
                                                                u"аежиклмноруы",
                                                                u"бвгдежзйклмнрстфцч",
                                                                u"адеин",
                                                                u"авдеимноуы",
                                                                u"вгдезийклмнопрстхцчшя",
                                                                u"лн",
                                                                u"авилорсту",
                                                                u"аеикоуыьюя",
                                                                u"аеимопуя",
                                                                u"адеикностуцыья",
                                                                u"бвгдежзийклмнпрстфхчшя",
                                                                u"аеиклопру",
                                                                u"абгеимнотуыья",
                                                                u"авеиклмнопрстучыья",
                                                                u"авеикмнорсуыь",
                                                                u"бгджзклмпрстчш",
                                                                u"аеио",
                                                                u"аиор",
                                                                u"аеио",
                                                                u"аеикнт",
                                                                u"аеикт",
                                                                u"еи",
                                                                u"",
                                                                u"бвейлрстх",
                                                                u"екня",
                                                                u"лт",
                                                                u"дт",
                                                                u"езклнтц"};

constexpr std::array<std::uint32_t, letters> followerBits() {
  std::array<std::uint32_t, letters> bits{};
  for (std::size_t i = 0; i < letters; ++i) {
    for (const char16_t next : followers[i]) bits[i] |= std::uint32_t{1} << (next - firstSmall);
  }
  return bits;
}
constexpr auto pairs = followerBits();

// The code of a letter of two bytes that may be Cyrillic; 0 = another sign.
unsigned codeOf(const std::string& letter) {
  const bool cyrillic = letter.size() == 2 && letter[0] >= '\xD0' && letter[0] <= '\xD2';
  return cyrillic ? ((static_cast<unsigned char>(letter[0]) & 0x1FU) << 6) |
                        (static_cast<unsigned char>(letter[1]) & 0x3FU)
                  : 0;
}

// Ё, and letters of Ukrainian and Belarusian.
bool isNeighbour(unsigned code) {
  constexpr std::u16string_view all = u"ЁёЄєІіЇїҐґЎў";
  return code != 0 && all.find(static_cast<char16_t>(code)) != std::u16string_view::npos;
}

// Quotes, dashes and the fixed blank stand among Russian letters; the rest is no text.
bool isSign(const std::string& letter) {
  return letter == "\xC2\xA0" || letter == "«" || letter == "»" || letter == "№" || letter == "—" ||
         letter == "–" || letter == "…" || letter == "“" || letter == "”" || letter == "°";
}

}  // namespace

int russianScore(std::string_view sample, const ByteTable& table) {
  constexpr std::u16string_view common = u"оеаинтсрвлкмдпу";
  int score = 0;
  bool small = false;
  std::size_t before = letters;  // the letter before, whichever its case; none
  for (const char c : sample) {
    const bool high = static_cast<unsigned char>(c) >= 0x80;
    const std::string& letter = table[static_cast<unsigned char>(c)];
    const unsigned code = high ? codeOf(letter) : 0;
    const bool isSmall = code >= firstSmall && code < firstSmall + letters;
    const bool isCapital = code >= firstCapital && code < firstCapital + letters;
    std::size_t now = letters;
    if (isSmall || isCapital) now = code - (isSmall ? firstSmall : firstCapital);
    if (now < letters && before < letters) score += (pairs[before] >> now & 1) != 0 ? 2 : -3;
    if (isSmall)
      score += common.find(static_cast<char16_t>(code)) != std::u16string_view::npos ? 3 : 1;
    if (isCapital) score += small ? -4 : 1;
    if (high && now == letters && !isNeighbour(code) && !isSign(letter)) score -= 4;
    small = isSmall;
    before = now;
  }
  return score;
}

}  // namespace retenta
