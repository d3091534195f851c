// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/business/deletedservice.h"

#include "core/business/business.h"

namespace retenta {

namespace {

Error noSuch(qint64 id) {
  return {ErrorCode::NotFound, {QStringLiteral("deletion"), QString::number(id)}, {}};
}

}  // namespace

Result<std::vector<DeletedEntry>> DeletedService::listNow() const {
  return m_business.file().read(
      [this](SQLite::Database& db) { return listDeleted(db, m_business.clock().nowUtcMs()); });
}

Result<Restored> DeletedService::restoreNow(qint64 id) {
  const qint64 nowMs = m_business.clock().nowUtcMs();
  const auto found = m_business.file().read([&](SQLite::Database& db) -> Result<DeletedEntry> {
    const auto entry = findDeleted(db, id, nowMs);
    if (!entry) return noSuch(id);
    return *entry;
  });
  if (!found) return found.error();
  const UndoName step{restoreKind, QStringList{found->name.kind, QString::number(found->stepId)} +
                                       found->name.args};
  return m_business.changeNow(
      step, Business::Touches::Data, [&](SQLite::Database& db) -> Result<Restored> {
        // Restored or taken back by somebody else since it was looked up.
        if (!findDeleted(db, id, nowMs)) return noSuch(id);
        const QByteArray way = inverted(deletedChanges(db, id));
        const Applied applied = applyTelling(db, way, References::DropDangling);
        Restored restored{found->name, nameObstacles(db, applied.left),
                          static_cast<qint64>(applied.left.size())};
        if (restored.leftCount >= changeCount(way))
          return Error{ErrorCode::RestoreBlocked, obstacleArgs(restored.left), {}};
        setRestored(db, found->stepId, true);
        return restored;
      });
}

QFuture<Result<std::vector<DeletedEntry>>> DeletedService::list() const {
  return m_business.async([service = *this] { return service.listNow(); });
}

QFuture<Result<Restored>> DeletedService::restore(qint64 id) {
  return m_business.async([service = *this, id]() mutable { return service.restoreNow(id); });
}

}  // namespace retenta
