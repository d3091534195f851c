// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QFuture>

#include "core/business/business.h"
#include "core/rfm/bounds/rfmspread.h"
#include "core/rfm/clientlist.h"
#include "core/rfm/rfmgrid.h"
#include "core/rfm/rfmsuggestion.h"
#include "core/rfm/steps/datewalk.h"

namespace retenta {

/// What the page asks for. Without thresholds those of the business apply.
struct RfmQuery {
  RfmDates dates;
  std::optional<Day> compareWith;
  std::optional<RfmThresholds> thresholds;
  bool asTrial = false;  ///< say as well what the thresholds would change against the stored ones
  /// The date is in the hand: days are stepped, and what only a page at rest shows is left out.
  bool moving = false;
};

/// What bounds that are only tried would change: the same clients on the same day under the stored
/// ones.
struct BoundsTrial {
  RfmThresholds stored;
  std::shared_ptr<const RfmColumns> columns;  ///< of the stored window
  RfmClasses classes;
  RfmMatrix matrix;
  qint64 moved = 0;  ///< clients who would stand in another segment
};

/// One answer: the matrix and everything its lists are made of. Immutable and shared; holds the
/// ledger it was computed from, so rows stay valid however the base changes meanwhile.
struct RfmView {
  LedgerPtr ledger;
  /// Null while the date moves, unless bounds are tried: they go on to the next date.
  std::shared_ptr<const RfmColumns> columns;
  std::shared_ptr<const RfmColumns> earlier;  ///< of the date compared with, without a period
  std::optional<qint64> earlierVipBoundMinor;
  RfmClasses classes;
  DearestClients dearest;
  RfmMatrix matrix;
  bool moving = false;  ///< as asked: without the two below
  RfmSuggestion suggestion;
  std::shared_ptr<const RfmSpread> spread;   ///< of the columns
  std::shared_ptr<const BoundsTrial> trial;  ///< null unless asked for
  /// For finding out whether columns can be used again.
  int windowMonths = 0;
  std::shared_ptr<DateWalk> walk;  ///< of the ledger; null until a date was moved

  /// Of an answer at rest.
  ClientTable table() const { return {*ledger, *columns, classes, matrix.dates.asOf}; }
};
using RfmViewPtr = std::shared_ptr<const RfmView>;

/// The use case of the grid: thresholds in the base, the matrix of a day. Thread-safe as Business,
/// which must outlive what is under way; the service itself may be gone before the answer.
class RfmService {
 public:
  explicit RfmService(Business& business) : m_business(business) {}

  /// As stored, else the defaults.
  Result<RfmThresholds> thresholdsNow() const;
  /// One undoable step "rfm.thresholds"; BadThresholds leaves everything as it was. The same
  /// values again make no step.
  Result<void> saveThresholdsNow(const RfmThresholds& thresholds);

  /// Computes the answer. Columns of `last` are used again when they are of the same ledger and
  /// dates: a moved threshold then costs one pass over the clients.
  Result<RfmViewPtr> viewNow(const RfmQuery& query, const RfmViewPtr& last = nullptr) const;

  QFuture<Result<RfmViewPtr>> view(const RfmQuery& query, const RfmViewPtr& last = nullptr);
  QFuture<Result<void>> saveThresholds(const RfmThresholds& thresholds);

 private:
  Result<std::shared_ptr<const BoundsTrial>> trialOf(const RfmView& tried,
                                                     const RfmViewPtr& last) const;
  Business& m_business;
};

}  // namespace retenta
