// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/base/roundedparts.h"
#include "ui/reports/paper/reportcharts.h"
#include "ui/reports/paper/reportpages.h"
#include "ui/reports/paper/reporttexts.h"

namespace retenta {

namespace {

QString shortMoney(const ReportCanvas& canvas, double mainUnits, Currency currency) {
  return canvas.f().moneyShort(minorOf(mainUnits, currency), currency);
}

QString signedShort(const ReportCanvas& canvas, double mainUnits, Currency currency) {
  return canvas.f().signedMoneyShort(minorOf(mainUnits, currency), currency);
}

QString sourceText(const ReportCanvas& canvas, const ReportContent& content) {
  const ModelStart& start = content.model->start;
  QString text;
  if (start.plan.beforeSource == ModelSource::Data && start.fromBase) {
    const ModelFromBase& base = *start.fromBase;
    text = canvas
               .say(QT_TRANSLATE_NOOP(
                   "Report",
                   "Before: the mean of the last %1 whole months of the base; old clients "
                   "have bought at least twice, active means within %2."))
               .arg(base.months.size())
               .arg(canvas.f().days(base.churnDays));
  } else if (start.plan.beforeSource == ModelSource::Scenario) {
    text = canvas.say(QT_TRANSLATE_NOOP("Report", "Before: scenario “%1”."))
               .arg(start.plan.beforeName);
  } else {
    text = canvas.say(QT_TRANSLATE_NOOP("Report", "Before: levers set by hand."));
  }
  return text + QLatin1Char(' ') +
         canvas.say(QT_TRANSLATE_NOOP("Report", "After: %1."))
             .arg(scenarioText(*content.model, canvas));
}

void drawRun(const ReportCanvas& canvas, const QRectF& box, const ReportContent& content) {
  const Comparison& c = content.model->comparison;
  ReportLines lines;
  for (std::size_t i = 0; i < c.before.months.size(); ++i) {
    lines.before.push_back(c.before.months[i].revenue);
    lines.after.push_back(c.after.months[i].revenue);
    lines.categories += QString::number(c.before.months[i].month);
  }
  lines.beforeLabel = QStringLiteral("%1 %2").arg(
      canvas.term(QStringLiteral("before")),
      shortMoney(canvas, c.before.months.back().revenue, content.currency));
  lines.afterLabel = QStringLiteral("%1 %2").arg(
      canvas.term(QStringLiteral("after")),
      shortMoney(canvas, c.after.months.back().revenue, content.currency));
  lines.gapLabel = signedShort(canvas, c.delta, content.currency);
  drawLines(canvas, box, lines);
}

std::vector<ReportBarRow> leverRows(const ReportCanvas& canvas, const ReportContent& content) {
  const ReportModel& model = *content.model;
  std::vector<ReportBarRow> rows;
  for (const LeverEffect& effect : model.comparison.levers) {
    const double before = leverValue(model.start.plan.before, effect.lever);
    const double after = leverValue(model.start.plan.after, effect.lever);
    rows.push_back({leverName(effect.lever, canvas),
                    leverText(effect.lever, before, canvas, content.currency),
                    leverText(effect.lever, after, canvas, content.currency), effect.effect,
                    signedShort(canvas, effect.effect, content.currency), ReportCanvas::Ink::Plan});
  }
  rows.push_back({canvas.term(QStringLiteral("joint_effect")),
                  {},
                  {},
                  model.comparison.joint,
                  signedShort(canvas, model.comparison.joint, content.currency),
                  ReportCanvas::Ink::Earlier});
  return rows;
}

ReportTable monthTable(const ReportCanvas& canvas, const ReportContent& content) {
  const Comparison& c = content.model->comparison;
  const Formatters& f = canvas.f();
  const QString was = canvas.say(QT_TRANSLATE_NOOP("Report", "Was"));
  const QString lost = canvas.say(QT_TRANSLATE_NOOP("Report", "Lost"));
  const QString became = canvas.say(QT_TRANSLATE_NOOP("Report", "Became"));
  const QString revenue = canvas.term(QStringLiteral("revenue"));
  ReportTable table;
  table.widths = {0.10, 0.09, 0.09, 0.10, 0.16, 0.02, 0.09, 0.09, 0.10, 0.16};
  table.header = {canvas.say(QT_TRANSLATE_NOOP("Report", "Month")),
                  was,
                  lost,
                  became,
                  revenue,
                  QString(),
                  was,
                  lost,
                  became,
                  revenue};
  table.rowHeight = 16;
  const auto add = [&](QStringList& row, const ModelMonth& m) {
    row << f.count(roundedHalfUp(m.was)) << f.count(roundedHalfUp(m.lost))
        << f.count(roundedHalfUp(m.became))
        << f.money(minorOf(static_cast<double>(roundedHalfUp(m.revenue)), content.currency),
                   content.currency);
  };
  for (std::size_t i = 0; i < c.before.months.size(); ++i) {
    QStringList row = {QString::number(c.before.months[i].month)};
    add(row, c.before.months[i]);
    row << QString();
    add(row, c.after.months[i]);
    table.rows.push_back(row);
  }
  const auto total = [&](const ModelRun& run) {
    return QStringList{
        {},
        f.count(roundedHalfUp(run.lost)),
        f.count(roundedHalfUp(run.baseEnd)),
        f.money(minorOf(static_cast<double>(roundedHalfUp(run.revenue)), content.currency),
                content.currency)};
  };
  table.strongRow = static_cast<int>(table.rows.size());
  table.rows.push_back(QStringList{canvas.say(QT_TRANSLATE_NOOP("Report", "Year"))} +
                       total(c.before) + QStringList{QString()} + total(c.after));
  return table;
}

QString warningText(const ReportCanvas& canvas, const BoldWarning& warning) {
  const char* source = QT_TRANSLATE_NOOP("Report", "revenue %1");
  switch (warning.change) {
    case BoldChange::Base:
      source = QT_TRANSLATE_NOOP("Report", "clients at the end %1");
      break;
    case BoldChange::Transactions:
      source = QT_TRANSLATE_NOOP("Report", "transactions %1");
      break;
    case BoldChange::Check:
      source = QT_TRANSLATE_NOOP("Report", "check %1");
      break;
    case BoldChange::Lifetime:
      source = QT_TRANSLATE_NOOP("Report", "lifetime %1");
      break;
    case BoldChange::Repeat:
      source = QT_TRANSLATE_NOOP("Report", "retention of new %1");
      break;
    case BoldChange::Churn:
      source = QT_TRANSLATE_NOOP("Report", "churn %1");
      break;
    case BoldChange::Revenue:
      break;
  }
  return canvas.say(source).arg(canvas.f().signedPercent(warning.value, 0));
}

QString warningsText(const ReportCanvas& canvas, const ReportModel& model) {
  if (model.warnings.empty()) {
    return canvas.say(
        QT_TRANSLATE_NOOP("Report", "Every change is within what a usual year brings."));
  }
  QStringList parts;
  for (const BoldWarning& warning : model.warnings) parts += warningText(canvas, warning);
  return canvas.say(QT_TRANSLATE_NOOP("Report", "Bolder than a usual year: %1."))
      .arg(parts.join(QStringLiteral(", ")));
}

void drawTornado(const ReportCanvas& canvas, const QRectF& box, const ReportContent& content) {
  std::vector<ReportBarRow> rows;
  for (const Sensitivity& one : content.model->sensitivity) {
    rows.push_back(
        {leverName(one.lever, canvas),
         {},
         {},
         one.better,
         QStringLiteral("±\u00A0%1")
             .arg(shortMoney(canvas, std::max(one.better, -one.worse), content.currency)),
         ReportCanvas::Ink::Actual});
  }
  drawBars(canvas, box, rows, 146, 0);
}

}  // namespace

void paintModel(const ReportCanvas& canvas, const ReportContent& content, const QRectF& area) {
  const Tokens& t = canvas.colors();
  const ReportModel& model = *content.model;
  qreal y = area.top();
  y += canvas.heading(
      {area.left(), y}, area.width(),
      canvas.say(QT_TRANSLATE_NOOP("Report", "Revenue by month, before and after: the gap is %1"))
          .arg(signedShort(canvas, model.comparison.delta, content.currency)),
      canvas.say(QT_TRANSLATE_NOOP("Report", "months from 1 to 12; the dashed line is a plan")));
  drawRun(canvas, {area.left(), y + 4, area.width(), 165}, content);
  y += 181;
  const qreal levers = 19.0 * static_cast<qreal>(model.comparison.levers.size() + 1);
  y += canvas.heading(
      {area.left(), y}, area.width(),
      canvas.say(QT_TRANSLATE_NOOP("Report", "What each lever brings alone, and all together")),
      canvas.say(
          QT_TRANSLATE_NOOP("Report", "effect over 12 months; the sum of the bars is the gap")));
  drawBars(canvas, {area.left(), y + 4, area.width(), levers}, leverRows(canvas, content), 158,
           150);
  y += levers + 18;
  const ReportTable table = monthTable(canvas, content);
  y += canvas.heading({area.left(), y}, area.width(),
                      canvas.say(QT_TRANSLATE_NOOP("Report", "Month by month")),
                      canvas.say(QT_TRANSLATE_NOOP(
                          "Report", "old clients; on the left before, on the right after")));
  y += drawTable(canvas, {area.left(), y + 2}, area.width(), table) + 14;
  const qreal tornado = 19.0 * static_cast<qreal>(model.sensitivity.size());
  if (y + tornado + 40 + 50 < area.bottom()) {
    y += canvas.heading(
        {area.left(), y}, area.width(),
        canvas.say(QT_TRANSLATE_NOOP("Report", "What matters most: every lever 10 % better")),
        canvas.say(QT_TRANSLATE_NOOP("Report", "change of the year's revenue as it is")));
    drawTornado(canvas, {area.left(), y + 4, area.width(), tornado}, content);
    y += tornado + 14;
  }
  y += canvas.paragraph({area.left(), y}, area.width(), ReportFont::Body, t.text,
                        sourceText(canvas, content));
  canvas.paragraph({area.left(), y}, area.width(), ReportFont::Body, t.text,
                   warningsText(canvas, model));
}

}  // namespace retenta
