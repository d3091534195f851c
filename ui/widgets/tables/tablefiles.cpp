// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tables/tablefiles.h"

#include <QWidget>

namespace retenta {

TableFiles* TableFiles::of(const QWidget* widget) {
  for (const QWidget* at = widget; at; at = at->parentWidget()) {
    if (auto* own = at->findChild<TableFiles*>(QString(), Qt::FindDirectChildrenOnly)) return own;
  }
  return nullptr;
}

}  // namespace retenta
