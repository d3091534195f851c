// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/givenname.h"

#include <QSet>
#include <QStringList>

namespace retenta {

namespace {

// Usual given names: what tells "Орлова Марина" from "Марина Орлова" when both could be surnames.
const QSet<QString>& knownNames() {
  static const QSet<QString> names = [] {
    const QString list = QStringLiteral(
        "агата аделина айгуль алевтина александр александра алексей алена алина алиса алла альберт "
        "альбина амина анастасия анатолий ангелина андрей анжела анна антон антонина арина аркадий "
        "арсен арсений артем артур ася белла богдан борис вадим валентин валентина валерий валерия "
        "варвара василий василиса вера вероника виктор виктория виолетта виталий виталина владимир "
        "владислав владислава всеволод вячеслав галина геннадий георгий герман глеб григорий "
        "гульнара "
        "дамир дана даниил данила данил дарина дарья денис диана дина динара дмитрий евгений "
        "евгения "
        "егор екатерина елена елизавета жанна захар зинаида зоя иван игорь илона ильдар илья инга "
        "инесса инна иннокентий ираида ирина искандер камила карина кира кирилл клавдия константин "
        "ксения лариса лев лейла леонид лидия лилия лия любовь людмила майя макар максим маргарита "
        "марина мария марк марта марат матвей мила милана милена мирон мирослава михаил надежда "
        "наиля "
        "наталия наталья нелли ника никита николай нина оксана олег олеся ольга павел петр платон "
        "полина рада раиса рамиль регина ренат римма ринат родион роза роман ростислав руслан "
        "рустам "
        "савелий самира святослав семен сергей серафима снежана софия софья станислав степан "
        "таисия "
        "тамара таня тарас татьяна тимофей тимур ульяна фаина федор филипп эвелина эдуард элина "
        "эльвира эльдар эльмира эмилия эмма юлиана юлия юрий яков ян яна ярослав ярослава");
    QSet<QString> all;
    for (const QString& name : list.split(QLatin1Char(' '), Qt::SkipEmptyParts)) all.insert(name);
    return all;
  }();
  return names;
}

QString folded(const QString& word) {
  return word.toLower().replace(QChar(0x451), QChar(0x435));  // ё as е
}

bool endsWithAny(const QString& word, const QStringList& endings) {
  for (const QString& ending : endings) {
    if (word.size() > ending.size() && word.endsWith(ending)) return true;
  }
  return false;
}

bool isPatronymic(const QString& word) {
  static const QStringList endings = {QStringLiteral("вич"),  QStringLiteral("вна"),
                                      QStringLiteral("ична"), QStringLiteral("ьич"),
                                      QStringLiteral("мич"),  QStringLiteral("кич")};
  return endsWithAny(word, endings);
}

// "Гасан оглы": son or daughter of, after the father's own name.
bool isFilial(const QString& word) {
  return word == QStringLiteral("оглы") || word == QStringLiteral("кызы");
}

bool looksLikeSurname(const QString& word) {
  static const QStringList endings = {
      QStringLiteral("ов"),   QStringLiteral("ова"),  QStringLiteral("ев"),
      QStringLiteral("ева"),  QStringLiteral("ин"),   QStringLiteral("ина"),
      QStringLiteral("ын"),   QStringLiteral("ына"),  QStringLiteral("ский"),
      QStringLiteral("ская"), QStringLiteral("цкий"), QStringLiteral("цкая"),
      QStringLiteral("енко"), QStringLiteral("ук"),   QStringLiteral("юк"),
      QStringLiteral("ян"),   QStringLiteral("их"),   QStringLiteral("ых"),
      QStringLiteral("дзе"),  QStringLiteral("швили")};
  return endsWithAny(word, endings);
}

bool isCyrillic(const QString& word) {
  return !word.isEmpty() && word.front().script() == QChar::Script_Cyrillic;
}

// A word that could be a name at all: letters, hyphen, apostrophe; more than an initial.
bool isNameWord(const QString& word) {
  if (word.size() < 2 || word.endsWith(QLatin1Char('.'))) return false;
  for (const QChar c : word) {
    const bool inside = c.isLetter() || c.category() == QChar::Mark_NonSpacing ||
                        c == QLatin1Char('-') || c == QLatin1Char('\'') || c == QChar(0x2019);
    if (!inside) return false;
  }
  return true;
}

QString capitalised(const QString& word) {
  const bool shout = word == word.toUpper();
  const bool whisper = word == word.toLower();
  if (!shout && !whisper) return word;
  QString text = word.toLower();
  bool start = true;
  for (QChar& c : text) {
    if (start) c = c.toUpper();
    start = c == QLatin1Char('-');
  }
  return text;
}

QString ofTwoCyrillic(const QString& first, const QString& second) {
  const bool firstSurname = looksLikeSurname(folded(first));
  const bool secondSurname = looksLikeSurname(folded(second));
  if (firstSurname && !secondSurname) return second;
  if (secondSurname && !firstSurname) return first;
  return {};
}

}  // namespace

bool isUsualGivenName(const QString& word) { return knownNames().contains(word); }

QString givenName(const QString& fullName) {
  const QStringList words = fullName.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
  if (words.isEmpty() || words.size() > 4) return {};
  for (const QString& word : words) {
    if (!isNameWord(word)) return {};
  }
  for (qsizetype i = 1; i < words.size(); ++i) {
    if (i >= 2 && isFilial(folded(words[i]))) return capitalised(words[i - 2]);
    if (isPatronymic(folded(words[i])) && !isPatronymic(folded(words[i - 1])))
      return capitalised(words[i - 1]);
  }
  for (const QString& word : words) {
    if (knownNames().contains(folded(word))) return capitalised(word);
  }
  if (!isCyrillic(words.front())) return capitalised(words.front());
  if (words.size() == 1)
    return looksLikeSurname(folded(words[0])) ? QString() : capitalised(words[0]);
  return words.size() == 2 ? capitalised(ofTwoCyrillic(words[0], words[1])) : QString();
}

}  // namespace retenta
