// SPDX-License-Identifier: GPL-3.0-or-later
// The RFM page over time: how it follows the slider of the as-of date.
#include <QVBoxLayout>

#include "core/business/business.h"
#include "ui/rfm/rfmpage.h"
#include "ui/rfm/rfmtoolbar.h"
#include "ui/rfm/timeline/timeline.h"

namespace retenta {

namespace {
constexpr int ringEdge = 4;  // the cells keep as much free for the ring of the focus
}

void RfmPage::buildTimeline() {
  m_timeline->hide();
  auto* row = new QHBoxLayout;
  row->setContentsMargins(0, 0, ringEdge, 0);
  row->addWidget(m_timeline);
  static_cast<QVBoxLayout*>(m_body->layout())->addLayout(row);
  connect(m_toolbar, &RfmToolbar::timelineRequested, this, &RfmPage::toggleTimeline);
  connect(m_timeline, &Timeline::moved, this, &RfmPage::follow);
  connect(m_timeline, &Timeline::settled, this, [this](Day day) {
    m_presenter->setContext(m_presenter->context());
    Q_EMIT jump({QStringLiteral("as-of"), {}, {}, day, {}});
  });
  connect(m_timeline, &Timeline::closed, this, &RfmPage::toggleTimeline);
}

void RfmPage::toggleTimeline() {
  if (m_timeline->isVisible()) {
    m_timeline->hide();
    activate();
    return;
  }
  if (!m_presenter->view()) return;
  const Ledger& ledger = *m_presenter->view()->ledger;
  if (!ledger.firstDay) return;
  m_timeline->setRange(*ledger.firstDay, m_presenter->lastDay());
  m_timeline->setDay(m_presenter->context().asOf);
  m_timeline->show();
  m_timeline->setFocus();
}

// This page alone: the others follow when the date has come to rest.
void RfmPage::follow(Day day) {
  PageContext context = m_presenter->context();
  context.asOf = day;
  context.periodTo = day;
  context.periodFrom = addMonths(day + 1, -context.periodMonths);
  m_presenter->setContext(context, true);
  tellComparison();
}

// A view of a date in the hand knows no suggestion: once more, at rest.
bool RfmPage::isAtRest() {
  if (!m_presenter->view()) return false;
  if (!m_presenter->view()->moving) return true;
  m_thresholdsWanted = true;
  m_presenter->setContext(m_presenter->context());
  return false;
}

}  // namespace retenta
