// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/columns/labelled.h"

#include <QBoxLayout>

#include "ui/widgets/controls.h"

namespace retenta {

QWidget* labelled(const QString& label, QWidget* control, Qt::Orientation direction,
                  QWidget* behind) {
  const bool above = direction == Qt::Vertical;
  auto* box = new QWidget;
  auto* line = new QBoxLayout(above ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, box);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(above ? 4 : 8);
  auto* name = makeLabel(label, TextRole::Secondary, Tone::Secondary);
  name->setBuddy(control);
  control->setAccessibleName(label);
  line->addWidget(name);
  line->addWidget(control);
  if (behind) line->addWidget(behind);
  return box;
}

}  // namespace retenta
