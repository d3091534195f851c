// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QAbstractButton>
#include <QLabel>
#include <QWidget>

#include "core/rfm/rfm.h"
#include "ui/text/formatters.h"

namespace retenta {

/// One cell of the small map: a filled tile with the number of clients and its family's sign.
class SegmentTile : public QAbstractButton {
  Q_OBJECT
 public:
  explicit SegmentTile(Segment segment, QWidget* parent = nullptr);
  Segment segment() const { return m_segment; }
  void setCell(const RfmCell& cell, const RfmMatrix& matrix, const Formatters& formatters);
  QSize sizeHint() const override;

 Q_SIGNALS:
  void menuRequested(const QPoint& global);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  Segment m_segment;
  QString m_count;
};

/// The loyalty grid in small, every segment where the RFM page has it: drawn from the same table of
/// segments. One stop of Tab, arrows inside.
class SegmentTiles : public QWidget {
  Q_OBJECT
 public:
  explicit SegmentTiles(QWidget* parent = nullptr);
  void setMatrix(const RfmMatrix& matrix);
  SegmentTile* tile(Segment segment) const { return m_tiles[static_cast<std::size_t>(segment)]; }

 Q_SIGNALS:
  void opened(retenta::Segment segment);
  void menuRequested(retenta::Segment segment, const QPoint& global);

 private:
  std::array<SegmentTile*, gridSegmentCount> m_tiles{};
};

}  // namespace retenta
