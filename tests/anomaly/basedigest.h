// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace retenta::test {

/// What a base holds, as one hash: every row of every table in order of its key, the times of entry
/// left out. Opens the base for reading; call it when nothing else has it open. Empty when it
/// cannot be read or is not sound (integrity and foreign keys are checked first).
QByteArray baseDigest(const QString& path);

}  // namespace retenta::test
