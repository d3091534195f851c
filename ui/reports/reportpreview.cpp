// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportpreview.h"

#include <algorithm>

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include "ui/reports/paper/reportpainter.h"
#include "ui/theme/look.h"
#include "ui/theme/tokens.h"

namespace retenta {

namespace {

constexpr int gap = 16;
constexpr int widest = 900;

}  // namespace

// The paper itself.
class ReportPreview::Sheets final : public QWidget {
 public:
  using QWidget::QWidget;

  std::vector<QImage> pages;
  int pageWidth = 400;

  int pageHeight() const {
    const QSizeF size = reportPageSize();
    return qRound(pageWidth * size.height() / size.width());
  }
  int topOf(int page) const { return gap + page * (pageHeight() + gap); }

  void arrange(int width) {
    const int count = static_cast<int>(pages.size());
    setMinimumHeight(count == 0 ? 0 : topOf(count));
    setMinimumWidth(std::min(width, pageWidth + 2 * gap));
    update();
  }

 protected:
  void paintEvent(QPaintEvent* event) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const Tokens& t = tokensOf(this);
    for (std::size_t i = 0; i < pages.size(); ++i) {
      const QRect sheet((width() - pageWidth) / 2, topOf(static_cast<int>(i)), pageWidth,
                        pageHeight());
      if (!sheet.adjusted(-2, -2, 4, 4).intersects(event->rect())) continue;
      painter.fillRect(sheet.translated(2, 3), t.border);
      painter.drawImage(sheet, pages[i]);
      painter.setPen(t.border);
      painter.drawRect(sheet.adjusted(0, 0, -1, -1));
    }
  }
};

ReportPreview::ReportPreview(QWidget* parent) : QScrollArea(parent), m_sheets(new Sheets) {
  setWidget(m_sheets);
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::StrongFocus);
  viewport()->setAutoFillBackground(false);
  m_sheets->setAutoFillBackground(false);
  setAccessibleName(tr("Report pages"));
  connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
    const int page = currentPage();
    if (page == m_current) return;
    m_current = page;
    Q_EMIT currentPageChanged(page);
  });
}

int ReportPreview::pageWidth() const {
  return std::clamp(viewport()->width() - 2 * gap, 240, scaled(widest));
}

void ReportPreview::setPages(const std::vector<QImage>& pages, const QStringList& names) {
  const int place = verticalScrollBar()->value();
  m_sheets->pages = pages;
  m_sheets->pageWidth = pageWidth();
  m_sheets->arrange(viewport()->width());
  setAccessibleDescription(names.join(QStringLiteral(". ")));
  m_sheets->resize(viewport()->width(), m_sheets->minimumHeight());  // the range, before the place
  verticalScrollBar()->setValue(place);
  m_current = currentPage();
  Q_EMIT currentPageChanged(m_current);
}

int ReportPreview::pageCount() const { return static_cast<int>(m_sheets->pages.size()); }

int ReportPreview::currentPage() const {
  if (pageCount() == 0) return 0;
  const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
  const int each = m_sheets->pageHeight() + gap;
  return std::clamp(middle / std::max(1, each), 0, pageCount() - 1);
}

void ReportPreview::goToPage(int page) {
  if (pageCount() == 0) return;
  page = std::clamp(page, 0, pageCount() - 1);
  verticalScrollBar()->setValue(m_sheets->topOf(page) - gap);
}

const QImage& ReportPreview::picture(int page) const {
  return m_sheets->pages.at(static_cast<std::size_t>(page));
}

void ReportPreview::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Home:
      goToPage(0);
      break;
    case Qt::Key_End:
      goToPage(pageCount() - 1);
      break;
    default:
      QScrollArea::keyPressEvent(event);
  }
}

void ReportPreview::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  m_sheets->pageWidth = pageWidth();
  m_sheets->arrange(viewport()->width());
  announceWidth();
}

void ReportPreview::announceWidth() {
  Q_EMIT widthWanted(qRound(pageWidth() * devicePixelRatioF()));
}

}  // namespace retenta
