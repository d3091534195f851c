// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/migration/migrationpresenter.h"

#include <algorithm>

#include "core/base/months.h"

namespace retenta {

MigrationPresenter::MigrationPresenter(Business& business, QObject* parent)
    : QObject(parent), m_service(business) {
  connect(&business, &Business::dataChanged, this, &MigrationPresenter::refresh);
  connect(&business, &Business::plansChanged, this, &MigrationPresenter::refresh);
}

void MigrationPresenter::setContext(const PageContext& context) {
  m_context = context;
  m_hasContext = true;
  m_dates = {monthsEarlier(context.asOf, m_months), context.asOf};
  Q_EMIT datesChanged();
  refresh();
}

void MigrationPresenter::setDates(MigrationDates dates) {
  dates.from = std::min(dates.from, m_context.asOf);
  dates.to = std::min(dates.to, m_context.asOf);
  if (dates.to < dates.from) std::swap(dates.from, dates.to);
  if (dates.from == dates.to || dates == m_dates) {
    Q_EMIT datesChanged();  // the fields show again what holds
    return;
  }
  m_dates = dates;
  Q_EMIT datesChanged();
  refresh();
}

Day MigrationPresenter::laterDay() const { return std::max(m_dates.from, m_dates.to); }

void MigrationPresenter::swapDates() {
  std::swap(m_dates.from, m_dates.to);
  m_flow.reset();
  Q_EMIT datesChanged();
  refresh();
}

bool MigrationPresenter::canShift(int direction) const {
  return direction < 0 || laterDay() < m_context.asOf;
}

void MigrationPresenter::shift(int direction) {
  if (!canShift(direction)) return;
  const bool back = swapped();
  if (back) std::swap(m_dates.from, m_dates.to);
  const int length = m_dates.length();
  const bool months = m_dates.from == monthsEarlier(m_dates.to, m_months);
  MigrationDates next = m_dates;
  if (direction < 0) {
    next = {months ? monthsEarlier(m_dates.from, m_months) : m_dates.from - length, m_dates.from};
  } else {
    // The day from which so many months back lead here; the end of a month stays one.
    Day to = m_dates.to + length;
    if (months) {
      to = addMonths(m_dates.to + 1, m_months) - 1;
      if (monthsEarlier(to, m_months) != m_dates.to) to = addMonths(m_dates.to, m_months);
    }
    next = {m_dates.to, to};
    if (to > m_context.asOf)
      next = {months ? monthsEarlier(m_context.asOf, m_months) : m_context.asOf - length,
              m_context.asOf};
  }
  setDates(next);
  if (back) swapDates();
}

void MigrationPresenter::setMonths(int months) {
  m_months = months;
  if (m_hasContext) setContext(m_context);
}

void MigrationPresenter::refresh() {
  if (!m_hasContext) return;
  m_asking.ask(m_service.view({m_dates, std::nullopt}),
               [this](const Result<MigrationViewPtr>& answer) {
                 if (!answer) {
                   Q_EMIT failed(answer.error());
                   return;
                 }
                 m_view = *answer;
                 Q_EMIT viewChanged();
               });
}

bool MigrationPresenter::emptyBase() const { return m_view && m_view->ledger->empty(); }

bool MigrationPresenter::tooEarly() const {
  if (!m_view) return false;
  const auto& first = m_view->ledger->firstDay;
  const MigrationDates& dates = m_view->migration.dates;
  return !first || *first > std::min(dates.from, dates.to);
}

std::optional<MigrationDates> MigrationPresenter::suggestion() const {
  return m_view ? suggestedDates(*m_view->ledger, m_context.asOf) : std::nullopt;
}

void MigrationPresenter::setSelection(Segment segment) {
  if (segment == m_selection) return;
  m_selection = segment;
  m_flow.reset();
  Q_EMIT selectionChanged();
}

std::optional<FlowChoice> MigrationPresenter::flow() const {
  if (!m_view) return std::nullopt;
  if (m_flow && m_view->migration.move(m_flow->from, m_flow->to).clients > 0) return m_flow;
  const auto into = flowsInto(m_view->migration, m_selection);
  const auto out = flowsOut(m_view->migration, m_selection);
  const Flow* largest = into.empty() ? nullptr : &into.front();
  if (!out.empty() && (!largest || out.front().move.clients > largest->move.clients))
    largest = &out.front();
  return largest ? std::optional(FlowChoice{largest->from, largest->to}) : std::nullopt;
}

void MigrationPresenter::chooseFlow(const FlowChoice& flow) {
  m_flow = flow;
  Q_EMIT selectionChanged();
}

std::vector<ClientId> MigrationPresenter::idsOf(const std::vector<std::uint32_t>& rows) const {
  std::vector<ClientId> ids;
  ids.reserve(rows.size());
  for (const std::uint32_t row : rows) ids.push_back(m_view->ledger->clientIds[row]);
  return ids;
}

std::vector<ClientId> MigrationPresenter::clientsOf(const FlowChoice& flow) const {
  if (!m_view) return {};
  return idsOf(moversOf(m_view->migration, SegmentSet(flow.from), SegmentSet(flow.to)));
}

std::vector<ClientId> MigrationPresenter::clientsOf(MoveDirection direction) const {
  if (!m_view) return {};
  return idsOf(moversOf(m_view->migration, direction));
}

std::vector<ClientId> MigrationPresenter::clientsIn(Segment segment) const {
  if (!m_view) return {};
  return idsOf(moversOf(m_view->migration, SegmentSet::all(), SegmentSet(segment)));
}

}  // namespace retenta
