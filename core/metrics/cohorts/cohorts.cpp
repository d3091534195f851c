// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/cohorts/cohorts.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/base/inhalves.h"
#include "core/base/ratio.h"
#include "core/metrics/dataspan.h"

namespace retenta {

namespace {

constexpr int monthsOfQuarter = 3;

constexpr std::array<const char*, 3> byIds = {"month", "quarter", "source"};
constexpr std::array<const char*, 5> measureIds = {"retention", "revenue", "cumulative_revenue",
                                                   "average_check", "orders"};

template <class Enum, std::size_t n>
std::optional<Enum> fromId(const std::array<const char*, n>& ids, QStringView id) {
  for (std::size_t i = 0; i < n; ++i) {
    if (id == QLatin1String(ids[i])) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

// The calendar of a table: sub-periods numbered since year 0.
struct Calendar {
  int months = 1;  // of a sub-period

  int of(Day day) const { return monthIndex(day) / months; }
  Day start(int number) const { return monthStart(number * months); }
  Period days(int number) const { return {start(number), start(number + 1)}; }
};

Calendar calendarOf(CohortBy by) { return {by == CohortBy::Quarter ? monthsOfQuarter : 1}; }

// Walks what one client bought from the day of the first purchase on: visit(age in sub-periods,
// row). Answers the sub-period of the first purchase; nullopt without one up to the day.
template <class Visit>
std::optional<int> walk(const Ledger& ledger, std::size_t client, Day asOf,
                        const Calendar& calendar, Visit visit) {
  const std::size_t rows = ledger.purchaseBegin[client + 1];
  std::size_t sale = ledger.purchaseBegin[client];
  while (sale < rows && ledger.transactions[sale] == 0) ++sale;
  if (sale == rows || ledger.days[sale] > asOf) return std::nullopt;
  const Day firstDay = ledger.days[sale];
  std::size_t r = sale;  // a return may stand before the sale of its day
  while (r > ledger.purchaseBegin[client] && ledger.days[r - 1] == firstDay) --r;
  const int first = calendar.of(firstDay);
  Day next = calendar.start(first + 1);  // the first day after the sub-period of `age`
  int age = 0;
  for (; r < rows && ledger.days[r] <= asOf; ++r) {
    if (ledger.days[r] >= next) {
      age = calendar.of(ledger.days[r]) - first;
      next = calendar.start(first + age + 1);
    }
    visit(static_cast<std::size_t>(age), r);
  }
  return first;
}

// Cohorts by their key: sub-period since the first one, or number of the source.
class Counter {
 public:
  Counter(const Ledger& ledger, CohortBy by, Day asOf, const DataSpan& span)
      : m_ledger(ledger), m_by(by), m_asOf(asOf), m_calendar(calendarOf(by)) {
    m_first = m_calendar.of(span.first);
    m_last = m_calendar.of(span.last);
    // A source mixes clients of all months: a part of a month would be the fault of the newest.
    if (by == CohortBy::Source && !span.covers(m_calendar.days(m_last))) --m_last;
    const std::size_t sources = std::max<std::size_t>(ledger.traits.origins.words().size(), 1);
    m_sums.resize(by == CohortBy::Source ? sources
                                         : static_cast<std::size_t>(m_last - m_first + 1));
    for (std::size_t key = 0; key < m_sums.size(); ++key) m_sums[key].cells.resize(agesOf(key));
    m_clientCells.resize(agesOf(0));
  }

  void add(std::size_t client, std::int32_t& keyOf) {
    std::size_t used = 0;
    const auto started = walk(m_ledger, client, m_asOf, m_calendar, [&](std::size_t age, auto row) {
      // What comes after the last sub-period (a late return) belongs to none.
      if (age >= m_clientCells.size()) return;
      for (; used <= age; ++used) m_clientCells[used] = {};
      m_clientCells[age].orders += m_ledger.transactions[row];
      m_clientCells[age].revenueMinor += m_ledger.netMinor[row];
    });
    if (!started) return;
    const int first = *started;
    used = std::min(used, static_cast<std::size_t>(std::max(m_last - first + 1, 0)));
    keyOf = static_cast<std::int32_t>(m_by == CohortBy::Source ? sourceOf(client)
                                                               : std::size_t(first - m_first));
    Cohort& cohort = m_sums[static_cast<std::size_t>(keyOf)];
    ++cohort.size;
    qint64 brought = 0;
    for (std::size_t age = 0; age < used; ++age) {
      const CohortCell& own = m_clientCells[age];
      CohortCell& cell = cohort.cells[age];
      cell.active += own.orders > 0;
      cell.orders += own.orders;
      cell.revenueMinor += own.revenueMinor;
      if (m_by != CohortBy::Source) continue;
      brought += own.revenueMinor;
      ++cell.reached;
      cell.cumulativeMinor += brought;
    }
    if (m_by != CohortBy::Source) return;
    for (auto age = used; first + static_cast<int>(age) <= m_last; ++age) {
      ++cohort.cells[age].reached;
      cohort.cells[age].cumulativeMinor += brought;
    }
  }

  void join(const Counter& other) {
    for (std::size_t key = 0; key < m_sums.size(); ++key) {
      m_sums[key].size += other.m_sums[key].size;
      for (std::size_t age = 0; age < m_sums[key].cells.size(); ++age)
        m_sums[key].cells[age].add(other.m_sums[key].cells[age]);
    }
  }

  // The sums as rows; of a cohort of time everybody has reached every age.
  std::vector<Cohort> take(const DataSpan& span) {
    for (std::size_t key = 0; key < m_sums.size(); ++key) {
      Cohort& cohort = m_sums[key];
      if (m_by == CohortBy::Source) {
        const auto& words = m_ledger.traits.origins.words();
        if (key < words.size()) cohort.source = QString::fromUtf8(words[key]);
        while (!cohort.cells.empty() && cohort.cells.back().reached == 0) cohort.cells.pop_back();
        continue;
      }
      cohort.start = m_first + static_cast<int>(key);
      cohort.leftTruncated = key == 0;
      qint64 brought = 0;
      for (std::size_t age = 0; age < cohort.cells.size(); ++age) {
        CohortCell& cell = cohort.cells[age];
        brought += cell.revenueMinor;
        cell.cumulativeMinor = brought;
        cell.reached = cohort.size;
        cell.whole = span.covers(m_calendar.days(cohort.start + static_cast<int>(age)));
      }
    }
    return std::move(m_sums);
  }

 private:
  std::size_t agesOf(std::size_t key) const {
    const int first = m_by == CohortBy::Source ? m_first : m_first + static_cast<int>(key);
    return static_cast<std::size_t>(std::max(m_last - first + 1, 0));
  }
  std::size_t sourceOf(std::size_t client) const {
    const WordColumn& origins = m_ledger.traits.origins;
    return origins.words().empty() ? 0 : origins.numberOf(client);
  }

  const Ledger& m_ledger;
  CohortBy m_by;
  Day m_asOf;
  Calendar m_calendar;
  int m_first = 0;
  int m_last = 0;
  std::vector<Cohort> m_sums;
  std::vector<CohortCell> m_clientCells;
};

// Rows of the table in their order, and where each key went (−1: nobody is in it).
std::vector<std::int32_t> arrange(std::vector<Cohort> byKey, CohortTable& table) {
  std::vector<std::size_t> order;
  for (std::size_t key = 0; key < byKey.size(); ++key) {
    if (byKey[key].size > 0) order.push_back(key);
  }
  if (table.by == CohortBy::Source) {
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return byKey[a].size > byKey[b].size; });
  }
  std::vector<std::int32_t> rowOf(byKey.size(), -1);
  for (const std::size_t key : order) {
    rowOf[key] = static_cast<std::int32_t>(table.cohorts.size());
    table.cohorts.push_back(std::move(byKey[key]));
  }
  return rowOf;
}

}  // namespace

QString cohortById(CohortBy by) { return QString::fromLatin1(byIds[static_cast<std::size_t>(by)]); }
std::optional<CohortBy> cohortByFromId(QStringView id) { return fromId<CohortBy>(byIds, id); }

QString cohortMeasureId(CohortMeasure measure) {
  return QString::fromLatin1(measureIds[static_cast<std::size_t>(measure)]);
}
std::optional<CohortMeasure> cohortMeasureFromId(QStringView id) {
  return fromId<CohortMeasure>(measureIds, id);
}

std::optional<double> CohortCell::retention() const { return ratio(active, reached); }
std::optional<double> CohortCell::averageCheckMinor() const { return ratio(revenueMinor, orders); }

std::optional<double> CohortCell::value(CohortMeasure measure) const {
  switch (measure) {
    case CohortMeasure::Retention:
      return retention();
    case CohortMeasure::Revenue:
      return static_cast<double>(revenueMinor);
    case CohortMeasure::CumulativeRevenue:
      return static_cast<double>(cumulativeMinor);
    case CohortMeasure::AverageCheck:
      return averageCheckMinor();
    case CohortMeasure::Orders:
      return static_cast<double>(orders);
  }
  return std::nullopt;
}

std::optional<double> CohortCell::perClient(CohortMeasure measure) const {
  switch (measure) {
    case CohortMeasure::Revenue:
      return ratio(revenueMinor, reached);
    case CohortMeasure::CumulativeRevenue:
      return ratio(cumulativeMinor, reached);
    case CohortMeasure::Orders:
      return ratio(orders, reached);
    case CohortMeasure::Retention:
    case CohortMeasure::AverageCheck:
      break;
  }
  return value(measure);
}

void CohortCell::add(const CohortCell& other) {
  reached += other.reached;
  active += other.active;
  orders += other.orders;
  revenueMinor += other.revenueMinor;
  cumulativeMinor += other.cumulativeMinor;
}

std::size_t CohortTable::ages() const {
  std::size_t most = 0;
  for (const Cohort& cohort : cohorts) most = std::max(most, cohort.cells.size());
  return most;
}

std::vector<CohortCell> CohortTable::average() const {
  std::vector<CohortCell> all(ages());
  for (std::size_t age = 0; age < all.size(); ++age) {
    CohortCell truncated;
    for (const Cohort& cohort : cohorts) {
      if (age >= cohort.cells.size() || !cohort.cells[age].whole) continue;
      (cohort.leftTruncated ? truncated : all[age]).add(cohort.cells[age]);
    }
    if (all[age].reached == 0) all[age] = truncated;
  }
  while (!all.empty() && all.back().reached == 0) all.pop_back();
  return all;
}

QString cohortId(const CohortTable& table, const Cohort& cohort) {
  switch (table.by) {
    case CohortBy::Month:
      return isoDate(monthStart(cohort.start)).first(7);
    case CohortBy::Quarter:
      return QStringLiteral("%1-Q%2")
          .arg(isoDate(monthStart(cohort.start * monthsOfQuarter)).first(4))
          .arg(cohort.start % 4 + 1);
    case CohortBy::Source:
      break;
  }
  return cohort.source;
}

CohortTable cohortTable(const Ledger& ledger, CohortBy by, Day asOf) {
  CohortTable table;
  table.by = by;
  table.asOf = asOf;
  table.currency = ledger.currency;
  table.cohortOf.assign(ledger.clients(), -1);
  const auto span = dataSpan(ledger, asOf);
  if (!span) return table;
  Counter counter(ledger, by, asOf, *span);
  Counter other(ledger, by, asOf, *span);  // of the second half
  inHalves(ledger.clients(), [&](std::size_t begin, std::size_t end) {
    Counter& mine = begin == 0 ? counter : other;
    for (std::size_t i = begin; i < end; ++i) mine.add(i, table.cohortOf[i]);
  });
  counter.join(other);
  const auto rowOf = arrange(counter.take(*span), table);
  for (std::int32_t& key : table.cohortOf) {
    if (key >= 0) key = rowOf[static_cast<std::size_t>(key)];
  }
  return table;
}

std::vector<std::uint32_t> cohortClients(const Ledger& ledger, const CohortTable& table,
                                         const std::vector<CohortPlace>& places,
                                         CohortPeople people) {
  // wanted[row of cohorts][age]
  std::vector<std::vector<bool>> wanted(table.cohorts.size());
  for (const CohortPlace& place : places) {
    std::vector<bool>& ages = wanted[place.cohort];
    if (ages.size() <= place.age) ages.resize(place.age + 1);
    ages[place.age] = true;
  }
  const Calendar calendar = calendarOf(table.by);
  std::vector<std::uint32_t> rows;
  for (std::size_t i = 0; i < ledger.clients(); ++i) {
    const std::int32_t cohort = table.cohortOf[i];
    if (cohort < 0 || wanted[static_cast<std::size_t>(cohort)].empty()) continue;
    const std::vector<bool>& ages = wanted[static_cast<std::size_t>(cohort)];
    bool bought = false;
    walk(ledger, i, table.asOf, calendar, [&](std::size_t age, std::size_t row) {
      bought = bought || (ledger.transactions[row] != 0 && age < ages.size() && ages[age]);
    });
    if (people == CohortPeople::All || bought == (people == CohortPeople::Bought))
      rows.push_back(static_cast<std::uint32_t>(i));
  }
  return rows;
}

}  // namespace retenta
