// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report.h"
#include "ui/reports/paper/reportcanvas.h"

namespace retenta {

/// The bodies of the pages: each fills `area`, below the page's message. A section without data
/// must not be painted (ReportContent::gap()).
void paintSummary(const ReportCanvas& canvas, const ReportContent& content, const QRectF& area);
void paintClients(const ReportCanvas& canvas, const ReportContent& content, const QRectF& area);
/// A page of its own behind the clients, only with personal data.
void paintPeople(const ReportCanvas& canvas, const ReportContent& content, const QRectF& area);
/// `first` is the index of the first campaign on this page; as many as campaignsPerPage follow.
void paintCampaigns(const ReportCanvas& canvas, const ReportContent& content, const QRectF& area,
                    std::size_t first);
void paintModel(const ReportCanvas& canvas, const ReportContent& content, const QRectF& area);
void paintMethod(const ReportCanvas& canvas, const ReportContent& content, const QRectF& area);

inline constexpr std::size_t campaignsPerPage = 3;

}  // namespace retenta
