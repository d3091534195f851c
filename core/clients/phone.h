// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace retenta {

/// The identity form of one phone as typed: E.164 digits without "+" ("79161234567"). `country` is
/// two letters: whose trunk prefix and code a local number gets. Extensions are cut, words around
/// the number dropped. False for what cannot be a phone: too short or long, one digit repeated
/// (a placeholder), "7,91612E+10" (ruined by a spreadsheet), plain words.
///
/// Russian spellings take an own fast path; the rest asks libphonenumber whether the number is
/// possible. Pure; safe on any thread.
bool normalizePhone(std::string_view typed, std::string_view country, std::string& out);

/// The country of a phone written with "+" and its code: two letters, the main one where several
/// share the code ("US" for +1 without more); empty for any other writing. Pure.
std::string phoneRegion(std::string_view typed);

/// Whether both countries have one code, as RU and KZ do. Pure.
bool sharePhoneCode(std::string_view one, std::string_view other);

}  // namespace retenta
