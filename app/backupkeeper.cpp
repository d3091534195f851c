// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backupkeeper.h"

#include "core/business/business.h"

namespace retenta {

namespace {

constexpr int firstLookMs = 3'000;  // the first page comes first
constexpr int everyMs = 60'000;     // midnight is noticed within a minute

}  // namespace

BackupKeeper::BackupKeeper(QObject* parent) : QObject(parent) {
  connect(&m_timer, &QTimer::timeout, this, &BackupKeeper::look);
}

void BackupKeeper::watch(Business* business) {
  m_stop.request_stop();
  m_asking.drop();
  m_caring.drop();
  m_reading.drop();
  m_told.reset();
  m_warned = 0;
  m_business = business;
  m_timer.stop();
  if (business) m_timer.start(firstLookMs);
}

void BackupKeeper::look() {
  m_timer.start(everyMs);
  if (!m_business || m_asking.busy() || m_caring.busy()) return;
  const BackupService service(*m_business);
  m_asking.ask(m_business->async([service] { return service.careIsDue(); }),
               [this, service](bool due) {
                 if (!due) return;
                 m_stop = std::stop_source();
                 m_caring.ask(service.care({{}, m_stop.get_token()}),
                              [this](const Result<BackupCare>& done) { tell(done); });
               });
}

void BackupKeeper::tell(const Result<BackupCare>& done) {
  if (done) {
    m_told.reset();
    return;
  }
  const ErrorCode code = done.error().code;
  if (code == ErrorCode::Cancelled) return;
  if (m_told != code) Q_EMIT failed(done.error());
  m_told = code;
  m_reading.ask(BackupService(*m_business).status(), [this](const Result<BackupStatus>& status) {
    if (!status || !status->overdue || !status->last) return;
    const Day today = m_business->clock().today();
    if (m_warned != today) Q_EMIT overdue(*status->last);
    m_warned = today;
  });
}

}  // namespace retenta
