// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/importing/containers/rowwriter.h"
#include "core/importing/containers/xmlfeed.h"

namespace retenta {

/// Reads the sheet whose element has just begun, in a document that holds all of its sheets one
/// behind the other, and adds it to the book. `readRow` reads one element called `row` to its end.
/// FileDamaged, FileSuspicious, DiskFull, FileWriteFailed.
Result<void> addXmlSheet(XmlFeed& xml, const BookRequest& request, const QString& name,
                         QLatin1String row, const std::function<void(RowWriter&)>& readRow,
                         Book& book);

}  // namespace retenta
