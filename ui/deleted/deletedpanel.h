// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/business/deletedservice.h"
#include "ui/widgets/latest.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace retenta {

class Business;

/// What was deleted in the last 30 days: what, who, when, and a button that brings it back. What
/// could not come back is named under the list. Reads the list again whenever the data change.
class DeletedPanel : public QDialog {
  Q_OBJECT
 public:
  explicit DeletedPanel(Business& business, QWidget* parent = nullptr);

 private:
  void refresh();
  void fill(const std::vector<DeletedEntry>& entries);
  void restore();
  void tell(const Restored& restored);

  Business& m_business;
  DeletedService m_service;
  QTreeWidget* m_list;
  QLabel* m_empty;
  QLabel* m_answer;
  QPushButton* m_restore;
  Latest<Result<std::vector<DeletedEntry>>> m_listing;
  Latest<Result<Restored>> m_restoring;
};

}  // namespace retenta
