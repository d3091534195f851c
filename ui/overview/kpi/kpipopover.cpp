// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/kpi/kpipopover.h"

#include <algorithm>

#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

#include "ui/widgets/controls.h"

namespace retenta {

KpiPopover::KpiPopover(const KpiFace& face, const KpiStory& story, QWidget* parent)
    : QFrame(parent, Qt::Popup) {
  setAttribute(Qt::WA_DeleteOnClose);
  setProperty("kind", QStringLiteral("card"));
  setAccessibleName(face.spoken);
  setFixedWidth(scaled(380));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 12, 16, 12);
  column->setSpacing(8);
  const auto add = [&](const QString& text, TextRole role, Tone tone) {
    auto* label = makeLabel(text, role, tone);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(label);
  };
  add(QStringLiteral("%1: %2").arg(face.title, face.full), TextRole::Section, Tone::Normal);
  add(story.definition, TextRole::Body, Tone::Secondary);
  column->addWidget(makeLine());
  add(story.formula, TextRole::Body, Tone::Normal);
  for (const QString& line : story.compare) add(line, TextRole::Secondary, Tone::Secondary);
  const auto link = [&](const QString& text, void (KpiPopover::*chosen)()) {
    auto* button = makeButton(text, ButtonKind::Link);
    connect(button, &QPushButton::clicked, this, [this, chosen] {
      Q_EMIT(this->*chosen)();
      close();
    });
    column->addWidget(button, 0, Qt::AlignLeft);
    return button;
  };
  QPushButton* first = nullptr;
  if (!story.link.isEmpty()) {
    column->addWidget(makeLine());
    add(story.who, TextRole::Secondary, Tone::Secondary);
    first = link(story.link, &KpiPopover::clientsChosen);
    link(tr("Create campaign for them"), &KpiPopover::campaignChosen);
  }
  QPushButton* figures = link(tr("Among all figures, month by month"), &KpiPopover::figuresChosen);
  (first ? first : figures)->setFocus();
  auto* close = makeButton(tr("Close"), ButtonKind::Quiet);
  column->addWidget(close, 0, Qt::AlignRight);
  connect(close, &QPushButton::clicked, this, &QWidget::close);
}

void KpiPopover::showBy(QWidget* card) {
  // Wrapped words ask for the height of a narrower column than they get.
  resize(width(), layout()->totalHeightForWidth(width()));
  const QRect screen = card->screen()->availableGeometry();
  QPoint at = card->mapToGlobal(QPoint(0, card->height() + 4));
  at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
  at.setY(std::clamp(at.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
  move(at);
  show();
}

void KpiPopover::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    close();
    return;
  }
  QFrame::keyPressEvent(event);
}

}  // namespace retenta
