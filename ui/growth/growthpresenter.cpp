// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/growthpresenter.h"

#include "core/campaigns/campaignservice.h"
#include "core/metrics/kpiservice.h"

namespace retenta {

GrowthPresenter::GrowthPresenter(Business& business, QObject* parent)
    : QObject(parent), m_business(business) {
  connect(&business, &Business::dataChanged, this, &GrowthPresenter::refresh);
  connect(&business, &Business::plansChanged, this, &GrowthPresenter::refresh);
}

void GrowthPresenter::setContext(const PageContext& context) {
  m_context = context;
  m_hasContext = true;
  refresh();
}

void GrowthPresenter::setAgainstYear(bool year) {
  if (year == m_year) return;
  m_year = year;
  refresh();
}

void GrowthPresenter::refresh() {
  if (!m_hasContext) return;
  const Period now = period();
  const Period before = m_year ? yearBefore(now) : periodBefore(now);
  m_askingGrowth.ask(GrowthService(m_business).answer({now, before, m_context.asOf}),
                     [this](const Result<GrowthAnswer>& answer) {
                       if (!answer) {
                         Q_EMIT failed(answer.error());
                         return;
                       }
                       m_growth = *answer;
                       Q_EMIT changed();
                     });
  const auto ask = [business = &m_business, now, asOf = m_context.asOf]() -> Result<SourceAnswer> {
    const auto terms = CampaignService(*business).termsNow();
    if (!terms) return terms.error();
    return SourceService(*business).answerNow(now, asOf, terms->margin.value_or(1.0));
  };
  m_askingSources.ask(m_business.async(ask), [this](const Result<SourceAnswer>& answer) {
    if (!answer) {
      Q_EMIT failed(answer.error());
      return;
    }
    m_sources = *answer;
    Q_EMIT changed();
  });
}

void GrowthPresenter::askPeople(const CellPeople& people,
                                std::function<void(const std::vector<ClientId>&)> take) {
  const auto ask = [business = &m_business, people,
                    asOf = m_context.asOf]() -> Result<std::vector<ClientId>> {
    if (!people.kpis) {
      GrowthPeopleQuery query = people.growth;
      query.asOf = asOf;
      return GrowthService(*business).peopleNow(query);
    }
    KpiQuery query;
    query.periods = {people.growth.period};
    query.asOf = asOf;
    query.scope.source = people.source;
    return KpiService(*business).peopleNow(query, people.group);
  };
  m_askingPeople.ask(m_business.async(ask),
                     [this, take = std::move(take)](const Result<std::vector<ClientId>>& clients) {
                       if (clients) {
                         take(*clients);
                       } else {
                         Q_EMIT failed(clients.error());
                       }
                     });
}

void GrowthPresenter::setSpend(const std::optional<QString>& source, int month, qint64 minor) {
  m_storing.ask(m_business.async([business = &m_business, source, month, minor] {
    SourceService service(*business);
    return source ? service.setSpendNow(*source, month, minor)
                  : service.setRetentionSpendNow(month, minor);
  }),
                [this](const Result<void>& stored) {
                  if (!stored) Q_EMIT failed(stored.error());
                });
}

}  // namespace retenta
