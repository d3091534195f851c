// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/growth/decomposition.h"

#include <algorithm>

#include "core/base/foldedtext.h"
#include "core/base/ratio.h"
#include "core/base/roundedparts.h"

namespace retenta {

namespace {

// The Shapley value of x in x · y · z: of the six orders x goes first in two (y, z as before), last
// in two (both as after), and between them in one each way.
double shapley(double x0, double x1, double y0, double y1, double z0, double z1) {
  return (x1 - x0) * (2 * y0 * z0 + y0 * z1 + y1 * z0 + 2 * y1 * z1) / 6;
}

// What one client did in a period.
struct Spell {
  qint64 transactions = 0;
  qint64 minor = 0;
  bool boughtBefore = false;
};

Spell spellOf(const Ledger& ledger, std::size_t client, const Period& period) {
  Spell spell;
  for (std::size_t r = ledger.purchaseBegin[client]; r < ledger.purchaseBegin[client + 1]; ++r) {
    if (ledger.days[r] >= period.to) break;
    const bool sale = ledger.transactions[r] != 0;
    if (ledger.days[r] < period.from) {
      spell.boughtBefore = spell.boughtBefore || sale;
      continue;
    }
    spell.transactions += sale;
    spell.minor += ledger.netMinor[r];
  }
  return spell;
}

void add(Factors& factors, const Spell& spell) {
  factors.payers += spell.transactions > 0;
  factors.transactions += spell.transactions;
  factors.revenueMinor += spell.minor;
}

// Adds a client's period to everybody's and to their group's factors.
void take(const Spell& spell, bool referred, Factors& all, std::array<Factors*, 3> groups,
          qint64& returns) {
  add(all, spell);
  if (spell.transactions == 0) {
    returns += spell.minor;
    return;
  }
  const GrowthGroup group = spell.boughtBefore ? GrowthGroup::Returning
                            : referred         ? GrowthGroup::Referred
                                               : GrowthGroup::New;
  add(*groups[static_cast<std::size_t>(group)], spell);
}

}  // namespace

std::optional<double> Factors::frequency() const { return ratio(transactions, payers); }
std::optional<double> Factors::checkMinor() const { return ratio(revenueMinor, transactions); }

FactorParts factorParts(const Factors& before, const Factors& after) {
  if (before.transactions == 0 || after.transactions == 0)
    return {after.revenueMinor - before.revenueMinor, 0, 0};
  const double n0 = static_cast<double>(before.payers);
  const double n1 = static_cast<double>(after.payers);
  const double f0 = *before.frequency();
  const double f1 = *after.frequency();
  const double c0 = *before.checkMinor();
  const double c1 = *after.checkMinor();
  const std::array<double, 3> parts = {shapley(n0, n1, f0, f1, c0, c1),
                                       shapley(f0, f1, n0, n1, c0, c1),
                                       shapley(c0, c1, n0, n1, f0, f1)};
  const auto whole = roundedParts(parts, 1);
  FactorParts answer{whole[0], whole[1], whole[2]};
  // Sums beyond what a double tells apart leave a rest; the check, where money is, takes it.
  answer.checkMinor += after.revenueMinor - before.revenueMinor - answer.sum();
  return answer;
}

QString growthGroupId(GrowthGroup group) {
  switch (group) {
    case GrowthGroup::Returning:
      return QStringLiteral("returning");
    case GrowthGroup::New:
      return QStringLiteral("new");
    case GrowthGroup::Referred:
      break;
  }
  return QStringLiteral("referred");
}

Growth growthBetween(const Ledger& ledger, const Period& before, const Period& after) {
  Growth growth;
  growth.before = before;
  growth.after = after;
  const WordColumn& sources = ledger.traits.origins;
  const std::vector<bool> referral = referralSources(sources);
  std::array<Factors*, 3> was{};
  std::array<Factors*, 3> is{};
  for (std::size_t g = 0; g < growth.groups.size(); ++g) {
    was[g] = &growth.groups[g].before;
    is[g] = &growth.groups[g].after;
  }
  for (std::size_t i = 0; i < ledger.clients(); ++i) {
    const bool referred = !referral.empty() && referral[sources.numberOf(i)];
    take(spellOf(ledger, i, before), referred, growth.all.before, was, growth.returnsBeforeMinor);
    take(spellOf(ledger, i, after), referred, growth.all.after, is, growth.returnsAfterMinor);
  }
  growth.all.parts = factorParts(growth.all.before, growth.all.after);
  for (GrowthLine& line : growth.groups) line.parts = factorParts(line.before, line.after);
  return growth;
}

bool isReferral(QByteArrayView source) {
  static constexpr std::array<const char*, 11> words = {
      "рекоменд", "сарафан",  "друзья", "друзей",        "от друга", "знаком",
      "посовет",  "referral", "friend", "word of mouth", "recommend"};
  QByteArray folded;
  foldUtf8(source, folded);
  return std::any_of(words.begin(), words.end(),
                     [&](const char* word) { return folded.contains(word); });
}

std::vector<bool> referralSources(const WordColumn& sources) {
  std::vector<bool> referral;
  for (const QByteArray& word : sources.words()) referral.push_back(isReferral(word));
  return referral;
}

}  // namespace retenta
