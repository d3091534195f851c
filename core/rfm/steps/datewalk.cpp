// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/steps/datewalk.h"

#include <limits>
#include <optional>
#include <utility>

#include "core/base/inhalves.h"
#include "core/rfm/steps/columnsteps.h"

namespace retenta {

namespace {
constexpr std::size_t tooFar = std::numeric_limits<std::size_t>::max();
}

/// Memory for one date, and the way to it; without one everything has to be computed.
struct DateWalk::Piece {
  std::unique_ptr<DatedColumns> memory;
  std::optional<ColumnSteps> steps;
};

DateWalk::Piece DateWalk::pieceFor(const Ledger& ledger, const RfmDates& dates, int windowMonths,
                                   const std::vector<Known>& known) const {
  const auto way = [&](const RfmDates& from) {
    return ColumnSteps::between(ledger, m_days, from, dates, windowMonths);
  };
  const auto length = [](const std::optional<ColumnSteps>& steps) {
    return steps ? steps->length() : tooFar;
  };
  Piece piece;
  piece.memory = m_shelf->take([&](const DatedColumns& spare) {
    return spare.windowMonths == windowMonths ? length(way(spare.dates)) : tooFar;
  });
  if (!piece.memory) piece.memory = std::make_unique<DatedColumns>();
  DatedColumns& memory = *piece.memory;
  const bool fits =
      memory.windowMonths == windowMonths && memory.columns.clients() == ledger.clients();
  if (fits) piece.steps = way(memory.dates);
  if (!piece.steps) {
    // Nothing near on the shelf, as with the first step of all: a copy of what is shown.
    for (const Known& one : known) {
      auto steps = way(one.dates);
      if (!steps) continue;
      memory.columns = *one.columns;
      piece.steps = std::move(steps);
      break;
    }
  }
  memory.dates = dates;
  memory.windowMonths = windowMonths;
  return piece;
}

std::vector<ColumnsPtr> DateWalk::columns(const Ledger& ledger, std::span<const RfmDates> wanted,
                                          int windowMonths, const std::vector<Known>& known) {
  std::vector<Piece> pieces;
  for (const RfmDates& dates : wanted) {
    pieces.push_back(pieceFor(ledger, dates, windowMonths, known));
  }
  inHalves(ledger.clients(), [&](std::size_t begin, std::size_t end) {
    for (const Piece& piece : pieces) {
      if (piece.steps) piece.steps->apply(piece.memory->columns, begin, end);
    }
  });
  std::vector<ColumnsToFill> anew;
  for (const Piece& piece : pieces) {
    if (!piece.steps) anew.push_back({piece.memory->dates, &piece.memory->columns});
  }
  fillColumns(ledger, anew, windowMonths);
  std::vector<ColumnsPtr> found;
  for (Piece& piece : pieces) found.push_back(m_shelf->lend(std::move(piece.memory)));
  return found;
}

}  // namespace retenta
