// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/bulk/bulkbar.h"

#include "ui/text/formatters.h"
#include "ui/theme/look.h"
#include "ui/widgets/changing.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"

namespace retenta {

BulkBar::BulkBar(QWidget* parent) : QFrame(parent), m_text(makeLabel({}, TextRole::Strong)) {
  auto* flow = new FlowLayout(this, 8);
  flow->setContentsMargins(0, 0, 0, 0);
  m_text->setMinimumHeight(scaled(30));
  flow->addWidget(m_text);
  const auto add = [&](const QString& text, ButtonKind kind, bool changes) {
    auto* button = makeButton(text, kind);
    flow->addWidget(button);
    if (changes) marksChange(button);
    return button;
  };
  auto* campaign = add(tr("Create campaign"), ButtonKind::Primary, true);
  auto* tag = add(tr("Tag…"), ButtonKind::Plain, true);
  auto* consent = add(tr("Consent…"), ButtonKind::Plain, true);
  auto* exclude = add(tr("Campaigns…"), ButtonKind::Plain, true);
  auto* csv = add(tr("Export CSV"), ButtonKind::Plain, false);
  auto* remove = add(tr("Delete"), ButtonKind::Danger, true);
  auto* clear = add(tr("Untick all"), ButtonKind::Quiet, false);
  exclude->setToolTip(tr("Leave them out of campaigns, or let them in again"));
  connect(campaign, &QPushButton::clicked, this, &BulkBar::campaignRequested);
  connect(tag, &QPushButton::clicked, this, [this, tag] { Q_EMIT tagRequested(tag); });
  connect(consent, &QPushButton::clicked, this, &BulkBar::consentRequested);
  connect(exclude, &QPushButton::clicked, this,
          [this, exclude] { Q_EMIT excludeRequested(exclude); });
  connect(csv, &QPushButton::clicked, this, &BulkBar::exportRequested);
  connect(remove, &QPushButton::clicked, this, &BulkBar::deleteRequested);
  connect(clear, &QPushButton::clicked, this, &BulkBar::clearRequested);
  hide();
}

void BulkBar::setCount(qint64 ticked) {
  m_text->setText(tr("Ticked: %1").arg(Formatters().clients(ticked)));
  setVisible(ticked > 0);
}

}  // namespace retenta
