// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

#include "tests/tidy/sourcefile.h"

namespace retenta::tidy {

/// One translation file (.ts): what it translates and what in it is not done.
struct Translations {
  std::set<QString> messages;  ///< context, source, comment: what lupdate knows a message by
  std::set<QString> plural;    ///< those of them with number forms
  Findings unfinished;         ///< marked so, vanished, or with an empty translation
};

Translations readTranslations(const QString& path, const QByteArray& xml);

/// What lupdate finds in the sources but the file lacks, and what the file keeps of old.
Findings checkComplete(const QString& path, const std::set<QString>& inSources,
                       const std::set<QString>& inFile);

/// A translation repeats the places of its source: %1 or %n lost is a sentence without its figure.
Findings checkPlaces(const QString& path, const QByteArray& xml);

}  // namespace retenta::tidy
