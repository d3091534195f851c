// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backups/retention.h"

#include <algorithm>
#include <numeric>
#include <set>

#include <QDate>

namespace retenta {

namespace {

constexpr std::size_t newest = 3;
constexpr std::size_t days = 7;
constexpr std::size_t weeks = 4;
constexpr std::size_t months = 12;
constexpr int strangeDays = 30;  // somebody may still want to look at a damaged one

QDate dateOf(Day day) { return QDate(1970, 1, 1).addDays(day); }
int weekOf(Day day) { return static_cast<int>(dateOf(day).toJulianDay() / 7); }  // Monday is 0
int monthOf(Day day) { return dateOf(day).year() * 12 + dateOf(day).month(); }

}  // namespace

std::vector<bool> backupsToKeep(const std::vector<BackupAge>& backups) {
  std::vector<std::size_t> order(backups.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return backups[a].createdMs > backups[b].createdMs;
  });
  std::vector<bool> keep(backups.size(), false);
  std::size_t good = 0;
  Day newestGoodDay = 0;
  std::set<int> seenDays;
  std::set<int> seenWeeks;
  std::set<int> seenMonths;
  const auto first = [](std::set<int>& seen, int value, std::size_t most) {
    return seen.size() < most && seen.insert(value).second;
  };
  for (const std::size_t at : order) {
    const BackupAge& backup = backups[at];
    if (!backup.good) {
      keep[at] = good == 0 || newestGoodDay - backup.day < strangeDays;
      continue;
    }
    // Not one expression: each kind counts, whatever the others say.
    if (good == 0) newestGoodDay = backup.day;
    const bool young = ++good <= newest;
    const bool daily = first(seenDays, backup.day, days);
    const bool weekly = first(seenWeeks, weekOf(backup.day), weeks);
    const bool monthly = first(seenMonths, monthOf(backup.day), months);
    keep[at] = young || daily || weekly || monthly;
  }
  return keep;
}

}  // namespace retenta
