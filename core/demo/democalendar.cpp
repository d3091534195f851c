// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/democalendar.h"

#include <algorithm>
#include <array>

namespace retenta {

namespace {

// January … December; Monday … Sunday.
constexpr std::array<int, 12> monthWeight = {88, 96, 98, 98, 98, 104, 97, 98, 99, 100, 104, 142};
constexpr std::array<int, 7> weekdayWeight = {88, 90, 94, 98, 116, 126, 104};
constexpr int growthBasis = 5000;

int weekday(Day day) { return ((day + 3) % 7 + 7) % 7; }  // 1970-01-01 was a Thursday

}  // namespace

DemoCalendar::DemoCalendar(Day end, int months)
    : m_first(addMonths(end + 1, -months)), m_last(end) {
  m_sums.assign(1, 0);
  for (Day day = m_first; day <= m_last; ++day) {
    const int month = civilFromDay(day).month - 1;
    const std::int64_t growth = growthBasis + (day - m_first);
    m_sums.push_back(m_sums.back() + growth * monthWeight[static_cast<std::size_t>(month)] *
                                         weekdayWeight[static_cast<std::size_t>(weekday(day))]);
  }
}

std::int64_t DemoCalendar::weight(Day from, Day to) const {
  if (to < from) return 0;
  return m_sums[static_cast<std::size_t>(to - m_first + 1)] -
         m_sums[static_cast<std::size_t>(from - m_first)];
}

Day DemoCalendar::dayAt(Day from, std::int64_t position) const {
  const std::int64_t target = m_sums[static_cast<std::size_t>(from - m_first)] + position;
  const auto after = std::upper_bound(m_sums.begin(), m_sums.end(), target);
  const auto index = static_cast<Day>(after - m_sums.begin()) - 1;
  return std::min(m_first + index, m_last);
}

}  // namespace retenta
