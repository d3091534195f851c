// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/smsparts.h"

#include <QString>

namespace retenta {

namespace {

// 3GPP TS 23.038, tables 6.2.1 and 6.2.1.1.
const QString gsmBasic = QStringLiteral(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");
const QString gsmExtension = QStringLiteral("\f^{}\\[~]|€");

// Septets of one UTF-16 unit; 0 when GSM 7-bit has no such character.
int septets(QChar unit) {
  if (gsmBasic.contains(unit)) return 1;
  return gsmExtension.contains(unit) ? 2 : 0;
}

// Fills parts one after another; `size(i)` says how much the character at i takes and how far the
// next one is.
template <class Size>
int packed(qsizetype length, int perPart, Size size) {
  int parts = 1;
  int used = 0;
  for (qsizetype i = 0; i < length;) {
    const auto [units, step] = size(i);
    if (used + units > perPart) {
      ++parts;
      used = 0;
    }
    used += units;
    i += step;
  }
  return parts;
}

}  // namespace

SmsSize smsSize(QStringView text) {
  SmsSize size;
  int gsmUnits = 0;
  for (qsizetype i = 0; i < text.size(); ++i) {
    const int width = septets(text[i]);
    gsmUnits += width;
    size.gsm7 = size.gsm7 && width > 0;
    if (!text[i].isLowSurrogate()) ++size.characters;
  }
  size.units = size.gsm7 ? gsmUnits : static_cast<int>(text.size());
  const int single = size.gsm7 ? 160 : 70;
  size.unitsPerPart = size.units <= single ? single : (size.gsm7 ? 153 : 67);
  if (size.units == 0) return size;
  if (size.units <= single) {
    size.parts = 1;
  } else if (size.gsm7) {
    size.parts = packed(text.size(), 153,
                        [&](qsizetype i) { return std::pair(septets(text[i]), qsizetype{1}); });
  } else {
    size.parts = packed(text.size(), 67, [&](qsizetype i) {
      const bool pair = text[i].isHighSurrogate() && i + 1 < text.size();
      return pair ? std::pair(2, qsizetype{2}) : std::pair(1, qsizetype{1});
    });
  }
  return size;
}

}  // namespace retenta
