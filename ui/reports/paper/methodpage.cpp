// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>

#include "ui/reports/paper/reportcharts.h"
#include "ui/reports/paper/reportpages.h"
#include "ui/reports/paper/reporttexts.h"

namespace retenta {

namespace {

struct Definition {
  QString name;
  QString text;
};

std::vector<Definition> definitions(const ReportCanvas& canvas, const ReportContent& content) {
  const auto say = [&](const char* source) { return canvas.say(source); };
  const QString days = canvas.f().days(content.matrix.thresholds.riskDays);
  return {
      {canvas.term(QStringLiteral("transaction")),
       say(QT_TRANSLATE_NOOP("Report",
                             "an order that is paid or refunded in part, also one of "
                             "zero; unpaid, cancelled, failed and wholly refunded orders "
                             "count in nothing"))},
      {canvas.term(QStringLiteral("revenue")),
       say(QT_TRANSLATE_NOOP("Report",
                             "amounts less refunds; a return document counts on its own "
                             "day, as money only"))},
      {canvas.term(QStringLiteral("average_check")),
       say(QT_TRANSLATE_NOOP("Report", "revenue / transactions"))},
      {canvas.term(QStringLiteral("active_clients")),
       say(QT_TRANSLATE_NOOP("Report", "bought in the last %1 before the day")).arg(days)},
      {canvas.term(QStringLiteral("churn_rate")),
       say(QT_TRANSLATE_NOOP("Report",
                             "of those active at the start of a month, the share not "
                             "active at its end; the mean of the months"))},
      {canvas.term(QStringLiteral("new_clients")),
       say(QT_TRANSLATE_NOOP("Report", "first purchase of all time in the period"))},
      {canvas.say(QT_TRANSLATE_NOOP("Report", "RFM")),
       say(QT_TRANSLATE_NOOP("Report",
                             "recency is days since the last purchase, frequency is "
                             "transactions, monetary is net revenue, as of the date"))},
      {canvas.say(QT_TRANSLATE_NOOP("Report", "Revenue model")),
       say(QT_TRANSLATE_NOOP("Report",
                             "retained = new · retention; lost = was · churn; became = was + "
                             "retained − lost; revenue = (was + new) · check · transactions"))},
      {canvas.say(QT_TRANSLATE_NOOP("Report", "Profit of a campaign")),
       say(QT_TRANSLATE_NOOP("Report",
                             "extra margin against the control group less discounts and the cost "
                             "of contacts; intervals of 95 % (Newcombe)"))},
  };
}

QString thresholdsText(const ReportCanvas& canvas, const ReportContent& content) {
  const RfmThresholds& t = content.matrix.thresholds;
  QString vip = canvas.say(QT_TRANSLATE_NOOP("Report", "VIP: the dearest %1 of payers"))
                    .arg(canvas.f().percent(t.vip.topPercent / 100.0));
  if (t.vip.byAmount) {
    vip = canvas.say(QT_TRANSLATE_NOOP("Report", "VIP: from %1"))
              .arg(canvas.f().money(t.vip.amountMinor, content.currency));
  }
  QString text =
      canvas
          .say(QT_TRANSLATE_NOOP("Report",
                                 "Recency bounds: %1, %2 and %3 days. Frequency: one, from %4, "
                                 "from %5 purchases. %6."))
          .arg(t.peakDays)
          .arg(t.activeDays)
          .arg(t.riskDays)
          .arg(t.middleFrom)
          .arg(t.frequentFrom)
          .arg(vip);
  if (t.windowMonths > 0) {
    text += QLatin1Char(' ') +
            canvas.say(QT_TRANSLATE_NOOP("Report", "Only purchases of the last %1 count."))
                .arg(canvas.f().months(t.windowMonths));
  }
  return text;
}

qreal drawDefinitions(const ReportCanvas& canvas, const QPointF& at, qreal width,
                      const ReportContent& content) {
  constexpr qreal names = 150;
  qreal y = at.y();
  for (const Definition& d : definitions(canvas, content)) {
    canvas.text({at.x(), y, names - 8, ReportCanvas::lineHeight(ReportFont::Body)},
                Qt::AlignLeft | Qt::AlignVCenter, ReportFont::Strong, canvas.colors().text, d.name);
    y += canvas.paragraph({at.x() + names, y}, width - names, ReportFont::Body,
                          canvas.colors().text, d.text) +
         3;
  }
  return y - at.y();
}

ReportTable leftOut(const ReportCanvas& canvas, const ReportContent& content) {
  const Formatters& f = canvas.f();
  const ReportCoverage& c = content.coverage;
  ReportTable table;
  table.widths = {0.56, 0.18, 0.26};
  table.header = {canvas.say(QT_TRANSLATE_NOOP("Report", "Left out of the figures")),
                  canvas.say(QT_TRANSLATE_NOOP("Report", "Orders")),
                  canvas.say(QT_TRANSLATE_NOOP("Report", "Amount"))};
  table.rowHeight = 18;
  const auto add = [&](const char* name, qint64 orders, qint64 minor) {
    table.rows.push_back(
        {canvas.say(name), f.count(orders), f.moneyShort(minor, content.currency)});
  };
  const auto whole = [&](const char* name, PurchaseStatus status) {
    add(name, c.of(status).orders, c.of(status).amountMinor);
  };
  whole(QT_TRANSLATE_NOOP("Report", "Wholly refunded"), PurchaseStatus::Refunded);
  whole(QT_TRANSLATE_NOOP("Report", "Unpaid"), PurchaseStatus::Unpaid);
  whole(QT_TRANSLATE_NOOP("Report", "Cancelled"), PurchaseStatus::Cancelled);
  whole(QT_TRANSLATE_NOOP("Report", "Failed"), PurchaseStatus::Failed);
  add(QT_TRANSLATE_NOOP("Report", "Refunds in part, subtracted"),
      c.of(PurchaseStatus::PartiallyRefunded).orders,
      -c.of(PurchaseStatus::PartiallyRefunded).refundMinor);
  whole(QT_TRANSLATE_NOOP("Report", "Returns, subtracted"), PurchaseStatus::Return);
  for (const OtherCurrency& other : c.otherCurrencies) {
    table.rows.push_back(
        {canvas.say(QT_TRANSLATE_NOOP("Report", "In %1")).arg(other.currency.code()),
         f.count(other.purchases), f.moneyShort(other.revenueMinor, other.currency)});
  }
  if (c.later > 0) {
    table.rows.push_back({canvas.say(QT_TRANSLATE_NOOP("Report", "After the as-of date")),
                          f.count(c.later), QString()});
  }
  return table;
}

ReportTable coverage(const ReportCanvas& canvas, const ReportContent& content) {
  const Formatters& f = canvas.f();
  const ReportCoverage& c = content.coverage;
  const qint64 people = c.clients + c.contacts;
  const auto share = [&](qint64 n) {
    if (people == 0) return Formatters::unknown();
    return QStringLiteral("%1 · %2").arg(
        f.count(n), f.percent(static_cast<double>(n) / static_cast<double>(people)));
  };
  const QString days = c.firstDay && c.lastDay
                           ? QStringLiteral("%1 – %2").arg(f.date(*c.firstDay), f.date(*c.lastDay))
                           : Formatters::unknown();
  ReportTable table;
  table.widths = {0.50, 0.50};
  table.header = {canvas.say(QT_TRANSLATE_NOOP("Report", "What the base holds")), QString()};
  table.rowHeight = 18;
  const auto add = [&](const char* name, const QString& value) {
    table.rows.push_back({canvas.say(name), value});
  };
  add(QT_TRANSLATE_NOOP("Report", "Purchases from – to"), days);
  add(QT_TRANSLATE_NOOP("Report", "Purchases that count"), f.count(c.transactions));
  add(QT_TRANSLATE_NOOP("Report", "Clients"), f.count(c.clients));
  add(QT_TRANSLATE_NOOP("Report", "Contacts without a purchase"), f.count(c.contacts));
  add(QT_TRANSLATE_NOOP("Report", "With an e-mail"), share(c.withEmail));
  add(QT_TRANSLATE_NOOP("Report", "With a phone"), share(c.withPhone));
  add(QT_TRANSLATE_NOOP("Report", "Agreed to a channel"), share(c.withConsent));
  return table;
}

ReportTable imports(const ReportCanvas& canvas, const ReportContent& content) {
  const Formatters& f = canvas.f();
  ReportTable table;
  table.widths = {0.44, 0.16, 0.13, 0.13, 0.14};
  table.header = {canvas.say(QT_TRANSLATE_NOOP("Report", "File")),
                  canvas.say(QT_TRANSLATE_NOOP("Report", "Imported")),
                  canvas.say(QT_TRANSLATE_NOOP("Report", "Records")),
                  canvas.say(QT_TRANSLATE_NOOP("Report", "Accepted")),
                  canvas.say(QT_TRANSLATE_NOOP("Report", "Kept apart"))};
  table.rowHeight = 17;
  for (const ReportImport& line : content.coverage.imports) {
    const Day day = static_cast<Day>(line.atMs / 86'400'000);
    table.rows.push_back(
        {line.file, line.undone ? canvas.say(QT_TRANSLATE_NOOP("Report", "undone")) : f.date(day),
         f.count(line.records), f.count(line.accepted), f.count(line.rejected)});
  }
  return table;
}

QString partsText(const ReportCanvas& canvas, const ReportContent& content) {
  QStringList parts;
  for (const MonthRevenue& month : content.months) {
    if (!month.whole) parts += canvas.f().monthAndYear(monthStart(month.month));
  }
  if (parts.isEmpty()) {
    return canvas.say(QT_TRANSLATE_NOOP("Report", "Every month shown is covered whole."));
  }
  return canvas.say(QT_TRANSLATE_NOOP("Report", "Covered in part, hatched and never compared: %1."))
      .arg(parts.join(QStringLiteral(", ")));
}

}  // namespace

void paintMethod(const ReportCanvas& canvas, const ReportContent& content, const QRectF& area) {
  const Tokens& t = canvas.colors();
  qreal y = area.top();
  const auto title = [&](const char* finding) {
    y += canvas.paragraph({area.left(), y}, area.width(), ReportFont::Section, t.text,
                          canvas.say(finding)) +
         3;
  };
  title(QT_TRANSLATE_NOOP("Report", "Definitions and formulas"));
  y += drawDefinitions(canvas, {area.left(), y}, area.width(), content) + 8;
  title(QT_TRANSLATE_NOOP("Report", "Thresholds"));
  y += canvas.paragraph({area.left(), y}, area.width(), ReportFont::Body, t.text,
                        thresholdsText(canvas, content)) +
       12;
  title(QT_TRANSLATE_NOOP("Report", "Data and what was left out"));
  const qreal half = (area.width() - 28) / 2;
  const qreal first = drawTable(canvas, {area.left(), y}, half, coverage(canvas, content));
  const qreal second =
      drawTable(canvas, {area.left() + half + 28, y}, half, leftOut(canvas, content));
  y += std::max(first, second) + 8;
  y += canvas.paragraph({area.left(), y}, area.width(), ReportFont::Body, t.text,
                        partsText(canvas, content)) +
       12;
  if (content.coverage.imports.empty()) return;
  title(QT_TRANSLATE_NOOP("Report", "Imports"));
  y += drawTable(canvas, {area.left(), y}, area.width(), imports(canvas, content)) + 6;
  const qint64 more = content.coverage.importsAll - qint64(content.coverage.imports.size());
  if (more > 0) {
    canvas.paragraph({area.left(), y}, area.width(), ReportFont::Caption, t.text2,
                     canvas.say(QT_TRANSLATE_NOOP("Report", "Older imports not shown: %1."))
                         .arg(canvas.f().count(more)));
  }
}

}  // namespace retenta
