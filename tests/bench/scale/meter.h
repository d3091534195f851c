// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

#include <QJsonDocument>
#include <QJsonObject>

namespace retenta::bench {

/// Milliseconds of a clock of the system: CLOCK_MONOTONIC, or what the process or thread computed.
inline double clockMs(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// What one event or call took.
struct Took {
  double ms = 0;
  double cpuMs = 0;  ///< of all threads of the process
};

class Stopwatch {
 public:
  Took took() const {
    return {clockMs(CLOCK_MONOTONIC) - m_wall, clockMs(CLOCK_PROCESS_CPUTIME_ID) - m_cpu};
  }

 private:
  double m_wall = clockMs(CLOCK_MONOTONIC);
  double m_cpu = clockMs(CLOCK_PROCESS_CPUTIME_ID);
};

inline double percentile(std::vector<double> values, std::size_t percent) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[(values.size() - 1) * percent / 100];
}

/// One line for bench_scale.py.
inline void tell(const QJsonObject& line) {
  std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
  std::fflush(stdout);
}

}  // namespace retenta::bench
