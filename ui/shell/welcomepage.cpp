// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcomepage.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/widgets/controls.h"
#include "ui/widgets/emptystate.h"

namespace retenta {

WelcomePage::WelcomePage(const QStringList& recent, QWidget* parent) : Page(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(20, 12, 20, 20);
  auto* empty = new EmptyState(
      QStringLiteral("import"), tr("Drop a file with purchases here"),
      tr("A CSV from your shop, till or CRM is enough: Retenta recognises the columns, shows what "
         "it "
         "found, and draws your clients in the RFM matrix. Everything stays on this computer."));
  connect(empty->addAction(tr("Choose file…")), &QPushButton::clicked, this,
          &WelcomePage::importRequested);
  connect(empty->addAction(tr("Open sample business")), &QPushButton::clicked, this,
          &WelcomePage::demoRequested);
  connect(empty->addAction(tr("Open…")), &QPushButton::clicked, this, &WelcomePage::openRequested);
  connect(empty->addAction(tr("New business…")), &QPushButton::clicked, this,
          &WelcomePage::newRequested);
  column->addWidget(empty, 1);
  if (recent.isEmpty()) return;
  column->addWidget(makeLabel(tr("Recent"), TextRole::Section));
  for (const QString& path : recent) {
    auto* row = new QHBoxLayout;
    auto* link = makeButton(QFileInfo(path).completeBaseName(), ButtonKind::Link);
    auto* where = new ElidedLabel(path);
    where->setProperty("tone", QStringLiteral("secondary"));
    row->addWidget(link);
    row->addSpacing(12);
    row->addWidget(where, 1);
    column->addLayout(row);
    connect(link, &QPushButton::clicked, this, [this, path] { Q_EMIT recentChosen(path); });
  }
}

QString WelcomePage::title() const { return tr("Welcome"); }

}  // namespace retenta
