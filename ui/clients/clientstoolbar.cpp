// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientstoolbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include "ui/text/formatters.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

constexpr int findDelayMs = 0;  // letters typed faster than they are found wait for one answer

}  // namespace

ClientsToolbar::ClientsToolbar(QWidget* parent)
    : QWidget(parent),
      m_find(new QLineEdit),
      m_views(makeButton({})),
      m_columns(makeButton(tr("Columns"))),
      m_duplicates(makeButton({}, ButtonKind::Quiet)),
      m_pane(makeIconButton(QStringLiteral("pane"), tr("Card beside the table"))) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(scaled(8));
  m_find->setObjectName(QStringLiteral("find"));
  m_find->setPlaceholderText(tr("Name, phone, e-mail, city, tag…"));
  m_find->setAccessibleName(tr("Find clients"));
  m_find->setToolTip(tr("Find clients (Ctrl F)"));
  m_find->setClearButtonEnabled(true);
  m_find->setMaximumWidth(scaled(340));
  m_find->addAction(makeIcon(QStringLiteral("search"), tokensOf(this).text2),
                    QLineEdit::LeadingPosition);
  m_find->installEventFilter(this);
  m_columns->setIcon(makeIcon(QStringLiteral("table"), tokensOf(this).text2));
  m_columns->setToolTip(tr("Choose columns (Ctrl Shift K)"));
  m_pane->setCheckable(true);
  m_pane->hide();
  row->addWidget(m_find, 1);
  row->addWidget(m_views);
  row->addWidget(m_columns);
  m_duplicates->hide();
  row->addWidget(m_duplicates);
  row->addWidget(m_pane);
  row->addStretch();
  m_timer.setSingleShot(true);
  m_timer.setInterval(findDelayMs);
  connect(m_find, &QLineEdit::textChanged, &m_timer, qOverload<>(&QTimer::start));
  connect(&m_timer, &QTimer::timeout, this, [this] { Q_EMIT findChanged(m_find->text()); });
  connect(m_views, &QPushButton::clicked, this, &ClientsToolbar::viewsRequested);
  connect(m_columns, &QPushButton::clicked, this, &ClientsToolbar::columnsRequested);
  connect(m_duplicates, &QPushButton::clicked, this, &ClientsToolbar::duplicatesRequested);
  connect(m_pane, &QToolButton::toggled, this, &ClientsToolbar::paneToggled);
  setViewName({});
}

void ClientsToolbar::setFind(const QString& text) {
  if (m_find->text() == text) return;
  const QSignalBlocker quiet(m_find);
  m_find->setText(text);
}

void ClientsToolbar::setViewName(const QString& name) {
  const QString shown = name.isEmpty() ? tr("all clients") : name;
  m_views->setText(noMnemonic(tr("View: %1").arg(shown)));
  m_views->setToolTip(tr("Saved views; Ctrl S saves this one"));
}

void ClientsToolbar::setPane(bool shown) {
  m_pane->show();
  const QSignalBlocker quiet(m_pane);
  m_pane->setChecked(shown);
}

void ClientsToolbar::setDuplicates(int pairs) {
  m_duplicates->setText(tr("Possible duplicates (%1)").arg(Formatters().count(pairs)));
  m_duplicates->setToolTip(tr("Clients who may be one person: look at them one by one"));
  m_duplicates->setVisible(pairs > 0);
}

void ClientsToolbar::focusFind() {
  m_find->setFocus(Qt::ShortcutFocusReason);
  m_find->selectAll();
}

bool ClientsToolbar::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_find && event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && m_timer.isActive()) {
      m_timer.stop();
      Q_EMIT findChanged(m_find->text());
    }
    if (enter || key->key() == Qt::Key_Down) {
      Q_EMIT tableRequested();
      return true;
    }
    if (key->key() == Qt::Key_Escape && !m_find->text().isEmpty()) {
      m_find->clear();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace retenta
