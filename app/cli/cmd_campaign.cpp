// SPDX-License-Identifier: GPL-3.0-or-later
// campaign list | show | plan: plans as JSON documents.
#include <cmath>

#include <QJsonArray>
#include <QJsonDocument>

#include "app/cli/command.h"
#include "app/cli/figures/segmentoption.h"
#include "app/cli/jsonfile.h"
#include "app/cli/output.h"
#include "core/campaigns/campaignservice.h"
#include "core/rfm/segment.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"

namespace retenta::cli {

namespace {

QJsonValue money(const std::optional<double>& minor, Currency currency) {
  return minor ? QJsonValue(decimalText(std::llround(*minor), currency)) : QJsonValue();
}

QJsonValue valueOf(const std::optional<Estimate>& estimate, Currency currency) {
  if (!estimate) return {};
  return QJsonObject{{QStringLiteral("value"), money(estimate->value, currency)},
                     {QStringLiteral("low"), money(estimate->low, currency)},
                     {QStringLiteral("high"), money(estimate->high, currency)}};
}

QJsonValue number(const std::optional<double>& value) {
  return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject headOf(const Campaign& campaign) {
  return {{QStringLiteral("id"), campaign.id},
          {QStringLiteral("name"), campaign.name},
          {QStringLiteral("state"), campaignStateId(campaign.state)}};
}

QJsonObject audienceJson(const Audience& audience) {
  QJsonObject leftOut;
  for (const AudienceStep step : allAudienceSteps) {
    if (step != AudienceStep::Treated && audience.count(step) > 0)
      leftOut.insert(audienceStepId(step), static_cast<qint64>(audience.count(step)));
  }
  return {{QStringLiteral("clients"), static_cast<qint64>(audience.rows.size())},
          {QStringLiteral("rows"), static_cast<qint64>(audience.treated())},
          {QStringLiteral("left_out"), leftOut}};
}

QJsonObject expectationJson(const CampaignOutlook& outlook) {
  const Currency currency = outlook.ledger->currency;
  const Expectation& e = outlook.expectation;
  QJsonValue extra;
  if (e.extraClients) {
    extra = QJsonObject{{QStringLiteral("value"), e.extraClients->value},
                        {QStringLiteral("low"), e.extraClients->low},
                        {QStringLiteral("high"), e.extraClients->high}};
  }
  return {{QStringLiteral("response_with"), number(outlook.input.responseWith)},
          {QStringLiteral("response_without"), number(outlook.input.responseWithout)},
          {QStringLiteral("response_without_sample"), outlook.input.withoutSample},
          {QStringLiteral("average_check"), money(outlook.input.checkMinor, currency)},
          {QStringLiteral("extra_clients"), extra},
          {QStringLiteral("extra_revenue"), valueOf(e.extraRevenueMinor, currency)},
          {QStringLiteral("margin"), valueOf(e.extraMarginMinor, currency)},
          {QStringLiteral("discount"), money(e.discountMinor, currency)},
          {QStringLiteral("cost"), money(e.costMinor, currency)},
          {QStringLiteral("profit"), valueOf(e.profitMinor, currency)},
          {QStringLiteral("romi"), number(e.romi)},
          {QStringLiteral("break_even_uplift"), number(e.breakEvenUplift)},
          {QStringLiteral("detectable_uplift"), number(e.detectableUplift)}};
}

int list(const Invocation& call, const CampaignService& service, Day asOf, Currency currency) {
  const auto lines = service.listNow(asOf);
  if (!lines) return fail(lines.error());
  QJsonArray array;
  const Formatters f;
  for (const CampaignSummary& line : *lines) {
    QJsonObject one = headOf(line.campaign);
    const CampaignPlan& plan = line.campaign.plan;
    one.insert(QStringLiteral("segments"), QJsonArray::fromStringList(plan.segments));
    if (plan.saved) one.insert(QStringLiteral("saved"), plan.saved->name);
    one.insert(QStringLiteral("channel"), channelId(plan.channel));
    one.insert(QStringLiteral("start"),
               plan.start ? QJsonValue(isoDate(*plan.start)) : QJsonValue());
    one.insert(QStringLiteral("rows"), static_cast<qint64>(line.treated));
    one.insert(QStringLiteral("control_group"), static_cast<qint64>(line.control));
    one.insert(QStringLiteral("profit"), money(line.profitMinor, currency));
    array.append(one);
    if (call.json) continue;
    QStringList segments;
    for (const QString& id : plan.segments) segments += term(id);
    if (plan.saved) segments += plan.saved->name;
    printLine(QStringLiteral("%1  %2  %3  %4  %5  %6")
                  .arg(line.campaign.id, 4)
                  .arg(line.campaign.name, -28)
                  .arg(term(campaignStateId(line.campaign.state)), -14)
                  .arg(term(channelId(plan.channel)), -12)
                  .arg(f.count(static_cast<qint64>(line.treated)), 7)
                  .arg(segments.join(QStringLiteral(", "))));
  }
  if (call.json) printJson({{QStringLiteral("campaigns"), array}});
  return Done;
}

int show(const Invocation& call, const CampaignService& service, const QString& word, Day asOf) {
  bool isNumber = false;
  const CampaignId id = word.toLongLong(&isNumber);
  const auto campaign = service.loadNow(isNumber ? id : 0);
  if (!campaign) {
    return fail(isNumber ? campaign.error()
                         : Error{ErrorCode::NotFound, {QStringLiteral("campaign"), word}, {}});
  }
  const auto outlook = service.outlookNow(*campaign, asOf);
  if (!outlook) return fail(outlook.error());
  QJsonObject json = headOf(*campaign);
  json.insert(QStringLiteral("as_of"), isoDate(outlook->asOf));
  json.insert(QStringLiteral("plan"), planToJson(campaign->plan));
  if (campaign->plan.saved) {
    json.insert(QStringLiteral("saved"),
                savedJson(*campaign->plan.saved, outlook->ledger->currency));
  }
  json.insert(QStringLiteral("audience"), audienceJson(outlook->audience));
  json.insert(QStringLiteral("expectation"), expectationJson(*outlook));
  if (call.json) {
    printJson(json);
  } else {
    printLine(QString::fromUtf8(QJsonDocument(json).toJson()).trimmed());
  }
  return Done;
}

// The people of a plan: cells, or a saved segment (whole, or by its name alone).
Result<void> readWhom(const Business& business, const QJsonObject& document, CampaignPlan& plan) {
  const QJsonValue named = document[QStringLiteral("saved")];
  if (named.isString()) {
    auto choice = segmentChoiceNow(business, named.toString());
    if (!choice) return choice.error();
    plan.saved = std::move(choice->saved);
    if (plan.saved) plan.segments.clear();
  }
  if (plan.saved) {
    if (!named.isString()) plan.saved->id = 0;  // another base may number its views otherwise
    return {};
  }
  const auto segments = segmentSetFromIds(plan.segments);
  if (!segments) {
    return Error{ErrorCode::UnknownValue,
                 {QStringLiteral("segments"), plan.segments.join(QLatin1Char(',')),
                  knownSegmentIds().join(QStringLiteral(", "))},
                 {}};
  }
  plan.segments = segments->ids();
  return {};
}

int plan(const Invocation& call, const Business& business, CampaignService& service,
         const QString& path) {
  const auto json = readJsonFile(path);
  if (!json) return fail(json.error());
  // What `show` prints is taken as it is: the plan stands under its own key there.
  const QString planKey = QStringLiteral("plan");
  const QJsonObject document = json->contains(planKey) ? json->value(planKey).toObject() : *json;
  CampaignPlan read = planFromJson(document);
  if (const auto whom = readWhom(business, document, read); !whom) return fail(whom.error());
  if (const QStringList unknown = unknownFields(read.text); !unknown.isEmpty())
    return fail({ErrorCode::UnknownField, {unknown.first()}, {}});
  const auto id = service.createNow(json->value(QStringLiteral("name")).toString(), read);
  if (!id) return fail(id.error());
  if (call.json) {
    printJson({{QStringLiteral("id"), *id}});
  } else if (!call.quiet) {
    printLine(Cli::tr("Campaign %1 is saved as a draft.").arg(*id));
  }
  return Done;
}

}  // namespace

int runCampaign(const Invocation& call) {
  const Options options(call.args, {}, {}, 2);
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  const QString what = options.words().value(0);
  const QString word = options.words().value(1);
  const bool needsWord = what == QLatin1String("show") || what == QLatin1String("plan");
  if ((what != QLatin1String("list") && !needsWord) || (needsWord && word.isEmpty()))
    return wrongUsage(Cli::tr("Say what: list, show ID or plan FILE."));
  const bool writes = what == QLatin1String("plan");
  const auto business =
      openBusiness(call, writes ? BaseFile::Access::ReadWrite : BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  const Day asOf = asOfDay(call, *(*business)->ledger());
  CampaignService service(**business);
  if (writes) return plan(call, **business, service, word);
  if (needsWord) return show(call, service, word, asOf);
  return list(call, service, asOf, (*business)->profile().currency);
}

}  // namespace retenta::cli
