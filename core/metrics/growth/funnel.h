// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <QString>

#include "core/metrics/dataspan.h"
#include "core/metrics/growth/funnelfacts.h"
#include "core/metrics/kpi.h"
#include "core/metrics/kpisheet.h"

namespace retenta {

/// Where a client stands in their life with the business (domain D5). At the start of day t, from
/// purchases before it: none; over T days without one; else by how many there were.
enum class Stage : std::uint8_t {
  Potential,  ///< no purchase yet
  New,        ///< one
  Repeat,     ///< two and more
  Loyal,      ///< as many as make a client frequent (D4)
  Churned,    ///< the last one is over T days old
};
inline constexpr int stageCount = 5;
inline constexpr std::array<Stage, stageCount> allStages = {
    Stage::Potential, Stage::New, Stage::Repeat, Stage::Loyal, Stage::Churned};
/// "potential", "new", "repeat", "loyal", "churned".
QString stageId(Stage stage);

/// Whom a number of the funnel counts, of one month.
enum class FunnelPeople : std::uint8_t {
  New,  ///< at its end, as all stages
  Repeat,
  Loyal,
  Advocates,  ///< loyal, active, and with a sign that they recommend
  Churned,
  Contacts,      ///< at its start: known, without a purchase
  ContactToNew,  ///< of them, with the first purchase in it
  Came,          ///< first purchase in it, known before or not
  Referred,      ///< of them, on somebody's recommendation
  NewToRepeat,   ///< new at its start, bought again in it
  RepeatToLoyal,
  LoyalToAdvocate,  ///< loyal at its start and no advocate, an advocate at its end
  ToChurned,        ///< a client at its start, churned at its end
  Returned,         ///< churned at its start, bought in it
};
inline constexpr int funnelPeopleCount = 14;
/// "new", "repeat", "loyal", "advocates", "churned", "contacts", "contact_to_new", "came",
/// "referred", "new_to_repeat", "repeat_to_loyal", "loyal_to_advocate", "to_churned", "returned".
QString funnelPeopleId(FunnelPeople people);
std::optional<FunnelPeople> funnelPeopleFromId(QStringView id);
QStringList funnelPeopleIds();

/// One month of the funnel: who stood where at its start and at its end, and how they went.
struct FunnelMonth {
  Period period;
  bool whole = false;  ///< the data know every day of it
  std::array<std::array<qint64, stageCount>, stageCount> moves{};  ///< [start][end]
  std::array<qint64, funnelPeopleCount> people{};                  ///< by FunnelPeople
  qint64 loyalNoAdvocates = 0;  ///< at its start: who could become one

  qint64 move(Stage from, Stage to) const {
    return moves[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
  }
  qint64 of(FunnelPeople group) const { return people[static_cast<std::size_t>(group)]; }
  qint64 atStart(Stage stage) const;
  qint64 atEnd(Stage stage) const;
  /// New, repeat and loyal together.
  qint64 clientsAtStart() const;
  /// Of the contacts known at its start, those who bought in it; nullopt where none was known.
  std::optional<double> contactToNew() const;
  /// Of the loyal at its start who were no advocates, those who are at its end.
  std::optional<double> loyalToAdvocate() const;
  /// Of the new at its start, those who bought again in it.
  std::optional<double> newToRepeat() const;
  /// Of the repeat ones at its start, those who became loyal in it.
  std::optional<double> repeatToLoyal() const;
  /// Of the clients at its start (new, repeat, loyal), those churned at its end.
  std::optional<double> toChurned() const;
  /// Of the churned at its start, those who bought in it.
  std::optional<double> churnedToReturned() const;
  /// New clients by recommendation for one client there was at its start: at 1 and above growth
  /// feeds itself.
  std::optional<double> referredPerClient() const;
  std::optional<double> referredShare() const;  ///< of the new clients
};

/// The funnel month by month. Periods ascend without overlapping. Who stands at Potential without
/// being known by then (see FunnelFacts) is counted in no conversion. Pure, O(purchases + clients ·
/// months).
std::vector<FunnelMonth> loyaltyFunnel(const Ledger& ledger, std::span<const Period> months,
                                       const KpiRule& rule, const std::optional<DataSpan>& span,
                                       const FunnelFacts& facts = {});

/// Whom a number of one month counts: rows of the ledger, ascending, as many as `of()` says.
std::vector<std::uint32_t> funnelPeople(const Ledger& ledger, const Period& month,
                                        const KpiRule& rule, const FunnelFacts& facts,
                                        FunnelPeople people);

}  // namespace retenta
