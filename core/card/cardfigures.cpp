// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/cardfigures.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/rfm/rfm.h"

namespace retenta {

namespace {

bool counts(const ClientCard& card, const CardPurchase& purchase) {
  return purchase.currency == card.currency && hasRevenue(purchase.status);
}

// Counts words; the most frequent wins, of equals the dearer, then the first by letters.
class Tally {
 public:
  void add(const QString& word, qint64 amountMinor) {
    if (word.isEmpty()) return;
    Favourite& entry = m_words[word];
    entry.word = word;
    ++entry.times;
    entry.amountMinor += amountMinor;
  }
  Favourite best() const {
    Favourite best;
    for (const auto& [word, entry] : m_words) {
      if (entry.times > best.times ||
          (entry.times == best.times && entry.amountMinor > best.amountMinor))
        best = entry;
    }
    return best;
  }

 private:
  std::map<QString, Favourite> m_words;
};

// A product named twice in one order is one purchase of it.
void addItems(const CardPurchase& purchase, QString CardItem::*word, Tally& tally) {
  std::map<QString, qint64> once;
  for (const CardItem& item : purchase.items) once[item.*word] += item.amountMinor;
  for (const auto& [name, amount] : once) tally.add(name, amount);
}

// Monday 1 … Sunday 7; 1970-01-01 was a Thursday.
int weekdayOf(Day day) { return static_cast<int>(((day + 3) % 7 + 7) % 7) + 1; }

void addHabits(const ClientCard& card, Day asOf, CardFigures& figures) {
  Tally products, categories, channels, payments;
  std::array<qint64, 8> weekdays{};
  for (const CardPurchase& purchase : card.purchases) {
    if (purchase.day > asOf || !counts(card, purchase) || !isTransaction(purchase.status)) continue;
    addItems(purchase, &CardItem::product, products);
    addItems(purchase, &CardItem::category, categories);
    channels.add(purchase.channel, purchase.netMinor());
    payments.add(purchase.payment, purchase.netMinor());
    ++weekdays[static_cast<std::size_t>(weekdayOf(purchase.day))];
  }
  figures.product = products.best();
  figures.category = categories.best();
  figures.channel = channels.best();
  figures.payment = payments.best();
  const auto most = std::max_element(weekdays.begin(), weekdays.end());
  if (*most > 0) figures.weekday = static_cast<int>(most - weekdays.begin());
  figures.weekdayTimes = *most;
}

}  // namespace

std::vector<HistoryPurchase> countedPurchases(const ClientCard& card) {
  std::vector<HistoryPurchase> all;
  all.reserve(card.purchases.size());
  for (auto p = card.purchases.rbegin(); p != card.purchases.rend(); ++p) {
    if (counts(card, *p)) all.push_back({p->day, p->netMinor(), isTransaction(p->status)});
  }
  return all;
}

CardFigures cardFigures(const ClientCard& card, Day asOf) {
  CardFigures figures;
  const RfmDates year = yearEndingAt(asOf);
  qint64 days = 0;
  for (auto p = card.purchases.rbegin(); p != card.purchases.rend(); ++p) {
    if (p->day > asOf || !counts(card, *p)) continue;
    const bool inYear = p->day >= year.periodFrom && p->day < year.periodTo;
    figures.spentMinor += p->netMinor();
    figures.refundsMinor += p->refundMinor;
    if (inYear) figures.yearRevenueMinor += p->netMinor();
    if (!isTransaction(p->status)) {
      figures.returnsMinor -= p->amountMinor;
      continue;
    }
    figures.grossMinor += p->amountMinor;
    ++figures.transactions;
    figures.yearTransactions += inYear ? 1 : 0;
    if (!figures.first) figures.first = p->day;
    if (figures.last != p->day) ++days;
    figures.last = p->day;
  }
  if (figures.transactions > 0) {
    figures.averageCheckMinor =
        static_cast<double>(figures.spentMinor) / static_cast<double>(figures.transactions);
  }
  if (days > 1) {
    figures.meanGapDays =
        static_cast<double>(*figures.last - *figures.first) / static_cast<double>(days - 1);
  }
  addHabits(card, asOf, figures);
  return figures;
}

void addCampaignOutcomes(ClientCard& card) {
  const auto purchases = countedPurchases(card);
  for (CardCampaign& campaign : card.campaigns) {
    const bool waited = campaign.role == QLatin1String("treated") ||
                        campaign.role == QLatin1String("control_group");
    if (!waited || !campaign.day) continue;
    const Day from = *campaign.day;
    for (const HistoryPurchase& purchase : purchases) {
      if (purchase.day < from || purchase.day > from + campaign.waitDays) continue;
      campaign.boughtMinor += purchase.netMinor;
      if (purchase.transaction && !campaign.boughtOn) campaign.boughtOn = purchase.day;
    }
  }
}

std::vector<CardEvent> cardEvents(const ClientCard& card) {
  using Kind = CardEvent::Kind;
  std::vector<CardEvent> events;
  const auto add = [&](Kind kind, std::optional<Day> day, std::size_t index) {
    if (day) events.push_back({kind, *day, index});
  };
  for (std::size_t i = 0; i < card.purchases.size(); ++i) {
    const bool isReturn = card.purchases[i].status == PurchaseStatus::Return;
    add(isReturn ? Kind::Return : Kind::Purchase, card.purchases[i].day, i);
  }
  for (std::size_t i = 0; i < card.notes.size(); ++i) add(Kind::Note, card.notes[i].day, i);
  for (std::size_t i = 0; i < card.consentLines.size(); ++i)
    add(Kind::Consent, card.consentLines[i].day, i);
  for (std::size_t i = 0; i < card.campaigns.size(); ++i)
    add(Kind::Campaign, card.campaigns[i].day, i);
  for (std::size_t i = 0; i < card.messages.size(); ++i)
    add(Kind::Message, card.messages[i].day, i);
  const auto& history = card.standing.history;
  for (std::size_t i = 0; i < history.size(); ++i) add(Kind::Segment, history[i].day, i);
  for (std::size_t i = 0; i < card.merges.size(); ++i) add(Kind::Merge, card.merges[i].day, i);
  if (card.broughtBy) add(Kind::Import, card.broughtBy->day, 0);
  // What a purchase brought about stands above it.
  std::stable_sort(events.begin(), events.end(), [](const CardEvent& a, const CardEvent& b) {
    if (a.day != b.day) return a.day > b.day;
    const auto rank = [](Kind kind) { return kind == Kind::Segment ? 0 : 1; };
    return rank(a.kind) < rank(b.kind);
  });
  return events;
}

}  // namespace retenta
