// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/migration/movesbar.h"

#include "ui/rfm/migration/migrationwords.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"

namespace retenta {

MovesBar::MovesBar(QWidget* parent) : QWidget(parent), m_span(makeLabel({}, TextRole::Strong)) {
  auto* flow = new FlowLayout(this, scaled(10));
  flow->addWidget(m_span);
  for (const MoveDirection direction :
       {MoveDirection::Up, MoveDirection::Stayed, MoveDirection::Down, MoveDirection::New,
        MoveDirection::Gone}) {
    auto* button = makeButton({});
    connect(button, &QPushButton::clicked, this, [this, direction] { Q_EMIT chosen(direction); });
    flow->addWidget(button);
    m_buttons[direction] = button;
  }
  m_span->setMinimumHeight(m_buttons.begin()->second->sizeHint().height());
}

void MovesBar::setMigration(const Migration& migration) {
  const Formatters f;
  m_span->setText(migrationwords::span(migration.dates, f));
  for (const auto& [direction, button] : m_buttons) {
    const Move move = migration.sum(direction);
    button->setText(QStringLiteral("%1 %2").arg(migrationwords::directionName(direction),
                                                f.count(move.clients)));
    button->setEnabled(move.clients > 0);
    button->setToolTip(plainTip(migrationwords::directionTip(migration, direction, f)));
    // Somebody falls out of the window of months only where there is one.
    button->setVisible(direction != MoveDirection::Gone || move.clients > 0);
  }
  updateGeometry();
}

}  // namespace retenta
