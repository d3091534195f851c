// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report.h"

#include <algorithm>

namespace retenta {

namespace {

constexpr std::array<const char*, allReportSections.size()> ids = {"summary", "rfm", "campaigns",
                                                                   "model", "method"};

}  // namespace

QString reportSectionId(ReportSection section) {
  return QString::fromLatin1(ids[static_cast<std::size_t>(section)]);
}

std::optional<ReportSection> reportSectionFromId(QStringView id) {
  for (const ReportSection section : allReportSections) {
    if (id == QLatin1String(ids[static_cast<std::size_t>(section)])) return section;
  }
  return std::nullopt;
}

std::optional<ReportGap> ReportContent::gap(ReportSection section) const {
  const bool nobody = matrix.total.clients == 0;
  switch (section) {
    case ReportSection::Summary:
    case ReportSection::Clients:
      if (nobody) return ReportGap::NoPurchases;
      break;
    case ReportSection::Campaigns:
      if (campaigns.empty()) return ReportGap::NoCampaigns;
      break;
    case ReportSection::Model:
      if (!model) return ReportGap::NoWholeMonth;
      break;
    case ReportSection::Method:
      break;
  }
  return std::nullopt;
}

std::optional<ReportMove> ReportContent::largestMoveInto(Segment segment) const {
  const auto found = std::find_if(moves.begin(), moves.end(), [&](const ReportMove& move) {
    return move.to == segment && move.from != Segment::NoPurchases;
  });
  if (found == moves.end()) return std::nullopt;
  return *found;
}

}  // namespace retenta
