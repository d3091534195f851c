// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/parts/messageeditor.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QSyntaxHighlighter>
#include <QTextBlock>

#include "ui/campaigns/parts/fieldchip.h"
#include "ui/theme/tokens.h"

namespace retenta {

namespace {

/// Marks fields that do not exist.
class UnknownMarker final : public QSyntaxHighlighter {
 public:
  explicit UnknownMarker(QTextEdit* editor)
      : QSyntaxHighlighter(editor->document()), m_editor(editor) {}

 protected:
  void highlightBlock(const QString& text) override {
    for (qsizetype at = text.indexOf(QLatin1String("{{")); at >= 0;
         at = text.indexOf(QLatin1String("{{"), at + 2)) {
      const qsizetype close = text.indexOf(QLatin1String("}}"), at);
      const qsizetype end = close < 0 ? text.size() : close + 2;
      QTextCharFormat wrong;
      wrong.setForeground(tokensOf(m_editor).negative);
      wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
      wrong.setUnderlineColor(tokensOf(m_editor).negative);
      setFormat(static_cast<int>(at), static_cast<int>(end - at), wrong);
    }
  }

 private:
  QTextEdit* m_editor;
};

}  // namespace

MessageEditor::MessageEditor(QWidget* parent) : QTextEdit(parent) {
  setAcceptRichText(false);
  setTabChangesFocus(true);
  document()->setDocumentMargin(8);
  document()->documentLayout()->registerHandler(FieldChip::objectType, new FieldChip(this));
  new UnknownMarker(this);
  connect(this, &QTextEdit::textChanged, this, [this] {
    if (m_quiet) return;
    chipTypedFields();
    Q_EMIT edited();
  });
}

QString MessageEditor::source() const {
  QTextCursor all(document());
  all.select(QTextCursor::Document);
  return sourceOf(all);
}

QString MessageEditor::sourceOf(const QTextCursor& selection) const {
  QString text;
  const int from = selection.selectionStart();
  const int to = selection.selectionEnd();
  for (QTextBlock block = document()->findBlock(from); block.isValid() && block.position() <= to;
       block = block.next()) {
    if (block.position() > from) text += QLatin1Char('\n');
    for (auto it = block.begin(); !it.atEnd(); ++it) {
      const QTextFragment fragment = it.fragment();
      const QString part = fragment.text();
      const auto field = FieldChip::fieldOf(fragment.charFormat());
      for (int i = 0; i < part.size(); ++i) {
        const int at = fragment.position() + i;
        if (at < from || at >= to) continue;
        const QChar c = part[i];
        if (c == QChar::ObjectReplacementCharacter) {
          if (field) text += QStringLiteral("{{%1}}").arg(mergeFieldId(*field));
        } else {
          text += c == QChar::LineSeparator ? QChar(u'\n') : c;
        }
      }
    }
  }
  return text;
}

void MessageEditor::setSource(const QString& wanted) {
  if (wanted == source()) return;
  m_quiet = true;
  const int caret = textCursor().position();
  clear();
  insertSource(QTextCursor(document()), wanted);
  document()->clearUndoRedoStacks();
  QTextCursor cursor(document());
  cursor.setPosition(std::min(caret, document()->characterCount() - 1));
  setTextCursor(cursor);
  m_quiet = false;
}

void MessageEditor::insertSource(QTextCursor cursor, const QString& text) {
  cursor.beginEditBlock();
  for (const auto& piece : MessageTemplate::split(text)) {
    using Kind = MessageTemplate::Piece::Kind;
    if (piece.kind == Kind::Field) {
      cursor.insertText(QString(QChar::ObjectReplacementCharacter), FieldChip::format(piece.field));
    } else if (piece.kind == Kind::Text) {
      cursor.insertText(piece.text, QTextCharFormat());
    } else {
      cursor.insertText(piece.source, QTextCharFormat());
    }
  }
  cursor.endEditBlock();
}

QSize MessageEditor::sizeHint() const { return {260, fontMetrics().lineSpacing() * 5 + 18}; }
QSize MessageEditor::minimumSizeHint() const { return sizeHint(); }

void MessageEditor::insertField(MergeField field) {
  QTextCursor cursor = textCursor();
  cursor.insertText(QString(QChar::ObjectReplacementCharacter), FieldChip::format(field));
  setCurrentCharFormat(QTextCharFormat());
  setFocus();
}

// "{{name}}" typed by hand becomes a chip with its last brace.
void MessageEditor::chipTypedFields() {
  const QString before = textCursor().block().text().left(textCursor().positionInBlock());
  if (!before.endsWith(QLatin1String("}}"))) return;
  const qsizetype begin = before.lastIndexOf(QLatin1String("{{"));
  if (begin < 0) return;
  const QString inside = before.sliced(begin + 2, before.size() - begin - 4).trimmed();
  const auto field = mergeFieldFromId(inside);
  if (!field) return;
  m_quiet = true;
  QTextCursor cursor = textCursor();
  cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor,
                      static_cast<int>(before.size() - begin));
  cursor.insertText(QString(QChar::ObjectReplacementCharacter), FieldChip::format(*field));
  setCurrentCharFormat(QTextCharFormat());
  m_quiet = false;
}

void MessageEditor::keyPressEvent(QKeyEvent* event) {
  const bool plan = (event->modifiers() & Qt::ControlModifier) &&
                    (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter);
  if (plan) {  // belongs to the page
    event->ignore();
    return;
  }
  // Text typed beside a chip must not become part of it.
  if (!event->text().isEmpty()) setCurrentCharFormat(QTextCharFormat());
  QTextEdit::keyPressEvent(event);
}

bool MessageEditor::canInsertFromMimeData(const QMimeData* mime) const { return mime->hasText(); }

void MessageEditor::insertFromMimeData(const QMimeData* mime) {
  QTextCursor cursor = textCursor();
  cursor.removeSelectedText();
  insertSource(cursor, mime->text().remove(QChar::ObjectReplacementCharacter));
}

QMimeData* MessageEditor::createMimeDataFromSelection() const {
  auto* mime = new QMimeData;
  mime->setText(sourceOf(textCursor()));
  return mime;
}

}  // namespace retenta
