// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/clients/consentstore.h"
#include "core/demo/democalendar.h"
#include "core/demo/democatalogue.h"
#include "core/purchases/purchasestatus.h"

namespace retenta {

struct DemoOptions;

/// Where a person stands in the queue: enough to give numbers in the order of arrival.
struct DemoPlace {
  Day arrived = 0;
  std::uint32_t index = 0;  ///< names the person's random streams
  std::uint8_t habit = 0;
};

struct DemoOrder {
  Day day = 0;
  PurchaseStatus status = PurchaseStatus::Paid;
  std::int64_t amountMinor = 0;
  std::int64_t refundMinor = 0;
  std::size_t channel = 0;      ///< index of demoSalesChannels()
  std::vector<DemoLine> lines;  ///< empty for a return document
};

struct DemoConsent {
  Channel channel = Channel::Email;
  ConsentAction action = ConsentAction::Given;
  Day day = 0;
};

/// One person of the sample business with everything the base keeps of them. Texts are UTF-8.
struct DemoPerson {
  std::string name;      ///< "Орлова Марина", "Marina Orlova"; some have none
  std::string mailName;  ///< "m.orlova": the address before its number; empty without e-mail
  char gender = 'f';
  std::string birthday;  ///< YYYY-MM-DD, --MM-DD or empty
  std::size_t city = 0;
  std::size_t origin = 0;
  std::size_t mailDomain = 0;
  bool hasPhone = false;
  std::vector<DemoConsent> consents;
  std::vector<DemoOrder> orders;  ///< by day
};

/// Invents the people of one sample business. Pure: the same options, the same people.
class DemoPeople {
 public:
  explicit DemoPeople(const DemoOptions& options);

  /// Everybody, in the order of arrival.
  std::vector<DemoPlace> queue() const;
  /// Fills `person` (its buffers are used again).
  void invent(const DemoPlace& place, DemoPerson& person) const;

 private:
  DemoRandom stream(std::uint32_t index, int purpose) const;
  std::vector<Day> purchaseDays(std::size_t habit, std::uint32_t index) const;
  std::vector<Day> spread(Day first, Day last, int count, bool pause, DemoRandom& random) const;
  Day arrival(std::size_t habit, std::uint32_t index) const;
  void nameThem(std::uint32_t index, DemoPerson& person) const;
  void sell(const DemoPlace& place, DemoPerson& person) const;
  void spoil(const DemoBasket& basket, DemoRandom& random, DemoPerson& person) const;
  void agree(const DemoPlace& place, DemoPerson& person) const;

  std::uint64_t m_seed;
  int m_clients;
  DemoLanguage m_language;
  DemoCalendar m_calendar;
  std::uint32_t m_lastBuyer = 0;  ///< buys on the last day
};

}  // namespace retenta
