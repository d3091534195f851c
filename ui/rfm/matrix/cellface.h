// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "core/rfm/rfm.h"
#include "ui/text/formatters.h"

namespace retenta {

/// By what the matrix is looked at.
enum class MatrixMeasure { Segment, Clients, Revenue, AverageCheck };

/// Everything one cell says, as text and numbers: what is painted, read aloud and copied.
struct CellFace {
  Segment segment = Segment::NoPurchases;
  QString name;
  QString rule;    ///< the cell's own rule; may be empty
  QString figure;  ///< the large number
  QString beside;  ///< small, next to it: a share
  QString change;  ///< "+33"; empty without comparison
  bool changeUp = false;
  std::optional<bool> changeGood;  ///< nullopt: no change
  bool figureIsChange = false;     ///< the large number is the change itself
  QString hint;
  QString mark;       ///< "68 former VIP"; empty without
  QString foot;       ///< at the bottom left
  QString footShare;  ///< at the bottom right
  double bar = 0;     ///< length of the bar, 0…1 of the greatest
  double heat = 0;    ///< place on the ramp, 0…1, for the measures
  QString spoken;     ///< "Loyal at risk, 142 clients, 6 percent, up 33, revenue 1.86 million"
};

/// Whether the bars are of clients; else they are of the period's revenue.
bool barShowsClients(MatrixMeasure measure);

/// The face of a cell. Without a matrix everything is a dash.
CellFace cellFace(const RfmMatrix* matrix, Segment segment, MatrixMeasure measure,
                  const Formatters& formatters);

}  // namespace retenta
