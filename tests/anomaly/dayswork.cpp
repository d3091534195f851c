// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/anomaly/dayswork.h"

#include <algorithm>

#include <QFile>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/business/deletedservice.h"
#include "core/card/clienteditservice.h"
#include "core/clients/tagstore.h"
#include "core/privacy/eraseservice.h"
#include "core/segments/clientbulk.h"
#include "tests/support/support.h"

namespace retenta::test {

namespace {

constexpr const char* cities[] = {"", "Псков", "Тула", "Орёл", "Санкт-Петербург"};
constexpr const char* tagNames[] = {"Опт", "опт", "VIP", "Ёлка", "постоянный", "Сад & <огород>"};
constexpr const char* goods[] = {"Кофе", "Чай", "Какао", "Чашка", "Сироп"};

template <std::size_t n>
QString pick(QRandomGenerator& random, const char* const (&words)[n]) {
  return QString::fromUtf8(words[random.bounded(static_cast<int>(n))]);
}

template <class T>
Result<void> toldAs(const Result<T>& result) {
  return result ? Result<void>() : Result<void>(result.error());
}

Result<void> nothingToDo() { return {}; }

}  // namespace

bool DaysWork::isFair(ErrorCode code) {
  return code == ErrorCode::ContactTaken || code == ErrorCode::AudienceEmpty ||
         code == ErrorCode::CampaignState || code == ErrorCode::NameTaken ||
         code == ErrorCode::NotByHand || code == ErrorCode::RestoreBlocked ||
         code == ErrorCode::ClientErased;
}

Result<void> DaysWork::begin(Business& business, ImportService& imports) {
  m_business = &business;
  m_imports = &imports;
  return importText(salesFile(220));
}

DaysWork::Deed DaysWork::one(Business& business, ImportService& imports) {
  m_business = &business;
  m_imports = &imports;
  if (m_deck.empty()) {
    for (std::size_t i = 0; i < kinds().size(); ++i) m_deck.push_back(i);
    std::shuffle(m_deck.begin(), m_deck.end(), m_random);
  }
  const Kind& kind = kinds()[m_deck.back()];
  m_deck.pop_back();
  m_deed = {};
  m_deed.kind = QString::fromLatin1(kind.name);
  m_deed.done = (this->*kind.run)();
  return m_deed;
}

// Nobody has personal data any more who was erased: 0 when there is nobody else.
ClientId DaysWork::anyone() {
  const LedgerPtr ledger = m_business->ledger();
  for (int tries = 0; tries < 50 && ledger->clients() > 0; ++tries) {
    const auto row = static_cast<std::size_t>(random(static_cast<int>(ledger->clients())));
    if (!ledger->isErased(row)) return ledger->clientIds[row];
  }
  return 0;
}

std::vector<ClientId> DaysWork::someone(int atMost) {
  std::vector<ClientId> ids;
  for (int i = random(atMost) + 1; i > 0; --i) ids.push_back(anyone());
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

QString DaysWork::tagOf(ClientId client) {
  const auto tags =
      m_business->file().read([&](SQLite::Database& db) { return loadTagsOf(db, client); });
  if (!tags || tags->isEmpty()) return pick(m_random, tagNames);
  return tags->at(random(static_cast<int>(tags->size())));
}

// One of the numbers that a query finds; 0 when it finds none.
qint64 DaysWork::anyOf(const char* sql) {
  const auto found = m_business->file().read([&](SQLite::Database& db) {
    std::vector<qint64> ids;
    SQLite::Statement query(db, sql);
    while (query.executeStep()) ids.push_back(query.getColumn(0).getInt64());
    return ids;
  });
  if (!found || found->empty()) return 0;
  return (*found)[static_cast<std::size_t>(random(static_cast<int>(found->size())))];
}

QString DaysWork::word() { return QStringLiteral("слово %1").arg(++m_words); }

// People known and new, some of them two known ones in one row, some rows that do not read.
QString DaysWork::salesFile(int rows) {
  QByteArray text("Заказ;Дата;ФИО;Телефон;E-mail;Город;Теги;Заметка;Товар;Количество;Сумма\n");
  const Day today = m_business->clock().today();
  for (int i = 0; i < rows; ++i) {
    const int person = random(90);
    const int other = random(12) == 0 ? random(90) : person;
    const Day day = today - random(700);
    const bool bad = random(25) == 0;
    const QByteArray number = QByteArray::number(person);
    text += QByteArray::number(m_files * 10'000 + i) + ';' +
            (bad ? QByteArray("вчера") : isoDate(day).toUtf8()) + ";Клиент " + number +
            (random(9) == 0 ? " Полный" : "") + ";+7916" +
            QByteArray::number(other).rightJustified(7, '0') + ';' +
            (random(4) == 0 ? QByteArray() : "p" + number + "@example.org") + ';' +
            pick(m_random, cities).toUtf8() + ';' +
            (random(6) == 0 ? pick(m_random, tagNames).toUtf8() : QByteArray()) + ';' +
            (random(8) == 0 ? "по файлу " + number : QByteArray()) + ';' +
            pick(m_random, goods).toUtf8() + ";1;" + QByteArray::number(random(5000) + 10) +
            ",50\n";
  }
  const QString path = QStringLiteral("%1/sales%2.csv").arg(m_folder).arg(++m_files);
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("write");
  return path;
}

Result<void> DaysWork::importText(const QString& path) {
  const auto plan = m_imports->inspectNow(path, {});
  if (!plan) return plan.error();
  ConsentAnswer consent;
  if (m_files == 1 || random(2) == 0) {
    consent.channels.add(Channel::Email);
    if (m_files == 1) consent.channels.add(Channel::Sms);
    consent.day = m_business->clock().today() - 1;
    consent.source = QStringLiteral("касса");
  }
  return toldAs(m_imports->importNow(*plan, consent));
}

Result<void> DaysWork::field() {
  const auto field = static_cast<CardField>(random(6));
  QString typed = pick(m_random, cities);
  if (field == CardField::Name) typed = QStringLiteral("Ёлкина Анна %1").arg(random(40));
  if (field == CardField::Gender) typed = random(2) == 0 ? QStringLiteral("f") : QString();
  if (field == CardField::Birthday) typed = QStringLiteral("%1.06.1985").arg(random(28) + 1);
  return ClientEditService(*m_business).setFieldNow(anyone(), field, typed);
}

Result<void> DaysWork::contacts() {
  const bool phones = random(2) == 0;
  QStringList typed;
  for (int i = random(3); i >= 0; --i) {
    typed += phones ? QStringLiteral("8 (916) 000-%1-%2")
                          .arg(random(4), 2, 10, QLatin1Char('0'))
                          .arg(random(100), 2, 10, QLatin1Char('0'))
                    : QStringLiteral("New%1@Example.org").arg(random(120));
  }
  if (random(5) == 0) typed.clear();
  return ClientEditService(*m_business).setContactsNow(anyone(), phones, typed);
}

Result<void> DaysWork::exclude() {
  return ClientEditService(*m_business).setExcludedNow(anyone(), random(2) == 0);
}

Result<void> DaysWork::consent() {
  return ClientEditService(*m_business)
      .recordConsentsNow(
          anyone(), {{static_cast<Channel>(random(3)), random(2) == 0}, {Channel::Messenger, true}},
          m_business->clock().today(), QStringLiteral("телефон"), word());
}

Result<void> DaysWork::tag() {
  return ClientEditService(*m_business).addTagNow(anyone(), pick(m_random, tagNames));
}

Result<void> DaysWork::untag() {
  const qint64 client = anyOf("SELECT client_id FROM client_tag");
  if (client == 0) return nothingToDo();
  return ClientEditService(*m_business).removeTagNow(client, tagOf(client));
}

Result<void> DaysWork::note() {
  return toldAs(ClientEditService(*m_business)
                    .saveNoteNow(anyone(), {0, m_business->clock().today(), word()}));
}

Result<void> DaysWork::editNote() {
  const qint64 client = anyOf("SELECT client_id FROM note");
  const qint64 note =
      anyOf(qPrintable(QStringLiteral("SELECT id FROM note WHERE client_id = %1").arg(client)));
  if (note == 0) return nothingToDo();
  return ClientEditService(*m_business)
      .saveNoteNow(client, {note, m_business->clock().today(), word()});
}

Result<void> DaysWork::deleteNote() {
  const qint64 client = anyOf("SELECT client_id FROM note");
  const qint64 note =
      anyOf(qPrintable(QStringLiteral("SELECT id FROM note WHERE client_id = %1").arg(client)));
  if (note == 0) return nothingToDo();
  return ClientEditService(*m_business).deleteNoteNow(client, note);
}

Result<void> DaysWork::relative() {
  RelatedPerson person;
  ClientId client = anyone();
  if (const qint64 known = anyOf("SELECT client_id FROM related_person");
      known != 0 && random(3) == 0) {
    client = known;
    person.id = anyOf(qPrintable(
        QStringLiteral("SELECT id FROM related_person WHERE client_id = %1").arg(known)));
  }
  person.name = word();
  person.relation = random(2) == 0 ? QStringLiteral("child") : QString();
  person.birthday = random(2) == 0 ? QStringLiteral("12 мая 2015") : QStringLiteral("12.05");
  return ClientEditService(*m_business).saveRelatedNow(client, person);
}

Result<void> DaysWork::deleteRelative() {
  const qint64 client = anyOf("SELECT client_id FROM related_person");
  const qint64 person = anyOf(
      qPrintable(QStringLiteral("SELECT id FROM related_person WHERE client_id = %1").arg(client)));
  if (person == 0) return nothingToDo();
  return ClientEditService(*m_business).deleteRelatedNow(client, person);
}

Result<void> DaysWork::purchase() {
  PurchaseDraft draft;
  draft.day = m_business->clock().today() - random(300);
  draft.amountMinor = random(500'000);
  draft.payment = QStringLiteral("карта");
  for (int i = random(3); i > 0; --i)
    draft.items.push_back({random(3) == 0 ? word() : pick(m_random, goods), {}, 1000, 5000});
  return toldAs(ClientEditService(*m_business).savePurchaseNow(anyone(), draft));
}

Result<void> DaysWork::giveBack() {
  PurchaseDraft draft;
  draft.isReturn = true;
  draft.day = m_business->clock().today() - random(30);
  draft.amountMinor = random(90'000) + 1;
  return toldAs(ClientEditService(*m_business).savePurchaseNow(anyone(), draft));
}

Result<void> DaysWork::editPurchase() {
  const qint64 id = anyOf(
      "SELECT p.id FROM every_purchase AS p JOIN client AS c ON c.id = p.client_id "
      "WHERE p.import_id IS NULL AND c.erased_ms IS NULL");
  const qint64 client = anyOf(
      qPrintable(QStringLiteral("SELECT client_id FROM every_purchase WHERE id = %1").arg(id)));
  if (client == 0) return nothingToDo();
  PurchaseDraft draft;
  draft.id = id;
  draft.day = m_business->clock().today() - random(300);
  draft.amountMinor = random(500'000) + 1;
  draft.isReturn = random(4) == 0;
  if (random(2) == 0) draft.items = {{pick(m_random, goods), {}, 2000, draft.amountMinor}};
  return toldAs(ClientEditService(*m_business).savePurchaseNow(client, draft));
}

Result<void> DaysWork::deletePurchase() {
  const qint64 id = anyOf(
      "SELECT p.id FROM every_purchase AS p JOIN client AS c ON c.id = p.client_id "
      "WHERE c.erased_ms IS NULL AND (p.import_id IS NULL OR p.id % 9 = 0)");
  const qint64 client = anyOf(
      qPrintable(QStringLiteral("SELECT client_id FROM every_purchase WHERE id = %1").arg(id)));
  if (client == 0) return nothingToDo();
  return ClientEditService(*m_business).deletePurchaseNow(client, id);
}

Result<void> DaysWork::addClient() {
  NewClient typed;
  typed.name = QStringLiteral("Новиков Пётр %1").arg(random(30));
  if (random(3) != 0) typed.email = QStringLiteral("n%1@example.org").arg(random(200));
  if (random(3) == 0) typed.phone = QStringLiteral("+7 916 111-00-%1").arg(random(90) + 10);
  return toldAs(ClientEditService(*m_business).addClientNow(typed));
}

Result<void> DaysWork::deleteClient() {
  const ClientId client = anyone();
  m_deed.deleted = {client};
  return ClientEditService(*m_business).deleteNow(client);
}

Result<void> DaysWork::mergeClients() {
  const ClientId survivor = anyone();
  const ClientId other = anyone();
  if (survivor == other) return nothingToDo();
  return ClientEditService(*m_business).mergeNow(survivor, other);
}

Result<void> DaysWork::bulkTag() {
  return toldAs(ClientBulk(*m_business).tagNow(someone(30), pick(m_random, tagNames)));
}

Result<void> DaysWork::bulkUntag() {
  std::vector<ClientId> ids = someone(60);
  ids.push_back(anyOf("SELECT client_id FROM client_tag"));
  return toldAs(ClientBulk(*m_business).untagNow(ids, tagOf(ids.back())));
}

Result<void> DaysWork::bulkExclude() {
  return toldAs(ClientBulk(*m_business).excludeNow(someone(20), random(2) == 0));
}

Result<void> DaysWork::bulkConsent() {
  ConsentRecord record;
  record.channel = static_cast<Channel>(random(4));
  record.action = random(3) == 0 ? ConsentAction::Withdrawn : ConsentAction::Given;
  record.day = m_business->clock().today();
  record.source = QStringLiteral("анкета");
  record.overRefusal = random(2) == 0;
  return toldAs(ClientBulk(*m_business).recordConsentNow(someone(40), record));
}

Result<void> DaysWork::bulkRemove() {
  m_deed.deleted = someone(4);
  return toldAs(ClientBulk(*m_business).removeNow(m_deed.deleted, word()));
}

Result<void> DaysWork::importFile() { return importText(salesFile(random(25) + 1)); }

Result<void> DaysWork::importBack() {
  const qint64 import = anyOf("SELECT id FROM import WHERE undone_ms IS NULL AND id > 1");
  if (import == 0) return nothingToDo();
  return toldAs(m_imports->undoNow(import));
}

Result<void> DaysWork::restoreDeleted() {
  DeletedService service(*m_business);
  const auto list = service.listNow();
  if (!list) return list.error();
  if (list->empty()) return nothingToDo();
  const auto& entry = (*list)[static_cast<std::size_t>(random(static_cast<int>(list->size())))];
  const auto restored = service.restoreNow(entry.id);
  if (restored && restored->leftCount == 0) m_deed.restored = entry.stepId;
  return toldAs(restored);
}

Result<void> DaysWork::erase() {
  if (random(3) != 0) return nothingToDo();  // a few a day
  const ClientId client = anyone();
  const auto done = EraseService(*m_business).eraseNow(client, QStringLiteral("заявление"));
  if (!done) return done.error();
  if (done->found != 0) return Error{ErrorCode::Internal, {QStringLiteral("words left")}, {}};
  return {};
}

}  // namespace retenta::test
