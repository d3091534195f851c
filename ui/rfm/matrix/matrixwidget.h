// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QWidget>

#include "ui/rfm/matrix/cellface.h"
#include "ui/rfm/matrix/matrixlayout.h"

namespace retenta {

/// The loyalty grid, painted from the table of segments. One Tab stop; arrows move between cells
/// (spans and the strip below included), Enter opens, Ctrl+Space or Ctrl+click takes a cell into
/// the selection, a click on the head of a row or column selects it whole. Screen readers see a
/// table (see matrixaccessible.h). What the cells say can be another thing on the same map.
class MatrixWidget : public QWidget {
  Q_OBJECT
 public:
  explicit MatrixWidget(QWidget* parent = nullptr);

  /// nullopt = nothing yet: the grid is drawn with dashes.
  void setMatrix(const std::optional<RfmMatrix>& matrix);
  const std::optional<RfmMatrix>& matrix() const { return m_matrix; }
  void setMeasure(MatrixMeasure measure);
  MatrixMeasure measure() const { return m_measure; }
  /// The small text at the right of the strip: the first of these that fits.
  void setSummary(const QStringList& variants);
  /// Old numbers stand pale until new ones come.
  void setDimmed(bool dimmed);

  Segment current() const { return m_current; }
  SegmentSet selection() const { return m_selection; }
  /// Tells nothing.
  void setSelection(SegmentSet selection);
  void clearSelection();

  /// What a cell says; the map of migration says something else.
  virtual CellFace face(Segment segment) const;
  QRectF cellRect(Segment segment) const;
  QSize minimumSizeHint() const override;
  QSize sizeHint() const override;

 Q_SIGNALS:
  void selectionChanged();                   ///< by the user
  void currentShown(const QRect& cell);      ///< the cell to keep in sight
  void pressed();                            ///< a click or Space on a cell: show more of it
  void opened(retenta::Segment segment);     ///< Enter or double click
  void menuRequested(const QPoint& global);  ///< for the selection

 protected:
  /// The sentence in the strip below the grid, what a cell's tooltip says in full, and what is
  /// painted over all cells.
  virtual QString stripText() const;
  virtual QString tipFor(Segment segment) const;
  virtual void paintOver(QPainter&, const MatrixLayout&) const {}
  /// In pixels.
  virtual int columnGap() const { return MatrixLayout::gap; }
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void step(int dx, int dy);
  void makeCurrent(Segment segment, bool only);
  void toggle(Segment segment);
  void selectHead(const QPointF& point);
  void tellFocus();
  QString tipAt(const QPointF& point) const;
  MatrixLayout layoutNow() const;

  std::optional<RfmMatrix> m_matrix;
  MatrixMeasure m_measure = MatrixMeasure::Segment;
  QStringList m_summary;
  bool m_dimmed = false;
  Segment m_current = Segment::LoyalAtRisk;
  int m_column = 1;
  SegmentSet m_selection;
  std::optional<Segment> m_hovered;
};

}  // namespace retenta
