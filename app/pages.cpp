// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages.h"

#include <QCoreApplication>

#include "core/business/business.h"

namespace retenta {

QList<PageEntry> allPages(Business& business) {
  Q_UNUSED(business);
  return {};
}

}  // namespace retenta
