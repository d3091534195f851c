// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QImage>
#include <QSizeF>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/reports/report.h"
#include "ui/text/language.h"

class QPainter;

namespace retenta {

/// What of the content is shown, in which order and language.
struct ReportLayout {
  std::vector<ReportSection> sections{allReportSections.begin(), allReportSections.end()};
  QString language = QStringLiteral("ru");
};

/// One sheet of paper. A section without data has none, a long one several.
struct ReportPage {
  ReportSection section = ReportSection::Summary;
  /// Campaigns: index of the first one on it. Clients: 1 = the list of people.
  std::size_t first = 0;
};

/// The sheet in units of 1/96 inch: A4 portrait.
QSizeF reportPageSize();

std::vector<ReportPage> reportPages(const ReportContent& content, const ReportLayout& layout);

class ReportCanvas;
/// The message on top of a page.
QString pageHeadline(const ReportPage& page, const ReportCanvas& canvas,
                     const ReportContent& content);

/// Paints page `index` of `pages` at the painter's origin. Needs a QGuiApplication; any thread.
void paintReportPage(QPainter& painter, const ReportContent& content, const Language& language,
                     const std::vector<ReportPage>& pages, std::size_t index);

/// A page as a picture of `width` device pixels. Any thread.
QImage reportPageImage(const ReportContent& content, const Language& language,
                       const std::vector<ReportPage>& pages, std::size_t index, int width);

/// The whole report as PDF, checked for its end mark. The same content, layout and fonts give the
/// same bytes. Any thread. Cancelled.
Result<QByteArray> reportPdf(const ReportContent& content, const ReportLayout& layout,
                             const Progress& progress = {});

/// Writes through a temporary file beside `path`: a full disk leaves the old file as it was, or
/// none. Overwrites. FileWriteFailed, DiskFull.
Result<void> saveReport(const QString& path, const QByteArray& pdf);

}  // namespace retenta
