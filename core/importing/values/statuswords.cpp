// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/values/statuswords.h"

#include <algorithm>

#include <QHash>
#include <QStringList>

#include "core/importing/text/celltext.h"

namespace retenta {

namespace {

struct Stem {
  const char* stem;
  PurchaseStatus status;
};

// In this order: a refusal inside a longer word must be seen before the word («не оплачен»).
constexpr Stem stems[] = {
    {"частичн", PurchaseStatus::PartiallyRefunded},
    {"partial", PurchaseStatus::PartiallyRefunded},
    {"не приш", PurchaseStatus::Cancelled},
    {"не яв", PurchaseStatus::Cancelled},
    {"неявк", PurchaseStatus::Cancelled},
    {"no show", PurchaseStatus::Cancelled},
    {"noshow", PurchaseStatus::Cancelled},
    {"не выкуп", PurchaseStatus::Cancelled},
    {"невыкуп", PurchaseStatus::Cancelled},
    {"не получ", PurchaseStatus::Unpaid},
    {"не доставл", PurchaseStatus::Unpaid},
    {"не выполн", PurchaseStatus::Unpaid},
    {"не заверш", PurchaseStatus::Unpaid},
    {"не отгруж", PurchaseStatus::Unpaid},
    {"не оплач", PurchaseStatus::Unpaid},
    {"неоплач", PurchaseStatus::Unpaid},
    {"не отправ", PurchaseStatus::Unpaid},
    {"не подтверж", PurchaseStatus::Unpaid},
    {"не провед", PurchaseStatus::Unpaid},
    {"не закрыт", PurchaseStatus::Unpaid},
    {"ждет", PurchaseStatus::Unpaid},
    {"ждут", PurchaseStatus::Unpaid},
    {"не сплач", PurchaseStatus::Unpaid},
    {"не аплач", PurchaseStatus::Unpaid},
    {"төленбе", PurchaseStatus::Unpaid},
    {"очіку", PurchaseStatus::Unpaid},
    {"чекає", PurchaseStatus::Unpaid},
    {"күт", PurchaseStatus::Unpaid},
    {"в обробці", PurchaseStatus::Unpaid},
    {"жаңа", PurchaseStatus::Unpaid},
    {"ожида", PurchaseStatus::Unpaid},
    {"unpaid", PurchaseStatus::Unpaid},
    {"not paid", PurchaseStatus::Unpaid},
    {"pending", PurchaseStatus::Unpaid},
    {"on hold", PurchaseStatus::Unpaid},
    {"awaiting", PurchaseStatus::Unpaid},
    {"authorized", PurchaseStatus::Unpaid},
    {"uncaptured", PurchaseStatus::Unpaid},
    {"incomplete", PurchaseStatus::Unpaid},
    {"requires", PurchaseStatus::Unpaid},
    {"в обработке", PurchaseStatus::Unpaid},
    {"в работе", PurchaseStatus::Unpaid},
    {"нов", PurchaseStatus::Unpaid},
    {"new", PurchaseStatus::Unpaid},
    {"draft", PurchaseStatus::Unpaid},
    {"чернов", PurchaseStatus::Unpaid},
    {"invoiced", PurchaseStatus::Unpaid},
    {"согласов", PurchaseStatus::Unpaid},
    {"комплект", PurchaseStatus::Unpaid},
    {"собира", PurchaseStatus::Unpaid},
    {"в пути", PurchaseStatus::Unpaid},
    {"доставляет", PurchaseStatus::Unpaid},
    {"передан", PurchaseStatus::Unpaid},
    {"записан", PurchaseStatus::Unpaid},
    {"заброниров", PurchaseStatus::Unpaid},
    {"in transit", PurchaseStatus::Unpaid},
    {"unfulfilled", PurchaseStatus::Unpaid},
    {"возв", PurchaseStatus::Refunded},
    {"поверн", PurchaseStatus::Refunded},
    {"вернут", PurchaseStatus::Refunded},
    {"вярт", PurchaseStatus::Refunded},
    {"қайтар", PurchaseStatus::Refunded},
    {"refund", PurchaseStatus::Refunded},
    {"chargeback", PurchaseStatus::Refunded},
    {"reversed", PurchaseStatus::Refunded},
    {"returned", PurchaseStatus::Refunded},
    {"не реализован", PurchaseStatus::Cancelled},
    {"отмен", PurchaseStatus::Cancelled},
    {"скасов", PurchaseStatus::Cancelled},
    {"відмін", PurchaseStatus::Cancelled},
    {"відмов", PurchaseStatus::Cancelled},
    {"адмен", PurchaseStatus::Cancelled},
    {"бас тарт", PurchaseStatus::Cancelled},
    {"аннулир", PurchaseStatus::Cancelled},
    {"удален", PurchaseStatus::Cancelled},
    {"cancel", PurchaseStatus::Cancelled},
    {"void", PurchaseStatus::Cancelled},
    {"trash", PurchaseStatus::Cancelled},
    {"expired", PurchaseStatus::Cancelled},
    {"abandon", PurchaseStatus::Cancelled},
    {"провал", PurchaseStatus::Cancelled},
    {"проигр", PurchaseStatus::Cancelled},
    {"отказ", PurchaseStatus::Cancelled},
    {"lost", PurchaseStatus::Cancelled},
    {"ошибк", PurchaseStatus::Failed},
    {"не удал", PurchaseStatus::Failed},
    {"не прош", PurchaseStatus::Failed},
    {"помилк", PurchaseStatus::Failed},
    {"памылк", PurchaseStatus::Failed},
    {"қате", PurchaseStatus::Failed},
    {"неуспеш", PurchaseStatus::Failed},
    {"failed", PurchaseStatus::Failed},
    {"denied", PurchaseStatus::Failed},
    {"declin", PurchaseStatus::Failed},
    {"reject", PurchaseStatus::Failed},
    {"отклон", PurchaseStatus::Failed},
    {"оплач", PurchaseStatus::Paid},
    {"выполн", PurchaseStatus::Paid},
    {"заверш", PurchaseStatus::Paid},
    {"доставл", PurchaseStatus::Paid},
    {"реализован", PurchaseStatus::Paid},
    {"отгруж", PurchaseStatus::Paid},
    {"выдан", PurchaseStatus::Paid},
    {"вручен", PurchaseStatus::Paid},
    {"получен", PurchaseStatus::Paid},
    {"выкуплен", PurchaseStatus::Paid},
    {"успеш", PurchaseStatus::Paid},
    {"выигр", PurchaseStatus::Paid},
    {"приш", PurchaseStatus::Paid},
    {"состоял", PurchaseStatus::Paid},
    {"сплач", PurchaseStatus::Paid},
    {"виконан", PurchaseStatus::Paid},
    {"отриман", PurchaseStatus::Paid},
    {"аплач", PurchaseStatus::Paid},
    {"выканан", PurchaseStatus::Paid},
    {"төленді", PurchaseStatus::Paid},
    {"орындал", PurchaseStatus::Paid},
    {"аяқтал", PurchaseStatus::Paid},
    {"won", PurchaseStatus::Paid},
    {"paid", PurchaseStatus::Paid},
    {"complet", PurchaseStatus::Paid},
    {"processing", PurchaseStatus::Paid},
    {"delivered", PurchaseStatus::Paid},
    {"shipped", PurchaseStatus::Paid},
    {"captured", PurchaseStatus::Paid},
    {"succe", PurchaseStatus::Paid},
    {"fulfilled", PurchaseStatus::Paid},
    {"payment", PurchaseStatus::Paid},
    {"closed", PurchaseStatus::Paid},
};

constexpr const char* paymentStems[] = {
    "нал",      "безнал", "карт",   "перевод", "сбп",       "qr",         "терминал",
    "эквайр",   "банк",   "онлайн", "кредит",  "рассроч",   "сертификат", "cash",
    "card",     "credit", "debit",  "visa",    "master",    "мир",        "bank",
    "transfer", "wire",   "online", "paypal",  "apple pay", "google pay", "юмани"};

// At the beginning of a word: «нов» is no part of «обновлён».
bool beginsAWord(const QString& key, const QString& stem) {
  const qsizetype at = key.indexOf(stem);
  return at >= 0 && (at == 0 || key[at - 1] == QLatin1Char(' '));
}

}  // namespace

bool isPaymentWord(std::string_view word) {
  const QString key = wordKey(toQString(word));
  return std::any_of(std::begin(paymentStems), std::end(paymentStems),
                     [&](const char* stem) { return beginsAWord(key, QString::fromUtf8(stem)); });
}

std::optional<PurchaseStatus> statusOfWord(std::string_view word) {
  const QString key = wordKey(toQString(word));
  if (key.isEmpty()) return std::nullopt;
  for (const Stem& each : stems) {
    const QString stem = QString::fromUtf8(each.stem);
    if (!beginsAWord(key, stem)) continue;
    const bool ofRefund =
        key.contains(QStringLiteral("возв")) || key.contains(QStringLiteral("refund"));
    // «Частично оплачен» is money still owed, not money given back.
    return each.status == PurchaseStatus::PartiallyRefunded && !ofRefund ? PurchaseStatus::Unpaid
                                                                         : each.status;
  }
  // «Оплачен: Да / Нет» is a status too; a lone sign says nothing.
  if (key == QStringLiteral("-") || key == QStringLiteral("+")) return std::nullopt;
  if (const auto said = yesOrNo(word)) return *said ? PurchaseStatus::Paid : PurchaseStatus::Unpaid;
  return std::nullopt;
}

std::optional<bool> yesOrNo(std::string_view word) {
  static const QHash<QString, bool> words = [] {
    QHash<QString, bool> known;
    const auto add = [&](const char* list, bool yes) {
      for (const QString& each : QString::fromUtf8(list).split(QLatin1Char('|')))
        known.insert(each, yes);
    };
    // «x» and «v» are ticks, on whichever keyboard they were typed.
    add("да|так|иә|иа|yes|y|true|1|+|✓|✔|☑|x|х|v|истина|есть|подписан|подписана|подписался|"
        "подписалась|"
        "согласен|согласна|разрешено|active|subscribed|opt-in|opt in|opted in|opted-in|optin|"
        "allowed|granted|marketing contact",
        true);
    add("нет|ні|не|жоқ|no|n|false|0|-|ложь|отписан|отписана|отписался|отписалась|не подписан|не "
        "подписана|"
        "не согласен|не согласна|отказ|отказался|отказалась|запрещено|unsubscribed|"
        "not subscribed|opt-out|opt out|opted out|opted-out|optout|denied|blocked|"
        "non-marketing contact",
        false);
    return known;
  }();
  const auto found = words.constFind(toQString(word).trimmed().toLower());
  return found == words.cend() ? std::nullopt : std::optional<bool>(*found);
}

bool saysUndecided(std::string_view word) {
  static const QStringList words =
      QString::fromUtf8(
          "new|новый|inactive|неактивен|invited|pending|ожидает|unconfirmed|не подтвержден|"
          "не подтверждён|unknown|неизвестно|не указано|не задано|не указан|?|cleaned|bounced")
          .split(QLatin1Char('|'));
  return words.contains(toQString(word).trimmed().toLower());
}

bool saysNoGender(std::string_view word) {
  static const QStringList words =
      QStringLiteral(
          "unspecified|undisclosed|prefer not to say|not specified|not known|"
          "other|другой|другое|diverse|n|u|x|х|неопределен|неопределенный")
          .split(QLatin1Char('|'));
  const QString key = wordKey(toQString(word));
  return saysUndecided(word) || words.contains(key) || key.startsWith(QStringLiteral("не "));
}

char genderOfWord(std::string_view word) {
  const QString key = wordKey(toQString(word));
  if (key == QStringLiteral("ж") || key.startsWith(QStringLiteral("жен")) ||
      key == QStringLiteral("f") || key == QStringLiteral("female"))
    return 'f';
  if (key == QStringLiteral("м") || key.startsWith(QStringLiteral("муж")) ||
      key == QStringLiteral("m") || key == QStringLiteral("male"))
    return 'm';
  return 0;
}

}  // namespace retenta
