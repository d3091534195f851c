// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <stop_token>

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include "core/base/progress.h"

namespace retenta {

/// Long work as the foot of the sidebar shows it: what, the share done, the time left, Cancel. A
/// page makes one with itself as parent, announces it by `Page::working` and calls finish() when
/// the answer is there; it is shown only when it lasts longer than 0.3 s. GUI thread, but for the
/// Progress it hands out.
class Job : public QObject {
  Q_OBJECT
 public:
  /// `what` is said to people: "Importing orders.csv".
  Job(const QString& what, QObject* parent);

  QString what() const { return m_what; }
  /// Whether Cancel is offered; true from the start.
  bool canCancel() const { return m_canCancel; }
  void setCanCancel(bool can);

  /// 0…1, nullopt while unknown.
  std::optional<double> share() const;
  /// Seconds to the end, once they are known well enough and more than 5.
  std::optional<int> secondsLeft() const;

  /// For a service: its reports arrive here, from any thread; its stop token follows cancel().
  Progress progress() const;
  /// For work that reports on the GUI thread by itself. `total` 0 = unknown.
  void setProgress(qint64 done, qint64 total);

  /// Asks the work to stop; it ends by itself and then calls finish().
  void cancel();
  bool isCancelled() const { return m_stop.stop_requested(); }
  /// The work is over: the line goes, the job is deleted later.
  void finish();
  bool isFinished() const { return m_finished; }

 Q_SIGNALS:
  void changed();
  void cancelled();
  void finished();

 private:
  struct Count;
  void follow();
  void take(qint64 done, qint64 total);

  QString m_what;
  bool m_canCancel = true;
  bool m_finished = false;
  qint64 m_done = 0;
  qint64 m_total = 0;
  std::shared_ptr<Count> m_count;  // written by workers, read here by a timer
  std::stop_source m_stop;
  QElapsedTimer m_since;
  QTimer m_follow;
};

}  // namespace retenta
