// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include "ui/theme/look.h"
#include "ui/theme/tokens.h"

namespace retenta {

namespace {

// One choice, painted by itself: joined corners are beyond style sheets.
class Choice final : public QAbstractButton {
 public:
  explicit Choice(QWidget* parent) : QAbstractButton(parent) {
    setCheckable(true);
    setFont(textFont(TextRole::Strong));
  }
  bool first = false;
  bool last = false;

  QSize sizeHint() const override {
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + scaled(20), scaled(30)};
  }
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent*) override {
    const Tokens& t = tokensOf(this);
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    // Corners of the inner sides are pushed out of sight.
    const QRectF shape = box.adjusted(first ? 0 : -8, 0, last ? 0 : 8, 0);
    p.setPen(QPen(t.control, 1));
    p.setBrush(t.surface);
    p.drawRoundedRect(shape, 6, 6);
    if (!first && !isChecked()) p.drawLine(QPointF(0, 8), QPointF(0, height() - 8.0));
    if (underMouse() && !isChecked()) {
      p.setPen(Qt::NoPen);
      p.setBrush(t.surface2);
      p.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5);
    }
    if (isChecked()) {
      p.setPen(QPen(t.accent, hasFocus() ? t.focusWidth + 0.5 : 1.5));
      p.setBrush(t.accentWeak);
      p.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    p.setPen(isEnabled() ? (isChecked() ? t.accent : t.text) : t.control);
    p.setFont(font());
    p.drawText(rect(), Qt::AlignCenter, text());
  }
};

}  // namespace

Segmented::Segmented(const QString& name, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)) {
  setAccessibleName(name);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  connect(m_group, &QButtonGroup::idClicked, this, [this](int index) {
    restyle();
    Q_EMIT chosen(m_ids[index]);
  });
}

void Segmented::add(const QString& id, const QString& text) {
  auto* choice = new Choice(this);
  choice->setText(text);
  choice->setAccessibleName(text);
  choice->setChecked(m_ids.isEmpty());
  m_group->addButton(choice, static_cast<int>(m_ids.size()));
  m_ids += id;
  layout()->addWidget(choice);
  restyle();
}

QString Segmented::current() const { return m_ids.value(m_group->checkedId()); }

void Segmented::setCurrent(const QString& id) {
  const auto index = static_cast<int>(m_ids.indexOf(id));
  if (index < 0) return;
  m_group->button(index)->setChecked(true);
  restyle();
}

void Segmented::keyPressEvent(QKeyEvent* event) {
  const int step = event->key() == Qt::Key_Right ? 1 : (event->key() == Qt::Key_Left ? -1 : 0);
  const int next = m_group->checkedId() + step;
  if (step == 0 || next < 0 || next >= m_ids.size()) {
    QWidget::keyPressEvent(event);
    return;
  }
  m_group->button(next)->setFocus();
  m_group->button(next)->click();
}

void Segmented::restyle() {
  const auto buttons = m_group->buttons();
  for (auto* button : buttons) {
    auto* choice = static_cast<Choice*>(button);
    choice->first = choice == buttons.first();
    choice->last = choice == buttons.last();
    choice->setFocusPolicy(choice->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
    choice->update();
  }
}

}  // namespace retenta
