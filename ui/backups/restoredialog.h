// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

#include "core/backups/backupservice.h"

class QPushButton;
class QTreeWidget;

namespace retenta {

/// Chooses the backup to restore: those of the folder, newest first, or a file from anywhere. Says
/// what happens: the base of today is kept beside the restored one. Opened with open(); Esc closes.
class RestoreDialog : public QDialog {
  Q_OBJECT
 public:
  RestoreDialog(const QList<BackupEntry>& backups, const QString& folder, QWidget* parent);

  void accept() override;

 Q_SIGNALS:
  void chosen(const QString& path);

 private:
  void chooseFile();
  QString current() const;

  QString m_folder;
  QTreeWidget* m_list;
  QPushButton* m_restore;
};

}  // namespace retenta
