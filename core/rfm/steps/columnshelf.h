// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "core/rfm/rfmcolumns.h"

namespace retenta {

/// Columns, and of which dates they are.
struct DatedColumns {
  RfmDates dates;
  int windowMonths = 0;
  RfmColumns columns;
};
using ColumnsPtr = std::shared_ptr<const RfmColumns>;

/// Columns that nobody reads any more, to be written into again: a date in the hand would else ask
/// the system for tens of megabytes a frame. Whoever takes a piece owns it alone; lent out it is
/// immutable, and it comes back when its last reader lets go. Thread-safe; to be made shared.
class ColumnShelf : public std::enable_shared_from_this<ColumnShelf> {
 public:
  /// For reading, by any number of threads; back to this shelf after the last of them.
  ColumnsPtr lend(std::unique_ptr<DatedColumns> columns);

  /// The piece for which `cost` is least; null when there is none.
  template <class Cost>
  std::unique_ptr<DatedColumns> take(const Cost& cost) {
    const std::lock_guard guard(m_mutex);
    std::unique_ptr<DatedColumns> best;
    if (m_spare.empty()) return best;
    auto chosen = m_spare.begin();
    for (auto it = m_spare.begin() + 1; it != m_spare.end(); ++it) {
      if (cost(**it) < cost(**chosen)) chosen = it;
    }
    best = std::move(*chosen);
    m_spare.erase(chosen);
    return best;
  }

  /// Whether what comes back is kept; no longer keeping frees what is here.
  void setKeeping(bool keeping);
  std::size_t spare() const;

 private:
  void putBack(std::unique_ptr<DatedColumns> columns);

  mutable std::mutex m_mutex;
  bool m_keeping = true;
  std::vector<std::unique_ptr<DatedColumns>> m_spare;
};

}  // namespace retenta
