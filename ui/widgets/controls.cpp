// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/controls.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTextDocument>
#include <QVBoxLayout>

#include "ui/theme/glyphs.h"
#include "ui/theme/icons.h"

namespace retenta {

namespace {

const char* kindName(ButtonKind kind) {
  switch (kind) {
    case ButtonKind::Plain:
      return "plain";
    case ButtonKind::Primary:
      return "primary";
    case ButtonKind::Danger:
      return "danger";
    case ButtonKind::Quiet:
      return "quiet";
    case ButtonKind::Link:
      return "link";
  }
  return "plain";
}

const char* toneName(Tone tone) {
  switch (tone) {
    case Tone::Normal:
      return "normal";
    case Tone::Secondary:
      return "secondary";
    case Tone::Positive:
      return "positive";
    case Tone::Negative:
      return "negative";
    case Tone::Warning:
      return "warning";
    case Tone::Accent:
      return "accent";
  }
  return "normal";
}

// Between the icon and the words of a button, in Qt's styles at any text size.
constexpr int iconGap = 4;

}  // namespace

void Button::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
  if (!enter || !plain) return QPushButton::keyPressEvent(event);
  if (!event->isAutoRepeat()) click();
}

void Button::initStyleOption(QStyleOptionButton* option) const {
  QPushButton::initStyleOption(option);
  const int more = scaled(iconGap) - iconGap;
  if (more <= 0 || option->icon.isNull() || option->text.isEmpty()) return;
  const QIcon::Mode mode = isEnabled() ? QIcon::Normal : QIcon::Disabled;
  const QSize size = option->iconSize;
  QPixmap wide((size + QSize(more, 0)) * devicePixelRatioF());
  wide.setDevicePixelRatio(devicePixelRatioF());
  wide.fill(Qt::transparent);
  QPainter painter(&wide);
  const int left = option->direction == Qt::RightToLeft ? more : 0;
  option->icon.paint(&painter, QRect(QPoint(left, 0), size), Qt::AlignCenter, mode);
  painter.end();
  option->icon = QIcon();
  option->icon.addPixmap(wide, mode);
  option->iconSize = size + QSize(more, 0);
}

QPushButton* makeButton(const QString& text, ButtonKind kind, QWidget* parent) {
  auto* button = new Button(text, parent);
  button->setProperty("kind", QString::fromLatin1(kindName(kind)));
  button->setAutoDefault(false);
  button->setIconSize(QSize(scaled(16), scaled(16)));
  if (kind == ButtonKind::Link) button->setCursor(Qt::PointingHandCursor);
  return button;
}

QString plainTip(const QString& text) {
  if (!Qt::mightBeRichText(text)) return text;
  const QString escaped = text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
  return QStringLiteral("<qt>%1</qt>").arg(escaped);
}

QString noMnemonic(QString text) { return text.replace(u'&', QStringLiteral("&&")); }

QToolButton* makeIconButton(const QString& iconName, const QString& name, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setIcon(makeIcon(iconName, tokensOf(button->palette()).text2));
  button->setIconSize(QSize(scaled(20), scaled(20)));
  button->setToolTip(plainTip(name));
  button->setAccessibleName(name);
  button->setFocusPolicy(Qt::StrongFocus);
  return button;
}

QLabel* makeLabel(const QString& text, TextRole role, Tone tone, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setTextFormat(Qt::PlainText);
  label->setFont(textFont(role));
  setTone(label, tone);
  return label;
}

void setTone(QLabel* label, Tone tone) {
  label->setProperty("tone", QString::fromLatin1(toneName(tone)));
  label->style()->unpolish(label);
  label->style()->polish(label);
}

PictureLabel::PictureLabel(int side, QWidget* parent) : QLabel(parent), m_side(side) {}

void PictureLabel::setIcon(const QString& name, QColor Tokens::*role) {
  setDraw([=, ratio = devicePixelRatioF()](QPainter& p, int side, const Tokens& t) {
    p.drawPixmap(QPoint(), iconPixmap(name, t.*role, side, ratio));
  });
}

void PictureLabel::setGlyph(Family family) {
  setDraw([family](QPainter& p, int side, const Tokens& t) {
    drawGlyph(p, family, QRectF(0.5, 0.5, side - 1, side - 1), t.of(family, Depth::Frequent));
  });
}

void PictureLabel::setDraw(Draw draw) {
  m_draw = std::move(draw);
  redraw();
}

void PictureLabel::redraw() {
  if (!m_draw) return clear();
  QPixmap pixmap(QSize(m_side, m_side) * devicePixelRatioF());
  pixmap.setDevicePixelRatio(devicePixelRatioF());
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  // Not the label's own palette: its sheet makes the window behind it transparent there.
  m_draw(painter, m_side, tokensOf(QApplication::palette()));
  painter.end();
  setPixmap(pixmap);
}

void PictureLabel::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) redraw();
}

PictureLabel* makePicture(const QString& icon, QColor Tokens::*role, int side, QWidget* parent) {
  auto* picture = new PictureLabel(side, parent);
  picture->setIcon(icon, role);
  return picture;
}

Card::Card(QWidget* parent) : QFrame(parent), m_column(new QVBoxLayout(this)) {
  setProperty("kind", QStringLiteral("card"));
  m_column->setContentsMargins(14, 12, 14, 12);
  m_column->setSpacing(8);
}

Card::Card(const QString& title, QWidget* parent) : Card(parent) {
  m_column->addWidget(makeLabel(title, TextRole::Section));
}

QFrame* makeLine(QWidget* parent) {
  auto* line = new QFrame(parent);
  line->setProperty("kind", QStringLiteral("line"));
  return line;
}

ElidedLabel::ElidedLabel(const QString& text, QWidget* parent) : QLabel(parent), m_full(text) {
  setTextFormat(Qt::PlainText);
  fit();
}

void ElidedLabel::setFullText(const QString& text) {
  m_full = text;
  setAccessibleName(text);
  fit();
}

QSize ElidedLabel::minimumSizeHint() const {
  return {fontMetrics().horizontalAdvance(QStringLiteral("WWW…")), fontMetrics().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
  QLabel::resizeEvent(event);
  fit();
}

void ElidedLabel::fit() {
  const QString cut =
      fontMetrics().elidedText(m_full, Qt::ElideRight, std::max(contentsRect().width(), 1));
  setText(cut);
  setToolTip(cut == m_full ? QString() : plainTip(m_full));
}

}  // namespace retenta
