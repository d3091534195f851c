// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace retenta {

/// How a text travels as SMS (3GPP TS 23.038).
struct SmsSize {
  int characters = 0;    ///< as a person counts them
  int units = 0;         ///< septets of GSM 7-bit, or UTF-16 units
  int parts = 0;         ///< 0 for an empty text
  int unitsPerPart = 0;  ///< 160 or 153; 70 or 67
  bool gsm7 = true;      ///< every character is in the GSM 7-bit alphabet or its extension

  friend bool operator==(const SmsSize&, const SmsSize&) = default;
};

/// 160 septets or 70 UTF-16 units in one part, 153 or 67 in each of several. An extension character
/// (^ { } \ [ ~ ] | €, two septets) and a surrogate pair are never split between parts.
SmsSize smsSize(QStringView text);

}  // namespace retenta
