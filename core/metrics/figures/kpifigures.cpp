// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/figures/kpifigures.h"

#include <array>

namespace retenta {

namespace {

using Sheet = const KpiSheet&;
using Known = std::optional<double>;

double real(qint64 value) { return static_cast<double>(value); }

constexpr bool part = true;
constexpr bool own = false;
constexpr std::nullopt_t neither = std::nullopt;

const std::array figures = {
    KpiFigure{"payers", FigureUnit::Count, 0, own, true, KpiPeople::Payers,
              [](Sheet s) { return Known(real(s.kpis.payers)); }},
    KpiFigure{"revenue", FigureUnit::Money, 0, own, true, KpiPeople::Payers,
              [](Sheet s) { return Known(real(s.kpis.revenueMinor)); }},
    KpiFigure{"transactions", FigureUnit::Count, 0, own, true, KpiPeople::Payers,
              [](Sheet s) { return Known(real(s.kpis.transactions)); }},
    KpiFigure{"average_check", FigureUnit::Money, 0, own, true, KpiPeople::Payers,
              [](Sheet s) { return s.kpis.averageCheckMinor(); }},
    KpiFigure{"first_check", FigureUnit::Money, 0, part, true, KpiPeople::NewClients,
              [](Sheet s) { return s.extras.firstCheck.mean(); }},
    KpiFigure{"repeat_check", FigureUnit::Money, 0, part, true, KpiPeople::Repeating,
              [](Sheet s) { return s.extras.repeatCheck.mean(); }},
    KpiFigure{"arppu", FigureUnit::Money, 0, own, true, KpiPeople::Payers,
              [](Sheet s) { return s.kpis.arppuMinor(); }},
    KpiFigure{"loyal_spend", FigureUnit::Money, 0, part, true, KpiPeople::LoyalPayers,
              [](Sheet s) { return s.extras.loyalSpend.mean(); }},
    KpiFigure{"other_spend", FigureUnit::Money, 0, part, true, KpiPeople::OtherPayers,
              [](Sheet s) { return s.extras.otherSpend.mean(); }},
    KpiFigure{"purchases_per_client", FigureUnit::Number, 2, own, true, KpiPeople::Payers,
              [](Sheet s) { return s.kpis.purchasesPerClient(); }},
    KpiFigure{"transactions_per_month", FigureUnit::Number, 1, own, true, KpiPeople::Payers,
              [](Sheet s) { return s.kpis.transactionsPerMonth(); }},
    KpiFigure{"repeat_purchases", FigureUnit::Count, 0, own, true, KpiPeople::Repeating,
              [](Sheet s) { return Known(real(s.kpis.repeatPurchases())); }},
    KpiFigure{"periodicity_days", FigureUnit::Days, 1, own, false, KpiPeople::OnManyDays,
              [](Sheet s) { return s.life.periodicityDays(); }},
    KpiFigure{"lifetime_days", FigureUnit::Days, 1, own, true, KpiPeople::Churned,
              [](Sheet s) { return s.life.lifetimeDays(); }},
    KpiFigure{"lifetime_median_days", FigureUnit::Days, 0, part, true, KpiPeople::EverBought,
              [](Sheet s) { return s.life.medianDays; }},
    KpiFigure{"active_end", FigureUnit::Count, 0, own, true, KpiPeople::ActiveAtEnd,
              [](Sheet s) { return Known(real(s.kpis.activeAtEnd)); }},
    KpiFigure{"new", FigureUnit::Count, 0, own, true, KpiPeople::NewClients,
              [](Sheet s) { return Known(real(s.kpis.newClients)); }},
    KpiFigure{"returned", FigureUnit::Count, 0, own, neither, KpiPeople::Returned,
              [](Sheet s) { return Known(real(s.kpis.returned)); }},
    KpiFigure{"crr", FigureUnit::Share, 1, own, true, KpiPeople::Kept,
              [](Sheet s) { return s.kpis.retention(); }},
    KpiFigure{"crr_textbook", FigureUnit::Share, 1, part, true, KpiPeople::ActiveAtEnd,
              [](Sheet s) { return s.kpis.textbookRetention(); }},
    KpiFigure{"churn", FigureUnit::Share, 1, own, false, KpiPeople::Lost,
              [](Sheet s) { return s.kpis.churn(); }},
    KpiFigure{"rpr", FigureUnit::Share, 1, own, true, KpiPeople::BoughtAgain,
              [](Sheet s) { return s.kpis.repeatRate(); }},
    KpiFigure{"cltv_simple", FigureUnit::Money, 0, own, true, KpiPeople::Payers,
              [](Sheet s) { return s.cltvSimpleMinor(); }},
    KpiFigure{"cltv_actual_mean", FigureUnit::Money, 0, own, true, KpiPeople::EverBought,
              [](Sheet s) { return s.extras.actualCltv.mean(); }},
};

}  // namespace

std::span<const KpiFigure> kpiFigures() { return figures; }

const KpiFigure* kpiFigure(QStringView id) {
  for (const KpiFigure& figure : figures)
    if (id == QLatin1String(figure.id)) return &figure;
  return nullptr;
}

std::optional<double> figureChange(const KpiFigure& figure, Known now, Known before) {
  if (!now || !before) return std::nullopt;
  if (figure.unit == FigureUnit::Share) return *now - *before;
  if (*before <= 0) return std::nullopt;
  return *now / *before - 1;
}

}  // namespace retenta
