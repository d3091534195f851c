// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/rfmservice.h"

#include <thread>

#include "core/business/settingstore.h"

namespace retenta {

namespace {

const QString thresholdsKey = QStringLiteral("rfm.thresholds");

std::vector<ColumnsPtr> columnsAnew(const Ledger& ledger, const std::vector<RfmDates>& dates,
                                    int windowMonths) {
  std::vector<ColumnsPtr> columns;
  std::vector<ColumnsToFill> wanted;
  for (const RfmDates& one : dates) {
    auto made = std::make_shared<RfmColumns>();
    wanted.push_back({one, made.get()});
    columns.push_back(std::move(made));
  }
  fillColumns(ledger, wanted, windowMonths);
  return columns;
}

// The columns of both dates: those known where they are of the same dates; a few days on where the
// date is being moved; else one pass over all purchases.
void findColumns(RfmView& view, const RfmQuery& query, const RfmViewPtr& last) {
  std::vector<DateWalk::Known> known;
  if (last && last->ledger == view.ledger && last->windowMonths == view.windowMonths) {
    known.push_back({last->matrix.dates, last->columns});
    if (last->earlier) known.push_back({withoutPeriod(*last->matrix.comparedWith), last->earlier});
  }
  struct Wanted {
    RfmDates dates;
    ColumnsPtr* found;
  };
  std::vector<Wanted> wanted = {{query.dates, &view.columns}};
  if (query.compareWith) wanted.push_back({withoutPeriod(*query.compareWith), &view.earlier});
  for (const Wanted& one : wanted) {
    for (const DateWalk::Known& has : known) {
      if (has.dates == one.dates) *one.found = has.columns;
    }
  }
  std::erase_if(wanted, [](const Wanted& one) { return *one.found != nullptr; });
  if (wanted.empty()) return;
  std::vector<RfmDates> missing;
  for (const Wanted& one : wanted) missing.push_back(one.dates);
  const auto found = view.walk ? view.walk->columns(*view.ledger, missing, view.windowMonths, known)
                               : columnsAnew(*view.ledger, missing, view.windowMonths);
  for (std::size_t i = 0; i < wanted.size(); ++i) *wanted[i].found = found[i];
}

void fillNow(RfmView& view, const RfmQuery& query, const RfmThresholds& thresholds,
             const RfmViewPtr& last) {
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
  view.matrix = countCells(*view.columns, thresholds, bound, &view.classes);
  view.matrix.dates = query.dates;
  view.matrix.currency = view.ledger->currency;
}

void fillEarlier(RfmView& view, const RfmThresholds& thresholds, const RfmViewPtr& last) {
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
  view->walk = sameLedger ? last->walk : nullptr;
  if (query.moving && !view->walk) view->walk = std::make_shared<DateWalk>(*view->ledger);
  if (view->walk && query.moving) view->walk->move();
  findColumns(*view, query, last);
  if (view->walk && !query.moving) view->walk->rest();
  {
    // Both days at once: each takes a core of its own.
    std::jthread then;
    if (query.compareWith) then = std::jthread([&] { fillEarlier(*view, thresholds, last); });
    fillNow(*view, query, thresholds, last);
  }
  if (query.compareWith) {
    addComparison(view->matrix, *view->earlier, *query.compareWith, view->earlierVipBoundMinor);
    // Nobody reads more of it while the date moves: the next date goes on from here.
    if (query.moving) view->earlier.reset();
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
