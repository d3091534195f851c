// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QtGlobal>

namespace retenta {

/// A share found in a sample: how many of how many.
struct Proportion {
  qint64 hits = 0;
  qint64 of = 0;

  double rate() const { return of > 0 ? static_cast<double>(hits) / static_cast<double>(of) : 0; }
};

struct Interval {
  double low = 0;
  double high = 0;
};

/// Wilson's score interval (1927) of a share `rate` seen in `n` people, 95 %. Sound for small n and
/// for rates near 0 and 1, where the normal one leaves 0…1. {0, 1} for n = 0.
Interval wilson(double rate, double n);

/// What is planned, and what is known of the people. Rates are shares of the treated group that buy
/// within the waiting time.
struct ExpectationInput {
  qint64 treated = 0;
  qint64 control = 0;
  std::optional<double> responseWith;     ///< typed by the marketer; empty = not known
  std::optional<double> responseWithout;  ///< typed, or seen in the base
  qint64 withoutSample = 0;  ///< people `responseWithout` was seen in; 0 = typed, taken as exact
  std::optional<double> checkMinor;  ///< average check of these people
  std::optional<double> margin;      ///< share of revenue
  qint64 discountMinor = 0;          ///< given to each buyer of the treated group
  std::optional<qint64> costMinor;   ///< of all contacts
};

/// A figure with its 95 % interval. Empty = cannot be told: something it needs is not typed yet.
struct Estimate {
  double value = 0;
  double low = 0;
  double high = 0;
};

/// What to expect (domain D9, D10): everything is the difference to doing nothing. Money in minor
/// units, unrounded.
struct Expectation {
  std::optional<Interval> withInterval;  ///< of responseWith among `treated` people
  std::optional<Estimate> extraClients;  ///< treated × (with − without)
  std::optional<Estimate> extraRevenueMinor;
  std::optional<Estimate> extraMarginMinor;
  std::optional<double> discountMinor;  ///< every buyer takes it, those who would come anyway too
  std::optional<double> costMinor;
  std::optional<Estimate> profitMinor;  ///< extra margin − discount − cost
  std::optional<double> romi;           ///< profit / (discount + cost)
  /// Smallest uplift (share) that a comparison with this control group sees with 80 % power at
  /// 5 %: (1.960 + 0.842) · √(p(1 − p)(1/treated + 1/control)), p = responseWithout.
  std::optional<double> detectableUplift;
  /// Response of the whole group from which the profit is above zero, the buyers without the
  /// campaign left out: an uplift. Empty without price, check and margin, or when a purchase brings
  /// no margin over the discount.
  std::optional<double> breakEvenUplift;
};

/// The difference's interval is Newcombe's (1998, method 10) out of two Wilson intervals.
Expectation expect(const ExpectationInput& input);

/// Response among those a message reaches from which one contact pays off: price of a delivered
/// contact / (check · margin − discount). Empty when any part is, or when a purchase brings
/// nothing.
std::optional<double> breakEvenResponse(std::optional<qint64> costMilli,
                                        std::optional<double> reach,
                                        std::optional<double> checkMinor,
                                        std::optional<double> margin, qint64 discountMinor);

}  // namespace retenta
