// SPDX-License-Identifier: GPL-3.0-or-later
// How the RFM page was left.
#include "ui/rfm/rfmpage.h"
#include "ui/rfm/rfmtoolbar.h"

namespace retenta {

QJsonObject RfmPage::layoutState() const {
  return {{QStringLiteral("view"), m_toolbar->view()},
          {QStringLiteral("measure"), m_toolbar->measure()}};
}

void RfmPage::restoreLayout(const QJsonObject& state) {
  const QString table = QStringLiteral("table");
  m_toolbar->chooseMeasure(state.value(QStringLiteral("measure")).toString());
  if (state.value(QStringLiteral("view")).toString() == table) showView(table);
}

}  // namespace retenta
