// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QFuture>

#include "core/base/progress.h"
#include "core/business/business.h"
#include "core/duplicates/possibleduplicate.h"

namespace retenta {

/// An e-mail, phone or number of a source that came with the names of three different people: it
/// is the shop's own, and no key.
struct SharedKey {
  int kind = 0;  ///< 1 e-mail, 2 phone, 3 number of a source
  QString value;
  QStringList names;    ///< as they came
  ClientId client = 0;  ///< who has it in the base; 0 = nobody
};

/// What there is to review.
struct DuplicateList {
  std::vector<PossibleDuplicate> pairs;  ///< the likeliest first
  std::vector<SharedKey> keys;
};
using DuplicateListPtr = std::shared_ptr<const DuplicateList>;

/// Clients who may be one person, for a person to decide. Copies share what they have found: a base
/// that has not changed is not searched again. "…Now" blocks: any worker. Must not outlive the
/// business.
class DuplicateService {
 public:
  explicit DuplicateService(Business& business);

  Result<DuplicateListPtr> findNow(const Progress& progress = {}) const;
  QFuture<Result<DuplicateListPtr>> find(const Progress& progress = {}) const;
  /// The same where nobody waits for it: the search gives way to whatever else is computed.
  QFuture<Result<DuplicateListPtr>> findGently(const Progress& progress) const;

  /// How many pairs have somebody in them whom this import brought or changed.
  Result<int> countOfNow(ImportId import) const;
  QFuture<Result<int>> countOf(ImportId import) const;

  /// Two different people: the pair does not come back. One step of undo ("client.apart", args:
  /// both names). NotFound when one is gone.
  Result<void> keepApartNow(ClientId a, ClientId b);

 private:
  struct Found;
  Business& m_business;
  std::shared_ptr<Found> m_found;
};

}  // namespace retenta
