// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report.h"
#include "ui/reports/paper/reportcanvas.h"

namespace retenta {

/// The sentences of the report. All of them in the canvas's language, plain text.

/// "Summary for the manager": the name of a section, in headers and in the list of the page.
QString sectionName(ReportSection section, const Language& language);
/// Why a section is missing, and what would bring it.
QString gapReason(ReportGap gap, const Language& language);

/// The page's message: the finding, and what is at risk in money.
QString headlineOf(ReportSection section, const ReportCanvas& canvas, const ReportContent& content);

/// Of the page that lists people.
QString peopleHeadline(const ReportCanvas& canvas);

/// What a merge field stands for: "first name".
QString fieldName(MergeField field, const ReportCanvas& canvas);

/// "Bring back the loyal at risk."
QString actionTitle(const ReportAction& action, const ReportCanvas& canvas,
                    const ReportContent& content);
/// Why, and what it costs.
QString actionDetail(const ReportAction& action, const ReportCanvas& canvas,
                     const ReportContent& content);

/// "Transactions per client": a lever's name; its value before or after.
QString leverName(Lever lever, const ReportCanvas& canvas);
QString leverText(Lever lever, double value, const ReportCanvas& canvas, Currency currency);

/// What the case after is: a saved scenario by its name, a modest step, typed numbers.
QString scenarioText(const ReportModel& model, const ReportCanvas& canvas);

/// Main units of a currency as minor ones, rounded: for the formatter.
qint64 minorOf(double mainUnits, Currency currency);

/// "12 mo": how long the period is.
QString periodText(const ReportCanvas& canvas, const ReportContent& content);

/// The lever that brings most; nullptr when none brings anything.
const LeverEffect* strongestLever(const Comparison& comparison);

}  // namespace retenta
