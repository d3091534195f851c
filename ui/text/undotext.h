// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace retenta {

/// What the Edit menu calls a step of this kind: "thresholds", "import of 1 192 rows". Read as the
/// end of "Undo …" / «Отменить: …». An unknown kind reads "last change".
QString undoStepText(const QString& kind, const QStringList& args);

}  // namespace retenta
