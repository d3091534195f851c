// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QStringList>

#include "core/backups/backupservice.h"
#include "core/base/result.h"
#include "core/clients/erasure/erasurestore.h"

namespace retenta {

class Business;

/// What erasing would do, before it is done.
struct ErasePreview {
  ClientId client = 0;
  PersonTraces traces;
  /// Backups that hold the person: they are not written in; each goes in its time.
  QList<BackupEntry> backups;
};

/// What was done, for the act of destruction: who by number alone.
struct EraseCertificate {
  ClientId client = 0;
  qint64 atMs = 0;
  QString ground;       ///< as typed: "request of 21.11.2026"
  PersonTraces traces;  ///< counts; its words and name are empty
  int words = 0;        ///< how many were looked for in the file's bytes afterwards
  qint64 found = 0;     ///< how often they were found there: 0
  QStringList backups;  ///< paths of those that still hold the person
};

/// Erases the personal data of one client for good: not a step of undo. What was bought stays, so
/// that the figures of the business stay. NotFound for a number that is nobody's; ClientErased when
/// it was done before. Thread-safe. Must not outlive the business.
class EraseService {
 public:
  explicit EraseService(Business& business) : m_business(business) {}

  Result<ErasePreview> previewNow(ClientId client) const;
  /// One transaction; then the -wal file is emptied and the bytes of the file are searched.
  Result<EraseCertificate> eraseNow(ClientId client, const QString& ground);

  QFuture<Result<ErasePreview>> preview(ClientId client) const;
  QFuture<Result<EraseCertificate>> erase(ClientId client, const QString& ground);

 private:
  Business& m_business;
};

}  // namespace retenta
