// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/exports/tablewriter.h"
#include "core/importing/own/ownformat.h"

namespace retenta {

class Business;

/// What is given out, and how.
struct BaseTable {
  OwnTable table = OwnTable::Clients;
  TableFormat format = TableFormat::CsvExcel;
  OwnLanguage language = OwnLanguage::English;
};

/// Everything that came in, so that nobody is locked in: all clients with all that is known of
/// them, or all purchases with their items, in the columns of own/ownformat.h. Importing both files
/// into an empty base gives the same clients and purchases; importing them into this base adds
/// nothing. Streams: memory does not grow with the base.
///
/// One row a client (more when texts outgrow a cell: then with the same contacts), one row a line
/// of a purchase, whose sums stand in its first row alone so that the column can be summed. Erased
/// people are not among the clients; their purchases are, without a name.
///
/// Any thread. Returns the clients or purchases written. Cancelled leaves no file; errors as
/// writeTable().
Result<qint64> writeBaseTableNow(Business& business, const QString& path, const BaseTable& what,
                                 const Progress& progress = {});
QFuture<Result<qint64>> writeBaseTable(Business& business, const QString& path,
                                       const BaseTable& what, const Progress& progress);

}  // namespace retenta
