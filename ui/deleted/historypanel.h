// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/business/business.h"
#include "ui/widgets/latest.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace retenta {

/// The steps that can be undone, the newest first, with their time, and "undo up to here". Stops
/// at a step that cannot be undone whole and says why; the step can be skipped then.
class HistoryPanel : public QDialog {
  Q_OBJECT
 public:
  explicit HistoryPanel(Business& business, QWidget* parent = nullptr);

 private:
  void refresh();
  void fill(const std::vector<HistoryStep>& steps);
  void undoUpToHere();
  void skip();
  void say(const QString& text);

  Business& m_business;
  QTreeWidget* m_list;
  QLabel* m_empty;
  QLabel* m_answer;
  QPushButton* m_undo;
  QPushButton* m_skip;
  Latest<Result<std::vector<HistoryStep>>> m_listing;
  Latest<Result<Business::Rewound>> m_undoing;
  Latest<Result<UndoName>> m_skipping;
};

}  // namespace retenta
