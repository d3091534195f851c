// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsView>

#include "ui/charts/chartscene.h"

namespace retenta {

/// The picture half of ChartView: one scene as large as itself, no scroll bars. Private to this
/// folder.
class ChartCanvas : public QGraphicsView {
  Q_OBJECT
 public:
  explicit ChartCanvas(QWidget* parent = nullptr);
  ChartScene& picture() { return m_scene; }
  /// Draws the ruler of a category and shows its tip there; −1 hides both.
  void mark(int category);

 Q_SIGNALS:
  void stepped(int by);  ///< ← and →
  void left();           ///< the focus went elsewhere

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool viewportEvent(QEvent* event) override;
  void drawForeground(QPainter* painter, const QRectF& rect) override;

 private:
  ChartScene m_scene;
  int m_marked = -1;
};

}  // namespace retenta
