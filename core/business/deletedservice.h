// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QFuture>

#include "core/base/result.h"
#include "core/business/conflictstore.h"
#include "core/business/deletedstore.h"

namespace retenta {

class Business;

/// What restoring brought back, and what it could not.
struct Restored {
  UndoName name;               ///< of the deletion
  std::vector<Obstacle> left;  ///< their place is taken: an address is another client's now …
  qint64 leftCount = 0;        ///< all of them, named or not
};

/// The recently deleted: whatever a step whose kind ends in ".delete" removed can be brought back
/// for 30 days, in any order, even after the book of steps has forgotten it. Thread-safe.
class DeletedService {
 public:
  explicit DeletedService(Business& business) : m_business(business) {}

  /// What can be restored, the newest first.
  Result<std::vector<DeletedEntry>> listNow() const;
  /// Brings one deletion back, as an undoable step. What cannot come back is told in the answer;
  /// RestoreBlocked when nothing can; NotFound for no such deletion.
  Result<Restored> restoreNow(qint64 id);

  QFuture<Result<std::vector<DeletedEntry>>> list() const;
  QFuture<Result<Restored>> restore(qint64 id);

 private:
  Business& m_business;
};

}  // namespace retenta
