// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QList>
#include <QString>
#include <QStringView>

namespace retenta {

/// Numbers as people write them in a print dialog: "3,5-9,12". `ids` ascending and distinct.
QString idRanges(const std::vector<qint64>& ids);

/// Back, ascending; nullopt for anything else: a word that is no number, numbers that do not grow,
/// more than ten million of them. An empty text is an empty list.
std::optional<std::vector<qint64>> idsFromRanges(QStringView text);

}  // namespace retenta
