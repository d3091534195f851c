// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>

#include "app/cli/invocation.h"

namespace retenta::cli {

/// Prints the document of --json. With --table its `rows` go to that file instead, by its name a
/// workbook or CSV: a row for each object of an array, or for each member of an object under its
/// name (column `key`). "cells" within a row are rows of their own (by "age", or by "segment"), an
/// object within one is columns as "before.crr", a list of words is one cell; further tables within
/// are left out. Columns bear the keys of the document, numbers are the same.
int printAnswer(const Invocation& call, const QJsonObject& document, const QJsonValue& rows,
                const QString& key = QStringLiteral("segment"));

/// Whether the command answers by printAnswer().
bool hasTable(const QString& command);

}  // namespace retenta::cli
