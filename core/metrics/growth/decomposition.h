// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

#include <QByteArrayView>
#include <QString>

#include "core/metrics/kpi.h"

namespace retenta {

/// What revenue is made of: clients × purchases of one × money of one purchase.
struct Factors {
  qint64 payers = 0;
  qint64 transactions = 0;
  qint64 revenueMinor = 0;

  std::optional<double> frequency() const;   ///< transactions / payers
  std::optional<double> checkMinor() const;  ///< revenue / transactions
  friend bool operator==(const Factors&, const Factors&) = default;
};

/// How much of a change of revenue each factor made, in minor units; together exactly the change.
struct FactorParts {
  qint64 clientsMinor = 0;
  qint64 frequencyMinor = 0;
  qint64 checkMinor = 0;

  qint64 sum() const { return clientsMinor + frequencyMinor + checkMinor; }
  friend bool operator==(const FactorParts&, const FactorParts&) = default;
};

/// The Shapley value of each factor (domain D13): its effect averaged over the six orders in which
/// the three can change, so that no order is preferred; rounded by the largest remainder. Where
/// nobody bought in one of the periods there is no frequency and no check: then all of the change
/// is the clients'.
FactorParts factorParts(const Factors& before, const Factors& after);

/// Who brought the money of a period: those who bought in it for the first time, on somebody's
/// recommendation or else, and those who had bought before.
enum class GrowthGroup : std::uint8_t { Returning, New, Referred };
inline constexpr std::array<GrowthGroup, 3> allGrowthGroups = {
    GrowthGroup::Returning, GrowthGroup::New, GrowthGroup::Referred};
/// "returning", "new", "referred".
QString growthGroupId(GrowthGroup group);

/// One group in both periods.
struct GrowthLine {
  Factors before;
  Factors after;
  FactorParts parts;
};

/// Where the change of revenue between two periods comes from.
struct Growth {
  Period before;
  Period after;
  GrowthLine all;
  std::array<GrowthLine, 3> groups;  ///< by GrowthGroup; each made of its own factors
  /// Returns of clients who bought nothing in the period: money of no group.
  qint64 returnsBeforeMinor = 0;
  qint64 returnsAfterMinor = 0;

  const GrowthLine& group(GrowthGroup g) const { return groups[static_cast<std::size_t>(g)]; }
  qint64 changeMinor() const { return all.after.revenueMinor - all.before.revenueMinor; }
};

/// The groups' parts and the change of returns add up to the change of revenue. Pure, O(purchases).
Growth growthBetween(const Ledger& ledger, const Period& before, const Period& after);

/// Whether a traffic source is a recommendation by somebody: told by its words, in Russian or
/// English ("Рекомендация", "сарафанное радио", "от друзей", "referral", "word of mouth").
bool isReferral(QByteArrayView source);
/// The same for every number of a column of sources.
std::vector<bool> referralSources(const WordColumn& sources);

}  // namespace retenta
