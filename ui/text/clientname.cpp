// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/clientname.h"

#include <QCoreApplication>

namespace retenta {

QString clientName(const QString& knownBy, qint64 id, bool erased) {
  if (erased) return QCoreApplication::translate("ClientName", "Erased client №%1").arg(id);
  if (!knownBy.isEmpty()) return knownBy;
  return QCoreApplication::translate("ClientName", "Client №%1").arg(id);
}

}  // namespace retenta
