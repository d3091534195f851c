// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/rfm/migration/migrationservice.h"
#include "ui/rfm/migration/migrationpresenter.h"
#include "ui/text/formatters.h"
#include "ui/widgets/controls.h"

namespace retenta {

/// The words of the migration page, in the interface's language.
namespace migrationwords {

/// The segment, or "Not yet a client" where somebody came from without having bought.
QString fromName(Segment segment);
QString toName(Segment segment);

/// "31 Mar – 30 Jun 2025".
QString span(const MigrationDates& dates, const Formatters& f);

/// What a cell's people or money were and are: "109 → 142".
QString beforeAfter(const Migration& migration, Segment segment, MigrationMeasure measure,
                    const Formatters& f);
/// "came 71 · left 38", in people or money.
QString cameLeft(const Migration& migration, Segment segment, MigrationMeasure measure,
                 const Formatters& f);
/// The change of the cell, in people or minor units.
qint64 changeOf(const Migration& migration, Segment segment, MigrationMeasure measure);
/// A change as text: "+33", "−0.4M".
QString changeText(const Migration& migration, qint64 change, MigrationMeasure measure,
                   const Formatters& f);
/// The size of a flow as shown beside its bar: of those who came their money now, of those who left
/// their money then.
qint64 sizeOf(const Move& move, bool came, MigrationMeasure measure);
QString sizeText(const Migration& migration, const Move& move, bool came, MigrationMeasure measure,
                 const Formatters& f);

/// What one flow means: who went, what it cost or brought, whether more go this way than before.
QStringList meaning(const MigrationView& view, const FlowChoice& flow, const Formatters& f);

/// How good news of a move is shown.
Tone toneOf(MoveDirection direction);
/// "up", "stayed", "down", "new clients", "without purchases again".
QString directionName(MoveDirection direction);
/// What those who moved so brought, against as many days before.
QString directionTip(const Migration& migration, MoveDirection direction, const Formatters& f);

}  // namespace migrationwords
}  // namespace retenta
