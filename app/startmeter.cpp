// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startmeter.h"

#include <cstdio>

#include <QCoreApplication>
#include <QEvent>

namespace retenta {

namespace {
constexpr int restMs = 250;
}

StartMeter::StartMeter(QObject* parent) : QObject(parent) {
  m_clock.start();
  std::puts("started");
  std::fflush(stdout);
  m_rest.setSingleShot(true);
  m_rest.setInterval(restMs);
  connect(&m_rest, &QTimer::timeout, this, [this] {
    std::printf("{\"window_ms\": %lld, \"page_ms\": %lld, \"rest_ms\": %lld}\n",
                static_cast<long long>(m_window), static_cast<long long>(m_page),
                static_cast<long long>(m_last));
    std::fflush(stdout);
    QCoreApplication::quit();
  });
  QCoreApplication::instance()->installEventFilter(this);
}

void StartMeter::businessOpened() { m_opened = true; }

bool StartMeter::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Paint) {
    m_last = m_clock.elapsed();
    if (m_window < 0) m_window = m_last;
    if (m_opened && m_page < 0) m_page = m_last;
    if (m_opened) m_rest.start();
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace retenta
