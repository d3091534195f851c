// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cohorts/cohortspresenter.h"

namespace retenta {

CohortsPresenter::CohortsPresenter(Business& business, QObject* parent)
    : QObject(parent), m_service(business) {
  connect(&business, &Business::dataChanged, this, &CohortsPresenter::refresh);
}

void CohortsPresenter::setContext(const PageContext& context) {
  // The period says nothing here: a cohort is followed from its first purchase to the as-of day.
  const bool same = m_hasContext && context.asOf == m_context.asOf;
  m_context = context;
  m_hasContext = true;
  if (!same) refresh();
}

void CohortsPresenter::setBy(CohortBy by) {
  if (by == m_by) return;
  m_by = by;
  refresh();
}

void CohortsPresenter::refresh() {
  if (!m_hasContext) return;
  m_asking.ask(m_service.view(m_by, m_context.asOf), [this](const CohortViewPtr& view) {
    m_view = view;
    m_counting.drop();
    m_places.clear();
    m_clients = std::vector<ClientId>();
    Q_EMIT viewChanged();
    Q_EMIT clientsChanged();
  });
}

void CohortsPresenter::setPlaces(const std::vector<CohortPlace>& places) {
  if (places == m_places) return;
  m_places = places;
  countPeople();
}

void CohortsPresenter::setPeople(CohortPeople people) {
  if (people == m_people) return;
  m_people = people;
  countPeople();
}

void CohortsPresenter::countPeople() {
  if (!m_view || m_places.empty()) {
    m_counting.drop();
    m_clients = std::vector<ClientId>();
    Q_EMIT clientsChanged();
    return;
  }
  m_clients.reset();
  Q_EMIT clientsChanged();
  m_counting.ask(m_service.people(m_view, m_places, m_people),
                 [this](const std::vector<ClientId>& clients) {
                   m_clients = clients;
                   Q_EMIT clientsChanged();
                 });
}

}  // namespace retenta
