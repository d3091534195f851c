// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/card/tabs/editfield.h"

#include <QKeyEvent>
#include <QStyle>
#include <QVBoxLayout>

#include "ui/widgets/controls.h"

namespace retenta {

EditField::EditField(const QString& name, QWidget* parent)
    : QWidget(parent),
      m_edit(new QLineEdit),
      m_problem(makeLabel({}, TextRole::Secondary, Tone::Negative)),
      m_column(new QVBoxLayout(this)) {
  m_edit->setAccessibleName(name);
  m_edit->setMinimumWidth(scaled(60));
  m_edit->installEventFilter(this);
  m_problem->setWordWrap(true);
  m_problem->hide();
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(scaled(2));
  m_column->addWidget(m_edit);
  m_column->addWidget(m_problem);
  setFocusProxy(m_edit);
  connect(m_edit, &QLineEdit::textEdited, this, [this] {
    m_typing = true;
    m_asked.clear();
    clearProblem();
  });
}

void EditField::setSaved(const QString& text) {
  m_saved = text;
  if (m_typing && m_asked.isNull() && m_edit->hasFocus()) return;
  if (m_problem->isVisibleTo(this)) return;
  m_typing = false;
  m_asked = QString();
  m_edit->setText(text);  // what was saved is taken back as a step, not letter by letter
  m_edit->setCursorPosition(0);
}

void EditField::setWrong(bool wrong) {
  m_edit->setProperty("state", wrong ? QStringLiteral("error") : QString());
  m_edit->style()->unpolish(m_edit);
  m_edit->style()->polish(m_edit);
}

void EditField::complain(const QString& sentence, QWidget* way) {
  clearProblem();
  m_asked = QString();
  m_problem->setText(sentence);
  m_problem->show();
  m_way = way;
  if (way) m_column->addWidget(way, 0, Qt::AlignLeft);
  setWrong(true);
  m_edit->setFocus();
}

void EditField::clearProblem() {
  if (!m_problem->isVisibleTo(this)) return;
  m_problem->hide();
  if (m_way) m_way->deleteLater();
  m_way = nullptr;
  setWrong(false);
}

void EditField::commit() {
  if (!isChanged() || m_edit->isReadOnly() || m_edit->text() == m_asked) return;
  if (m_problem->isVisibleTo(this)) return;  // told already; typing takes the sentence away
  m_asked = m_edit->text();
  Q_EMIT committed(m_asked);
}

bool EditField::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusOut) commit();
  if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
    auto* key = static_cast<QKeyEvent*>(event);
    const bool press = event->type() == QEvent::KeyPress;
    // With nothing of its own to take back the field leaves these keys to the window.
    if ((key->matches(QKeySequence::Undo) && !m_edit->isUndoAvailable()) ||
        (key->matches(QKeySequence::Redo) && !m_edit->isRedoAvailable())) {
      event->ignore();
      return true;
    }
    if (key->key() == Qt::Key_Escape && (isChanged() || m_problem->isVisibleTo(this))) {
      event->accept();
      if (press) {
        clearProblem();
        m_typing = false;
        m_asked = QString();
        m_edit->setText(m_saved);
      }
      return press;
    }
    if (press && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
      commit();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace retenta
