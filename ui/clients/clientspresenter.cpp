// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientspresenter.h"

#include <algorithm>

namespace retenta {

namespace {

constexpr int dimAfterMs = 300;
constexpr std::size_t mostKeys = 3;

// Where the first click starts: names from A, money from the dearest, recency from the freshest.
bool startsDescending(ClientField field) {
  switch (field) {
    case ClientField::Frequency:
    case ClientField::Monetary:
    case ClientField::PeriodRevenue:
    case ClientField::AverageCheck:
    case ClientField::Tags:
      return true;
    default:
      return false;
  }
}

}  // namespace

ClientsPresenter::ClientsPresenter(Business& business, QObject* parent)
    : QObject(parent), m_business(business), m_service(business) {
  m_dimTimer.setSingleShot(true);
  m_dimTimer.setInterval(dimAfterMs);
  connect(&m_dimTimer, &QTimer::timeout, this, [this] { Q_EMIT dimmed(true); });
  connect(&business, &Business::dataChanged, this, &ClientsPresenter::refresh,
          Qt::QueuedConnection);
  connect(&business, &Business::plansChanged, this, &ClientsPresenter::refresh,
          Qt::QueuedConnection);
}

void ClientsPresenter::setLayout(const ClientsLayout& layout) {
  m_layout = layout;
  refresh();
  Q_EMIT viewChanged();
}

void ClientsPresenter::setContext(const PageContext& context) {
  m_context = context;
  m_hasContext = true;
  refresh();
}

void ClientsPresenter::setFind(const QString& text) {
  if (m_layout.view.find == text) return;
  m_layout.view.find = text;
  refresh();
}

void ClientsPresenter::setChips(const ClientFilter& chips) {
  if (m_layout.view.chips == chips) return;
  m_layout.view.chips = chips;
  refresh();
  Q_EMIT viewChanged();
}

void ClientsPresenter::count(const ClientFilter& chips) {
  if (!m_answer) return;
  ClientListQuery query = m_answer->query;
  query.filter = withText(chips);
  m_counting.ask(m_service.list(query, m_answer), [this](const Result<ClientListPtr>& answer) {
    if (answer) Q_EMIT counted((*answer)->shown.clients);
  });
}

ClientFilter ClientsPresenter::filter() const { return withText(m_layout.view.chips); }

ClientFilter ClientsPresenter::withText(ClientFilter filter) const {
  if (const QString text = m_layout.view.find.trimmed(); !text.isEmpty()) {
    ClientCondition condition;
    condition.kind = ConditionKind::Text;
    condition.words = QStringList(text);
    filter.conditions.push_back(condition);
  }
  return filter;
}

void ClientsPresenter::sortBy(ClientField field, bool more) {
  std::vector<ClientSortKey>& order = m_layout.view.order;
  const auto same = [&](const ClientSortKey& key) { return key.field == field; };
  const auto known = std::find_if(order.begin(), order.end(), same);
  const bool descending = known == order.end() ? startsDescending(field) : !known->descending;
  if (more && known != order.end()) {
    known->descending = descending;
  } else if (more) {
    if (order.size() == mostKeys) order.pop_back();
    order.push_back({field, descending});
  } else {
    const bool turned = known == order.begin() && known != order.end();
    order = {{field, turned ? descending : startsDescending(field)}};
  }
  refresh();
}

void ClientsPresenter::showView(const ClientsView& view, const QString& name) {
  m_layout.view = view;
  m_layout.viewName = name;
  refresh();
  Q_EMIT viewChanged();
}

void ClientsPresenter::setViewName(const QString& name) {
  m_layout.viewName = name;
  Q_EMIT viewChanged();
}

void ClientsPresenter::setColumns(const QList<ShownColumn>& columns) {
  m_layout.view.columns = columns;
}

void ClientsPresenter::refresh() {
  if (!m_hasContext) return;
  // One at a time: letters typed fast must not queue up lists nobody waits for.
  if (m_asking.busy()) {
    m_again = true;
    return;
  }
  start();
}

void ClientsPresenter::start() {
  m_again = false;
  m_dimTimer.start();
  ClientListQuery query;
  query.dates = {m_context.asOf, m_context.periodFrom, m_context.periodTo + 1};
  query.filter = filter();
  query.order = m_layout.view.order;
  m_asking.ask(m_service.list(query, m_answer), [this](const Result<ClientListPtr>& answer) {
    if (m_again) {
      start();
      return;
    }
    m_dimTimer.stop();
    Q_EMIT dimmed(false);
    if (!answer) {
      Q_EMIT failed(answer.error());
      return;
    }
    const bool newPeople = !m_answer || m_answer->index != (*answer)->index;
    m_answer = *answer;
    if (newPeople) m_service.prepare(m_answer);
    Q_EMIT answerChanged();
  });
}

}  // namespace retenta
