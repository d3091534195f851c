// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/phone.h"

#include <algorithm>
#include <array>

#include <phonenumbers/phonenumberutil.h>

namespace retenta {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool allEqual(std::string_view digits) {
  return digits.find_first_not_of(digits.front()) == std::string_view::npos;
}

// "7.9161234567E+10": as many decimals as the power says, so that no digit is lost.
std::string writtenOut(std::string_view text) {
  const std::size_t point = text.find_first_of(".,");
  const std::size_t e = text.find_first_of("eE");
  if (point != 1 || e == std::string_view::npos || e < 9) return {};
  const std::string_view decimals = text.substr(2, e - 2);
  const std::string_view power = text.substr(e + 2);  // behind the sign
  const bool whole = text[e + 1] == '+' && std::all_of(decimals.begin(), decimals.end(), isDigit) &&
                     power == std::to_string(decimals.size());
  return whole && isDigit(text[0]) ? text[0] + std::string(decimals) : std::string();
}

// "7,91612E+10": the digits are gone, nothing can bring them back.
bool isScientific(std::string_view text) {
  const auto found =
      std::find_if(text.begin(), text.end(), [](char c) { return (c | 0x20) == 'e'; });
  if (found == text.end()) return false;
  const auto e = static_cast<std::size_t>(found - text.begin());
  if (e == 0 || !isDigit(text[e - 1])) return false;
  return e + 2 < text.size() && (text[e + 1] == '+' || text[e + 1] == '-') && isDigit(text[e + 2]);
}

// Whatever stands behind an extension mark is no part of the number.
std::string_view withoutExtension(std::string_view text) {
  constexpr std::array<std::string_view, 9> marks = {
      "доб", "Доб", "ext", "Ext", ";ext=", "вн.", "вн ", "#", "x"};
  // Each of them begins with none of the signs that numbers are written with.
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return isDigit(c) || c == '+' || c == ' ' || c == '(' || c == ')' || c == '-' || c == '.';
  });
  if (plain) return text;
  for (const std::string_view mark : marks) {
    const auto at = text.find(mark);
    if (at == std::string_view::npos) continue;
    const auto before =
        std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), isDigit);
    if (before >= 7) text = text.substr(0, at);
  }
  return text;
}

struct Digits {
  std::array<char, 20> digits;
  std::size_t count = 0;
  bool plus = false;
  bool tooMany = false;
  std::string_view view() const { return {digits.data(), count}; }
};

Digits digitsOf(std::string_view text) {
  Digits found;
  for (const char c : text) {
    if (isDigit(c)) {
      if (found.count == found.digits.size()) {
        found.tooMany = true;
        break;
      }
      found.digits[found.count++] = c;
    } else if (c == '+' && found.count == 0) {
      found.plus = true;
    }
  }
  return found;
}

bool isRussianZone(std::string_view country) { return country == "RU" || country == "KZ"; }

// National numbers of +7: 3…9 begin them; 0…2 exist nowhere.
bool nationalSeven(std::string_view ten) { return ten[0] >= '3' && !allEqual(ten); }

enum class Fast { Yes, No, Unknown };

Fast russian(const Digits& found, std::string_view country, std::string& out) {
  const std::string_view digits = found.view();
  const bool local = !found.plus && isRussianZone(country);
  if (digits.size() == 11 && digits[0] == '7' && (found.plus || local)) {
    if (!nationalSeven(digits.substr(1))) return Fast::No;
    out.assign(digits);
    return Fast::Yes;
  }
  if (digits.size() == 11 && digits[0] == '8' && local) {
    if (!nationalSeven(digits.substr(1))) return Fast::No;
    out.clear();
    out.push_back('7');
    out.append(digits.substr(1));
    return Fast::Yes;
  }
  const bool opens =
      digits.size() == 10 && (digits[0] == '3' || digits[0] == '4' || digits[0] == '8' ||
                              digits[0] == '9' || (digits[0] == '7' && country == "KZ"));
  if (opens && local) {
    if (!nationalSeven(digits)) return Fast::No;
    out.clear();
    out.push_back('7');
    out.append(digits);
    return Fast::Yes;
  }
  return Fast::Unknown;
}

bool general(const Digits& found, std::string_view country, std::string& out) {
  std::string_view digits = found.view();
  bool plus = found.plus;
  if (!found.plus && digits.size() > 9 && digits.substr(0, 2) == "00") {
    plus = true;
    digits.remove_prefix(2);
  }
  std::string text;
  if (plus) text.push_back('+');
  text.append(digits);
  const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
  PhoneNumber number;
  if (util.Parse(text, std::string(country.empty() ? "RU" : country), &number) !=
      PhoneNumberUtil::NO_PARSING_ERROR)
    return false;
  // One that can be dialled within a town alone is many people's.
  if (util.IsPossibleNumberWithReason(number) != PhoneNumberUtil::IS_POSSIBLE) return false;
  std::string e164;
  util.Format(number, PhoneNumberUtil::E164, &e164);
  std::string national;
  util.GetNationalSignificantNumber(number, &national);
  if (e164.size() < 9 || national.empty() || allEqual(national)) return false;
  out = e164.substr(1);
  return true;
}

}  // namespace

bool normalizePhone(std::string_view typed, std::string_view country, std::string& out) {
  std::string whole;
  if (isScientific(typed)) {
    whole = writtenOut(typed);
    if (whole.empty()) return false;
    typed = whole;
  }
  std::string_view text = withoutExtension(typed);
  if (text.size() > 2 && text.substr(text.size() - 2) == ".0")
    text.remove_suffix(2);  // a number column that went through a data frame
  const Digits found = digitsOf(text);
  if (found.tooMany || found.count < 7 || found.count > 17) return false;
  const Fast fast = russian(found, country, out);
  if (fast != Fast::Unknown) return fast == Fast::Yes;
  return general(found, country, out);
}

std::string phoneRegion(std::string_view typed) {
  std::string digits;
  if (!digitsOf(typed).plus || !normalizePhone(typed, "RU", digits)) return {};
  if (digits[0] == '7') return "RU";
  const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
  PhoneNumber number;
  if (util.Parse("+" + digits, "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR) return {};
  std::string region;
  util.GetRegionCodeForCountryCode(number.country_code(), &region);
  return region == "ZZ" || region == "001" ? std::string() : region;
}

bool sharePhoneCode(std::string_view one, std::string_view other) {
  if (one == other || (isRussianZone(one) && isRussianZone(other))) return true;
  const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
  return util.GetCountryCodeForRegion(std::string(one)) ==
         util.GetCountryCodeForRegion(std::string(other));
}

}  // namespace retenta
