// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/fields/choicefield.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>

namespace retenta {

ChoiceField::ChoiceField(QWidget* parent) : QComboBox(parent) {
  setEditable(true);
  setInsertPolicy(QComboBox::NoInsert);
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(10);
  setMaxVisibleItems(14);
  completer()->setFilterMode(Qt::MatchContains);
  completer()->setCompletionMode(QCompleter::PopupCompletion);
  completer()->setCaseSensitivity(Qt::CaseInsensitive);
  connect(this, &QComboBox::activated, this, &ChoiceField::take);
  connect(lineEdit(), &QLineEdit::editingFinished, this, &ChoiceField::take);
}

void ChoiceField::setChoices(const QList<NamedCode>& choices) {
  if (lineEdit()->isModified()) return;  // the next filling comes
  // One model at a time: line by line the field would lay itself out hundreds of times.
  auto* lines = new QStandardItemModel(this);
  for (const NamedCode& choice : choices) {
    auto* line = new QStandardItem(choice.text);
    line->setData(choice.code, Qt::UserRole);
    lines->appendRow(line);
  }
  setModel(lines);  // the one before was ours and goes
  m_hasChoices = true;
  showCode();
}

void ChoiceField::setCode(const QString& code, const QString& text) {
  m_code = code;
  if (findData(code) < 0) addItem(text, code);
  if (!lineEdit()->isModified()) showCode();
}

void ChoiceField::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && lineEdit()->isModified()) {
    showCode();
    return;
  }
  QComboBox::keyPressEvent(event);
}

void ChoiceField::take() {
  // While its list of matches is open the field has not been left yet.
  if (completer()->popup()->isVisible() && lineEdit()->isModified()) return;
  const int row = findText(currentText(), Qt::MatchFixedString);
  const QString chosen = row >= 0 ? itemData(row).toString() : m_code;
  const bool same = chosen == m_code;
  m_code = chosen;
  showCode();
  if (!same) Q_EMIT picked(m_code);
}

void ChoiceField::showCode() {
  setCurrentIndex(findData(m_code));
  if (currentIndex() >= 0) lineEdit()->setText(itemText(currentIndex()));
  lineEdit()->setModified(false);
  lineEdit()->setCursorPosition(0);
}

}  // namespace retenta
