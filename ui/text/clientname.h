// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace retenta {

/// What a client is called everywhere: `knownBy` (name, e-mail, phone …), else "Client №N"; an
/// erased one "Erased client №N" whatever is left of them.
QString clientName(const QString& knownBy, qint64 id, bool erased = false);

}  // namespace retenta
