// SPDX-License-Identifier: GPL-3.0-or-later
// What each figure means, and its formula with the period's own numbers.
#include <cmath>

#include <QCoreApplication>

#include "ui/growth/figures/figurewords.h"

namespace retenta::figurewords {

namespace {

struct FigureWords {
  Q_DECLARE_TR_FUNCTIONS(FigureWords)
};

struct Definition {
  const char* id;
  const char* source;  // %1 = T in days
};

constexpr Definition definitions[] = {
    {"payers",
     QT_TRANSLATE_NOOP("FigureWords", "Different clients with a purchase in the period.")},
    {"revenue", QT_TRANSLATE_NOOP("FigureWords", "Sums of all orders less returns.")},
    {"transactions",
     QT_TRANSLATE_NOOP("FigureWords",
                       "Orders; the lines of one order are one. Returns are not counted.")},
    {"average_check", QT_TRANSLATE_NOOP("FigureWords", "Revenue by the number of orders.")},
    {"first_check",
     QT_TRANSLATE_NOOP("FigureWords",
                       "The same of orders that are their client's first, without returns.")},
    {"repeat_check",
     QT_TRANSLATE_NOOP("FigureWords",
                       "The same of all other orders. They are usually dearer than first ones.")},
    {"arppu", QT_TRANSLATE_NOOP("FigureWords", "Revenue by the number of paying clients.")},
    {"loyal_spend",
     QT_TRANSLATE_NOOP("FigureWords",
                       "Revenue by each paying client who has bought often enough to be frequent. "
                       "Usually three times that of the others.")},
    {"other_spend",
     QT_TRANSLATE_NOOP("FigureWords", "Revenue by each of the other paying clients.")},
    {"purchases_per_client",
     QT_TRANSLATE_NOOP("FigureWords", "Orders by paying clients by months of the period.")},
    {"transactions_per_month", QT_TRANSLATE_NOOP("FigureWords", "Orders by months of the period.")},
    {"repeat_purchases",
     QT_TRANSLATE_NOOP("FigureWords", "Orders that are not their client's first.")},
    {"periodicity_days",
     QT_TRANSLATE_NOOP("FigureWords",
                       "The mean of all gaps between days of purchase, up to the end of the "
                       "period, of clients who bought on two days and more.")},
    {"lifetime_days",
     QT_TRANSLATE_NOOP("FigureWords",
                       "From the first purchase to the day on which %1 without one were over: the "
                       "mean over those who have left. The living are not in it, so it is short.")},
    {"lifetime_median_days",
     QT_TRANSLATE_NOOP("FigureWords",
                       "The age by which half have left, the living counted as not gone yet. "
                       "Unknown while over half are expected to stay.")},
    {"active_end",
     QT_TRANSLATE_NOOP("FigureWords", "Clients who bought in the last %1 of the period.")},
    {"new", QT_TRANSLATE_NOOP("FigureWords", "Clients with the first purchase in the period.")},
    {"returned",
     QT_TRANSLATE_NOOP("FigureWords",
                       "Clients active at the end who were not at the start, though they had "
                       "bought before.")},
    {"crr",
     QT_TRANSLATE_NOOP("FigureWords",
                       "Of those active at the start, the share still active at the end. With "
                       "churn it makes 100%.")},
    {"crr_textbook",
     QT_TRANSLATE_NOOP("FigureWords",
                       "Those active at the end less the new ones, by those at the start. Who came "
                       "back is in it, so it can pass 100%.")},
    {"churn", QT_TRANSLATE_NOOP("FigureWords",
                                "Of those active at the start, the share lost by the end: no "
                                "purchase within %1.")},
    {"rpr", QT_TRANSLATE_NOOP("FigureWords",
                              "Of all who had ever bought by the end, the share with two purchases "
                              "and more.")},
    {"cltv_simple",
     QT_TRANSLATE_NOOP("FigureWords",
                       "Average check × purchases a year × lifetime in years (of 365.25 days).")},
    {"cltv_actual_mean",
     QT_TRANSLATE_NOOP("FigureWords",
                       "What everybody who ever bought has brought by the end, by their number.")},
};

// Writes numbers of one currency and language.
class Numbers {
 public:
  Numbers(Currency currency, const Formatters& f) : m_currency(currency), m_f(f) {}
  QString count(qint64 value) const { return m_f.count(value); }
  QString sum(qint64 minor) const { return m_f.money(minor, m_currency); }
  QString money(std::optional<double> minor) const {
    return minor ? sum(std::llround(*minor)) : Formatters::unknown();
  }
  QString number(std::optional<double> value, int decimals) const {
    return value ? m_f.number(*value, decimals) : Formatters::unknown();
  }
  QString share(const Share& share) const { return over(sum(share.minor), count(share.count)); }
  static QString over(const QString& part, const QString& whole) {
    return QStringLiteral("%1 / %2").arg(part, whole);
  }

 private:
  Currency m_currency;
  const Formatters& m_f;
};

QString ofSales(QStringView id, const KpiSheet& s, const Numbers& n) {
  const Kpis& k = s.kpis;
  if (id == u"average_check") return Numbers::over(n.sum(k.revenueMinor), n.count(k.transactions));
  if (id == u"first_check") return n.share(s.extras.firstCheck);
  if (id == u"repeat_check") return n.share(s.extras.repeatCheck);
  if (id == u"arppu") return Numbers::over(n.sum(k.revenueMinor), n.count(k.payers));
  if (id == u"loyal_spend") return n.share(s.extras.loyalSpend);
  if (id == u"other_spend") return n.share(s.extras.otherSpend);
  const QString months = n.number(monthsIn(k.period), 1);
  if (id == u"purchases_per_client")
    return Numbers::over(Numbers::over(n.count(k.transactions), n.count(k.payers)), months);
  if (id == u"transactions_per_month") return Numbers::over(n.count(k.transactions), months);
  if (id == u"repeat_purchases") {
    return QStringLiteral("%1 − %2").arg(n.count(k.transactions), n.count(k.newClients));
  }
  return {};
}

QString ofLife(QStringView id, const KpiSheet& s, const Numbers& n) {
  const Kpis& k = s.kpis;
  if (id == u"periodicity_days")
    return Numbers::over(n.count(s.life.gapDays), n.count(s.life.gaps));
  if (id == u"lifetime_days")
    return Numbers::over(n.count(s.life.churnedDays), n.count(s.life.churned));
  if (id == u"crr") return Numbers::over(n.count(k.kept), n.count(k.activeAtStart));
  if (id == u"crr_textbook") {
    return QStringLiteral("(%1 − %2) / %3")
        .arg(n.count(k.activeAtEnd), n.count(k.newClients), n.count(k.activeAtStart));
  }
  if (id == u"churn")
    return Numbers::over(n.count(k.activeAtStart - k.kept), n.count(k.activeAtStart));
  if (id == u"rpr") return Numbers::over(n.count(k.boughtAgain), n.count(k.everBought));
  if (id == u"cltv_simple") {
    return QStringLiteral("%1 × %2 × 12 × %3 / %4")
        .arg(n.money(k.averageCheckMinor()), n.number(k.purchasesPerClient(), 2),
             n.number(s.life.lifetimeDays(), 1), n.number(365.25, 2));
  }
  if (id == u"cltv_actual_mean") return n.share(s.extras.actualCltv);
  return {};
}

}  // namespace

QString definition(const KpiFigure& figure, const KpiRule& rule, const Formatters& f) {
  for (const Definition& d : definitions) {
    if (QLatin1String(figure.id) != QLatin1String(d.id)) continue;
    const QString text = FigureWords::tr(d.source);
    return text.contains(QLatin1String("%1")) ? text.arg(f.days(rule.churnDays)) : text;
  }
  return {};
}

QString formula(const KpiFigure& figure, const KpiSheet& sheet, Currency currency,
                const Formatters& f) {
  const Numbers n(currency, f);
  const QString id = figure.key();
  QString how = ofSales(id, sheet, n);
  if (how.isEmpty()) how = ofLife(id, sheet, n);
  const QString value = valueText(figure, figure.value(sheet), currency, f);
  return how.isEmpty() ? value : QStringLiteral("%1 = %2").arg(how, value);
}

}  // namespace retenta::figurewords
