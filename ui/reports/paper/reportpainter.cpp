// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/paper/reportpainter.h"

#include <QPainter>

#include "ui/reports/paper/reportcanvas.h"
#include "ui/reports/paper/reportpages.h"
#include "ui/reports/paper/reporttexts.h"

namespace retenta {

namespace {

constexpr qreal perMillimetre = 96.0 / 25.4;
constexpr qreal margin = 16 * perMillimetre;

QString headerText(const ReportCanvas& canvas, const ReportContent& content) {
  return QStringLiteral("%1\u00A0 · \u00A0%2\u00A0 · \u00A0%3")
      .arg(content.business,
           canvas.say(QT_TRANSLATE_NOOP("Report", "report for %1"))
               .arg(QStringLiteral("%1 – %2").arg(canvas.f().date(content.request.period.from),
                                                  canvas.f().date(content.request.period.to - 1))),
           canvas.say(QT_TRANSLATE_NOOP("Report", "data as of %1"))
               .arg(canvas.f().date(content.request.asOf)));
}

QString countsText(const ReportCanvas& canvas, const ReportContent& content) {
  const Formatters& f = canvas.f();
  const ReportCoverage& c = content.coverage;
  const RfmThresholds& t = content.matrix.thresholds;
  const qint64 out = c.of(PurchaseStatus::Refunded).orders + c.of(PurchaseStatus::Unpaid).orders +
                     c.of(PurchaseStatus::Cancelled).orders + c.of(PurchaseStatus::Failed).orders;
  return canvas
      .say(QT_TRANSLATE_NOOP("Report",
                             "%1, %2 (left out: %3). RFM: %4 / %5 / %6 days; from %7 and %8 "
                             "purchases. Intervals 95 %."))
      .arg(f.clients(c.clients), f.purchases(c.transactions), f.count(out))
      .arg(t.peakDays)
      .arg(t.activeDays)
      .arg(t.riskDays)
      .arg(t.middleFrom)
      .arg(t.frequentFrom);
}

QString buildText(const ReportCanvas& canvas, const ReportContent& content) {
  const QString time = QStringLiteral("%1:%2")
                           .arg(content.builtMinute / 60, 2, 10, QLatin1Char('0'))
                           .arg(content.builtMinute % 60, 2, 10, QLatin1Char('0'));
  return canvas.say(QT_TRANSLATE_NOOP("Report", "Retenta %1 · made %2 %3 · %4"))
      .arg(QStringLiteral(RETENTA_VERSION), canvas.f().date(content.builtDay), time, content.file);
}

void paintFooter(const ReportCanvas& canvas, const ReportContent& content, const QRectF& paper,
                 std::size_t number, std::size_t count) {
  const Tokens& t = canvas.colors();
  const qreal y = paper.bottom() - 32;
  canvas.line({paper.left(), y}, {paper.right(), y}, t.border, 1);
  const int left = Qt::AlignVCenter | Qt::AlignLeft;
  canvas.text({paper.left(), y + 4, paper.width(), 14}, left, ReportFont::Caption, t.text2,
              countsText(canvas, content));
  canvas.text({paper.left(), y + 18, paper.width() - 70, 14}, left, ReportFont::Caption, t.text2,
              buildText(canvas, content));
  canvas.text({paper.right() - 70, y + 18, 70, 14}, Qt::AlignVCenter | Qt::AlignRight,
              ReportFont::Caption, t.text,
              canvas.say(QT_TRANSLATE_NOOP("Report", "%1 of %2")).arg(number).arg(count));
}

void paintBody(const ReportCanvas& canvas, const ReportContent& content, const ReportPage& page,
               const QRectF& area) {
  switch (page.section) {
    case ReportSection::Summary:
      paintSummary(canvas, content, area);
      break;
    case ReportSection::Clients:
      (page.first == 0 ? paintClients : paintPeople)(canvas, content, area);
      break;
    case ReportSection::Campaigns:
      paintCampaigns(canvas, content, area, page.first);
      break;
    case ReportSection::Model:
      paintModel(canvas, content, area);
      break;
    case ReportSection::Method:
      paintMethod(canvas, content, area);
      break;
  }
}

}  // namespace

QString pageHeadline(const ReportPage& page, const ReportCanvas& canvas,
                     const ReportContent& content) {
  return page.section == ReportSection::Clients && page.first == 1
             ? peopleHeadline(canvas)
             : headlineOf(page.section, canvas, content);
}

QSizeF reportPageSize() { return {210 * perMillimetre, 297 * perMillimetre}; }

std::vector<ReportPage> reportPages(const ReportContent& content, const ReportLayout& layout) {
  std::vector<ReportPage> pages;
  for (const ReportSection section : layout.sections) {
    if (content.gap(section)) continue;
    pages.push_back({section, 0});
    if (section == ReportSection::Clients && !content.people.empty()) pages.push_back({section, 1});
    if (section != ReportSection::Campaigns) continue;
    for (std::size_t i = campaignsPerPage; i < content.campaigns.size(); i += campaignsPerPage) {
      pages.push_back({section, i});
    }
  }
  return pages;
}

void paintReportPage(QPainter& painter, const ReportContent& content, const Language& language,
                     const std::vector<ReportPage>& pages, std::size_t index) {
  const ReportCanvas canvas(painter, language);
  const Tokens& t = canvas.colors();
  const QRectF paper =
      QRectF(QPointF(0, 0), reportPageSize()).adjusted(margin, margin, -margin, -margin);
  const ReportPage& page = pages.at(index);
  const QRectF header(paper.left(), paper.top(), paper.width(), 15);
  canvas.text(header, Qt::AlignVCenter | Qt::AlignRight, ReportFont::Strong, t.text2,
              sectionName(page.section, language));
  const qreal room =
      paper.width() - canvas.width(ReportFont::Strong, sectionName(page.section, language)) - 20;
  canvas.text({header.left(), header.top(), room, header.height()},
              Qt::AlignVCenter | Qt::AlignLeft, ReportFont::Caption, t.text2,
              headerText(canvas, content));
  qreal y = header.bottom() + 6;
  y += canvas.headline({paper.left(), y}, paper.width(), pageHeadline(page, canvas, content));
  y += 6;
  canvas.line({paper.left(), y}, {paper.right(), y}, t.text, 1.6);
  const QRectF area(paper.left(), y + 12, paper.width(), paper.bottom() - 40 - y - 12);
  paintBody(canvas, content, page, area);
  paintFooter(canvas, content, paper, index + 1, pages.size());
}

QImage reportPageImage(const ReportContent& content, const Language& language,
                       const std::vector<ReportPage>& pages, std::size_t index, int width) {
  const QSizeF size = reportPageSize();
  const qreal scale = width / size.width();
  QImage image(width, qRound(size.height() * scale), QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.scale(scale, scale);
  paintReportPage(painter, content, language, pages, index);
  return image;
}

}  // namespace retenta
