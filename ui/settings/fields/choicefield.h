// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

#include "ui/text/placenames.h"

namespace retenta {

/// A long list to choose from by typing any part of a line. What is typed and matches nothing is
/// put back; only a choice is told.
class ChoiceField : public QComboBox {
  Q_OBJECT
 public:
  explicit ChoiceField(QWidget* parent = nullptr);

  /// The list may come later than the code: looking up hundreds of names takes a while.
  void setChoices(const QList<NamedCode>& choices);
  bool hasChoices() const { return m_hasChoices; }
  /// Tells nothing; a code that is not in the list is added as `text`. Leaves a text being typed
  /// alone.
  void setCode(const QString& code, const QString& text);
  QString code() const { return m_code; }

 Q_SIGNALS:
  void picked(const QString& code);  ///< by the user, and another one than before

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void take();
  void showCode();
  QString m_code;
  bool m_hasChoices = false;
};

}  // namespace retenta
