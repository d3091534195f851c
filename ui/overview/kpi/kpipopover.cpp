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
  auto* close = makeButton(tr("Close"), ButtonKind::Quiet);
  auto* foot = new QHBoxLayout;
  if (!story.link.isEmpty()) {
    auto* link = makeButton(story.link, ButtonKind::Link);
    connect(link, &QPushButton::clicked, this, [this, segments = story.segments] {
      Q_EMIT linkChosen(segments);
      this->close();
    });
    foot->addWidget(link);
    link->setFocus();
  } else {
    close->setFocus();
  }
  foot->addStretch();
  foot->addWidget(close);
  column->addLayout(foot);
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
