// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include "core/base/result.h"

namespace retenta::cli {

/// The JSON document of a file; "-" is the standard input. FileNotFound or FileUnreadable.
Result<QJsonObject> readJsonFile(const QString& path);

}  // namespace retenta::cli
