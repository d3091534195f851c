// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace retenta {

/// The name of a figure of domain D3 by its id ("average_check" → "Average check"), in the
/// interface's language; one that belongs to the figure above it begins with a dash. An unknown id
/// is returned as it is.
QString figureName(QStringView id);

/// Whom a figure counts, by the id of the group: "lost" → "Active at the start, lost by the end".
QString figurePeopleName(QStringView id);

}  // namespace retenta
