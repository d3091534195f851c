// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/result.h"

namespace retenta {

/// How a finished file takes its name so that, whenever power or program go, there is the old
/// state or the whole new one. For files that nobody has open.

/// NoSpace when the disk that will hold `path` has less than `bytes` free.
Result<void> checkRoom(const QString& path, qint64 bytes);

/// A new empty file for the owner alone, in place of a leftover of that name.
Result<void> makePrivateFile(const QString& path);

/// Makes the folder (for the owner alone) unless it is there.
Result<void> makePrivateFolder(const QString& path);

/// To the disk, renamed, and the folder to the disk too. FileExists when `target` exists: nothing
/// is ever overwritten.
Result<void> moveIntoPlace(const QString& part, const QString& target);

/// Puts `part` in the place of `target` and keeps what was there as `kept`, which must not exist.
/// There is a whole file at `target` at every moment.
Result<void> exchangeInPlace(const QString& part, const QString& target, const QString& kept);

/// "file.bak.1234.part": the name of an unfinished file, by whose process.
QString partName(const QString& target);
/// Whether this is an unfinished file whose process is gone.
bool isAbandonedPart(const QString& name);

}  // namespace retenta
