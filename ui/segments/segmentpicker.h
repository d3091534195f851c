// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

#include "core/rfm/segment.h"

class QFrame;
class QListWidget;
class QListWidgetItem;

namespace retenta {

/// Chooses whom: a field that opens a list of the families (new, at risk, churned) and the cells,
/// each with a tick. Space ticks, Esc closes.
class SegmentPicker : public QPushButton {
  Q_OBJECT
 public:
  explicit SegmentPicker(QWidget* parent = nullptr);
  void setSegments(SegmentSet segments);
  SegmentSet segments() const { return m_segments; }
  void openList();

 Q_SIGNALS:
  void chosen(retenta::SegmentSet segments);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void toggled(QListWidgetItem* item);
  void showTicks();
  QFrame* m_popup;
  QListWidget* m_list;
  SegmentSet m_segments;
  bool m_quiet = false;
};

}  // namespace retenta
