// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tables/tablelayouts.h"

#include <QWidget>

namespace retenta {

TableLayouts* TableLayouts::of(const QWidget* widget) {
  for (const QWidget* at = widget; at; at = at->parentWidget()) {
    if (auto* own = at->findChild<TableLayouts*>(QString(), Qt::FindDirectChildrenOnly)) {
      return own;
    }
  }
  return nullptr;
}

void TableLayouts::keep(const QString& id, const QJsonObject& state) {
  if (state.isEmpty()) {
    m_all.remove(id);
  } else {
    m_all[id] = state;
  }
}

}  // namespace retenta
