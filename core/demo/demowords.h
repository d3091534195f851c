// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>

#include "core/demo/demolanguage.h"

namespace retenta {

/// A first name in Russian and in small Latin letters: addresses and the English sample need them.
struct DemoWord {
  const char* russian;
  const char* latin;
};

/// A word and how often it is met.
struct DemoChoice {
  DemoText text;
  int weight;
};

/// What the shop is called.
DemoText demoBusinessName();
std::span<const DemoWord> demoWomenNames();
std::span<const DemoWord> demoMenNames();
/// Surnames with both forms: `…ов` takes `а`, `…ский` becomes `…ская`, the rest stay.
struct DemoSurname {
  const char* man;
  const char* woman;
  const char* latinMan;
  const char* latinWoman;
};
std::span<const DemoSurname> demoSurnames();
std::span<const DemoChoice> demoCities();
/// Traffic sources: where a person came from.
std::span<const DemoChoice> demoOrigins();
/// Where an order was made.
std::span<const DemoChoice> demoSalesChannels();
/// Mail domains reserved for examples (RFC 2606): a letter sent there reaches nobody.
std::span<const char* const> demoMailDomains();

}  // namespace retenta
