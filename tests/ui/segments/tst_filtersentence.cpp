// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of a segment as one sentence, for every kind of condition in both languages.
#include "ui/segments/filtersentence.h"

#include <set>

#include "tests/support/support.h"
#include "ui/text/language.h"

using namespace retenta;

class TestFilterSentence : public QObject {
  Q_OBJECT
 private:
  static ClientCondition make(ConditionKind kind, const QStringList& words = {},
                              std::optional<qint64> from = {}, std::optional<qint64> to = {}) {
    ClientCondition c;
    c.kind = kind;
    c.words = words;
    c.from = from;
    c.to = to;
    return c;
  }
  static ClientCondition no(ClientCondition c) {
    c.negated = true;
    return c;
  }
  static ClientCondition by(ClientCondition c, Channel channel,
                            ConsentReply answer = ConsentReply::Yes) {
    c.channel = channel;
    c.answer = answer;
    return c;
  }
  static ClientCondition numbered(ClientCondition c, qint64 number) {
    c.number = number;
    return c;
  }
  static ClientCondition chosen(std::vector<ClientId> clients) {
    ClientCondition c = make(ConditionKind::Clients);
    c.clients = std::move(clients);
    return c;
  }
  static QString said(const char* language, const ClientFilter& filter) {
    Language::install(QString::fromLatin1(language));
    return filterSentence(filter, {}).replace(QChar(0x00A0), QLatin1Char(' '));
  }

  struct Case {
    ClientCondition condition;
    const char* ru;
    const char* en;
  };
  // What follows "клиенты, которые" and "clients who"; a negated range what follows "except".
  static std::vector<Case> wordCases() {
    using K = ConditionKind;
    const QStringList coffee{QStringLiteral("Кофе")};
    const QStringList three{QStringLiteral("Кофе"), QStringLiteral("Чай"), QStringLiteral("Вино")};
    const QStringList seven{QStringLiteral("а"), QStringLiteral("б"), QStringLiteral("в"),
                            QStringLiteral("г"), QStringLiteral("д"), QStringLiteral("е"),
                            QStringLiteral("ж")};
    return {
        {make(K::Text, {QStringLiteral("ива%1")}), "находятся по запросу «ива%1»",
         "are found by “ива%1”"},
        {no(make(K::Text, coffee)), "не находятся по запросу «Кофе»", "are not found by “Кофе”"},
        {make(K::Segment, {QStringLiteral("loyal")}), "относятся к сегменту «Лояльные»",
         "are in the segment “Loyal”"},
        {make(K::Segment, {QStringLiteral("loyal_at_risk"), QStringLiteral("promising_at_risk"),
                           QStringLiteral("one_timers_at_risk")}),
         "относятся к сегменту «В зоне риска»", "are in the segment “At risk”"},
        {make(K::Segment, {QStringLiteral("loyal"), QStringLiteral("former_vip")}),
         "относятся к сегменту «Лояльные» или имеют отметку «Бывший VIP»",
         "are in the segment “Loyal” or have the mark “Former VIP”"},
        {no(make(K::Segment, {QStringLiteral("loyal"), QStringLiteral("former_vip")})),
         "не относятся к сегменту «Лояльные» и не имеют отметки «Бывший VIP»",
         "are not in the segment “Loyal” and do not have the mark “Former VIP”"},
        {no(make(K::Segment, {QStringLiteral("loyal"), QStringLiteral("vip")})),
         "не относятся ни к одному из сегментов «Лояльные» и «VIP»",
         "are in none of the segments “Loyal” and “VIP”"},
        {by(make(K::Consent), Channel::Email), "согласились на письма по e-mail",
         "agreed to letters by e-mail"},
        {no(by(make(K::Consent), Channel::Sms)), "не соглашались на SMS",
         "did not agree to SMS messages"},
        {by(make(K::Consent), Channel::Call, ConsentReply::No), "запретили звонки",
         "refused calls"},
        {no(by(make(K::Consent), Channel::Push, ConsentReply::No)), "не запрещали push-уведомления",
         "did not refuse push notifications"},
        {by(make(K::Consent), Channel::Messenger, ConsentReply::Unknown),
         "не ответили, согласны ли на сообщения в мессенджере",
         "said neither yes nor no to messages in a messenger"},
        {no(by(make(K::Consent), Channel::DirectMail, ConsentReply::Unknown)),
         "ответили, согласны ли на письма по почте", "said yes or no to letters by post"},
        {make(K::Reach), "доступны хотя бы по одному каналу",
         "can be reached by at least one channel"},
        {no(make(K::Reach)), "недоступны ни по одному каналу", "cannot be reached by any channel"},
        {by(make(K::Reach), Channel::Call), "доступны по телефону", "can be reached by phone"},
        {no(by(make(K::Reach), Channel::Messenger)), "недоступны в мессенджере",
         "cannot be reached in a messenger"},
        {make(K::Tag), "отмечены хотя бы одной меткой", "have any tag"},
        {no(make(K::Tag)), "не отмечены ни одной меткой", "have no tag"},
        {make(K::Tag, three), "отмечены меткой «Кофе», «Чай» или «Вино»",
         "have the tag “Кофе”, “Чай” or “Вино”"},
        {no(make(K::Tag, coffee)), "не отмечены меткой «Кофе»", "do not have the tag “Кофе”"},
        {no(make(K::Tag, three)), "не отмечены ни одной из меток «Кофе», «Чай» и «Вино»",
         "have none of the tags “Кофе”, “Чай” and “Вино”"},
        {make(K::Tag, seven), "отмечены меткой «а», «б», «в», «г» или ещё 3",
         "have the tag “а”, “б”, “в”, “г” or 3 others"},
    };
  }
  static std::vector<Case> rangeCases() {
    using K = ConditionKind;
    return {
        {make(K::Recency), "покупали хотя бы раз", "bought at least once"},
        {make(K::Recency, {}, 2, 21), "последний раз покупали от 2 до 21 дня назад",
         "last bought 2 to 21 days ago"},
        {make(K::Recency, {}, 5, 5), "последний раз покупали 5 дней назад",
         "last bought 5 days ago"},
        {make(K::Recency, {}, 1, 1), "последний раз покупали 1 день назад",
         "last bought 1 day ago"},
        {make(K::Recency, {}, 0, 0), "последний раз покупали в дату среза",
         "last bought on the as-of date"},
        {make(K::Recency, {}, 22), "последний раз покупали 22 дня назад или раньше",
         "last bought 22 days ago or earlier"},
        {make(K::Recency, {}, {}, 30), "последний раз покупали в течение 30 дней до даты среза",
         "last bought within 30 days before the as-of date"},
        {make(K::Purchases), "совершили любое число покупок", "made any number of purchases"},
        {make(K::Purchases, {}, 2, 5), "совершили от 2 до 5 покупок", "made 2 to 5 purchases"},
        {make(K::Purchases, {}, 1, 1), "совершили ровно 1 покупку", "made exactly 1 purchase"},
        {make(K::Purchases, {}, 3), "совершили не меньше 3 покупок", "made at least 3 purchases"},
        {make(K::Purchases, {}, 1), "совершили не меньше 1 покупки", "made at least 1 purchase"},
        {make(K::Purchases, {}, {}, 1'001), "совершили не больше 1 001 покупки",
         "made no more than 1,001 purchases"},
        {make(K::Purchases, {}, {}, 0), "не совершили ни одной покупки", "made no purchase"},
        {make(K::Money), "потратили за всё время любую сумму", "spent any sum in all"},
        {make(K::Money, {}, 100'000, 250'000),
         "потратили за всё время от 1 000 ₽ до 2 500 ₽",
         "spent ₽1,000 to ₽2,500 in all"},
        {make(K::Money, {}, 100'000, 100'000),
         "потратили за всё время ровно 1 000 ₽",
         "spent exactly ₽1,000 in all"},
        {make(K::PeriodMoney, {}, 100'000),
         "потратили за период не меньше 1 000 ₽",
         "spent at least ₽1,000 in the period"},
        {make(K::PeriodMoney, {}, {}, 100'000),
         "потратили за период не больше 1 000 ₽",
         "spent no more than ₽1,000 in the period"},
        {make(K::Age), "указали год рождения", "have a known age"},
        {make(K::Age, {}, 18, 21), "находятся в возрасте от 18 до 21 года",
         "are 18 to 21 years old"},
        {make(K::Age, {}, 30, 30), "находятся в возрасте 30 лет", "are 30 years old"},
        {make(K::Age, {}, 51), "находятся в возрасте от 51 года", "are 51 years old or older"},
        {make(K::Age, {}, {}, 35), "находятся в возрасте не старше 35 лет",
         "are 35 years old or younger"},
        {make(K::Birthday), "указали день рождения", "have a known birthday"},
        {make(K::Birthday, {}, 0, 0), "отмечают день рождения в дату среза",
         "have a birthday on the as-of date"},
        {make(K::Birthday, {}, 0, 7), "отмечают день рождения не позже чем через 7 дней",
         "have a birthday within 7 days"},
        {make(K::Birthday, {}, 3, 21), "отмечают день рождения через 3–21 день",
         "have a birthday in 3 to 21 days"},
        {make(K::Birthday, {}, 2, 2), "отмечают день рождения через 2 дня",
         "have a birthday in 2 days"},
        {make(K::Birthday, {}, 30), "отмечают день рождения через 30 дней или позже",
         "have a birthday in 30 days or later"},
        {make(K::Previous, {QStringLiteral("vip"), QStringLiteral("loyal")}, {}, 90),
         "в последний раз ушли из сегмента «Лояльные» или «VIP» в течение 90 дней до даты среза",
         "last left the segment “Loyal” or “VIP” within 90 days before the as-of date"},
    };
  }
  static std::vector<Case> traitCases() {
    using K = ConditionKind;
    return {
        {make(K::City, {QStringLiteral("Псков"), QString()}),
         "живут в городе «Псков» или не указали город",
         "live in the city “Псков” or have no known city"},
        {no(make(K::City, {QStringLiteral("Псков"), QString()})),
         "не живут в городе «Псков» и указали город",
         "do not live in the city “Псков” and have a known city"},
        {no(make(K::City, {QStringLiteral("Псков"), QStringLiteral("Орёл")})),
         "не живут ни в одном из городов «Псков» и «Орёл»",
         "live in none of the cities “Псков” and “Орёл”"},
        {make(K::Source, {QStringLiteral("vk"), QString()}),
         "пришли из источника «vk» или пришли из неизвестного источника",
         "came from the source “vk” or came from an unknown source"},
        {no(make(K::Source, {QString()})), "пришли из известного источника",
         "came from a known source"},
        {no(make(K::Source, {QStringLiteral("vk")})), "не пришли из источника «vk»",
         "did not come from the source “vk”"},
        {no(make(K::Source, {QStringLiteral("vk"), QStringLiteral("ok")})),
         "не пришли ни из одного из источников «vk» и «ok»",
         "came from none of the sources “vk” and “ok”"},
        {numbered(make(K::Import, {QStringLiteral("май.csv")}), 4), "пришли с импортом «май.csv»",
         "came with the import “май.csv”"},
        {no(numbered(make(K::Import), 4)), "пришли не с импортом «№ 4»",
         "did not come with the import “№ 4”"},
        {make(K::Import), "добавлены вручную", "were added by hand"},
        {no(make(K::Import)), "добавлены не вручную", "were not added by hand"},
        {make(K::Excluded), "исключены из кампаний", "are left out of campaigns"},
        {no(make(K::Excluded)), "не исключены из кампаний", "are not left out of campaigns"},
        {chosen({1, 2}), "входят в число 2 выбранных клиентов", "are among 2 chosen clients"},
        {no(chosen({1})), "не входят в число 1 выбранного клиента",
         "are not among 1 chosen client"},
        {make(K::Gender, {QStringLiteral("f")}), "относятся к женскому полу", "are women"},
        {make(K::Gender, {QStringLiteral("m"), QString()}),
         "относятся к мужскому полу или не указали пол", "are men or have no known gender"},
        {no(make(K::Gender, {QStringLiteral("f"), QStringLiteral("m")})),
         "не относятся ни к женскому, ни к мужскому полу", "are neither women nor men"},
        {make(K::Gender, {QStringLiteral("f"), QStringLiteral("m")}),
         "относятся к женскому или мужскому полу", "are women or men"},
        {no(make(K::Gender, {QStringLiteral("m"), QString()})),
         "не относятся к мужскому полу и указали пол", "are not men and have a known gender"},
    };
  }
  static std::vector<Case> deedCases() {
    using K = ConditionKind;
    const QStringList coffee{QStringLiteral("Кофе")};
    const QStringList three{QStringLiteral("Кофе"), QStringLiteral("Чай"), QStringLiteral("Вино")};
    return {
        {make(K::Bought, coffee), "покупали «Кофе»", "bought “Кофе”"},
        {make(K::Bought, three, {}, 1),
         "покупали «Кофе», «Чай» или «Вино» в течение 1 дня до даты среза",
         "bought “Кофе”, “Чай” or “Вино” within 1 day before the as-of date"},
        {no(make(K::Bought, coffee)), "никогда не покупали «Кофе»", "never bought “Кофе”"},
        {no(make(K::Bought, three)), "никогда не покупали ничего из «Кофе», «Чай» и «Вино»",
         "never bought any of “Кофе”, “Чай” and “Вино”"},
        {no(make(K::Bought, coffee, 5, 10)), "не покупали «Кофе» от 5 до 10 дней назад",
         "did not buy “Кофе” 5 to 10 days ago"},
        {no(make(K::Bought, three, {}, 30)),
         "не покупали ничего из «Кофе», «Чай» и «Вино» в течение 30 дней до даты среза",
         "did not buy any of “Кофе”, “Чай” and “Вино” within 30 days before the as-of date"},
        {make(K::Contacted), "были хотя бы в одной кампании", "were in at least one campaign"},
        {no(make(K::Contacted, {}, {}, 30)),
         "не были ни в одной кампании в течение 30 дней до даты среза",
         "were in no campaign within 30 days before the as-of date"},
        {numbered(make(K::Contacted, {QStringLiteral("Весна")}), 7), "были в кампании «Весна»",
         "were in the campaign “Весна”"},
        {no(numbered(make(K::Contacted, {QStringLiteral("Весна")}), 7)),
         "не были в кампании «Весна»", "were not in the campaign “Весна”"},
    };
  }
  static std::vector<Case> cases() {
    std::vector<Case> all;
    for (const auto& part : {wordCases(), rangeCases(), traitCases(), deedCases()}) {
      all.insert(all.end(), part.begin(), part.end());
    }
    return all;
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void everyKind() {
    std::set<ConditionKind> seen;
    for (const Case& each : cases()) {
      seen.insert(each.condition.kind);
      QCOMPARE(said("ru", {{each.condition}}),
               QStringLiteral("Клиенты, которые ") + QString::fromUtf8(each.ru) + QLatin1Char('.'));
      QCOMPARE(said("en", {{each.condition}}),
               QStringLiteral("Clients who ") + QString::fromUtf8(each.en) + QLatin1Char('.'));
    }
    // A kind that is new must be said too: there are as many as words for them.
    for (int kind = 0; kind <= static_cast<int>(ConditionKind::Contacted); ++kind) {
      QVERIFY2(seen.count(static_cast<ConditionKind>(kind)) == 1,
               qPrintable(conditionKindId(static_cast<ConditionKind>(kind))));
    }
  }

  void negatedRangesAreAnException() {
    using K = ConditionKind;
    for (const K kind :
         {K::Recency, K::Purchases, K::Money, K::PeriodMoney, K::Age, K::Birthday, K::Previous}) {
      const QStringList words =
          kind == K::Previous ? QStringList(QStringLiteral("vip")) : QStringList();
      const ClientCondition c = make(kind, words, 3, 10);
      for (const char* language : {"ru", "en"}) {
        const bool ru = language == std::string_view("ru");
        const QString plain = said(language, {{c}});
        const QString head =
            ru ? QStringLiteral("Клиенты, которые ") : QStringLiteral("Clients who ");
        QVERIFY(plain.startsWith(head));
        QCOMPARE(said(language, {{no(c)}}), (ru ? QStringLiteral("Все клиенты, кроме тех, которые ")
                                                : QStringLiteral("All clients except those who ")) +
                                                plain.sliced(head.size()));
      }
    }
  }

  void severalConditions() {
    using K = ConditionKind;
    QCOMPARE(said("ru", {}), QStringLiteral("Все клиенты."));
    QCOMPARE(said("en", {}), QStringLiteral("All clients."));
    const ClientCondition loyal = make(K::Segment, {QStringLiteral("loyal")});
    const ClientCondition never = no(make(K::Bought, {QStringLiteral("Кофе")}));
    const ClientCondition calls = by(make(K::Consent), Channel::Call);
    QCOMPARE(said("ru", {{loyal, never, calls}}),
             QStringLiteral("Клиенты, которые относятся к сегменту «Лояльные», никогда не покупали "
                            "«Кофе» и согласились на звонки."));
    QCOMPARE(said("en", {{loyal, never, calls}}),
             QStringLiteral("Clients who are in the segment “Loyal”, never bought “Кофе” and "
                            "agreed to calls."));
    // Parts with words of their own between are kept apart.
    const ClientCondition cities = make(K::City, {QStringLiteral("Псков"), QStringLiteral("Орёл")});
    const ClientCondition rich = make(K::Money, {}, 100'000);
    QCOMPARE(
        said("ru", {{loyal, cities, no(rich)}}),
        QStringLiteral("Клиенты, которые относятся к сегменту «Лояльные», а также живут в "
                       "городе «Псков» или «Орёл», кроме тех, которые потратили за всё время не "
                       "меньше 1 000 ₽."));
    QCOMPARE(said("en", {{no(make(K::Age, {}, {}, 30)), no(rich)}}),
             QStringLiteral("All clients except those who are 30 years old or younger, and those "
                            "who spent at least ₽1,000 in all."));
    QCOMPARE(said("ru", {{no(make(K::Age, {}, {}, 30)), no(rich)}}),
             QStringLiteral("Все клиенты, кроме тех, которые находятся в возрасте не старше 30 "
                            "лет, и тех, которые потратили за всё время не меньше 1 000 "
                            "₽."));
  }
};

RETENTA_TEST_MAIN(TestFilterSentence)
#include "tst_filtersentence.moc"
