// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "core/base/result.h"

namespace retenta {

/// Names the encoding of a text: BOM, then UTF-16 by its zero bytes, then strict UTF-8, then the
/// single-byte ones by the frequency of letters (Cyrillic by ourselves, the rest by uchardet). The
/// first is the best guess, the others the likely alternatives: "utf-8", "utf-8-sig",
/// "utf-16-le with BOM", "utf-16-be", "windows-1251", "koi8-r", "ibm866", "windows-1252" …
struct EncodingGuess {
  QStringList names;
  bool soundUtf8 = false;  ///< every byte was looked at and is well-formed
};
EncodingGuess guessEncodings(std::string_view bytes);

/// A text in UTF-8: a view of the bytes themselves when they are UTF-8 already, else of `own`.
struct DecodedText {
  QByteArray own;
  std::string_view view;
  bool replaced = false;  ///< bytes that are no letters became U+FFFD
};

/// Decodes by a name of guessEncodings() or any that iconv knows; a BOM is dropped. UnknownValue
/// for a name that nobody knows.
/// `sound`: the bytes are known to be well-formed UTF-8.
Result<DecodedText> decodeText(std::string_view bytes, const QString& encoding, bool sound = false);

/// Whether the bytes are well-formed UTF-8 (no overlong forms, no surrogates).
bool isUtf8(std::string_view bytes);

}  // namespace retenta
