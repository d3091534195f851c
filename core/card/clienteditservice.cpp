// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/clienteditservice.h"

#include <algorithm>

#include "core/card/editstore.h"
#include "core/card/merging/mergeservice.h"
#include "core/clients/deletestore.h"
#include "core/clients/excludestore.h"
#include "core/clients/tagstore.h"
#include "core/importing/values/datevalue.h"
#include "core/importing/values/statuswords.h"
#include "core/purchases/purchaseidstore.h"

namespace retenta {

namespace {

constexpr qsizetype longestName = 1000;
constexpr qsizetype longestNote = 10'000;

Error emptyText(const char* what) { return {ErrorCode::EmptyText, {QLatin1String(what)}, {}}; }

// As stored; empty stays empty.
Result<QString> birthdayOf(const QString& typed, Day today) {
  const QString text = typed.trimmed();
  if (text.isEmpty()) return QString();
  const QString day = parseBirthday(text.toStdString(), DateOrder::Dmy, today);
  if (day.isEmpty()) return Error{ErrorCode::BadBirthday, {text}, {}};
  return day;
}

Result<QString> genderOf(const QString& typed) {
  const QString text = typed.trimmed();
  if (text.isEmpty()) return QString();
  const char gender = genderOfWord(text.toStdString());
  if (gender == 0)
    return Error{
        ErrorCode::UnknownValue, {QStringLiteral("gender"), text, QStringLiteral("f, m")}, {}};
  return QString(QLatin1Char(gender));
}

// The typed list in the base's form, each address once, none of another client's.
Result<std::vector<std::string>> checkedContacts(SQLite::Database& db, ClientId id, bool phones,
                                                 const QStringList& typed, const QString& country) {
  std::vector<std::string> values;
  for (const QString& one : typed) {
    if (one.trimmed().isEmpty()) continue;
    const auto value = normalContact(phones, one, country);
    if (!value) return value.error();
    if (std::find(values.begin(), values.end(), *value) != values.end()) continue;
    if (const auto owner = contactOwner(db, phones, *value, id)) {
      return Error{
          ErrorCode::ContactTaken, {owner->value, owner->name, QString::number(owner->id)}, {}};
    }
    values.push_back(*value);
  }
  return values;
}

}  // namespace

Result<QString> ClientEditService::labelNow(ClientId id) const {
  return m_business.file().read([id](SQLite::Database& db) { return clientLabel(db, id); });
}

// One step named after the client; `work(db)` returns void or Result<void>.
template <class Work>
Result<void> ClientEditService::change(const char* kind, ClientId id, Work work) {
  const auto label = labelNow(id);
  if (!label) return label.error();
  return m_business.changeNow({QLatin1String(kind), {*label}}, Business::Touches::Data,
                              [&](SQLite::Database& db) -> Result<void> {
                                if (const auto may = checkEditable(db, id); !may) return may;
                                if constexpr (std::is_void_v<decltype(work(db))>) {
                                  work(db);
                                  return {};
                                } else {
                                  return work(db);
                                }
                              });
}

Result<std::optional<ContactOwner>> ClientEditService::ownerNow(const QString& email,
                                                                const QString& phone,
                                                                ClientId except) const {
  const QString country = m_business.profile().country;
  return m_business.file().read([&](SQLite::Database& db) -> std::optional<ContactOwner> {
    for (const bool isPhone : {false, true}) {
      const auto value = normalContact(isPhone, isPhone ? phone : email, country);
      if (!value) continue;
      if (const auto owner = contactOwner(db, isPhone, *value, except)) return owner;
    }
    return std::nullopt;
  });
}

Result<ClientId> ClientEditService::addClientNow(const NewClient& typed) {
  const QString name = typed.name.simplified().left(longestName);
  const QString email = typed.email.trimmed();
  const QString phone = typed.phone.trimmed();
  if (name.isEmpty() && email.isEmpty() && phone.isEmpty()) return emptyText("client");
  const QString country = m_business.profile().country;
  const QString label = !name.isEmpty() ? name : !email.isEmpty() ? email : phone;
  return m_business.changeNow({QStringLiteral("client.add"), {label}}, Business::Touches::Data,
                              [&](SQLite::Database& db) -> Result<ClientId> {
                                const auto emails = checkedContacts(db, 0, false, {email}, country);
                                if (!emails) return emails.error();
                                const auto phones = checkedContacts(db, 0, true, {phone}, country);
                                if (!phones) return phones.error();
                                const bool weak = emails->empty() && phones->empty();
                                const ClientId id =
                                    insertClient(db, name, weak, m_business.clock().today());
                                storeContacts(db, id, false, *emails);
                                storeContacts(db, id, true, *phones);
                                return id;
                              });
}

Result<void> ClientEditService::deleteNow(ClientId id) {
  // Not change(): an erased client may be deleted too.
  const auto label = labelNow(id);
  if (!label) return label.error();
  return m_business.changeNow({QStringLiteral("client.delete"), {*label}}, Business::Touches::Data,
                              [&](SQLite::Database& db) { deleteClients(db, {id}); });
}

Result<void> ClientEditService::mergeNow(ClientId survivor, ClientId other) {
  return MergeService(m_business).mergeNow({survivor, {}}, {other});
}

Result<void> ClientEditService::setFieldNow(ClientId id, CardField field, const QString& typed) {
  Result<QString> value = typed.simplified().left(longestName);
  if (field == CardField::Birthday) value = birthdayOf(typed, m_business.clock().today());
  if (field == CardField::Gender) value = genderOf(typed);
  if (!value) return value.error();
  return change("client.edit", id,
                [&](SQLite::Database& db) { updateField(db, id, field, *value); });
}

Result<void> ClientEditService::setContactsNow(ClientId id, bool phones, const QStringList& typed) {
  const QString country = m_business.profile().country;
  return change("client.contacts", id, [&](SQLite::Database& db) -> Result<void> {
    const auto values = checkedContacts(db, id, phones, typed, country);
    if (!values) return values.error();
    if (contactsOf(db, id, phones) == *values) return {};
    storeContacts(db, id, phones, *values);
    return {};
  });
}

Result<void> ClientEditService::setExcludedNow(ClientId id, bool excluded) {
  return change(excluded ? "client.exclude" : "client.include", id,
                [&](SQLite::Database& db) { setExcluded(db, {id}, excluded); });
}

Result<void> ClientEditService::recordConsentsNow(ClientId id,
                                                  const std::vector<ConsentWord>& words, Day day,
                                                  const QString& source, const QString& wording) {
  if (day > m_business.clock().today()) return Error{ErrorCode::DayInFuture, {isoDate(day)}, {}};
  return change("client.consent", id, [&](SQLite::Database& db) {
    std::vector<ConsentEntry> entries;
    for (const ConsentWord& word : words) {
      entries.push_back({id, word.channel,
                         word.given ? ConsentAction::Given : ConsentAction::Withdrawn, day, source,
                         word.given ? wording : QString()});
    }
    appendConsents(db, entries, m_business.clock().nowUtcMs(), 0, true);
  });
}

Result<void> ClientEditService::addTagNow(ClientId id, const QString& tag) {
  if (tagKey(tag).isEmpty()) return emptyText("tag");
  return change("client.tag", id, [&](SQLite::Database& db) { addTag(db, {id}, tag); });
}

Result<void> ClientEditService::removeTagNow(ClientId id, const QString& tag) {
  return change("client.untag", id, [&](SQLite::Database& db) { removeTag(db, {id}, tag); });
}

Result<void> ClientEditService::saveNoteNow(ClientId id, const CardNote& note) {
  CardNote kept = note;
  kept.text = note.text.trimmed().left(longestNote);
  if (kept.text.isEmpty()) return emptyText("note");
  return change(note.id == 0 ? "note.add" : "note.edit", id, [&](SQLite::Database& db) {
    storeNote(db, id, kept, m_business.clock().nowUtcMs());
  });
}

Result<void> ClientEditService::deleteNoteNow(ClientId id, qint64 note) {
  return change("note.delete", id, [&](SQLite::Database& db) { deleteNote(db, id, note); });
}

Result<void> ClientEditService::saveRelatedNow(ClientId id, const RelatedPerson& typed) {
  RelatedPerson person = typed;
  person.name = typed.name.simplified().left(longestName);
  const auto birthday = birthdayOf(typed.birthday, m_business.clock().today());
  if (!birthday) return birthday.error();
  person.birthday = *birthday;
  if (person.name.isEmpty() && person.birthday.isEmpty()) return emptyText("related");
  return change("client.related", id, [&](SQLite::Database& db) { storeRelated(db, id, person); });
}

Result<void> ClientEditService::deleteRelatedNow(ClientId id, qint64 person) {
  return change("client.unrelated", id,
                [&](SQLite::Database& db) { deleteRelated(db, id, person); });
}

Result<PurchaseId> ClientEditService::savePurchaseNow(ClientId id, const PurchaseDraft& draft) {
  if (draft.day > m_business.clock().today())
    return Error{ErrorCode::DayInFuture, {isoDate(draft.day)}, {}};
  const Currency currency = m_business.profile().currency;
  if (draft.amountMinor < 0 || (draft.isReturn && draft.amountMinor == 0)) {
    return Error{ErrorCode::BadNumber,
                 {QStringLiteral("amount"), decimalText(draft.amountMinor, currency)},
                 {}};
  }
  PurchaseId number = draft.id;
  if (number == 0) {
    // Outside of the step: undo must not give the number away again.
    const auto reserved =
        m_business.file().write([](SQLite::Database& db) { return reservePurchaseIds(db, 1); });
    if (!reserved) return reserved.error();
    number = *reserved;
  }
  const char* kind = draft.id != 0    ? "purchase.edit"
                     : draft.isReturn ? "purchase.return"
                                      : "purchase.add";
  const auto label = labelNow(id);
  if (!label) return label.error();
  const auto done =
      m_business.changeNow({QLatin1String(kind), {*label}}, Business::Touches::Data,
                           [&](SQLite::Database& db) -> Result<void> {
                             if (const auto may = checkEditable(db, id); !may) return may;
                             if (!storePurchase(db, id, number, draft, currency))
                               return Error{ErrorCode::NotByHand, {QString::number(draft.id)}, {}};
                             return {};
                           });
  if (!done) return done.error();
  return number;
}

Result<void> ClientEditService::deletePurchaseNow(ClientId id, PurchaseId purchase) {
  return change("purchase.delete", id, [&](SQLite::Database& db) -> Result<void> {
    if (!deletePurchase(db, id, purchase))
      return Error{ErrorCode::NotByHand, {QString::number(purchase)}, {}};
    return {};
  });
}

}  // namespace retenta
