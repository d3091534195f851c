// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include <QPainter>

#include "ui/reports/paper/reportcharts.h"
#include "ui/reports/paper/reportpages.h"
#include "ui/reports/paper/reporttexts.h"

namespace retenta {

namespace {

constexpr int left = Qt::AlignVCenter | Qt::AlignLeft;
constexpr int center = Qt::AlignCenter;

struct Figure {
  QString name;
  QString value;
  std::optional<double> change;
  QString changeText;
  bool growthIsGood = true;
};

QString nameOf(MainKpi kpi, const ReportCanvas& canvas, const ReportContent& content) {
  switch (kpi) {
    case MainKpi::Revenue:
      return canvas.say(QT_TRANSLATE_NOOP("Report", "Revenue, %1"))
          .arg(periodText(canvas, content));
    case MainKpi::ActiveClients:
      return canvas.term(QStringLiteral("active_clients"));
    case MainKpi::NewClients:
      return canvas.say(QT_TRANSLATE_NOOP("Report", "New a month"));
    case MainKpi::AverageCheck:
      return canvas.term(QStringLiteral("average_check"));
    case MainKpi::Churn:
      return canvas.say(QT_TRANSLATE_NOOP("Report", "Churn a month"));
  }
  return {};
}

QString valueOf(MainKpi kpi, double value, const Formatters& f, Currency currency) {
  switch (kpi) {
    case MainKpi::Revenue:
      return f.moneyShort(std::llround(value), currency);
    case MainKpi::AverageCheck:
      return f.money(minorOf(std::round(value / static_cast<double>(currency.factor())), currency),
                     currency);
    case MainKpi::Churn:
      return f.percent(value, 1);
    default:
      return f.number(value, 0);
  }
}

std::vector<Figure> figuresOf(const ReportCanvas& canvas, const ReportContent& content) {
  const ReportKpis& k = content.kpis;
  const Formatters& f = canvas.f();
  std::vector<Figure> all;
  for (const MainKpi kpi : allMainKpis) {
    const auto now = k.now.value(kpi);
    Figure figure{nameOf(kpi, canvas, content),
                  now ? valueOf(kpi, *now, f, content.currency) : Formatters::unknown(),
                  changeOf(kpi, now, k.earlier ? k.earlier->value(kpi) : std::nullopt),
                  {},
                  growthIsGood(kpi)};
    if (figure.change) {
      figure.changeText =
          kpi == MainKpi::Churn ? f.points(*figure.change) : f.signedPercent(*figure.change, 1);
    }
    all.push_back(figure);
  }
  return all;
}

void drawFigures(const ReportCanvas& canvas, const QRectF& box, const ReportContent& content) {
  const Tokens& t = canvas.colors();
  const auto figures = figuresOf(canvas, content);
  const qreal each = box.width() / static_cast<qreal>(figures.size());
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Figure& one = figures[i];
    const qreal x = box.left() + each * static_cast<qreal>(i) + (i > 0 ? 10 : 0);
    if (i > 0) canvas.line({x - 10, box.top()}, {x - 10, box.bottom()}, t.border, 1);
    canvas.text({x, box.top(), each - 14, 15}, left, ReportFont::Caption, t.text2, one.name);
    canvas.text({x, box.top() + 17, each - 14, 24}, left, ReportFont::Figure, t.text, one.value);
    const QRectF below(x, box.top() + 43, each - (i > 0 ? 22 : 12), 15);
    if (one.change) {
      canvas.delta(below, *one.change, one.growthIsGood, one.changeText,
                   canvas.say(QT_TRANSLATE_NOOP("Report", "on last year")));
    } else {
      canvas.text(below, left, ReportFont::Caption, t.text2,
                  canvas.say(QT_TRANSLATE_NOOP("Report", "no year to compare")));
    }
  }
}

qreal drawActions(const ReportCanvas& canvas, const QRectF& box, const ReportContent& content) {
  const Tokens& t = canvas.colors();
  qreal y = box.top();
  int number = 0;
  for (const ReportAction& action : content.actions) {
    const QRectF disc(box.left(), y, 18, 18);
    canvas.painter().setPen(Qt::NoPen);
    canvas.painter().setBrush(t.accentWeak);
    canvas.painter().drawEllipse(disc);
    canvas.painter().setBrush(Qt::NoBrush);
    canvas.text(disc, center, ReportFont::Strong, t.accent, QString::number(++number));
    const qreal x = box.left() + 27;
    const qreal wide = box.width() - 27;
    y += canvas.paragraph({x, y}, wide, ReportFont::Strong, t.text,
                          actionTitle(action, canvas, content));
    y += canvas.paragraph({x, y}, wide, ReportFont::Body, t.text,
                          actionDetail(action, canvas, content)) +
         4;
  }
  return y - box.top();
}

QString monthsFinding(const ReportCanvas& canvas, const ReportContent& content) {
  const MonthRevenue* best = nullptr;
  int up = 0;
  int compared = 0;
  for (const MonthRevenue& month : content.months) {
    if (month.whole && (!best || month.revenueMinor > best->revenueMinor)) best = &month;
    const auto change = month.change();
    compared += change.has_value();
    up += change && *change > 0;
  }
  if (!best) return canvas.say(QT_TRANSLATE_NOOP("Report", "There is no whole month yet"));
  const QString name =
      canvas.language().locale().standaloneMonthName(best->month % 12 + 1).toLower();
  const QString shown = canvas.language().isRussian()
                            ? name
                            : canvas.language().locale().standaloneMonthName(best->month % 12 + 1);
  if (compared == 0) {
    return canvas.say(QT_TRANSLATE_NOOP("Report", "The best month is %1")).arg(shown);
  }
  return canvas
      .say(QT_TRANSLATE_NOOP("Report", "%1 of %2 months are above last year, the best is %3"))
      .arg(up)
      .arg(compared)
      .arg(shown);
}

QString segmentsFinding(const ReportCanvas& canvas, const ReportContent& content) {
  const Segment* grown = nullptr;
  qint64 most = 0;
  for (const Segment& segment : allSegments) {
    const auto change = content.matrix.cell(segment).change();
    if (segment == Segment::NoPurchases || !change || *change <= most) continue;
    most = *change;
    grown = &segment;
  }
  if (!grown) return canvas.say(QT_TRANSLATE_NOOP("Report", "Segments hold their size"));
  return canvas.say(QT_TRANSLATE_NOOP("Report", "“%1” grew most in a quarter: %2"))
      .arg(canvas.term(segmentId(*grown)), canvas.f().signedCount(most));
}

// Money of a segment within the period: the weightiest first.
void drawMoney(const ReportCanvas& canvas, const QRectF& box, const ReportContent& content) {
  const RfmMatrix& m = content.matrix;
  std::vector<Segment> order;
  for (const Segment segment : allSegments) {
    if (m.cell(segment).periodRevenueMinor > 0) order.push_back(segment);
  }
  std::stable_sort(order.begin(), order.end(), [&](Segment a, Segment b) {
    return m.cell(a).periodRevenueMinor > m.cell(b).periodRevenueMinor;
  });
  order.resize(std::min<std::size_t>(order.size(), 6));
  std::vector<ReportBarRow> rows;
  for (const Segment segment : order) {
    const RfmCell& cell = m.cell(segment);
    rows.push_back({canvas.term(segmentId(segment)),
                    {},
                    {},
                    static_cast<double>(cell.periodRevenueMinor),
                    QStringLiteral("%1 · %2").arg(
                        canvas.f().moneyShort(cell.periodRevenueMinor, content.currency),
                        canvas.f().percent(m.shareOfPeriodRevenue(segment))),
                    ReportCanvas::Ink::Actual});
  }
  drawBars(canvas, box, rows, 148, 0);
}

void drawMaps(const ReportCanvas& canvas, const QRectF& box, const ReportContent& content) {
  const qreal half = (box.width() - 28) / 2;
  const QPointF second(box.left() + half + 28, box.top());
  const qreal head = canvas.heading(
      box.topLeft(), half, segmentsFinding(canvas, content),
      canvas.say(QT_TRANSLATE_NOOP("Report", "clients of the segment; change in a quarter")));
  drawSegmentMap(canvas, {box.left(), box.top() + head + 6, half, box.height() - head - 6},
                 content.matrix, false);
  const double vip = content.matrix.shareOfPeriodRevenue(Segment::Vip);
  const qreal moneyHead =
      canvas.heading(second, half,
                     canvas.say(QT_TRANSLATE_NOOP("Report", "VIP bring %1 of the money"))
                         .arg(canvas.f().percent(vip)),
                     canvas.say(QT_TRANSLATE_NOOP("Report", "revenue by segment, %1"))
                         .arg(periodText(canvas, content)));
  drawMoney(canvas, {second.x(), second.y() + moneyHead + 8, half, box.height() - moneyHead - 10},
            content);
}

void drawTotals(const ReportCanvas& canvas, const QRectF& box, const Comparison& comparison,
                Currency currency) {
  const Tokens& t = canvas.colors();
  const double top = std::max({comparison.before.revenue, comparison.after.revenue, 1.0});
  const qreal foot = box.bottom() - 20;
  const qreal scale = (foot - box.top() - 18) / top;
  const qreal wide = box.width() * 0.34;
  const auto column = [&](qreal x, double value, ReportCanvas::Ink ink, const QString& name,
                          const QColor& color) {
    const qreal h = value * scale;
    canvas.bar({x, foot - h, wide, h}, ink);
    canvas.text({x - 20, foot - h - 18, wide + 40, 16}, center, ReportFont::Strong, t.text,
                canvas.f().moneyShort(minorOf(value, currency), currency));
    canvas.text({x - 20, foot + 3, wide + 40, 16}, center, ReportFont::Strong, color, name);
  };
  column(box.left() + box.width() * 0.1, comparison.before.revenue, ReportCanvas::Ink::Earlier,
         canvas.term(QStringLiteral("before")), t.text2);
  column(box.left() + box.width() * 0.56, comparison.after.revenue, ReportCanvas::Ink::Plan,
         canvas.term(QStringLiteral("after")), t.accent);
  canvas.line({box.left(), foot}, {box.right(), foot}, t.text, 1);
}

void drawPlan(const ReportCanvas& canvas, const QRectF& box, const ReportContent& content) {
  const Comparison& c = content.model->comparison;
  const ModelStart& start = content.model->start;
  const qreal head = canvas.heading(
      box.topLeft(), box.width(),
      canvas.say(QT_TRANSLATE_NOOP("Report", "Plan of the year: %1, %2 over the year as it is"))
          .arg(canvas.f().moneyShort(minorOf(c.after.revenue, content.currency), content.currency),
               canvas.f().signedMoneyShort(minorOf(c.delta, content.currency), content.currency)),
      canvas
          .say(QT_TRANSLATE_NOOP("Report",
                                 "revenue of 12 months; %1. Effect of each lever on the right"))
          .arg(scenarioText(*content.model, canvas)));
  const QRectF body = box.adjusted(0, head + 6, 0, 0);
  drawTotals(canvas, {body.left(), body.top(), 190, body.height()}, c, content.currency);
  std::vector<ReportBarRow> rows;
  for (const LeverEffect& lever : c.levers) {
    if (lever.effect == 0) continue;
    rows.push_back(
        {leverName(lever.lever, canvas),
         leverText(lever.lever, leverValue(start.plan.before, lever.lever), canvas,
                   content.currency),
         leverText(lever.lever, leverValue(start.plan.after, lever.lever), canvas,
                   content.currency),
         lever.effect,
         canvas.f().signedMoneyShort(minorOf(lever.effect, content.currency), content.currency),
         ReportCanvas::Ink::Plan});
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.value > b.value; });
  rows.push_back({canvas.term(QStringLiteral("joint_effect")),
                  {},
                  {},
                  c.joint,
                  canvas.f().signedMoneyShort(minorOf(c.joint, content.currency), content.currency),
                  ReportCanvas::Ink::Earlier});
  drawBars(canvas, body.adjusted(220, 0, 0, 0), rows, 146, 118);
}

}  // namespace

void paintSummary(const ReportCanvas& canvas, const ReportContent& content, const QRectF& area) {
  qreal y = area.top();
  drawFigures(canvas, {area.left(), y, area.width(), 58}, content);
  y += 72;
  y += drawActions(canvas, {area.left(), y, area.width(), 0}, content) + 6;
  const QString unit = unitOfMonths(canvas, content.months, content.currency).name;
  y += canvas.heading(
      {area.left(), y}, area.width(), monthsFinding(canvas, content),
      canvas
          .say(QT_TRANSLATE_NOOP("Report",
                                 "revenue, %1; pale is last year, solid is this year, "
                                 "hatched is not whole; below is the change"))
          .arg(unit));
  // What is left is shared by the three pictures.
  const bool planned = content.model.has_value();
  const qreal rest = area.bottom() - y - 24;
  const qreal chart = rest * (planned ? 0.30 : 0.45);
  const qreal maps = rest * (planned ? 0.36 : 0.5);
  drawMonths(canvas, {area.left(), y, area.width(), chart}, content.months, content.currency);
  y += chart + 12;
  drawMaps(canvas, {area.left(), y, area.width(), maps}, content);
  y += maps + 12;
  if (planned) drawPlan(canvas, {area.left(), y, area.width(), area.bottom() - y}, content);
}

}  // namespace retenta
