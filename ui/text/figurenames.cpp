// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/figurenames.h"

#include <span>

#include <QCoreApplication>

#include "ui/text/terms.h"

namespace retenta {

namespace {

struct Name {
  const char* id;
  const char* source;
};

// Those of the glossary are asked there.
constexpr Name figures[] = {
    {"transactions", QT_TRANSLATE_NOOP("FigureNames", "Transactions")},
    {"first_check", QT_TRANSLATE_NOOP("FigureNames", "— of first purchases")},
    {"repeat_check", QT_TRANSLATE_NOOP("FigureNames", "— of repeat purchases")},
    {"arppu", QT_TRANSLATE_NOOP("FigureNames", "Revenue per paying client")},
    {"loyal_spend", QT_TRANSLATE_NOOP("FigureNames", "— of loyal clients")},
    {"other_spend", QT_TRANSLATE_NOOP("FigureNames", "— of the others")},
    {"purchases_per_client", QT_TRANSLATE_NOOP("FigureNames", "Purchases of a client a month")},
    {"transactions_per_month", QT_TRANSLATE_NOOP("FigureNames", "Transactions a month")},
    {"repeat_purchases", QT_TRANSLATE_NOOP("FigureNames", "Repeat purchases")},
    {"periodicity_days", QT_TRANSLATE_NOOP("FigureNames", "Periodicity, days")},
    {"lifetime_days", QT_TRANSLATE_NOOP("FigureNames", "Lifetime, days")},
    {"lifetime_median_days",
     QT_TRANSLATE_NOOP("FigureNames", "— by Kaplan–Meier")},
    {"returned", QT_TRANSLATE_NOOP("FigureNames", "Returned clients")},
    {"crr_textbook", QT_TRANSLATE_NOOP("FigureNames", "— as textbooks count it")},
    {"cltv_simple", QT_TRANSLATE_NOOP("FigureNames", "Lifetime value, simple")},
    {"cltv_actual_mean", QT_TRANSLATE_NOOP("FigureNames", "Lifetime value, actual")},
};

constexpr Name groups[] = {
    {"payers", QT_TRANSLATE_NOOP("FigureNames", "Bought in the period")},
    {"repeating", QT_TRANSLATE_NOOP("FigureNames", "Bought in the period not for the first time")},
    {"new", QT_TRANSLATE_NOOP("FigureNames", "First purchase in the period")},
    {"active_start", QT_TRANSLATE_NOOP("FigureNames", "Active at the start of the period")},
    {"active_end", QT_TRANSLATE_NOOP("FigureNames", "Active at the end of the period")},
    {"kept", QT_TRANSLATE_NOOP("FigureNames", "Active at the start and at the end")},
    {"lost", QT_TRANSLATE_NOOP("FigureNames", "Active at the start, lost by the end")},
    {"returned", QT_TRANSLATE_NOOP("FigureNames", "Had left, came back by the end")},
    {"ever_bought", QT_TRANSLATE_NOOP("FigureNames", "Bought at any time up to the end")},
    {"bought_again", QT_TRANSLATE_NOOP("FigureNames", "Bought twice and more up to the end")},
    {"on_many_days", QT_TRANSLATE_NOOP("FigureNames", "Bought on two days and more")},
    {"churned", QT_TRANSLATE_NOOP("FigureNames", "Churned by the end")},
    {"loyal_payers", QT_TRANSLATE_NOOP("FigureNames", "Frequent clients who bought in the period")},
    {"other_payers", QT_TRANSLATE_NOOP("FigureNames", "All others who bought in the period")},
};

QString nameIn(std::span<const Name> names, QStringView id) {
  for (const Name& name : names)
    if (id == QLatin1String(name.id))
      return QCoreApplication::translate("FigureNames", name.source);
  return id.toString();
}

}  // namespace

QString figureName(QStringView id) {
  if (id == QLatin1String("active_end")) return term(u"active_clients");
  if (id == QLatin1String("new")) return term(u"new_clients");
  if (id == QLatin1String("crr")) return term(u"retention_rate");
  if (id == QLatin1String("churn")) return term(u"churn_rate");
  if (id == QLatin1String("rpr")) return term(u"repeat_rate");
  return isTerm(id) ? term(id) : nameIn(figures, id);
}

QString figurePeopleName(QStringView id) { return nameIn(groups, id); }

}  // namespace retenta
