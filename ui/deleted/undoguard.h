// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/business/keptedit.h"

class QMenu;

namespace retenta {

class Business;
struct Error;

/// Puts "Undo history…" and "Recently deleted…" into the Edit menu of a window.
void addUndoCommands(QMenu* menu, Business& business, QWidget* window);

/// A step could not be undone (or redone) whole: says what stands in the way and offers to skip the
/// step, so that the older ones can be reached. Not modal to the program; deletes itself.
void offerSkip(Business& business, const Error& refused, bool redo, QWidget* window);

/// "3 clients stay: they were edited later", with the first names; '' for nothing.
QString keptEditsSentence(const KeptEdits& kept);

}  // namespace retenta
