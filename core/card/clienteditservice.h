// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/business/business.h"
#include "core/card/clientedits.h"

namespace retenta {

/// Every change made to a client by hand: each one undoable step. What was typed is checked and
/// brought into the form of the base; an Error leaves everything as it was. "…Now" blocks: any
/// worker. Common errors: NotFound, ClientErased (no personal data are kept of erased people).
class ClientEditService {
 public:
  explicit ClientEditService(Business& business) : m_business(business) {}

  /// Who has one of these addresses already; what is no address has no owner.
  Result<std::optional<ContactOwner>> ownerNow(const QString& email, const QString& phone,
                                               ClientId except = 0) const;

  /// EmptyText without name and contacts, BadEmail, BadPhone; ContactTaken names the owner.
  Result<ClientId> addClientNow(const NewClient& typed);
  /// Deletes the client with all they have; taken back whole by undo. Many at once: ClientBulk.
  Result<void> deleteNow(ClientId id);
  /// `other` becomes part of `survivor`, whose addresses stay the first ones.
  Result<void> mergeNow(ClientId survivor, ClientId other);

  /// BadBirthday (typed in Russian, English or ISO form, a year may lack); UnknownValue for a word
  /// that is no gender.
  Result<void> setFieldNow(ClientId id, CardField field, const QString& typed);
  /// The e-mails or phones in their new order; empty ones are passed over, repeated ones count
  /// once. ContactTaken (args: address, owner's name, owner's id).
  Result<void> setContactsNow(ClientId id, bool phones, const QStringList& typed);
  Result<void> setExcludedNow(ClientId id, bool excluded);

  /// New lines in the consent ledger; a person's own later word stands over an earlier refusal.
  Result<void> recordConsentsNow(ClientId id, const std::vector<ConsentWord>& words, Day day,
                                 const QString& source, const QString& wording);

  Result<void> addTagNow(ClientId id, const QString& tag);
  Result<void> removeTagNow(ClientId id, const QString& tag);
  /// EmptyText for a note of blanks.
  Result<void> saveNoteNow(ClientId id, const CardNote& note);
  Result<void> deleteNoteNow(ClientId id, qint64 note);
  /// The birthday as typed. EmptyText without name and birthday.
  Result<void> saveRelatedNow(ClientId id, const RelatedPerson& typed);
  Result<void> deleteRelatedNow(ClientId id, qint64 person);

  /// DayInFuture, BadNumber for money below zero (or a return of nothing); NotByHand for what an
  /// import brought.
  Result<PurchaseId> savePurchaseNow(ClientId id, const PurchaseDraft& draft);
  Result<void> deletePurchaseNow(ClientId id, PurchaseId purchase);

 private:
  template <class Work>
  Result<void> change(const char* kind, ClientId id, Work work);
  Result<QString> labelNow(ClientId id) const;
  Business& m_business;
};

}  // namespace retenta
