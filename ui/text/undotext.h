// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace retenta {

/// What the Edit menu calls a step of this kind: "thresholds", "import of 1 192 rows". Read as the
/// end of "Undo …" / «Отменить: …». An unknown kind reads "last change".
QString undoStepText(const QString& kind, const QStringList& args);

/// What a deletion of this kind deleted: "campaign “Spring”". An unknown kind reads as its step.
QString deletedThingText(const QString& kind, const QStringList& args);

/// Something that stands in the way of undoing, or that could not come back: the table of the base
/// it is in, the name it goes by ('' = none) and, for an address, the name of who has it now.
QString obstacleText(const QString& table, const QString& name, const QString& holder = {});

/// What stays when an import is taken back: `what` is "client", "field" or "row" (KeptEdit).
QString keptEditText(const QString& what, const QString& name, const QString& field);

/// The arguments of an UndoConflict ("table", 0x1F, "name" each) as one list for a sentence.
QString obstaclesText(const QStringList& args);

}  // namespace retenta
