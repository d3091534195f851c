// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/growth/funnel.h"

#include <QStringList>

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
  /// Loyal or VIP of D4 as of the day before.
  bool activeLoyal(Day day, const KpiRule& rule) const {
    return m_bought >= rule.frequentFrom && m_last >= day - 1 - rule.activeDays;
  }

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

// What a client is besides their purchases.
struct Person {
  bool referred = false;
  Day known = FunnelFacts::never;
  Day advocates = FunnelFacts::never;
};

struct Step {
  Stage from = Stage::Potential;
  Stage to = Stage::Potential;
  bool bought = false;    // in the month
  bool frequent = false;  // by its end, though perhaps churned again
  bool contact = false;   // known at its start, without a purchase
  bool referred = false;
  bool advocateBefore = false;
  bool advocate = false;

  bool loyalNoAdvocate() const { return from == Stage::Loyal && !advocateBefore; }
  bool is(FunnelPeople people) const;
};

bool Step::is(FunnelPeople people) const {
  const bool came = from == Stage::Potential && bought;
  switch (people) {
    case FunnelPeople::New:
      return to == Stage::New;
    case FunnelPeople::Repeat:
      return to == Stage::Repeat;
    case FunnelPeople::Loyal:
      return to == Stage::Loyal;
    case FunnelPeople::Advocates:
      return advocate;
    case FunnelPeople::Churned:
      return to == Stage::Churned;
    case FunnelPeople::Contacts:
      return contact;
    case FunnelPeople::ContactToNew:
      return contact && came;
    case FunnelPeople::Came:
      return came;
    case FunnelPeople::Referred:
      return came && referred;
    case FunnelPeople::NewToRepeat:
      return from == Stage::New && bought;
    case FunnelPeople::RepeatToLoyal:
      return from == Stage::Repeat && frequent;
    case FunnelPeople::LoyalToAdvocate:
      return loyalNoAdvocate() && advocate;
    case FunnelPeople::ToChurned:
      return from != Stage::Potential && from != Stage::Churned && to == Stage::Churned;
    case FunnelPeople::Returned:
      return from == Stage::Churned && bought;
  }
  return false;
}

// Months ascend: the walk goes on where it stands.
Step stepOf(Walk& walk, const Period& month, const KpiRule& rule, const Person& person) {
  Step step;
  step.referred = person.referred;
  walk.moveTo(month.from);
  const qint64 before = walk.bought();
  step.from = walk.stage(month.from, rule);
  step.contact = before == 0 && person.known < month.from;
  step.advocateBefore = person.advocates < month.from && walk.activeLoyal(month.from, rule);
  walk.moveTo(month.to);
  step.to = walk.stage(month.to, rule);
  step.bought = walk.bought() > before;
  step.frequent = walk.bought() >= rule.frequentFrom;
  step.advocate = person.advocates < month.to && walk.activeLoyal(month.to, rule);
  return step;
}

// Everybody in turn: who they are, by row.
class Persons {
 public:
  Persons(const Ledger& ledger, const FunnelFacts& facts)
      : m_sources(ledger.traits.origins), m_referral(referralSources(m_sources)), m_facts(facts) {}
  Person at(std::size_t row) const {
    const bool referred = !m_referral.empty() && m_referral[m_sources.numberOf(row)];
    return {referred, m_facts.known(row), m_facts.advocates(row)};
  }

 private:
  const WordColumn& m_sources;
  std::vector<bool> m_referral;
  const FunnelFacts& m_facts;
};

void addClient(const Ledger& ledger, std::size_t client, const Person& person, const KpiRule& rule,
               std::vector<FunnelMonth>& months) {
  Walk walk(ledger, client);
  for (FunnelMonth& month : months) {
    const Step step = stepOf(walk, month.period, rule, person);
    ++month.moves[static_cast<std::size_t>(step.from)][static_cast<std::size_t>(step.to)];
    month.loyalNoAdvocates += step.loyalNoAdvocate();
    for (int i = 0; i < funnelPeopleCount; ++i)
      month.people[static_cast<std::size_t>(i)] += step.is(static_cast<FunnelPeople>(i));
  }
}

constexpr std::array<const char*, funnelPeopleCount> peopleIds = {
    "new",        "repeat",        "loyal",           "advocates",
    "churned",    "contacts",      "contact_to_new",  "came",
    "referred",   "new_to_repeat", "repeat_to_loyal", "loyal_to_advocate",
    "to_churned", "returned"};

}  // namespace

QString funnelPeopleId(FunnelPeople people) {
  return QString::fromLatin1(peopleIds[static_cast<std::size_t>(people)]);
}

std::optional<FunnelPeople> funnelPeopleFromId(QStringView id) {
  for (std::size_t i = 0; i < peopleIds.size(); ++i)
    if (id == QLatin1String(peopleIds[i])) return static_cast<FunnelPeople>(i);
  return std::nullopt;
}

QStringList funnelPeopleIds() {
  QStringList all;
  for (const char* id : peopleIds) all += QString::fromLatin1(id);
  return all;
}

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

qint64 FunnelMonth::clientsAtStart() const {
  return atStart(Stage::New) + atStart(Stage::Repeat) + atStart(Stage::Loyal);
}

std::optional<double> FunnelMonth::contactToNew() const {
  return ratio(of(FunnelPeople::ContactToNew), of(FunnelPeople::Contacts));
}

std::optional<double> FunnelMonth::loyalToAdvocate() const {
  return ratio(of(FunnelPeople::LoyalToAdvocate), loyalNoAdvocates);
}

std::optional<double> FunnelMonth::newToRepeat() const {
  return ratio(of(FunnelPeople::NewToRepeat), atStart(Stage::New));
}

std::optional<double> FunnelMonth::repeatToLoyal() const {
  return ratio(of(FunnelPeople::RepeatToLoyal), atStart(Stage::Repeat));
}

std::optional<double> FunnelMonth::toChurned() const {
  return ratio(of(FunnelPeople::ToChurned), clientsAtStart());
}

std::optional<double> FunnelMonth::churnedToReturned() const {
  return ratio(of(FunnelPeople::Returned), atStart(Stage::Churned));
}

std::optional<double> FunnelMonth::referredPerClient() const {
  return ratio(of(FunnelPeople::Referred), clientsAtStart());
}

std::optional<double> FunnelMonth::referredShare() const {
  return ratio(of(FunnelPeople::Referred), of(FunnelPeople::Came));
}

std::vector<FunnelMonth> loyaltyFunnel(const Ledger& ledger, std::span<const Period> months,
                                       const KpiRule& rule, const std::optional<DataSpan>& span,
                                       const FunnelFacts& facts) {
  std::vector<FunnelMonth> funnel(months.size());
  for (std::size_t i = 0; i < months.size(); ++i) {
    funnel[i].period = months[i];
    funnel[i].whole = span && span->covers(months[i]);
  }
  const Persons persons(ledger, facts);
  for (std::size_t i = 0; i < ledger.clients(); ++i)
    addClient(ledger, i, persons.at(i), rule, funnel);
  return funnel;
}

std::vector<std::uint32_t> funnelPeople(const Ledger& ledger, const Period& month,
                                        const KpiRule& rule, const FunnelFacts& facts,
                                        FunnelPeople people) {
  std::vector<std::uint32_t> rows;
  const Persons persons(ledger, facts);
  for (std::size_t i = 0; i < ledger.clients(); ++i) {
    Walk walk(ledger, i);
    if (stepOf(walk, month, rule, persons.at(i)).is(people))
      rows.push_back(static_cast<std::uint32_t>(i));
  }
  return rows;
}

}  // namespace retenta
