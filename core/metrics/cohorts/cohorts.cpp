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

// The calendar of a table: sub-periods numbered since year 0, looked up for the days there are, for
// each purchase asks for its own.
class Calendar {
 public:
  Calendar(CohortBy by, Day first, Day last)
      : m_months(by == CohortBy::Quarter ? monthsOfQuarter : 1), m_first(first) {
    m_numbers.reserve(static_cast<std::size_t>(last - first + 1));
    for (Day day = first; day <= last;) {
      const int number = monthIndex(day) / m_months;
      for (const Day next = start(number + 1); day < next && day <= last; ++day)
        m_numbers.push_back(number);
    }
  }

  int of(Day day) const { return m_numbers[static_cast<std::size_t>(day - m_first)]; }
  Period days(int number) const { return {start(number), start(number + 1)}; }

 private:
  Day start(int number) const { return monthStart(number * m_months); }

  int m_months;
  Day m_first;
  std::vector<int> m_numbers;  // of each day since the first
};

// Walks what one client bought from the sub-period of the first purchase on: visit(that sub-period,
// age in sub-periods, row). A return may stand before the first sale: of the same sub-period it is
// money of age 0, as in every other figure of that month.
template <class Visit>
void walk(const Ledger& ledger, std::size_t client, Day asOf, const Calendar& calendar,
          Visit visit) {
  const std::size_t rows = ledger.purchaseBegin[client + 1];
  std::size_t sale = ledger.purchaseBegin[client];
  while (sale < rows && ledger.transactions[sale] == 0) ++sale;
  if (sale == rows || ledger.days[sale] > asOf) return;
  const int first = calendar.of(ledger.days[sale]);
  std::size_t r = sale;
  for (const Day from = calendar.days(first).from;
       r > ledger.purchaseBegin[client] && ledger.days[r - 1] >= from;)
    --r;
  for (; r < rows && ledger.days[r] <= asOf; ++r) {
    // The calendar begins with the first sale of all.
    const int number = r < sale ? first : calendar.of(ledger.days[r]);
    visit(first, static_cast<std::size_t>(number - first), r);
  }
}

// Cohorts by their key: sub-period since the first one, or number of the source.
class Counter {
 public:
  Counter(const Ledger& ledger, CohortBy by, Day asOf, const DataSpan& span)
      : m_ledger(ledger), m_by(by), m_asOf(asOf), m_calendar(by, span.first, asOf) {
    m_first = m_calendar.of(span.first);
    m_last = m_calendar.of(span.last);
    // A source mixes clients of all months: a month not over yet would be the fault of the newest.
    if (by == CohortBy::Source && span.last + 1 < m_calendar.days(m_last).to) --m_last;
    const std::size_t sources = std::max<std::size_t>(ledger.traits.origins.words().size(), 1);
    m_sums.resize(by == CohortBy::Source ? sources
                                         : static_cast<std::size_t>(m_last - m_first + 1));
    for (std::size_t key = 0; key < m_sums.size(); ++key) m_sums[key].cells.resize(agesOf(key));
  }

  void add(std::size_t client, std::int32_t& keyOf) {
    Cohort* cohort = nullptr;
    std::size_t ages = 0;  // that the client has reached
    Running now;
    walk(m_ledger, client, m_asOf, m_calendar, [&](int first, std::size_t age, std::size_t row) {
      if (!cohort) {
        const std::size_t key =
            m_by == CohortBy::Source ? sourceOf(client) : static_cast<std::size_t>(first - m_first);
        keyOf = static_cast<std::int32_t>(key);
        cohort = &m_sums[key];
        ages = static_cast<std::size_t>(std::max(m_last - first + 1, 0));
      }
      if (age != now.age) moveOn(*cohort, now, age, ages);
      now.orders += m_ledger.transactions[row];
      now.minor += m_ledger.netMinor[row];
    });
    if (!cohort) return;
    ++cohort->size;
    moveOn(*cohort, now, std::max(ages, now.age + 1), ages);
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
  // What one client has done in the sub-period under way, and brought before it.
  struct Running {
    std::size_t age = 0;
    qint64 orders = 0;
    qint64 minor = 0;
    qint64 brought = 0;
  };

  // Puts down the sub-period that is over. What comes after the last one (a late return) belongs
  // to none. Only a source has to be told of each age who reached it with how much.
  void moveOn(Cohort& cohort, Running& now, std::size_t age, std::size_t ages) {
    if (now.age < ages) {
      CohortCell& cell = cohort.cells[now.age];
      cell.active += now.orders > 0;
      cell.orders += now.orders;
      cell.revenueMinor += now.minor;
      now.brought += now.minor;
    }
    for (std::size_t k = now.age; m_by == CohortBy::Source && k < std::min(age, ages); ++k) {
      ++cohort.cells[k].reached;
      cohort.cells[k].cumulativeMinor += now.brought;
    }
    now.age = age;
    now.orders = 0;
    now.minor = 0;
  }

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
  std::vector<std::uint32_t> rows;
  if (!ledger.firstDay || *ledger.firstDay > table.asOf) return rows;
  const Calendar calendar(table.by, *ledger.firstDay, table.asOf);
  for (std::size_t i = 0; i < ledger.clients(); ++i) {
    const std::int32_t cohort = table.cohortOf[i];
    if (cohort < 0 || wanted[static_cast<std::size_t>(cohort)].empty()) continue;
    const std::vector<bool>& ages = wanted[static_cast<std::size_t>(cohort)];
    bool bought = false;
    walk(ledger, i, table.asOf, calendar, [&](int, std::size_t age, std::size_t row) {
      bought = bought || (ledger.transactions[row] != 0 && age < ages.size() && ages[age]);
    });
    if (people == CohortPeople::All || bought == (people == CohortPeople::Bought))
      rows.push_back(static_cast<std::uint32_t>(i));
  }
  return rows;
}

}  // namespace retenta
