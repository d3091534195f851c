// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/figures/figurespresenter.h"

#include "core/metrics/strategy/strategyservice.h"

namespace retenta {

FiguresPresenter::FiguresPresenter(Business& business, QObject* parent)
    : QObject(parent), m_business(business) {
  connect(&business, &Business::dataChanged, this, &FiguresPresenter::refresh);
  connect(&business, &Business::plansChanged, this, &FiguresPresenter::refresh);
}

void FiguresPresenter::setContext(const PageContext& context) {
  m_context = context;
  m_hasContext = true;
  refresh();
}

void FiguresPresenter::setScope(const KpiScope& scope) {
  if (scope == m_scope) return;
  m_scope = scope;
  refresh();
}

void FiguresPresenter::setSinceStrategy(bool since) {
  if (since == m_since) return;
  m_since = since;
  refresh();
}

void FiguresPresenter::refresh() {
  if (!m_hasContext) return;
  KpiQuery asked;
  asked.periods = {{m_context.periodFrom, m_context.periodTo + 1}};
  asked.asOf = m_context.asOf;
  asked.scope = m_scope;
  asked.compare = true;
  asked.people = true;
  asked.series = true;
  const auto ask = [business = &m_business, asked, since = m_since]() -> Result<FiguresAnswer> {
    KpiQuery query = asked;
    const auto started = StrategyService(*business).startedNow();
    if (!started) return started.error();
    FiguresAnswer answer;
    answer.started = *started;
    const auto period =
        since && *started ? retenta::sinceStrategy(**started, query.asOf) : std::nullopt;
    answer.sinceStrategy = period.has_value();
    if (period) query.periods = {*period};
    auto kpis = KpiService(*business).answerNow(query);
    if (!kpis) return kpis.error();
    answer.kpis = std::move(*kpis);
    return answer;
  };
  m_asking.ask(m_business.async(ask), [this, asked](const Result<FiguresAnswer>& answer) {
    if (!answer) {
      Q_EMIT failed(answer.error());
      return;
    }
    m_answer = *answer;
    m_asked = asked;
    m_asked.periods = {m_answer->kpis.lines.front().now.kpis.period};
    m_askingPeople.drop();
    Q_EMIT changed();
  });
}

void FiguresPresenter::setStarted(std::optional<Day> day) {
  m_storing.ask(m_business.async([business = &m_business, day] {
    return StrategyService(*business).setStartedNow(day);
  }),
                [this](const Result<void>& stored) {
                  if (!stored) Q_EMIT failed(stored.error());
                });
}

void FiguresPresenter::askPeople(KpiPeople people,
                                 std::function<void(const std::vector<ClientId>&)> take) {
  if (!m_answer) return;
  m_askingPeople.ask(KpiService(m_business).people(m_asked, people),
                     [this, take = std::move(take)](const Result<std::vector<ClientId>>& clients) {
                       if (clients) {
                         take(*clients);
                       } else {
                         Q_EMIT failed(clients.error());
                       }
                     });
}

}  // namespace retenta
