// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fields/offeredfield.h"

namespace retenta {

void OfferedField::offer(const QString& text) {
  const bool untouched = this->text() == m_offered && !isModified();
  m_offered = text;
  if (untouched) put(text);
}

void OfferedField::setTyped(const QString& text) { put(text.isEmpty() ? m_offered : text); }

void OfferedField::put(const QString& text) {
  setText(text);
  setCursorPosition(0);  // its beginning says what it is
}

}  // namespace retenta
