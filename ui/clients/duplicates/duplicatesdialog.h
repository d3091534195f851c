// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/duplicates/duplicateservice.h"
#include "ui/widgets/latest.h"

class QLabel;
class QPushButton;

namespace retenta {

class DuplicateModel;
class TableView;

/// The queue of possible duplicates: arrows go through it, Enter compares and merges, N says that
/// the two are different people (on either keyboard layout: also Delete). Above it, the addresses
/// that came with the names of different people. Follows the base. Opened with open(); Esc closes.
class DuplicatesDialog : public QDialog {
  Q_OBJECT
 public:
  DuplicatesDialog(Business& business, const DuplicateService& service, QWidget* parent);

  TableView* table() const { return m_table; }
  DuplicateModel* model() const { return m_model; }

 Q_SIGNALS:
  /// Something was done: a sentence for the page.
  void done(const QString& sentence);
  void failed(const retenta::Error& error);

 private:
  void refresh();
  void show(const DuplicateListPtr& list);
  void compare();
  void keepApart();
  bool eventFilter(QObject* watched, QEvent* event) override;

  Business& m_business;
  DuplicateService m_service;
  DuplicateModel* m_model;
  TableView* m_table;
  QLabel* m_head;
  QLabel* m_keys;
  QPushButton* m_compare;
  QPushButton* m_apart;
  Latest<Result<DuplicateListPtr>> m_finding;
  Latest<Result<void>> m_parting;
};

}  // namespace retenta
