// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/foldedtext.h"

namespace retenta {

namespace {

// U+0400…U+045F, two bytes each, folded into the same two bytes' room. False for others.
bool foldCyrillic(unsigned char lead, unsigned char tail, char* out) {
  if (lead == 0xD0) {
    if (tail == 0x81) {  // Ё → е
      out[0] = char(0xD0);
      out[1] = char(0xB5);
    } else if (tail < 0x90) {  // Ѐ…Џ → ѐ…џ
      out[0] = char(0xD1);
      out[1] = char(tail + 0x10);
    } else if (tail < 0xA0) {  // А…П → а…п
      out[0] = char(0xD0);
      out[1] = char(tail + 0x20);
    } else if (tail < 0xB0) {  // Р…Я → р…я
      out[0] = char(0xD1);
      out[1] = char(tail - 0x20);
    } else {
      out[0] = char(0xD0);
      out[1] = char(tail);
    }
    return true;
  }
  if (lead != 0xD1 || tail >= 0xA0) return false;
  const bool yo = tail == 0x91;
  out[0] = yo ? char(0xD0) : char(0xD1);
  out[1] = yo ? char(0xB5) : char(tail);
  return true;
}

}  // namespace

QString foldedText(const QString& text) {
  return text.toCaseFolded().replace(QChar(u'ё'), QChar(u'е'));
}

QString foldedWord(const QString& word) { return foldedText(word.simplified()); }

void foldUtf8(QByteArrayView text, QByteArray& into) {
  into.resize(text.size());
  char* out = into.data();
  for (qsizetype i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      out[i] = byte >= 'A' && byte <= 'Z' ? char(byte + 32) : char(byte);
      continue;
    }
    const bool pair =
        i + 1 < text.size() && foldCyrillic(byte, static_cast<unsigned char>(text[i + 1]), out + i);
    if (!pair) {
      into = foldedText(QString::fromUtf8(text)).toUtf8();
      return;
    }
    ++i;
  }
}

}  // namespace retenta
