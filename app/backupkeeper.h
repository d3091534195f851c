// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <stop_token>

#include <QObject>
#include <QTimer>

#include "core/backups/backupservice.h"
#include "ui/widgets/latest.h"

namespace retenta {

class Business;

/// Looks after the backups of the open business while it is open: soon after opening, and whenever
/// a new day has begun. GUI thread; the work is done elsewhere and stops when the business closes.
class BackupKeeper : public QObject {
  Q_OBJECT
 public:
  explicit BackupKeeper(QObject* parent = nullptr);

  /// From now on this business; nullptr before it is closed.
  void watch(Business* business);

 Q_SIGNALS:
  /// No backup could be made. Told once a reason.
  void failed(const retenta::Error& error);
  /// The last good one is a week old. Told once a day.
  void overdue(const retenta::BackupEntry& last);

 private:
  void look();
  void tell(const Result<BackupCare>& done);

  Business* m_business = nullptr;
  std::stop_source m_stop;
  QTimer m_timer;
  Latest<bool> m_asking;
  Latest<Result<BackupCare>> m_caring;
  Latest<Result<BackupStatus>> m_reading;
  std::optional<ErrorCode> m_told;
  Day m_warned = 0;
};

}  // namespace retenta
