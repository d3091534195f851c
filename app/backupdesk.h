// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QObject>

#include "app/backupkeeper.h"
#include "core/backups/backupservice.h"
#include "core/backups/restore.h"
#include "ui/widgets/latest.h"

class QMenu;
class QWidget;

namespace retenta {

class Business;
class MainWindow;

/// Backups as the window knows them: the commands of the File menu, what is told of backups made by
/// themselves, and the way back, also out of a damaged base. GUI thread.
class BackupDesk : public QObject {
  Q_OBJECT
 public:
  /// What only the composition root can do. `window` and `business` may answer nullptr.
  struct Host {
    std::function<MainWindow*()> window;
    std::function<Business*()> business;
    std::function<void()> leave;  ///< closes the business and shows the window without one
    std::function<void(const QString& path, std::function<void()> then)> open;
  };
  BackupDesk(const Clock& clock, Host host, QObject* parent = nullptr);

  /// From now on this business is looked after; nullptr before it is closed.
  void watch(Business* business);
  /// Adds the commands for an open business.
  void fill(QMenu* menu);
  /// The section of the settings page, its buttons served.
  QWidget* makeSection();
  /// For a base that could not be opened: offers to restore its last good backup. False when there
  /// is none, or the error is not one that a backup mends.
  bool offerLast(const Error& error, const QString& path);

  void backUpNow();
  void sealBackup();
  void chooseRestore();

 private:
  MainWindow* window() const { return m_host.window(); }
  Business* business() const { return m_host.business(); }
  void rememberFolder();
  void sealTo(const QString& path, const QByteArray& passphrase);
  /// By value: what the names belong to goes with the window and the business.
  void restoreInto(QString backup, QString base, QByteArray passphrase);
  void restored(const RestoreOrder& order, const Result<RestoreReport>& done);

  const Clock& m_clock;
  Host m_host;
  BackupKeeper m_keeper;
  Latest<Result<BackupEntry>> m_backingUp;
  Latest<Result<void>> m_sealing;
  Latest<Result<BackupStatus>> m_listing;
  Latest<Result<BackupStatus>> m_placing;
  Latest<Result<RestoreReport>> m_restoring;
};

}  // namespace retenta
