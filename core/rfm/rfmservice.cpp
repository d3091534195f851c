// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/rfmservice.h"

#include "core/business/settingstore.h"

namespace retenta {

namespace {

const QString thresholdsKey = QStringLiteral("rfm.thresholds");

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
  const bool same =
      last && last->ledger == view->ledger && last->windowMonths == view->windowMonths;
  if (same && last->matrix.dates == query.dates) {
    view->columns = last->columns;
  } else {
    view->columns = std::make_shared<const RfmColumns>(
        rfmColumns(*view->ledger, query.dates, thresholds.windowMonths));
  }
  const bool sameSpread = last && last->columns == view->columns;
  view->spread =
      sameSpread ? last->spread : std::make_shared<const RfmSpread>(spreadOf(*view->columns));
  const bool sameDay =
      last && last->ledger == view->ledger && last->matrix.dates.asOf == query.dates.asOf;
  view->suggestion = sameDay ? last->suggestion : suggestRecency(*view->ledger, query.dates.asOf);

  const bool sameBound =
      last && last->columns == view->columns && last->matrix.thresholds.vip == thresholds.vip;
  const auto bound =
      sameBound ? last->matrix.vipBoundMinor : vipBound(*view->columns, thresholds.vip);
  view->classes = classify(*view->columns, thresholds, bound);
  view->matrix = countCells(*view->columns, thresholds, bound);
  view->matrix.dates = query.dates;
  view->matrix.currency = view->ledger->currency;
  if (query.compareWith) {
    const Day then = *query.compareWith;
    if (same && last->earlier && last->matrix.comparedWith == then) {
      view->earlier = last->earlier;
    } else {
      view->earlier = std::make_shared<const RfmColumns>(
          rfmColumns(*view->ledger, yearEndingAt(then), thresholds.windowMonths));
    }
    const bool sameThen =
        last && last->earlier == view->earlier && last->matrix.thresholds.vip == thresholds.vip;
    view->earlierVipBoundMinor =
        sameThen ? last->earlierVipBoundMinor : vipBound(*view->earlier, thresholds.vip);
    addComparison(view->matrix, *view->earlier, then, view->earlierVipBoundMinor);
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
