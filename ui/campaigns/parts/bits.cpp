// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/parts/bits.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

class NumberDisc final : public QWidget {
 public:
  explicit NumberDisc(int number) : m_number(number) { setFixedSize(scaled(20), scaled(20)); }

 protected:
  void paintEvent(QPaintEvent*) override {
    const Tokens& t = tokensOf(this);
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    p.setBrush(t.accentWeak);
    p.drawEllipse(rect());
    p.setPen(t.accent);
    p.setFont(textFont(TextRole::Strong));
    p.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
  }

 private:
  int m_number;
};

}  // namespace

NumberedCard::NumberedCard(int number, const QString& title, QWidget* parent)
    : Card(parent), m_header(new QHBoxLayout) {
  setAccessibleName(title);
  // Five of these must stand on one screen: closer than other cards.
  column()->setContentsMargins(14, 8, 14, 9);
  column()->setSpacing(5);
  m_header->setSpacing(8);
  m_header->addWidget(new NumberDisc(number));
  m_header->addWidget(makeLabel(title, TextRole::Section));
  m_header->addStretch(1);
  column()->addLayout(m_header);
}

void NumberedCard::addToHeader(QWidget* widget) { m_header->addWidget(widget); }

ChipButton::ChipButton(const QString& text, QWidget* parent) : QAbstractButton(parent) {
  setText(text);
  setFocusPolicy(Qt::StrongFocus);
  setFont(textFont(TextRole::Secondary));
  setCursor(Qt::PointingHandCursor);
}

QSize ChipButton::sizeHint() const {
  const QFontMetrics metrics(font());
  return {metrics.horizontalAdvance(text()) + scaled(16), scaled(24)};
}

void ChipButton::paintEvent(QPaintEvent*) {
  const Tokens& t = tokensOf(this);
  QPainter p(this);
  p.setRenderHint(QPainter::Antialiasing);
  const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
  p.setPen(hasFocus() ? QPen(t.accent, t.focusWidth) : QPen(Qt::NoPen));
  p.setBrush(!isEnabled() ? t.surface2 : (underMouse() || isDown() ? t.selection : t.accentWeak));
  p.drawRoundedRect(box, box.height() / 2, box.height() / 2);
  p.setPen(isEnabled() ? t.accent : t.control);
  p.setFont(font());
  p.drawText(rect(), Qt::AlignCenter, text());
}

WarningBar::WarningBar(QWidget* parent) : QAbstractButton(parent) {
  setFont(textFont(TextRole::Secondary));
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
}

void WarningBar::show(const QString& text) {
  setText(text);
  setAccessibleName(text);
  setToolTip(plainTip(text));
  setVisible(!text.isEmpty());
  update();
}

QSize WarningBar::sizeHint() const { return {scaled(200), scaled(28)}; }
QSize WarningBar::minimumSizeHint() const { return {scaled(120), scaled(28)}; }

void WarningBar::paintEvent(QPaintEvent*) {
  const Tokens& t = tokensOf(this);
  QPainter p(this);
  p.setRenderHint(QPainter::Antialiasing);
  p.setPen(hasFocus() ? QPen(t.accent, t.focusWidth) : QPen(Qt::NoPen));
  p.setBrush(t.warningBg);
  p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
  const int side = scaled(15);
  p.drawPixmap(QPoint(scaled(8), (height() - side) / 2),
               iconPixmap(QStringLiteral("warning"), t.warning, side, devicePixelRatioF()));
  const QRect box(scaled(8) + side + scaled(7), 0, width() - side - scaled(23), height());
  p.setFont(font());
  p.setPen(t.text);
  p.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
             p.fontMetrics().elidedText(text(), Qt::ElideRight, box.width()));
}

CheckLine::CheckLine(QWidget* parent)
    : QWidget(parent),
      m_icon(new PictureLabel(scaled(15))),
      m_text(makeWrapped({}, TextRole::Secondary, Tone::Normal)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  row->addWidget(m_icon, 0, Qt::AlignTop);
  row->addWidget(m_text, 1);
}

void CheckLine::show(Kind kind, const QString& text) {
  const QString icon = kind == Kind::Good   ? QStringLiteral("check")
                       : kind == Kind::Bad  ? QStringLiteral("close")
                       : kind == Kind::Open ? QStringLiteral("info")
                                            : QStringLiteral("warning");
  const auto role = kind == Kind::Good   ? &Tokens::positive
                    : kind == Kind::Bad  ? &Tokens::negative
                    : kind == Kind::Open ? &Tokens::text2
                                         : &Tokens::warning;
  m_icon->setIcon(icon, role);
  m_text->setText(text);
  setAccessibleName(text);
}

QLabel* makeWrapped(const QString& text, TextRole role, Tone tone) {
  QLabel* label = makeLabel(text, role, tone);
  label->setWordWrap(true);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  label->setSizePolicy(policy);
  // Its own hint is for the narrowest width; the layout asks for the height at the real one.
  label->setMinimumHeight(label->fontMetrics().height());
  return label;
}

}  // namespace retenta
