// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/job.h"

#include <atomic>
#include <algorithm>
#include <cmath>

namespace retenta {

namespace {

constexpr int followMs = 100;
constexpr qint64 guessAfterMs = 1500;  // an estimate made earlier jumps about
constexpr int worthSayingSeconds = 5;

}  // namespace

struct Job::Count {
  std::atomic<qint64> done = 0;
  std::atomic<qint64> total = 0;
};

Job::Job(const QString& what, QObject* parent)
    : QObject(parent), m_what(what), m_count(std::make_shared<Count>()) {
  m_since.start();
  m_follow.setInterval(followMs);
  connect(&m_follow, &QTimer::timeout, this, &Job::follow);
  m_follow.start();
}

void Job::setCanCancel(bool can) {
  m_canCancel = can;
  Q_EMIT changed();
}

std::optional<double> Job::share() const {
  if (m_total <= 0) return std::nullopt;
  return std::clamp(static_cast<double>(m_done) / static_cast<double>(m_total), 0.0, 1.0);
}

std::optional<int> Job::secondsLeft() const {
  const qint64 elapsed = m_since.elapsed();
  const auto done = share();
  if (!done || *done <= 0 || elapsed < guessAfterMs) return std::nullopt;
  const double left = static_cast<double>(elapsed) / 1000.0 * (1 - *done) / *done;
  if (left <= worthSayingSeconds) return std::nullopt;
  return static_cast<int>(std::ceil(left));
}

Progress Job::progress() const {
  return {[count = m_count](qint64 done, qint64 total) {
            count->total = total;
            count->done = done;
          },
          m_stop.get_token()};
}

void Job::setProgress(qint64 done, qint64 total) {
  m_count->total = total;
  m_count->done = done;
  take(done, total);
}

void Job::follow() { take(m_count->done, m_count->total); }

void Job::take(qint64 done, qint64 total) {
  if (done == m_done && total == m_total) return;
  m_done = done;
  m_total = total;
  Q_EMIT changed();
}

void Job::cancel() {
  if (m_finished || !m_canCancel || isCancelled()) return;
  m_stop.request_stop();
  Q_EMIT changed();
  Q_EMIT cancelled();
}

void Job::finish() {
  if (m_finished) return;
  m_finished = true;
  m_follow.stop();
  Q_EMIT finished();
  deleteLater();
}

}  // namespace retenta
