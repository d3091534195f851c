// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/shell/joblist.h"
#include "ui/shell/navbutton.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

void drawLogo(QPainter& p, int size, const Tokens& t) {
  p.setPen(Qt::NoPen);
  p.setBrush(t.accent);
  p.drawRoundedRect(QRectF(0, 0, size, size), size / 4.5, size / 4.5);
  QFont font = textFont(TextRole::Section);
  font.setPixelSize(size * 6 / 10);
  p.setFont(font);
  p.setPen(t.onAccent);
  p.drawText(QRectF(0, 0, size, size), Qt::AlignCenter, QStringLiteral("R"));
}

}  // namespace

Sidebar::Sidebar(QWidget* parent)
    : QFrame(parent),
      m_pages(new QVBoxLayout),
      m_foot(new QVBoxLayout),
      m_jobs(new JobList),
      m_logo(new PictureLabel(scaled(26))) {
  setAccessibleName(tr("Pages"));
  setFixedWidth(scaled(196));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 10, 1, 10);
  column->setSpacing(0);
  column->addWidget(makeHead());
  column->addSpacing(10);
  // Scrolls at 200 % text on a low screen.
  auto* inner = new QWidget;
  m_pages->setContentsMargins(0, 0, 0, 0);
  m_pages->setSpacing(2);
  auto* innerColumn = new QVBoxLayout(inner);
  innerColumn->setContentsMargins(0, 0, 0, 0);
  innerColumn->addLayout(m_pages);
  innerColumn->addStretch();
  auto* scroll = new QScrollArea;
  scroll->setWidget(inner);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  inner->setAutoFillBackground(false);
  scroll->viewport()->setAutoFillBackground(false);
  column->addWidget(scroll, 1);
  column->addWidget(m_jobs);
  auto* line = makeLine();
  column->addWidget(line);
  column->addSpacing(6);
  m_foot->setContentsMargins(0, 0, 0, 0);
  m_foot->setSpacing(2);
  column->addLayout(m_foot);
}

QWidget* Sidebar::makeHead() {
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(14, 0, 8, 0);
  row->setSpacing(8);
  m_logo->setDraw(drawLogo);
  row->addWidget(m_logo);
  m_headText = new QWidget;
  auto* names = new QVBoxLayout(m_headText);
  names->setContentsMargins(0, 0, 0, 0);
  names->setSpacing(0);
  names->addWidget(makeLabel(QStringLiteral("Retenta"), TextRole::Section));
  m_business = new ElidedLabel;
  m_business->setFont(textFont(TextRole::Caption));
  m_business->setProperty("tone", QStringLiteral("secondary"));
  m_demo = makeLabel(tr("Demo"), TextRole::Caption, Tone::Warning);
  m_demo->setVisible(false);
  auto* under = new QHBoxLayout;
  under->setSpacing(6);
  under->addWidget(m_business, 1);
  under->addWidget(m_demo);
  names->addLayout(under);
  row->addWidget(m_headText, 1);
  return head;
}

void Sidebar::addGroup(const QString& title) {
  auto* label = makeLabel(title.toUpper(), TextRole::Caption, Tone::Secondary);
  label->setContentsMargins(16, 8, 0, 2);
  m_groups += label;
  m_pages->addWidget(label);
}

void Sidebar::addPage(const QString& id, const QString& icon, const QString& title,
                      const QString& keyHint, bool atFoot) {
  auto* button = new NavButton(icon, title, keyHint, this);
  button->setCheckable(true);
  m_buttons[id] = button;
  (atFoot ? m_foot : m_pages)->addWidget(button);
  connect(button, &NavButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
}

void Sidebar::setCurrent(const QString& id) {
  for (const auto& [known, button] : m_buttons) button->setChecked(known == id);
}

void Sidebar::setBusiness(const QString& name, bool demo) {
  m_business->setFullText(name);
  m_demo->setVisible(demo);
}

void Sidebar::setCompact(bool compact) {
  setFixedWidth(compact ? scaled(26) + 28 : scaled(196));
  m_headText->setVisible(!compact);
  for (auto* group : m_groups) group->setVisible(!compact);
  for (const auto& [id, button] : m_buttons) button->setCompact(compact);
  m_jobs->setCompact(compact);
}

void Sidebar::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Down) {
    focusNextChild();
  } else if (event->key() == Qt::Key_Up) {
    focusPreviousChild();
  } else {
    QFrame::keyPressEvent(event);
  }
}

void Sidebar::paintEvent(QPaintEvent*) {
  const Tokens& t = tokensOf(this);
  QPainter p(this);
  p.fillRect(rect(), t.surface);
  p.setPen(t.border);
  p.drawLine(width() - 1, 0, width() - 1, height());
}

}  // namespace retenta
