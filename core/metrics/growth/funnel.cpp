// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/growth/funnel.h"

#include "core/base/ratio.h"
#include "core/metrics/growth/decomposition.h"

namespace retenta {

namespace {

// A client's purchases as the days go by.
class Walk {
 public:
  Walk(const Ledger& ledger, std::size_t client)
      : m_ledger(ledger),
        m_row(ledger.purchaseBegin[client]),
        m_rows(ledger.purchaseBegin[client + 1]) {}

  void moveTo(Day day) {  // purchases before it
    for (; m_row < m_rows && m_ledger.days[m_row] < day; ++m_row) {
      if (m_ledger.transactions[m_row] == 0) continue;
      ++m_bought;
      m_last = m_ledger.days[m_row];
    }
  }
  qint64 bought() const { return m_bought; }

  Stage stage(Day day, const KpiRule& rule) const {
    if (m_bought == 0) return Stage::Potential;
    if (m_last < day - rule.churnDays) return Stage::Churned;
    if (m_bought >= rule.frequentFrom) return Stage::Loyal;
    return m_bought > 1 ? Stage::Repeat : Stage::New;
  }

 private:
  const Ledger& m_ledger;
  std::size_t m_row;
  std::size_t m_rows;
  qint64 m_bought = 0;
  Day m_last = 0;
};

void addClient(const Ledger& ledger, std::size_t client, bool referred, const KpiRule& rule,
               std::vector<FunnelMonth>& months) {
  Walk walk(ledger, client);
  for (FunnelMonth& month : months) {
    walk.moveTo(month.period.from);
    const qint64 before = walk.bought();
    const Stage from = walk.stage(month.period.from, rule);
    walk.moveTo(month.period.to);
    const Stage to = walk.stage(month.period.to, rule);
    ++month.moves[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
    if (walk.bought() == before) continue;
    const bool isNew = before == 0;
    month.newClients += isNew;
    month.referred += isNew && referred;
    month.returned += from == Stage::Churned;
  }
}

}  // namespace

QString stageId(Stage stage) {
  static constexpr std::array<const char*, stageCount> ids = {"potential", "new", "repeat", "loyal",
                                                              "churned"};
  return QString::fromLatin1(ids[static_cast<std::size_t>(stage)]);
}

qint64 FunnelMonth::atStart(Stage stage) const {
  qint64 sum = 0;
  for (const Stage to : allStages) sum += move(stage, to);
  return sum;
}

qint64 FunnelMonth::atEnd(Stage stage) const {
  qint64 sum = 0;
  for (const Stage from : allStages) sum += move(from, stage);
  return sum;
}

std::optional<double> FunnelMonth::newToRepeat() const {
  return ratio(move(Stage::New, Stage::Repeat) + move(Stage::New, Stage::Loyal),
               atStart(Stage::New));
}

std::optional<double> FunnelMonth::repeatToLoyal() const {
  return ratio(move(Stage::Repeat, Stage::Loyal), atStart(Stage::Repeat));
}

std::optional<double> FunnelMonth::toChurned() const {
  qint64 left = 0;
  qint64 all = 0;
  for (const Stage stage : {Stage::New, Stage::Repeat, Stage::Loyal}) {
    left += move(stage, Stage::Churned);
    all += atStart(stage);
  }
  return ratio(left, all);
}

std::optional<double> FunnelMonth::churnedToReturned() const {
  return ratio(returned, atStart(Stage::Churned));
}

std::optional<double> FunnelMonth::referredPerClient() const {
  return ratio(referred, atStart(Stage::New) + atStart(Stage::Repeat) + atStart(Stage::Loyal));
}

std::optional<double> FunnelMonth::referredShare() const { return ratio(referred, newClients); }

std::vector<FunnelMonth> loyaltyFunnel(const Ledger& ledger, std::span<const Period> months,
                                       const KpiRule& rule, const std::optional<DataSpan>& span) {
  std::vector<FunnelMonth> funnel(months.size());
  for (std::size_t i = 0; i < months.size(); ++i) {
    funnel[i].period = months[i];
    funnel[i].whole = span && span->covers(months[i]);
  }
  const WordColumn& sources = ledger.traits.origins;
  const std::vector<bool> referral = referralSources(sources);
  for (std::size_t i = 0; i < ledger.clients(); ++i) {
    const bool referred = !referral.empty() && referral[sources.numberOf(i)];
    addClient(ledger, i, referred, rule, funnel);
  }
  return funnel;
}

}  // namespace retenta
