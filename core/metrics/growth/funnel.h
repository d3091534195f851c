// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <QString>

#include "core/metrics/dataspan.h"
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

/// One month of the funnel: who stood where at its start and at its end, and how they went.
struct FunnelMonth {
  Period period;
  bool whole = false;  ///< the data know every day of it
  std::array<std::array<qint64, stageCount>, stageCount> moves{};  ///< [start][end]
  qint64 newClients = 0;                                           ///< first purchase in it
  qint64 referred = 0;  ///< of them, on somebody's recommendation
  qint64 returned = 0;  ///< churned at its start, bought in it

  qint64 move(Stage from, Stage to) const {
    return moves[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
  }
  qint64 atStart(Stage stage) const;
  qint64 atEnd(Stage stage) const;
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

/// The funnel month by month. Periods ascend without overlapping. Since when a contact without a
/// purchase is known is not recorded: of Potential only the end of the last period says something.
/// Pure, O(purchases + clients · months).
std::vector<FunnelMonth> loyaltyFunnel(const Ledger& ledger, std::span<const Period> months,
                                       const KpiRule& rule, const std::optional<DataSpan>& span);

}  // namespace retenta
