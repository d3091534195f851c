// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/expectation.h"

#include <algorithm>
#include <cmath>

namespace retenta {

namespace {

constexpr double z95 = 1.959963984540054;      // two-sided 5 %
constexpr double zPower = 0.8416212335729143;  // power 80 %

Interval differenceOf(double with, Interval withRange, double without, Interval withoutRange) {
  const double d = with - without;
  return {d - std::hypot(with - withRange.low, withoutRange.high - without),
          d + std::hypot(withRange.high - with, without - withoutRange.low)};
}

Estimate scaled(const Estimate& e, double factor) {
  return {e.value * factor, e.low * factor, e.high * factor};
}

void addMoney(const ExpectationInput& in, Expectation& out) {
  const double treated = static_cast<double>(in.treated);
  if (in.costMinor) out.costMinor = static_cast<double>(*in.costMinor);
  if (!out.extraClients) return;
  const double discount = static_cast<double>(in.discountMinor);
  const double usual = treated * *in.responseWithout;
  out.discountMinor = discount * (usual + out.extraClients->value);
  if (!in.checkMinor) return;
  out.extraRevenueMinor = scaled(*out.extraClients, *in.checkMinor);
  if (!in.margin) return;
  out.extraMarginMinor = scaled(*out.extraRevenueMinor, *in.margin);
  if (!out.costMinor) return;
  const auto profit = [&](double margin, double extra) {
    return margin - discount * (usual + extra) - *out.costMinor;
  };
  const double low = profit(out.extraMarginMinor->low, out.extraClients->low);
  const double high = profit(out.extraMarginMinor->high, out.extraClients->high);
  out.profitMinor = Estimate{profit(out.extraMarginMinor->value, out.extraClients->value),
                             std::min(low, high), std::max(low, high)};
  const double spent = *out.discountMinor + *out.costMinor;
  if (spent > 0) out.romi = out.profitMinor->value / spent;
}

// Profit zero: n·u·(check·margin − discount) = n·without·discount + cost.
std::optional<double> breakEven(const ExpectationInput& in) {
  if (!in.checkMinor || !in.margin || !in.costMinor || in.treated <= 0) return std::nullopt;
  if (in.discountMinor > 0 && !in.responseWithout) return std::nullopt;
  const double discount = static_cast<double>(in.discountMinor);
  const double unit = *in.checkMinor * *in.margin - discount;
  if (unit <= 0) return std::nullopt;
  const double perPerson = static_cast<double>(*in.costMinor) / static_cast<double>(in.treated);
  return (perPerson + discount * in.responseWithout.value_or(0)) / unit;
}

}  // namespace

Interval wilson(double rate, double n) {
  if (n <= 0) return {0, 1};
  const double z2 = z95 * z95;
  const double centre = rate + z2 / (2 * n);
  const double half = z95 * std::sqrt(rate * (1 - rate) / n + z2 / (4 * n * n));
  const double scale = 1 + z2 / n;
  return {std::max(0.0, (centre - half) / scale), std::min(1.0, (centre + half) / scale)};
}

Expectation expect(const ExpectationInput& in) {
  Expectation out;
  const double treated = static_cast<double>(in.treated);
  if (in.responseWith && in.treated > 0) out.withInterval = wilson(*in.responseWith, treated);
  if (out.withInterval && in.responseWithout) {
    const double without = *in.responseWithout;
    const Interval base = in.withoutSample > 0
                              ? wilson(without, static_cast<double>(in.withoutSample))
                              : Interval{without, without};
    const Interval d = differenceOf(*in.responseWith, *out.withInterval, without, base);
    out.extraClients =
        Estimate{treated * (*in.responseWith - without), treated * d.low, treated * d.high};
  }
  addMoney(in, out);
  out.breakEvenUplift = breakEven(in);
  if (in.responseWithout && in.treated > 0 && in.control > 0) {
    const double p = *in.responseWithout;
    const double control = static_cast<double>(in.control);
    out.detectableUplift = (z95 + zPower) * std::sqrt(p * (1 - p) * (1 / treated + 1 / control));
  }
  return out;
}

std::optional<double> breakEvenResponse(std::optional<qint64> costMilli,
                                        std::optional<double> reach,
                                        std::optional<double> checkMinor,
                                        std::optional<double> margin, qint64 discountMinor) {
  if (!costMilli || !reach || !checkMinor || !margin || *reach <= 0) return std::nullopt;
  const double unit = *checkMinor * *margin - static_cast<double>(discountMinor);
  if (unit <= 0) return std::nullopt;
  return static_cast<double>(*costMilli) / 1000.0 / *reach / unit;
}

}  // namespace retenta
