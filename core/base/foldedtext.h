// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace retenta {

/// The form in which texts are searched: case folded, ё as е. Pure.
QString foldedText(const QString& text);
/// The same of a word that people type (a source, a tag, a name): spaces around it and doubled ones
/// do not tell it from another either. Pure.
QString foldedWord(const QString& word);

/// The same of UTF-8, into a buffer that is used again and again. Latin and Cyrillic are folded in
/// place, byte by byte; whatever else there is goes the way of foldedText().
void foldUtf8(QByteArrayView text, QByteArray& into);

}  // namespace retenta
