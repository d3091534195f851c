// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDialog>

#include "core/exports/basetables.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace retenta {

class ElidedLabel;
class Segmented;

/// One table and the file it goes to.
struct TableFile {
  BaseTable what;
  QString path;
};

/// Asks what of everything is to be given out, as what and where. The names of the files are made
/// here and shown before anything is written; a file that is there is never written over. GUI
/// thread; touches no data.
class EverythingDialog : public QDialog {
  Q_OBJECT
 public:
  /// `name` begins the names of the files: "<name> clients 2026-11-22.xlsx".
  EverythingDialog(const QString& folder, const QString& name, Day today, QWidget* parent);

  /// What is chosen now, in the order of writing.
  std::vector<TableFile> files() const;

 Q_SIGNALS:
  void wanted(const std::vector<retenta::TableFile>& files);

 private:
  void build();
  void refresh();
  void chooseFolder();
  QString freePath(const QString& table) const;

  QString m_folder;
  QString m_name;
  Day m_today;
  QCheckBox* m_clients;
  QCheckBox* m_purchases;
  Segmented* m_format;
  QLabel* m_formatNote;
  ElidedLabel* m_place;
  QLabel* m_names;
  QPushButton* m_save;
};

}  // namespace retenta
