// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcomepage.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/widgets/controls.h"
#include "ui/widgets/emptystate.h"

namespace retenta {

WelcomePage::WelcomePage(const QList<RecentLine>& recent, QWidget* parent) : Page(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(20, 12, 20, 20);
  auto* empty = new EmptyState(
      QStringLiteral("import"), tr("Drop a file with purchases here"),
      tr("A file from your shop, till or CRM is enough, be it Excel or CSV: Retenta recognises the "
         "columns, shows what it found, and draws your clients in the RFM matrix. Everything stays "
         "on this computer."));
  m_first = empty->addAction(tr("Choose file…"));
  connect(m_first, &QPushButton::clicked, this, &WelcomePage::importRequested);
  connect(empty->addAction(tr("Open sample business")), &QPushButton::clicked, this,
          &WelcomePage::demoRequested);
  connect(empty->addAction(tr("Open…")), &QPushButton::clicked, this, &WelcomePage::openRequested);
  connect(empty->addAction(tr("New business…")), &QPushButton::clicked, this,
          &WelcomePage::newRequested);
  column->addWidget(empty, 1);
  if (recent.isEmpty()) return;
  column->addWidget(makeLabel(tr("Recent"), TextRole::Section));
  for (const RecentLine& line : recent) column->addWidget(makeLine(line));
}

QWidget* WelcomePage::makeLine(const RecentLine& line) {
  auto* host = new QWidget;
  auto* row = new QHBoxLayout(host);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(12);
  auto* link = makeButton(noMnemonic(line.name), ButtonKind::Link);
  link->setAccessibleName(line.name);
  link->setAccessibleDescription(line.path);
  auto* where = new ElidedLabel(line.path);
  where->setProperty("tone", QStringLiteral("secondary"));
  row->addWidget(link);
  row->addWidget(where, 1);
  if (line.missing) {
    link->setEnabled(false);
    link->setToolTip(tr("The file is not there any more"));
    row->addWidget(makeLabel(tr("not found"), TextRole::Secondary, Tone::Warning));
    auto* forget = makeButton(tr("Remove from the list"), ButtonKind::Link);
    forget->setAccessibleName(tr("Remove from the list: %1").arg(line.name));
    row->addWidget(forget);
    connect(forget, &QPushButton::clicked, this,
            [this, path = line.path] { Q_EMIT recentForgotten(path); });
  } else if (!line.opened.isEmpty()) {
    row->addWidget(
        makeLabel(tr("opened %1").arg(line.opened), TextRole::Secondary, Tone::Secondary));
  }
  connect(link, &QPushButton::clicked, this,
          [this, path = line.path] { Q_EMIT recentChosen(path); });
  return host;
}

void WelcomePage::activate() { m_first->setFocus(Qt::OtherFocusReason); }

QString WelcomePage::title() const { return tr("Welcome"); }

}  // namespace retenta
