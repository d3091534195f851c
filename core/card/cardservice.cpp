// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/cardservice.h"

#include <mutex>

#include <QDateTime>
#include <QTimeZone>

#include "core/card/cardfigures.h"
#include "core/card/cardstore.h"
#include "core/rfm/rfmgrid.h"
#include "core/rfm/rfmservice.h"

namespace retenta {

// The bounds last computed and what they are of.
struct CardService::Bounds {
  std::mutex mutex;
  LedgerPtr ledger;
  VipRule rule;
  int windowMonths = 0;
  std::shared_ptr<const VipBounds> bounds;

  std::shared_ptr<const VipBounds> of(const LedgerPtr& now, const RfmThresholds& thresholds) {
    const std::lock_guard guard(mutex);
    if (!bounds || ledger != now || !(rule == thresholds.vip) ||
        windowMonths != thresholds.windowMonths) {
      bounds = std::make_shared<const VipBounds>(VipBounds::of(*now, thresholds));
      ledger = now;
      rule = thresholds.vip;
      windowMonths = thresholds.windowMonths;
    }
    return bounds;
  }
};

namespace {

std::function<Day(qint64)> daysIn(const QString& zone) {
  const QTimeZone place(zone.toUtf8());
  return [place](qint64 ms) {
    const auto moment =
        QDateTime::fromMSecsSinceEpoch(ms, place.isValid() ? place : QTimeZone::utc());
    return fromQDate(moment.date());
  };
}

// The bound of the as-of day alone.
std::optional<qint64> boundOn(const Ledger& ledger, const RfmThresholds& thresholds, Day asOf) {
  if (thresholds.vip.byAmount) return thresholds.vip.amountMinor;
  return vipBound(rfmColumns(ledger, yearEndingAt(asOf), thresholds.windowMonths), thresholds.vip);
}

// Segment and mark by the rule that the matrix is made by.
void place(CardStanding& standing, const std::vector<HistoryPurchase>& purchases) {
  const RfmDates dates = yearEndingAt(standing.asOf);
  Ledger one;
  one.clientIds.push_back(1);
  one.purchaseBegin = {0, purchases.size()};
  for (const HistoryPurchase& purchase : purchases) {
    one.days.push_back(purchase.day);
    one.netMinor.push_back(purchase.netMinor);
    one.transactions.push_back(purchase.transaction ? 1 : 0);
  }
  const RfmColumns columns = rfmColumns(one, dates, standing.thresholds.windowMonths);
  const RfmClasses classes = classify(columns, standing.thresholds, standing.vipBoundMinor);
  standing.recencyDays = columns.recencyDays[0];
  standing.segment = classes.segments[0];
  standing.mark = classes.marks[0];
}

}  // namespace

CardService::CardService(Business& business)
    : m_business(business), m_bounds(std::make_shared<Bounds>()) {}

Result<ClientCardPtr> CardService::cardNow(ClientId id, Day asOf) const {
  const BusinessProfile profile = m_business.profile();
  const LedgerPtr ledger = m_business.ledger();
  const auto thresholds = RfmService(m_business).thresholdsNow();
  if (!thresholds) return thresholds.error();
  auto loaded = m_business.file().read([&](SQLite::Database& db) -> Result<ClientCard> {
    auto card = loadCard(db, id, daysIn(profile.timeZone));
    if (!card)
      return Error{ErrorCode::NotFound, {QStringLiteral("client"), QString::number(id)}, {}};
    return std::move(*card);
  });
  if (!loaded) return loaded.error();
  auto card = std::make_shared<ClientCard>(std::move(*loaded));
  card->currency = profile.currency;
  card->today = m_business.clock().today();
  card->figures = cardFigures(*card, asOf);

  CardStanding& standing = card->standing;
  standing.asOf = asOf;
  standing.thresholds = *thresholds;
  const auto purchases = countedPurchases(*card);
  const bool exact = needsPastBounds(purchases, *thresholds);
  const auto bounds = exact ? m_bounds->of(ledger, *thresholds)
                            : std::make_shared<const VipBounds>(VipBounds::constant(0));
  standing.vipBoundMinor = exact ? bounds->at(asOf) : boundOn(*ledger, *thresholds, asOf);
  place(standing, purchases);
  standing.history = segmentHistory(purchases, *thresholds, *bounds, asOf);
  standing.previous = previousSegment(standing.history);
  addCampaignOutcomes(*card);
  card->events = cardEvents(*card);
  return ClientCardPtr(std::move(card));
}

QFuture<Result<ClientCardPtr>> CardService::card(ClientId id, Day asOf) const {
  return m_business.async([copy = *this, id, asOf] { return copy.cardNow(id, asOf); });
}

}  // namespace retenta
