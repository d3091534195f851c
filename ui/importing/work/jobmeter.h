// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <stop_token>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "core/base/progress.h"

namespace retenta {

/// How far one piece of work on another thread is, told ten times a second while it runs, and the
/// wish to stop it. GUI thread; no pointer to it leaves that thread.
class JobMeter : public QObject {
  Q_OBJECT
 public:
  explicit JobMeter(QObject* parent = nullptr);
  ~JobMeter() override;

  /// Begins anew; work that was under way is asked to stop. What to hand to the worker.
  Progress start();
  void stop();  ///< the work is done
  void cancel() { m_stop.request_stop(); }

  /// Seconds till the end by the pace so far; nullopt in the first second and for work under 5 s.
  static std::optional<int> secondsLeft(qint64 elapsedMs, qint64 done, qint64 total);

 Q_SIGNALS:
  void progressed(qint64 done, qint64 total, std::optional<int> secondsLeft);

 private:
  struct Gauge {
    std::atomic<qint64> done{0};
    std::atomic<qint64> total{0};
  };
  void tell();

  std::stop_source m_stop;
  QElapsedTimer m_elapsed;
  QTimer m_ticks;
  std::shared_ptr<Gauge> m_gauge;
};

}  // namespace retenta
