// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/columnchooser.h"

#include <algorithm>

#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

#include "ui/clients/filter/checklist.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

constexpr int listRows = 14;

}  // namespace

ColumnChooser::ColumnChooser(const QList<ShownColumn>& shown, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_shown(shown), m_list(new CheckList(tr("Columns"))) {
  setAttribute(Qt::WA_DeleteOnClose);
  setProperty("kind", QStringLiteral("card"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(14, 12, 14, 12);
  column->addWidget(makeLabel(tr("Columns"), TextRole::Section));
  QStringList ticked;
  for (const ShownColumn& one : shown) ticked += columnId(one.column);
  for (int i = 1; i < clientColumnCount; ++i) {  // the client itself is always there
    const auto one = static_cast<ClientColumn>(i);
    m_list->add(columnId(one), columnTitle(one));
  }
  m_list->setTicked(ticked);
  m_list->fitRows(listRows);
  column->addWidget(m_list);
  auto* usual = makeButton(tr("Usual columns"));
  connect(usual, &QPushButton::clicked, this, [this] {
    Q_EMIT chosen({});
    close();
  });
  column->addWidget(usual);
  connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::tell);
}

void ColumnChooser::tell() {
  const QStringList ticked = m_list->ticked();
  m_shown.removeIf([&](const ShownColumn& one) {
    return one.column != ClientColumn::Name && !ticked.contains(columnId(one.column));
  });
  for (const QString& id : ticked) {
    const auto same = [&](const ShownColumn& one) { return columnId(one.column) == id; };
    if (std::none_of(m_shown.begin(), m_shown.end(), same)) m_shown += {*columnFromId(id), 0};
  }
  Q_EMIT chosen(m_shown);
}

void ColumnChooser::popupAt(QWidget* anchor) {
  adjustSize();
  QPoint at = anchor->mapToGlobal(QPoint(0, anchor->height()));
  const QRect room = anchor->screen()->availableGeometry();
  at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
  at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
  move(at);
  show();
  m_list->setFocus(Qt::PopupFocusReason);
}

void ColumnChooser::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    close();
  } else {
    QFrame::keyPressEvent(event);
  }
}

}  // namespace retenta
