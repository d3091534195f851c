// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace retenta {

/// The name to address a person by, out of a full name as kept in the base: "Орлова Марина
/// Викторовна" → "Марина", "Марина Орлова" → "Марина", "Орлова М. В." → "", "anna smith" → "Anna".
/// Words in capitals or small letters get a capital first letter. Empty when no word can be told to
/// be a given name (initials, a firm, digits): the fallback then speaks.
///
/// Rules, first that applies: the word before a patronymic (-вич, -вна, -ична; two before
/// оглы, кызы); a word out of the list of usual Russian given names; of two Cyrillic words the one
/// that does not end like a surname; of Latin words the first.
QString givenName(const QString& fullName);

/// Whether a word (small letters, ё as е) is in the list of usual Russian given names.
bool isUsualGivenName(const QString& word);

}  // namespace retenta
