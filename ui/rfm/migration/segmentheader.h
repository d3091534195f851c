// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace retenta {

/// The head of a table whose columns are segments: the sign of the family, the name in as many
/// short lines as it takes. The first and the last column are plain words.
class SegmentHeader : public QHeaderView {
  Q_OBJECT
 public:
  explicit SegmentHeader(QWidget* parent = nullptr);
  QSize sizeHint() const override;

 protected:
  void paintSection(QPainter* painter, const QRect& rect, int section) const override;
  QSize sectionSizeFromContents(int section) const override;

 private:
  QString textOf(int section) const;
  bool isSegment(int section) const;
};

}  // namespace retenta
