// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/terms.h"

namespace retenta {

namespace {

struct Term {
  const char* id;
  const char* source;
};

constexpr Term terms[] = {
    {"churned_loyal", QT_TRANSLATE_NOOP("Terms", "Churned loyal")},
    {"loyal_at_risk", QT_TRANSLATE_NOOP("Terms", "Loyal at risk")},
    {"loyal", QT_TRANSLATE_NOOP("Terms", "Loyal")},
    {"vip", QT_TRANSLATE_NOOP("Terms", "VIP")},
    {"churned_promising", QT_TRANSLATE_NOOP("Terms", "Churned promising")},
    {"promising_at_risk", QT_TRANSLATE_NOOP("Terms", "Promising at risk")},
    {"promising", QT_TRANSLATE_NOOP("Terms", "Promising")},
    {"lost_one_timers", QT_TRANSLATE_NOOP("Terms", "Lost one-timers")},
    {"one_timers_at_risk", QT_TRANSLATE_NOOP("Terms", "One-timers at risk")},
    {"newcomers", QT_TRANSLATE_NOOP("Terms", "Newcomers")},
    {"first_purchase", QT_TRANSLATE_NOOP("Terms", "First purchase")},
    {"no_purchases", QT_TRANSLATE_NOOP("Terms", "No purchases")},
    {"not_yet", QT_TRANSLATE_NOOP("Terms", "Not yet a client")},
    {"new", QT_TRANSLATE_NOOP("Terms", "New")},
    {"churned", QT_TRANSLATE_NOOP("Terms", "Churned")},
    {"at_risk", QT_TRANSLATE_NOOP("Terms", "At risk")},
    {"active", QT_TRANSLATE_NOOP("Terms", "Active")},
    {"peak", QT_TRANSLATE_NOOP("Terms", "VIP / first purchase")},
    {"frequent", QT_TRANSLATE_NOOP("Terms", "Frequent")},
    {"middle", QT_TRANSLATE_NOOP("Terms", "Middle")},
    {"single", QT_TRANSLATE_NOOP("Terms", "Single")},
    {"former_vip", QT_TRANSLATE_NOOP("Terms", "Former VIP")},
    {"vip_by_money", QT_TRANSLATE_NOOP("Terms", "VIP by money")},
    {"recency", QT_TRANSLATE_NOOP("Terms", "Recency")},
    {"frequency", QT_TRANSLATE_NOOP("Terms", "Frequency")},
    {"monetary", QT_TRANSLATE_NOOP("Terms", "Monetary")},
    {"client", QT_TRANSLATE_NOOP("Terms", "Client")},
    {"contact", QT_TRANSLATE_NOOP("Terms", "Contact")},
    {"purchase", QT_TRANSLATE_NOOP("Terms", "Purchase")},
    {"as_of", QT_TRANSLATE_NOOP("Terms", "As-of date")},
    {"period", QT_TRANSLATE_NOOP("Terms", "Period")},
    {"revenue", QT_TRANSLATE_NOOP("Terms", "Revenue")},
    {"margin", QT_TRANSLATE_NOOP("Terms", "Margin")},
    {"average_check", QT_TRANSLATE_NOOP("Terms", "Average check")},
    {"active_clients", QT_TRANSLATE_NOOP("Terms", "Active clients")},
    {"new_clients", QT_TRANSLATE_NOOP("Terms", "New clients")},
    {"repeat_rate", QT_TRANSLATE_NOOP("Terms", "Repeat rate")},
    {"revenue_per_client", QT_TRANSLATE_NOOP("Terms", "Revenue per client")},
    {"ltv", QT_TRANSLATE_NOOP("Terms", "Lifetime value")},
    {"cac", QT_TRANSLATE_NOOP("Terms", "Acquisition cost")},
    {"client_potential", QT_TRANSLATE_NOOP("Terms", "Client potential")},
    {"romi", QT_TRANSLATE_NOOP("Terms", "ROMI")},
    {"new_client_inflow", QT_TRANSLATE_NOOP("Terms", "New-client inflow")},
    {"retention_of_new", QT_TRANSLATE_NOOP("Terms", "Retention of new")},
    {"churn_of_old", QT_TRANSLATE_NOOP("Terms", "Churn of old")},
    {"transactions_per_client", QT_TRANSLATE_NOOP("Terms", "Transactions per client")},
    {"win_back", QT_TRANSLATE_NOOP("Terms", "Win-back")},
    {"before", QT_TRANSLATE_NOOP("Terms", "Before")},
    {"after", QT_TRANSLATE_NOOP("Terms", "After")},
    {"scenario", QT_TRANSLATE_NOOP("Terms", "Scenario")},
    {"effect", QT_TRANSLATE_NOOP("Terms", "Effect")},
    {"joint_effect", QT_TRANSLATE_NOOP("Terms", "Joint effect")},
    {"sensitivity", QT_TRANSLATE_NOOP("Terms", "Sensitivity")},
    {"snowball", QT_TRANSLATE_NOOP("Terms", "Snowball")},
    {"call", QT_TRANSLATE_NOOP("Terms", "Call")},
    {"sms", QT_TRANSLATE_NOOP("Terms", "SMS")},
    {"messenger", QT_TRANSLATE_NOOP("Terms", "Messenger")},
    {"email", QT_TRANSLATE_NOOP("Terms", "E-mail")},
    {"push", QT_TRANSLATE_NOOP("Terms", "Push")},
    {"direct_mail", QT_TRANSLATE_NOOP("Terms", "Direct mail")},
    {"draft", QT_TRANSLATE_NOOP("Terms", "Draft")},
    {"scheduled", QT_TRANSLATE_NOOP("Terms", "Scheduled")},
    {"handed_over", QT_TRANSLATE_NOOP("Terms", "Handed over")},
    {"running", QT_TRANSLATE_NOOP("Terms", "Running")},
    {"paused", QT_TRANSLATE_NOOP("Terms", "Paused")},
    {"measuring", QT_TRANSLATE_NOOP("Terms", "Measuring")},
    {"measured", QT_TRANSLATE_NOOP("Terms", "Measured")},
    {"cancelled", QT_TRANSLATE_NOOP("Terms", "Cancelled")},
    {"control_group", QT_TRANSLATE_NOOP("Terms", "Control group")},
    {"treated_group", QT_TRANSLATE_NOOP("Terms", "Treated group")},
    {"response_rate", QT_TRANSLATE_NOOP("Terms", "Response rate")},
    {"uplift", QT_TRANSLATE_NOOP("Terms", "Uplift")},
    {"incremental_revenue", QT_TRANSLATE_NOOP("Terms", "Incremental revenue")},
    {"deliverability", QT_TRANSLATE_NOOP("Terms", "Deliverability")},
    {"reach", QT_TRANSLATE_NOOP("Terms", "Reach")},
    {"frequency_cap", QT_TRANSLATE_NOOP("Terms", "Frequency cap")},
    {"merge_field", QT_TRANSLATE_NOOP("Terms", "Merge field")},
    {"template", QT_TRANSLATE_NOOP("Terms", "Template")},
    {"consent", QT_TRANSLATE_NOOP("Terms", "Consent")},
    {"retention_rate", QT_TRANSLATE_NOOP("Terms", "Retention rate (CRR)")},
    {"churn_rate", QT_TRANSLATE_NOOP("Terms", "Churn rate")},
    {"payers", QT_TRANSLATE_NOOP("Terms", "Paying clients")},
    {"transaction", QT_TRANSLATE_NOOP("Terms", "Transaction")},
    {"periodicity", QT_TRANSLATE_NOOP("Terms", "Purchase periodicity")},
    {"lifetime", QT_TRANSLATE_NOOP("Terms", "Lifetime")},
    {"goal_unknown", QT_TRANSLATE_NOOP("Terms", "too early to tell")},
    {"goal_on_track", QT_TRANSLATE_NOOP("Terms", "on track")},
    {"goal_behind", QT_TRANSLATE_NOOP("Terms", "behind")},
    {"goal_reached", QT_TRANSLATE_NOOP("Terms", "reached")},
    {"goal_missed", QT_TRANSLATE_NOOP("Terms", "missed")},
};

const Term* find(QStringView id) {
  for (const Term& term : terms) {
    if (id == QLatin1String(term.id)) return &term;
  }
  return nullptr;
}

}  // namespace

QString term(QStringView id, const Language& language) {
  const Term* found = find(id);
  return found ? language.text("Terms", found->source) : id.toString();
}

bool isTerm(QStringView id) { return find(id) != nullptr; }

}  // namespace retenta
