// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

#include "core/campaigns/messagetemplate.h"

namespace retenta {

/// Edits a message: merge fields stand in the text as chips, one character each, so that Backspace
/// removes one and the caret steps over it. Knows plain text alone; what is pasted becomes text,
/// its
/// {{fields}} chips. Fields that do not exist stay as typed, in the colour of errors.
class MessageEditor : public QTextEdit {
  Q_OBJECT
 public:
  explicit MessageEditor(QWidget* parent = nullptr);

  /// The text with {{fields}}.
  QString source() const;
  /// Shows a source; tells nothing. The caret stays where it can.
  void setSource(const QString& source);
  void insertField(MergeField field);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void edited();  ///< by the user

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void insertFromMimeData(const QMimeData* mime) override;
  QMimeData* createMimeDataFromSelection() const override;
  bool canInsertFromMimeData(const QMimeData* mime) const override;

 private:
  void insertSource(QTextCursor cursor, const QString& source);
  void chipTypedFields();
  QString sourceOf(const QTextCursor& selection) const;
  bool m_quiet = false;
};

}  // namespace retenta
