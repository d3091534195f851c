// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

#include "core/importing/importfield.h"
#include "core/purchases/purchasestatus.h"

namespace retenta {

/// The two tables in which Retenta gives out everything that came in, and takes it back: one place
/// for the names of their columns and their words, so that what core/exports writes is what the
/// presets "retenta_clients" and "retenta_purchases" read, in either language.
enum class OwnTable { Clients, Purchases };
enum class OwnLanguage { Russian, English };

/// One column: its name in both languages, and what reading takes it for (Ignore: for people).
struct OwnColumn {
  const char* en;
  const char* ru;
  ImportField field;
};
const std::vector<OwnColumn>& ownColumns(OwnTable table);
QStringList ownHeader(OwnTable table, OwnLanguage language);

/// The map of a preset: "field=en|ru;…".
QString ownMap(OwnTable table);

/// Whether the preset is one of the two; their order numbers and external ids bear sources of
/// their own.
bool isOwnPreset(const QString& preset);
/// The source of keys by which nameless or namesake clients are told apart.
inline constexpr const char* ownSource = "retenta";
/// The setting of a base that makes those keys its own: they are that and the client's number.
inline constexpr const char* ownTokenSetting = "export.token";

/// Words of cells. Reading understands both languages.
QString ownYesNo(bool yes, OwnLanguage language);
QString ownGender(const QString& gender, OwnLanguage language);      ///< of "f", "m"
QString ownRelation(const QString& relation, OwnLanguage language);  ///< of related_person.relation
QString ownStatus(PurchaseStatus status, OwnLanguage language);

/// Several values in one cell: lines of parts, "a | b". A bar, a line end or a backslash of a part
/// is written behind a backslash. unpackLines(packLine(a) + "\n" + packLine(b)) gives a and b.
QString packLine(const QStringList& parts);
QList<QStringList> unpackLines(const QString& cell);

/// Tags in one cell: by commas, in quotes what would not come back otherwise. unpackTags() reads
/// that, and the lists of other programs: by commas, semicolons, bars, line ends, " ::: ".
QString packTags(const QStringList& tags);
QStringList unpackTags(const QString& cell);

/// A note with its day, "[2025-03-05] text"; further notes begin a line. A line of a text that
/// itself looks so gets a backslash before it. `day` is ISO, '' = the cell says none.
struct OwnNote {
  QString day;
  QString text;
};
QString packNote(const OwnNote& note);
/// A cell that does not begin with a day is one note.
QList<OwnNote> unpackNotes(const QString& cell);

}  // namespace retenta
