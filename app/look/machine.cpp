// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/machine.h"

namespace retenta {

void Machine::clearRecent() {
  m_preferences.clearRecent();
  Q_EMIT changed();
}

}  // namespace retenta
