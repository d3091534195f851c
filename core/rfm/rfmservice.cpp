// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/rfmservice.h"

#include <vector>

#include "core/business/settingstore.h"

namespace retenta {

namespace {

const QString thresholdsKey = QStringLiteral("rfm.thresholds");

// The columns of both dates: those known where they are of the same dates, else one pass over all
// purchases.
void findColumns(RfmView& view, const RfmQuery& query, const RfmViewPtr& last) {
  const bool known = last && last->ledger == view.ledger && last->windowMonths == view.windowMonths;
  if (known && last->matrix.dates == query.dates) view.columns = last->columns;
  if (known && query.compareWith && last->matrix.comparedWith == query.compareWith) {
    view.earlier = last->earlier;
  }
  std::vector<ColumnsToFill> missing;
  const auto want = [&](const RfmDates& dates, std::shared_ptr<const RfmColumns>& found) {
    if (found) return;
    auto made = std::make_shared<RfmColumns>();
    missing.push_back({dates, made.get()});
    found = std::move(made);
  };
  want(query.dates, view.columns);
  if (query.compareWith) want(withoutPeriod(*query.compareWith), view.earlier);
  fillColumns(*view.ledger, missing, view.windowMonths);
}

void countNow(RfmView& view, const RfmColumns& columns, const RfmQuery& query,
              const RfmThresholds& thresholds, std::optional<qint64> bound) {
  view.matrix = countCells(columns, thresholds, bound, &view.classes);
  view.matrix.dates = query.dates;
  view.matrix.currency = view.ledger->currency;
  view.dearest = dearestOf(columns, view.classes.segments);
}

// Counted from columns that the answer keeps.
void fillStaying(RfmView& view, const RfmQuery& query, const RfmThresholds& thresholds,
                 const RfmViewPtr& last) {
  findColumns(view, query, last);
  const bool sameRule = last && last->matrix.thresholds.vip == thresholds.vip;
  const bool sameColumns = last && last->columns == view.columns;
  view.spread = sameColumns && last->spread
                    ? last->spread
                    : std::make_shared<const RfmSpread>(spreadOf(*view.columns));
  if (!query.moving) {
    const bool sameDay = last && !last->moving && last->ledger == view.ledger &&
                         last->matrix.dates.asOf == query.dates.asOf;
    view.suggestion = sameDay ? last->suggestion : suggestRecency(*view.ledger, query.dates.asOf);
  }
  countNow(view, *view.columns, query, thresholds,
           sameColumns && sameRule ? last->matrix.vipBoundMinor
                                   : vipBound(*view.columns, thresholds.vip));
  if (!query.compareWith) return;
  view.earlierVipBoundMinor = sameRule && last->earlier == view.earlier
                                  ? last->earlierVipBoundMinor
                                  : vipBound(*view.earlier, thresholds.vip);
  addComparison(view.matrix, *view.earlier, *query.compareWith, view.earlierVipBoundMinor);
}

// Counted from columns that go on with the date in the hand.
void fillMoving(RfmView& view, const RfmQuery& query, const RfmThresholds& thresholds,
                const RfmViewPtr& last) {
  std::vector<RfmDates> wanted = {query.dates};
  if (query.compareWith) wanted.push_back(withoutPeriod(*query.compareWith));
  DateWalk& walk = *view.walk;
  const auto guard = walk.lock();
  // A few days on the bound is near the one there was.
  const RfmView none;
  const RfmView& near = walk.go(*view.ledger, wanted, view.windowMonths) && last ? *last : none;
  const VipRule& vip = thresholds.vip;
  countNow(view, walk.columns(0), query, thresholds,
           vipBound(walk.columns(0), vip, near.matrix.vipBoundMinor));
  if (!query.compareWith) return;
  view.earlierVipBoundMinor = vipBound(walk.columns(1), vip, near.earlierVipBoundMinor);
  addComparison(view.matrix, walk.columns(1), *query.compareWith, view.earlierVipBoundMinor);
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
  view->walk = last && last->ledger == view->ledger ? last->walk : nullptr;
  // Bounds are tried on columns that stay.
  if (query.moving && !query.asTrial) {
    if (!view->walk) view->walk = std::make_shared<DateWalk>(*view->ledger);
    fillMoving(*view, query, thresholds, last);
  } else {
    if (view->walk) view->walk->rest();
    fillStaying(*view, query, thresholds, last);
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
    trial->matrix = countCells(*trial->columns, *stored, bound, &trial->classes);
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
