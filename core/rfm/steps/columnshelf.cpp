// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/steps/columnshelf.h"

#include <utility>

namespace retenta {

ColumnsPtr ColumnShelf::lend(std::unique_ptr<DatedColumns> columns) {
  const auto back = [shelf = weak_from_this()](DatedColumns* read) {
    std::unique_ptr<DatedColumns> own(read);
    if (const auto here = shelf.lock()) here->putBack(std::move(own));
  };
  const std::shared_ptr<DatedColumns> lent(columns.release(), back);
  return {lent, &lent->columns};
}

void ColumnShelf::putBack(std::unique_ptr<DatedColumns> columns) {
  const std::lock_guard guard(m_mutex);
  if (m_keeping) m_spare.push_back(std::move(columns));
}

void ColumnShelf::setKeeping(bool keeping) {
  std::vector<std::unique_ptr<DatedColumns>> freed;  // outside of the lock
  const std::lock_guard guard(m_mutex);
  m_keeping = keeping;
  if (!keeping) freed.swap(m_spare);
}

std::size_t ColumnShelf::spare() const {
  const std::lock_guard guard(m_mutex);
  return m_spare.size();
}

}  // namespace retenta
