// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingrow.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>

#include "core/base/foldedtext.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

constexpr int sideBySideFrom = 560;
constexpr int fieldWidth = 264;

}  // namespace

bool holdsWords(const QString& text, const QString& find) {
  const QString where = foldedText(text);
  for (const QString& word : foldedText(find).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    if (!where.contains(word)) return false;
  }
  return true;
}

SettingRow::SettingRow(const QString& id, const QString& title, const QString& meaning,
                       QWidget* field)
    : m_id(id),
      m_title(makeLabel(title, TextRole::Strong)),
      m_meaning(makeLabel(meaning, TextRole::Secondary, Tone::Secondary)),
      m_field(field),
      m_more(makeIconButton(QStringLiteral("more"), tr("More about “%1”").arg(title))),
      m_box(new QBoxLayout(QBoxLayout::LeftToRight, this)) {
  m_title->setWordWrap(true);
  m_meaning->setWordWrap(true);
  if (meaning.isEmpty()) m_meaning->hide();  // shown by its row: alone it would be a window
  // Fields of all rows end at one line, with or without the button.
  QSizePolicy keeps = m_more->sizePolicy();
  keeps.setRetainSizeWhenHidden(true);
  m_more->setSizePolicy(keeps);
  m_more->setVisible(false);
  auto* words = new QVBoxLayout;
  words->setContentsMargins(0, 0, 0, 0);
  words->setSpacing(scaled(2));
  words->addWidget(m_title);
  words->addWidget(m_meaning);
  words->addStretch();
  auto* control = new QHBoxLayout;
  control->setContentsMargins(0, 0, 0, 0);
  control->setSpacing(scaled(4));
  control->addWidget(field, 1);
  control->addWidget(m_more, 0, Qt::AlignVCenter);
  m_box->setContentsMargins(0, scaled(8), 0, scaled(8));
  m_box->setSpacing(scaled(8));
  m_box->addLayout(words, 1);
  m_box->addLayout(control);
  // A wheel meant for the page must not turn a setting that applies at once.
  QList<QWidget*> controls = field->findChildren<QWidget*>();
  controls.prepend(field);
  for (QWidget* each : controls) each->installEventFilter(this);
  if (QWidget* target = focusTarget()) {
    if (target->accessibleName().isEmpty()) target->setAccessibleName(title);
    target->setAccessibleDescription(meaning);
    m_title->setBuddy(target);
  }
  connect(m_more, &QToolButton::clicked, this,
          [this] { showMenu(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

void SettingRow::setDefault(const QString& text, std::function<void()> restore) {
  m_defaultText = text;
  m_restore = std::move(restore);
  m_more->setVisible(true);
}

void SettingRow::setAtDefault(bool atDefault) { m_atDefault = atDefault; }

void SettingRow::setMeaning(const QString& text) {
  m_meaning->setText(text);
  m_meaning->setVisible(!text.isEmpty());
  if (QWidget* target = focusTarget()) target->setAccessibleDescription(text);
}

bool SettingRow::matches(const QString& find) const {
  QString all = m_title->text() + QLatin1Char(' ') + m_meaning->text();
  for (const QLabel* label : m_field->findChildren<QLabel*>())
    all += QLatin1Char(' ') + label->text();
  for (const QAbstractButton* button : m_field->findChildren<QAbstractButton*>()) {
    all += QLatin1Char(' ') + button->text();
  }
  return holdsWords(all, find);
}

QWidget* SettingRow::focusTarget() const {
  if (m_field->focusPolicy() & Qt::TabFocus) return m_field;
  for (QWidget* child : m_field->findChildren<QWidget*>()) {
    if (child->focusPolicy() & Qt::TabFocus) return child;
  }
  return nullptr;
}

void SettingRow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const bool wide = width() >= scaled(sideBySideFrom);
  m_box->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_field->setMinimumWidth(wide ? scaled(fieldWidth) : 0);
  m_field->setMaximumWidth(wide ? scaled(fieldWidth) : QWIDGETSIZE_MAX);
}

void SettingRow::contextMenuEvent(QContextMenuEvent* event) {
  if (m_restore) showMenu(event->globalPos());
}

bool SettingRow::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Wheel) {
    event->ignore();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

void SettingRow::showMenu(const QPoint& at) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const QString shown = noMnemonic(m_defaultText);
  auto* restore = menu->addAction(shown.isEmpty() ? tr("Restore default")
                                                  : tr("Restore default: %1").arg(shown));
  restore->setEnabled(!m_atDefault);
  connect(restore, &QAction::triggered, this, [this] { m_restore(); });
  menu->popup(at);
}

}  // namespace retenta
