// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/steps/datewalk.h"

#include <vector>

#include "core/base/inhalves.h"
#include "core/rfm/steps/columnsteps.h"

namespace retenta {

namespace {

// A touched client costs as much as so many in a pass over all of them, which serves all dates.
constexpr std::size_t touchedShare = 16;

}  // namespace

bool DateWalk::step(const Ledger& ledger, std::span<const RfmDates> wanted, int windowMonths) {
  std::vector<ColumnSteps> ways;
  std::size_t touched = 0;
  for (std::size_t k = 0; k < wanted.size(); ++k) {
    const auto& from = m_places[k].dates;
    if (!from || m_windowMonths != windowMonths) return false;
    auto way = ColumnSteps::between(ledger, m_days, *from, wanted[k], windowMonths);
    if (!way) return false;
    touched += way->length();
    ways.push_back(std::move(*way));
  }
  if (touched * touchedShare > ledger.clients() + 1000) return false;
  for (Place& place : m_places) place.dates.reset();
  inPieces(ledger.clients(), [&](std::size_t begin, std::size_t end) {
    for (std::size_t k = 0; k < ways.size(); ++k) ways[k].apply(m_places[k].columns, begin, end);
  });
  return true;
}

bool DateWalk::go(const Ledger& ledger, std::span<const RfmDates> wanted, int windowMonths) {
  const bool stepped = step(ledger, wanted, windowMonths);
  if (!stepped) {
    std::vector<ColumnsToFill> anew;
    for (std::size_t k = 0; k < wanted.size(); ++k) {
      m_places[k].dates.reset();
      anew.push_back({wanted[k], &m_places[k].columns});
    }
    fillColumns(ledger, anew, windowMonths);
  }
  // A date that was not asked for is not kept: the next one may be of another window.
  m_windowMonths = windowMonths;
  for (std::size_t k = 0; k < mostDates; ++k) {
    m_places[k].dates = k < wanted.size() ? std::optional(wanted[k]) : std::nullopt;
  }
  return stepped;
}

void DateWalk::rest() {
  const auto guard = lock();
  m_places = {};
}

}  // namespace retenta
