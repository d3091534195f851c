// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/results/resultcolumns.h"

#include <algorithm>

#include <QHash>
#include <QStringList>

#include "core/importing/recognition/synonyms.h"
#include "core/importing/results/sendwords.h"
#include "core/importing/text/celltext.h"

namespace retenta {

namespace {

struct Names {
  ImportField field;
  const char* names;  // in the form of wordKey()
};

constexpr Names table[] = {
    // To whom, where nothing but the cells says that they are numbers.
    {ImportField::Phone,
     "to|msisdn|recipient|recipient number|destination|number|номер|абонент|номер абонента|"
     "получатель|номер получателя"},
    {ImportField::Mailing,
     "campaign|campaign name|campaign title|subject|title|mailing|message name|кампания|рассылка|"
     "название рассылки|тема|тема письма|название кампании|имя рассылки"},
    {ImportField::MailingId,
     "campaign id|mailing id|message id campaign|id кампании|id рассылки|номер рассылки"},
    {ImportField::SendResult,
     "send result|status|delivery status|message status|state|result|event|event type|last event|"
     "статус|статус доставки|статус сообщения|статус письма|состояние|результат|результат доставки|"
     "событие"},
    {ImportField::SendResultAt,
     "last update|status date|status time|updated at|event time|event date|timestamp|action time|"
     "date|time|дата статуса|время статуса|дата события|время события|обновлено|дата|дата и время|"
     "последнее обновление"},
    {ImportField::Sent,
     "sent|sent at|send date|send time|sent date|sent on|date sent|отправлено|дата отправки|"
     "время отправки|дата и время отправки|отправка"},
    {ImportField::Delivered,
     "delivered|delivered at|delivery date|delivery time|date delivered|доставлено|дата доставки|"
     "время доставки|дата и время доставки|доставка"},
    {ImportField::Opened,
     "opened|opened at|opens|open|open date|open time|date opened|total opens|unique opens|read|"
     "read at|first open|открыто|открыл|открытие|открытия|дата открытия|время открытия|прочитано|"
     "прочитал|дата прочтения|прочтение|кол во открытий|количество открытий"},
    {ImportField::Clicked,
     "clicked|clicked at|clicks|click|click date|click time|date clicked|total clicks|"
     "unique clicks|first click|link visited|клик|клики|переход|переходы|дата перехода|"
     "время перехода|дата клика|перешел|перешли|переход по ссылке|переходы по ссылкам|"
     "кол во переходов|количество переходов|кликнул"},
    {ImportField::Unsubscribed,
     "unsubscribed|unsubscribed at|unsubscribes|unsubscribe|unsub time|date unsubscribed|"
     "unsubscribe date|opted out|opt out|отписался|отписалась|отписка|отписки|отписан|"
     "дата отписки|время отписки"},
    {ImportField::Bounced,
     "bounced|bounced at|bounce|bounces|bounce type|bounce date|bounce reason|date bounced|error|"
     "error text|error code|ошибка|ошибки|ошибка доставки|отказ|причина ошибки|недоставлено|"
     "не доставлено|тип ошибки"},
    {ImportField::Complained,
     "complained|complaint|complaints|spam|spam complaint|spam complaints|marked as spam|"
     "abuse complaints|abuse|жалоба|жалобы|спам|жалоба на спам|жалобы на спам"},
};

// Of the text that was sent: a status beside one of these is the message's.
constexpr const char* messageNames[] = {
    "текст",           "текст сообщения", "сообщение",   "отправитель",
    "имя отправителя", "частей",          "части",       "кол во частей",
    "сегментов",       "message",         "text",        "body",
    "sender",          "sender id",       "parts",       "segments",
    "num segments",    "sms count",       "имя рассылки"};

using Index = QHash<QString, ImportField>;

const Index& names() {
  static const Index index = [] {
    Index all;
    for (const Names& row : table) {
      for (const QString& name : QString::fromUtf8(row.names).split(QLatin1Char('|')))
        all.insert(name, row.field);
    }
    return all;
  }();
  return index;
}

bool isStage(ImportField field) {
  return field >= ImportField::Sent && field <= ImportField::Complained;
}

// Words of messages alone: "Open" is a state of leads too, "blocked" one of people.
bool isOfMessages(const std::string& word) {
  const QString key = wordKey(toQString(word)) + QLatin1Char(' ');
  static const QStringList stems = {QStringLiteral("deliv"),  QStringLiteral("достав"),
                                    QStringLiteral("sent "),  QStringLiteral("отправ"),
                                    QStringLiteral("bounce"), QStringLiteral("click"),
                                    QStringLiteral("прочит"), QStringLiteral("opened "),
                                    QStringLiteral("ok "),    QStringLiteral("err ")};
  return std::any_of(stems.begin(), stems.end(),
                     [&](const QString& stem) { return key.contains(stem); });
}

// Whether most cells are addresses: long numbers, or names at a mail server.
bool holdsAddresses(const std::vector<HeadRecord>& records, std::size_t column) {
  int filled = 0;
  int addresses = 0;
  for (const HeadRecord& record : records) {
    if (column >= record.cells.size() || record.cells[column].empty()) continue;
    const std::string& cell = record.cells[column];
    const auto digits =
        std::count_if(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
    ++filled;
    addresses += digits >= 10 || cell.find('@') != std::string::npos ? 1 : 0;
  }
  return filled > 0 && addresses * 10 >= filled * 6;
}

// Whether most words of the column say what became of a message.
bool holdsResults(const std::vector<HeadRecord>& records, std::size_t column) {
  int filled = 0;
  int known = 0;
  bool certain = false;
  for (const HeadRecord& record : records) {
    if (column >= record.cells.size() || record.cells[column].empty()) continue;
    ++filled;
    known += stagesOfWord(record.cells[column]).has_value() ? 1 : 0;
    certain = certain || isOfMessages(record.cells[column]);
  }
  return certain && known * 10 >= filled * 6;
}

}  // namespace

std::optional<ImportField> reportFieldOf(const QString& header) {
  const auto found = names().constFind(wordKey(header));
  return found == names().cend() ? std::nullopt : std::optional(*found);
}

bool looksLikeReport(const QStringList& headers, const std::vector<HeadRecord>& records) {
  bool address = false;
  bool result = false;
  bool message = false;
  bool money = false;
  bool order = false;
  int stages = 0;
  for (qsizetype i = 0; i < headers.size(); ++i) {
    const QString key = wordKey(headers[i]);
    message =
        message || std::any_of(std::begin(messageNames), std::end(messageNames),
                               [&](const char* name) { return key == QString::fromUtf8(name); });
    if (const auto meaning = meaningOfHeader(headers[i])) {
      address =
          address || meaning->field == ImportField::Email || meaning->field == ImportField::Phone;
      money = money || meaning->field == ImportField::Amount;
      order = order || meaning->field == ImportField::OrderId ||
              meaning->field == ImportField::Product || meaning->field == ImportField::Quantity;
    }
    const auto field = reportFieldOf(headers[i]);
    if (!field) continue;
    address = address || (*field == ImportField::Phone &&
                          holdsAddresses(records, static_cast<std::size_t>(i)));
    stages += isStage(*field) && *field != ImportField::Sent ? 1 : 0;
    result = result || (*field == ImportField::SendResult &&
                        holdsResults(records, static_cast<std::size_t>(i)));
  }
  if (!address || order) return false;
  if (money && !message) return false;
  return (result && (message || stages > 0 || !money)) || stages >= 2;
}

}  // namespace retenta
