// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportspresenter.h"

#include <QFileInfo>

#include <QPainter>

#include "ui/reports/paper/reportcanvas.h"

namespace retenta {

ReportsPresenter::ReportsPresenter(Business& business, QObject* parent)
    : QObject(parent), m_business(business), m_service(business) {
  m_layout.language = Language::current().code();
  const auto changed = [this] {
    m_stale = true;
    if (m_active) reload();
  };
  connect(&business, &Business::dataChanged, this, changed);
  connect(&business, &Business::plansChanged, this, changed);
}

void ReportsPresenter::activate() {
  m_active = true;
  if (m_stale) reload();
}

void ReportsPresenter::setDates(Day asOf, const Period& period) {
  if (m_request.asOf == asOf && m_request.period == period) return;
  m_request.asOf = asOf;
  m_request.period = period;
  m_stale = true;
  if (m_active) reload();
}

void ReportsPresenter::setPictureWidth(int width) {
  if (width == m_width || width < 100) return;
  m_width = width;
  repaint();
}

void ReportsPresenter::setSections(const std::vector<ReportSection>& sections) {
  if (sections == m_layout.sections) return;
  m_layout.sections = sections;
  repaint();
}

void ReportsPresenter::setLanguage(const QString& code) {
  if (code == m_layout.language) return;
  m_layout.language = code;
  repaint();
}

void ReportsPresenter::setPersonalData(bool included) {
  if (included == m_request.personalData) return;
  m_request.personalData = included;
  m_stale = true;
  if (m_active) reload();
}

void ReportsPresenter::reload() {
  m_stale = false;
  if (!m_content) m_state = State::Loading;
  m_loading.ask(m_service.build(m_request), [this](const Result<ReportContentPtr>& answer) {
    if (!answer) {
      m_state = State::Failed;
      Q_EMIT failed(answer.error());
      return;
    }
    m_content = *answer;
    m_state = State::Ready;
    Q_EMIT contentChanged();
    repaint();
  });
}

void ReportsPresenter::repaint() {
  if (!m_content) return;
  m_pages = reportPages(*m_content, m_layout);
  const auto paint = [content = m_content, pages = m_pages, width = m_width,
                      code = m_layout.language] {
    const Language language = Language::load(code);
    std::vector<QImage> pictures;
    for (std::size_t i = 0; i < pages.size(); ++i) {
      pictures.push_back(reportPageImage(*content, language, pages, i, width));
    }
    return pictures;
  };
  m_painting.ask(m_business.async(paint), [this](const std::vector<QImage>& pictures) {
    m_pictures = pictures;
    Q_EMIT picturesChanged();
  });
}

QString ReportsPresenter::headline(std::size_t page) const {
  if (!m_content || page >= m_pages.size()) return {};
  QImage none(1, 1, QImage::Format_RGB32);
  QPainter painter(&none);
  const ReportCanvas canvas(painter, Language::load(m_layout.language));
  return pageHeadline(m_pages[page], canvas, *m_content);
}

QString ReportsPresenter::fileName() const {
  QString business = m_content ? m_content->business : QString();
  for (QChar& c : business) {
    if (QStringLiteral("/\\:*?\"<>|").contains(c) || c.unicode() < 32) c = QLatin1Char(' ');
  }
  business = business.simplified().left(80);
  if (business.isEmpty()) business = QStringLiteral("Retenta");
  return QStringLiteral("%1 %2.pdf").arg(business, isoDate(m_request.asOf));
}

void ReportsPresenter::save(const QString& path) {
  if (!m_content) return;
  auto* job = new Job(tr("Saving %1").arg(QFileInfo(path).fileName()), this);
  Q_EMIT working(job);
  const auto work = [content = m_content, layout = m_layout, path,
                     progress = job->progress()]() -> Result<void> {
    const auto pdf = reportPdf(*content, layout, progress);
    if (!pdf) return pdf.error();
    return saveReport(path, *pdf);
  };
  m_business.async(work).then(this, [this, path, job](const Result<void>& done) {
    job->finish();
    if (done) {
      Q_EMIT saved(path);
    } else {
      Q_EMIT failed(done.error());
    }
  });
}

}  // namespace retenta
