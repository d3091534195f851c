// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demopeople.h"

#include <algorithm>

#include "core/demo/demo.h"
#include "core/demo/demohabits.h"
#include "core/demo/demowords.h"

namespace retenta {

namespace {

enum Purpose { Timeline, Identity, Orders, Consents };

// How many of `clients` have each habit: shares of the table, the rest to the largest remainders.
std::array<int, demoHabitCount> quotas(int clients) {
  std::array<int, demoHabitCount> counts{};
  std::vector<std::pair<std::int64_t, std::size_t>> remainders;
  int given = 0;
  for (std::size_t h = 0; h < demoContactHabit; ++h) {
    const std::int64_t share = std::int64_t{demoHabits[h].weight} * clients;
    counts[h] = static_cast<int>(share / demoClientWeights);
    remainders.emplace_back(share % demoClientWeights, h);
    given += counts[h];
  }
  std::stable_sort(remainders.begin(), remainders.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  for (std::size_t i = 0; given < clients; ++i, ++given) ++counts[remainders[i].second];
  counts[demoContactHabit] = static_cast<int>(
      (std::int64_t{demoHabits[demoContactHabit].weight} * clients + demoClientWeights / 2) /
      demoClientWeights);
  return counts;
}

std::size_t pickOf(std::span<const DemoChoice> choices, DemoRandom& random) {
  std::int64_t sum = 0;
  for (const DemoChoice& choice : choices) sum += choice.weight;
  std::int64_t left = random.below(sum);
  std::size_t i = 0;
  while (left >= choices[i].weight) left -= choices[i++].weight;
  return i;
}

std::string capital(const char* latin) {
  std::string word = latin;
  word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

std::string twoDigits(std::int64_t value) {
  std::string text = std::to_string(value);
  return text.size() < 2 ? "0" + text : text;
}

}  // namespace

DemoPeople::DemoPeople(const DemoOptions& options)
    : m_seed(options.seed),
      m_clients(options.clients),
      m_language(options.language),
      m_calendar(options.end, options.months) {
  const auto counts = quotas(m_clients);
  std::uint32_t first = 0;
  for (std::size_t habit = 0; habit < demoContactHabit; ++habit) {
    if (counts[habit] > 0 && demoHabits[habit].recencyLow == 0) {
      m_lastBuyer = first;
      break;
    }
    first += static_cast<std::uint32_t>(counts[habit]);
  }
}

DemoRandom DemoPeople::stream(std::uint32_t index, int purpose) const {
  return {m_seed, std::uint64_t{index} * 4 + static_cast<std::uint64_t>(purpose)};
}

std::vector<DemoPlace> DemoPeople::queue() const {
  const auto counts = quotas(m_clients);
  std::vector<DemoPlace> places;
  std::uint32_t index = 0;
  for (std::size_t habit = 0; habit < demoHabitCount; ++habit) {
    for (int i = 0; i < counts[habit]; ++i, ++index) {
      places.push_back({arrival(habit, index), index, static_cast<std::uint8_t>(habit)});
    }
  }
  std::stable_sort(places.begin(), places.end(),
                   [](const auto& a, const auto& b) { return a.arrived < b.arrived; });
  return places;
}

void DemoPeople::invent(const DemoPlace& place, DemoPerson& person) const {
  person.orders.clear();
  person.consents.clear();
  nameThem(place.index, person);
  sell(place, person);
  agree(place, person);
}

Day DemoPeople::arrival(std::size_t habit, std::uint32_t index) const {
  return purchaseDays(habit, index).front();
}

// The days of a person's transactions; a contact's only day is that of the sign-up.
std::vector<Day> DemoPeople::purchaseDays(std::size_t habit, std::uint32_t index) const {
  const DemoHabit& h = demoHabits[habit];
  DemoRandom random = stream(index, Timeline);
  const std::int64_t gap = random.between(h.gapLow, h.gapHigh);
  const int oldest = m_calendar.days() - 1;
  // Whoever is active comes when the habit says: about a gap ago.
  const bool rhythm = h.recencyLow == 0 && h.spanHigh > 0;
  const int latest = rhythm ? std::min(h.recencyHigh, static_cast<int>(gap)) : h.recencyHigh;
  const int high = std::min(latest, oldest);
  const int low = std::min(h.recencyLow, high);
  // By the weight of the days, so that Saturdays and December have their due.
  const Day from = m_calendar.last() - high;
  const std::int64_t weight = m_calendar.weight(from, m_calendar.last() - low);
  Day last = m_calendar.first();
  for (int draw = 0; draw < h.recencyDraws; ++draw) {
    last = std::max(last, m_calendar.dayAt(from, random.below(1'000'000) * (weight / 1'000'000)));
  }
  // Somebody bought on the very last day: the history ends on the day that was asked for.
  if (index == m_lastBuyer) last = m_calendar.last();
  if (h.countHigh <= 1) return {last};

  int count = static_cast<int>(random.between(h.countLow, h.countHigh));
  if (h.spanHigh == 0 && count > h.countLow && random.below(2) == 0) --count;
  std::int64_t span = gap * (count - 1);
  if (h.spanHigh > 0) span = random.between(h.spanLow, h.spanHigh);
  const std::int64_t room = last - m_calendar.first();
  if (span > room) {  // the history starts later than the habit
    span = std::max<std::int64_t>(room - random.below(60), room / 2);
  }
  if (h.spanHigh > 0) {
    count = static_cast<int>(std::clamp<std::int64_t>(span / gap + 1, h.countLow, h.countHigh));
  }
  const bool pause = random.perMille(h.pausePerMille);
  return spread(static_cast<Day>(last - span), last, count, pause, random);
}

// `count` days from first to last: one in each equal part of the weight between them, so that the
// rhythm is regular and the season shows; a pause leaves out one part of the history.
std::vector<Day> DemoPeople::spread(Day first, Day last, int count, bool pause,
                                    DemoRandom& random) const {
  std::vector<Day> days{first};
  Day holeFrom = last + 1;
  Day holeTo = last;
  if (pause && last - first > 260) {
    holeTo = last - static_cast<Day>(random.between(5, 75));
    holeFrom = holeTo - static_cast<Day>(random.between(100, 170));
  }
  const std::int64_t before = m_calendar.weight(first, std::min<Day>(holeFrom - 1, last));
  const std::int64_t after = holeTo > holeFrom ? m_calendar.weight(holeTo + 1, last) : 0;
  const std::int64_t step = (before + after) / std::max(1, count - 1);
  for (int i = 1; i + 1 < count; ++i) {
    const std::int64_t at = step * i + (random.below(1000) - 500) * (step / 1000);
    days.push_back(at < before ? m_calendar.dayAt(first, std::max<std::int64_t>(at, 0))
                               : m_calendar.dayAt(holeTo + 1, at - before));
  }
  if (count > 1) days.push_back(last);
  for (Day& day : days) day = std::clamp(day, first, last);
  std::sort(days.begin(), days.end());
  return days;
}

// Names are dealt, not drawn, so that nobody has a namesake by chance: each first name takes the
// surnames in turn, and a pair comes round again only after 3,600 people. A few came in twice all
// the same, as in every real base: the review of possible duplicates needs some.
void DemoPeople::nameThem(std::uint32_t index, DemoPerson& person) const {
  constexpr std::uint32_t twiceEvery = 217;
  constexpr std::uint32_t cameBefore = 58;
  if (index > cameBefore && index % twiceEvery == 0) {
    nameThem(index - cameBefore, person);
    person.hasPhone = true;  // with another number
    person.mailName.clear();
    return;
  }
  DemoRandom random = stream(index, Identity);
  const bool woman = random.perMille(580);
  const auto names = woman ? demoWomenNames() : demoMenNames();
  const std::size_t first = index % names.size();
  const DemoWord& name = names[first];
  const auto surnames = demoSurnames();
  const DemoSurname& surname = surnames[(index / names.size() * 37 + first * 29) % surnames.size()];
  person.gender = woman ? 'f' : 'm';
  const int known = static_cast<int>(random.below(1000));
  const bool both = known >= 110;
  person.name.clear();
  if (known >= 60 && m_language == DemoLanguage::English) {
    person.name = capital(name.latin);
    if (both)
      person.name.append(1, ' ').append(capital(woman ? surname.latinWoman : surname.latinMan));
  } else if (known >= 60) {
    if (both) person.name = std::string(woman ? surname.woman : surname.man) + " ";
    person.name += name.russian;
  }
  person.hasPhone = random.perMille(930);
  person.mailName.clear();
  if (random.perMille(790)) {
    person.mailName =
        std::string(1, name.latin[0]) + "." + (woman ? surname.latinWoman : surname.latinMan);
  }
  person.mailDomain =
      static_cast<std::size_t>(random.below(static_cast<std::int64_t>(demoMailDomains().size())));
  person.birthday.clear();
  const int birthday = static_cast<int>(random.below(1000));
  const std::int64_t year = random.between(1958, 2004) / 2 + random.between(1958, 2004) / 2;
  const std::string day = twoDigits(random.between(1, 12)) + "-" + twoDigits(random.between(1, 28));
  if (birthday < 560) {
    person.birthday = std::to_string(year) + "-" + day;
  } else if (birthday < 680) {
    person.birthday = "--" + day;
  }
  person.city = pickOf(demoCities(), random);
  person.origin = pickOf(demoOrigins(), random);
}

void DemoPeople::sell(const DemoPlace& place, DemoPerson& person) const {
  const DemoHabit& h = demoHabits[place.habit];
  DemoRandom random = stream(place.index, Orders);
  DemoBasket basket;
  basket.taste = static_cast<DemoTaste>(random.pick(h.tastes));
  basket.linesMin = h.linesMin;
  basket.linesMax = h.linesMax;
  if (place.habit == demoContactHabit) {
    // A few ordered and never paid, or brought back what a guest had bought.
    const auto kind = random.below(1000);
    if (kind >= 60) return;
    DemoOrder order{place.arrived, PurchaseStatus::Cancelled, 0, 0, 1, {}};
    fillBasket(basket, order.day, m_calendar.first(), random, order.lines);
    for (const DemoLine& line : order.lines) order.amountMinor += line.amountMinor;
    if (kind < 10) {
      order.status = PurchaseStatus::Return;
      order.amountMinor = -order.amountMinor;
      order.lines.clear();
    } else if (kind < 30) {
      order.status = PurchaseStatus::Unpaid;
    }
    person.orders.push_back(std::move(order));
    return;
  }
  const auto days = purchaseDays(place.habit, place.index);
  const bool buysAppliance = random.perMille(h.appliancePerMille);
  const auto applianceAt =
      static_cast<std::size_t>(random.below(static_cast<std::int64_t>(days.size())));
  for (std::size_t i = 0; i < days.size(); ++i) {
    DemoOrder order;
    order.day = days[i];
    order.channel = pickOf(demoSalesChannels(), random);
    basket.appliance = buysAppliance && i == applianceAt;
    fillBasket(basket, order.day, m_calendar.first(), random, order.lines);
    for (const DemoLine& line : order.lines) order.amountMinor += line.amountMinor;
    person.orders.push_back(std::move(order));
  }
  basket.appliance = false;
  spoil(basket, random, person);
}

// Refunds in part, returns some days later, and orders that came to nothing.
void DemoPeople::spoil(const DemoBasket& basket, DemoRandom& random, DemoPerson& person) const {
  const std::size_t sold = person.orders.size();
  for (std::size_t i = 0; i < sold; ++i) {
    const auto luck = random.below(1000);
    const auto later = static_cast<Day>(random.between(1, 12));
    DemoOrder& order = person.orders[i];
    if (luck < 9 && order.lines.size() > 1) {
      order.status = PurchaseStatus::PartiallyRefunded;
      order.refundMinor = order.lines.back().amountMinor;
    } else if (luck < 14 && order.day + later <= m_calendar.last()) {
      const std::int64_t amount = order.lines.front().amountMinor;
      person.orders.push_back(
          {order.day + later, PurchaseStatus::Return, -amount, 0, order.channel, {}});
    } else if (luck < 34 && order.day + later <= m_calendar.last()) {
      DemoOrder failed{order.day + later, PurchaseStatus::Cancelled, 0, 0, 1, {}};
      if (luck >= 20) failed.status = PurchaseStatus::Unpaid;
      if (luck >= 26) failed.status = PurchaseStatus::Refunded;
      if (luck >= 32) failed.status = PurchaseStatus::Failed;
      fillBasket(basket, failed.day, m_calendar.first(), random, failed.lines);
      for (const DemoLine& line : failed.lines) failed.amountMinor += line.amountMinor;
      if (failed.status == PurchaseStatus::Refunded) failed.refundMinor = failed.amountMinor;
      person.orders.push_back(std::move(failed));
    }
  }
  std::stable_sort(person.orders.begin(), person.orders.end(),
                   [](const auto& a, const auto& b) { return a.day < b.day; });
}

void DemoPeople::agree(const DemoPlace& place, DemoPerson& person) const {
  DemoRandom random = stream(place.index, Consents);
  struct Rate {
    Channel channel;
    int agreed;   // per mille of those with the contact, who still agree
    int left;     // agreed once, withdrew later
    int refused;  // refused at once
    bool byMail;
  };
  constexpr Rate rates[] = {{Channel::Sms, 900, 25, 15, false},
                            {Channel::Call, 800, 40, 60, false},
                            {Channel::Messenger, 700, 30, 30, false},
                            {Channel::Email, 650, 70, 40, true}};
  for (const Rate& rate : rates) {
    const int luck = static_cast<int>(random.below(1000));
    const auto later = static_cast<Day>(random.between(20, 400));
    if (rate.byMail ? person.mailName.empty() : !person.hasPhone) continue;
    if (luck < rate.agreed + rate.left) {
      person.consents.push_back({rate.channel, ConsentAction::Given, place.arrived});
      if (luck >= rate.agreed) {
        const Day day = std::min(place.arrived + later, m_calendar.last());
        person.consents.push_back({rate.channel, ConsentAction::Withdrawn, day});
      }
    } else if (luck < rate.agreed + rate.left + rate.refused) {
      person.consents.push_back({rate.channel, ConsentAction::Objected, place.arrived});
    }
  }
}

}  // namespace retenta
