// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/revenue/modelfrombase.h"

#include <algorithm>

namespace retenta {

namespace {

constexpr int yearMonths = 12;

// The whole months that are looked at: indices, and the day each begins (one more: the end).
struct Calendar {
  int first = 0;
  std::vector<Day> bounds;
  int churnDays = 0;
  Day asOf = 0;

  std::size_t months() const { return bounds.size() - 1; }
  // Position of the month that holds `day`; nullopt outside.
  std::optional<std::size_t> at(Day day) const {
    if (day < bounds.front() || day >= bounds.back()) return std::nullopt;
    return static_cast<std::size_t>(monthIndex(day) - first);
  }
};

std::optional<Calendar> calendarOf(const Ledger& ledger, int churnDays, Day asOf) {
  if (!ledger.firstDay || *ledger.firstDay > asOf) return std::nullopt;
  int firstWhole = monthIndex(*ledger.firstDay);
  if (monthStart(firstWhole) != *ledger.firstDay) ++firstWhole;
  const int lastWhole = monthIndex(asOf + 1) - 1;
  if (lastWhole < firstWhole) return std::nullopt;
  const int lastRetention = std::min(lastWhole, monthIndex(asOf + 1 - churnDays) - 1);
  Calendar c;
  c.churnDays = churnDays;
  c.asOf = asOf;
  c.first = std::max(firstWhole, std::min(lastWhole, lastRetention) - yearMonths + 1);
  for (int m = c.first; m <= lastWhole + 1; ++m) c.bounds.push_back(monthStart(m));
  return c;
}

// What a client was at one boundary between months.
struct Standing {
  bool old = false;
  bool active = false;  // old and bought within T days
};

void countClient(const Calendar& calendar, std::span<const Day> days,
                 std::vector<BaseMonth>& months) {
  std::size_t before = 0;
  const auto standingAt = [&](Day bound) {
    while (before < days.size() && days[before] < bound) ++before;
    const bool old = before >= 2;
    return Standing{old, old && days[before - 1] >= bound - calendar.churnDays};
  };
  Standing at = standingAt(calendar.bounds.front());
  for (std::size_t i = 0; i < months.size(); ++i) {
    const Standing then = standingAt(calendar.bounds[i + 1]);
    BaseMonth& m = months[i];
    if (at.active) {
      ++m.was;
      if (!then.active) ++m.lost;
    } else if (then.active) {
      ++(at.old ? m.returned : m.joined);
    }
    at = then;
  }
  if (days.empty()) return;
  if (const auto first = calendar.at(days.front())) {
    ++months[*first].newClients;
    if (days.size() > 1 && days[1] - days[0] <= calendar.churnDays) ++months[*first].boughtAgain;
  }
}

template <class F>
Spread spreadOf(const std::vector<BaseMonth>& months, F&& value) {
  Spread s;
  for (const BaseMonth& month : months) {
    const std::optional<double> v = value(month);
    if (!v) continue;
    s.low = s.months == 0 ? *v : std::min(s.low, *v);
    s.high = s.months == 0 ? *v : std::max(s.high, *v);
    s.mean += *v;
    ++s.months;
  }
  if (s.months > 0) s.mean /= s.months;
  return s;
}

std::optional<double> share(qint64 part, qint64 whole) {
  if (whole <= 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

std::vector<BaseMonth> lastTwelve(std::vector<BaseMonth> months) {
  if (months.size() > yearMonths) months.erase(months.begin(), months.end() - yearMonths);
  return months;
}

void takeSpreads(ModelFromBase& answer, const Currency& currency) {
  const auto count = [](qint64 BaseMonth::*field) {
    return [field](const BaseMonth& m) {
      return std::optional<double>(static_cast<double>(m.*field));
    };
  };
  answer.start = spreadOf(answer.months, count(&BaseMonth::was));
  answer.inflow = spreadOf(answer.months, count(&BaseMonth::newClients));
  answer.winBack = spreadOf(answer.months, count(&BaseMonth::returned));
  answer.churn = spreadOf(answer.months, [](const BaseMonth& m) { return m.churn(); });
  answer.transactions =
      spreadOf(answer.months, [](const BaseMonth& m) { return m.transactions(); });
  answer.check = spreadOf(answer.months, [&](const BaseMonth& m) { return m.check(currency); });
  answer.retention =
      spreadOf(answer.retentionMonths, [](const BaseMonth& m) { return m.retention(); });
}

}  // namespace

std::optional<double> BaseMonth::retention() const {
  return retentionKnown ? share(boughtAgain, newClients) : std::nullopt;
}

std::optional<double> BaseMonth::churn() const { return share(lost, was); }

std::optional<double> BaseMonth::transactions() const { return share(orders, was + newClients); }

std::optional<double> BaseMonth::check(const Currency& currency) const {
  const auto minor = share(revenueMinor, orders);
  if (!minor) return std::nullopt;
  return *minor / static_cast<double>(currency.factor());
}

const Spread& ModelFromBase::spread(Lever lever) const {
  switch (lever) {
    case Lever::Inflow:
      return inflow;
    case Lever::Retention:
      return retention;
    case Lever::Churn:
      return churn;
    case Lever::Check:
      return check;
    case Lever::Transactions:
      return transactions;
    case Lever::WinBack:
      break;
  }
  return winBack;
}

ModelParameters ModelFromBase::parameters() const {
  // Returns alone may push a quiet month's money below zero; the model knows no negative check.
  return {start.mean,
          inflow.mean,
          retention.mean,
          churn.mean,
          std::max(0.0, check.mean),
          transactions.mean,
          0};
}

std::optional<ModelFromBase> modelFromBase(const Ledger& ledger, int churnDays, Day asOf) {
  const auto calendar = calendarOf(ledger, churnDays, asOf);
  if (!calendar) return std::nullopt;
  std::vector<BaseMonth> months(calendar->months());
  for (std::size_t i = 0; i < months.size(); ++i) {
    months[i].month = calendar->first + static_cast<int>(i);
    months[i].retentionKnown = calendar->bounds[i + 1] - 1 + churnDays <= asOf;
  }
  std::vector<Day> days;
  for (std::size_t client = 0; client < ledger.clients(); ++client) {
    days.clear();
    for (std::size_t row = ledger.purchaseBegin[client]; row < ledger.purchaseBegin[client + 1];
         ++row) {
      if (ledger.days[row] > asOf) break;  // rows of a client are sorted by day
      if (ledger.transactions[row]) days.push_back(ledger.days[row]);
      const auto at = calendar->at(ledger.days[row]);
      if (!at) continue;
      months[*at].orders += ledger.transactions[row];
      months[*at].revenueMinor += ledger.netMinor[row];
    }
    countClient(*calendar, days, months);
  }
  for (BaseMonth& m : months) m.next = m.was + m.joined + m.returned - m.lost;

  ModelFromBase answer;
  answer.churnDays = churnDays;
  answer.asOf = asOf;
  std::vector<BaseMonth> known;
  std::copy_if(months.begin(), months.end(), std::back_inserter(known),
               [](const BaseMonth& m) { return m.retentionKnown; });
  answer.retentionMonths = lastTwelve(std::move(known));
  answer.months = lastTwelve(std::move(months));
  answer.clientsNow = answer.months.back().next;
  answer.shortHistory = monthStart(answer.months.front().month) - churnDays < *ledger.firstDay;
  takeSpreads(answer, ledger.currency);
  return answer;
}

}  // namespace retenta
