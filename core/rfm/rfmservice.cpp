// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/rfmservice.h"

#include <thread>

#include "core/business/settingstore.h"
#include "core/rfm/steps/columnsteps.h"

namespace retenta {

namespace {

const QString thresholdsKey = QStringLiteral("rfm.thresholds");

using ColumnsPtr = std::shared_ptr<const RfmColumns>;

// Those known where they are of the same dates; a few days on where the date is being moved; else a
// pass over all purchases.
ColumnsPtr columnsOf(const RfmView& view, const RfmDates& wanted, const RfmViewPtr& last,
                     const ColumnsPtr& known, const RfmDates& knownDates) {
  const bool usable =
      last && known && last->ledger == view.ledger && last->windowMonths == view.windowMonths;
  if (usable && knownDates == wanted) return known;
  if (usable && view.days) {
    auto stepped =
        steppedColumns(*view.ledger, *view.days, *known, knownDates, wanted, view.windowMonths);
    if (stepped) return std::make_shared<const RfmColumns>(std::move(*stepped));
  }
  return std::make_shared<const RfmColumns>(rfmColumns(*view.ledger, wanted, view.windowMonths));
}

void fillNow(RfmView& view, const RfmQuery& query, const RfmThresholds& thresholds,
             const RfmViewPtr& last) {
  view.columns = columnsOf(view, query.dates, last, last ? last->columns : nullptr,
                           last ? last->matrix.dates : RfmDates());
  const bool sameColumns = last && last->columns == view.columns;
  if (!query.moving || query.asTrial) {
    view.spread = sameColumns && last->spread
                      ? last->spread
                      : std::make_shared<const RfmSpread>(spreadOf(*view.columns));
  }
  if (!query.moving) {
    const bool sameDay = last && !last->moving && last->ledger == view.ledger &&
                         last->matrix.dates.asOf == query.dates.asOf;
    view.suggestion = sameDay ? last->suggestion : suggestRecency(*view.ledger, query.dates.asOf);
  }
  const bool sameBound = sameColumns && last->matrix.thresholds.vip == thresholds.vip;
  const auto bound =
      sameBound ? last->matrix.vipBoundMinor : vipBound(*view.columns, thresholds.vip);
  view.classes = classify(*view.columns, thresholds, bound);
  view.matrix = countCells(*view.columns, thresholds, bound);
  view.matrix.dates = query.dates;
  view.matrix.currency = view.ledger->currency;
}

void fillEarlier(RfmView& view, const RfmQuery& query, const RfmThresholds& thresholds,
                 const RfmViewPtr& last) {
  const bool known = last && last->earlier && last->matrix.comparedWith;
  view.earlier =
      columnsOf(view, yearEndingAt(*query.compareWith), last, known ? last->earlier : nullptr,
                known ? yearEndingAt(*last->matrix.comparedWith) : RfmDates());
  const bool sameThen =
      last && last->earlier == view.earlier && last->matrix.thresholds.vip == thresholds.vip;
  view.earlierVipBoundMinor =
      sameThen ? last->earlierVipBoundMinor : vipBound(*view.earlier, thresholds.vip);
}

}  // namespace

Result<RfmThresholds> RfmService::thresholdsNow() const {
  return m_business.file().read([](SQLite::Database& db) {
    return thresholdsFromJson(loadSettingObject(db, thresholdsKey));
  });
}

Result<void> RfmService::saveThresholdsNow(const RfmThresholds& thresholds) {
  if (const auto checked = thresholds.check(); !checked) return checked;
  return m_business.changeNow({thresholdsKey, {}}, Business::Touches::Plans,
                              [&](SQLite::Database& db) {
                                const QJsonObject json = thresholdsToJson(thresholds);
                                if (json == loadSettingObject(db, thresholdsKey)) return;
                                saveSettingObject(db, thresholdsKey, json);
                              });
}

Result<RfmViewPtr> RfmService::viewNow(const RfmQuery& query, const RfmViewPtr& last) const {
  RfmThresholds thresholds;
  if (query.thresholds) {
    thresholds = *query.thresholds;
  } else {
    const auto stored = thresholdsNow();
    if (!stored) return stored.error();
    thresholds = *stored;
  }
  if (const auto checked = thresholds.check(); !checked) return checked.error();

  auto view = std::make_shared<RfmView>();
  view->ledger = m_business.ledger();
  view->windowMonths = thresholds.windowMonths;
  view->moving = query.moving;
  const bool sameLedger = last && last->ledger == view->ledger;
  view->days = sameLedger ? last->days : nullptr;
  if (query.moving && !view->days) view->days = std::make_shared<const DayList>(*view->ledger);
  {
    // Both days at once: each takes a core of its own.
    std::jthread then;
    if (query.compareWith)
      then = std::jthread([&] { fillEarlier(*view, query, thresholds, last); });
    fillNow(*view, query, thresholds, last);
  }
  if (query.compareWith) {
    addComparison(view->matrix, *view->earlier, *query.compareWith, view->earlierVipBoundMinor);
  }
  if (query.asTrial) {
    auto trial = trialOf(*view, last);
    if (!trial) return trial.error();
    view->trial = std::move(*trial);
  }
  return RfmViewPtr(std::move(view));
}

Result<std::shared_ptr<const BoundsTrial>> RfmService::trialOf(const RfmView& tried,
                                                               const RfmViewPtr& last) const {
  const auto stored = thresholdsNow();
  if (!stored) return stored.error();
  const RfmDates& dates = tried.matrix.dates;
  const bool same = last && last->trial && last->ledger == tried.ledger &&
                    last->matrix.dates == dates && last->trial->stored == *stored;
  auto trial = std::make_shared<BoundsTrial>();
  if (same) {
    *trial = *last->trial;
  } else {
    trial->stored = *stored;
    trial->columns = stored->windowMonths == tried.windowMonths
                         ? tried.columns
                         : std::make_shared<const RfmColumns>(
                               rfmColumns(*tried.ledger, dates, stored->windowMonths));
    const auto bound = vipBound(*trial->columns, stored->vip);
    trial->classes = classify(*trial->columns, *stored, bound);
    trial->matrix = countCells(*trial->columns, *stored, bound);
    trial->matrix.dates = dates;
    trial->matrix.currency = tried.ledger->currency;
  }
  trial->moved = 0;
  for (std::size_t i = 0; i < trial->classes.segments.size(); ++i) {
    trial->moved += trial->classes.segments[i] != tried.classes.segments[i];
  }
  return std::shared_ptr<const BoundsTrial>(std::move(trial));
}

QFuture<Result<RfmViewPtr>> RfmService::view(const RfmQuery& query, const RfmViewPtr& last) {
  return m_business.async(
      [business = &m_business, query, last] { return RfmService(*business).viewNow(query, last); });
}

QFuture<Result<void>> RfmService::saveThresholds(const RfmThresholds& thresholds) {
  return m_business.async([business = &m_business, thresholds] {
    return RfmService(*business).saveThresholdsNow(thresholds);
  });
}

}  // namespace retenta
