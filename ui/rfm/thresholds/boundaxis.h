// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QColor>
#include <QWidget>

namespace retenta {

/// One axis of the grid, drawn to be touched: the clients of every value as bars, the bounds as
/// handles between the zones, and under each zone how many clients it holds. Zone i ends with
/// `ends[i]` (included); the last zone has no end. Small values get more room than large ones (the
/// place of a value goes with its root), so that a day counts for more near today. The counts
/// follow the hand at once, for they come from the bars alone.
///
/// ←/→ move the chosen handle, Shift ×10; ↑/↓ choose another. GUI thread.
class BoundAxis : public QWidget {
  Q_OBJECT
 public:
  enum class Direction { GrowsRight, GrowsLeft };
  BoundAxis(const QString& name, Direction direction, QWidget* parent = nullptr);

  /// The names of the zones for a screen reader, and their colours; as many as ends + 1.
  void setZones(const QStringList& names, const std::vector<QColor>& colours);
  /// [v] = clients at value v; the last place holds all beyond. The axis begins with `first`.
  void setCounts(const std::vector<qint64>& counts, int first);
  /// Chooses the reach of the axis anew, but not under a dragged handle.
  void setEnds(const std::vector<int>& ends);

  std::vector<int> ends() const { return m_ends; }
  qint64 countOf(std::size_t zone) const;
  double xOf(int end) const;  ///< of the handle behind a value

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  /// By the user; the owner answers with setEnds().
  void moved(int index, int end);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  double place(double value) const;  ///< x of the left (or right) edge of a value
  int valueAt(double x) const;
  int handleAt(double x) const;  ///< −1 = none near
  std::vector<double> bars(int width) const;
  void paintBars(QPainter& painter) const;
  void paintZones(QPainter& painter) const;
  void paintHandles(QPainter& painter) const;
  void describe();
  int barsBottom() const;
  std::pair<int, int> rangeOf(std::size_t zone) const;

  Direction m_direction;
  QStringList m_names;
  std::vector<QColor> m_colours;
  std::vector<qint64> m_counts;
  int m_first = 0;
  std::vector<int> m_ends;
  int m_reach = 365;
  int m_chosen = 0;
  bool m_dragging = false;
};

}  // namespace retenta
