// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QString>
#include <QStringList>

#include "core/importing/importfield.h"
#include "core/importing/recognition/headerrow.h"

namespace retenta {

/// What a header means in a report on messages, where "status" is no order's and "sent" no day of a
/// purchase. Only exact names; nullopt for others.
std::optional<ImportField> reportFieldOf(const QString& header);

/// Whether a table without a known signature is such a report: it has addresses, a column of words
/// for what became of a message or two columns of stages, and nothing of orders.
bool looksLikeReport(const QStringList& headers, const std::vector<HeadRecord>& records);

}  // namespace retenta
