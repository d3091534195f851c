// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/card/cardpresenter.h"

#include <QPointer>

namespace retenta {

CardPresenter::CardPresenter(Business& business, QObject* parent)
    : QObject(parent), m_business(business), m_service(business) {
  connect(&business, &Business::dataChanged, this, &CardPresenter::refresh);
  connect(&business, &Business::plansChanged, this, &CardPresenter::refresh);
}

void CardPresenter::setAsOf(Day asOf) {
  if (asOf == m_asOf) return;
  m_asOf = asOf;
  refresh();
}

void CardPresenter::show(ClientId client) {
  if (client == m_client && m_card) return;
  m_client = client;
  m_card.reset();
  m_asking.drop();
  Q_EMIT cardChanged();
  refresh();
}

void CardPresenter::refresh() {
  if (m_client == 0) return;
  m_asking.ask(m_service.card(m_client, m_asOf), [this](const Result<ClientCardPtr>& answer) {
    if (answer) {
      m_card = *answer;
      Q_EMIT cardChanged();
    } else if (answer.error().code == ErrorCode::NotFound) {
      m_client = 0;
      m_card.reset();
      Q_EMIT gone();
    } else {
      Q_EMIT failed(answer.error());
    }
  });
}

void CardPresenter::edit(const Edit& work, const QString& done, QObject* context,
                         const Answer& answer) {
  auto* watcher = new QFutureWatcher<Result<void>>(this);
  const QPointer<QObject> asker(context);
  connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, asker, done, answer] {
    watcher->deleteLater();
    const Result<void> result = watcher->result();
    if (result) {
      Q_EMIT this->done(done);
    } else if (!answer || !asker) {
      Q_EMIT failed(result.error());
    }
    if (answer && asker) answer(result);
  });
  watcher->setFuture(m_business.async([business = &m_business, work] {
    ClientEditService service(*business);
    return work(service);
  }));
}

}  // namespace retenta
