// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewpresenter.h"

#include "core/metrics/kpiservice.h"

namespace retenta {

namespace {
constexpr int dimAfterMs = 300;
}

OverviewPresenter::OverviewPresenter(Business& business, QObject* parent)
    : QObject(parent), m_business(business), m_service(business) {
  m_dimTimer.setSingleShot(true);
  m_dimTimer.setInterval(dimAfterMs);
  connect(&m_dimTimer, &QTimer::timeout, this, [this] { Q_EMIT dimmed(true); });
  connect(&business, &Business::dataChanged, this, &OverviewPresenter::refresh,
          Qt::QueuedConnection);
  connect(&business, &Business::plansChanged, this, &OverviewPresenter::refresh,
          Qt::QueuedConnection);
}

void OverviewPresenter::setContext(const PageContext& context) {
  m_context = context;
  m_hasContext = true;
  refresh();
}

void OverviewPresenter::setWatched(bool watched) {
  m_watched = watched;
  if (watched && m_stale) refresh();
}

OverviewRequest OverviewPresenter::wanted() const {
  return {m_context.asOf, {m_context.periodFrom, m_context.periodTo + 1}};
}

void OverviewPresenter::askPeople(KpiPeople people,
                                  std::function<void(const std::vector<ClientId>&)> take) {
  if (!m_overview) return;
  KpiQuery query;
  query.periods = {m_overview->request.period};
  query.asOf = m_overview->request.asOf;
  m_askingPeople.ask(KpiService(m_business).people(query, people),
                     [this, take = std::move(take)](const Result<std::vector<ClientId>>& clients) {
                       if (clients) {
                         take(*clients);
                       } else {
                         Q_EMIT failed(clients.error());
                       }
                     });
}

// What changes while an overview is computed is computed once after it.
void OverviewPresenter::refresh() {
  if (!m_hasContext) return;
  m_stale = true;
  if (m_watched && !m_asking.busy()) start();
}

void OverviewPresenter::start() {
  m_stale = false;
  if (!m_dimTimer.isActive()) m_dimTimer.start();
  const OverviewRequest request = wanted();
  m_asking.ask(m_service.build(request), [this, request](const Result<OverviewPtr>& answer) {
    const bool outdated = m_stale && request != wanted();
    if (m_stale && m_watched) start();
    if (outdated) return;
    if (!m_asking.busy()) {
      m_dimTimer.stop();
      Q_EMIT dimmed(false);
    }
    if (!answer) {
      Q_EMIT failed(answer.error());
      return;
    }
    m_overview = *answer;
    Q_EMIT changed();
  });
}

}  // namespace retenta
