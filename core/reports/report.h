// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include <QString>
#include <QStringView>

#include "core/campaigns/campaignservice.h"
#include "core/metrics/monthlyrevenue.h"
#include "core/metrics/periodkpis.h"
#include "core/reports/reportactions.h"
#include "core/reports/reportcoverage.h"
#include "core/revenue/comparison.h"
#include "core/revenue/plausibility.h"
#include "core/revenue/scenario.h"
#include "core/rfm/rfmgrid.h"

namespace retenta {

/// The pages of the report in their usual order (ux.md §6).
enum class ReportSection { Summary, Clients, Campaigns, Model, Method };

inline constexpr std::array<ReportSection, 5> allReportSections = {
    ReportSection::Summary, ReportSection::Clients, ReportSection::Campaigns, ReportSection::Model,
    ReportSection::Method};

/// "summary", "rfm", "campaigns", "model", "method".
QString reportSectionId(ReportSection section);
std::optional<ReportSection> reportSectionFromId(QStringView id);

/// Why a section has nothing to say.
enum class ReportGap { NoPurchases, NoCampaigns, NoWholeMonth };

/// What the report is about.
struct ReportRequest {
  Day asOf = 0;
  Period period;              ///< KPIs and money of segments; ends with the as-of day
  bool personalData = false;  ///< names and contacts may stand in it
};

/// KPIs of the period beside those of a year before.
struct ReportKpis {
  PeriodKpis now;
  std::optional<PeriodKpis> earlier;  ///< only when the data cover both periods whole
};

/// Where the clients of a cell stood at the date compared with.
struct ReportMove {
  Segment from = Segment::NoPurchases;
  Segment to = Segment::NoPurchases;
  qint64 clients = 0;
};

/// One client worth a call; only in a report with personal data.
struct ReportPerson {
  QString name;
  QString phone;
  QString email;
  Segment segment = Segment::NoPurchases;
  int recencyDays = 0;
  qint64 frequency = 0;
  qint64 monetaryMinor = 0;
};

/// A plan that is not cancelled, with what it would bring.
struct ReportCampaign {
  Campaign campaign;
  std::array<std::size_t, allAudienceSteps.size()> counts{};
  std::size_t inSegments = 0;
  ChannelTerms terms;
  Expectation expectation;
  std::optional<double> responseWith;
  std::optional<double> responseWithout;
};

struct ReportModel {
  ModelStart start;
  Comparison comparison;
  std::vector<Sensitivity> sensitivity;
  std::vector<BoldWarning> warnings;
};

inline constexpr int reportModelMonths = 12;
inline constexpr int reportCampaignLimit = 6;
inline constexpr int reportPeopleLimit = 36;

/// Everything a report says, without a word of any language: figures, ids, dates. Immutable once
/// built; shared between threads.
struct ReportContent {
  ReportRequest request;
  QString business;
  QString file;  ///< the name of the base without its folder
  Currency currency;
  Day builtDay = 0;
  int builtMinute = 0;  ///< of the day, in the business's zone
  qint64 builtMs = 0;   ///< UTC

  ReportKpis kpis;
  std::vector<MonthRevenue> months;  ///< the 12 up to the as-of day
  RfmMatrix matrix;                  ///< compared with three months earlier
  std::vector<ReportMove> moves;     ///< between different cells, the largest first
  std::array<qint64, allChannels.size()> reachable{};  ///< contact and consent, clients who bought
  std::vector<ReportPerson> people;                    ///< empty without personal data
  std::vector<ReportCampaign> campaigns;
  qint64 campaignsLeftOut = 0;  ///< beyond reportCampaignLimit
  std::optional<ReportModel> model;
  std::vector<ReportAction> actions;  ///< at most three, the weightiest first
  ReportCoverage coverage;

  /// nullopt = the section has something to say.
  std::optional<ReportGap> gap(ReportSection section) const;
  /// The largest move into a cell; nullopt when nobody came.
  std::optional<ReportMove> largestMoveInto(Segment segment) const;
};
using ReportContentPtr = std::shared_ptr<const ReportContent>;

}  // namespace retenta
