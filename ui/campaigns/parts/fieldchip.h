// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QTextFormat>
#include <QTextObjectInterface>

#include "core/campaigns/messagetemplate.h"

class QTextEdit;

namespace retenta {

/// A merge field inside a text document: one object character, drawn as a rounded chip with the
/// field's name.
class FieldChip final : public QObject, public QTextObjectInterface {
  Q_OBJECT
  Q_INTERFACES(QTextObjectInterface)
 public:
  static constexpr int objectType = QTextFormat::UserObject + 1;

  explicit FieldChip(QTextEdit* editor);

  /// The format of the object character of a field, and back.
  static QTextCharFormat format(MergeField field);
  static std::optional<MergeField> fieldOf(const QTextFormat& format);

  QSizeF intrinsicSize(QTextDocument* document, int at, const QTextFormat& format) override;
  void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int at,
                  const QTextFormat& format) override;

 private:
  QTextEdit* m_editor;
};

}  // namespace retenta
