// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/filter/filterbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

#include "ui/clients/filter/conditioneditor.h"
#include "ui/clients/parts/clientwords.h"
#include "ui/segments/filtersentence.h"
#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"

namespace retenta {

namespace {

constexpr const char* atProperty = "condition";

// In the order of the menu.
constexpr ConditionKind kinds[] = {
    ConditionKind::Segment,   ConditionKind::Previous,  ConditionKind::Recency,
    ConditionKind::Purchases, ConditionKind::Money,     ConditionKind::PeriodMoney,
    ConditionKind::Bought,    ConditionKind::Contacted, ConditionKind::Consent,
    ConditionKind::Reach,     ConditionKind::Tag,       ConditionKind::City,
    ConditionKind::Gender,    ConditionKind::Age,       ConditionKind::Birthday,
    ConditionKind::Source,    ConditionKind::Import,    ConditionKind::Excluded};

}  // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent),
      m_row(new QWidget),
      m_flow(new FlowLayout(m_row, 8)),
      m_sentence(makeLabel({}, TextRole::Secondary, Tone::Secondary)),
      m_add(makeButton(tr("Filter"))) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(scaled(4));
  column->addWidget(m_row);
  column->addWidget(m_sentence);
  m_sentence->setWordWrap(true);
  m_sentence->hide();
  m_flow->setContentsMargins(0, 0, 0, 0);
  m_add->setIcon(makeIcon(QStringLiteral("plus"), tokensOf(this).text));
  m_add->setAccessibleName(tr("Add a condition to the filter"));
  m_flow->addWidget(m_add);
  connect(m_add, &QPushButton::clicked, this, &FilterBar::openMenu);
}

void FilterBar::setFilter(const ClientFilter& filter, Currency currency) {
  if (filter == m_filter && currency == m_currency && !m_chips.isEmpty()) return;
  const bool hadFocus = isAncestorOf(focusWidget()) && focusWidget() != m_add;
  m_filter = filter;
  m_currency = currency;
  for (QWidget* chip : m_chips) {
    m_flow->removeWidget(chip);
    chip->hide();
    chip->deleteLater();  // it may be the one whose cross was clicked
  }
  m_chips.clear();
  m_flow->removeWidget(m_add);
  for (std::size_t i = 0; i < filter.conditions.size(); ++i) {
    m_chips += makeChip(i);
    m_flow->addWidget(m_chips.last());
    m_chips.last()->show();
  }
  m_flow->addWidget(m_add);
  QWidget* before = nullptr;  // reading order
  for (QWidget* chip : m_chips) {
    for (QWidget* part : chip->findChildren<QWidget*>()) {
      if (part->focusPolicy() == Qt::NoFocus) continue;
      if (before) setTabOrder(before, part);
      before = part;
    }
  }
  if (before) setTabOrder(before, m_add);
  if (hadFocus) m_add->setFocus();
  m_sentence->setText(filterSentence(filter, currency));
  m_sentence->setVisible(!filter.empty());
  updateGeometry();
}

QWidget* FilterBar::makeChip(std::size_t at) {
  auto* chip = new QFrame(m_row);
  chip->setProperty("kind", QStringLiteral("chip"));
  auto* row = new QHBoxLayout(chip);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  const QString text = clientwords::condition(m_filter.conditions[at], m_currency);
  auto* label = makeButton(noMnemonic(text), ButtonKind::Quiet);
  label->setProperty(atProperty, static_cast<int>(at));
  label->setAccessibleName(text);
  label->setToolTip(tr("Enter edits, Delete takes away"));
  label->installEventFilter(this);
  auto* cross = makeIconButton(QStringLiteral("close"), tr("Remove: %1").arg(text));
  cross->setAccessibleName(tr("Remove: %1").arg(text));
  row->addWidget(label);
  row->addWidget(cross);
  connect(label, &QPushButton::clicked, this,
          [this, at, chip] { edit(at, m_filter.conditions[at], chip); });
  connect(cross, &QToolButton::clicked, this, [this, at] { remove(at); });
  return chip;
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const QVariant at = watched->property(atProperty);
    if (at.isValid() && (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace)) {
      remove(static_cast<std::size_t>(at.toInt()));
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void FilterBar::openMenu() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const ConditionKind kind : kinds) {
    menu->addAction(clientwords::kind(kind), this, [this, kind] {
      ClientCondition start;
      start.kind = kind;
      if (kind == ConditionKind::Consent) start.channel = Channel::Email;
      edit(std::nullopt, start, m_add);
    });
  }
  menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

void FilterBar::edit(std::optional<std::size_t> at, const ClientCondition& start, QWidget* anchor) {
  const FilterChoices choices = m_choices ? m_choices() : FilterChoices();
  ClientCondition begun = start;
  if (!at && start.kind == ConditionKind::Import && !choices.imports.isEmpty()) {
    begun.number = choices.imports.first().id;  // the last import is asked for most
  }
  auto* editor = new ConditionEditor(begun, choices, this);
  m_editor = editor;
  connect(editor, &ConditionEditor::applied, this,
          [this, at](const ClientCondition& c) { Q_EMIT filterChanged(with(at, c)); });
  connect(editor, &ConditionEditor::drafted, this,
          [this, at](const ClientCondition& c) { Q_EMIT drafted(with(at, c)); });
  editor->popupAt(anchor);
}

ClientFilter FilterBar::with(std::optional<std::size_t> at,
                             const ClientCondition& condition) const {
  ClientFilter filter = m_filter;
  if (at && *at < filter.conditions.size()) {
    filter.conditions[*at] = condition;
  } else {
    filter.conditions.push_back(condition);
  }
  return filter;
}

void FilterBar::showDraftCount(qint64 clients) {
  if (m_editor) m_editor->setCount(clients);
}

void FilterBar::remove(std::size_t at) {
  if (at >= m_filter.conditions.size()) return;
  ClientFilter filter = m_filter;
  filter.conditions.erase(filter.conditions.begin() + static_cast<std::ptrdiff_t>(at));
  Q_EMIT filterChanged(filter);
}

}  // namespace retenta
