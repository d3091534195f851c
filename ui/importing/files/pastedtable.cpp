// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/files/pastedtable.h"

#include <QMimeData>

namespace retenta {

PastedTable pastedTable(const QMimeData* data) {
  if (!data) return {};
  const QString text = data->text();
  const QString page = data->html();
  const bool table = page.contains(QLatin1String("<table"), Qt::CaseInsensitive);
  // Programs give both: the text has the cells as they are shown, the page is for those who
  // give no tabs.
  if (table && !text.contains(QLatin1Char('\t'))) return {page.toUtf8()};
  return {text.trimmed().isEmpty() ? QByteArray() : text.toUtf8()};
}

}  // namespace retenta
