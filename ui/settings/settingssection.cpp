// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingssection.h"

#include <utility>

#include <QAbstractButton>
#include <QVBoxLayout>

#include "ui/widgets/controls.h"

namespace retenta {

SettingsSection::SettingsSection(const QString& id, const QString& title, SettingsScope scope)
    : m_id(id), m_title(title) {
  setAccessibleName(title);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, scaled(12));
  all->setSpacing(scaled(6));
  auto* head = new QHBoxLayout;
  head->setSpacing(scaled(8));
  head->addWidget(makeLabel(title, TextRole::Section));
  head->addWidget(
      makeLabel(scope == SettingsScope::Business ? tr("for this business") : tr("on this computer"),
                TextRole::Secondary, Tone::Secondary));
  head->addStretch();
  all->addLayout(head);
  auto* card = new Card;
  m_column = card->column();
  m_column->setSpacing(0);
  m_column->setContentsMargins(scaled(16), scaled(6), scaled(16), scaled(6));
  all->addWidget(card);
}

void SettingsSection::ensureFilled() {
  const auto fill = std::exchange(m_fill, {});
  if (!fill) return;
  fill(this);
  // On a page that is shown, heights would be reckoned before the style sheet has its say.
  for (QWidget* each : findChildren<QWidget*>()) {
    each->ensurePolished();
    each->updateGeometry();
  }
}

void SettingsSection::addRow(SettingRow* row) {
  if (!m_rows.isEmpty()) {
    m_lines += makeLine();
    m_column->addWidget(m_lines.last());
  }
  m_rows += row;
  m_column->addWidget(row);
}

void SettingsSection::addWidget(QWidget* widget) {
  m_widgets += widget;
  m_column->addWidget(widget);
}

int SettingsSection::filter(const QString& find) {
  const bool all = holdsWords(m_title, find);
  int seen = 0;
  for (SettingRow* row : m_rows) {
    const bool on = all || row->matches(find);
    row->setVisible(on);
    seen += on ? 1 : 0;
  }
  // A line stands above each row but the first one seen.
  bool above = !m_rows.isEmpty() && !m_rows.first()->isHidden();
  for (qsizetype i = 0; i < m_lines.size(); ++i) {
    const bool on = !m_rows[i + 1]->isHidden();
    m_lines[i]->setVisible(on && above);
    above = above || on;
  }
  for (QWidget* widget : m_widgets) {
    QString text;
    for (const QLabel* label : widget->findChildren<QLabel*>()) text += label->text() + u' ';
    for (const auto* button : widget->findChildren<QAbstractButton*>())
      text += button->text() + u' ';
    const bool on = all || holdsWords(text, find);
    widget->setVisible(on);
    seen += on ? 1 : 0;
  }
  setVisible(seen > 0);
  return seen;
}

}  // namespace retenta
