// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "core/business/business.h"
#include "core/card/merging/merging.h"

namespace retenta {

/// Makes clients one by hand, and parts them again. Each is one undoable step ("client.merge",
/// "client.split"; args: the name); a merge can also be taken back long after, when its step of
/// undo is gone. "…Now" blocks: any worker. Must not outlive the business.
class MergeService {
 public:
  explicit MergeService(Business& business) : m_business(business) {}

  /// The clients side by side, in the order given; equal ids once. NotFound, ClientErased.
  Result<std::vector<MergeSide>> sidesNow(const std::vector<ClientId>& ids) const;
  QFuture<Result<std::vector<MergeSide>>> sides(const std::vector<ClientId>& ids) const;

  /// All of `others` become part of choice.survivor. NotFound (nobody else, or no such client),
  /// ClientErased: nothing changes.
  Result<void> mergeNow(const MergeChoice& choice, const std::vector<ClientId>& others);

  /// Merges into this client that can be taken back, newest first.
  Result<std::vector<MergeRecord>> recordsNow(ClientId client) const;

  /// Takes a merge back: the other client returns with what it had then; what was changed since
  /// stays with the one who stayed, and is told. NotFound: parted already.
  Result<Parted> splitNow(qint64 record);

 private:
  Business& m_business;
};

}  // namespace retenta
