// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

#include <QRectF>
#include <QSizeF>
#include <QStringList>

#include "core/rfm/segment.h"

class QFont;

namespace retenta {

/// Where everything of the matrix stands: heads of the axes, cells out of the grid's table, the
/// strip outside of the grid. Lengths in pixels at the present text size.
class MatrixLayout {
 public:
  /// Between cells, where nothing has to stand there.
  static constexpr int gap = 8;
  /// `columnGap`: between columns, wider where arrows have to be read.
  explicit MatrixLayout(const QSizeF& size, int columnGap = gap);
  /// The least size in which no name is cut.
  static QSize minimumSize(int columnGap = gap);

  QRectF cell(Segment segment) const;  ///< NoPurchases: the strip
  QRectF columnHead(RecencyFamily family) const;
  QRectF rowHead(FrequencyTier tier) const;
  /// The segment at a point; the strip counts.
  std::optional<Segment> at(const QPointF& point) const;

 private:
  QRectF m_strip;
  std::array<QRectF, segmentCount> m_cells;
  std::array<QRectF, 4> m_columns;
  std::array<QRectF, 3> m_rows;
};

/// The next cell from `from` by one step; `column` is the column the user came along, kept through
/// cells that span several. Steps out of the grid stay; down from the last row leads to the strip.
struct CellStep {
  Segment segment;
  int column;
};
CellStep stepFrom(Segment from, int column, int dx, int dy);

/// The text broken between words into lines no wider than `width`; a single longer word stands
/// alone.
QStringList wrapWords(const QString& text, const QFont& font, qreal width);

}  // namespace retenta
