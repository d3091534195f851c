// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/rfmpresenter.h"

#include "core/base/months.h"

namespace retenta {

namespace {
constexpr int dimAfterMs = 300;
constexpr int restMs = 250;
constexpr int historyMonths = 12;
}  // namespace

RfmPresenter::RfmPresenter(Business& business, QObject* parent)
    : QObject(parent), m_business(business), m_service(business) {
  m_dimTimer.setSingleShot(true);
  m_dimTimer.setInterval(dimAfterMs);
  connect(&m_dimTimer, &QTimer::timeout, this, [this] { Q_EMIT dimmed(true); });
  m_restTimer.setSingleShot(true);
  m_restTimer.setInterval(restMs);
  connect(&m_restTimer, &QTimer::timeout, this, &RfmPresenter::startHistory);
  connect(&business, &Business::dataChanged, this, &RfmPresenter::refresh);
  connect(&business, &Business::plansChanged, this, &RfmPresenter::refresh);
}

void RfmPresenter::setContext(const PageContext& context, bool moving) {
  m_context = context;
  m_moving = moving;
  m_hasContext = true;
  refresh();
}

void RfmPresenter::setCompareMonths(int months) {
  m_compareMonths = months;
  refresh();
}

void RfmPresenter::setCompareDate(Day day) {
  m_compareMonths = 0;
  m_compareDate = day;
  refresh();
}

Day RfmPresenter::monthsBefore(int months) const { return monthsEarlier(m_context.asOf, months); }

std::optional<Day> RfmPresenter::compareDate() const {
  if (m_compareMonths < 0) return std::nullopt;
  // A date chosen by hand that the as-of date has since moved before says nothing any more.
  if (m_compareMonths == 0 && m_compareDate >= m_context.asOf) return monthsBefore(3);
  return m_compareMonths == 0 ? m_compareDate : monthsBefore(m_compareMonths);
}

Day RfmPresenter::lastDay() const {
  return defaultAsOf(*m_business.ledger(), m_business.clock().today());
}

void RfmPresenter::setSelection(SegmentSet selection) {
  if (selection == m_selection) return;
  m_selection = selection;
  refreshDetail();
}

SegmentSet RfmPresenter::firstSelection() const {
  const RfmMatrix& matrix = m_view->matrix;
  Segment best = Segment::LoyalAtRisk;
  if (matrix.total.clients == 0) return SegmentSet(Segment::NoPurchases);
  if (matrix.cell(best).clients > 0) return SegmentSet(best);
  for (int i = 0; i < gridSegmentCount; ++i) {
    const auto segment = static_cast<Segment>(i);
    if (matrix.cell(segment).revenueMinor > matrix.cell(best).revenueMinor) best = segment;
  }
  return SegmentSet(best);
}

void RfmPresenter::setDraft(const std::optional<RfmThresholds>& draft) {
  if (draft && !draft->check().ok()) return;
  m_draft = draft;
  refresh();
}

void RfmPresenter::applyDraft() {
  if (!m_draft) return;
  m_storing.ask(m_service.saveThresholds(*m_draft), [this](const Result<void>& stored) {
    if (!stored) {
      Q_EMIT failed(stored.error());
      return;
    }
    m_draft.reset();
    refresh();
    Q_EMIT draftStored();
  });
}

RfmQuery RfmPresenter::wanted() const {
  return {{m_context.asOf, m_context.periodFrom, m_context.periodTo + 1},
          compareDate(),
          m_draft,
          m_draft.has_value(),
          m_moving};
}

// One matrix is computed at a time: while a threshold is dragged, what was asked meanwhile is asked
// once when the answer is there, with the newest values.
void RfmPresenter::refresh() {
  if (!m_hasContext) return;
  if (m_asking.busy()) {
    m_again = true;
    return;
  }
  start();
}

void RfmPresenter::start() {
  m_again = false;
  if (!m_dimTimer.isActive()) m_dimTimer.start();
  const RfmQuery query = wanted();
  m_asking.ask(m_service.view(query, m_view),
               [this, query](const Result<RfmViewPtr>& answer) { take(answer, query); });
}

void RfmPresenter::take(const Result<RfmViewPtr>& answer, const RfmQuery& asked) {
  // An answer for other dates than are wanted by now would be a lie; for other bounds it is a step
  // on the way of the slider.
  const bool stale = m_again && asked.dates != wanted().dates;
  if (m_again) start();
  if (!m_asking.busy()) {
    m_dimTimer.stop();
    Q_EMIT dimmed(false);
  }
  if (stale) return;
  if (!answer) {
    Q_EMIT failed(answer.error());
    return;
  }
  m_view = *answer;
  m_restTimer.start();
  Q_EMIT viewChanged();
  if (!m_draft) refreshDetail();  // while bounds are tried, what would change is shown in its place
}

void RfmPresenter::refreshDetail() {
  if (!m_view || m_selection.empty()) {
    m_detailing.drop();
    m_detail.reset();
    Q_EMIT detailChanged();
    return;
  }
  m_detailAgain = m_detailing.busy();
  if (!m_detailAgain) startDetail();
}

void RfmPresenter::startDetail() {
  const RfmViewPtr view = m_view;
  const SegmentSet set = m_selection;
  Business* business = &m_business;
  m_detailing.ask(
      m_business.async([view, set, business] { return segmentDetail(*business, *view, set); }),
      [this, view](const SegmentDetail& detail) {
        if (m_detailAgain) {
          m_detailAgain = false;
          startDetail();
          return;
        }
        m_detail = detail;
        m_detailView = view;
        Q_EMIT detailChanged();
      });
}

// Thirteen matrices: only when nothing moves, and once for the same question.
void RfmPresenter::startHistory() {
  if (!m_view || m_draft || m_moving || m_asking.busy()) return;
  if (m_historyView && m_historyView->ledger == m_view->ledger &&
      m_historyView->matrix.dates.asOf == m_view->matrix.dates.asOf &&
      m_historyView->matrix.thresholds == m_view->matrix.thresholds) {
    return;
  }
  m_historyView = m_view;
  const auto work = [view = m_view] {
    return cellHistory(*view->ledger, view->matrix.thresholds, view->matrix.dates.asOf,
                       historyMonths);
  };
  m_historying.ask(m_business.async(work), [this](const std::vector<CellMoment>& moments) {
    m_history = moments;
    Q_EMIT historyChanged();
  });
}

}  // namespace retenta
