// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/eraseservice.h"

#include "core/business/business.h"
#include "core/storage/bytescan.h"

namespace retenta {

namespace {

Result<void> mayErase(const PersonTraces& traces, ClientId client) {
  const QString id = QString::number(client);
  if (!traces.exists) return Error{ErrorCode::NotFound, {QStringLiteral("client"), id}, {}};
  if (traces.erased) return Error{ErrorCode::ClientErased, {id}, {}};
  return {};
}

}  // namespace

Result<ErasePreview> EraseService::previewNow(ClientId client) const {
  ErasePreview preview;
  preview.client = client;
  const auto traces =
      m_business.file().read([&](SQLite::Database& db) { return tracesOf(db, client); });
  if (!traces) return traces.error();
  if (const auto may = mayErase(*traces, client); !may) return may.error();
  preview.traces = *traces;
  const auto status = BackupService(m_business).statusNow();
  if (!status) return status.error();
  preview.backups = status->backups;
  return preview;
}

Result<EraseCertificate> EraseService::eraseNow(ClientId client, const QString& ground) {
  EraseCertificate certificate;
  certificate.client = client;
  certificate.ground = ground;
  certificate.atMs = m_business.clock().nowUtcMs();
  BaseFile& file = m_business.file();
  const auto erased = file.write([&](SQLite::Database& db) -> Result<void> {
    certificate.traces = tracesOf(db, client);
    if (const auto may = mayErase(certificate.traces, client); !may) return may;
    erasePerson(db, client, certificate.atMs);
    return {};
  });
  if (!erased) return erased.error();
  const QStringList words = certificate.traces.words;
  certificate.words = static_cast<int>(words.size());
  certificate.traces.words.clear();
  certificate.traces.name.clear();
  // The erasure is committed; a ledger that could not be read keeps the old picture till the next.
  (void)m_business.reloadNow();
  if (const auto settled = file.settle(); !settled) return settled.error();
  const auto found = file.read([&](SQLite::Database& db) { return occurrencesInFile(db, words); });
  if (!found) return found.error();
  certificate.found = *found;
  if (const auto status = BackupService(m_business).statusNow()) {
    for (const BackupEntry& entry : status->backups) certificate.backups += entry.path;
  }
  return certificate;
}

QFuture<Result<ErasePreview>> EraseService::preview(ClientId client) const {
  return m_business.async([service = *this, client] { return service.previewNow(client); });
}

QFuture<Result<EraseCertificate>> EraseService::erase(ClientId client, const QString& ground) {
  return m_business.async(
      [service = *this, client, ground]() mutable { return service.eraseNow(client, ground); });
}

}  // namespace retenta
