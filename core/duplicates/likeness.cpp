// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/likeness.h"

#include <algorithm>
#include <array>

#include <QStringList>

#include "core/campaigns/givenname.h"

namespace retenta {

namespace {

// а … я in order, ё apart.
constexpr std::array<const char*, 32> cyrillic = {
    "a", "b", "v", "g", "d", "e", "zh", "z",  "i",  "i",  "k", "l", "m", "n", "o",  "p",
    "r", "s", "t", "u", "f", "h", "ts", "ch", "sh", "sh", "",  "i", "",  "e", "iu", "ia"};

void appendSound(QString& word, QChar c) {
  const ushort code = c.unicode();
  if (code >= 0x430 && code <= 0x44F) {
    word += QLatin1String(cyrillic[code - 0x430]);
  } else if (code == 0x451 || code == 0x454) {
    word += u'e';
  } else if (code == 0x456 || code == 0x457) {
    word += u'i';
  } else {
    word += c;
  }
}

bool isVowel(QChar c) { return QStringView(u"aeiou").contains(c); }

// Spellings of one sound in Latin letters become one.
QString latinSound(const QString& word) {
  struct Spelling {
    QLatin1String from, to;
  };
  static constexpr Spelling spellings[] = {
      {QLatin1String("shch"), QLatin1String("sh")}, {QLatin1String("sch"), QLatin1String("sh")},
      {QLatin1String("sh"), QLatin1String("sh")},   {QLatin1String("ch"), QLatin1String("ch")},
      {QLatin1String("kh"), QLatin1String("h")},    {QLatin1String("zh"), QLatin1String("zh")},
      {QLatin1String("ck"), QLatin1String("k")},    {QLatin1String("ph"), QLatin1String("f")},
      {QLatin1String("tz"), QLatin1String("ts")},   {QLatin1String("x"), QLatin1String("ks")},
      {QLatin1String("w"), QLatin1String("v")},     {QLatin1String("q"), QLatin1String("k")},
      {QLatin1String("c"), QLatin1String("k")},     {QLatin1String("j"), QLatin1String("i")},
      {QLatin1String("y"), QLatin1String("i")}};
  QString out;
  for (qsizetype at = 0; at < word.size();) {
    const QStringView rest = QStringView(word).mid(at);
    const auto found =
        std::find_if(std::begin(spellings), std::end(spellings),
                     [&](const Spelling& each) { return rest.startsWith(each.from); });
    const bool any = found != std::end(spellings);
    const QString sound = any ? QString(found->to) : QString(word[at]);
    at += any ? found->from.size() : 1;
    for (const QChar c : sound) {
      if (out.isEmpty() || out.back() != c) out += c;
    }
  }
  if (out.startsWith(QLatin1String("ie"))) out.remove(0, 1);
  const qsizetype n = out.size();
  if (n > 3 && out.endsWith(QLatin1String("er")) && !isVowel(out[n - 3])) out.remove(n - 2, 1);
  return out;
}

QStringList wordsOf(const QString& key) { return key.split(u' ', Qt::SkipEmptyParts); }

bool isCyrillic(const QString& key) {
  return std::any_of(key.begin(), key.end(),
                     [](QChar c) { return c.script() == QChar::Script_Cyrillic; });
}

// One letter more, less or other, in words of four letters or more.
bool oneLetterOff(QStringView a, QStringView b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a.size() < 4) return false;
  qsizetype same = 0;
  while (same < a.size() && a[same] == b[same]) ++same;
  return a.mid(same + (a.size() == b.size() ? 1 : 0)) == b.mid(same + 1);
}

// «Иванов» and «Иванова»: a husband and a wife.
bool differInGender(QStringView a, QStringView b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() != a.size() + 1 || !b.startsWith(a)) return false;
  const bool russian = b.endsWith(u'а') && (a.endsWith(u'в') || a.endsWith(u'н'));
  const bool latin = b.endsWith(u'a') && (a.endsWith(u'v') || a.endsWith(u'n'));
  return russian || latin;
}

enum class WordLikeness { Different, Initial, OneLetter, Same };

WordLikeness wordLikeness(const QString& a, const QString& b) {
  if (a == b) return WordLikeness::Same;
  const QString soundA = soundKey(a);
  const QString soundB = soundKey(b);
  if (soundA == soundB) return WordLikeness::Same;
  if (a.size() == 1 || b.size() == 1)
    return !soundA.isEmpty() && !soundB.isEmpty() && soundA[0] == soundB[0]
               ? WordLikeness::Initial
               : WordLikeness::Different;
  const bool mixed = isCyrillic(a) != isCyrillic(b);
  const bool near = mixed ? oneLetterOff(soundA, soundB) : oneLetterOff(a, b);
  if (!near || differInGender(a, b)) return WordLikeness::Different;
  // Алина and Арина are two names, not one misspelt.
  return isUsualGivenName(a) && isUsualGivenName(b) ? WordLikeness::Different
                                                    : WordLikeness::OneLetter;
}

// The words of the shorter name, each with the best word left of the longer one.
NameLikeness matchWords(QStringList few, QStringList many) {
  const qsizetype missing = many.size() - few.size();
  int initials = 0;
  int letters = 0;
  for (const WordLikeness wanted :
       {WordLikeness::Same, WordLikeness::OneLetter, WordLikeness::Initial}) {
    for (auto word = few.begin(); word != few.end();) {
      const auto other = std::find_if(many.begin(), many.end(), [&](const QString& each) {
        return wordLikeness(*word, each) == wanted;
      });
      if (other == many.end()) {
        ++word;
        continue;
      }
      letters += wanted == WordLikeness::OneLetter ? 1 : 0;
      initials += wanted == WordLikeness::Initial ? 1 : 0;
      many.erase(other);
      word = few.erase(word);
    }
  }
  if (!few.isEmpty() || letters > 1 || (letters > 0 && initials > 0))
    return NameLikeness::Different;
  if (letters > 0) return NameLikeness::OneLetter;
  if (initials > 0) return NameLikeness::Initials;
  return missing > 0 ? NameLikeness::Shorter : NameLikeness::Swapped;
}

bool isGeneralMailbox(const QString& name) {
  static const QStringList general = {
      QStringLiteral("info"),  QStringLiteral("mail"),    QStringLiteral("sales"),
      QStringLiteral("admin"), QStringLiteral("office"),  QStringLiteral("contact"),
      QStringLiteral("shop"),  QStringLiteral("support"), QStringLiteral("hello"),
      QStringLiteral("zakaz"), QStringLiteral("buh"),     QStringLiteral("manager")};
  return general.contains(name);
}

QString correctedDomain(const QString& domain) {
  struct Slip {
    QLatin1String typed, meant;
  };
  static constexpr Slip slips[] = {{QLatin1String("gmial.com"), QLatin1String("gmail.com")},
                                   {QLatin1String("gmai.com"), QLatin1String("gmail.com")},
                                   {QLatin1String("gmal.com"), QLatin1String("gmail.com")},
                                   {QLatin1String("gmail.ru"), QLatin1String("gmail.com")},
                                   {QLatin1String("gmail.co"), QLatin1String("gmail.com")},
                                   {QLatin1String("gmail.con"), QLatin1String("gmail.com")},
                                   {QLatin1String("gnail.com"), QLatin1String("gmail.com")},
                                   {QLatin1String("googlemail.com"), QLatin1String("gmail.com")},
                                   {QLatin1String("mail.ry"), QLatin1String("mail.ru")},
                                   {QLatin1String("mai.ru"), QLatin1String("mail.ru")},
                                   {QLatin1String("mial.ru"), QLatin1String("mail.ru")},
                                   {QLatin1String("meil.ru"), QLatin1String("mail.ru")},
                                   {QLatin1String("yandex.tu"), QLatin1String("yandex.ru")},
                                   {QLatin1String("yandex.ry"), QLatin1String("yandex.ru")},
                                   {QLatin1String("yandx.ru"), QLatin1String("yandex.ru")},
                                   {QLatin1String("yadex.ru"), QLatin1String("yandex.ru")},
                                   {QLatin1String("yandeks.ru"), QLatin1String("yandex.ru")},
                                   {QLatin1String("ya.ru"), QLatin1String("yandex.ru")},
                                   {QLatin1String("yandex.com"), QLatin1String("yandex.ru")},
                                   {QLatin1String("ramler.ru"), QLatin1String("rambler.ru")},
                                   {QLatin1String("hotmial.com"), QLatin1String("hotmail.com")},
                                   {QLatin1String("yaho.com"), QLatin1String("yahoo.com")},
                                   {QLatin1String("outlok.com"), QLatin1String("outlook.com")}};
  for (const Slip& slip : slips) {
    if (domain == slip.typed) return slip.meant;
  }
  return domain;
}

int nameScore(NameLikeness likeness, bool threeWords) {
  switch (likeness) {
    case NameLikeness::Unknown:
      return 0;
    case NameLikeness::Same:
      return threeWords ? 55 : 45;
    case NameLikeness::Swapped:
      return 43;
    case NameLikeness::Transliterated:
    case NameLikeness::Shorter:
      return 38;
    case NameLikeness::OneLetter:
    case NameLikeness::Initials:
      return 28;
    case NameLikeness::Different:
      return -45;
  }
  return 0;
}

int partScore(SharedPart part) {
  switch (part) {
    case SharedPart::Phone:
    case SharedPart::Email:
      return 45;
    case SharedPart::EmailName:
      return 22;
    case SharedPart::Birthday:
      return 42;
    case SharedPart::BirthDay:
      return 22;
    case SharedPart::City:
      return 12;
  }
  return 0;
}

bool bornOnOtherDays(const QString& a, const QString& b) {
  if (a.isEmpty() || b.isEmpty()) return false;
  const bool yearless = a.startsWith(QLatin1String("--")) || b.startsWith(QLatin1String("--"));
  return yearless ? a.right(5) != b.right(5) : a != b;
}

}  // namespace

QString nameLikenessId(NameLikeness likeness) {
  static constexpr const char* ids[] = {
      "unknown",    "same_name", "swapped_name", "transliterated_name",
      "one_letter", "initials",  "shorter_name", "different_names"};
  return QString::fromLatin1(ids[static_cast<std::size_t>(likeness)]);
}

QString sharedPartId(SharedPart part) {
  static constexpr const char* ids[] = {"phone",    "email",     "email_name",
                                        "birthday", "birth_day", "city"};
  return QString::fromLatin1(ids[static_cast<std::size_t>(part)]);
}

QString soundKey(QStringView nameKey) {
  QString key;
  QString word;
  const auto close = [&] {
    const QString sound = latinSound(word);
    if (!key.isEmpty() && !sound.isEmpty()) key += u' ';
    key += sound;
    word.clear();
  };
  for (const QChar c : nameKey) {
    if (c == u' ')
      close();
    else
      appendSound(word, c);
  }
  close();
  return key;
}

QString sortedWords(const QString& key) {
  QStringList words = wordsOf(key);
  words.sort();
  return words.join(u' ');
}

NameLikeness nameLikeness(const QString& a, const QString& b) {
  QStringList few = wordsOf(a);
  QStringList many = wordsOf(b);
  if (few.size() < 2 || many.size() < 2) return NameLikeness::Unknown;
  if (a == b) return NameLikeness::Same;
  const bool mixed = isCyrillic(a) != isCyrillic(b);
  const QString soundA = soundKey(a);
  const QString soundB = soundKey(b);
  if (soundA == soundB) return mixed ? NameLikeness::Transliterated : NameLikeness::Same;
  if (sortedWords(soundA) == sortedWords(soundB))
    return mixed ? NameLikeness::Transliterated : NameLikeness::Swapped;
  // In one order, so that the answer does not depend on who is asked first.
  if (few.size() > many.size() || (few.size() == many.size() && a > b)) std::swap(few, many);
  return matchWords(few, many);
}

QString looseEmail(const QString& email) {
  const qsizetype at = email.lastIndexOf(u'@');
  if (at <= 0) return {};
  QString name = email.left(at);
  if (const qsizetype plus = name.indexOf(u'+'); plus > 0) name.truncate(plus);
  name.remove(u'.');
  return name + u'@' + correctedDomain(email.mid(at + 1));
}

QString emailName(const QString& email) {
  const QString loose = looseEmail(email);
  const QString name = loose.left(loose.indexOf(u'@'));
  return name.size() < 5 || isGeneralMailbox(name) ? QString() : name;
}

int duplicateScore(const DuplicatePerson& a, const DuplicatePerson& b,
                   const PossibleDuplicate& pair) {
  const bool threeWords = a.nameKey.count(u' ') >= 2;
  int score = nameScore(pair.name, threeWords);
  for (const SharedPart part : pair.shared) score += partScore(part);
  if (bornOnOtherDays(a.birthday, b.birthday)) score -= 60;
  if (a.gender && b.gender && a.gender != b.gender) score -= 35;
  const bool sameCity =
      std::find(pair.shared.begin(), pair.shared.end(), SharedPart::City) != pair.shared.end();
  if (!a.city.isEmpty() && !b.city.isEmpty() && !sameCity) score -= 5;
  return std::clamp(score, 0, 100);
}

}  // namespace retenta
