// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <QByteArray>
#include <QString>

#include "core/base/id.h"
#include "core/importing/importplan.h"
#include "core/importing/importreport.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// What an import leaves behind so that it, or another one, can be undone.
struct ImportTrace {
  ImportId import = 0;
  PurchaseId purchaseFrom = 0;  ///< the purchases it numbered: [from, to)
  PurchaseId purchaseTo = 0;
  std::vector<qint64> knownPurchases;  ///< met again: they are not only another import's
  std::vector<qint64> knownClients;
  std::vector<qint64> knownKeys;  ///< identityHash of keys met again
  QByteArray changes;             ///< merges, updated orders, the base's currency
};

/// All throw SQLite::Exception.

/// The row of the import in the list of imports; its number.
ImportId addImport(SQLite::Database& db, const ImportPlan& plan, const ImportReport& report,
                   qint64 nowMs);
/// What the import left out, for repair.
void addRejects(SQLite::Database& db, ImportId import, const ImportReport& report);
/// The outcome, once it is known.
void keepReport(SQLite::Database& db, ImportId import, const ImportReport& report);

void saveTrace(SQLite::Database& db, const ImportTrace& trace);
/// Of every later import that stands: what they met again. What an earlier one met was gone when
/// this import brought it anew, and is no reason to keep it.
std::vector<ImportTrace> loadLaterTraces(SQLite::Database& db, ImportId import);
/// One import's own; import 0 when there is none (the sample business).
ImportTrace loadTrace(SQLite::Database& db, ImportId import);

/// A number for an identity, as kept in a trace.
std::uint64_t identityHash(int kind, std::string_view source, std::string_view value);

/// A column that setClientField() sets, as text; nullopt for another one or nobody's number.
std::optional<QString> clientField(SQLite::Database& db, ClientId client, const QString& field);
/// Sets a text column of one client; "weak" is a number; a new name brings its key along; "extra:"
/// and a name is a further field, "related:" and a number the birthday of somebody close.
void setClientField(SQLite::Database& db, ClientId client, const char* field, const QString& value);

}  // namespace retenta
