// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/vipbounds.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <limits>

namespace retenta {

namespace {

// A client's monetary turns from one value into another; none = not among the payers.
constexpr qint64 none = std::numeric_limits<qint64>::min();

struct Turn {
  Day day;
  qint64 before;
  qint64 after;
};

// What one purchase adds, or takes away when it leaves the window.
struct Delta {
  Day day;
  qint64 money;
  int transactions;
};

void addTurns(const Ledger& ledger, std::size_t client, int windowMonths,
              std::vector<Delta>& deltas, std::vector<Turn>& turns) {
  deltas.clear();
  const std::size_t begin = ledger.purchaseBegin[client];
  const std::size_t end = ledger.purchaseBegin[client + 1];
  for (std::size_t row = begin; row < end; ++row) {
    const int counts = ledger.transactions[row];
    deltas.push_back({ledger.days[row], ledger.netMinor[row], counts});
    if (windowMonths > 0) {
      deltas.push_back(
          {leavesWindow(ledger.days[row], windowMonths), -ledger.netMinor[row], -counts});
    }
  }
  if (windowMonths > 0)
    std::sort(deltas.begin(), deltas.end(), [](auto& a, auto& b) { return a.day < b.day; });
  qint64 money = 0;
  int transactions = 0;
  qint64 shown = none;
  for (std::size_t i = 0; i < deltas.size(); ++i) {
    money += deltas[i].money;
    transactions += deltas[i].transactions;
    if (i + 1 < deltas.size() && deltas[i + 1].day == deltas[i].day) continue;
    const qint64 now = transactions > 0 ? money : none;
    if (now != shown) turns.push_back({deltas[i].day, shown, now});
    shown = now;
  }
}

// How many payers have which monetary; finds the k-th largest. A Fenwick tree over the values that
// ever occur, the largest first.
class Ranking {
 public:
  explicit Ranking(std::vector<qint64> values) : m_values(std::move(values)) {
    std::sort(m_values.begin(), m_values.end(), std::greater<>());
    m_values.erase(std::unique(m_values.begin(), m_values.end()), m_values.end());
    m_tree.resize(m_values.size() + 1);
  }

  void add(qint64 value, int count) {
    const auto at = std::lower_bound(m_values.begin(), m_values.end(), value, std::greater<>());
    m_payers += count;
    for (auto i = static_cast<std::size_t>(at - m_values.begin()) + 1; i < m_tree.size();
         i += i & (~i + 1))
      m_tree[i] += count;
  }

  std::optional<qint64> bound(int topPercent) const {
    if (m_payers == 0) return std::nullopt;
    qint64 left = (m_payers * topPercent + 99) / 100;
    std::size_t at = 0;
    for (std::size_t step = std::bit_floor(m_tree.size()); step > 0; step /= 2) {
      if (at + step < m_tree.size() && m_tree[at + step] < left) {
        at += step;
        left -= m_tree[at];
      }
    }
    return m_values[at];
  }

 private:
  std::vector<qint64> m_values;
  std::vector<std::int32_t> m_tree;
  qint64 m_payers = 0;
};

}  // namespace

Day leavesWindow(Day day, int windowMonths) {
  // Months differ in length: the same day some months later, give or take three.
  Day out = addMonths(day, windowMonths) - 3;
  while (addMonths(out, -windowMonths) < day) ++out;
  return out;
}

VipBounds VipBounds::constant(qint64 minor) {
  VipBounds bounds;
  bounds.m_steps.push_back({std::numeric_limits<Day>::min(), minor});
  return bounds;
}

VipBounds VipBounds::of(const Ledger& ledger, const RfmThresholds& thresholds) {
  if (thresholds.vip.byAmount) return constant(thresholds.vip.amountMinor);
  std::vector<Turn> turns;
  turns.reserve(ledger.purchases());
  std::vector<Delta> deltas;
  for (std::size_t i = 0; i < ledger.clients(); ++i)
    addTurns(ledger, i, thresholds.windowMonths, deltas, turns);
  std::sort(turns.begin(), turns.end(), [](auto& a, auto& b) { return a.day < b.day; });

  std::vector<qint64> values;
  values.reserve(turns.size());
  for (const Turn& turn : turns) {
    if (turn.after != none) values.push_back(turn.after);
  }
  Ranking ranking(std::move(values));
  VipBounds bounds;
  bounds.m_steps.push_back({std::numeric_limits<Day>::min(), std::nullopt});
  for (std::size_t i = 0; i < turns.size(); ++i) {
    if (turns[i].before != none) ranking.add(turns[i].before, -1);
    if (turns[i].after != none) ranking.add(turns[i].after, 1);
    if (i + 1 < turns.size() && turns[i + 1].day == turns[i].day) continue;
    const auto bound = ranking.bound(thresholds.vip.topPercent);
    if (bound != bounds.m_steps.back().minor) bounds.m_steps.push_back({turns[i].day, bound});
  }
  return bounds;
}

std::optional<qint64> VipBounds::at(Day day) const {
  const auto after = std::upper_bound(m_steps.begin(), m_steps.end(), day,
                                      [](Day d, const Step& step) { return d < step.from; });
  return after == m_steps.begin() ? std::nullopt : std::prev(after)->minor;
}

}  // namespace retenta
