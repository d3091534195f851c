// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

#include "core/base/currency.h"
#include "core/segments/savedsegments.h"

class QFrame;
class QListWidget;
class QListWidgetItem;

namespace retenta {

/// Chooses whom: a field that opens a list of the families (new, at risk, churned), the cells and
/// the saved segments, each with a tick. Cells go together; a saved segment stands alone. Space
/// ticks, Enter takes one and closes, Esc closes.
class SegmentPicker : public QPushButton {
  Q_OBJECT
 public:
  /// `nobody`: what stands in the field while nothing is chosen; empty = "Nobody chosen".
  explicit SegmentPicker(const QString& nobody = {}, QWidget* parent = nullptr);
  void setChoice(const SegmentChoice& choice);
  const SegmentChoice& choice() const { return m_choice; }
  /// What the list offers besides the cells; each says its rules in its tooltip.
  void setSaved(std::vector<SavedSegment> saved, Currency currency);
  void openList();
  QSize sizeHint() const override;

 Q_SIGNALS:
  void chosen(const retenta::SegmentChoice& choice);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QListWidgetItem* addRow(const QString& text, const QIcon& icon);
  void toggled(QListWidgetItem* item);
  void take(const QListWidgetItem* item);
  void showTicks();
  const SavedSegment* savedAt(const QListWidgetItem* item) const;
  SegmentSet cells() const { return m_choice.cells.value_or(SegmentSet()); }

  QFrame* m_popup;
  QListWidget* m_list;
  QString m_nobody;
  SegmentChoice m_choice;
  std::vector<SavedSegment> m_saved;
  Currency m_currency;
  int m_cellRows = 0;
  bool m_quiet = false;
};

}  // namespace retenta
