// SPDX-License-Identifier: GPL-3.0-or-later
// report: the PDF, painted without a screen.
#include "app/cli/command.h"
#include "app/cli/output.h"
#ifdef RETENTA_WITH_WINDOW
#include "core/reports/reportservice.h"
#include "ui/reports/paper/reportpainter.h"
#include "ui/reports/paper/reporttexts.h"
#endif

namespace retenta::cli {

#ifdef RETENTA_WITH_WINDOW

namespace {

Result<std::vector<ReportSection>> sectionsOf(const Options& options) {
  const QString name = QStringLiteral("sections");
  if (!options.has(name)) {
    return std::vector<ReportSection>(allReportSections.begin(), allReportSections.end());
  }
  std::vector<ReportSection> sections;
  for (const QString& id : options.value(name).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
    const auto section = reportSectionFromId(id.trimmed());
    if (!section) {
      QStringList known;
      for (const ReportSection s : allReportSections) known += reportSectionId(s);
      return Error{ErrorCode::UnknownValue,
                   {QStringLiteral("--sections"), id, known.join(QStringLiteral(", "))},
                   {}};
    }
    if (std::find(sections.begin(), sections.end(), *section) == sections.end()) {
      sections.push_back(*section);
    }
  }
  return sections;
}

}  // namespace

int runReport(const Invocation& call) {
  const Options options(call.args, {QStringLiteral("out"), QStringLiteral("sections")},
                        {QStringLiteral("personal-data")});
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  const QString out = options.value(QStringLiteral("out"));
  if (out.isEmpty()) return wrongUsage(Cli::tr("Say where to write with --out FILE."));
  const auto sections = sectionsOf(options);
  if (!sections) return fail(sections.error());
  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  const Day asOf = asOfDay(call, *(*business)->ledger());
  ReportRequest request = yearReport(asOf);
  request.personalData = options.has(QStringLiteral("personal-data"));
  const auto content = ReportService(**business).buildNow(request);
  if (!content) return fail(content.error());
  const ReportLayout layout{*sections, call.language};
  const auto pdf = reportPdf(**content, layout);
  if (!pdf) return fail(pdf.error());
  if (call.stop.stop_requested()) return fail({ErrorCode::Cancelled, {}, {}});
  if (const auto saved = saveReport(out, *pdf); !saved) return fail(saved.error());

  const auto pages = static_cast<int>(reportPages(**content, layout).size());
  for (const ReportSection section : *sections) {
    const auto gap = (*content)->gap(section);
    if (!gap || call.quiet) continue;
    const Language language = Language::current();
    note(QStringLiteral("%1: %2").arg(sectionName(section, language), gapReason(*gap, language)));
  }
  if (call.json) {
    printJson({{QStringLiteral("pages"), pages}, {QStringLiteral("file"), out}});
  } else if (!call.quiet) {
    printLine(Cli::tr("The report is in %1: %n page(s).", nullptr, pages).arg(out));
  }
  return Done;
}

#else

int runReport(const Invocation&) {
  note(Cli::tr("This build has no window, so it cannot paint a report. Install the full program."));
  return Failed;
}

#endif

}  // namespace retenta::cli
