// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"

namespace retenta {

EmptyState::EmptyState(const QString& iconName, const QString& title, const QString& reason,
                       QWidget* parent)
    : QWidget(parent), m_actions(new QHBoxLayout) {
  auto* column = new QVBoxLayout(this);
  column->setSpacing(10);
  auto* picture = makePicture(iconName, &Tokens::control, scaled(48));
  picture->setAlignment(Qt::AlignCenter);
  auto* heading = makeLabel(title, TextRole::Title);
  heading->setAlignment(Qt::AlignCenter);
  heading->setWordWrap(true);
  auto* why = makeLabel(reason, TextRole::Body, Tone::Secondary);
  why->setAlignment(Qt::AlignCenter);
  why->setWordWrap(true);
  why->setFixedWidth(scaled(560));
  // A centred label is not asked for its height by its width.
  why->setMinimumHeight(why->heightForWidth(scaled(560)));
  m_actions->setSpacing(8);
  m_actions->addStretch();
  m_actions->addStretch();
  column->addStretch(2);
  column->addWidget(picture);
  column->addWidget(heading);
  column->addWidget(why, 0, Qt::AlignHCenter);
  column->addLayout(m_actions);
  column->addStretch(3);
}

QPushButton* EmptyState::addAction(const QString& text) {
  const bool first = m_actions->count() == 2;
  auto* button = makeButton(text, first ? ButtonKind::Primary : ButtonKind::Plain);
  m_actions->insertWidget(m_actions->count() - 1, button);
  return button;
}

}  // namespace retenta
