// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/card/clientedits.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// The identity form of an address typed by hand: lower case e-mail, or digits of a phone.
/// BadEmail, BadPhone with what was typed.
Result<std::string> normalContact(bool phone, const QString& typed, const QString& country);

/// Who has this address, but for `except`. Throws SQLite::Exception, as all below.
std::optional<ContactOwner> contactOwner(SQLite::Database& db, bool phone, const std::string& value,
                                         ClientId except);

/// The client's name, else first address, else «№ 12»: for the names of steps. Empty: no such one.
QString clientLabel(SQLite::Database& db, ClientId id);
/// NotFound for an unknown client, ClientErased for one without personal data.
Result<void> checkEditable(SQLite::Database& db, ClientId id);

ClientId insertClient(SQLite::Database& db, const QString& name, bool weak, Day today);
void updateField(SQLite::Database& db, ClientId id, CardField field, const QString& value);

/// A client's addresses of one kind in their order.
std::vector<std::string> contactsOf(SQLite::Database& db, ClientId id, bool phone);
/// Makes the client's addresses of one kind these, in this order. Those that stay keep what is
/// known of them.
void storeContacts(SQLite::Database& db, ClientId id, bool phone,
                   const std::vector<std::string>& values);

/// Id 0 adds one.
void storeNote(SQLite::Database& db, ClientId client, const CardNote& note, qint64 nowMs);
void deleteNote(SQLite::Database& db, ClientId client, qint64 note);
void storeRelated(SQLite::Database& db, ClientId client, const RelatedPerson& person);
void deleteRelated(SQLite::Database& db, ClientId client, qint64 person);

/// Writes a purchase or a return; `id` is its number, new or known. Returns false when the known
/// one is not there, or came by an import.
bool storePurchase(SQLite::Database& db, ClientId client, PurchaseId id, const PurchaseDraft& draft,
                   Currency currency);
bool deletePurchase(SQLite::Database& db, ClientId client, PurchaseId id);

}  // namespace retenta
