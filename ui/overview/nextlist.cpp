// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/nextlist.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme/glyphs.h"

namespace retenta {

namespace {

// A family's sign, else the icon of the kind.
PictureLabel* signOf(const NextFace& face) {
  auto* sign = new PictureLabel(scaled(16));
  if (face.family) {
    sign->setDraw([family = *face.family](QPainter& p, int side, const Tokens& t) {
      drawGlyph(p, family, QRectF(2, 2, side - 4, side - 4), t.of(family, Depth::Frequent));
    });
  } else {
    const bool warns = face.icon == QLatin1String("warning");
    sign->setIcon(face.icon, warns ? &Tokens::warning : &Tokens::text2);
  }
  return sign;
}

}  // namespace

NextList::NextList(QWidget* parent) : Card(parent) {
  column()->setContentsMargins(14, 10, 14, 6);
  column()->setSpacing(0);
  auto* head = new QHBoxLayout;
  head->addWidget(makeLabel(tr("Do next"), TextRole::Section), 1);
  head->addWidget(makeLabel(tr("by money"), TextRole::Caption, Tone::Secondary));
  column()->addLayout(head);
  column()->addSpacing(4);
  m_rows = new QWidget;
  auto* rows = new QVBoxLayout(m_rows);
  rows->setContentsMargins(0, 0, 0, 0);
  column()->addWidget(m_rows);
  column()->addStretch();
}

QWidget* NextList::makeRow(const NextFace& face, bool first) {
  auto* row = new QWidget;
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(0, 3, 0, 3);
  line->setSpacing(8);
  line->addWidget(signOf(face));
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  auto* title = new ElidedLabel(face.title);
  title->setFont(textFont(TextRole::Strong));
  auto* detail = new ElidedLabel(face.detail);
  detail->setFont(textFont(TextRole::Caption));
  detail->setProperty("tone", QStringLiteral("secondary"));
  words->addWidget(title);
  words->addWidget(detail);
  line->addLayout(words, 1);
  auto* button = makeButton(face.button, first ? ButtonKind::Primary : ButtonKind::Plain);
  button->setAccessibleName(QStringLiteral("%1: %2").arg(face.title, face.button));
  button->setAccessibleDescription(face.detail);
  button->setMinimumWidth(scaled(92));
  connect(button, &QPushButton::clicked, this,
          [this, target = face.target] { Q_EMIT chosen(target); });
  line->addWidget(button);
  return row;
}

void NextList::setFaces(const QList<NextFace>& faces) {
  if (faces == m_faces && m_rows->layout()->count() > 0) return;
  m_faces = faces;
  while (QLayoutItem* item = m_rows->layout()->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  auto* rows = static_cast<QVBoxLayout*>(m_rows->layout());
  rows->setSpacing(0);
  for (int i = 0; i < std::min<int>(most, static_cast<int>(faces.size())); ++i) {
    rows->addWidget(makeLine());
    rows->addWidget(makeRow(faces.at(i), i == 0));
  }
  if (faces.isEmpty()) {
    auto* label = makeLabel(tr("Nothing is urgent: nobody dear is at risk, no campaign is due."),
                            TextRole::Body, Tone::Secondary);
    label->setWordWrap(true);
    rows->addWidget(label);
  }
}

}  // namespace retenta
