// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include "core/duplicates/possibleduplicate.h"

namespace retenta {

/// A name in the letters and sounds that its spellings in Russian and English share: «Юлия Щукина»
/// and "Julia Schukina" are one. From a name key; pure, as all here.
QString soundKey(QStringView nameKey);

/// The words of a key in order of the alphabet: for names written the other way round.
QString sortedWords(const QString& key);

/// How two name keys agree. Symmetric.
NameLikeness nameLikeness(const QString& a, const QString& b);

/// An e-mail without what a mailbox does not look at or a hand slips on: dots and +tag of the part
/// before the @, gmial.com for gmail.com. For looking for doubles only, never for identity.
QString looseEmail(const QString& email);
/// What stands before the @, loosely; empty for what many mailboxes are called (info, sales …).
QString emailName(const QString& email);

/// How likely two clients are one person, 0 … 100. The rules:
/// equal contact parts say most when the names do not speak against it (a phone with different
/// names is a family); then name and birthday; then name and city; a birthday, gender or
/// patronymic that differs speaks against. Symmetric.
int duplicateScore(const DuplicatePerson& a, const DuplicatePerson& b,
                   const PossibleDuplicate& pair);

}  // namespace retenta
