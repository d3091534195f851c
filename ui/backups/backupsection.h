// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/backups/backupservice.h"
#include "ui/widgets/latest.h"

class QLabel;
class QPushButton;

namespace retenta {

class Business;

/// The backups of the open business as a section of a page: the last good one, where they lie, and
/// what can be done. Reads the folder in the background; the business must outlive it.
class BackupSection : public QWidget {
  Q_OBJECT
 public:
  explicit BackupSection(Business& business, QWidget* parent = nullptr);

  /// Reads the folder again.
  void refresh();

 Q_SIGNALS:
  void backUpRequested();
  void sealRequested();
  void restoreRequested();

 private:
  void show(const BackupStatus& status);
  void chooseFolder();

  Business& m_business;
  BackupService m_service;
  BackupStatus m_status;
  QLabel* m_last;
  QLabel* m_folder;
  QLabel* m_problem;
  QList<QPushButton*> m_buttons;
  Latest<Result<BackupStatus>> m_reading;
  Latest<Result<void>> m_moving;
};

}  // namespace retenta
