// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace retenta {

/// Takes answers of background work on the GUI thread and drops the stale ones: only the answer to
/// the last ask() is handed on, and none after this object is gone. A presenter owns one per
/// question.
template <class T>
class Latest {
 public:
  using Handler = std::function<void(const T&)>;

  /// `future` is the work just started; `handler` gets its answer unless a newer ask() came
  /// meanwhile.
  void ask(const QFuture<T>& future, Handler handler) {
    const quint64 number = ++m_number;
    m_busy = true;
    auto* watcher = new QFutureWatcher<T>(&m_context);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, &m_context,
                     [this, watcher, number, handler = std::move(handler)] {
                       watcher->deleteLater();
                       if (number != m_number || watcher->isCanceled()) return;
                       m_busy = false;
                       // Moved out: the answer must not live on in a watcher that is yet to be
                       // deleted.
                       QFuture<T> answered = watcher->future();
                       const T answer = answered.takeResult();
                       handler(answer);
                     });
    watcher->setFuture(future);
  }

  /// Forgets what is under way.
  void drop() {
    ++m_number;
    m_busy = false;
  }
  bool busy() const { return m_busy; }

 private:
  QObject m_context;
  quint64 m_number = 0;
  bool m_busy = false;
};

}  // namespace retenta
