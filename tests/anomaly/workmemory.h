// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <vector>

#include "core/business/business.h"
#include "tests/anomaly/basepicture.h"

namespace retenta::test {

/// How many bytes an import's way back has: of its merges, and of itself once undone.
struct ImportTraceSize {
  int changes = 0;
  int undone = 0;
};
using ImportTraceSizes = std::map<qint64, ImportTraceSize>;
ImportTraceSizes importTraces(Business& business);
std::set<ClientId> erasedPeople(Business& business);

/// What somebody who watches a day's work remembers of it: the pictures before and after each step
/// of the book. Erasing a person takes steps out of the book and merges out of imports: what stands
/// behind such a gap may be undone or may not, and then to a base that nobody has seen yet.
struct WorkMemory {
  struct Step {
    qint64 id = 0;
    QString kind;
    qint64 import = 0;  ///< its own, of an import or the taking back of one
    BasePicture before;
    BasePicture after;
    bool exact = true;  ///< nothing is missing between it and the steps above
  };

  std::vector<Step> done;    ///< the newest last
  std::vector<Step> undone;  ///< the next to redo last
  BasePicture now;
  std::set<ClientId> erased;
  std::map<qint64, std::map<ClientId, std::vector<QByteArray>>> deleted;  ///< rows, by step
  qint64 blankFrom = 0;  ///< an import whose way back may lack what it merged

  static std::vector<qint64> idsOf(const std::vector<Step>& steps);
  /// Forgets steps that the book has no more.
  void forget(const std::vector<qint64>& doneLeft, const std::vector<qint64>& undoneLeft);
  /// After an edit: whom it erased, by hand or because an import met somebody again. True if any.
  bool noticeErased(Business& business, const ImportTraceSizes& before);
  void doubtAll();
};

}  // namespace retenta::test
