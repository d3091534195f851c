// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include <algorithm>

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

struct BarLook {
  QColor Tokens::*fill;
  QColor Tokens::*ink;
  const char* icon;
};

BarLook lookOf(Message::Kind kind) {
  switch (kind) {
    case Message::Kind::Done:
      return {&Tokens::positiveBg, &Tokens::positive, "check"};
    case Message::Kind::Info:
      return {&Tokens::accentWeak, &Tokens::accent, "info"};
    case Message::Kind::Warning:
      return {&Tokens::warningBg, &Tokens::warning, "warning"};
    case Message::Kind::Problem:
      return {&Tokens::negativeBg, &Tokens::negative, "warning"};
  }
  return {&Tokens::accentWeak, &Tokens::accent, "info"};
}

}  // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent),
      m_icon(new PictureLabel(scaled(20))),
      m_text(makeLabel()),
      m_do(makeButton({})),
      m_close(makeIconButton(QStringLiteral("close"), tr("Close"))) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 8, 8, 8);
  row->setSpacing(10);
  m_text->setWordWrap(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  // Beside the first line of the words, whose middle is that of the buttons.
  const int above = (m_close->sizeHint().height() - m_icon->sizeHint().height()) / 2;
  m_icon->setContentsMargins(0, std::max(above, 0), 0, 0);
  row->addWidget(m_icon, 0, Qt::AlignTop);
  row->addWidget(m_text, 1);
  row->addWidget(m_do, 0, Qt::AlignTop);
  row->addWidget(m_close, 0, Qt::AlignTop);
  connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
  connect(m_do, &QPushButton::clicked, this, [this] {
    const auto action = m_action;  // it may end this bar
    if (!m_lasting) clear();
    if (action) action();
  });
  setVisible(false);
}

void MessageBar::setLasting(bool lasting) {
  m_lasting = lasting;
  m_close->setVisible(!lasting);
}

void MessageBar::show(Message::Kind kind, const QString& text) { show({kind, text, false}); }

void MessageBar::show(const Message& message) {
  m_kind = message.kind;
  const QString& text = message.text;
  m_action = message.action;
  m_do->setText(message.actionText);
  m_do->setVisible(!message.actionText.isEmpty());
  const BarLook look = lookOf(m_kind);
  m_icon->setIcon(QString::fromLatin1(look.icon), look.ink);
  m_text->setText(text);
  setAccessibleName(text);
  setVisible(true);
  QAccessibleEvent event(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
}

void MessageBar::clear() { setVisible(false); }

QString MessageBar::text() const { return isHidden() ? QString() : m_text->text(); }

void MessageBar::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && !m_lasting) {
    clear();
  } else {
    QFrame::keyPressEvent(event);
  }
}

void MessageBar::paintEvent(QPaintEvent*) {
  QPainter p(this);
  p.setRenderHint(QPainter::Antialiasing);
  p.setPen(Qt::NoPen);
  p.setBrush(tokensOf(this).*lookOf(m_kind).fill);
  p.drawRoundedRect(rect(), 6, 6);
}

}  // namespace retenta
