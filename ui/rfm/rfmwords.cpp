// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/rfmwords.h"

#include <cmath>

#include <QCoreApplication>

#include "ui/text/terms.h"

namespace retenta::rfmwords {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(RfmWords)
};

struct SegmentWords {
  Segment segment;
  const char* hint;
  const char* advice;
};

// In the order of the enum. Promising's hint takes the number of purchases.
constexpr SegmentWords segmentWords[] = {
    {Segment::ChurnedLoyal, QT_TRANSLATE_NOOP("RfmWords", "call, find the reason"),
     QT_TRANSLATE_NOOP("RfmWords",
                       "They were regulars and left: ask why and try to win them back.")},
    {Segment::LoyalAtRisk, QT_TRANSLATE_NOOP("RfmWords", "win back first"),
     QT_TRANSLATE_NOOP("RfmWords", "The dearest loss of all: win them back first.")},
    {Segment::Loyal, QT_TRANSLATE_NOOP("RfmWords", "status, bonuses"),
     QT_TRANSLATE_NOOP("RfmWords",
                       "Regulars of today: thank them with points, levels and private discounts.")},
    {Segment::Vip, QT_TRANSLATE_NOOP("RfmWords", "care, referrals"),
     QT_TRANSLATE_NOOP("RfmWords",
                       "They bring most of the income: personal care, and ask for referrals.")},
    {Segment::ChurnedPromising, QT_TRANSLATE_NOOP("RfmWords", "strong offer"),
     QT_TRANSLATE_NOOP("RfmWords", "Forgetting you: only a strong offer brings them back.")},
    {Segment::PromisingAtRisk, QT_TRANSLATE_NOOP("RfmWords", "remind, discount"),
     QT_TRANSLATE_NOOP("RfmWords", "About to fall asleep: remind them, offer a discount.")},
    {Segment::Promising, nullptr,
     QT_TRANSLATE_NOOP("RfmWords", "One step from loyal: give them a reason to come again.")},
    {Segment::LostOneTimers, QT_TRANSLATE_NOOP("RfmWords", "e-mail only"),
     QT_TRANSLATE_NOOP("RfmWords", "Came once long ago: spend no more than an e-mail on them.")},
    {Segment::OneTimersAtRisk, QT_TRANSLATE_NOOP("RfmWords", "second purchase"),
     QT_TRANSLATE_NOOP("RfmWords",
                       "Came once and are cooling: offer a reason for a second visit.")},
    {Segment::Newcomers, QT_TRANSLATE_NOOP("RfmWords", "welcome series"),
     QT_TRANSLATE_NOOP("RfmWords", "New people: welcome them and show what else you have.")},
    {Segment::FirstPurchase, QT_TRANSLATE_NOOP("RfmWords", "review, second visit"),
     QT_TRANSLATE_NOOP("RfmWords", "Have just bought: ask for a review, invite them again.")},
    {Segment::NoPurchases, QT_TRANSLATE_NOOP("RfmWords", "first purchase"),
     QT_TRANSLATE_NOOP("RfmWords",
                       "Known, but have bought nothing: warm them up to a first purchase.")},
};

const SegmentWords& wordsOf(Segment segment) {
  return segmentWords[static_cast<std::size_t>(segment)];
}

QString span(int from, int to) {
  return from == to ? QString::number(to) : QStringLiteral("%1–%2").arg(from).arg(to);
}

QString recencyOf(Segment segment, const RfmThresholds& t) {
  const bool upToActive =
      segment == Segment::Vip || segment == Segment::Loyal || segment == Segment::Promising;
  if (upToActive) {
    return Words::tr("bought %1 days ago", nullptr, t.activeDays).arg(span(0, t.activeDays));
  }
  return columnRule(segmentInfo(segment).column, t);
}

}  // namespace

Family familyOf(Segment segment) {
  return static_cast<Family>(static_cast<int>(segmentInfo(segment).column));
}

Depth depthOf(Segment segment) {
  return static_cast<Depth>(static_cast<int>(segmentInfo(segment).row));
}

QString name(Segment segment) { return term(segmentId(segment)); }

QString hint(Segment segment, const RfmThresholds& t) {
  const char* source = wordsOf(segment).hint;
  if (!source) return Words::tr("lead to %n purchases", nullptr, t.frequentFrom);
  return Words::tr(source);
}

QString story(Segment segment, const RfmThresholds& t) {
  const QString advice = Words::tr(wordsOf(segment).advice);
  if (segment == Segment::NoPurchases) return advice;
  const QString who =
      Words::tr("%1, last %2.").arg(rowRule(segmentInfo(segment).row, t), recencyOf(segment, t));
  return who.left(1).toUpper() + who.mid(1) + QLatin1Char(' ') + advice;
}

QString ownRule(Segment segment, const RfmMatrix& matrix, const Formatters& formatters) {
  const RfmThresholds& t = matrix.thresholds;
  const QString days = Words::tr("0–%n days", nullptr, t.activeDays);
  switch (segment) {
    case Segment::Loyal:
    case Segment::Promising:
      return days;
    case Segment::Vip:
      if (t.vip.byAmount) {
        return Words::tr("%1, from %2")
            .arg(days, formatters.moneyShort(t.vip.amountMinor, matrix.currency));
      }
      return Words::tr("%1, top %2").arg(days, formatters.percent(t.vip.topPercent / 100.0));
    default:
      return {};
  }
}

QString columnRule(RecencyFamily family, const RfmThresholds& t) {
  switch (family) {
    case RecencyFamily::Churned:
      return Words::tr("bought > %n days ago", nullptr, t.riskDays);
    case RecencyFamily::AtRisk:
      return Words::tr("bought %1 days ago", nullptr, t.riskDays)
          .arg(span(t.activeDays + 1, t.riskDays));
    case RecencyFamily::Active:
      return Words::tr("bought %1 days ago", nullptr, t.activeDays)
          .arg(span(t.peakDays + 1, t.activeDays));
    case RecencyFamily::Peak:
      return Words::tr("bought ≤ %n days ago", nullptr, t.peakDays);
  }
  return {};
}

QString columnRuleBrief(RecencyFamily family, const RfmThresholds& t) {
  switch (family) {
    case RecencyFamily::Churned:
      return Words::tr("> %n days", nullptr, t.riskDays);
    case RecencyFamily::AtRisk:
      return Words::tr("%1 days", nullptr, t.riskDays).arg(span(t.activeDays + 1, t.riskDays));
    case RecencyFamily::Active:
      return Words::tr("%1 days", nullptr, t.activeDays).arg(span(t.peakDays + 1, t.activeDays));
    case RecencyFamily::Peak:
      return Words::tr("≤ %n days", nullptr, t.peakDays);
  }
  return {};
}

QString rowRule(FrequencyTier tier, const RfmThresholds& t) {
  switch (tier) {
    case FrequencyTier::Frequent:
      return Words::tr("%n or more purchases", nullptr, t.frequentFrom);
    case FrequencyTier::Middle:
      return Words::tr("%1 purchases", nullptr, t.frequentFrom - 1)
          .arg(span(t.middleFrom, t.frequentFrom - 1));
    case FrequencyTier::Single:
      return Words::tr("%1 purchases", nullptr, t.middleFrom - 1).arg(span(1, t.middleFrom - 1));
  }
  return {};
}

QString selectionName(SegmentSet set) {
  if (set.size() == 1) return name(set.list().front());
  for (const char* word : {"new", "at_risk", "churned"}) {
    const QString id = QString::fromLatin1(word);
    if (segmentSetFromId(id) == set) return term(id);
  }
  return Words::tr("%n segments", nullptr, set.size());
}

QString suggestionSentence(const RfmSuggestion& s, const Formatters& f) {
  if (!isOffered(s)) {
    return Words::tr("Bounds are suggested from %1 repeat clients on; here there are %2.")
        .arg(f.count(suggestFromClients), f.count(s.repeatClients));
  }
  return Words::tr(
             "Half of the repeat purchases come within %1, three quarters within %2, nine of "
             "ten within %3 (%4 with a second purchase). The nearest usual periods: %5.")
      .arg(f.days(s.gapDays[0]), f.days(s.gapDays[1]), f.days(s.gapDays[2]),
           f.clients(s.repeatClients),
           QStringLiteral("%1, %2, %3").arg(s.bounds[0]).arg(s.bounds[1]).arg(s.bounds[2]));
}

QString presetName(const RfmPreset& preset) {
  static const std::pair<const char*, const char*> names[] = {
      {"standard", QT_TRANSLATE_NOOP("RfmWords", "Standard")},
      {"coffee", QT_TRANSLATE_NOOP("RfmWords", "Coffee shop, food delivery")},
      {"grocery", QT_TRANSLATE_NOOP("RfmWords", "Grocery, bakery")},
      {"beauty", QT_TRANSLATE_NOOP("RfmWords", "Beauty salon, services")},
      {"clothing", QT_TRANSLATE_NOOP("RfmWords", "Clothing, shoes")},
      {"electronics", QT_TRANSLATE_NOOP("RfmWords", "Electronics")},
      {"furniture", QT_TRANSLATE_NOOP("RfmWords", "Furniture, home")},
      {"wholesale", QT_TRANSLATE_NOOP("RfmWords", "Wholesale")}};
  QString name;
  for (const auto& [id, text] : names) {
    if (qstrcmp(id, preset.id) == 0) name = Words::tr(text);
  }
  const RfmThresholds& t = preset.thresholds;
  return Words::tr("%1: %2, %3, %4 days; frequent from %5")
      .arg(name)
      .arg(t.peakDays)
      .arg(t.activeDays)
      .arg(t.riskDays)
      .arg(t.frequentFrom);
}

QStringList totals(const RfmMatrix& matrix, int months, bool barOfClients, const Formatters& f) {
  const QString all =
      Words::tr("%1, %2 in %3")
          .arg(f.clients(matrix.total.clients),
               f.moneyShort(matrix.total.periodRevenueMinor, matrix.currency), f.months(months));
  const QString bar = barOfClients ? Words::tr("Bar: number of clients · %1")
                                   : Words::tr("Bar: share of revenue · %1");
  return {bar.arg(all), all};
}

QString spokenMoney(qint64 minor, Currency currency, const Formatters& f) {
  const double main = static_cast<double>(minor) / static_cast<double>(currency.factor());
  const double size = main < 0 ? -main : main;
  if (size >= 1e9) return Words::tr("%1 billion").arg(f.number(main / 1e9, 2));
  if (size >= 1e6) return Words::tr("%1 million").arg(f.number(main / 1e6, 2));
  if (size >= 1e4) {
    const int thousands = static_cast<int>(std::lround(main / 1e3));
    return Words::tr("%1 thousand", nullptr, thousands).arg(f.count(thousands));
  }
  return f.number(main, 0);
}

}  // namespace retenta::rfmwords
