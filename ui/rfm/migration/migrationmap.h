// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rfm/migration/migrationpresenter.h"
#include "ui/rfm/matrix/matrixwidget.h"

namespace retenta {

/// The same map as the matrix, telling how each cell changed between two days; over it the largest
/// flows into and out of the chosen cell as arrows whose width is people. Keyboard and screen
/// readers as in the matrix.
class MigrationMap : public MatrixWidget {
  Q_OBJECT
 public:
  explicit MigrationMap(QWidget* parent = nullptr);

  void setView(const MigrationViewPtr& view);
  void setWhat(MigrationMeasure measure);

  CellFace face(Segment segment) const override;
  /// Arrows are of these, the largest first; at most four.
  std::vector<Flow> drawnFlows() const;

 protected:
  QString stripText() const override;
  QString tipFor(Segment segment) const override;
  void paintOver(QPainter& painter, const MatrixLayout& layout) const override;
  int columnGap() const override;

 private:
  /// Of flows side by side: how far from their middle, and how far that is lifted.
  struct Lane {
    double aside = 0;
    qreal lift = 0;
  };
  void paintFlow(QPainter& painter, const MatrixLayout& layout, const Flow& flow, double share,
                 Lane lane) const;
  MigrationViewPtr m_view;
  MigrationMeasure m_what = MigrationMeasure::People;
};

}  // namespace retenta
