// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include <QString>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/clients/channel.h"

namespace SQLite {
class Database;
}

namespace retenta {

enum class ConsentAction { Given, Confirmed, Withdrawn, Objected };

/// One line of the consent ledger: who agreed (or refused) to be reached how, on which day, by what
/// proof. The ledger is append-only; the last line that is not cancelled decides.
struct ConsentEntry {
  ClientId client = 0;
  Channel channel = Channel::Email;
  ConsentAction action = ConsentAction::Given;
  Day day = 0;
  QString source;   ///< form, paper, import file, call
  QString wording;  ///< the text agreed to
};

/// What the ledger says now. No line = unknown = may not be contacted.
struct ConsentState {
  ChannelSet given;
  ChannelSet refused;
};

/// Adds lines; `importId` 0 = by hand. A `Given` never overrides a standing refusal unless
/// `overRefusal` (the client has changed their mind, recorded by a person). Returns lines added.
/// Throws SQLite::Exception.
int appendConsents(SQLite::Database& db, const std::vector<ConsentEntry>& entries, qint64 nowMs,
                   ImportId importId = 0, bool overRefusal = false);

/// Adds the history of clients who have no line at all yet, as it was: every line, in this order.
/// Throws SQLite::Exception.
void restoreConsents(SQLite::Database& db, const std::vector<ConsentEntry>& entries, qint64 nowMs,
                     ImportId importId);

/// The id by which lines keep an action ("given" …), and back; nullopt for another word.
const char* consentActionId(ConsentAction action);
std::optional<ConsentAction> consentActionFromId(QStringView id);

/// Takes a range of lines back, by new ones: what it said is cancelled, what it cancelled stands
/// again (but for a permission that was refused since).
void cancelConsents(SQLite::Database& db, qint64 from, qint64 to, qint64 nowMs);
/// Says those lines anew: the redo of cancelConsents. What was said after them stays the last word.
void repeatConsents(SQLite::Database& db, qint64 from, qint64 to, qint64 nowMs);

/// The last line's id: what a step notes before and after its work.
qint64 lastConsentId(SQLite::Database& db);

/// Consent of one client, and of every client who has any line.
ConsentState loadConsentsOf(SQLite::Database& db, ClientId client);
std::unordered_map<ClientId, ConsentState> loadConsents(SQLite::Database& db);

}  // namespace retenta
