// SPDX-License-Identifier: GPL-3.0-or-later
// audience: the people of some cells, or of a campaign, as a file for another program.
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/figures/segmentoption.h"
#include "core/campaigns/campaignservice.h"
#include "core/campaigns/controlgroup.h"
#include "core/exports/audiencefile.h"
#include "ui/text/formatters.h"

namespace retenta::cli {

namespace {

const QString segmentOption = QStringLiteral("segment");
const QString campaignOption = QStringLiteral("campaign");
const QString channelOption = QStringLiteral("channel");
const QString controlOption = QStringLiteral("control");
const QString formatOption = QStringLiteral("format");
const QString kindOption = QStringLiteral("for");
const QString outOption = QStringLiteral("out");

Error notPossible(const QString& option, const QString& value, const QString& allowed) {
  return {ErrorCode::UnknownValue, {QStringLiteral("--") + option, value, allowed}, {}};
}

Result<std::optional<Channel>> channelOf(const Options& options) {
  if (!options.has(channelOption)) return std::optional<Channel>();
  const QString word = options.value(channelOption);
  if (const auto channel = channelFromId(word)) return std::optional(*channel);
  QStringList allowed;
  for (const Channel channel : allChannels) allowed += channelId(channel);
  return notPossible(channelOption, word, allowed.join(QStringLiteral(", ")));
}

Result<double> controlOf(const Options& options) {
  if (!options.has(controlOption)) return 0.0;
  const QString word = options.value(controlOption);
  auto share = Formatters::parseNumber(word);
  if (share && word.contains(QLatin1Char('%'))) share = *share / 100;
  if (!share || *share < 0 || *share > maxControlShare)
    return notPossible(controlOption, word, QStringLiteral("0 … 50%"));
  return *share;
}

Result<CsvKind> kindOf(const Options& options) {
  if (options.has(formatOption) && options.value(formatOption) != QLatin1String("csv"))
    return notPossible(formatOption, options.value(formatOption), QStringLiteral("csv"));
  const QString word = options.value(kindOption);
  if (word == QLatin1String("excel")) return CsvKind::Excel;
  if (word.isEmpty() || word == QLatin1String("service")) return CsvKind::Service;
  return notPossible(kindOption, word, QStringLiteral("service, excel"));
}

/// The list to write and the plan whose message it carries.
struct List {
  CampaignOutlook outlook;
  CampaignPlan plan;
};

Result<List> segmentList(Business& business, const Options& options, Day asOf) {
  const auto channel = channelOf(options);
  if (!channel) return channel.error();
  const auto share = controlOf(options);
  if (!share) return share.error();
  const auto choice = segmentChoiceNow(business, options.value(segmentOption));
  if (!choice) return choice.error();
  const auto parts = segmentRowsNow(business, *choice, asOf);
  if (!parts) return parts.error();
  List list;
  list.plan.saved = choice->saved;
  list.outlook.ledger = business.ledger();
  list.outlook.asOf = asOf;
  QStringList ids;
  for (const SegmentRows& part : *parts) ids += part.id;
  list.outlook.audience =
      buildAudience(*list.outlook.ledger, *parts, {*channel, *share, controlKey(ids), {}});
  list.outlook.recipients =
      recipientFacts(*list.outlook.ledger, list.outlook.audience, AudienceStep::Treated, asOf, {});
  return list;
}

Result<List> campaignList(Business& business, const Options& options, Day asOf) {
  bool isNumber = false;
  const CampaignId id = options.value(campaignOption).toLongLong(&isNumber);
  const CampaignService service(business);
  auto campaign = service.loadNow(isNumber ? id : 0);
  if (!campaign) return campaign.error();
  if (campaign->state == CampaignState::Cancelled) {
    return Error{ErrorCode::CampaignState,
                 {campaign->name, campaignStateId(campaign->state)},
                 QStringLiteral("audience")};
  }
  const auto channel = channelOf(options);
  if (!channel) return channel.error();
  if (*channel) campaign->plan.channel = **channel;
  auto outlook = service.outlookNow(*campaign, asOf);
  if (!outlook) return outlook.error();
  return List{std::move(*outlook), campaign->plan};
}

QString reasonText(AudienceStep step) {
  switch (step) {
    case AudienceStep::Excluded:
      return Cli::tr("left out of campaigns by hand");
    case AudienceStep::NoContact:
      return Cli::tr("no contact");
    case AudienceStep::Unreachable:
      return Cli::tr("the address does not exist");
    case AudienceStep::Refused:
      return Cli::tr("refused");
    case AudienceStep::NoConsent:
      return Cli::tr("never agreed");
    case AudienceStep::Touched:
      return Cli::tr("another campaign within the cap");
    case AudienceStep::Control:
      return Cli::tr("control group");
    case AudienceStep::Treated:
      break;
  }
  return {};
}

int tell(const Invocation& call, const List& list, const QString& path) {
  const Audience& audience = list.outlook.audience;
  QJsonObject leftOut;
  for (const AudienceStep step : allAudienceSteps) {
    const auto count = static_cast<qint64>(audience.count(step));
    if (step != AudienceStep::Treated && count > 0) leftOut.insert(audienceStepId(step), count);
  }
  if (call.json) {
    QJsonObject json{{QStringLiteral("rows"), static_cast<qint64>(audience.treated())},
                     {QStringLiteral("left_out"), leftOut},
                     {QStringLiteral("clients"), static_cast<qint64>(audience.rows.size())},
                     {QStringLiteral("file"), path}};
    addChoice(json, {std::nullopt, list.plan.saved}, list.outlook.ledger->currency);
    printJson(json);
  } else if (!call.quiet) {
    const Formatters f;
    printLine(Cli::tr("%1 of %2 written to %3.")
                  .arg(f.count(static_cast<qint64>(audience.treated())),
                       f.clients(static_cast<qint64>(audience.rows.size())), path));
    for (const AudienceStep step : allAudienceSteps) {
      const auto count = static_cast<qint64>(audience.count(step));
      if (step != AudienceStep::Treated && count > 0)
        printLine(QStringLiteral("  %1: %2").arg(reasonText(step), f.count(count)));
    }
  }
  return Done;
}

}  // namespace

int runAudience(const Invocation& call) {
  const Options options(call.args,
                        {segmentOption, campaignOption, channelOption, controlOption, formatOption,
                         kindOption, outOption},
                        {});
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  if (options.has(segmentOption) == options.has(campaignOption))
    return wrongUsage(Cli::tr("Say whom: either --segment ID[,ID…] or --campaign ID."));
  const QString path = options.value(outOption);
  if (path.isEmpty()) return wrongUsage(Cli::tr("Say where with --out FILE."));
  const auto kind = kindOf(options);
  if (!kind) return fail(kind.error());
  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  const Day asOf = asOfDay(call, *(*business)->ledger());
  const auto list = options.has(segmentOption) ? segmentList(**business, options, asOf)
                                               : campaignList(**business, options, asOf);
  if (!list) return fail(list.error());
  const BusinessProfile profile = (*business)->profile();
  const AudienceFile file{*kind, MessageWords::plain(profile.currency), profile.name};
  const auto written = writeAudienceFile(path, file, list->outlook, list->plan);
  if (!written) return fail(written.error());
  return tell(call, *list, path);
}

}  // namespace retenta::cli
