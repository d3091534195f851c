// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/revenue/revenuepresenter.h"

#include <algorithm>

#include "core/rfm/rfmservice.h"

namespace retenta {

namespace {

// What answers a future on the GUI thread and then goes.
template <class T, class F>
void whenDone(QObject* context, const QFuture<T>& future, F&& handler) {
  auto* watcher = new QFutureWatcher<T>(context);
  QObject::connect(watcher, &QFutureWatcher<T>::finished, context,
                   [watcher, handler = std::forward<F>(handler)] {
                     watcher->deleteLater();
                     handler(watcher->result());
                   });
  watcher->setFuture(future);
}

}  // namespace

RevenuePresenter::RevenuePresenter(Business& business, QObject* parent)
    : QObject(parent), m_business(business), m_service(business) {
  connect(&m_business, &Business::dataChanged, this, &RevenuePresenter::reload);
  connect(&m_business, &Business::plansChanged, this, [this] {
    // Our own writing comes back too: only what others changed (undo) is read again.
    if (m_ownSignals > 0) {
      --m_ownSignals;
    } else {
      reload();
    }
  });
}

void RevenuePresenter::load(Day asOf) {
  if (m_state == State::Ready && asOf == m_view.asOf) return;
  m_view.asOf = asOf;
  reload();
}

void RevenuePresenter::reload() {
  if (m_view.asOf == 0) return;
  const auto work = [&business = m_business, asOf = m_view.asOf]() -> Result<Loaded> {
    const auto thresholds = RfmService(business).thresholdsNow();
    if (!thresholds) return thresholds.error();
    const ScenarioService service(business);
    auto start = service.startNow(thresholds->riskDays, asOf);
    if (!start) return start.error();
    auto scenarios = service.listNow();
    if (!scenarios) return scenarios.error();
    return Loaded{std::move(*start), std::move(*scenarios), thresholds->riskDays};
  };
  m_loading.ask(m_business.async(work), [this](const Result<Loaded>& loaded) {
    if (!loaded) {
      m_state = State::Failed;
      Q_EMIT failed(loaded.error());
      return;
    }
    m_view.scenarios = loaded->scenarios;
    m_view.churnDays = loaded->churnDays;
    take(loaded->start);
  });
}

void RevenuePresenter::take(const ModelStart& start) {
  m_view.plan = start.plan;
  m_view.data = start.fromBase;
  m_view.currency = m_business.profile().currency;
  m_kept = m_view.plan;
  m_state = State::Ready;
  recompute();
  Q_EMIT scenariosChanged();
}

void RevenuePresenter::recompute() {
  const ModelPlan& plan = m_view.plan;
  m_view.comparison = compareModels(plan.before, plan.after, plan.months, plan.costPerNewClient);
  m_view.tornado = sensitivity(plan.before, plan.months);
  m_view.bold = boldWarnings(plan.before, plan.after);
  Q_EMIT changed();
}

void RevenuePresenter::setStart(double clients) {
  m_view.plan.before.start = clients;
  m_view.plan.after.start = clients;
  m_view.plan.beforeSource = ModelSource::Typed;
  recompute();
}

void RevenuePresenter::setLever(Side side, Lever lever, double value) {
  ModelPlan& plan = m_view.plan;
  ModelParameters& of = side == Side::Before ? plan.before : plan.after;
  if (leverValue(of, lever) == value) return;
  const bool wasSame = leverValue(plan.before, lever) == leverValue(plan.after, lever);
  of = withLever(of, lever, value);
  ModelSource& source = side == Side::Before ? plan.beforeSource : plan.afterSource;
  const bool renamed = source != ModelSource::Typed;
  source = ModelSource::Typed;
  // A lever nobody has pulled stays on its notch, and a suggestion stays what it is.
  if (side == Side::Before && wasSame) plan.after = withLever(plan.after, lever, value);
  if (plan.afterSource == ModelSource::Modest) plan.after = modestScenario(plan.before);
  recompute();
  if (renamed) Q_EMIT scenariosChanged();
}

void RevenuePresenter::setCostPerNewClient(double cost) {
  m_view.plan.costPerNewClient = cost;
  recompute();
}

void RevenuePresenter::settle() {
  if (m_view.plan == m_kept) return;
  keepDraft();
  Q_EMIT scenariosChanged();
}

void RevenuePresenter::setMonths(int months) {
  m_view.plan.months = months;
  recompute();
  settle();
}

void RevenuePresenter::setWinBack(bool used) {
  ModelPlan& plan = m_view.plan;
  if (plan.useWinBack == used) return;
  plan.useWinBack = used;
  const double seen = used && m_view.data ? m_view.data->winBack.mean : 0;
  plan.before.winBack = seen;
  plan.after.winBack = seen;
  recompute();
  settle();
}

void RevenuePresenter::resetLever(Lever lever) {
  ModelPlan& plan = m_view.plan;
  setLever(Side::After, lever, leverValue(plan.before, lever));
  settle();
}

void RevenuePresenter::resetAll() {
  m_view.plan.after = m_view.plan.before;
  m_view.plan.afterSource = ModelSource::Typed;
  recompute();
  settle();
}

std::optional<ModelParameters> RevenuePresenter::parametersOf(ModelSource source,
                                                              const QString& name) const {
  switch (source) {
    case ModelSource::Data:
      if (!m_view.data) return std::nullopt;
      return parametersFromData(*m_view.data, m_view.plan.useWinBack);
    case ModelSource::Modest:
      return modestScenario(m_view.plan.before);
    case ModelSource::Scenario:
      for (const Scenario& s : m_view.scenarios)
        if (s.name == name) return s.parameters;
      return std::nullopt;
    case ModelSource::Example:
    case ModelSource::Typed:
      break;
  }
  return std::nullopt;
}

void RevenuePresenter::chooseBefore(ModelSource source, const QString& name) {
  const auto parameters =
      source == ModelSource::Example ? referenceBefore() : parametersOf(source, name);
  if (!parameters) return;
  ModelPlan& plan = m_view.plan;
  plan.before = *parameters;
  plan.beforeSource = source;
  plan.beforeName = source == ModelSource::Scenario ? name : QString();
  if (plan.afterSource == ModelSource::Modest) plan.after = modestScenario(plan.before);
  plan.after.start = plan.before.start;
  plan.useWinBack = plan.before.winBack > 0 || plan.after.winBack > 0;
  recompute();
  settle();
}

void RevenuePresenter::chooseAfter(ModelSource source, const QString& name) {
  const auto parameters =
      source == ModelSource::Example ? referenceAfter() : parametersOf(source, name);
  if (!parameters) return;
  ModelPlan& plan = m_view.plan;
  plan.after = *parameters;
  plan.after.start = plan.before.start;
  plan.afterSource = source;
  plan.afterName = source == ModelSource::Scenario ? name : QString();
  plan.useWinBack = plan.before.winBack > 0 || plan.after.winBack > 0;
  recompute();
  settle();
}

void RevenuePresenter::keepDraft() {
  m_kept = m_view.plan;
  if (m_business.readOnly()) return;  // the page still works, nothing is kept
  // One at a time: two saves on two workers could overtake each other.
  m_draftWaits = m_keeping;
  if (m_keeping) return;
  m_keeping = true;
  ++m_ownSignals;
  whenDone(this, m_service.saveDraft(m_view.plan), [this](const Result<void>& done) {
    m_keeping = false;
    if (!done) {
      --m_ownSignals;  // what failed tells nobody
      Q_EMIT failed(done.error());
    }
    if (m_draftWaits) keepDraft();
  });
}

void RevenuePresenter::saveScenario(const QString& name) {
  whenDone(this, m_service.save(name, m_view.plan), [this, name](const Result<ScenarioId>& done) {
    if (done) {
      Q_EMIT saved(name.trimmed());
    } else {
      Q_EMIT failed(done.error());
    }
  });
}

void RevenuePresenter::renameScenario(ScenarioId id, const QString& name) {
  whenDone(this, m_service.rename(id, name), [this](const Result<void>& done) {
    if (!done) Q_EMIT failed(done.error());
  });
}

void RevenuePresenter::removeScenario(ScenarioId id) {
  QString name;
  for (const Scenario& s : m_view.scenarios)
    if (s.id == id) name = s.name;
  whenDone(this, m_service.remove(id), [this, name](const Result<void>& done) {
    if (done) {
      Q_EMIT removed(name);
    } else {
      Q_EMIT failed(done.error());
    }
  });
}

}  // namespace retenta
