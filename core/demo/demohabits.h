// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>

namespace retenta {

/// A kind of client and the habits that bring it to its cell of the grid at the end of the
/// history. `weight` is the number of such people among 2 403 clients (212 contacts on top).
struct DemoHabit {
  const char* segment;
  int weight;
  int recencyLow, recencyHigh;  ///< days since the last purchase
  int recencyDraws;             ///< the smallest of so many draws: more = fresher
  int countLow, countHigh;      ///< transactions
  int gapLow, gapHigh;          ///< mean days between them
  int spanLow, spanHigh;        ///< days from the first to the last; 0 = gap × (count − 1)
  int linesMin, linesMax;       ///< lines of an order
  int appliancePerMille;        ///< people who once bought an appliance
  int pausePerMille;            ///< people with one long break in their history
  std::array<int, 4> tastes;    ///< visitor, beans, barista, gifts
};

inline constexpr DemoHabit demoHabits[] = {
    {"churned_loyal", 98, 181, 470, 2, 6, 60, 26, 46, 560, 1400, 1, 2, 30, 100, {30, 50, 20, 0}},
    {"loyal_at_risk", 142, 91, 180, 1, 7, 60, 36, 62, 500, 1400, 1, 2, 10, 100, {26, 54, 20, 0}},
    {"loyal", 212, 0, 88, 1, 6, 17, 46, 86, 300, 1500, 1, 2, 6, 340, {36, 48, 16, 0}},
    {"vip", 52, 0, 60, 1, 20, 90, 17, 32, 900, 2000, 1, 3, 120, 100, {6, 50, 44, 0}},
    {"churned_promising", 241, 181, 760, 1, 2, 4, 30, 150, 0, 0, 1, 2, 20, 0, {34, 38, 14, 14}},
    {"promising_at_risk", 199, 91, 180, 1, 2, 4, 50, 260, 0, 0, 1, 2, 18, 0, {34, 38, 14, 14}},
    {"promising", 320, 0, 90, 2, 2, 4, 20, 130, 0, 0, 1, 2, 18, 0, {34, 38, 16, 12}},
    {"lost_one_timers", 624, 181, 760, 1, 1, 1, 0, 0, 0, 0, 1, 2, 16, 0, {42, 22, 8, 28}},
    {"one_timers_at_risk", 255, 91, 180, 1, 1, 1, 0, 0, 0, 0, 1, 2, 14, 0, {42, 26, 8, 24}},
    {"newcomers", 168, 31, 90, 1, 1, 1, 0, 0, 0, 0, 1, 2, 10, 0, {46, 32, 10, 12}},
    {"first_purchase", 92, 0, 30, 1, 1, 1, 0, 0, 0, 0, 1, 2, 10, 0, {46, 32, 10, 12}},
    {"no_purchases", 212, 0, 540, 1, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0, {40, 30, 10, 20}},
};
inline constexpr std::size_t demoHabitCount = std::size(demoHabits);
inline constexpr std::size_t demoContactHabit = demoHabitCount - 1;
inline constexpr int demoClientWeights = 2403;

}  // namespace retenta
