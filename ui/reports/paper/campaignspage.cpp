// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "ui/reports/paper/reportcharts.h"
#include "ui/reports/paper/reportpages.h"
#include "ui/reports/paper/reporttexts.h"

namespace retenta {

namespace {

QString segmentsText(const ReportCanvas& canvas, const CampaignPlan& plan) {
  if (!plan.clients.empty()) {
    return canvas.say(QT_TRANSLATE_NOOP("Report", "chosen clients: %1"))
        .arg(canvas.f().count(static_cast<qint64>(plan.clients.size())));
  }
  QStringList names;
  for (const QString& id : plan.segments) names += canvas.term(id);
  return names.join(QStringLiteral(", "));
}

QString planLine(const ReportCanvas& canvas, const ReportCampaign& campaign) {
  const CampaignPlan& plan = campaign.campaign.plan;
  QStringList parts = {canvas.term(campaignStateId(campaign.campaign.state)),
                       segmentsText(canvas, plan), canvas.term(channelId(plan.channel))};
  if (plan.start) parts += canvas.f().date(*plan.start);
  parts += canvas.say(QT_TRANSLATE_NOOP("Report", "result after %1"))
               .arg(canvas.f().days(plan.waitDays));
  return parts.join(QStringLiteral(" · "));
}

// From the segment down to those who receive: each step takes people away.
std::vector<ReportBarRow> waterfall(const ReportCanvas& canvas, const ReportCampaign& campaign) {
  const Formatters& f = canvas.f();
  const auto count = [&](AudienceStep step) {
    return static_cast<qint64>(campaign.counts[static_cast<std::size_t>(step)]);
  };
  std::vector<ReportBarRow> rows;
  auto remaining = static_cast<qint64>(campaign.inSegments);
  rows.push_back({canvas.say(QT_TRANSLATE_NOOP("Report", "In the segment")),
                  {},
                  {},
                  static_cast<double>(remaining),
                  f.count(remaining),
                  ReportCanvas::Ink::Earlier});
  const auto take = [&](const char* name, qint64 n) {
    remaining -= n;
    rows.push_back({canvas.say(name),
                    {},
                    {},
                    static_cast<double>(remaining),
                    QStringLiteral("%1 (%2)").arg(f.count(remaining), f.signedCount(-n)),
                    ReportCanvas::Ink::Earlier});
  };
  if (const qint64 excluded = count(AudienceStep::Excluded); excluded > 0) {
    take(QT_TRANSLATE_NOOP("Report", "Left out by hand"), excluded);
  }
  take(QT_TRANSLATE_NOOP("Report", "No contact"), count(AudienceStep::NoContact));
  if (const qint64 dead = count(AudienceStep::Unreachable); dead > 0) {
    take(QT_TRANSLATE_NOOP("Report", "Address does not exist"), dead);
  }
  take(QT_TRANSLATE_NOOP("Report", "No consent"),
       count(AudienceStep::Refused) + count(AudienceStep::NoConsent));
  take(QT_TRANSLATE_NOOP("Report", "Touched lately"), count(AudienceStep::Touched));
  take(QT_TRANSLATE_NOOP("Report", "Control group"), count(AudienceStep::Control));
  rows.push_back({canvas.say(QT_TRANSLATE_NOOP("Report", "Will receive")),
                  {},
                  {},
                  static_cast<double>(count(AudienceStep::Treated)),
                  f.count(count(AudienceStep::Treated)),
                  ReportCanvas::Ink::Plan});
  return rows;
}

using Line = std::pair<QString, QString>;

QString range(const ReportCanvas& canvas, const std::optional<Estimate>& estimate,
              Currency currency) {
  if (!estimate) return Formatters::unknown();
  const auto money = [&](double value) {
    return canvas.f().signedMoneyShort(static_cast<qint64>(value), currency);
  };
  return QStringLiteral("%1 (%2…%3)")
      .arg(money(estimate->value), money(estimate->low), money(estimate->high));
}

std::vector<Line> moneyLines(const ReportCanvas& canvas, const ReportCampaign& campaign,
                             Currency currency) {
  const Formatters& f = canvas.f();
  const Expectation& e = campaign.expectation;
  const auto rate = [&](const std::optional<double>& value) {
    return value ? f.percent(*value, 1) : Formatters::unknown();
  };
  const auto spent = [&](const std::optional<double>& value) {
    return value ? f.moneyShort(static_cast<qint64>(*value), currency) : Formatters::unknown();
  };
  const QString extra = e.extraClients ? QStringLiteral("%1 (%2…%3)")
                                             .arg(f.signedNumber(e.extraClients->value, 0),
                                                  f.signedNumber(e.extraClients->low, 0),
                                                  f.signedNumber(e.extraClients->high, 0))
                                       : Formatters::unknown();
  return {
      {canvas.say(QT_TRANSLATE_NOOP("Report", "Buy without it")), rate(campaign.responseWithout)},
      {canvas.say(QT_TRANSLATE_NOOP("Report", "Buy with it, plan")), rate(campaign.responseWith)},
      {canvas.say(QT_TRANSLATE_NOOP("Report", "Extra buyers")), extra},
      {canvas.term(QStringLiteral("incremental_revenue")),
       range(canvas, e.extraRevenueMinor, currency)},
      {canvas.say(QT_TRANSLATE_NOOP("Report", "Extra margin")),
       range(canvas, e.extraMarginMinor, currency)},
      {canvas.say(QT_TRANSLATE_NOOP("Report", "Discounts")), spent(e.discountMinor)},
      {canvas.say(QT_TRANSLATE_NOOP("Report", "Cost of contacts")), spent(e.costMinor)},
      {canvas.say(QT_TRANSLATE_NOOP("Report", "Profit")), range(canvas, e.profitMinor, currency)},
      {canvas.term(QStringLiteral("romi")), e.romi ? f.percent(*e.romi) : Formatters::unknown()}};
}

// The text with what stands in its fields said in words.
QString messageText(const ReportCanvas& canvas, const QString& source) {
  QString text;
  for (const MessageTemplate::Piece& piece : MessageTemplate::split(source)) {
    if (piece.kind == MessageTemplate::Piece::Kind::Field) {
      text += QStringLiteral("[%1]").arg(fieldName(piece.field, canvas));
    } else {
      text += piece.kind == MessageTemplate::Piece::Kind::Text ? piece.text : piece.source;
    }
  }
  return text.simplified();
}

// As much of the text as the box holds.
void drawMessage(const ReportCanvas& canvas, const QRectF& box, const CampaignPlan& plan) {
  const Tokens& t = canvas.colors();
  canvas.text({box.left(), box.top(), box.width(), 15}, Qt::AlignLeft | Qt::AlignVCenter,
              ReportFont::Caption, t.text2, canvas.say(QT_TRANSLATE_NOOP("Report", "Message")));
  QString text = messageText(canvas, plan.text);
  const QString whole = text;
  while (!text.isEmpty() && canvas.paragraphHeight(box.width(), ReportFont::Body,
                                                   text + QChar(0x2026)) > box.height() - 18) {
    text = text.left(text.lastIndexOf(QLatin1Char(' ')));
  }
  if (text != whole) text += QChar(0x2026);
  if (text.isEmpty()) text = Formatters::unknown();
  canvas.paragraph({box.left(), box.top() + 17}, box.width(), ReportFont::Body, t.text, text);
}

void drawCampaign(const ReportCanvas& canvas, const QRectF& box, const ReportCampaign& campaign,
                  Currency currency) {
  const Tokens& t = canvas.colors();
  const qreal head = canvas.heading(box.topLeft(), box.width(), campaign.campaign.name,
                                    planLine(canvas, campaign));
  const qreal half = (box.width() - 28) / 2;
  const QRectF body(box.left(), box.top() + head + 8, box.width(), box.height() - head - 8);
  canvas.text({body.left(), body.top(), half, 15}, Qt::AlignLeft | Qt::AlignVCenter,
              ReportFont::Caption, t.text2,
              canvas.say(QT_TRANSLATE_NOOP("Report", "who will receive it, clients")));
  drawBars(canvas, {body.left(), body.top() + 18, half, 126}, waterfall(canvas, campaign), 108, 0);
  drawMessage(canvas, {body.left(), body.top() + 152, half, body.height() - 152},
              campaign.campaign.plan);
  const qreal x = body.left() + half + 28;
  canvas.text({x, body.top(), half, 15}, Qt::AlignLeft | Qt::AlignVCenter, ReportFont::Caption,
              t.text2,
              canvas.say(QT_TRANSLATE_NOOP("Report", "what it would bring; 95 % intervals")));
  ReportTable table;
  table.widths = {0.42, 0.58};
  table.rowHeight = 20;
  for (const Line& line : moneyLines(canvas, campaign, currency)) {
    table.rows.push_back({line.first, line.second});
  }
  table.strongRow = 7;  // profit
  drawTable(canvas, {x, body.top() + 2}, half, table);
}

}  // namespace

void paintCampaigns(const ReportCanvas& canvas, const ReportContent& content, const QRectF& area,
                    std::size_t first) {
  const std::size_t end = std::min(content.campaigns.size(), first + campaignsPerPage);
  constexpr qreal height = 268;
  qreal y = area.top();
  for (std::size_t i = first; i < end; ++i) {
    if (i > first) canvas.line({area.left(), y}, {area.right(), y}, canvas.colors().border, 1);
    y += i > first ? 14 : 0;
    drawCampaign(canvas, {area.left(), y, area.width(), height}, content.campaigns[i],
                 content.currency);
    y += height + 14;
  }
  if (end == content.campaigns.size() && content.campaignsLeftOut > 0) {
    canvas.paragraph({area.left(), y}, area.width(), ReportFont::Caption, canvas.colors().text2,
                     canvas.say(QT_TRANSLATE_NOOP("Report", "Further plans not shown: %1."))
                         .arg(content.campaignsLeftOut));
  }
}

}  // namespace retenta
