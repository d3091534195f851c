// SPDX-License-Identifier: GPL-3.0-or-later
#include <rapidcheck.h>

#include <set>

#include <QElapsedTimer>

#include "core/clients/personname.h"
#include "core/duplicates/duplicatefinder.h"
#include "core/duplicates/likeness.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

struct Typed {
  const char* name = "";
  const char* birthday = "";
  const char* city = "";
  const char* email = "";
  const char* phone = "";
  char gender = 0;
};

DuplicatePerson person(ClientId id, const Typed& typed) {
  DuplicatePerson made;
  made.id = id;
  made.nameKey = nameKey(QString::fromUtf8(typed.name));
  made.birthday = QString::fromUtf8(typed.birthday);
  made.city = QString::fromUtf8(typed.city);
  made.gender = typed.gender;
  if (*typed.email) made.emails += QString::fromUtf8(typed.email);
  if (*typed.phone) made.phones += QString::fromUtf8(typed.phone);
  return made;
}

}  // namespace
Q_DECLARE_METATYPE(Typed)

class TestDuplicateFinder : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void soundsOfNames_data() {
    QTest::addColumn<QString>("russian");
    QTest::addColumn<QString>("latin");
    const std::pair<const char*, const char*> rows[] = {
        {"юлия щукина", "julia schukina"},         {"юлия щукина", "yuliya shchukina"},
        {"екатерина орлова", "yekaterina orlova"}, {"александр жуков", "alexander zhukov"},
        {"сергей хохлов", "sergey khokhlov"},      {"дмитрий цветков", "dmitry tsvetkov"},
        {"наталья белых", "natalia belykh"},       {"наталия белых", "nataliya belyh"},
        {"ксения петрова", "xenia petrova"},       {"евгений яковлев", "evgeny iakovlev"},
        {"мария чайкина", "maria chaikina"},       {"юрий соловьев", "yuri solovev"}};
    for (const auto& [russian, latin] : rows)
      QTest::newRow(latin) << QString::fromUtf8(russian) << QString::fromUtf8(latin);
  }
  void soundsOfNames() {
    QFETCH(QString, russian);
    QFETCH(QString, latin);
    QCOMPARE(soundKey(russian), soundKey(latin));
    QCOMPARE(nameLikeness(russian, latin), NameLikeness::Transliterated);
  }

  void likenessOfNames_data() {
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<NameLikeness>("expected");
    const auto row = [](const char* a, const char* b, NameLikeness expected) {
      QTest::addRow("%s = %s", a, b) << QString::fromUtf8(a) << QString::fromUtf8(b) << expected;
    };
    row("орлова марина", "орлова марина", NameLikeness::Same);
    row("орлова марина", "марина орлова", NameLikeness::Swapped);
    row("орлова марина", "marina orlova", NameLikeness::Transliterated);
    row("орлова марина", "орлово марина", NameLikeness::OneLetter);
    row("орлова марина", "орлва марина", NameLikeness::OneLetter);
    row("орлова марина", "орлова м", NameLikeness::Initials);
    row("орлова м и", "орлова марина игоревна", NameLikeness::Initials);
    row("орлова марина", "орлова марина игоревна", NameLikeness::Shorter);
    row("орлова софья", "орлова софия", NameLikeness::Same);
    row("орлова марина", "орлова", NameLikeness::Unknown);
    row("орлова марина", "", NameLikeness::Unknown);
    row("орлова марина", "гусев петр", NameLikeness::Different);
    row("орлова марина", "орлова карина", NameLikeness::Different);  // both are names
    row("иванова алина", "иванова арина", NameLikeness::Different);
    row("иванов женя", "иванова женя", NameLikeness::Different);  // a couple
    row("иванов олег ильич", "иванов олег юрьевич", NameLikeness::Different);
    row("орлова м", "орлова анна", NameLikeness::Different);
    row("ivanov zhenya", "ivanova zhenya", NameLikeness::Different);
  }
  void likenessOfNames() {
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(NameLikeness, expected);
    QCOMPARE(nameLikeness(a, b), expected);
    QCOMPARE(nameLikeness(b, a), expected);
  }

  void looseAddresses() {
    QCOMPARE(looseEmail(QStringLiteral("ma.ri.na+shop@gmial.com")),
             QStringLiteral("marina@gmail.com"));
    QCOMPARE(looseEmail(QStringLiteral("a@yandex.tu")), QStringLiteral("a@yandex.ru"));
    QCOMPARE(looseEmail(QStringLiteral("nobody")), QString());
    QCOMPARE(emailName(QStringLiteral("info@firm.ru")), QString());
    QCOMPARE(emailName(QStringLiteral("marina.orlova@firm.ru")), QStringLiteral("marinaorlova"));
  }

  // Pairs that must be found, with the least of the score; and pairs that must not be.
  void pairs_data() {
    QTest::addColumn<Typed>("a");
    QTest::addColumn<Typed>("b");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    const auto row = [](const char* what, Typed a, Typed b, int least, int most = 100) {
      QTest::newRow(what) << a << b << least << most;
    };
    row("name and birthday", {"Орлова Марина", "1990-05-12"}, {"ОРЛОВА МАРИНА", "1990-05-12"},
        certainScore);
    row("one letter, one city", {"Орлова Марина", "", "Тула"}, {"Орлово Марина", "", "тула"},
        lowestScore, certainScore - 1);
    row("one letter, one birthday", {"Орлова Марина", "1990-05-12"}, {"Орлва Марина", "1990-05-12"},
        60, certainScore - 1);
    row("ten digits of the phone", {"Орлова Марина", "", "", "", "79161234567"},
        {"Орлова Марина", "", "", "", "89161234567"}, certainScore);
    row("a phone and no name", {"Орлова Марина", "", "", "", "79161234567"},
        {"", "", "", "", "89161234567"}, lowestScore, certainScore - 1);
    row("an e-mail with dots", {"Орлова Марина", "", "", "m.orlova@gmail.com"},
        {"Орлова Марина", "", "", "morlova+shop@gmail.com"}, certainScore);
    row("a misspelt domain", {"Орлова Марина", "", "", "orlova@gmail.com"},
        {"Марина Орлова", "", "", "orlova@gmial.com"}, certainScore);
    row("initials, one phone", {"Орлова М.", "", "", "", "79161234567"},
        {"Орлова Марина", "", "", "", "89161234567"}, 60, certainScore - 1);
    row("initials, one city", {"Орлова М.", "", "Тула"}, {"Орлова Марина", "", "Тула"}, lowestScore,
        certainScore - 1);
    row("the other way round", {"Орлова Марина", "", "Тула"}, {"Марина Орлова", "", "Тула"},
        lowestScore, certainScore - 1);
    row("the other way round, one birthday", {"Орлова Марина", "1990-05-12"},
        {"Марина Орлова", "1990-05-12"}, certainScore);
    row("in Latin letters, one mailbox", {"Орлова Марина", "", "", "marina.orlova@mail.ru"},
        {"Marina Orlova", "", "", "marinaorlova@gmail.com"}, 55, certainScore - 1);
    row("a rare namesake", {"Орлова Марина"}, {"Орлова Марина"}, lowestScore, 60);
    row("without the patronymic", {"Орлова Марина Игоревна", "1990-05-12"},
        {"Орлова Марина", "1990-05-12"}, 70);
    row("a year less", {"Орлова Марина", "1990-05-12"}, {"Орлова Марина", "--05-12"}, 60);

    row("twins", {"Иванова Алина", "2001-03-04", "Тула", "", "79160000001"},
        {"Иванова Арина", "2001-03-04", "Тула", "", "89160000001"}, 0, lowestScore - 1);
    row("a family's phone", {"Иванов Олег", "", "Тула", "", "79160000001"},
        {"Иванова Вера", "", "Тула", "", "89160000001"}, 0, lowestScore - 1);
    row("father and son", {"Иванов Олег", "1960-03-04", "Тула"},
        {"Иванов Олег", "1990-07-08", "Тула"}, 0, lowestScore - 1);
    row("a man and a woman", {"Иванов Саша", "", "", "", "", 'm'},
        {"Иванов Саша", "", "", "", "", 'f'}, 0, lowestScore - 1);
    row("one mailbox for all", {"Орлова Марина", "", "", "info@a.ru"},
        {"Гусев Пётр", "", "", "info@b.ru"}, 0, lowestScore - 1);
    row("one birthday alone", {"Орлова Марина", "1990-05-12", "Тула"},
        {"Гусев Пётр", "1990-05-12", "Тула"}, 0, lowestScore - 1);
    row("nobody and nobody", {"", "1990-05-12", "Тула"}, {"", "1990-05-12", "Тула"}, 0,
        lowestScore - 1);
  }
  void pairs() {
    QFETCH(Typed, a);
    QFETCH(Typed, b);
    QFETCH(int, least);
    QFETCH(int, most);
    const auto found = findDuplicates({person(1, a), person(2, b)});
    const int score = found.empty() ? 0 : found.front().score;
    QVERIFY2(score >= least && score <= most, qPrintable(QString::number(score)));
    QVERIFY(found == findDuplicates({person(2, b), person(1, a)}));
    const auto other = findDuplicates({person(1, b), person(2, a)});
    QCOMPARE(other.empty() ? 0 : other.front().score, score);
  }

  void aCommonNameAloneIsNothing() {
    std::vector<DuplicatePerson> people;
    for (int i = 1; i <= 500; ++i) people.push_back(person(i, {"Иванов Иван"}));
    QCOMPARE(findDuplicates(people).size(), std::size_t{0});
    // But in a crowd of them those who share a birthday are found.
    people[17].birthday = people[402].birthday = QStringLiteral("1990-05-12");
    const auto found = findDuplicates(people);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found.front().first, ClientId{18});
    QCOMPARE(found.front().second, ClientId{403});
  }

  void theOrderSaysNothing() {
    const bool good = rc::check("any order", [] {
      static const std::vector<std::string> names = {"",
                                                     "Орлова Марина",
                                                     "Орлова М.",
                                                     "Марина Орлова",
                                                     "Орлво Марина",
                                                     "Marina Orlova",
                                                     "Гусев Пётр",
                                                     "Гусева Пётр",
                                                     "Орлова Марина Игоревна",
                                                     "Пётр"};
      static const std::vector<std::string> days = {"", "1990-05-12", "--05-12", "1991-01-01"};
      static const std::vector<std::string> cities = {"", "Тула", "Псков"};
      static const std::vector<std::string> phones = {"", "79161234567", "89161234567"};
      std::vector<DuplicatePerson> people;
      const int count = *rc::gen::inRange(0, 30);
      for (int i = 1; i <= count; ++i) {
        const std::string name = *rc::gen::elementOf(names);
        const std::string day = *rc::gen::elementOf(days);
        const std::string city = *rc::gen::elementOf(cities);
        const std::string phone = *rc::gen::elementOf(phones);
        people.push_back(person(i, {name.c_str(), day.c_str(), city.c_str(), "", phone.c_str()}));
      }
      const auto found = findDuplicates(people);
      auto shuffled = people;
      std::reverse(shuffled.begin(), shuffled.end());
      if (!shuffled.empty())
        std::rotate(shuffled.begin(), shuffled.begin() + *rc::gen::inRange(0, count),
                    shuffled.end());
      RC_ASSERT(found == findDuplicates(shuffled));
      std::set<std::pair<ClientId, ClientId>> seen;
      for (const PossibleDuplicate& pair : found) {
        RC_ASSERT(pair.first < pair.second);
        RC_ASSERT(pair.score >= lowestScore && pair.score <= 100);
        RC_ASSERT(seen.insert({pair.first, pair.second}).second);
      }
    });
    QVERIFY(good);
  }

  // Names as they fall in a shop: many bear the same, every fiftieth person is there twice.
  void aHundredThousandPeopleInASecond() {
    static const QStringList surnames = [] {
      QStringList all;
      for (const char* head :
           {"Ивл",    "Орл",   "Гус",    "Сокол", "Петр",  "Лебед", "Козл",    "Новик",
            "Мороз",  "Волк",  "Зайц",   "Павл",  "Семён", "Голуб", "Виногр",  "Богдан",
            "Воробь", "Фёдор", "Михайл", "Беля",  "Тарас", "Комар", "Киселёв", "Макар"})
        for (const char* tail : {"ов", "ева", "ин", "ский", "енко", "ушкин", "аров", "енков"})
          all += QString::fromUtf8(head) + QString::fromUtf8(tail);
      return all;
    }();
    static const QStringList names = {
        QStringLiteral("Александр"), QStringLiteral("Марина"), QStringLiteral("Олег"),
        QStringLiteral("Анна"),      QStringLiteral("Сергей"), QStringLiteral("Вера"),
        QStringLiteral("Ирина"),     QStringLiteral("Павел"),  QStringLiteral("Юлия"),
        QStringLiteral("Дмитрий"),   QStringLiteral("Нина"),   QStringLiteral("Глеб")};
    static const QStringList cities = {QStringLiteral("Москва"), QStringLiteral("Тула"),
                                       QStringLiteral("Псков"), QString()};
    std::vector<DuplicatePerson> people;
    quint64 seed = 7;
    const auto next = [&](qsizetype below) {
      seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
      return static_cast<qsizetype>((seed >> 33) % static_cast<quint64>(below));
    };
    for (int i = 1; i <= 100000; ++i) {
      DuplicatePerson one;
      one.id = i;
      one.nameKey =
          nameKey(surnames[next(surnames.size())] + QLatin1Char(' ') + names[next(names.size())]);
      one.city = cities[next(cities.size())];
      if (next(3) == 0)
        one.birthday = QStringLiteral("19%1-%2-%3")
                           .arg(50 + next(50))
                           .arg(1 + next(12), 2, 10, QLatin1Char('0'))
                           .arg(1 + next(28), 2, 10, QLatin1Char('0'));
      one.phones += QString::number(79160000000LL + i);
      one.emails += QStringLiteral("client%1@mail.ru").arg(i);
      if (i % 50 == 0) {
        one = people.back();
        one.id = i;
        one.phones = {QLatin1Char('8') + people.back().phones.front().mid(1)};
      }
      people.push_back(one);
    }
    qint64 best = 1 << 30;
    std::vector<PossibleDuplicate> found;
    for (int run = 0; run < 3; ++run) {
      QElapsedTimer timer;
      timer.start();
      found = findDuplicates(people);
      best = std::min(best, timer.elapsed());
    }
    int doubles = 0;
    for (const PossibleDuplicate& pair : found)
      doubles +=
          pair.second % 50 == 0 && pair.first == pair.second - 1 && pair.score >= certainScore;
    qInfo("100000 people: %lld ms, %zu pairs, %d of 2000 doubles certain", best, found.size(),
          doubles);
    QCOMPARE(doubles, 2000);
    QVERIFY2(best < 3000, qPrintable(QString::number(best)));  // 1 s on a machine left alone
  }
};

QTEST_GUILESS_MAIN(TestDuplicateFinder)
#include "tst_duplicatefinder.moc"
