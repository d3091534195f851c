// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>

#include <QtGlobal>

namespace retenta {

/// How far a long job is, and the wish to stop it. Passed down by value; the callback may be
/// called on any thread, at most every few milliseconds; an empty one is allowed.
struct Progress {
  std::function<void(qint64 done, qint64 total)> report;
  std::stop_token stop;

  bool cancelled() const { return stop.stop_requested(); }
  void tell(qint64 done, qint64 total) const {
    if (report) report(done, total);
  }
};

}  // namespace retenta
