// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/work/jobmeter.h"

namespace retenta {

namespace {

constexpr qint64 paceKnownMs = 1000;
constexpr qint64 longWorkMs = 5000;
constexpr int tellEveryMs = 100;

}  // namespace

JobMeter::JobMeter(QObject* parent) : QObject(parent) {
  m_ticks.setInterval(tellEveryMs);
  connect(&m_ticks, &QTimer::timeout, this, &JobMeter::tell);
}

JobMeter::~JobMeter() { m_stop.request_stop(); }

// The worker writes two numbers, a timer reads them.
Progress JobMeter::start() {
  m_stop.request_stop();
  m_stop = std::stop_source();
  m_gauge = std::make_shared<Gauge>();
  m_elapsed.start();
  m_ticks.start();
  Progress told;
  told.stop = m_stop.get_token();
  told.report = [gauge = m_gauge](qint64 done, qint64 total) {
    gauge->done.store(done, std::memory_order_relaxed);
    gauge->total.store(total, std::memory_order_relaxed);
  };
  return told;
}

void JobMeter::stop() {
  m_ticks.stop();
  m_gauge.reset();
}

void JobMeter::tell() {
  if (!m_gauge) return;
  const qint64 total = m_gauge->total.load(std::memory_order_relaxed);
  const qint64 done = m_gauge->done.load(std::memory_order_relaxed);
  if (total > 0) Q_EMIT progressed(done, total, secondsLeft(m_elapsed.elapsed(), done, total));
}

std::optional<int> JobMeter::secondsLeft(qint64 elapsedMs, qint64 done, qint64 total) {
  if (elapsedMs < paceKnownMs || done <= 0 || total <= done) return std::nullopt;
  const qint64 leftMs = elapsedMs * (total - done) / done;
  if (elapsedMs + leftMs < longWorkMs) return std::nullopt;
  return static_cast<int>((leftMs + 999) / 1000);
}

}  // namespace retenta
