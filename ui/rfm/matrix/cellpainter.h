// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QStringList>

#include "ui/rfm/matrix/cellface.h"
#include "ui/theme/tokens.h"

class QPainter;

namespace retenta {

/// How a cell stands among the others.
struct CellState {
  bool selected = false;
  bool focused = false;  ///< the keyboard is here
  bool hovered = false;
  bool dimmed = false;  ///< its numbers are about to change
};

/// Paints a cell of the grid: family band, glyph, name, figure, share, change, hint, revenue, bar.
void paintCell(QPainter& painter, const QRectF& box, const CellFace& face, MatrixMeasure measure,
               const CellState& state, const Tokens& tokens);

/// Paints the strip of contacts outside the grid; the first of the
/// summaries that fits stands at its right.
void paintStrip(QPainter& painter, const QRectF& box, const CellFace& face,
                const QStringList& summaries, const CellState& state, const Tokens& tokens);

/// Paints the head of a column (with its glyph and the first of its rules that fits) and of a row.
void paintColumnHead(QPainter& painter, const QRectF& box, RecencyFamily family,
                     const QStringList& rules, const Tokens& tokens);
void paintRowHead(QPainter& painter, const QRectF& box, FrequencyTier tier, const QString& rule,
                  const Tokens& tokens);

}  // namespace retenta
