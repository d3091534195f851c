// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/paper/reporttexts.h"

#include <algorithm>
#include <cmath>

namespace retenta {

namespace {

constexpr double flatChange = 0.005;  // under half a per cent nothing has changed

int form(qint64 n) { return static_cast<int>(std::abs(n) % 1'000'000); }

const ReportAction* winBack(const ReportContent& content) {
  for (const ReportAction& action : content.actions) {
    if (action.kind == ReportAction::Kind::WinBack) return &action;
  }
  return nullptr;
}

QString riskText(const ReportAction& risk, const ReportCanvas& canvas,
                 const ReportContent& content) {
  const char* source = nullptr;
  switch (risk.segment) {
    case Segment::LoyalAtRisk:
      source = QT_TRANSLATE_N_NOOP("Report", "%1 loyal client(s) at risk may take away %2");
      break;
    case Segment::PromisingAtRisk:
      source = QT_TRANSLATE_N_NOOP("Report", "%1 promising client(s) at risk may take away %2");
      break;
    default:
      source = QT_TRANSLATE_N_NOOP("Report", "%1 one-time client(s) at risk may take away %2");
      break;
  }
  return canvas.say(source, form(risk.clients))
      .arg(canvas.f().count(risk.clients),
           canvas.f().moneyShort(risk.moneyMinor, content.currency));
}

QString summaryHeadline(const ReportCanvas& canvas, const ReportContent& content) {
  const Formatters& f = canvas.f();
  const qint64 revenue = content.kpis.now.total.revenueMinor;
  const auto& earlier = content.kpis.earlier;
  const auto grown = changeOf(MainKpi::Revenue, static_cast<double>(revenue),
                              earlier ? earlier->value(MainKpi::Revenue) : std::nullopt);
  const bool known = grown.has_value();
  const double change = grown.value_or(0);
  QString finding;
  if (!known) {
    finding = canvas.say(QT_TRANSLATE_NOOP("Report", "The period brought %1"))
                  .arg(f.moneyShort(revenue, content.currency));
  } else if (std::abs(change) < flatChange) {
    finding = canvas.say(QT_TRANSLATE_NOOP("Report", "Revenue holds at %1"))
                  .arg(f.moneyShort(revenue, content.currency));
  } else if (change > 0) {
    finding = canvas.say(QT_TRANSLATE_NOOP("Report", "Revenue is up %1 on a year ago"))
                  .arg(f.percent(change));
  } else {
    finding = canvas.say(QT_TRANSLATE_NOOP("Report", "Revenue is down %1 on a year ago"))
                  .arg(f.percent(-change));
  }
  const ReportAction* risk = winBack(content);
  if (!risk) return finding;
  const QString threat = riskText(*risk, canvas, content);
  return change > 0 || !known
             ? canvas.say(QT_TRANSLATE_NOOP("Report", "%1, but %2")).arg(finding, threat)
             : canvas.say(QT_TRANSLATE_NOOP("Report", "%1, and %2")).arg(finding, threat);
}

QString clientsHeadline(const ReportCanvas& canvas, const ReportContent& content) {
  const RfmMatrix& m = content.matrix;
  const double best = m.shareOfPeriodRevenue(Segment::Vip) + m.shareOfPeriodRevenue(Segment::Loyal);
  qint64 once = 0;
  for (const SegmentInfo& info : segmentTable()) {
    if (info.span > 0 && info.row == FrequencyTier::Single) once += m.cell(info.segment).clients;
  }
  return canvas
      .say(QT_TRANSLATE_NOOP(
          "Report", "VIP and loyal clients bring %1 of revenue; %2 of clients bought once"))
      .arg(canvas.f().percent(best),
           canvas.f().percent(static_cast<double>(once) /
                              static_cast<double>(std::max<qint64>(1, m.total.clients))));
}

QString campaignsHeadline(const ReportCanvas& canvas, const ReportContent& content) {
  qint64 people = 0;
  double profit = 0;
  int known = 0;
  for (const ReportCampaign& c : content.campaigns) {
    people += static_cast<qint64>(c.counts[static_cast<std::size_t>(AudienceStep::Treated)]);
    if (!c.expectation.profitMinor) continue;
    profit += c.expectation.profitMinor->value;
    ++known;
  }
  const qint64 n = static_cast<qint64>(content.campaigns.size());
  const QString plans =
      canvas.say(QT_TRANSLATE_N_NOOP("Report", "%1 campaign(s) will reach %2 client(s)"), form(n))
          .arg(canvas.f().count(n), canvas.f().count(people));
  if (known == 0) {
    return canvas
        .say(QT_TRANSLATE_NOOP("Report", "%1; profit cannot be told before the response is set"))
        .arg(plans);
  }
  return canvas.say(QT_TRANSLATE_NOOP("Report", "%1; expected profit %2"))
      .arg(plans, canvas.f().signedMoneyShort(static_cast<qint64>(profit), content.currency));
}

QString modelHeadline(const ReportCanvas& canvas, const ReportContent& content) {
  const Comparison& c = content.model->comparison;
  const QString after =
      canvas.f().moneyShort(minorOf(c.after.revenue, content.currency), content.currency);
  const QString before =
      canvas.f().moneyShort(minorOf(c.before.revenue, content.currency), content.currency);
  return canvas.say(QT_TRANSLATE_NOOP("Report", "The scenario's year: %1 instead of %2 (%3)"))
      .arg(after, before,
           c.growth ? canvas.f().signedPercent(*c.growth, 0) : Formatters::unknown());
}

QString contactText(const ReportAction& action, const ReportCanvas& canvas,
                    const ReportContent& content) {
  if (!action.contactMinor) {
    return canvas.say(QT_TRANSLATE_NOOP("Report", "The price of a contact is not set."));
  }
  return canvas.say(QT_TRANSLATE_NOOP("Report", "A contact costs %1 (%2)."))
      .arg(canvas.f().price(*action.contactMinor / static_cast<double>(content.currency.factor()),
                            content.currency),
           canvas.term(channelId(action.channel)));
}

QString winBackDetail(const ReportAction& action, const ReportCanvas& canvas,
                      const ReportContent& content) {
  QStringList parts;
  if (const auto move = content.largestMoveInto(action.segment)) {
    parts += canvas.say(QT_TRANSLATE_NOOP("Report", "In a quarter %1 came here from “%2”."))
                 .arg(canvas.f().count(move->clients), canvas.term(segmentId(move->from)));
  }
  parts += canvas.say(QT_TRANSLATE_NOOP("Report", "Each brought %1 in %2 on average."))
               .arg(canvas.f().money(static_cast<qint64>(std::llround(*action.perClientMinor)) /
                                         content.currency.factor() * content.currency.factor(),
                                     content.currency),
                    periodText(canvas, content));
  parts += contactText(action, canvas, content);
  return parts.join(QLatin1Char(' '));
}

QString campaignDetail(const ReportAction& action, const ReportCanvas& canvas,
                       const ReportContent& content) {
  const Expectation& e = content.campaigns[action.campaign].expectation;
  const auto money = [&](double value) {
    return canvas.f().signedMoneyShort(static_cast<qint64>(value), content.currency);
  };
  const QString cost =
      e.costMinor ? canvas.f().moneyShort(static_cast<qint64>(*e.costMinor), content.currency)
                  : Formatters::unknown();
  return canvas
      .say(QT_TRANSLATE_NOOP("Report",
                             "%1 will receive it; expected profit %2 (%3…%4), contacts cost %5."))
      .arg(canvas.f().clients(action.clients), money(e.profitMinor->value),
           money(e.profitMinor->low), money(e.profitMinor->high), cost);
}

QString goalDetail(const ReportCanvas& canvas, const ReportContent& content) {
  const Comparison& c = content.model->comparison;
  const QString gain =
      canvas.f().signedMoneyShort(minorOf(c.delta, content.currency), content.currency);
  const LeverEffect* best = strongestLever(c);
  if (!best) return gain;
  const ModelStart& start = content.model->start;
  return canvas
      .say(QT_TRANSLATE_NOOP("Report",
                             "That is %1 over the year as it is. Most comes from "
                             "“%2”, from %3 to %4: %5."))
      .arg(gain, leverName(best->lever, canvas),
           leverText(best->lever, leverValue(start.plan.before, best->lever), canvas,
                     content.currency),
           leverText(best->lever, leverValue(start.plan.after, best->lever), canvas,
                     content.currency),
           canvas.f().signedMoneyShort(minorOf(best->effect, content.currency), content.currency));
}

QString secondPurchaseDetail(const ReportAction& action, const ReportCanvas& canvas,
                             const ReportContent& content) {
  QString text =
      canvas.say(QT_TRANSLATE_NOOP("Report", "%1 bought for the first time in the last %2."))
          .arg(canvas.f().clients(action.clients),
               canvas.f().days(content.matrix.thresholds.peakDays));
  const auto& model = content.model;
  if (model && model->start.fromBase && model->start.fromBase->retention.months > 0) {
    text += QLatin1Char(' ') + canvas.say(QT_TRANSLATE_NOOP("Report", "Of the new, %1 come again."))
                                   .arg(canvas.f().percent(model->start.fromBase->retention.mean));
  }
  return text + QLatin1Char(' ') + contactText(action, canvas, content);
}

}  // namespace

QString sectionName(ReportSection section, const Language& language) {
  const char* source = QT_TRANSLATE_NOOP("Report", "Summary for the manager");
  switch (section) {
    case ReportSection::Summary:
      break;
    case ReportSection::Clients:
      source = QT_TRANSLATE_NOOP("Report", "Clients and RFM matrix");
      break;
    case ReportSection::Campaigns:
      source = QT_TRANSLATE_NOOP("Report", "Campaign plans");
      break;
    case ReportSection::Model:
      source = QT_TRANSLATE_NOOP("Report", "Revenue model");
      break;
    case ReportSection::Method:
      source = QT_TRANSLATE_NOOP("Report", "Method and data");
      break;
  }
  return language.text("Report", source);
}

QString gapReason(ReportGap gap, const Language& language) {
  const char* source = QT_TRANSLATE_NOOP("Report", "No purchases yet: import sales.");
  if (gap == ReportGap::NoCampaigns) {
    source = QT_TRANSLATE_NOOP("Report", "No campaign is planned yet: make one from the matrix.");
  } else if (gap == ReportGap::NoWholeMonth) {
    source = QT_TRANSLATE_NOOP(
        "Report", "No whole month of sales and no saved scenario: save one in the revenue model.");
  }
  return language.text("Report", source);
}

QString headlineOf(ReportSection section, const ReportCanvas& canvas,
                   const ReportContent& content) {
  switch (section) {
    case ReportSection::Summary:
      return summaryHeadline(canvas, content);
    case ReportSection::Clients:
      return clientsHeadline(canvas, content);
    case ReportSection::Campaigns:
      return campaignsHeadline(canvas, content);
    case ReportSection::Model:
      return modelHeadline(canvas, content);
    case ReportSection::Method:
      break;
  }
  return canvas.say(QT_TRANSLATE_NOOP("Report", "What these figures stand on"));
}

QString peopleHeadline(const ReportCanvas& canvas) {
  return canvas.say(QT_TRANSLATE_NOOP(
      "Report", "Whom to call first: the dearest at risk who agreed to be called"));
}

QString fieldName(MergeField field, const ReportCanvas& canvas) {
  const char* source = "";
  switch (field) {
    case MergeField::Name:
      source = QT_TRANSLATE_NOOP("Report", "first name");
      break;
    case MergeField::FullName:
      source = QT_TRANSLATE_NOOP("Report", "full name");
      break;
    case MergeField::Days:
      source = QT_TRANSLATE_NOOP("Report", "days without a purchase");
      break;
    case MergeField::Product:
      source = QT_TRANSLATE_NOOP("Report", "last product");
      break;
    case MergeField::Category:
      source = QT_TRANSLATE_NOOP("Report", "last category");
      break;
    case MergeField::Check:
      source = QT_TRANSLATE_NOOP("Report", "own average check");
      break;
    case MergeField::Offer:
      source = QT_TRANSLATE_NOOP("Report", "offer");
      break;
    case MergeField::Till:
      source = QT_TRANSLATE_NOOP("Report", "last day of the offer");
      break;
    case MergeField::Business:
      source = QT_TRANSLATE_NOOP("Report", "business");
      break;
  }
  return canvas.say(source);
}

QString actionTitle(const ReportAction& action, const ReportCanvas& canvas,
                    const ReportContent& content) {
  switch (action.kind) {
    case ReportAction::Kind::WinBack:
      if (action.segment == Segment::LoyalAtRisk) {
        return canvas.say(QT_TRANSLATE_NOOP("Report", "Bring back the loyal at risk."));
      }
      return action.segment == Segment::PromisingAtRisk
                 ? canvas.say(QT_TRANSLATE_NOOP("Report", "Bring back the promising at risk."))
                 : canvas.say(QT_TRANSLATE_NOOP("Report", "Bring back the one-timers at risk."));
    case ReportAction::Kind::RunCampaign:
      return canvas.say(QT_TRANSLATE_NOOP("Report", "Run “%1”."))
          .arg(content.campaigns[action.campaign].campaign.name);
    case ReportAction::Kind::ReachGoal: {
      const double goal = content.model->comparison.after.revenue;
      const QString money =
          canvas.f().moneyShort(minorOf(goal, content.currency), content.currency);
      return content.model->warnings.empty()
                 ? canvas.say(QT_TRANSLATE_NOOP("Report", "A year at %1 is within reach."))
                       .arg(money)
                 : canvas.say(QT_TRANSLATE_NOOP("Report", "A year at %1 is bolder than usual."))
                       .arg(money);
    }
    case ReportAction::Kind::SecondPurchase:
      return canvas.say(QT_TRANSLATE_NOOP("Report", "Lead the new on to a second purchase."));
    case ReportAction::Kind::CareForVip:
      return canvas.say(QT_TRANSLATE_NOOP("Report", "Take care of the VIP."));
  }
  return {};
}

QString actionDetail(const ReportAction& action, const ReportCanvas& canvas,
                     const ReportContent& content) {
  switch (action.kind) {
    case ReportAction::Kind::WinBack:
    case ReportAction::Kind::CareForVip:
      return winBackDetail(action, canvas, content);
    case ReportAction::Kind::RunCampaign:
      return campaignDetail(action, canvas, content);
    case ReportAction::Kind::ReachGoal:
      return goalDetail(canvas, content);
    case ReportAction::Kind::SecondPurchase:
      return secondPurchaseDetail(action, canvas, content);
  }
  return {};
}

QString leverName(Lever lever, const ReportCanvas& canvas) { return canvas.term(leverId(lever)); }

QString leverText(Lever lever, double value, const ReportCanvas& canvas, Currency currency) {
  const Formatters& f = canvas.f();
  switch (lever) {
    case Lever::Retention:
    case Lever::Churn:
      return f.percent(value, 1);
    case Lever::Check:
      return f.money(minorOf(std::round(value), currency), currency);
    case Lever::Transactions:
      return f.number(value, 2);
    case Lever::Inflow:
    case Lever::WinBack:
      break;
  }
  return f.number(value, value < 20 ? 1 : 0);
}

QString scenarioText(const ReportModel& model, const ReportCanvas& canvas) {
  switch (model.start.plan.afterSource) {
    case ModelSource::Scenario:
      return canvas.say(QT_TRANSLATE_NOOP("Report", "scenario “%1”"))
          .arg(model.start.plan.afterName);
    case ModelSource::Modest:
      return canvas.say(QT_TRANSLATE_NOOP("Report", "a modest step on every lever"));
    case ModelSource::Example:
      return canvas.say(QT_TRANSLATE_NOOP("Report", "the teaching example"));
    case ModelSource::Data:
    case ModelSource::Typed:
      break;
  }
  return canvas.say(QT_TRANSLATE_NOOP("Report", "levers set by hand"));
}

qint64 minorOf(double mainUnits, Currency currency) {
  return static_cast<qint64>(std::llround(mainUnits * static_cast<double>(currency.factor())));
}

QString periodText(const ReportCanvas& canvas, const ReportContent& content) {
  const Period& period = content.request.period;
  if (const auto months = monthsOf(content.request.period).size(); months > 0) {
    return canvas.say(QT_TRANSLATE_NOOP("Report", "%1 mo")).arg(months);
  }
  return canvas.f().days(period.to - period.from);
}

const LeverEffect* strongestLever(const Comparison& comparison) {
  const auto best =
      std::max_element(comparison.levers.begin(), comparison.levers.end(),
                       [](const auto& a, const auto& b) { return a.effect < b.effect; });
  return best != comparison.levers.end() && best->effect > 0 ? &*best : nullptr;
}

}  // namespace retenta
